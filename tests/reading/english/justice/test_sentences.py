"""Penalties: who got what; the most that a law allows, and time in general, is never one."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]
Penalty = tuple[str, str, float | None, str | None]


def penalties(document: dict[str, Any]) -> set[Penalty]:
    return {(s["person"], s["term"], s["amount"], s["unit"]) for s in document["sentences"]}


TOLD: list[Any] = [
    (
        "The court sentenced Major Tom Hale to 11 years in a maximum-security colony, Captain Ed "
        "Moss to nine years and Lieutenant Luis Vega to seven years and six months.",
        {
            ("Tom Hale", "imprisonment", 11, "years"),
            ("Ed Moss", "imprisonment", 9, "years"),
            ("Luis Vega", "imprisonment", 90, "months"),
        },
        "a colony of maximum security is not the maximum",
    ),
    (
        "Tom Hale, Ed Moss and Luis Vega were sentenced to 11, nine and seven years respectively.",
        {
            ("Tom Hale", "imprisonment", 11, "years"),
            ("Ed Moss", "imprisonment", 9, "years"),
            ("Luis Vega", "imprisonment", 7, "years"),
        },
        "in turn",
    ),
    (
        "A five-year prison sentence was handed to Tom Hale.",
        {("Tom Hale", "imprisonment", 5, "years")},
        "the term is handed to him",
    ),
    (
        "Tom Hale, 45, was jailed for six years and eight months after admitting the assault.",
        {("Tom Hale", "imprisonment", 80, "months")},
        "a term before an 'after'",
    ),
    (
        "Officer Tom Hale will spend the next eight years behind bars.",
        {("Tom Hale", "imprisonment", 8, "years")},
        "what a court has settled",
    ),
    (
        "Tom Hale was banned from working in the police for ten years.",
        {("Tom Hale", "ban_from_office", 10, "years")},
        "the length is that of the ban",
    ),
    (
        "Tom Hale was sentenced to a suspended term of three years with a probation period of two "
        "years.",
        {("Tom Hale", "suspended", 3, "years")},
        "how long it hangs over him is another length",
    ),
    (
        "The prosecutor asked the court to sentence Tom Hale to nine years in prison. The court "
        "gave him six.",
        {("Tom Hale", "imprisonment", 6, "years")},
        "what was asked is none, what was given in its unit is",
    ),
    (
        "Tom Hale's jail term was increased from three years to five on appeal.",
        {("Tom Hale", "imprisonment", 5, "years")},
        "increased",
    ),
    (
        "Captain Tom Hale was given nine years for torture that led to a death, and Sergeant Ed "
        "Moss six.",
        {("Tom Hale", "imprisonment", 9, "years"), ("Ed Moss", "imprisonment", 6, "years")},
        "a verb left out",
    ),
    (
        "Tom Hale got eight years; his driver got five.",
        {("Tom Hale", "imprisonment", 8, "years"), ("[driver]", "imprisonment", 5, "years")},
        "his driver is another",
    ),
    (
        "Rosa Duarte, whose husband was sentenced to nine years, said Captain Tom Hale beat her.",
        {("[whose husband]", "imprisonment", 9, "years")},
        "her husband is another",
    ),
    (
        "Tom Hale was sentenced to three years in prison.",
        {("Tom Hale", "imprisonment", 3, "years")},
        "passive",
    ),
    (
        "A judge jailed Tom Hale for 18 months.",
        {("Tom Hale", "imprisonment", 18, "months")},
        "active",
    ),
    ("The court gave Tom Hale four years.", {("Tom Hale", "imprisonment", 4, "years")}, "gave"),
    (
        "Tom Hale received a five-year prison term.",
        {("Tom Hale", "imprisonment", 5, "years")},
        "a hyphen",
    ),
    (
        "Tom Hale was given a two-year suspended sentence.",
        {("Tom Hale", "suspended", 2, "years")},
        "suspended",
    ),
    ("Tom Hale was sentenced to life in prison.", {("Tom Hale", "life", None, None)}, "life"),
    (
        "The judge imposed nine years in prison on Tom Hale and four years on Ed Moss.",
        {("Tom Hale", "imprisonment", 9, "years"), ("Ed Moss", "imprisonment", 4, "years")},
        "whoever follows the penalty bears it",
    ),
    (
        "Tom Hale, who was cleared of the assault, was handed 14 months, suspended for two years.",
        {("Tom Hale", "suspended", 14, "months")},
        "an aside before the verb, and a term that hangs over him",
    ),
    (
        "Tom Hale drew eight years, Ed Moss five.",
        {("Tom Hale", "imprisonment", 8, "years"), ("Ed Moss", "imprisonment", 5, "years")},
        "a number that shares the unit before it",
    ),
    (
        "The appeal court cut Tom Hale's sentence from ten to seven years.",
        {("Tom Hale", "imprisonment", 7, "years")},
        "what is left of a sentence",
    ),
    (
        "Tom Hale was sentenced in May to 27 months.",
        {("Tom Hale", "imprisonment", 27, "months")},
        "a month is no permission",
    ),
    ("Tom Hale was jailed for life.", {("Tom Hale", "life", None, None)}, "jailed for life"),
    ("Tom Hale was sentenced to death.", {("Tom Hale", "death", None, None)}, "death"),
    ("A court condemned two soldiers to death.", {("each", "death", None, None)}, "words between"),
    (
        "Tom Hale was sentenced to 200 hours of community service.",
        {("Tom Hale", "community_service", 200, "hours")},
        "hours",
    ),
    (
        "Tom Hale was sentenced to three years of probation.",
        {("Tom Hale", "probation", 3, "years")},
        "probation",
    ),
    (
        "A court sentenced two constables to death and three senior officers to jail terms.",
        {
            ("[two constables]", "death", None, None),
            ("[three senior officers]", "imprisonment", None, None),
        },
        "two groups nobody named, and a term whose length is not told",
    ),
    (
        "Tom Hale was sentenced to nine years, and Sergeants Karl Ode and Marta Wit to five.",
        {
            ("Tom Hale", "imprisonment", 9, "years"),
            ("Karl Ode", "imprisonment", 5, "years"),
            ("Marta Wit", "imprisonment", 5, "years"),
        },
        "a bare number shares the unit before it",
    ),
    (
        "The judge gave Tom Hale nine years, Karl Ode seven years and Marta Wit a fine of $90.",
        {
            ("Tom Hale", "imprisonment", 9, "years"),
            ("Karl Ode", "imprisonment", 7, "years"),
            ("Marta Wit", "fine", 90, "USD"),
        },
        "each penalty falls on those named before it",
    ),
    (
        "The guards were jailed. None of them may hold a public post or a special rank.",
        {("all", "ban_from_office", None, None), ("all", "loss_of_rank", None, None)},
        "a ban in other words",
    ),
    ("Tom Hale was fined 500 euros.", {("Tom Hale", "fine", 500, "EUR")}, "a fine"),
    ("Tom Hale was stripped of his rank.", {("Tom Hale", "loss_of_rank", None, None)}, "a rank"),
    (
        "Tom Hale was sentenced to three years in prison and fined $2,000.",
        {("Tom Hale", "imprisonment", 3, "years"), ("Tom Hale", "fine", 2000, "USD")},
        "two penalties",
    ),
    (
        "Tom Hale and Ivan Petrak were sentenced to three and five years in prison, respectively.",
        {("Tom Hale", "imprisonment", 3, "years"), ("Ivan Petrak", "imprisonment", 5, "years")},
        "respectively",
    ),
    (
        "The court sentenced Tom Hale to three years and Ivan Petrak to five years in prison.",
        {("Tom Hale", "imprisonment", 3, "years"), ("Ivan Petrak", "imprisonment", 5, "years")},
        "each has his own",
    ),
    (
        "Tom Hale was sentenced to three years in prison for beating a man to death.",
        {("Tom Hale", "imprisonment", 3, "years")},
        "beaten to death is no death sentence",
    ),
    (
        "Tom Hale, a 12-year veteran of the force, was sentenced to three years in prison.",
        {("Tom Hale", "imprisonment", 3, "years")},
        "years of service",
    ),
    (
        "Tom Hale, 34, was sentenced to three years in prison after a two-week trial.",
        {("Tom Hale", "imprisonment", 3, "years")},
        "the length of the trial",
    ),
    (
        "Tom Hale was sentenced to three years in prison; the maximum was ten years.",
        {("Tom Hale", "imprisonment", 3, "years")},
        "the maximum beside it",
    ),
    (
        "Tom Hale was sentenced to three years in prison for keeping a boy unfed for two days.",
        {("Tom Hale", "imprisonment", 3, "years")},
        "the days of the victim",
    ),
    (
        "Tom Hale was banned from holding public office for five years.",
        {("Tom Hale", "ban_from_office", 5, "years")},
        "a ban with a length",
    ),
]
NO_PENALTY = [
    ("Tom Hale faces up to ten years in prison.", "faces up to"),
    ("If convicted, Tom Hale faces ten years in prison.", "if convicted"),
    ("The maximum sentence is 15 years in prison.", "the most a law allows"),
    ("The charge carries a penalty of five years in prison.", "what a charge carries"),
    ("Torture is punishable by up to 12 years in prison.", "punishable"),
    ("Tom Hale could be sentenced to ten years in prison.", "could be"),
    ("Tom Hale may get ten years in prison.", "may"),
    ("Prosecutors asked for ten years in prison for Tom Hale.", "asked for"),
    ("Prosecutors asked the court to sentence Tom Hale to ten years in prison.", "asked to"),
    ("Prosecutors are seeking ten years in prison.", "seeking"),
    ("The prosecutor requested a nine-year term.", "requested"),
    ("The prosecution demanded that Tom Hale be jailed for nine years.", "demanded"),
    ("Prosecutors recommended six years in prison.", "recommended"),
    ("The death penalty was abolished in 1998.", "no one is sentenced"),
    ("Prosecutors are seeking the death penalty.", "sought"),
    ("The man was beaten to death.", "a killing"),
    (
        "People sentenced to death serve a life term instead.",
        "people in general",
    ),
    ("Those convicted of torture get three to eight years in prison.", "those in general"),
    ("Officers get two weeks of training.", "training"),
    ("He was held for three days without food.", "time of the victim"),
    ("He spent three years in prison before the trial.", "time before the trial"),
    ("Tom Hale is a 12-year veteran.", "years of service"),
    ("The 34-year-old was given a medal.", "an age"),
    ("The court gave the parties ten days to appeal.", "a time limit"),
    ("Tom Hale was given two weeks to leave the house.", "a time limit"),
    ("The trial lasted three years.", "a trial"),
    ("The order came five years ago.", "ago"),
    ("Tom Hale was not sentenced to prison.", "not"),
    ("He paid a bribe of $2,000 to avoid a prison term.", "a bribe"),
    ("Tom Hale must serve as a witness in three weeks.", "serve as"),
    ("The mayor served a four-year term.", "a term of office"),
    ("She received treatment for six months.", "treatment of a victim"),
    ("The court ordered a hearing within ten days.", "a time limit"),
    ("He will be eligible for parole after five years in prison.", "eligible"),
]
COLLECTIVE = [
    (
        "Tom Hale and Ivan Petrak were convicted of torture.\n\n"
        "Each was sentenced to three years in prison.",
        [("each", 3, ["Tom Hale", "Ivan Petrak"])],
        "each",
    ),
    (
        "Tom Hale and Ivan Petrak were convicted of torture.\n\n"
        "They were sentenced to three years in prison.",
        [("all", 3, ["Tom Hale", "Ivan Petrak"])],
        "they",
    ),
    (
        "Tom Hale was convicted of torture.\n\nHe was sentenced to three years in prison.",
        [("Tom Hale", 3, [])],
        "one person is named",
    ),
    (
        "The court gave Tom Hale, Ivan Petrak and Luis Vega three years in prison.",
        [("each", 3, ["Tom Hale", "Ivan Petrak", "Luis Vega"])],
        "a row of names",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_penalty_is_read(read_text: Read, text: str, expected: set[Penalty], why: str) -> None:
    assert penalties(read_text(text)) == expected, why


@pytest.mark.parametrize(("text", "why"), NO_PENALTY)
def test_what_nobody_was_sentenced_to_is_no_penalty(read_text: Read, text: str, why: str) -> None:
    assert penalties(read_text(text)) == set(), why


@pytest.mark.parametrize(("text", "expected", "why"), COLLECTIVE)
def test_a_collective_penalty_names_whom_it_covers(
    read_text: Read, text: str, expected: list[tuple[str, float, list[str]]], why: str
) -> None:
    told = [(s["person"], s["amount"], s["applies_to"]) for s in read_text(text)["sentences"]]
    assert told == expected, why


def test_a_range_of_terms_is_not_one_length(read_text: Read) -> None:
    document = read_text("The guards received prison terms ranging from five to eight years.")
    assert {s["amount"] for s in document["sentences"]} == {None}


def test_restitution_without_a_sum_is_read(read_text: Read) -> None:
    document = read_text("Tom Hale was ordered to pay restitution.")
    assert penalties(document) == {("Tom Hale", "restitution", None, None)}


def test_restitution_is_not_read_twice(read_text: Read) -> None:
    document = read_text("Tom Hale was ordered to pay restitution of $900.")
    assert penalties(document) == {("Tom Hale", "restitution", 900, "USD")}


def test_a_heading_sentences_nobody(read_text: Read) -> None:
    text = "Guard Sentenced To Three Years In Prison\n\nThe court sat late."
    assert penalties(read_text(text)) == set()
