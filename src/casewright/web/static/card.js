// Says who? A cited value opens its quotes in the margin. Without this script it leads to a page.
(function () {
  "use strict";
  const card = document.getElementById("card");
  if (!card || !window.htmx) {
    return;
  }
  let opened = null;

  function close() {
    card.hidden = true;
    card.textContent = "";
    document.body.classList.remove("with-card");
    if (opened) {
      opened.removeAttribute("aria-expanded");
      opened.focus();
      opened = null;
    }
  }

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a.cited");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    if (opened === link) {
      close();
      return;
    }
    if (opened) {
      opened.removeAttribute("aria-expanded");
    }
    opened = link;
    link.setAttribute("aria-expanded", "true");
    htmx.ajax("GET", link.getAttribute("href"), { target: card, swap: "innerHTML" }).then(function () {
      card.hidden = false;
      document.body.classList.add("with-card");
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !card.hidden) {
      event.preventDefault();
      close();
    }
  });
})();
