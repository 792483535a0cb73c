"""Pictures as they stand in a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from casewright.claims import ClaimId
from casewright.publishing.pictures.lettering import fitted, width_of
from casewright.publishing.pictures.shapes import Cites, Goes, Mark, Picture, Rect, Words
from casewright.publishing.pictures.svg import svg
from publishing.pictures.drawn import nowhere

# What XML may hold; control characters are no words.
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1).filter(
    str.strip
)


def one_mark(words, to=None):
    shapes = (Rect(0, 0, 24, 24, "hit"), Words(0, 10, words))
    return Picture(100, 50, words, (Mark(shapes, words, to or Goes()),))


@given(WORDS)
def test_whatever_is_written_stands_there_as_words(words):
    root = etree.fromstring(str(svg(one_mark(words), lambda target: words)))
    assert [element.tag for element in root.iter()] == ["svg", "a", "title", "rect", "text"]
    assert root.findtext("a/text") == root.findtext("a/title") == words
    assert root.find("a").get("href") == " ".join(words.split("\n"))


HOSTILE = [
    ("<script>alert(1)</script>", "an element"),
    ('" onload="alert(1)', "an attribute"),
    ("]]>&lt;b&gt;", "signs that are escaped already"),
    ("\u202eesrever", "letters that turn the line"),
]


@pytest.mark.parametrize(("words", "why"), HOSTILE)
def test_no_words_become_markup(words, why):
    root = etree.fromstring(str(svg(one_mark(words), nowhere)))
    assert len(list(root.iter())) == 5, why
    assert set(root.find("a").attrib) == {"class", "href", "aria-label"}, why


def test_a_mark_that_cites_is_opened_by_the_same_gesture_as_all_cited_values():
    cited = svg(one_mark("x", Cites(((ClaimId("a"),),))), nowhere)
    assert '<a class="cited" href="#"' in cited
    assert '<a class="goes" href="#"' in svg(one_mark("x"), nowhere)


def test_a_mark_without_words_is_refused():
    with pytest.raises(ValueError, match="without words"):
        Mark((), " ", Goes())


def test_a_bar_of_less_than_nothing_is_refused():
    with pytest.raises(ValueError, match="-1 by 2"):
        Rect(0, 0, -1, 2, "")


@given(st.text(), st.floats(0, 400))
def test_words_are_cut_to_their_room(text, room):
    found = fitted(text, room)
    assert width_of(found) <= max(room, width_of("…"))
    assert found == text or found.endswith("…")
