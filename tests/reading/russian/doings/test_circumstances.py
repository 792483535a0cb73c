"""Where an event of a Russian report happened and who took part."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def event(document: dict[str, Any], type_: str) -> dict[str, Any]:
    both = [*document["events"], *document["not_asserted"]["events"]]
    found: dict[str, Any] = next(e for e in both if e["type"] == type_)
    return found


PLACES = [
    ("Дмитрия Лосева задержали в Самаре.", "detention", "Самара", "the place of the verb"),
    ("Прокуратура Самары проверяет задержание Дмитрия Лосева в Казани.", "detention", "Казань",
     "where the office is, is not where it happened"),
    ("Граждан Узбекистана задержали в Казани.", "detention", "Казань",
     "the country of the citizens is not where it happened"),
    ("Дмитрия Лосева задержали у поста в Кинеле.", "detention", "пост в Кинеле",
     "a spot that the place makes findable"),
    ("Дмитрия Лосева задержали на российско-казахстанской границе.", "detention",
     "российско-казахстанская граница", "a spot named by its adjective"),
    ("Дмитрия Лосева из Самары привезли в Казань.", "transfer", "Казань",
     "a transfer is told by where it leads"),
    ("Дмитрия Лосева задержали во время протестов в Казани.", "detention", "Казань",
     "an occasion has a place"),
    ("Дмитрия Лосева задержали.", "detention", None, "no place is told"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type_", "place", "why"), PLACES)
def test_a_place_is_tied_to_the_event(
    read_russian: Read, text: str, type_: str, place: str | None, why: str
) -> None:
    assert event(read_russian(text), type_)["place"] == place, why


PEOPLE = [
    ("Дмитрия Лосева задержали в Самаре.", "detention", {("Дмитрий Лосев", "victim")},
     "the object"),
    ("Военные задержали Дмитрия Лосева в Самаре.", "detention",
     {("Дмитрий Лосев", "victim"), ("военные", "official")}, "the object and those who did it"),
    ("В Самаре задержали трёх полицейских.", "detention", {("трёх полицейских", "accused")},
     "an officer who is held is a suspect"),
    ("Музыкант Дмитрий Лосев, задержанный в Самаре, освобождён.", "detention",
     {("Дмитрий Лосев", "victim")}, "a participle"),
    ("Дмитрий Лосев подвергся пыткам после задержания в Самаре.", "detention",
     {("Дмитрий Лосев", "victim")}, "the subject of the clause was the one detained"),
    ("Сотрудники задержали Дмитрия Лосева.", "detention", {("Дмитрий Лосев", "victim")},
     "whose they are is not told"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type_", "people", "why"), PEOPLE)
def test_participants_are_those_it_was_done_to_and_those_who_did_it(
    read_russian: Read, text: str, type_: str, people: set[tuple[str, str]], why: str
) -> None:
    found = event(read_russian(text), type_)["participants"]
    assert {(one["name"], one["role"]) for one in found} == people, why
