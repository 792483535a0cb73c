"""Base forms of the verbs the rules speak of."""

import pytest

from casewright.reading.english.language.inflection import base_forms
from casewright.reading.english.language.lexicon import rules

FORMS = [
    ("detained", "detain", "-ed"),
    ("detaining", "detain", "-ing"),
    ("detains", "detain", "-s"),
    ("abused", "abuse", "a final e"),
    ("abusing", "abuse", "the e is dropped"),
    ("testifies", "testify", "y to ies"),
    ("testified", "testify", "y to ied"),
    ("testifying", "testify", "y stays before ing"),
    ("punches", "punch", "-es after ch"),
    ("harasses", "harass", "-es after ss"),
    ("convicts", "convict", "-s after ct"),
    ("stabbed", "stab", "a doubled letter"),
    ("admitted", "admit", "doubled, the stress at the end"),
    ("submitting", "submit", "doubled before ing"),
    ("murdered", "murder", "not doubled"),
    ("beaten", "beat", "irregular"),
    ("shot", "shoot", "irregular"),
    ("upheld", "uphold", "irregular"),
    ("pled", "plead", "irregular"),
    ("sued", "sue", "ue"),
    ("dying", "die", "ie to y"),
    ("tied", "tie", "ie"),
    ("said", "say", "irregular"),
    ("acquitted", "acquit", "qu is no vowel"),
    pytest.param(
        "freed",
        "free",
        "ee",
    ),
    pytest.param(
        "freeing",
        "free",
        "ee keeps both",
    ),
    pytest.param(
        "kidnapped",
        "kidnap",
        "doubled although the stress is at the start",
    ),
    ("handcuffed", "handcuff", "two letters at the end already"),
    ("baked", None, "no rule speaks of it"),
    ("tables", None, "no verb of a rule"),
]


@pytest.mark.parametrize(("form", "base", "why"), FORMS)
def test_a_form_leads_to_its_base(form: str, base: str | None, why: str) -> None:
    assert base_forms().get(form) == base, why


def test_a_base_form_leads_nowhere_else() -> None:
    known = base_forms()
    assert all(known.get(base, base) == base for base in rules("irregular_verbs"))


def test_no_form_of_one_irregular_verb_is_claimed_by_another() -> None:
    forms = [f for fs in rules("irregular_verbs").values() for f in fs]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize("form", ["detainning", "abuseed", "testifyed", "murderred"])
def test_no_form_is_misspelled(form: str) -> None:
    assert form not in base_forms()
