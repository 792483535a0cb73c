"""Terms are found by id and by word; what is unknown is refused by name."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.errors import CasewrightError
from casewright.vocabulary import Term, UnknownTerm, enum_values, scheme, scheme_names

COUNTS_AS = [
    # scheme, term, the value it counts as, why
    ("acts", "falanga", "beating", "blows, whatever part of the body they hit"),
    ("acts", "blows_object", "beating", "blows, whatever they are dealt with"),
    ("acts", "kneeing", "kicking", "by convention"),
    ("acts", "immobilisation", "stress_position", "handcuffing and tying, by convention"),
    ("acts", "suspension", "stress_position", "hanging, by convention"),
    ("acts", "bag_over_head", "suffocation", "by convention"),
    ("acts", "exposure_to_cold", "exposure_to_cold", "no heating stands among its words"),
    ("acts", "enforced_disappearance", "incommunicado_detention", "by convention"),
    ("acts", "death_in_custody", "killing", "somebody tortured to death was killed"),
    ("organisation_kinds", "military_court", "court", "a court all the same"),
    ("organisation_kinds", "pretrial_detention_centre", "prison", "people are held there"),
    ("event_types", "death_in_custody", "death", "a death, wherever it happened"),
    ("event_types", "partial_acquittal", "acquittal", "an acquittal of a part"),
    ("event_types", "cassation_decision", "appeal_decision", "an appeal of the second instance"),
    ("event_types", "hearing", "other", "the output has no hearings"),
    ("sentence_kinds", "probation", "other", "by convention"),
    ("sentence_kinds", "restitution", "other", "by convention"),
    ("sentence_kinds", "community_service", "other", "by convention"),
    ("sentence_kinds", "suspended", "suspended", "never imprisonment"),
    ("money_kinds", "compensation_paid", "compensation_awarded", "paid, so awarded"),
    ("roles", "suspect", "accused", "the output knows no suspects"),
    ("certainty", "allege", "alleged", "a verb of accusing"),
    ("certainty", "deny", "denied", "a verb of denying"),
    ("certainty", "maximum_penalty", "conditional", "what a law allows was not imposed"),
]

WORDS = [
    # scheme, language, word, term
    ("acts", "en", "falanga", "falanga"),
    ("acts", "en", "no heating", "exposure_to_cold"),
    ("acts", "ru", "подвешивать", "suspension"),
    ("roles", "ru", "потерпевший", "victim"),
    ("outcomes", "ru", "без изменения", "upheld"),
    ("sentence_units", "en", "years", "years"),
    ("certainty", "en", "allegedly", "alleged"),
]


@pytest.mark.parametrize(("name", "term", "value", "why"), COUNTS_AS)
def test_a_fine_term_counts_as_its_broad_value(name: str, term: str, value: str, why: str) -> None:
    assert scheme(name).reported_as(term) == value, why


@pytest.mark.parametrize(("name", "language", "word", "term"), WORDS)
def test_a_sure_word_gives_its_term(name: str, language: str, word: str, term: str) -> None:
    assert scheme(name).by_form(language)[word].id == term


def test_a_word_with_yo_is_also_found_with_ye() -> None:
    words = scheme("acts").by_form("ru")
    assert words["пощёчина"] is words["пощечина"]


def test_an_ambiguous_word_gives_nothing_by_itself() -> None:
    acts = scheme("acts")
    assert "torture" not in acts.by_form("en")
    assert [term.id for term in acts.ambiguous_forms("en")["torture"]] == ["torture"]


def test_a_language_nobody_wrote_words_for_has_none() -> None:
    assert scheme("acts").by_form("uz") == {}
    assert scheme("acts").ambiguous_forms("uz") == {}


def test_an_unknown_term_is_named_in_the_error() -> None:
    with pytest.raises(UnknownTerm, match=r"'acts' of the vocabulary has no term 'tickling'"):
        scheme("acts").term("tickling")
    with pytest.raises(CasewrightError):
        scheme("acts").reported_as("tickling")


def test_an_unknown_scheme_is_named_in_the_error() -> None:
    with pytest.raises(UnknownTerm, match="no scheme 'colours'"):
        scheme("colours")
    with pytest.raises(UnknownTerm, match="no scheme 'colours'"):
        enum_values("colours")


def test_a_term_without_an_id_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="needs an id"):
        Term("", {}, {}, {}, "own", "", "other")


@pytest.mark.parametrize("name", scheme_names())
def test_terms_travel_between_processes(name: str) -> None:
    assert pickle.loads(pickle.dumps(scheme(name))) == scheme(name)


@pytest.mark.parametrize("name", scheme_names())
def test_every_value_counts_as_itself(name: str) -> None:
    assert [scheme(name).reported_as(value) for value in enum_values(name)] == list(
        enum_values(name)
    )


@given(st.sampled_from(scheme_names()), st.text())
def test_any_text_is_a_term_or_refused(name: str, text: str) -> None:
    known = {term.id for term in scheme(name).terms}
    if text in known:
        assert scheme(name).term(text).id == text
    else:
        with pytest.raises(UnknownTerm):
            scheme(name).term(text)
