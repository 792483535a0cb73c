"""What happened and when: told, planned, asked for, or not an event at all."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def events(document: dict[str, Any]) -> set[str]:
    return {event["term"] for event in document["events"]}


TOLD = [
    ("Police arrested Minh Tran in March.", {"detention"}, "arrest"),
    ("Minh Tran was taken into custody.", {"detention"}, "custody"),
    ("He turned himself in on Tuesday.", {"detention"}, "surrender"),
    ("The student was abducted from her home.", {"detention"}, "abduction"),
    ("He was transferred to another prison.", {"transfer"}, "transfer"),
    ("Soldiers took them to a military base.", {"transfer"}, "taken to a place of detention"),
    ("The suspect was extradited to Peru.", {"transfer"}, "extradition"),
    ("He died in hospital on Monday.", {"death"}, "death"),
    ("The villager was found dead in a ditch.", {"death"}, "found dead"),
    ("She was released on bail.", {"release"}, "bail"),
    ("The men were set free.", {"release"}, "set free"),
    ("Prosecutors opened a criminal investigation.", {"investigation_opened"}, "opened"),
    ("An inquiry was launched in May.", {"investigation_opened"}, "passive"),
    ("The sergeant was charged with assault.", {"charge"}, "charged"),
    ("A grand jury indicted two deputies.", {"charge"}, "indicted"),
    ("Charges were filed against the guard.", {"charge"}, "charges filed"),
    ("The trial of the guards began on 4 April.", {"trial_opened"}, "began"),
    ("The five officers went on trial.", {"trial_opened"}, "went on trial"),
    ("A jury convicted the sergeant.", {"verdict"}, "convicted"),
    ("The court found the sergeant guilty.", {"verdict"}, "found guilty"),
    ("The deputy pleaded guilty.", {"verdict"}, "a plea"),
    ("The judge acquitted the captain.", {"acquittal"}, "acquitted"),
    ("The captain was found not guilty.", {"acquittal"}, "no verdict of guilt"),
    ("The officer was cleared of all charges.", {"acquittal"}, "cleared"),
    ("The sergeant was sentenced to four years.", {"sentence"}, "sentenced"),
    ("The court gave him four years in prison.", {"sentence"}, "gave years"),
    ("The guard was fined 500 euros.", {"sentence"}, "fined"),
    ("The family was awarded 20,000 euros in damages.", {"compensation_award"}, "awarded"),
    ("His lawyer filed an appeal.", {"appeal_filed"}, "appeal"),
    ("The prosecutor appealed the verdict.", {"appeal_filed"}, "appealed"),
    ("The higher court upheld the verdict.", {"appeal_decision"}, "upheld"),
    ("The conviction was overturned in June.", {"appeal_decision"}, "overturned"),
    ("The court rejected his appeal.", {"appeal_decision"}, "an appeal, not a complaint"),
    ("Her mother filed a complaint with the ombudsman.", {"complaint_filed"}, "complaint"),
    ("The widow sued the city.", {"complaint_filed"}, "sued"),
    ("The prosecutor rejected her complaint.", {"complaint_rejected"}, "rejected"),
    ("The police refused to open a case.", {"complaint_rejected"}, "refused to open"),
    ("Officers tortured the detainee.", {"ill_treatment"}, "ill-treatment"),
    ("The guard resigned in July.", {"dismissal_from_service"}, "resigned"),
    ("He was dismissed from the police force.", {"dismissal_from_service"}, "dismissed"),
    ("A sentencing hearing is scheduled for 9 July.", {"hearing"}, "fixed is a fact"),
]
NO_EVENT = [
    ("The police department has 200 officers.", "a description"),
    ("He charged his phone.", "a phone"),
    ("The band released an album.", "a record"),
    ("The appeal of the beach is obvious.", "charm"),
    ("The case was made of leather.", "a box"),
    ("The trial version of the software is free.", "software"),
    ("She opened the door.", "a door"),
    ("The verdict of history is unclear.", "a figure of speech"),
    ("He held a press conference in Quito.", "held, not detained"),
    ("The museum charges five euros.", "a price"),
    ("The sentence has four words.", "grammar"),
    ("The battery died.", "a battery"),
    ("The old mill was transferred to the town in the deed.", "property"),
    ("He was moved to tears.", "feelings"),
    ("The prime minister resigned himself to it.", "no office is left"),
]
NOT_YET = [
    ("Her lawyer said she will appeal the verdict.", "appeal_filed", "announced", "will"),
    ("The family plans to appeal the verdict.", "appeal_filed", "announced", "plans to"),
    ("He intends to appeal the sentence.", "appeal_filed", "announced", "intends to"),
    ("The trial will begin on 3 July.", "trial_opened", "announced", "will begin"),
    ("He will be sentenced in August.", "sentence", "announced", "will be"),
    ("The officer was not charged.", "charge", "denied", "not charged"),
    ("No one was arrested.", "detention", "denied", "nobody"),
    ("If convicted, he faces ten years.", "verdict", "conditional", "if"),
    ("The mother asked the court to convict the guards.", "verdict", "requested", "asked"),
    ("He could be charged next week.", "charge", "possible", "could"),
    ("The officer may be released.", "release", "possible", "may"),
    ("He would be released on bail.", "release", "conditional", "would"),
    ("The captain was never charged.", "charge", "denied", "never"),
    ("The court did not uphold the verdict.", "appeal_decision", "denied", "not upheld"),
    ("The ombudsman called for the officers to be charged.", "charge", "requested", "called for"),
    pytest.param(
        "The men have yet to be charged.",
        "charge",
        "denied",
        "yet to",
    ),
    ("Attempts to arrest him failed.", "detention", "possible", "attempts"),
    ("He narrowly avoided being arrested.", "detention", "denied", "avoided"),
]
DATES = [
    ("Police arrested him on 3 May 2021.", "2021-05-03", "2021-05-03", "a whole date"),
    ("Police arrested him in May 2021.", "2021-05", "2021-05", "month and year"),
    ("In 2019, police arrested him.", "2019", "2019", "a year at the start"),
    ("Police arrested him on Monday.", None, "2022-06-13", "a weekday before publication"),
    ("Police arrested him yesterday.", None, "2022-06-14", "yesterday"),
    ("Police arrested him.", None, None, "no date"),
    ("Police arrested him at 33 May Street.", None, None, "a street is no date"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_an_event_is_read(read_text: Read, text: str, expected: set[str], why: str) -> None:
    assert events(read_text(text)) == expected, why


@pytest.mark.parametrize(("text", "why"), NO_EVENT)
def test_what_is_no_event_is_left_alone(read_text: Read, text: str, why: str) -> None:
    document = read_text(text)
    assert events(document) | events(document["not_asserted"]) == set(), why


@pytest.mark.parametrize(("text", "term", "stance", "why"), NOT_YET)
def test_what_has_not_happened_is_never_told_as_a_fact(
    read_text: Read, text: str, term: str, stance: str, why: str
) -> None:
    document = read_text(text)
    held = {(e["term"], e["stance"]) for e in document["not_asserted"]["events"]}
    assert term not in events(document), why
    assert (term, stance) in held, why


@pytest.mark.parametrize(("text", "date", "resolved", "why"), DATES)
def test_an_event_has_its_date(
    read_text: Read, text: str, date: str | None, resolved: str | None, why: str
) -> None:
    (event,) = read_text(text)["events"]
    assert (event["date"], event["date_resolved"] or event["date"]) == (date, resolved), why


def test_a_weekday_without_the_day_of_publication_stays_unresolved(read_text: Read) -> None:
    (event,) = read_text("Police arrested him on Monday.", None)["events"]
    assert (event["date_resolved"], event["date_written"]) == (None, "Monday")


def test_each_event_takes_the_date_beside_it(read_text: Read) -> None:
    document = read_text("Minh Tran was arrested on 3 May 2021 and released on 9 May 2021.")
    told = {(e["term"], e["date"]) for e in document["events"]}
    assert told == {("detention", "2021-05-03"), ("release", "2021-05-09")}


def test_two_tellings_of_one_event_are_one(read_text: Read) -> None:
    document = read_text(
        "Minh Tran was arrested on 3 May 2021.\n\nPolice arrested the painter on 3 May 2021."
    )
    assert [e["term"] for e in document["events"]] == ["detention"]


def test_an_event_told_again_without_its_day_is_not_a_second_event(read_text: Read) -> None:
    document = read_text("Minh Tran was arrested on 3 May 2021.\n\nHe was arrested in 2021.")
    assert [e["date"] for e in document["events"]] == ["2021-05-03"]


def test_two_arrests_on_two_days_are_two_events(read_text: Read) -> None:
    document = read_text(
        "Minh Tran was arrested on 3 May 2021.\n\nHe was arrested on 8 August 2021."
    )
    assert len(document["events"]) == 2


def test_beatings_told_in_a_story_belong_to_its_day(read_text: Read) -> None:
    document = read_text(
        "On 3 May 2021 Minh Tran was at home.\n\nTwo policemen broke the door. They beat him."
    )
    treated = [e for e in document["events"] if e["term"] == "ill_treatment"]
    assert [e["date"] for e in treated] == ["2021-05-03"]


def test_those_named_in_the_clause_take_part(read_text: Read) -> None:
    (event,) = read_text("A jury convicted Sergeant Tom Hale of perjury.")["events"]
    assert [p["name"] for p in event["participants"]] == ["Tom Hale"]


def test_a_court_and_a_town_in_the_clause_belong_to_the_event(read_text: Read) -> None:
    (event,) = read_text("The Kumasi High Court convicted Tom Hale of perjury.")["events"]
    assert event["court"] == "Kumasi High Court"


def test_a_heading_tells_no_event(read_text: Read) -> None:
    assert events(read_text("Police Arrest Painter\n\nIt was a quiet day.")) == set()
