"""The part each named person has in a Russian report."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

ROLES = [
    ("Суд приговорил Олега Рыбакова к пяти годам колонии.", "Олег Рыбаков", "convicted",
     "whom a court sentences"),
    ("Прокурор просит приговорить Олега Рыбакова к восьми годам колонии.", "Олег Рыбаков",
     "accused", "a sentence asked for convicts nobody"),
    ("Олегу Рыбакову грозит до десяти лет лишения свободы.", "Олег Рыбаков", "accused",
     "a penalty that threatens convicts nobody"),
    ("Суд приговорил Олега Рыбакова к пяти годам, но апелляция оправдала Рыбакова.",
     "Олег Рыбаков", "acquitted", "the higher court had the last word"),
    ("Бывшего следователя Олега Рыбакова задержали в Самаре.", "Олег Рыбаков", "accused",
     "an officer who is held is a suspect"),
    ("Дмитрия Лосева задержали в Самаре.", "Дмитрий Лосев", "victim",
     "anybody else who is held is the one it is done to"),
    ("На видео с россиянином Дмитрием Лосевым, задержанным в Самаре, видны следы побоев.",
     "Дмитрий Лосев", "victim", "a participle after the name, whatever its case"),
    ("По версии следствия, в отделе Олег Рыбаков и Иван Дятлов избивали Дмитрия Лосева.",
     "Иван Дятлов", "accused", "both of whom it is alleged"),
    ("Олега Рыбакова судят, а Иван Дятлов проходит по делу свидетелем.", "Иван Дятлов", "witness",
     "how somebody takes part in a case"),
    ("Адвокат Роман Чижов настаивает на невиновности своего подзащитного.", "Роман Чижов",
     "defence_lawyer", "a lawyer whose client is innocent defends"),
    ("Адвокат Роман Чижов рассказал, что его подзащитного избили.", "Роман Чижов",
     "victim_lawyer", "the client is not the lawyer"),
    ("«Меня били всю ночь», — рассказал Дмитрий Лосев.", "Дмитрий Лосев", "victim",
     "who says that it was done to them"),
    ("«Моего сына избили в отделе», — говорит Зарина Каримова.", "Зарина Каримова", "relative",
     "who speaks of their son"),
    ("«Я никого не бил», — заявил Олег Рыбаков.", "Олег Рыбаков", "other",
     "who denies having done it is no victim of it"),
    ("«Меня никто не бил», — заявил Дмитрий Лосев.", "Дмитрий Лосев", "other",
     "what is denied makes no victim"),
    ("Трибунал выдвигает обвинения против его союзника — лидера партии Радко Янича.",
     "Радко Янич", "accused", "a dash before the second noun"),
    ("Мать Дмитрия Лосева требует наказать виновных.", "Дмитрий Лосев", "other",
     "the mother is not the son"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role", "reason"), ROLES)
def test_roles_follow_from_what_is_said(
    read_russian: Read, text: str, name: str, role: str, reason: str
) -> None:
    people = {p["name"]: p["roles"] for p in read_russian(text)["people"]}
    assert people[name] == [role], reason


def test_a_post_in_the_plural_is_everybodys(read_russian: Read) -> None:
    text = "Подсудимые пытали задержанных по подозрению в краже Дмитрия Лосева и Руслана Каримова."
    people = {p["name"]: p["roles"] for p in read_russian(text)["people"]}
    assert people == {"Дмитрий Лосев": ["victim"], "Руслан Каримов": ["victim"]}


MORE = [
    ("Обвиняемый по тому же делу Пётр Дятлов скрылся.", "Пётр Дятлов", "accused",
     "words stand between the noun and the name"),
    ("На скамье подсудимых — трое: Олег Рыбаков, Иван Дятлов и Пётр Сомов.", "Пётр Сомов",
     "accused", "everybody of a row"),
    ("Бывшего участкового Ивана Дятлова отправили под домашний арест.", "Иван Дятлов", "accused",
     "an officer under house arrest is a suspect"),
    ("Рыбакова признали виновным в убийстве предпринимателя Руслана Каримова.", "Руслан Каримов",
     "victim", "whose death it is, is not found guilty of it"),
    ("Зарина Каримова винит полицейских в смерти своего сына.", "Зарина Каримова", "relative",
     "whose son it is"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role", "reason"), MORE)
def test_roles_over_more_words(
    read_russian: Read, text: str, name: str, role: str, reason: str
) -> None:
    people = {p["name"]: p["roles"] for p in read_russian(text)["people"]}
    assert people[name] == [role], reason
