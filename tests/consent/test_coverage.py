"""A use is covered only where everybody who was asked agreed to it, and still does."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Known, Metadata, Origin, Quote, Source, sha256_of
from casewright.consent import (
    INTERNAL,
    LAWYERS,
    PUBLICATION,
    BadConsent,
    BadUse,
    Consent,
    Consents,
    Subject,
    forum,
    use_of,
)

TEXT = "They beat me. I was afraid."
ASKED, MARCH, MAY, JULY = (date(2026, month, 1) for month in (1, 3, 5, 7))


def source(**told):
    known = {name: Known.by(Origin.PERSON, value) for name, value in told.items()}
    return Source(sha256_of(TEXT.encode()), TEXT, "statement.txt", metadata=Metadata(**known))


def consent(*uses, by="Witness 1", words="", given=ASKED, **rest):
    start = TEXT.index(words)
    about = Subject(sha256_of(TEXT.encode()), start, start + len(words))
    return Consent(about, by, frozenset(uses), given, **rest)


CASES = [
    # consents, use, day, is covered, why
    ([], INTERNAL, MAY, True, "whoever keeps the case may read it"),
    ([], LAWYERS, MAY, False, "nobody was asked"),
    ([consent(LAWYERS)], LAWYERS, MAY, True, "just this was agreed to"),
    ([consent(LAWYERS)], INTERNAL, MAY, True, "lawyers' use cannot be had without keeping it"),
    ([consent(LAWYERS)], PUBLICATION, MAY, False, "lawyers are not the public"),
    ([consent(PUBLICATION)], LAWYERS, MAY, False, "nothing is concluded from one use to another"),
    ([consent(forum("CAT"))], forum("CAT"), MAY, True, "the forum that was named"),
    ([consent(forum("CAT"))], forum("HRC"), MAY, False, "another forum"),
    ([consent()], INTERNAL, MAY, False, "asked and refused"),
    ([consent(LAWYERS, given=MAY)], LAWYERS, MARCH, False, "not agreed to yet"),
    ([consent(LAWYERS, given=MAY)], LAWYERS, MAY, True, "from the day on"),
    ([consent(LAWYERS, until=MAY)], LAWYERS, MAY, True, "the last day counts"),
    ([consent(LAWYERS, until=MAY)], LAWYERS, JULY, False, "over"),
    ([consent(LAWYERS, withdrawn=MAY)], LAWYERS, MARCH, True, "before it was withdrawn"),
    ([consent(LAWYERS, withdrawn=MAY)], LAWYERS, MAY, False, "withdrawn from that day on"),
    ([consent(LAWYERS, withdrawn=MAY)], INTERNAL, JULY, False, "and not to be kept in use either"),
    ([consent(LAWYERS), consent(by="Witness 2")], LAWYERS, MAY, False, "one of two refused"),
    ([consent(LAWYERS), consent(LAWYERS, by="Witness 2")], LAWYERS, MAY, True, "both agreed"),
    ([consent(), consent(LAWYERS, given=MARCH)], LAWYERS, MAY, True, "agreed later"),
    ([consent(LAWYERS, given=MARCH), consent()], LAWYERS, MAY, True, "whatever the order"),
]


@pytest.mark.parametrize(("given_by", "use", "day", "is_covered", "why"), CASES)
def test_a_statement_may_be_used_as_was_agreed(given_by, use, day, is_covered, why):
    answer = Consents(given_by).for_source(source(), use, day)
    assert answer.is_covered is is_covered, why
    assert answer.why


LISTED = [
    ({"publisher": "A newspaper"}, PUBLICATION, True, "published already"),
    ({"url": "https://example.org/a"}, forum("CAT"), True, "published already"),
    ({"consent": "internal, lawyers"}, LAWYERS, True, "the list of sources names the use"),
    ({"consent": "internal; forum:CAT"}, forum("CAT"), True, "separated by a semicolon"),
    ({"consent": "internal, lawyers"}, PUBLICATION, False, "the list does not name it"),
    ({"consent": "agreed by telephone"}, LAWYERS, False, "words that name no use"),
    ({"consent": "agreed by telephone"}, INTERNAL, True, "but it may be kept"),
    ({"publisher": "An NGO", "consent": "lawyers"}, PUBLICATION, False, "the list goes before"),
]


@pytest.mark.parametrize(("told", "use", "is_covered", "why"), LISTED)
def test_the_list_of_sources_counts_where_nobody_was_asked(told, use, is_covered, why):
    assert Consents([]).for_source(source(**told), use, MAY).is_covered is is_covered, why


def test_who_was_asked_goes_before_what_was_published():
    answer = Consents([consent(LAWYERS)]).for_source(
        source(publisher="A newspaper"), PUBLICATION, MAY
    )
    assert not answer.is_covered


BEATEN, AFRAID = "They beat me.", "I was afraid."
WORDS = [
    # consents about words, the quote, use, is covered, why
    ([consent(PUBLICATION, words=BEATEN)], BEATEN, PUBLICATION, True, "the very words"),
    ([consent(PUBLICATION, words=BEATEN)], "beat me", PUBLICATION, True, "some of the words"),
    ([consent(PUBLICATION, words=BEATEN)], TEXT, PUBLICATION, False, "more than the words"),
    ([consent(PUBLICATION, words=BEATEN)], AFRAID, PUBLICATION, False, "other words"),
    ([consent(words=BEATEN)], BEATEN, LAWYERS, False, "refused, though the source was agreed to"),
    ([consent(words=BEATEN)], TEXT, LAWYERS, False, "the refused words are among them"),
    ([consent(words=BEATEN)], AFRAID, LAWYERS, True, "the refused words are not among them"),
]


@pytest.mark.parametrize(("given_by", "words", "use", "is_covered", "why"), WORDS)
def test_what_was_asked_about_words_goes_before_what_was_about_the_source(
    given_by, words, use, is_covered, why
):
    start = TEXT.index(words)
    quote = Quote(source().sha256, start, start + len(words), words, text=TEXT)
    known = Consents([consent(LAWYERS), *given_by])
    assert known.for_quote(source(), quote, use, MAY).is_covered is is_covered, why


USES = [
    ("internal", INTERNAL),
    (" Lawyers ", LAWYERS),
    ("forum: CAT ", forum("CAT")),
    ("publication", PUBLICATION),
]


@pytest.mark.parametrize(("text", "use"), USES)
def test_a_use_is_read_from_its_words_and_written_back(text, use):
    assert use_of(text) == use
    assert use_of(str(use)) == use


@pytest.mark.parametrize("text", ["", "press", "forum", "forum:", "internal:CAT"])
def test_what_is_no_use_is_refused(text):
    with pytest.raises(BadUse):
        use_of(text)


BAD = [
    ({"by": " "}, "names who gave it"),
    ({"until": date(2025, 1, 1)}, "ends on 2025-01-01"),
    ({"withdrawn": date(2025, 1, 1)}, "was withdrawn on 2025-01-01"),
]


@pytest.mark.parametrize(("values", "says"), BAD)
def test_a_consent_that_cannot_stand_is_refused(values, says):
    with pytest.raises(BadConsent, match=says):
        consent(LAWYERS, **values)


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
uses = st.frozensets(st.sampled_from([INTERNAL, LAWYERS, PUBLICATION, forum("CAT")]))


@st.composite
def consents(draw):
    given_on = draw(days)
    ends = st.none() | st.dates(given_on, date(2027, 1, 1))
    return consent(
        *draw(uses),
        by=draw(st.sampled_from(["Witness 1", "Witness 2"])),
        given=given_on,
        until=draw(ends),
        withdrawn=draw(ends),
    )


@given(st.lists(consents(), unique_by=lambda one: (one.by, one.given)), days)
def test_the_order_in_which_consents_were_recorded_does_not_matter(given_by, day):
    forth, back = Consents(given_by), Consents(given_by[::-1])
    assert forth.for_source(source(), LAWYERS, day) == back.for_source(source(), LAWYERS, day)


@given(st.lists(consents(), min_size=1), days)
def test_whoever_withdraws_ends_every_use_of_what_they_told(given_by, day):
    last = max(one.given for one in given_by)
    taken_back = consent(LAWYERS, given=last, withdrawn=last, by="Witness 1")
    known = Consents([*given_by, taken_back])
    assert not known.for_source(source(), LAWYERS, max(day, last)).is_covered
