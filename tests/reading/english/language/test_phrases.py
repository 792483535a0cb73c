"""The small language in which the rules are written."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Span

from casewright.reading.english.language.phrases import PhraseBook, compile_phrase
from casewright.reading.english.language.pipeline import load_pipeline

Parse = Callable[[str], Span]


def parsed(text: str) -> Span:
    doc = load_pipeline()(text)
    return doc[:]


def found(phrase: str, text: str) -> list[str]:
    span = parsed(text)
    return [
        span.doc[m.first : m.end].text for m in PhraseBook([compile_phrase(phrase, "t")]).find(span)
    ]


ROWS = [
    ("beat", "Guards beat him.", ["beat"], "a plain word"),
    ("guard", "Guards left.", ["Guards"], "the base form, whatever the capital letters"),
    ("beat", "Guards left.", [], "the word is not there"),
    ("take* to prison", "He takes books to prison.", [], "nothing may stand between without a gap"),
    ("take* ... to prison", "He takes books to prison.", ["takes books to prison"], "a gap"),
    ("take* ... to prison", "He takes to prison.", ["takes to prison"], "a gap may be empty"),
    ("kick* ...1 yard", "They kick him in the yard.", [], "the gap is too short"),
    ("kick* ...3 yard", "They kick him in the yard.", ["kick him in the yard"], "long enough"),
    ("kick* ... yard", "They kick him and her and us and you in the yard.", [],
     "more than six words"),
    ("{be} beaten*", "He was beaten.", ["was beaten"], "a form of be"),
    ("{be} beaten*", "He got beaten.", ["got beaten"], "get counts as be"),
    ("{be}? beaten*", "A beaten man left.", ["beaten"], "the word may be missing"),
    ("{be} beaten*", "A beaten man left.", [], "the word may not be missing"),
    ("{poss} head*", "They hit his head.", ["his head"], "his"),
    ("{poss} head*", "They hit Ana's head.", [], "a name is no his"),
    ("{num} year*", "He got three years.", ["three years"], "a number in words"),
    ("{num} year*", "He got 3 years.", ["3 years"], "a number in digits"),
    ("kick* {name}", "They kick Ana.", ["kick Ana"], "a capital"),
    ("kick* {name}", "They kick dogs.", [], "no capital"),
    ("red|blue* car", "A blue car and a red car.", ["blue car", "red car"], "either word"),
    ("sue*|appeal", "They sue.", ["sue"], "the mark may stand at either word"),
    ("a b c*", "a b c", ["a b c"], "what stands before the marked word"),
    ("c* d", "c", [], "the text ends before the phrase"),
    ("a c*", "c", [], "the text begins after the phrase"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "text", "expected", "why"), ROWS)
def test_a_phrase_is_found_in_a_text(phrase: str, text: str, expected: list[str], why: str) -> None:
    assert found(phrase, text) == expected, why


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("", "no words"),
        ("...", "a gap alone"),
        ("{be}", "no plain word to look for"),
        ("{be}* beaten", "the mark stands at no plain word"),
        ("beaten?", "every word may be missing"),
        ("{verb} beaten", "a name in braces nobody knows"),
        ("beaten ...x", "a gap of no length"),
    ],
)
def test_a_phrase_that_could_never_be_found_is_refused(phrase: str, why: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        compile_phrase(phrase, "t")


def test_the_refusal_names_the_phrase() -> None:
    with pytest.raises(ValueError, match=r"A phrase needs a plain word to look for: '\.\.\.'\."):
        compile_phrase("...", "t")


def test_a_match_says_what_it_is_about() -> None:
    book = PhraseBook.from_terms({"transfer": ["{be} taken* to prison"]})
    (match,) = book.find(parsed("He was taken to prison."))
    assert (match.term, match.about.text) == ("transfer", "taken")


def test_the_longest_phrase_about_a_word_comes_first() -> None:
    book = PhraseBook.from_terms({"short": ["beaten*"], "long": ["beaten* to death"]})
    assert [m.term for m in book.find(parsed("He was beaten to death."))] == ["long", "short"]


def test_a_word_whose_form_and_base_are_both_listed_is_found_once() -> None:
    book = PhraseBook.from_terms({"t": ["beat*|beaten"]})
    assert len(book.find(parsed("He was beaten."))) == 1


def test_an_empty_book_finds_nothing() -> None:
    assert PhraseBook([]).find(parsed("He was beaten.")) == []


WORDS = ["he", "was", "beaten", "to", "death", "in", "prison", "Ana", "three", ",", "."]
PHRASES = ["beaten*", "{be} beaten*", "beaten* ... prison", "{num}? prison*", "was ...2 death*"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), st.sampled_from(PHRASES))
def test_every_match_lies_in_the_text_and_holds_its_word(words: list[str], phrase: str) -> None:
    span = parsed(" ".join(words))
    for match in PhraseBook([compile_phrase(phrase, "t")]).find(span):
        assert 0 <= match.first <= match.about.i < match.end <= len(span)
