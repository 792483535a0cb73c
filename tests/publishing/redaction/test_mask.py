"""Protected names give way to pseudonyms, in every form they can take in a file."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.publishing.redaction import BadProtection, Mask, Protected

ARMAN = Protected(
    "Witness 1",
    ("Арман Серикович Тулебаев", "Arman Tulebayev", "A. Tulebaev"),
    ("the school in Aksengir", "сторож завода", "Targap"),
)
MASK = Mask([ARMAN])

WHOLE_NAMES = [
    # text, language, what a reader sees, why
    ("Arman Tulebayev was beaten.", "en", "Witness 1 was beaten.", "as it is listed"),
    ("Mr Tulebaev spoke.", "en", "Mr Witness 1 spoke.", "the surname alone, in another spelling"),
    ("TULEBAYEV, Arman", "en", "Witness 1", "as lists have it"),
    ("A. S. Tulebayev's lawyer", "en", "Witness 1 lawyer", "initials, and a possessive"),
    ("Показания Тулебаева А.С. верны", "ru", "Показания Witness 1 верны", "initials after it"),
    ("Арману Тулебаеву отказано", "ru", "Witness 1 отказано", "in the dative"),
    ("с Арманом Серикулы Тулебаевым", "ru", "с Witness 1", "another patronymic of one father"),
    ("Арман Серикович пришёл", "ru", "Witness 1 пришёл", "as one is addressed"),
    ("Арман Төлебаевтың ісі", "kk", "Witness 1 ісі", "Kazakh letters, and its genitive"),
    ("arman tulebayev said so", "en", "Witness 1 said so", "somebody typed without capitals"),
    ("T u l e b a y e v", "en", "Witness 1", "a heading with letters set apart"),
    ("Туле\u00adбаев", "ru", "Witness 1", "hyphens that nobody sees"),
    ("Tule\u200bbayev", "en", "Witness 1", "a space of no width, from a web page"),
    ("Туле-\n  баев", "ru", "Witness 1", "a hyphen at the end of a line"),
    ("Arman\nTulebayev", "en", "Witness 1", "a name over two lines"),
    ("Tu\u0301lebayev", "en", "Witness 1", "an accent set apart"),
    ("Тулeбaeв", "ru", "Witness 1", "Latin letters that look Cyrillic"),
    ("tulebayev_arman_statement.pdf", "en", "Witness-1_statement.pdf", "the name of a file"),
    ("https://a.org/arman-tulebayev-free", "", "https://a.org/Witness-1-free", "an address"),
    ("?q=%D0%A2%D1%83%D0%BB%D0%B5%D0%B1%D0%B0%D0%B5%D0%B2", "", "?q=Witness%201", "in percents"),
    ("&#1058;&#1091;&#1083;&#1077;&#1073;&#1072;&#1077;&#1074;", "", "Witness 1", "as entities"),
    (r"\u0422\u0443\u043b\u0435\u0431\u0430\u0435\u0432", "", "Witness 1", "escaped, as in JSON"),
]


@pytest.mark.parametrize(("text", "language", "seen", "why"), WHOLE_NAMES)
def test_a_name_gives_way_to_the_pseudonym(text, language, seen, why):
    assert MASK.text(text, language) == seen, why


DOUBTFUL = [
    ("Dina Tulebayeva wept.", "en", "Dina [withheld] wept.", "a relative of that surname"),
    ("the Tulebayevs", "en", "the [withheld]", "the family"),
    ("Serik Tulebayev", "en", "[withheld]", "his father"),
    ("Arman was silent.", "en", "[withheld] was silent.", "the given name alone"),
    ("Серикович", "ru", "[скрыто]", "the father's name alone"),
    ("A.S. told us", "en", "[withheld] told us", "initials alone"),
    ("armantulebayev@mail.kz", "en", "[withheld]@mail.kz", "inside a longer word"),
    ("Tulebaxev", "en", "[withheld]", "a slip of the pen"),
    ("أرمان تولبايف", "ar", "[withheld]", "a script without vowels"),
    ("at the school in Aksengir", "en", "at [withheld]", "a particular"),
    ("Сторожа завода вызвали", "ru", "[скрыто] вызвали", "a particular in another case"),
    ("в посёлке Таргап", "ru", "в посёлке [скрыто]", "a particular in another script"),
]


@pytest.mark.parametrize(("text", "language", "seen", "why"), DOUBTFUL)
def test_what_may_name_the_person_is_withheld_without_naming_anybody(text, language, seen, why):
    assert MASK.text(text, language) == seen, why


OTHERS = [
    ("Arman Karimov and Dina Karimova", "en", "others of the given name, with their surnames"),
    ("Ерлан Серикович пришёл", "ru", "another man whose father has that name"),
    ("Serik came.", "en", "the father's name is nobody's surname"),
    ("the U.S. and the E.U.", "en", "initials of something else"),
    ("a talented tulip", "en", "words that begin alike"),
    ("A. Karimov", "en", "one initial in common"),
    ("the school in Almaty", "en", "half of a particular"),
    ("99 detained, 44 recognised as victims", "en", "no name at all"),
]


@pytest.mark.parametrize(("text", "language", "why"), OTHERS)
def test_other_people_and_words_stay_as_they_are(text, language, why):
    assert MASK.text(text, language) == text, why


ARABIC = [
    ("Ismail Abdel-Hameed was held.", "Witness 2 was held.", "as it is listed"),
    ("Abdel-Hameed said", "Witness 2 said", "the surname alone"),
    ("Hameed said", "Witness 2 said", "the surname without its particle"),
    ("Abdel Nasser said", "Abdel Nasser said", "another name with that particle"),
]


@pytest.mark.parametrize(("text", "seen", "why"), ARABIC)
def test_particles_of_a_surname_go_with_it(text, seen, why):
    assert Mask([Protected("Witness 2", ("Ismail Abdel-Hameed",))]).text(text, "en") == seen, why


def test_the_next_in_a_list_is_not_taken_for_a_relative():
    text = "Dina Karimova, Arman Tulebayev, Serik Karimov"
    assert MASK.text(text, "en") == "Dina Karimova, Witness 1, Serik Karimov"


def test_two_protected_people_of_one_surname_are_told_apart():
    dina = Protected("Witness 2", ("Dina Tulebayeva",))
    seen = Mask([ARMAN, dina]).text("Arman Tulebayev saw Dina Tulebayeva.", "en")
    assert seen == "Witness 1 saw Witness 2."


def test_a_spelling_that_came_to_light_is_masked_at_once():
    text = "Қоңыр told the court."
    assert MASK.text(text, "en") == text
    known = Protected(ARMAN.pseudonym, (*ARMAN.spellings, "Қоңыр"))
    assert Mask([known]).text(text, "en") == "Witness 1 told the court."


def test_every_text_of_a_tree_is_masked_and_nothing_else_changes():
    tree = {"Tulebayev": [{"quote": "Arman Tulebayev", "start": 4, "ok": True, "none": None}]}
    seen = {"Witness 1": [{"quote": "Witness 1", "start": 4, "ok": True, "none": None}]}
    assert MASK.tree(tree, "en") == seen


def test_a_mask_of_nobody_changes_nothing():
    assert Mask([]).text("Arman Tulebayev", "en") == "Arman Tulebayev"


BAD = [
    (("", ("Arman Tulebayev",)), "a pseudonym", "no pseudonym"),
    (("Witness 1", ("",)), "no name", "nobody to protect"),
]


@pytest.mark.parametrize(("given_values", "says", "why"), BAD)
def test_what_protects_nobody_is_refused(given_values, says, why):
    with pytest.raises(BadProtection, match=says):
        Protected(*given_values)


def test_a_pseudonym_that_gives_the_name_away_is_refused():
    with pytest.raises(BadProtection, match="has a protected name"):
        Mask([Protected("Arman T.", ("Arman Tulebayev",))])


# Laws, for names and texts of any kind.

GIVEN = ["Арман", "Дина", "Серик", "Айгуль", "Marat", "Nurlan", "Zhanar"]
SURNAMES = ["Тулебаев", "Нигматуллин", "Шойбеков", "Orazbayev", "Suleimenov", "Достоевский"]
BETWEEN = [" ", "\n", "\u00a0", "-", "_"]
FORMS = [str.upper, str.lower, str.title, str]
names = st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES)).map(" ".join)
texts = st.text(st.characters(codec="utf-8"), max_size=60)


@given(names, texts, texts, st.sampled_from(FORMS), st.sampled_from(BETWEEN))
def test_no_surname_is_left_in_any_text(name, before, after, form, between):
    mask = Mask([Protected("Witness 1", (name,))])
    written = form(name).replace(" ", between)
    seen = mask.text(f"{before} {written} {after}", "ru")
    assert name.split()[1].casefold() not in seen.casefold()


@given(texts, names)
def test_what_is_masked_needs_no_mask_any_more(text, name):
    mask = Mask([Protected("Witness 1", (name,))])
    seen = mask.text(f"{text} {name} {text}", "ru")
    assert mask.text(seen, "ru") == seen


@given(texts, texts)
def test_places_outside_the_name_are_found_again(before, after):
    text = f"{before}\n\nArman Tulebayev\n\n{after}"
    masked = MASK.redacted(text, "en")
    edges = [0, *(p for one in masked.replacements for p in (one.start, one.end)), len(text)]
    for start, end in list(pairwise(edges))[::2]:
        first, last = masked.moved(start, end)
        assert masked.text[first:last] == text[start:end]


@given(texts)
def test_a_span_that_meets_a_name_grows_to_the_pseudonym(before):
    text = f"{before}\n\nArman Tulebayev"
    masked = MASK.redacted(text, "en")
    inside = len(text) - 4
    first, last = masked.moved(inside, inside + 1)
    assert masked.text[first:last].endswith("Witness 1")


@given(texts, texts, st.data())
def test_a_place_that_was_read_masked_is_found_in_the_text_as_it_was(before, after, data):
    text = f"{before}\n\nArman Tulebayev\n\n{after}"
    masked = MASK.redacted(text, "en")
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = masked.before(*masked.moved(start, end))
    assert first <= start
    assert end <= last
    assert masked.moved(first, last) == masked.moved(start, end)


def test_a_mask_of_nobody_says_so():
    assert Mask([]).hides_nobody
    assert not MASK.hides_nobody
