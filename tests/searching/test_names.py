"""A name typed in any script finds every form of it that stands in a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.linking.names.tables import table
from casewright.searching.found import Kind
from searching.cases import finds, marked, named, written

FOUND = [
    # typed, in the text, language of the text, marked, why
    ("Tulebayev", "Суд оправдал Тулебаева.", "ru", ["Тулебаева"], "Latin finds a Russian case"),
    ("Тулебаев", "Tulebayev was acquitted.", "en", ["Tulebayev"], "Cyrillic finds Latin"),
    ("Тулебаеву", "Mr Tulebaev spoke.", "en", ["Tulebaev"], "typed in the dative"),
    ("Тулебаевым", "Тулебаеву отказано.", "ru", ["Тулебаеву"], "one case finds another"),
    ("Tulebayev", "Төлебаев айтты.", "kk", ["Төлебаев"], "Kazakh letters"),
    ("Tulebayev", "Төлебаевтың ісі.", "kk", ["Төлебаевтың"], "a Kazakh genitive"),
    ("Jo'rayev", "Жўраев айтди.", "uz", ["Жўраев"], "Uzbek Latin finds Uzbek Cyrillic"),
    ("Жураев", "Joʻrayev aytdi.", "uz", ["Joʻrayev"], "Russian finds Uzbek with its apostrophe"),
    ("Жээнбеков", "Jeenbekov came.", "en", ["Jeenbekov"], "Kyrgyz"),
    ("Hrytsenko", "Гриценко прийшов.", "uk", ["Гриценко"], "Ukrainian"),
    ("Tulebayev", "Говорили з Тулебаєвим.", "uk", ["Тулебаєвим"], "a Ukrainian instrumental"),
    ("Kovalev", "Видели Ковалёва.", "ru", ["Ковалёва"], "ё"),
    ("Ковалев", "Ковалёв пришёл.", "ru", ["Ковалёв"], "е typed for ё"),
    ("Omarov", "Свидетель Омарова молчала.", "ru", ["Омарова"], "the women's form"),
    ("Омарова", "Omarov came.", "en", ["Omarov"], "and back"),
    ("Тулебаев", "А. Тулебаев пришёл.", "ru", ["Тулебаев"], "beside an initial"),
    ("Арман Тулебаев", "А.С. Тулебаев пришёл.", "ru", ["А.", "Тулебаев"], "an initial for a name"),
    ("A. Tulebayev", "Арман Тулебаев.", "ru", ["Арман", "Тулебаев"], "a name for an initial"),
    ("Yu. Tsoi", "Юрий Цой.", "ru", ["Юрий", "Цой"], "an initial of two letters"),
    ("Тулебаев Арман", "Arman Tulebayev.", "en", ["Arman", "Tulebayev"], "the other order"),
    ("Sasha", "Допросили Александра.", "ru", ["Александра"], "a short form, in a case"),
    ("Oleksandr", "Alexander came.", "en", ["Alexander"], "one name in two languages"),
    ("Серикулы", "Арман Серикович.", "ru", ["Серикович"], "two forms of a father's name"),
    ("Zhanibekqyzy", "Айна Жанибековна.", "ru", ["Жанибековна"], "the same of a woman"),
    ("Касым-Жомарт", "Qasymjomart came.", "en", ["Qasymjomart"], "a hyphen left out"),
    ("Kassymzhomart", "Касым-Жомарт пришёл.", "ru", ["Касым-Жомарт"], "a hyphen put in"),
    ("Tulebayev", "Tulebayev's lawyer.", "en", ["Tulebayev's"], "a possessive"),
    ("Tulebayev", "the Tulebayevs wept.", "en", ["Tulebayevs"], "a family"),
    ("TULEBAYEV", "tulebayev said so", "en", ["tulebayev"], "whatever the capitals"),
    ("Tulebayev", "Туле\u00adбаев.", "ru", ["Туле\u00adбаев"], "a hyphen that nobody sees"),
    ("Tulebayev", "Туле-\n  баев.", "ru", ["Туле-\n  баев"], "a word broken at the end of a line"),
    ("Tulebayev", "Tu\u0301lebayev.", "en", ["Tu\u0301lebayev"], "an accent set apart"),
    ("Tulebayev", "Тулeбaeв.", "ru", ["Тулeбaeв"], "Latin letters that look Cyrillic"),
    ("Adilbek uly", "Sayat Adilbekuly.", "en", ["Adilbekuly"], "typed as two words"),
]


@pytest.mark.parametrize(("typed", "text", "language", "words", "why"), FOUND)
def test_a_name_is_found_and_marked_in_every_form(typed, text, language, words, why):
    found = written(text, language).search(typed, kinds=[Kind.PASSAGE])
    assert found.total == 1, why
    assert marked(found) == words, why
    assert not found.hits[0].is_doubtful, why


NOT_FOUND = [
    ("Омаров", "Омар Касымов пришёл.", "a surname made of a given name"),
    ("Ким", "Kin came.", "a short name has no room for a slip"),
    ("Tulebayev", "Karimov came.", "another name"),
    ("Арман Тулебаев", "Б. Тулебаев пришёл.", "another initial"),
    ("A. Tulebayev", "Серик Тулебаев.", "a given name of another initial"),
    ("Arman Agenov", "Arman Orlov, a driver.", "an article is no initial"),
    ("A. Tulebayev", "Tulebayev and others.", "a small word is no given name"),
]


@pytest.mark.parametrize(("typed", "text", "why"), NOT_FOUND)
def test_another_name_is_not_found(typed, text, why):
    assert not finds(written(text, "ru"), typed), why


def test_an_ordinary_word_is_no_slip_of_a_name():
    found = written("Count Orlov came. The court sat.").search("court", kinds=[Kind.PASSAGE])
    assert marked(found) == ["court"]


def test_a_slip_is_found_after_everything_else_and_says_so():
    index = written("Sakarbokov was seen. " + "x " * 120 + ". Sakarbekov was seen.")
    found = index.search("Sakarbekov", kinds=[Kind.PASSAGE])
    assert [hit.is_doubtful for hit in found.hits] == [False, True]
    assert marked(found, 1) == ["Sakarbokov"]
    assert found.hits[1].why[0].sentence.startswith("“Sakarbokov” is found for “Sakarbekov”: ")


def test_a_hit_that_is_not_as_typed_says_why():
    (why,) = named("Марат Тулебаев", "ru").search("Tulebayev", kinds=[Kind.PERSON]).hits[0].why
    assert why.sentence == "“Тулебаев” is found for “Tulebayev”: two spellings of one sound."


def test_a_hit_as_typed_needs_no_reason():
    assert not named("Marat Tulebayev").search("Tulebayev", kinds=[Kind.PERSON]).hits[0].why


def test_a_father_s_name_is_no_condition_and_that_is_said():
    found = named("Марат Тулебаев", "ru").search("Тулебаев Марат Серикович", kinds=[Kind.PERSON])
    assert found.total == 1
    assert "Names without “Серикович” are among the hits, after those that have it." in found.notes


def test_a_father_s_name_alone_with_one_other_word_is_a_condition():
    assert not named("Марат Тулебаев", "ru").search("Марат Петрович").total


def test_a_title_before_a_full_name_is_no_condition():
    assert finds(named("Марат Тулебаев", "ru"), "полковник Марат Тулебаев", Kind.PERSON)


def test_a_title_among_ordinary_words_is_a_condition():
    index = written(
        "Приговор суда был мягким. " + "и " * 120 + ". Судья огласил приговор суда.", "ru"
    )
    assert index.search("судья приговор суд", kinds=[Kind.PASSAGE]).total == 1


def test_who_has_the_father_s_name_too_comes_first():
    index = written("Марат Тулебаев. " + "и " * 120 + ". Марат Серикович Тулебаев.", "ru")
    found = index.search("Марат Серикович Тулебаев", kinds=[Kind.PASSAGE])
    assert ["Серикович" in hit.excerpt for hit in found.hits] == [True, False]


MEN = ("Тулебаев", "Сакарбеков", "Ильдаров", "Нурлан", "Серик", "Айдар", "Павловский", "Андрей")
WOMEN = ("Тулебаева", "Сорманова", "Динара", "Айгуль", "Гульнара", "Павловская", "Мария")


def forms_of(name: str, sex: str) -> list[str]:
    """Every form that the endings of the Russian cases make of a name."""
    rows = table("endings")["cases"][sex]
    found = [name]
    for row in rows:
        for base in row["base"]:
            stem = name.removesuffix(base) if base else name
            fits = name.endswith(base) and (base or name[-1] not in "аяйьоеиыу")
            if fits and (not row.get("after") or stem[-1] in row["after"]):
                found.append(stem + row["ending"])
    return list(dict.fromkeys(found))


DECLINED = [(sex, name) for sex, names in (("m", MEN), ("f", WOMEN)) for name in names]


@settings(max_examples=150)
@given(st.data())
def test_every_form_of_a_name_is_found_by_every_other(data):
    sex, name = data.draw(st.sampled_from(DECLINED))
    forms = st.sampled_from(forms_of(name, sex))
    typed, stands = data.draw(forms), data.draw(forms)
    assert finds(written(f"Здесь {stands}.", "ru"), typed)
    assert finds(written(f"Здесь {stands}.", "ru"), typed.lower())


def test_the_forms_of_a_name_are_more_than_one():
    assert set(forms_of("Тулебаев", "m")) >= {"Тулебаева", "Тулебаеву", "Тулебаевым", "Тулебаеве"}
    assert set(forms_of("Павловская", "f")) >= {"Павловской", "Павловскую"}
