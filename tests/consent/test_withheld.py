"""Words that a use may not have are blotted out, and every other word keeps its place."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Known, Metadata, Origin, Quote, Source, sha256_of
from casewright.consent import (
    INTERNAL,
    LAWYERS,
    Consent,
    Consents,
    Span,
    Subject,
    blotted,
    is_all,
    withheld,
)

TEXT = "They beat me.\nI was afraid. My brother saw it."
DAY, ASKED = date(2026, 5, 1), date(2026, 1, 1)
SHA256 = sha256_of(TEXT.encode())
SOURCE = Source(SHA256, TEXT, "statement.txt")


def consent(*uses, words="", by="Witness 1", **rest):
    start = TEXT.index(words)
    about = Subject(SHA256, start, start + len(words)) if words else Subject(SHA256)
    return Consent(about, by, frozenset(uses), ASKED, **rest)


def shown(*given, use=INTERNAL):
    return blotted(SOURCE, withheld(SOURCE, Consents(given), use, DAY)).text


BROTHER = "My brother saw it."
CASES = [
    # consents, what of the text stays, why
    ([], TEXT, "nobody was asked, and those who keep the case may read it"),
    ([consent()], "", "all of it was refused"),
    ([consent(LAWYERS, withdrawn=DAY)], "", "taken back"),
    ([consent(LAWYERS, until=ASKED)], "", "ended"),
    ([consent(words=BROTHER)], "They beat me.I was afraid. ", "some words were refused"),
    ([consent(), consent(LAWYERS, words=BROTHER)], BROTHER, "only these words were agreed to"),
    (
        [consent(words="I was afraid."), consent(words="afraid. My brother", by="Witness 2")],
        "They beat me. saw it.",
        "what two people refused meets",
    ),
    (
        [consent(words="I was afraid."), consent(LAWYERS, words="I was afraid.", by="Witness 2")],
        "They beat me. My brother saw it.",
        "one of two refused the very words",
    ),
]


@pytest.mark.parametrize(("given", "stays", "why"), CASES)
def test_only_what_was_refused_is_blotted_out(given, stays, why):
    assert shown(*given).replace("█", "").replace("\n", "") == stays.replace("\n", ""), why


def test_every_word_that_stays_keeps_its_place_and_its_line():
    text = shown(consent(words="me.\nI was"))
    assert len(text) == len(TEXT)
    assert text == "They beat ███\n█████ afraid. My brother saw it."


def test_where_consent_is_demanded_what_nobody_agreed_to_is_not_read_inside():
    strict = Consents((), is_demanded=True)
    assert is_all(SOURCE, withheld(SOURCE, strict, INTERNAL, DAY))
    published = replace(SOURCE, metadata=Metadata(publisher=Known.by(Origin.PERSON, "Union")))
    assert withheld(published, strict, INTERNAL, DAY) == ()
    agreed = Consents([consent(LAWYERS)], is_demanded=True)
    assert withheld(SOURCE, agreed, INTERNAL, DAY) == ()


TITLES = [
    ("My brother saw it.", None, "it is what was refused"),
    ("my  BROTHER saw", None, "a part of it"),
    ("Told: My brother saw it.", None, "it has all of it in it"),
    ("They beat me.", "They beat me.", "other words"),
]


@pytest.mark.parametrize(("title", "stays", "why"), TITLES)
def test_a_title_that_has_refused_words_is_not_known(title, stays, why):
    titled = replace(SOURCE, metadata=Metadata(title=Known.by(Origin.FILE, title)))
    spans = withheld(titled, Consents([consent(words=BROTHER)]), INTERNAL, DAY)
    assert blotted(titled, spans).metadata.title.value == stays, why


spans_of_text = st.tuples(
    st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)), st.booleans()
).filter(lambda one: one[0] < one[1])


@given(st.lists(spans_of_text, max_size=4), st.booleans())
def test_a_letter_is_withheld_exactly_where_a_quote_of_it_alone_is_refused(asked, whole):
    about = [
        Consent(Subject(SHA256, start, end), f"W{n}", frozenset([LAWYERS] if agrees else []), ASKED)
        for n, (start, end, agrees) in enumerate(asked)
    ]
    consents = Consents([*about, consent(*([LAWYERS] if whole else []))])
    found = withheld(SOURCE, consents, LAWYERS, DAY)
    for place in range(len(TEXT)):
        answer = consents.for_quote(SOURCE, Quote.of(SOURCE, place, place + 1), LAWYERS, DAY)
        assert any(span.start <= place < span.end for span in found) is not answer.is_covered
    assert all(one.end < other.start for one, other in pairwise(found))
    assert all(isinstance(one, Span) for one in found)
