"""What is found, in which order, within which limits, and with what beside it."""

import pytest

from casewright.claims import (
    Act,
    Charge,
    Event,
    Group,
    Money,
    Organisation,
    Participant,
    Person,
    Place,
    Review,
    Sentence,
    Stance,
    Statement,
)
from casewright.searching.filters import Filters
from casewright.searching.found import Kind
from casewright.searching.index import Index
from searching.cases import case_of, finds, index_of, marked, told, written

ENGLISH = told(
    "Marat Tulebayev, a police officer, beat Timur Zhanov in Tarsk on May 3, 2021. "
    "The Tarsk City Court sentenced Marat Tulebayev to three years for torture. "
    "“They would not stop,” said Timur Zhanov. Of 31 people held, one was paid 900 euros.",
    (
        "Marat Tulebayev, a police officer",
        Person("Marat Tulebayev", roles=("accused",), position="a police officer"),
    ),
    ("Timur Zhanov", Person("Timur Zhanov", roles=("victim",))),
    (
        "beat Timur Zhanov in Tarsk",
        Act("beating", victim="Timur Zhanov", perpetrator="Marat Tulebayev", date="2021-05-03"),
        Stance.ALLEGED,
    ),
    ("Tarsk", Place("Tarsk", "city")),
    ("Tarsk City Court", Organisation("Tarsk City Court", "court")),
    (
        "The Tarsk City Court sentenced Marat Tulebayev",
        Event(
            "verdict",
            date="2022-06-01",
            court="Tarsk City Court",
            participants=(Participant("Marat Tulebayev", "accused"),),
        ),
        Stance.FOUND,
    ),
    ("for torture", Charge("torture", person="Marat Tulebayev", state="guilty")),
    (
        "sentenced Marat Tulebayev to three years",
        Sentence("Marat Tulebayev", "imprisonment", 3, "years"),
    ),
    ("“They would not stop,” said Timur Zhanov.", Statement("Timur Zhanov")),
    ("31 people held", Group("31 people held", "detained", None, 31)),
    ("one was paid 900 euros", Money("compensation_awarded", 900.0, "EUR", "Timur Zhanov")),
    title="The Tarsk verdict",
    publisher="Harbour Daily",
    published="2022-06-02",
)
RUSSIAN = told(
    "Сотрудника полиции Марата Тулебаева осудили за пытки. Задержали 30 человек.",
    ("Марата Тулебаева", Person("Марат Тулебаев", roles=("accused",))),
    ("30 человек", Group("30 человек", "detained", None, 30)),
    language="ru",
    title="Приговор в Тарске",
    publisher="Вестник предгорья",
    published="2022-07",
)
INDEX = index_of(ENGLISH, RUSSIAN)

KINDS = [
    ("Tulebayev", Kind.PERSON, "a person under any spelling"),
    ("Tarsk court", Kind.ORGANISATION, "an organisation"),
    ("Тарск", Kind.PLACE, "a place, in another script"),
    ("приговор", Kind.EVENT, "an event by the word of the vocabulary in Russian"),
    ("verdict Tulebayev", Kind.EVENT, "an event with who took part"),
    ("beating Zhanov", Kind.ACT, "an act with its victim"),
    ("избиение Жанов", Kind.ACT, "the same in Russian"),
    ("31 detained", Kind.NUMBER, "a number with its group"),
    ("torture Tulebayev", Kind.CHARGE, "a charge"),
    ("imprisonment Тулебаев", Kind.SENTENCE, "a sentence"),
    ("900 Zhanov", Kind.MONEY, "money"),
    ("would not stop", Kind.STATEMENT, "a statement by its words"),
    ("differ 31", Kind.CONFLICT, "a conflict by one of its values"),
    ("Вестник", Kind.SOURCE, "a source by its publisher"),
    ("police officer", Kind.CLAIM, "a claim by its quote"),
    ("задержать человек", Kind.PASSAGE, "a passage"),
]


@pytest.mark.parametrize(("typed", "kind", "why"), KINDS)
def test_everything_of_a_case_is_found(typed, kind, why):
    assert finds(INDEX, typed, kind), why


def test_every_kind_but_the_gaps_has_a_row():
    assert {kind for _, kind, _ in KINDS} == set(Kind) - {Kind.GAP}


def test_people_come_first_then_events_then_claims_then_passages():
    kinds = [hit.kind for hit in INDEX.search("Tulebayev", limit=100).hits]
    order = [Kind.PERSON, Kind.EVENT, Kind.ACT, Kind.CLAIM, Kind.PASSAGE]
    assert [kind for kind in dict.fromkeys(kinds) if kind in order] == order


def test_every_excerpt_stands_in_its_source_letter_for_letter():
    texts = {source.sha256: source.text for source, _ in (ENGLISH, RUSSIAN)}
    hits = INDEX.search("Tulebayev OR people OR человек OR court", limit=100).hits
    cited = [hit for hit in hits if hit.source is not None]
    assert len(cited) > 10
    for hit in cited:
        assert texts[hit.source][hit.start : hit.end] == hit.excerpt


def test_a_long_quote_is_shown_around_the_word_found():
    text = "It began early. " + "And so it went on for years. " * 40 + "Then Orlov came. " * 9
    source = told(text, (text[:-1], Person("Nobody")))
    (hit,) = index_of(source).search("Orlov", kinds=[Kind.CLAIM]).hits
    assert "Orlov" in hit.excerpt
    assert len(hit.excerpt) <= 280
    assert text[hit.start : hit.end] == hit.excerpt


def test_the_counts_have_every_kind_whatever_is_asked_for():
    everything, people = INDEX.search("Tulebayev"), INDEX.search("Tulebayev", kinds=[Kind.PERSON])
    assert people.counts == everything.counts
    assert people.total == people.counts[Kind.PERSON] == 1
    assert everything.total == sum(everything.counts.values())


