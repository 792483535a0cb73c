"""Search over a case, by people who may see all of it and by those who may not."""

import html
import re

import pytest

from web.world import ALSO, DOCUMENTER, HIDDEN, LEAD, OPEN, READER_, REVIEWER, SLUG

SEARCH = f"/cases/{SLUG}/search/"


def found(client, words, **more):
    answer = client.get(SEARCH, {"q": words} | more)
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def hits(text):
    return re.findall(r'<p class="hit">(.*?)</p>', text, re.DOTALL)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Arlin Dusov", "as it is written"),
        ("dusov", "small letters"),
        ("Дусов", "in another script"),
        ("Дусову", "in another case"),
        ("Dusova", "the other ending"),
        ("Дусова Арлина", "in another order"),
    ],
)
def test_a_person_is_found_in_any_script_and_form_and_comes_first(undone, typed, why):
    shown = hits(found(undone.browser(READER_), typed))
    assert shown, why
    assert "Dusov" in re.sub("<[^>]+>", "", shown[0]), why
    assert "/people/" in shown[0], why


def test_what_was_hit_is_marked_in_the_words_of_the_source(undone):
    text = found(undone.browser(READER_), '"three years"')
    assert re.search(r"<mark>three years</mark>|<mark>three</mark> <mark>years</mark>", text)


def test_each_reads_the_hits_in_their_own_language(undone):
    english, russian = undone.browser(READER_), undone.browser(READER_)
    russian.defaults["HTTP_ACCEPT_LANGUAGE"] = "ru"
    named = [" ".join(hits(found(one, '"three years"'))) for one in (english, russian, english)]
    assert named[0] == named[2]
    assert re.search("[а-я]{4}", named[1])
    assert not re.search("[а-я]{4}", named[0])


def test_every_hit_leads_to_a_page(undone):
    client = undone.browser(LEAD)
    text = found(client, "Dusov")
    addresses = re.findall(r'<a href="([^"#]+)[^"]*" dir="auto">', text)
    assert addresses
    assert [one for one in addresses if client.get(html.unescape(one)).status_code != 200] == []


@pytest.mark.parametrize("who", [READER_, DOCUMENTER, REVIEWER])
@pytest.mark.parametrize("typed", ["Olubek", "Олубек", "S. Olubek", "Sertan", "Karadin", "Mirel"])
def test_who_may_not_see_a_name_finds_nothing_by_it_and_no_count_tells(undone, who, typed):
    client = undone.browser(who)
    there, never = (found(client, words) for words in (typed, "Xyzzyqwort"))
    assert hits(there) == []
    assert 'class="found"' not in there
    # The two answers differ in nothing but the words that were typed.
    assert without(there, typed) == without(never, "Xyzzyqwort")


def without(text, typed):
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)
    text = text.replace(typed, "WORDS").replace("Witness 7", "WORDS")
    return re.sub(r'value="[^"]*" maxlength', "", text)


def test_the_pseudonym_is_found(undone):
    assert hits(found(undone.browser(READER_), "Witness 7"))


def test_the_lead_finds_what_is_hidden_from_others(undone):
    client = undone.browser(LEAD)
    assert hits(found(client, "Olubek"))
    assert hits(found(client, HIDDEN.reading.claims[0].body.name))


def test_a_search_is_narrowed_by_kind_source_and_day(undone):
    client = undone.browser(LEAD)
    for narrowed in ({"kind": "person"}, {"source": OPEN.name}, {"from": "2020"}, {"to": "1990"}):
        found(client, "Dusov", **narrowed)
    people = hits(found(client, "Dusov", kind="person"))
    assert people
    assert all("/people/" in one for one in people)
    assert len(hits(found(client, "Dusov", source=ALSO.name))) < len(hits(found(client, "Dusov")))


@pytest.mark.parametrize("field", ["kind", "from", "stance", "review"])
def test_a_value_that_narrows_nothing_is_said_in_words(undone, field):
    answer = undone.browser(READER_).get(SEARCH, {"q": "Dusov", field: "what is this"})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()


HOSTILE = [
    "", "   ", '"', '""', "-", "--", "- -", "OR", "OR OR", "kind:", "kind:nothing", "from:x",
    "(((", ".*", "[a-z]+", "%00", "\x00", "\u202egnp.exe", "=cmd()", "'; DROP TABLE x; --",
    "<script>alert(1)</script>", "🙈" * 50, "a" * 10_000, "х" * 5_000, "-" * 3000, '"a ' * 500,
    "\ud800", "\u200b\u200b", "NEAR/3", "a:b:c:d", "\n\n\n", "١٢٣",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
@pytest.mark.parametrize("page", ["1", "-1", "999999999999", "x"])
def test_whatever_is_typed_is_answered(undone, typed, page):
    answer = undone.browser(READER_).get(
        SEARCH, {"q": typed.encode("utf-8", "replace").decode(), "page": page}
    )
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()
