"""Phrases beside a name that tell a role: each sentence with the people it tells of."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

ROWS: list[tuple[str, dict[str, str]]] = [
    (
        "Plaintiff Rosa Duarte sued Officer Tom Hale for excessive force.",
        {"Rosa Duarte": "victim", "Tom Hale": "accused"},
    ),
    (
        "The group called on the state to investigate the beating of Luis Vega.",
        {"Luis Vega": "victim"},
    ),
    (
        "The convictions of two officers, Tom Hale and Ivan Petrak, were upheld on Monday.",
        {"Tom Hale": "convicted", "Ivan Petrak": "convicted"},
    ),
    (
        "An old teacher, Rosa Duarte, begged for her inhaler and nobody gave it.",
        {"Rosa Duarte": "victim"},
    ),
    (
        "Tom Hale, who is a baker, was acquitted, while Ivan Petrak left court a free man.",
        {"Tom Hale": "acquitted", "Ivan Petrak": "acquitted"},
    ),
    (
        "The family's lawyer, Amina Yusuf, will ask for more; Captain Tom Hale's counsel, Olga "
        "Marin, insists that her client was made a scapegoat.",
        {"Amina Yusuf": "victim_lawyer", "Olga Marin": "defence_lawyer"},
    ),
    (
        "A deputy warden and a doctor are accused of torture. Deputy Warden Tom Hale and the "
        "doctor, Olga Marin, were in court.",
        {"Tom Hale": "accused", "Olga Marin": "accused"},
    ),
    ("The court granted compensation to Luis Vega, a former detainee.", {"Luis Vega": "victim"}),
    (
        "According to his sister, Ana Vega, guards deprived him of sleep.",
        {"Ana Vega": "relative"},
    ),
    ("The three judges, presided over by Olga Marin, withdrew.", {"Olga Marin": "judge"}),
    ("Luis Vega, 38, was booked into the county jail in May.", {"Luis Vega": "victim"}),
    (
        "Captain Tom Hale was given nine years, and Sergeant Ivan Petrak six.",
        {"Tom Hale": "convicted", "Ivan Petrak": "convicted"},
    ),
    (
        "Tom Hale and Ivan Petrak walked free after the jury cleared them.",
        {"Tom Hale": "acquitted", "Ivan Petrak": "acquitted"},
    ),
    (
        "The judge handed Tom Hale ten years and gave Ivan Petrak a suspended sentence.",
        {"Tom Hale": "convicted", "Ivan Petrak": "convicted"},
    ),
    (
        "The court jailed Tom Hale for six years, Ivan Petrak for four and Luis Vega for two.",
        {"Tom Hale": "convicted", "Ivan Petrak": "convicted", "Luis Vega": "convicted"},
    ),
    (
        "Tom Hale, 44, was sentenced to six years, Ivan Petrak, 31, to four and Luis Vega to two.",
        {"Tom Hale": "convicted", "Ivan Petrak": "convicted", "Luis Vega": "convicted"},
    ),
    (
        "Captain Tom Hale (seven years) and Sergeant Ivan Petrak (five years) were led away.",
        {"Tom Hale": "convicted", "Ivan Petrak": "convicted"},
    ),
    ("Colonel Tom Hale has denied all the accusations.", {"Tom Hale": "accused"}),
    (
        "Rosa Duarte told the court that Captain Tom Hale had kicked her in the stomach.",
        {"Rosa Duarte": "victim", "Tom Hale": "accused"},
    ),
    (
        "Rosa Duarte said a guard named Tom Hale beat her with a belt.",
        {"Rosa Duarte": "victim", "Tom Hale": "accused"},
    ),
    ('"They beat me for two days," Rosa Duarte said.', {"Rosa Duarte": "victim"}),
    ('"I was hung by my wrists and beaten," said Rosa Duarte, 34.', {"Rosa Duarte": "victim"}),
    ('"The officers took my phone," said Rosa Duarte, a shopkeeper.', {"Rosa Duarte": "other"}),
    (
        "Luis Vega, a 19-year-old student, died in custody two days after his arrest.",
        {"Luis Vega": "victim"},
    ),
    (
        "Luis Vega's widow, Ana Vega, has filed a lawsuit.",
        {"Luis Vega": "victim", "Ana Vega": "relative"},
    ),
    ("The body of Luis Vega was returned to his family on Monday.", {"Luis Vega": "victim"}),
    (
        "Amina Yusuf, a lawyer for the family, said they would appeal.",
        {"Amina Yusuf": "victim_lawyer"},
    ),
    (
        "Amina Yusuf, who is defending the two officers, called the evidence thin.",
        {"Amina Yusuf": "defence_lawyer"},
    ),
    (
        "Tom Hale was charged with assault. His lawyer, Amina Yusuf, said he was innocent.",
        {"Amina Yusuf": "defence_lawyer", "Tom Hale": "accused"},
    ),
    (
        "Rosa Duarte was raped by guards. Her lawyer, Amina Yusuf, said she would seek damages.",
        {"Amina Yusuf": "victim_lawyer", "Rosa Duarte": "victim"},
    ),
    (
        "Amina Yusuf, for the defence, told jurors her client was ill.",
        {"Amina Yusuf": "defence_lawyer"},
    ),
    ("Prosecutor Amina Yusuf asked for ten years.", {"Amina Yusuf": "prosecutor"}),
    ("Amina Yusuf, prosecuting, said the man was beaten.", {"Amina Yusuf": "prosecutor"}),
    ("State prosecutors, led by Amina Yusuf, opened the case.", {"Amina Yusuf": "prosecutor"}),
    (
        "Amina Yusuf, director of the Helsinki Committee for Human Rights, condemned the ruling.",
        {"Amina Yusuf": "activist"},
    ),
    (
        "Amnesty International's regional director, Amina Yusuf, said the verdict was a milestone.",
        {"Amina Yusuf": "activist"},
    ),
    ("Human Rights Watch researcher Amina Yusuf interviewed the men.", {"Amina Yusuf": "activist"}),
    ("Amina Yusuf of Amnesty International welcomed the move.", {"Amina Yusuf": "activist"}),
    ("Dr. Amina Yusuf, who examined the body, found eleven fractures.", {"Amina Yusuf": "expert"}),
    (
        "Forensic pathologist Amina Yusuf testified that the man had been strangled.",
        {"Amina Yusuf": "expert"},
    ),
    ("The autopsy was performed by Dr Amina Yusuf.", {"Amina Yusuf": "expert"}),
    ("UN Special Rapporteur on torture Amina Yusuf urged an inquiry.", {"Amina Yusuf": "expert"}),
    ("Interior Minister Tom Hale dismissed the report.", {"Tom Hale": "official"}),
    ("Police spokesman Tom Hale said an inquiry was under way.", {"Tom Hale": "official"}),
    (
        "Judge Amina Yusuf sentenced Tom Hale to nine years.",
        {"Amina Yusuf": "judge", "Tom Hale": "convicted"},
    ),
    ("Tom Hale's conviction was quashed on appeal.", {"Tom Hale": "acquitted"}),
    ("Warden Tom Hale was suspended pending an inquiry.", {"Tom Hale": "accused"}),
    ("Luis Vega was suspended from a beam and whipped.", {"Luis Vega": "victim"}),
    ("Tom Hale remains on the run.", {"Tom Hale": "accused"}),
    ("A warrant was issued for the arrest of former colonel Tom Hale.", {"Tom Hale": "accused"}),
    (
        "The accused, Tom Hale and Ivan Petrak, sat in a glass cage.",
        {"Tom Hale": "accused", "Ivan Petrak": "accused"},
    ),
    (
        "Rosa Duarte, who lost the sight of one eye, was awarded $90,000 in compensation.",
        {"Rosa Duarte": "victim"},
    ),
    ("The court ordered the state to pay 30,000 euros to Rosa Duarte.", {"Rosa Duarte": "victim"}),
    (
        "Rosa Duarte's brother, Luis, was also taken from the house and has not been seen since.",
        {"Rosa Duarte": "other", "Luis": "victim"},
    ),
    ("The killing of journalist Luis Vega by police caused outrage.", {"Luis Vega": "victim"}),
    (
        "Police chief Tom Hale ordered the beating of Luis Vega, witnesses said.",
        {"Tom Hale": "accused", "Luis Vega": "victim"},
    ),
    (
        "Three guards – Tom Hale, Ivan Petrak and Luis Vega – were found guilty of torture.",
        {"Tom Hale": "convicted", "Ivan Petrak": "convicted", "Luis Vega": "convicted"},
    ),
    (
        "Those acquitted were Tom Hale and Ivan Petrak.",
        {"Tom Hale": "acquitted", "Ivan Petrak": "acquitted"},
    ),
    (
        "Tom Hale pleaded guilty and was sentenced to two years; Ivan Petrak was acquitted.",
        {"Tom Hale": "convicted", "Ivan Petrak": "acquitted"},
    ),
    ("Tom Hale got life.", {"Tom Hale": "convicted"}),
    ("Activist Luis Vega was arrested at a rally and tortured.", {"Luis Vega": "victim"}),
    ("Tom Hale, a former prison guard, was arrested on Monday.", {"Tom Hale": "accused"}),
    (
        "The torture of Luis Vega, a taxi driver, by Sergeant Tom Hale lasted an hour.",
        {"Luis Vega": "victim", "Tom Hale": "accused"},
    ),
    (
        "Luis Vega identified Lieutenant Tom Hale as the man who had beaten him.",
        {"Luis Vega": "victim", "Tom Hale": "accused"},
    ),
    ("Tom Hale was cleared of torture but jailed for perjury.", {"Tom Hale": "convicted"}),
    (
        "Luis Vega's mother, Ana Vega, told reporters he had been a good boy.",
        {"Ana Vega": "relative"},
    ),
    ('"My son was killed," said Ana Vega.', {"Ana Vega": "relative"}),
    ("Ana Vega, whose son died in the cell, wept.", {"Ana Vega": "relative"}),
    ("Ana Vega, whose husband was tortured, wept.", {"Ana Vega": "relative"}),
    ("The author of the complaint is Rosa Duarte, a national of Peru.", {"Rosa Duarte": "victim"}),
    ("The applicant, Mr Luis Vega, was born in 1974.", {"Luis Vega": "victim"}),
    ("Mr Vega alleged that he had been beaten in the police station.", {"Vega": "victim"}),
    ("Nurse Ana Vega saw guards beat the prisoner.", {"Ana Vega": "witness"}),
    ("Corrections officer Tom Hale was fired and faces up to ten years.", {"Tom Hale": "accused"}),
    (
        "Tom Hale and Ivan Petrak received five-year terms.",
        {"Tom Hale": "convicted", "Ivan Petrak": "convicted"},
    ),
    ("No charges were brought against Tom Hale.", {"Tom Hale": "other"}),
    (
        "Amina Yusuf, Tom Hale's attorney, declined to comment. Tom Hale is charged with murder.",
        {"Amina Yusuf": "defence_lawyer", "Tom Hale": "accused"},
    ),
    ("Among the dead was Luis Vega.", {"Luis Vega": "victim"}),
    (
        "Luis Vega and Ivan Duarte were among those tortured.",
        {"Luis Vega": "victim", "Ivan Duarte": "victim"},
    ),
    ("Officer Tom Hale shot Luis Vega in the leg.", {"Tom Hale": "accused", "Luis Vega": "victim"}),
    ("Police Inspector Tom Hale has been transferred.", {"Tom Hale": "official"}),
    ("Opposition leader Luis Vega was abducted by masked men.", {"Luis Vega": "victim"}),
    ("The 23-year-old, Luis Vega, was pronounced dead at the hospital.", {"Luis Vega": "victim"}),
    ("President Tom Hale pardoned the officers.", {"Tom Hale": "official"}),
    (
        "Ivan Petrak, head of the local human rights group Dawn, said the case was rare.",
        {"Ivan Petrak": "activist"},
    ),
    ("Ombudsman Ivan Petrak visited the jail.", {"Ivan Petrak": "official"}),
    (
        "Tom Hale was indicted alongside Ivan Petrak and Luis Vega.",
        {"Tom Hale": "accused", "Ivan Petrak": "accused", "Luis Vega": "accused"},
    ),
]
NOT_SO = [
    ("Prosecutors asked for eight years for Tom Hale.", "convicted", "only asked for"),
    ("Tom Hale will be sentenced on 4 May.", "acquitted", "nothing is decided"),
    ("Tom Hale, the lawyer of Luis Vega, was jailed.", "victim_lawyer", "jailed himself"),
    ("Tom Hale never walked free.", "acquitted", "never"),
    ("Tom Hale was not cleared by the jury.", "acquitted", "not cleared"),
    ("The lawyer of the victims, Tom Hale, left.", "victim", "the label is not his"),
    ("Police said five years later Tom Hale moved to Accra.", "convicted", "no penalty"),
    ("Tom Hale faces up to ten years.", "convicted", "the most a law allows"),
    ("Tom Hale, whose son died in the cell, wept.", "victim", "the son died"),
    ("Judge Tom Hale handed Luis Vega nine years.", "convicted", "the judge is not the convict"),
]


FAULTS = [
    ("Neighbour Ana Vega testified that she heard screams.", "Ana Vega", "witness",
     "a word that is no known title is taken into the name"),
    ("Reporter Amina Yusuf was in court.", "Amina Yusuf", "journalist", "the same"),
    ("Detective Tom Hale and his partner, Ivan Petrak, forced Luis Vega to kneel.", "Tom Hale",
     "accused", "what somebody forces another to do is no act of theirs yet"),
]  # fmt: skip


def roles(document: dict[str, Any]) -> dict[str, str]:
    return {person["name"]: person["roles"][0] for person in document["people"]}


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_the_words_beside_a_name_tell_the_role(
    read_text: Read, text: str, expected: dict[str, str]
) -> None:
    found = roles(read_text(text))
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(("text", "role", "why"), NOT_SO)
def test_a_role_is_not_read_where_the_words_say_otherwise(
    read_text: Read, text: str, role: str, why: str
) -> None:
    assert roles(read_text(text)).get("Tom Hale") != role, why


@pytest.mark.parametrize(("text", "name", "role", "why"), FAULTS)
@pytest.mark.xfail(reason="known faults, each with its cause in the table", strict=True)
def test_a_role_that_is_not_read_yet(
    read_text: Read, text: str, name: str, role: str, why: str
) -> None:
    assert roles(read_text(text)).get(name) == role, why
