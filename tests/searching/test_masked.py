"""Who may not see a name finds nothing by it, and no count, excerpt or reason gives it away."""

from dataclasses import replace

import pytest

from casewright.claims import Act, Event, Participant, Person, Statement
from casewright.publishing.redaction import Mask, Protected
from casewright.searching.index import Index
from searching.cases import case_of, told

WITNESS = Protected(
    "Witness 1", ("Арман Серикович Тулебаев", "Arman Tulebayev"), ("сторож завода", "Targap")
)
MASK = Mask([WITNESS])
READ = (
    told(
        "Arman Tulebayev was beaten in Targap. Bulat Orasov beat him. “I saw it,” said Arman "
        "Tulebayev.",
        ("Arman Tulebayev", Person("Arman Tulebayev", roles=("victim",))),
        ("Bulat Orasov beat him", Act("beating", victim="Arman Tulebayev", place="Targap")),
        ("“I saw it,” said Arman Tulebayev.", Statement("Arman Tulebayev")),
        title="What Arman Tulebayev told",
    ),
    told(
        "Арману Тулебаеву отказано. Булат Орасов осуждён.",
        (
            "Арману Тулебаеву отказано",
            Event("complaint_rejected", participants=(Participant("Арман Тулебаев", "victim"),)),
        ),
        ("Булат Орасов", Person("Булат Орасов", roles=("accused",))),
        language="ru",
    ),
    told("Төлебаевтың ісі. А. С. Тулебаев, сторож завода.", language="kk"),
)
CASE, TEXTS = case_of(*READ)
INDEX = Index.of(CASE, TEXTS, mask=MASK)
OPEN = Index.of(CASE, TEXTS)

FIVE_FORMS = [
    ("Arman Tulebayev", "as it is written"),
    ("Тулебаев", "in another script"),
    ("Арману Тулебаеву", "in a case"),
    ("Төлебаевтың", "in Kazakh, in a case"),
    ("А. С. Тулебаев", "with initials"),
    ("Серикович", "by the father's name"),
    ("tulebaev*", "as somebody would try"),
    ("Tulebaxev", "with a slip"),
    ('"Arman Tulebayev"', "as a phrase"),
    ("Targap", "by a particular"),
    ("сторожа завода", "by a particular in a case"),
]


@pytest.mark.parametrize(("typed", "why"), FIVE_FORMS)
def test_a_protected_name_finds_nothing_at_all(typed, why):
    found = INDEX.search(typed)
    assert (found.total, found.hits, dict(found.counts)) == (0, (), {}), why


def test_who_may_see_the_name_finds_it_in_most_of_these_forms():
    assert sum(OPEN.search(typed).total > 0 for typed, _ in FIVE_FORMS) >= 9


def test_a_name_that_is_hidden_and_one_that_is_not_there_get_the_same_answer():
    hidden, absent = INDEX.search("Tulebayev"), INDEX.search("Karimov")
    assert hidden == absent


def test_leaving_out_a_hidden_name_leaves_nothing_out():
    assert INDEX.search("Orasov -Tulebayev").counts == INDEX.search("Orasov").counts


def test_either_name_finds_no_more_than_the_one_that_may_be_seen():
    assert INDEX.search("Orasov OR Tulebayev").counts == INDEX.search("Orasov").counts


def test_hits_show_nothing_of_the_name():
    for typed in ("Orasov", "beating", "отказано", "victim", "Witness", "kind:source", "saw"):
        shown = repr(replace(INDEX.search(typed, limit=100)))
        for secret in ("Tuleb", "Тулеб", "Arman", "Арман", "Төлеб", "Targap", "сторож"):
            assert secret not in shown, typed


def test_others_are_found_as_ever():
    assert INDEX.search("Орасов").total == OPEN.search("Орасов").total > 0


def test_the_pseudonym_is_found_instead():
    found = INDEX.search("Witness 1")
    assert found.hits[0].title == "Witness 1"


def test_excerpts_stand_in_the_text_as_it_is_seen():
    masked = {source.sha256: MASK.text(source.text, reading.language) for source, reading in READ}
    hits = [hit for hit in INDEX.search("Orasov OR saw OR ісі", limit=100).hits if hit.source]
    assert hits
    for hit in hits:
        assert masked[hit.source][hit.start : hit.end] == hit.excerpt


def test_a_mask_that_hides_nobody_changes_nothing():
    same = Index.of(CASE, TEXTS, mask=Mask([]))
    assert same.search("Tulebayev") == OPEN.search("Tulebayev")


def test_a_source_that_is_left_out_of_the_case_is_not_searched():
    case, texts = case_of(READ[0])
    index = Index.of(case, {**TEXTS, **texts})
    assert not index.search("отказано").total
