"""Says who? Each quote in its sentence, letter for letter."""

import pytest

from casewright.publishing.dossier import Dossier
from casewright.publishing.quote_card import quote_card, sentence_around
from casewright.publishing.redaction import Mask, Protected
from publishing.cases import case
from publishing.report import report

NOBODY = Mask([])
SOURCE = report()[0]


def card(mask=NOBODY, most=50):
    found = Dossier(case())
    claims = [
        one for one in found.case.claims if found.case.claim(one).quote.source == SOURCE.sha256
    ]
    return quote_card(found, claims, text_of=lambda _: SOURCE.text, mask=mask, most=most)


def test_the_words_stand_in_their_sentence_letter_for_letter():
    for row in card().rows:
        assert row.words == row.claim.quote.words
        assert row.before + row.words + row.after in SOURCE.text


def test_so_many_are_shown_and_the_rest_is_counted():
    every = card()
    few = card(most=2)
    assert few.rows == every.rows[:2]
    assert few.more == len(every.rows) - 2
    assert every.more == 0


def test_a_protected_name_is_masked_in_the_words_and_around_them():
    protected = Protected("Witness 7", ("Ilar Dovan",))
    rows = card(Mask([protected])).rows
    told = " ".join(f"{row.before}{row.words}{row.after}" for row in rows)
    assert "Dovan" not in told
    assert "Witness 7" in told


def test_what_is_disputed_is_named():
    found = Dossier(case())
    conflict = found.case.conflicts[0]
    shown = quote_card(found, conflict.claims[:1], text_of=_text_of(found), mask=NOBODY)
    assert conflict in shown.conflicts


def _text_of(found):
    texts = {one.quote.source: one.quote.words for one in found.case.claims.values()}
    return lambda sha256: SOURCE.text if sha256 == SOURCE.sha256 else texts[sha256] * 9


SENTENCES = [
    ("One. Two words here. Three.", "words", "Two words here.", "the sentence it stands in"),
    ("One. Two. Three.", "Two.", "Two.", "a whole sentence"),
    ("First line\nsecond line\nthird", "second", "second line", "a line ends a sentence"),
    ("He said “No!” Then he left.", "No", "He said “No!”", "a closing mark belongs to it"),
    ("No end at all", "end", "No end at all", "a text without marks"),
    ("a. b c. d e. f", "c. d", "b c. d e.", "a quote over two sentences"),
]


@pytest.mark.parametrize(("text", "words", "expected", "why"), SENTENCES)
def test_the_sentence_around(text, words, expected, why):
    start = text.index(words)
    low, high = sentence_around(text, start, start + len(words))
    assert text[low:high].strip() == expected, why


def test_a_sentence_without_end_is_cut_far_from_the_quote():
    text = "x" * 5000
    low, high = sentence_around(text, 2000, 2010)
    assert low <= 2000 < 2010 <= high
    assert high - low < 600