def test_pages_of_hits_are_the_whole_list_in_its_order():
    whole = INDEX.search("Tulebayev", limit=100).hits
    pages = [INDEX.search("Tulebayev", limit=3, offset=n).hits for n in range(0, len(whole), 3)]
    assert [hit for page in pages for hit in page] == list(whole)
    assert not INDEX.search("Tulebayev", offset=len(whole)).hits


def test_the_same_search_of_the_same_case_gives_the_same():
    again = index_of(ENGLISH, RUSSIAN)
    for typed in ("Tulebayev", "court OR people", "Марат -police"):
        assert again.search(typed) == INDEX.search(typed)


NARROWED = [
    # typed, kinds found, why
    ("Tulebayev role:accused kind:person", {Kind.PERSON}, "a person by role"),
    ("Tulebayev role:victim kind:person", set(), "not by a role somebody else has"),
    ("Zhanov роль:потерпевший kind:person", {Kind.PERSON}, "a role in Russian"),
    ("Tulebayev source:Вестник kind:passage", {Kind.PASSAGE}, "a publisher"),
    ("beat source:Вестник kind:passage", set(), "not what another source says"),
    ("Zhanov stance:alleged kind:act", {Kind.ACT}, "an act that is alleged"),
    ("verdict stance:alleged kind:event", set(), "not an event found by a court"),
    ("verdict from:2022-06 to:2022-06 kind:event", {Kind.EVENT}, "an event by its own date"),
    ("verdict from:2022-07 kind:event", set(), "not by that of the source"),
    ("Zhanov from:2021-05-01 to:2021-05-31 kind:act", {Kind.ACT}, "an act by its own date"),
    ("Тулебаев from:2022-07-15 kind:passage", {Kind.PASSAGE}, "a month may be any of its days"),
    ("Tulebayev to:2022-06-30 kind:source", set(), "no source of that name"),
    ("Тарск to:2022-06-30 kind:source", {Kind.SOURCE}, "a source by its publication"),
    ("Tulebayev review:to_check kind:claim", {Kind.CLAIM}, "claims nobody checked"),
    ("Tulebayev review:accepted", set(), "none was accepted"),
    ("role:victim kind:person", {Kind.PERSON}, "a filter alone lists all that fit"),
]


@pytest.mark.parametrize(("typed", "kinds", "why"), NARROWED)
def test_a_search_is_narrowed(typed, kinds, why):
    assert {hit.kind for hit in INDEX.search(typed, limit=100).hits} == kinds, why


def test_filters_of_a_page_narrow_like_those_that_are_typed():
    filters = Filters(stance=Stance.ALLEGED, review=Review.TO_CHECK)
    page = INDEX.search("Zhanov", filters=filters)
    assert page == INDEX.search("Zhanov stance:alleged review:to_check")


def test_a_source_is_named_by_the_beginning_of_its_hash():
    sha256 = RUSSIAN[0].sha256
    found = INDEX.search(f"Марат source:{sha256[:12]}", kinds=[Kind.PASSAGE])
    assert {hit.source for hit in found.hits} == {sha256}


WORDS = [
    ("Tulebayev Zhanov", 1, "both words must be there"),
    ("Tulebayev Karimov", 0, "one of them is not"),
    ("Karimov OR Zhanov", 1, "one of them is enough"),
    ("Tulebayev -Zhanov", 1, "without the passage that has the other"),
    ('"City Court"', 1, "words that stand together"),
    ('"Court City"', 0, "words in another order"),
    ('"officer, beat Timur"', 1, "signs between the words make no difference"),
    ('"Тулебаева осудили"', 1, "a phrase"),
    ('"Тулебаев осудить"', 1, "a phrase in other forms of its words"),
    ('-"City Court" Tulebayev', 1, "without a phrase"),
]


@pytest.mark.parametrize(("typed", "passages", "why"), WORDS)
def test_words_are_put_together(typed, passages, why):
    assert INDEX.search(typed, kinds=[Kind.PASSAGE]).total == passages, why


def test_words_that_stand_together_come_before_words_apart():
    index = written("Court of the old city. " + "x " * 150 + ". The city court sat here again.")
    found = index.search("city court", kinds=[Kind.PASSAGE])
    assert marked(found) == ["city", "court"]
    assert found.hits[0].excerpt.startswith("The city court")


def test_a_word_is_not_joined_over_the_end_of_a_passage_or_a_quote():
    index = index_of(told("One City", ("City", Place("City"))), told("Court two"))
    assert not index.search('"City Court"').total


def test_nothing_found_says_so():
    found = INDEX.search("Karimov")
    assert (found.total, dict(found.counts)) == (0, {})
    assert found.notes == (
        "Nothing in the case has all of this. Search for fewer words, or for one of them.",
    )


def test_nothing_within_the_limits_says_that_there_is_something_without_them():
    found = INDEX.search("Tulebayev from:2024")
    told_of = "Nothing within these limits has it; there is something without them."
    assert found.notes == (told_of,)


def test_an_empty_case_is_searched_like_any_other():
    index = index_of()
    for typed in ("Tulebayev", '"a b"', "-x", "kind:person", "from:2022 A. B", "source:x"):
        assert index.search(typed).total == 0


@pytest.mark.parametrize("digit", "0123456789")
def test_a_single_letter_is_no_beginning_of_a_hash(digit):
    assert not INDEX.search(f"Марат source:{digit}").total


def test_the_texts_can_come_from_a_function():
    case, texts = case_of(ENGLISH)
    assert finds(Index.of(case, texts.__getitem__), "torture")
