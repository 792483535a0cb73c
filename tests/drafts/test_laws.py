"""Laws of every draft: no word of fact is made up, and nothing that may not go in does."""

import re
from functools import cache
from importlib import resources

import pytest
from babel import Locale
from babel.messages.pofile import read_po
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger.reports import Report

from casewright.claims import (
    Act,
    Charge,
    Event,
    Money,
    Participant,
    Person,
    Sentence,
    Stance,
    as_plain,
)
from casewright.drafts.as_json import as_json
from casewright.drafts.draft import Citation
from casewright.vocabulary import scheme
from drafts.made import DAY, NAME, accepted, authorised, citations, made, published, texts

WORD = re.compile(r"[^\W\d_]{2,}")
SCHEMES = (
    "roles", "groups", "event_types", "outcomes", "acts", "charges", "sentence_kinds",
    "money_kinds", "place_kinds", "organisation_kinds",
)  # fmt: skip


def words(text):
    return {one.casefold() for one in WORD.findall(text)}


@cache
def catalogue(language):
    """Every word of the program's own sentences, of its terms, of states and of months."""
    place = resources.files("casewright.publishing") / "locale" / "ru" / "LC_MESSAGES"
    with (place / "casewright.po").open("rb") as file:
        messages = list(read_po(file, locale="ru"))
    own = [one.id if language == "en" else one.string for one in messages]
    told = [text for one in own for text in ((one,) if isinstance(one, str) else one)]
    told += [term.label[language] for name in SCHEMES for term in scheme(name).terms]
    locale = Locale(language)
    told += [str(name) for name in locale.territories.values()]
    told += [str(name) for use in ("format", "stand-alone")
             for name in locale.months[use]["wide"].values()]  # fmt: skip
    told += [milestone.label[language] for milestone in _milestones()]
    told += [route.name[language] for route in _routes()]
    return frozenset(word for text in told for word in words(text))


def _milestones():
    from casewright.ledger.milestones import milestone_rules

    return milestone_rules()


def _routes():
    from casewright.remedies import routes

    return routes()


# Each word stands in one claim only, so that it tells where it came from.
TOKENS = st.integers(0, 10**6).map(lambda number: "zq" + "".join("abcdefghij"[int(d)]
                                                                 for d in str(number)))  # fmt: skip
MAYBE = st.none() | TOKENS
DATES = st.sampled_from([None, "2022-01-07", "2022-01", "--06-10", "2023-02-01"])
ACTS = st.builds(
    Act,
    st.sampled_from([one.id for one in scheme("acts").terms]),
    instrument=MAYBE,
    victim=st.sampled_from([None, NAME]),
    perpetrator=MAYBE,
    place=MAYBE,
    date=DATES,
    duration=MAYBE,
    purpose=MAYBE,
    consequence=MAYBE,
)
TAKING = st.builds(
    Participant, st.just(NAME) | TOKENS, st.sampled_from(["victim", "official", "convicted"])
)
EVENTS = st.builds(
    Event,
    st.sampled_from([one.id for one in scheme("event_types").terms]),
    date=DATES,
    place=MAYBE,
    court=MAYBE,
    participants=st.lists(TAKING, max_size=2).map(tuple),
    outcome=st.none() | st.sampled_from([one.id for one in scheme("outcomes").terms]),
)
CHARGES = st.builds(
    Charge,
    st.sampled_from([one.id for one in scheme("charges").terms]) | TOKENS,
    person=MAYBE,
    state=st.sampled_from(["charged", "guilty", "not_guilty", "dropped"]),
)
PENALTIES = st.builds(
    Sentence, TOKENS, st.just("imprisonment"), amount=st.just(3), unit=st.just("years")
)
SUMS = st.builds(
    Money, st.just("compensation_claimed"), st.just(500), st.just("USD"), st.just(NAME)
)
BODIES = ACTS | EVENTS | CHARGES | PENALTIES | SUMS
STANCES = st.sampled_from(Stance)
TOLD = st.lists(st.tuples(BODIES, STANCES, MAYBE, TOKENS), max_size=6)
SLOW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def report(name, told):
    """A report that says all of this, each thing in a sentence of its own."""
    made_of = Report(name, "2022-02-01").says(
        f"{name} is about {NAME}.", Person(NAME, roles=("victim",))
    )
    for number, (body, stance, by, token) in enumerate(told):
        made_of.says(f"{name} {number} {token}.", body, by=by, stance=stance)
    return made_of


def fields(claims):
    """Every word that stands in the fields of claims, in their quotes, or says who tells it."""
    told = set()
    for one in claims:
        told |= words(str(as_plain(one.body)).replace("_", " "))
        told |= words(one.said_by or "") | words(one.quote.words)
    return told


@pytest.mark.parametrize("what", ["cat", "chronology", "victims", "accused", "remedies"])
@pytest.mark.parametrize("language", ["en", "ru"])
@given(told=TOLD)
@SLOW
def test_every_word_of_a_fact_is_of_a_claim_or_of_the_catalogue(what, language, told):
    one = report("paper", told)
    draft = made(one, what=what, language=language).draft
    known = fields(one.reading.claims) | catalogue(language) | words("paper A. Lind USD CAT")
    known |= words("form of 5 January, in the safe")
    for sentence in draft.sentences():
        if sentence.is_fact:
            assert words(sentence.text) <= known, words(sentence.text) - known


@given(told=TOLD)
@SLOW
def test_every_quote_stands_letter_for_letter_in_its_source(told):
    one = report("paper", told)
    for note in citations(made(one).draft):
        assert one.source.text[note.start : note.end] == note.words
        assert note.source == one.source.sha256


@given(inside=TOLD, outside=TOLD, what=st.sampled_from(["cat", "chronology", "accused"]))
@SLOW
def test_nothing_of_a_source_that_was_not_agreed_to_is_in_it(inside, outside, what):
    one, other = report("paper", inside), report("letter", outside)
    decisions = [published(one), authorised(one), *accepted(one, other)]
    content = as_json(made(one, other, what=what, decisions=decisions).draft).decode()
    hidden = fields(other.reading.claims) - fields(one.reading.claims)
    assert {word for word in hidden if word.startswith("zq")} & words(content) == set()
    assert other.source.sha256 not in content


@given(told=TOLD, data=st.data())
@SLOW
def test_nothing_that_nobody_accepted_is_in_it(told, data):
    one = report("paper", told)
    every = accepted(one)
    chosen = [every[0], *(each for each in every[1:] if data.draw(st.booleans()))]
    draft = made(one, decisions=[published(one), authorised(one), *chosen]).draft
    ids = {each.what.claim.claim for each in chosen}
    assert {note.claim for note in draft.notes() if isinstance(note, Citation)} <= ids
    known = fields(claim for claim in one.reading.claims if claim.id in ids)
    found = {word for word in words(texts(draft)) if word.startswith("zq")}
    assert found <= known


@given(told=TOLD)
@SLOW
def test_nobody_is_convicted_without_an_instance_a_day_and_the_appeal(told):
    text = texts(made(report("paper", told)).draft)
    for found in re.finditer(r"convicted, (?:not )?final[^(]*\(([^()]*)\)", text):
        instance, _, rest = found[1].partition(", ")
        assert instance
        assert "appeal" in rest
        assert re.search(r"date unknown|\d{4}|year not stated", rest)


def test_the_day_is_given_and_no_clock_is_read():
    assert made(report("paper", [])).draft.day == DAY.isoformat()
