"""Invented names to measure with: the same number always gives the same pair, nobody bears them."""

import random

SURNAME_BEGINNINGS = (
    "Ба", "Бе", "Да", "До", "Жа", "Жу", "Ка", "Ке", "Ку", "Ма", "Ме", "Му", "На", "Ну", "Са", "Се",
    "Та", "Те", "Ту", "Ша", "Ше", "Ха", "Ра", "Ру", "Са", "Си", "Ти", "Ди",
)  # fmt: skip
SYLLABLES = (
    "рман", "лимж", "йдар", "сенб", "мурз", "кенж", "гали", "болд", "тлеу", "дырб", "нурб", "шким",
    "кылб", "легж", "ндос", "рыск", "мант", "лтын", "жиги", "зарх",
)  # fmt: skip
ENDINGS = ("аев", "еков", "анов", "енов", "алиев", "улов", "инский", "ин")
GIVEN = (
    "Марат", "Серик", "Нурлан", "Сергей", "Дмитрий", "Тимур", "Ерлан", "Юрий", "Руслан", "Аскар",
    "Иван", "Бахыт", "Данияр", "Азамат", "Болат", "Алексей",
)  # fmt: skip
FATHERS = ("Серикович", "Иванович", "Маратович", "Аскарулы", "Болатович", "Русланович")
LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхцыэ", "abvgdeziyklmnoprstufhcye", strict=True))
    | {"ж": "zh", "ш": "sh", "ч": "ch", "ю": "yu", "я": "ya", "ё": "yo", "ь": "", "щ": "shch"}
)


def pair(number: int) -> tuple[str, str]:
    """Two names: often one person in two scripts, often a relative, sometimes a stranger."""
    # Not for secrets: the same number must give the same pair.
    chance = random.Random(number)  # noqa: S311
    surname, given = _surname(chance), chance.choice(GIVEN)
    other = given if chance.random() < 0.6 else chance.choice(GIVEN)
    second = surname if chance.random() < 0.85 else _surname(chance)
    father = f" {chance.choice(FATHERS)}" if chance.random() < 0.3 else ""
    return f"{given}{father} {surname}", _latin(f"{other} {second}")


def _surname(chance: random.Random) -> str:
    middle = "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 2)))
    return chance.choice(SURNAME_BEGINNINGS) + middle + chance.choice(ENDINGS)


def _latin(name: str) -> str:
    return name.lower().translate(LATIN).title()
