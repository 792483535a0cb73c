"""Events told by the idioms of courts and papers, and their look-alikes."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

TOLD = [
    ("The appeal was turned down in March.", "appeal_decision", "an appeal, not a complaint"),
    ("The court left the verdict in force.", "appeal_decision", "left in force"),
    ("An appeal lodged by the captain is pending.", "appeal_filed", "lodged by"),
    ("The doctor has been under house arrest since January.", "detention", "house arrest"),
    ("The body turned up a week later.", "death", "a body found"),
    ("The judge granted 15 million.", "compensation_award", "a sum granted"),
    ("The minister sacked two officers.", "dismissal_from_service", "sacked"),
    ("His lawyer has since been disbarred.", "dismissal_from_service", "disbarred"),
    ("He was picked up at the market.", "detention", "picked up"),
    ("Two masked men took her from her home.", "detention", "taken from home"),
    ("They bundled the editor into a van.", "detention", "into a van"),
    ("They came for us before dawn.", "detention", "came for"),
    ("The court remanded the two guards in custody.", "detention", "remand"),
    ("He has been behind bars since May.", "detention", "behind bars"),
    ("Officers brought the boy to the police station.", "detention", "to a station"),
    ("They were held there overnight.", "detention", "held"),
    ("She was flown to a prison in the north.", "transfer", "flown"),
    ("He was dead by the next morning.", "death", "dead"),
    ("The young miner lost his life in the cell.", "death", "an idiom"),
    ("She was let go at dawn.", "release", "let go"),
    ("The teacher walked out of prison on Friday.", "release", "walked out"),
    ("The ombudsman has begun an inquiry.", "investigation_opened", "an inquiry"),
    ("The bureau was handed the probe in 2014.", "investigation_opened", "handed"),
    ("The agency chargesheeted four constables.", "charge", "one word"),
    ("Prosecutors sent to court an indictment against two guards.", "charge", "sent to court"),
    ("The sergeant faces three charges.", "charge", "faces charges"),
    ("The trial got under way in Osh.", "trial_opened", "under way"),
    ("He admitted two charges of assault.", "verdict", "a plea"),
    ("The clerk was let off.", "acquittal", "let off"),
    ("The clerk got the benefit of the doubt.", "acquittal", "benefit of doubt"),
    ("The driver walked free on all counts.", "acquittal", "all counts"),
    ("The judge sent the captain to prison.", "sentence", "sent to prison"),
    ("The warder was handed 14 months.", "sentence", "handed"),
    ("The court imposed nine years on the captain.", "sentence", "imposed"),
    ("The sergeant got off with a fine.", "sentence", "got off"),
    ("The court directed the state to pay the widow.", "compensation_award", "directed"),
    ("The city settled her lawsuit for $90,000.", "compensation_award", "settled"),
    ("His appeal is pending.", "appeal_filed", "pending"),
    ("The case is before the Court of Appeal.", "appeal_filed", "before"),
    ("The high court commuted his death sentence.", "appeal_decision", "commuted"),
    ("The court set aside the conviction.", "appeal_decision", "set aside"),
    ("Her complaint, filed in 2019, was heard.", "complaint_filed", "a participle"),
    ("The board received a complaint about the warder.", "complaint_filed", "received"),
    ("The complaint was shelved after two years.", "complaint_rejected", "shelved"),
    ("Three complaints lodged by the family came to nothing.", "complaint_rejected", "nothing"),
    ("The petition was declared inadmissible.", "complaint_rejected", "inadmissible"),
    ("The constables were suspended in March.", "dismissal_from_service", "suspended"),
    ("All four officers had been sacked.", "dismissal_from_service", "sacked"),
]
NOT_TOLD = [
    ("She picked up the parcel.", "detention", "a parcel"),
    ("He was resisting arrest, police said.", "detention", "only said to resist"),
    ("The detention centre stands by a lake.", "detention", "a building"),
    ("The country has no death penalty.", "death", "a penalty"),
    ("Nobody was held accountable.", "detention", "answering for it"),
    ("The ministry released a statement.", "release", "a statement"),
    ("He served a suspended sentence.", "dismissal_from_service", "a sentence"),
    ("He was suspended from a hook by his feet.", "dismissal_from_service", "hung"),
    ("All three plead not guilty.", "verdict", "a plea of innocence"),
    ("The committee against torture met in Geneva.", "ill_treatment", "a body"),
    ("She appealed to the public for help.", "appeal_filed", "a call"),
    ("The offence carries a term of ten years.", "sentence", "the most the law allows"),
]


def told(document: dict[str, Any]) -> set[str]:
    return {event["term"] for event in document["events"]}


def days(document: dict[str, Any]) -> set[tuple[str, str | None]]:
    return {(e["term"], e["date"] or e["date_resolved"]) for e in document["events"]}


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_an_event_is_read_from_its_idiom(
    read_text: Read, text: str, expected: str, why: str
) -> None:
    assert expected in told(read_text(text)), why


@pytest.mark.parametrize(("text", "wrong", "why"), NOT_TOLD)
def test_a_look_alike_is_no_event(read_text: Read, text: str, wrong: str, why: str) -> None:
    assert wrong not in told(read_text(text)), why


DATED = [
    (
        "On Monday a court convicted two guards. It acquitted a clerk.",
        {("verdict", "2022-06-13"), ("acquittal", "2022-06-13")},
        "one hearing",
    ),
    (
        "The guard was convicted and sentenced Friday.",
        {("verdict", "2022-06-10"), ("sentence", "2022-06-10")},
        "two verbs, one date",
    ),
    (
        "He was arrested on 3 May 2021. Two days later he was released.",
        {("detention", "2021-05-03"), ("release", "2021-05-05")},
        "told from the date before",
    ),
    (
        "He was suspended in May 2021, when prosecutors charged him.",
        {("dismissal_from_service", "2021-05"), ("charge", "2021-05")},
        "when",
    ),
    (
        "On 4 March 2020 she crossed the river. Soldiers then seized her.",
        {("detention", "2020-03-04")},
        "one run of the story",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), DATED)
def test_events_have_the_days_of_their_story(
    read_text: Read, text: str, expected: set[tuple[str, str | None]], why: str
) -> None:
    assert days(read_text(text)) == expected, why


def test_an_earlier_verdict_does_not_take_the_day_of_the_sentence(read_text: Read) -> None:
    document = read_text("On Monday a court sentenced Tom Hale. He had been convicted earlier.")
    assert ("verdict", None) in days(document)


def test_a_plea_is_not_of_the_day_of_the_verdict(read_text: Read) -> None:
    document = read_text("On Monday a jury convicted Tom Hale. Rosa Duarte pleaded guilty.")
    assert ("verdict", "2022-06-13") in days(document)
    assert len([e for e in document["events"] if e["term"] == "verdict"]) == 1


def test_what_was_said_on_a_day_is_no_happening(read_text: Read) -> None:
    assert told(read_text("On 3 May 2021 the minister said the bridge was safe.")) == set()


def test_a_dated_happening_of_no_known_kind_is_kept(read_text: Read) -> None:
    assert days(read_text("On 3 May 2021 the soldiers crossed the river.")) == {
        ("other", "2021-05-03")
    }
