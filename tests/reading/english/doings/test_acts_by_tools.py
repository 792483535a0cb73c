"""Acts told by body parts, tools and what was withheld, without the word for the act."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

TOLD = [
    ("They forced his head into a barrel of water.", "drowning", "head under water"),
    ("Her face was held under water in a bucket.", "drowning", "a passive"),
    ("The corporal pressed a wet towel over his face.", "suffocation", "a towel"),
    ("A sack was pulled over the boy's head.", "suffocation", "a sack"),
    ("He was strung up from a beam by his wrists.", "stress_position", "a beam"),
    ("They cuffed him to a water pipe overnight.", "stress_position", "to a pipe"),
    ("She was tied to a tree for two days.", "stress_position", "to a tree"),
    ("He was made to stand facing a wall for six hours.", "stress_position", "standing"),
    ("Wires were attached to his toes and fingers.", "electric_shock", "wires"),
    ("A guard used a cattle prod on the prisoners.", "electric_shock", "a prod"),
    ("A sergeant stubbed out a cigarette on his arm.", "burning", "a cigarette"),
    ("They poured boiling oil on his legs.", "burning", "oil"),
    ("The guard knocked out two of her teeth.", "beating", "knocked out, not pulled"),
    ("Baton blows rained on the students.", "beating", "a noun as subject"),
    ("The officers roughed up the cyclist.", "beating", "an idiom"),
    ("A warder stamped on his hands.", "kicking", "a boot"),
    ("They dragged her across the yard by her hair.", "hair_or_beard_pulling", "by the hair"),
    ("An officer tore off three of his nails with pliers.", "teeth_or_nail_pulling", "pliers"),
    ("He was left naked in the yard.", "forced_undressing", "naked"),
    ("They were ordered to strip to their underwear.", "forced_undressing", "ordered"),
    ("The men were made to bark like dogs.", "humiliation", "made to bark"),
    ("A warder urinated in his cup.", "humiliation", "in a cup"),
    ("He held a pistol to her temple.", "threat", "a pistol"),
    ("She was told that her sons would be killed.", "threat", "told what would be done"),
    ("They fired shots over his head.", "threat", "shots past him"),
    ("They got nothing to drink for a day.", "denial_of_water", "nothing to drink"),
    ("The guards turned off the water in the cells.", "denial_of_water", "turned off"),
    ("They had nothing to eat until Monday.", "denial_of_food", "nothing to eat"),
    ("He was refused his insulin for three days.", "denial_of_medical_care", "insulin"),
    ("His pleas for a doctor were ignored.", "denial_of_medical_care", "ignored"),
    ("They did not let her see a doctor.", "denial_of_medical_care", "a negated verb"),
    ("The men were kept awake for three nights.", "sleep_deprivation", "awake"),
    ("They hosed the women with icy water.", "exposure_to_cold", "a hose"),
    ("He slept in an unheated cell in January.", "exposure_to_cold", "no heating"),
    ("They beat him until he signed.", "forced_confession", "until he signed"),
    ("She was made to sign a statement.", "forced_confession", "a statement"),
    ("He was held in secret at a warehouse.", "incommunicado_detention", "in secret"),
    ("For a week his family did not know where he was.", "incommunicado_detention", "family"),
    ("They kept him there without any entry in the register.", "incommunicado_detention", "entry"),
    ("The soldiers gunned down two shepherds.", "shooting", "gunned down"),
    ("The guard was convicted of culpable homicide.", "killing", "the offence of a killing"),
    ("Chilli powder was rubbed into his eyes.", "other", "powder"),
    ("They rolled an iron rod over her thighs.", "other", "a roller"),
]
NOT_TOLD = [
    ("The band struck up a march.", "music"),
    ("He was brought in handcuffs before the judge.", "an appearance in court"),
    ("The judge ordered that he have no contact with her.", "an order to the accused"),
    ("The river was at its highest in May.", "a river"),
    ("A pillow lay on the bed.", "a pillow"),
    ("She put the bag on the table.", "a bag"),
    ("The cold war ended in 1989.", "a name of an age"),
    ("The lawyer warned him of the costs.", "advice"),
    ("They signed a trade agreement in Lima.", "a treaty"),
    ("Doctors had nothing to add.", "nothing but not food"),
    ("The team hung a lamp from the window.", "a lamp"),
    ("Police fired the sergeant.", "a dismissal"),
    ("They were stripped of their ranks in court.", "a loss of rank"),
    ("He was stripped of his citizenship.", "a loss of rights"),
]


def acts(document: dict[str, Any]) -> set[str]:
    return {act["act"] for act in document["acts"]}


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_an_act_is_read_from_what_was_used(
    read_text: Read, text: str, expected: str, why: str
) -> None:
    assert expected in acts(read_text(text)), why


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_the_same_words_for_something_else_tell_no_act(
    read_text: Read, text: str, why: str
) -> None:
    document = read_text(text)
    assert acts(document) | acts(document["not_asserted"]) == set(), why


def test_who_refuses_treatment_himself_is_not_denied_it(read_text: Read) -> None:
    assert acts(read_text("He refused treatment and walked home.")) == set()


def test_a_denied_threat_is_no_threat(read_text: Read) -> None:
    assert acts(read_text("The captain denied holding a pistol to her head.")) == set()
