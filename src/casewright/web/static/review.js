// The review screen by keyboard. The next claim is there before the last answer has come: what is
// said goes into a queue, one after the other, and stays there until the server has kept it.
(function () {
  "use strict";
  const root = document.getElementById("review");
  const lines = document.getElementById("lines");
  const say = document.getElementById("say");
  if (!root || !lines || !say) {
    return;
  }
  const words = document.getElementById("words");
  const trouble = document.getElementById("trouble");
  const adding = document.getElementById("adding");
  const keys = document.getElementById("keys");
  const progress = document.getElementById("progress");
  const left = document.getElementById("left");
  const OPEN = ["to_check", "confirm"];
  const queue = [];
  const said = [];
  let isSending = false;
  let now = null;

  // Moving.
  function all() {
    return Array.from(lines.querySelectorAll("li.claim"));
  }

  function choose(line, options) {
    if (!line) {
      return;
    }
    if (now) {
      now.classList.remove("now");
      mark(now.dataset.claim, false);
    }
    now = line;
    now.classList.add("now");
    mark(now.dataset.claim, true);
    if (!options || options.focus !== false) {
      now.focus({ preventScroll: true });
    }
    now.scrollIntoView({ block: "nearest" });
    const page = now.dataset.page && document.getElementById("page-" + now.dataset.page);
    const there = page || words.querySelector(".now");
    if (there) {
      there.scrollIntoView({ block: page ? "start" : "center" });
    }
  }

  function mark(claim, isOn) {
    if (!claim) {
      return;
    }
    for (const one of words.querySelectorAll('.claimed[data-claims~="' + claim + '"]')) {
      one.classList.toggle("now", isOn);
    }
  }

  function beside(step) {
    const every = all();
    return every[every.indexOf(now) + step];
  }

  function nextOpen() {
    const every = all();
    const from = every.indexOf(now);
    const after = every.slice(from + 1).concat(every.slice(0, Math.max(from, 0)));
    return after.find((one) => OPEN.includes(one.dataset.state)) || beside(1) || now;
  }

  function count() {
    const every = all();
    const open = every.filter((one) => OPEN.includes(one.dataset.state)).length;
    progress.max = Math.max(every.length, 1);
    progress.value = every.length - open;
    left.textContent = left.textContent.replace(/^\d+/, String(open));
  }

  // Saying: at once on the screen, then to the server, in the order in which it was said.
  function speak(line, verdict, state) {
    if (!line || !line.dataset.claim) {
      return;
    }
    const before = line.dataset.state;
    line.dataset.state = state;
    line.className = "claim now waiting " + state;
    const fields = new URLSearchParams();
    fields.set(verdict, line.dataset.claim);
    said.push(line.dataset.claim);
    enqueue({ address: say.getAttribute("action"), fields: fields, line: line, before: before });
    count();
  }

  function enqueue(one) {
    queue.push(one);
    root.dataset.waiting = String(queue.length);
    send();
  }

  async function send() {
    if (isSending || !queue.length) {
      return;
    }
    isSending = true;
    const one = queue[0];
    try {
      const answer = await post(one.address, one.fields);
      if (answer.redirected || answer.status === 403) {
        return stop(gettext("signed-out"));
      }
      if (answer.ok) {
        await keep(one, answer);
      } else {
        await giveBack(one, answer);
      }
      queue.shift();
    } catch (error) {
      return stop(gettext("not-reached"));
    } finally {
      isSending = false;
      root.dataset.waiting = String(queue.length);
    }
    send();
  }

  function post(address, fields) {
    fields.set("csrfmiddlewaretoken", say.querySelector("[name=csrfmiddlewaretoken]").value);
    return fetch(address, {
      method: "POST",
      headers: { "X-Casewright": "review" },
      body: fields,
      credentials: "same-origin",
    });
  }

  async function keep(one, answer) {
    const html = await answer.text();
    if (one.done) {
      one.done(html);
    } else {
      replace(one.line, html);
    }
    count();
  }

  function replace(line, html) {
    const isNow = line === now;
    const holder = document.createElement("template");
    holder.innerHTML = html.trim();
    const fresh = holder.content.firstElementChild;
    line.replaceWith(fresh);
    for (const each of queue) {
      if (each.line === line) {
        each.line = fresh;
      }
    }
    if (isNow) {
      now = null;
      choose(fresh, { focus: !isTyping(document.activeElement) });
    }
    return fresh;
  }

  async function giveBack(one, answer) {
    let sentence = gettext("not-kept");
    try {
      sentence = (await answer.json()).error || sentence;
    } catch (error) {
      // The answer had no words of its own.
    }
    if (one.line && one.before) {
      one.line.dataset.state = one.before;
      one.line.className = "claim " + one.before + (one.line === now ? " now" : "");
    }
    if (one.failed) {
      one.failed(sentence);
    } else {
      tell(sentence);
    }
    count();
  }

  // Trouble: nothing said is lost; it waits here until it is sent again.
  function gettext(name) {
    return root.getAttribute("data-" + name) || name;
  }

  function tell(sentence) {
    trouble.textContent = sentence;
    trouble.hidden = false;
  }

  function stop(sentence) {
    tell(sentence + " ");
    const again = document.createElement("button");
    again.textContent = gettext("again");
    again.addEventListener("click", retry);
    trouble.append(again);
  }

  async function retry() {
    // A new session has a new token; it stands on this very page.
    const page = await fetch(location.href, { credentials: "same-origin" });
    const text = await page.text();
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const token = fresh.querySelector("#say [name=csrfmiddlewaretoken]");
    if (!token) {
      return;
    }
    say.querySelector("[name=csrfmiddlewaretoken]").value = token.value;
    trouble.hidden = true;
    send();
  }

  // Editing and adding: a form in its place; Enter keeps it, Escape leaves it.
  async function edit(line) {
    const link = line && line.querySelector("a.edit");
    if (!link || line.querySelector(".claim-form")) {
      return;
    }
    const answer = await fetch(link.getAttribute("href"), { headers: { "X-Casewright": "review" } });
    if (!answer.ok || answer.redirected) {
      stop(gettext("signed-out"));
      return;
    }
    open(line, await answer.text(), function (html) {
      const fresh = replace(line, html);
      choose(fresh);
    });
  }

  function open(place, html, done) {
    const old = place.querySelector(".claim-form");
    if (old) {
      old.remove();
    }
    place.insertAdjacentHTML("beforeend", html);
    const form = place.querySelector(".claim-form");
    const first = form.querySelector("input:not([type=hidden]), select, button");
    if (first) {
      first.focus();
      if (first.select) {
        first.select();
      }
    }
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      const fields = new URLSearchParams(new FormData(form, event.submitter));
      if (form.method === "get") {
        ask(form.getAttribute("action") + "?" + fields, place, done);
        return;
      }
      enqueue({
        address: form.getAttribute("action"),
        fields: fields,
        line: null,
        done: done,
        failed: function (sentence) {
          let told = form.querySelector(".errorlist");
          if (!told) {
            told = document.createElement("p");
            told.className = "errorlist";
            told.setAttribute("role", "alert");
            form.prepend(told);
          }
          told.textContent = sentence;
        },
      });
    });
  }

  async function ask(address, place, done) {
    const answer = await fetch(address, { headers: { "X-Casewright": "review" } });
    if (answer.ok && !answer.redirected) {
      open(place, await answer.text(), done);
    } else if (answer.redirected) {
      stop(gettext("signed-out"));
    } else {
      tell(gettext("no-words"));
    }
  }

  function selected() {
    const chosen = document.getSelection();
    if (!chosen || chosen.isCollapsed || !chosen.rangeCount) {
      return null;
    }
    const range = chosen.getRangeAt(0);
    const from = paragraph(range.startContainer);
    if (!from || !paragraph(range.endContainer)) {
      return null;
    }
    const before = document.createRange();
    before.selectNodeContents(from);
    before.setEnd(range.startContainer, range.startOffset);
    // Places are counted in characters, not in the halves of which a browser makes some.
    const start = Number(from.dataset.start) + Array.from(before.toString()).length;
    return { start: start, words: range.toString() };
  }

  function paragraph(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return element ? element.closest("#words [data-start]") : null;
  }

  function add() {
    const found = selected();
    if (!found) {
      tell(gettext("select-first"));
      return;
    }
    trouble.hidden = true;
    adding.hidden = false;
    const query = new URLSearchParams({ start: found.start, words: found.words });
    ask(root.dataset.add + "?" + query, adding, function (html) {
      adding.hidden = true;
      adding.textContent = "";
      lines.insertAdjacentHTML("beforeend", html);
      choose(lines.lastElementChild);
    });
  }

  function judge(line, verdict) {
    if (!line || !line.dataset.other) {
      return;
    }
    const fields = new URLSearchParams({ one: line.dataset.one, other: line.dataset.other, verdict: verdict });
    const suggestion = line.querySelector(".suggestion");
    enqueue({
      address: root.dataset.judge,
      fields: fields,
      line: line,
      done: function (html) {
        if (suggestion) {
          suggestion.innerHTML = html;
        }
        delete line.dataset.other;
      },
    });
    if (suggestion) {
      suggestion.classList.add("waiting");
    }
  }

  function undo() {
    const claim = said.pop();
    const line = claim ? document.getElementById("c-" + claim) : now;
    if (!line || OPEN.includes(line.dataset.state)) {
      return;
    }
    choose(line);
    const fields = new URLSearchParams({ undo: line.dataset.claim });
    const before = line.dataset.state;
    line.dataset.state = "to_check";
    line.className = "claim now waiting to_check";
    enqueue({ address: say.getAttribute("action"), fields: fields, line: line, before: before });
    count();
  }

  // Keys.
  function isTyping(element) {
    return Boolean(element && element.closest("input:not([type=hidden]), textarea, select"));
  }

  const does = {
    j: () => choose(beside(1)),
    ArrowDown: () => choose(beside(1)),
    k: () => choose(beside(-1)),
    ArrowUp: () => choose(beside(-1)),
    a: function () {
      const line = now;
      const next = nextOpen();
      speak(line, "accept", "accepted");
      choose(next);
    },
    x: function () {
      const line = now;
      const next = nextOpen();
      speak(line, "reject", "rejected");
      choose(next);
    },
    e: () => edit(now),
    m: () => judge(now, "same"),
    d: () => judge(now, "different"),
    n: add,
    u: undo,
    "?": () => keys.showModal(),
  };

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      const form = document.querySelector(".claim-form");
      if (form) {
        event.preventDefault();
        form.remove();
        adding.hidden = true;
        choose(now);
      }
      trouble.hidden = trouble.hidden || !queue.length;
      return;
    }
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || keys.open) {
      return;
    }
    const action = does[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  words.addEventListener("click", function (event) {
    const link = event.target.closest(".claimed");
    const chosen = document.getSelection();
    if (link && (!chosen || chosen.isCollapsed)) {
      event.preventDefault();
      choose(document.getElementById("c-" + link.dataset.claims.split(" ")[0]));
    }
  });

  lines.addEventListener("click", function (event) {
    const line = event.target.closest("li.claim");
    const link = event.target.closest("a.edit");
    const button = event.target.closest("button[form=say]");
    if (!line) {
      return;
    }
    choose(line, { focus: false });
    if (link) {
      event.preventDefault();
      edit(line);
    } else if (button) {
      event.preventDefault();
      if (button.name === "undo") {
        said.push(line.dataset.claim);
        undo();
      } else {
        speak(line, button.name, button.name === "accept" ? "accepted" : "rejected");
      }
    }
  });

  window.addEventListener("beforeunload", function (event) {
    if (queue.length || document.querySelector(".claim-form")) {
      event.preventDefault();
    }
  });

  const named = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  choose(named || all().find((one) => OPEN.includes(one.dataset.state)) || all()[0], { focus: true });
  root.classList.add("by-key");
})();
