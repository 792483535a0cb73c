"""What a use may not have is left out, with the reason."""

from datetime import date

import pytest

from casewright.claims import Claim, Quote, Reader, Reading, Source, Statement, sha256_of
from casewright.consent import INTERNAL, LAWYERS, PUBLICATION, Consent, Consents, Subject, permitted

TEXT = "They beat me. I was afraid. My brother saw it."
DAY, ASKED = date(2026, 5, 1), date(2026, 1, 1)
SOURCE = Source(sha256_of(TEXT.encode()), TEXT, "statement.txt")


def claim(words):
    start = TEXT.index(words)
    quote = Quote(SOURCE.sha256, start, start + len(words), words, text=TEXT)
    return Claim(quote, Statement(speaker="Witness 1"))


BEATEN, AFRAID, BROTHER = map(claim, ("They beat me.", "I was afraid.", "My brother saw it."))
WHOLE = claim("They beat me. I was afraid.")
READING = Reading(SOURCE.sha256, Reader("test", "1"), "en", (BEATEN, WHOLE, AFRAID, BROTHER))


def consent(*uses, of=None, by="Witness 1"):
    about = Subject(SOURCE.sha256, of.quote.start, of.quote.end) if of else Subject(SOURCE.sha256)
    return Consent(about, by, frozenset(uses), ASKED)


CASES = [
    # consents, use, the claims that stay, how many things are left out, why
    ([], INTERNAL, (BEATEN, WHOLE, AFRAID, BROTHER), 0, "kept by those who work on it"),
    ([], LAWYERS, None, 1, "nobody was asked: the whole source stays out"),
    ([consent(LAWYERS)], LAWYERS, (BEATEN, WHOLE, AFRAID, BROTHER), 0, "all was agreed to"),
    (
        [consent(LAWYERS), consent(of=BROTHER)],
        LAWYERS,
        (BEATEN, WHOLE, AFRAID),
        1,
        "one statement was refused",
    ),
    (
        [consent(LAWYERS), consent(of=AFRAID)],
        LAWYERS,
        (BEATEN, BROTHER),
        1,
        "a longer claim has the words of the refused one in it",
    ),
    ([consent(PUBLICATION, of=AFRAID)], PUBLICATION, (AFRAID,), 1, "only this may be published"),
]


@pytest.mark.parametrize(("given", "use", "stays", "left", "why"), CASES)
def test_a_use_gets_what_was_agreed_to(given, use, stays, left, why):
    found = permitted([(SOURCE, READING)], Consents(given), use, DAY)
    claims = [reading.claims for _, reading in found.read]
    assert claims == ([] if stays is None else [stays]), why
    assert len(found.left_out) == left


def test_every_claim_is_permitted_or_listed_as_left_out():
    given = [consent(LAWYERS), consent(of=AFRAID)]
    found = permitted([(SOURCE, READING)], Consents(given), LAWYERS, DAY)
    kept = {one.id for _, reading in found.read for one in reading.claims}
    out = {one for left in found.left_out for one in left.claims}
    assert kept | out == {one.id for one in READING.claims}
    assert not kept & out


def test_a_source_left_out_says_so_without_a_word_of_it():
    (left,) = permitted([(SOURCE, READING)], Consents([]), LAWYERS, DAY).left_out
    assert left.is_whole
    assert left.why == "It was not published, and nobody was asked for consent."
