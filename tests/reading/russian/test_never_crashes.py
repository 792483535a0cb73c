"""Whatever a Russian text holds, it is read: no crash, no invented words, the same every time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading import reading_well

PIECES = [
    # names, titles and lists
    "Анна Коваленко", "Б. Абаев", "И.И.Иванов", "Бакыт кызы Айжан", "уулу", "Судья", "«", "фон",
    "Диа́с", "Санкт-Петербург", "МВД", "ИК-1", "СИЗО № 2", "Zakon.kz", "аль-", "-Кюри", "Ё",
    # numbers, money, articles
    "44", "1 234 567,89", "9" * 400, "двое из троих", "не менее", "от 3,5 до", "полтора", "10 млн",
    "€57 тыс.", "₸", "тенге", "п. «а» ч. 3 ст. 286 УК", "ст.", "45-летний", "½", "на год",
    # dates
    "10 июня", "31 февраля 2021 года", "в ночь на 7 января", "99 мая", "с 7 на 8", "в пятницу",
    "через два дня", "в мае прошлого года", "2021-13-45", "00.00.0000",
    # what people do and say
    "был избит", "приговорён к", "лишения свободы", "условно", "отрицает", "заявил, что", "не",
    "по словам", "по его словам", "сообщили в", "намерен обжаловать", "если", "пакет на голову",
    # marks of punctuation, in and out of balance
    "»", "“", '"', "(", ")", "—", "...", ".", ",", ";", ":", "?!", "…", "№",
    # layout and letters that are not what they seem
    "\n", "\n\n", "\r\n", "\t", "• ", "- ", "1) ", "ПРИГОВОР\n", "а" * 3000, "слово " * 300,
    " " * 500, "\u202e", "\u200b", "\ufeff", "\u00ad", "\u0301", "\x00", "\ud800", "👩‍👩‍👧",
    "Aбaй", "\u2028", "\xa0", "<b>", "%s", "王小明", "ўғли",
]  # fmt: skip

assembled = st.lists(st.sampled_from(PIECES), max_size=40).flatmap(
    lambda pieces: st.sampled_from(["", " ", ", ", "\n"]).map(lambda joint: joint.join(pieces))
)


def assert_read_well(text: str) -> None:
    reading_well.assert_read_well(text, "ru")


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: ascii(piece)[:24])
def test_every_piece_is_read_by_itself(piece: str) -> None:
    assert_read_well(piece)


@settings(max_examples=40)
@given(st.text(st.characters(), max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert_read_well(text)


@settings(max_examples=100)
@given(assembled)
def test_any_mixture_of_hard_pieces_is_read(text: str) -> None:
    assert_read_well(text)


REPORT = (
    "3 мая 2021 года двое полицейских, Пётр Орлов и Б. Сериков, избили задержанного в ИВС.\n\n"
    "«Его били часами», — сказала адвокат Анна Коваленко. Городской суд Ржева приговорил Орлова "
    "к пяти годам лишения свободы и взыскал 300 тыс. руб.; Сериков оправдан."
)


@settings(max_examples=60)
@given(st.integers(0, len(REPORT)), st.sampled_from(PIECES), st.integers(0, 40))
def test_a_report_damaged_anywhere_is_read(place: int, piece: str, lost: int) -> None:
    assert_read_well(REPORT[:place] + piece + REPORT[place + lost :])


@pytest.mark.parametrize("length", range(0, len(REPORT), 9))
def test_a_report_cut_off_anywhere_is_read(length: int) -> None:
    assert_read_well(REPORT[:length])
