"""How many people, in which group, and what a number is not."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def counts(document: dict[str, Any]) -> list[tuple[str, int, str]]:
    return [(c["term"], c["value"], c["bound"]) for c in document["counts"]]


TOLD = [
    (
        "Of the five people in the dock, two will go to prison.",
        [("accused", 5, "exactly"), ("convicted", 2, "exactly")],
        "a number that stands for people",
    ),
    (
        "The case of a deputy warden, four guards and a doctor was sent to court.",
        [("accused", 4, "exactly")],
        "a list after 'case of'",
    ),
    (
        "Yesterday seven officers took their seats before the court.",
        [("accused", 7, "exactly")],
        "an idiom",
    ),
    ("Police detained 44 people.", [("detained", 44, "exactly")], "an object"),
    ("Some 44 people were detained.", [("detained", 44, "about")], "about"),
    ("At least twelve protesters were arrested.", [("detained", 12, "at_least")], "at least"),
    ("More than 200 people were injured.", [("injured", 200, "at_least")], "more than"),
    ("Up to thirty men were arrested.", [("detained", 30, "at_most")], "up to"),
    ("Three people died in the clashes.", [("killed", 3, "exactly")], "an active verb"),
    ("Soldiers killed 17 villagers.", [("killed", 17, "exactly")], "an object"),
    ("The fire claimed nine lives.", [("killed", 9, "exactly")], "lives"),
    ("Six officers were convicted.", [("convicted", 6, "exactly")], "passive"),
    ("The court found six officers guilty.", [("convicted", 6, "exactly")], "found guilty"),
    ("Six policemen were found guilty of torture.", [("convicted", 6, "exactly")], "passive"),
    (
        "The court sentenced two guards to three years.",
        [("convicted", 2, "exactly")],
        "the years are no people",
    ),
    ("Two officers were acquitted.", [("acquitted", 2, "exactly")], "acquitted"),
    ("Prosecutors charged five deputies with assault.", [("accused", 5, "exactly")], "charged"),
    ("Five deputies stand accused.", [("accused", 5, "exactly")], "words after"),
    ("There are eight defendants in the case.", [("accused", 8, "exactly")], "a noun says it"),
    (
        "Officers tortured seven detainees.",
        [("victims", 7, "exactly")],
        "what is done to them says more than the noun",
    ),
    ("The lawyer represents four women.", [("represented", 4, "exactly")], "represented"),
    ("Nineteen witnesses were questioned.", [("witnesses", 19, "exactly")], "witnesses"),
    ("Ten people received compensation.", [("compensated", 10, "exactly")], "compensated"),
    (
        "A hundred people filed complaints, and 60 witnesses testified.",
        [("complainants", 100, "exactly"), ("witnesses", 60, "exactly")],
        "two groups in one sentence",
    ),
    (
        "Guards beat 31 detainees, three of them children.",
        [("victims", 31, "exactly"), ("victims", 3, "exactly")],
        "a part of a group is of the group",
    ),
    (
        "Two suspects, Ed Moss, 35, and a boy of 17, died within days.",
        [("killed", 2, "exactly")],
        "names between the people and the verb",
    ),
    (
        "Three of the 13 originally accused were acquitted.",
        [("acquitted", 3, "exactly"), ("accused", 13, "exactly")],
        "a part and its whole are of two groups",
    ),
    (
        "The lawyer appeared for nine families.",
        [("represented", 9, "exactly")],
        "for whom a lawyer speaks",
    ),
    (
        "Police should look into the deaths of eight fishermen.",
        [("killed", 8, "exactly")],
        "the dead are dead, whatever should be done",
    ),
    ("Four soldiers were arrested.", [("accused", 4, "exactly")], "those in power are accused"),
    (
        "Two of the nine men were killed.",
        [("killed", 2, "exactly")],
        "a part of a whole",
    ),
    ("Eleven Uzbek citizens were detained.", [("detained", 11, "exactly")], "a nationality"),
    ("Twenty-one people have been injured.", [("injured", 21, "exactly")], "in words"),
    ("A dozen people were arrested.", [("detained", 12, "exactly")], "a dozen"),
    ("1,200 people were detained.", [("detained", 1200, "exactly")], "a thousand with comma"),
    ("About 15,000 people were arrested nationwide.", [("detained", 15000, "about")], "large"),
    ("The murder of two journalists shook the city.", [("killed", 2, "exactly")], "a noun with of"),
    ("The trial of three officers began.", [("accused", 3, "exactly")], "a trial of"),
]
NOT_COUNTED = [
    ("Guards beat him for three hours.", "hours"),
    ("He was sentenced to seven years.", "years"),
    ("The judge fined him 300 euros.", "money"),
    ("He lives at 44 Mill Road.", "an address"),
    ("He is 44 years old.", "an age"),
    ("A 44-year-old man was there.", "an age with hyphens"),
    ("Three cars were burned.", "things"),
    ("The court heard two motions.", "papers"),
    ("He was shot four times.", "times"),
    ("The first man was tall.", "an ordinal"),
    ("Dozens of people were arrested.", "no number is told"),
    ("One man was arrested.", "one arrested person is no figure"),
    ("Article 44 protects people.", "a law"),
    ("On 44th Street people were arrested.", "a street"),
    ("No one was arrested.", "nobody"),
    ("He was the twelfth person to die.", "an ordinal"),
    ("Five people watched the match.", "no group of the case"),
]
HELD = [
    ("Two officers were not charged.", "denied", "not charged"),
    ("Two officers may be charged.", "possible", "may be"),
    ("Six officers will be charged.", "announced", "will be"),
    ("The lawyer demanded that six officers be charged.", "requested", "demanded"),
    ("If six officers are convicted, it will be a first.", "conditional", "if"),
    ("The union said 12 people had been detained.", "alleged", "said by others"),
    ("Twelve people were reportedly detained.", "alleged", "reportedly"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_people_are_counted_by_group(
    read_text: Read, text: str, expected: list[tuple[str, int, str]], why: str
) -> None:
    assert counts(read_text(text)) == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_COUNTED)
def test_what_is_no_number_of_people_is_left_alone(read_text: Read, text: str, why: str) -> None:
    document = read_text(text)
    assert counts(document) + counts(document["not_asserted"]) == [], why


@pytest.mark.parametrize(("text", "stance", "why"), HELD)
def test_a_number_is_held_as_the_report_holds_it(
    read_text: Read, text: str, stance: str, why: str
) -> None:
    document = read_text(text)
    told = [c["stance"] for c in document["counts"] + document["not_asserted"]["counts"]]
    assert told == [stance], why


def test_a_part_names_the_whole_it_is_of(read_text: Read) -> None:
    (count,) = read_text("Three of the 23 citizens were killed.")["counts"]
    assert (count["value"], count["subset_of"]) == (3, 23)


def test_a_nationality_beside_the_people_is_theirs(read_text: Read) -> None:
    (count,) = read_text("Eleven Georgian citizens were detained.")["counts"]
    assert count["nationality"] == "GE"


def test_a_nationality_of_something_else_is_not_theirs(read_text: Read) -> None:
    (count,) = read_text("Georgian police detained eleven men.")["counts"]
    assert count["nationality"] is None


def test_the_people_are_described_in_the_report_s_words(read_text: Read) -> None:
    (count,) = read_text("Police detained at least 44 young men.")["counts"]
    assert count["description"] == "at least 44 young men"


def test_a_heading_counts_nobody(read_text: Read) -> None:
    assert counts(read_text("Police Detain 44 Protesters\n\nIt was a quiet day.")) == []


@pytest.mark.parametrize(
    ("text", "value"), [("One officer was convicted.", 1), ("One guard was acquitted.", 1)]
)
def test_one_person_convicted_or_acquitted_is_a_figure(
    read_text: Read, text: str, value: int
) -> None:
    assert [c["value"] for c in read_text(text)["counts"]] == [value]
