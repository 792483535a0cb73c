"""What a Russian report says is read into claims, each with the right stance."""

from collections.abc import Callable
from typing import Any

import pytest

from casewright.claims import Known, Metadata, Origin, Source, sha256_of
from casewright.reading import LANGUAGES, read, reader_identity

Read = Callable[..., dict[str, Any]]

REPORT = (
    "Суд в Таразе вынес приговор бывшим полицейским. Шестерых офицеров признали виновными в "
    "пытках, сообщили в пресс-службе Жамбылского областного суда.\n\n"
    "Подсудимый Нурлан Есимов приговорён к семи годам лишения свободы по ч. 2 ст. 146 УК РК. "
    "Марат Толеубаев осуждён на три года условно. Бауржан Касенов оправдан. Экс-начальник "
    "изолятора Б. Сериков получил четыре года колонии и лишён звания подполковника. С осуждённых "
    "взыскали в пользу потерпевших 2 млн тенге.\n\n"
    "По словам адвоката Гульнары Жумановой, её подзащитного Азамата Калиева избивали дубинками и "
    "пытали током в ночь на 7 января 2022 года. «Меня заставляли подписать признание», — рассказал "
    "Калиев. Следователи отрицают, что применяли недозволенные методы. Прокурор Ержан Тулегенов "
    "просил приговорить Есимова к девяти годам.\n\n"
    "Потерпевшими по делу признаны 44 человека, 23 из них — граждане Кыргызстана. Двое подали "
    "апелляцию 10 июня."
)


def named(document: dict[str, Any], key: str, *fields: str) -> set[tuple[Any, ...]]:
    return {tuple(item[field] for field in fields) for item in document[key]}


def test_people_stand_in_the_nominative_with_their_role(read_russian: Read) -> None:
    people = {p["name"]: p["roles"] for p in read_russian(REPORT)["people"]}
    assert people == {
        "Нурлан Есимов": ["convicted"],
        "Марат Толеубаев": ["convicted"],
        "Бауржан Касенов": ["acquitted"],
        "Б. Сериков": ["convicted"],
        "Гульнара Жуманова": ["victim_lawyer"],
        "Азамат Калиев": ["victim"],
        "Ержан Тулегенов": ["prosecutor"],
    }


def test_the_form_as_written_is_kept(read_russian: Read) -> None:
    written = {p["name"]: p["as_written"] for p in read_russian(REPORT)["people"]}
    assert written["Азамат Калиев"] == "Азамата Калиева"


def test_sentences_fall_on_those_who_got_them(read_russian: Read) -> None:
    fields = ("person", "kind", "amount", "unit")
    assert named(read_russian(REPORT), "sentences", *fields) == {
        ("Нурлан Есимов", "imprisonment", 7, "years"),
        ("Марат Толеубаев", "suspended", 3, "years"),
        ("Б. Сериков", "imprisonment", 4, "years"),
        ("Б. Сериков", "loss_of_rank", None, None),
    }


def test_counts_know_their_group_and_its_part(read_russian: Read) -> None:
    counts = {(c["group"], c["value"]): c for c in read_russian(REPORT)["counts"]}
    assert set(counts) >= {("convicted", 6), ("victims", 44), ("victims", 23)}
    assert counts["victims", 23]["subset_of"] == 44
    assert counts["victims", 23]["nationality"] == "KG"


def test_acts_and_money_and_bodies_are_read(read_russian: Read) -> None:
    document = read_russian(REPORT)
    assert named(document, "acts", "act") >= {("beating",), ("electric_shock",)}
    assert named(document, "money", "kind", "amount", "currency") == {
        ("compensation_awarded", 2_000_000, "KZT")
    }
    assert named(document, "organisations", "name", "kind") == {
        ("Жамбылский областной суд", "court")
    }
    assert named(document, "places", "name", "kind") == {
        ("Тараз", "city"), ("Кыргызстан", "country"),
    }  # fmt: skip


def test_events_have_their_dates(read_russian: Read) -> None:
    events = named(read_russian(REPORT), "events", "type", "date")
    assert events >= {("ill_treatment", "2022-01-07"), ("appeal_filed", "--06-10")}


def test_a_charge_has_its_article_and_part(read_russian: Read) -> None:
    charges = named(read_russian(REPORT), "charges", "offence", "article", "part", "person")
    assert ("torture", "146", "2", "Нурлан Есимов") in charges


def test_who_speaks_stands_with_what_is_said(read_russian: Read) -> None:
    said = named(read_russian(REPORT), "statements", "speaker", "direct")
    assert said >= {("Гульнара Жуманова", False), ("Азамат Калиев", True)}


def test_what_is_denied_or_asked_is_no_fact(read_russian: Read) -> None:
    rest = read_russian(REPORT)["not_asserted"]
    assert ("ill_treatment", "denied") in {(e["type"], e["stance"]) for e in rest["events"]}
    assert (9, "requested") in {(s["amount"], s["stance"]) for s in rest["sentences"]}


def test_a_maximum_penalty_is_only_possible(read_russian: Read) -> None:
    document = read_russian("Ержану Есимову грозит до двенадцати лет лишения свободы.")
    assert document["sentences"] == []
    assert [s["stance"] for s in document["not_asserted"]["sentences"]] == ["possible"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Полицейский Олег Мирный отрицает, что избивал задержанного.", "denied"),
        ("Защита намерена обжаловать приговор.", "announced"),
        ("Если суд отменит приговор, дело рассмотрят заново.", "conditional"),
        ("Мать требует взыскать с полиции компенсацию.", "requested"),
    ],
)
def test_each_stance_keeps_an_event_from_being_a_fact(
    read_russian: Read, text: str, stance: str
) -> None:
    document = read_russian(text)
    assert stance in {e["stance"] for e in document["not_asserted"]["events"]}


def test_russian_is_among_the_languages_read() -> None:
    assert "ru" in LANGUAGES


def test_the_reader_says_who_it_is() -> None:
    text = "Суд оправдал Олега Мирного."
    known = Metadata(language=Known.by(Origin.PERSON, "ru"))
    reading = read(Source(sha256_of(text.encode()), text, "report.txt", metadata=known))
    assert reading.language == "ru"
    assert reading.reader == reader_identity("ru")
    assert reading.reader.name == "casewright-russian"
