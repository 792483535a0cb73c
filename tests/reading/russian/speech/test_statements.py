"""Who says what in a Russian report: in marks, after a dash, or in the report's words."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

DIRECT = [
    ("«Меня держали в подвале трое суток», — рассказал Дмитрий Лосев.", "Дмитрий Лосев",
     "the speaker stands after the quotation"),
    ("Дмитрий Лосев сказал: «Меня держали в подвале».", "Дмитрий Лосев",
     "the speaker stands before the colon"),
    ("«Меня били, — сказал Дмитрий Лосев. — Потом увезли в лес».", "Дмитрий Лосев",
     "the remark stands inside the marks"),
    ("— Меня били всю ночь, — вспоминает Дмитрий Лосев.", "Дмитрий Лосев",
     "a dash opens what is said"),
    ("Адвокат Ирина Волкова: «Мы подадим жалобу в Верховный суд».", "Ирина Волкова",
     "a name and a colon need no verb"),
    ("«Это ложь», — заявил начальник колонии Сергей Дроздов.", "Сергей Дроздов",
     "two words are enough where a remark follows"),
    ("«Никаких жалоб не поступало», — сообщили в прокуратуре Самарской области.",
     "прокуратура Самарской области", "an office speaks through nobody in particular"),
]  # fmt: skip

INDIRECT = [
    ("Адвокат Ирина Волкова сообщила, что жалобу отклонили.", "Ирина Волкова",
     "a verb with что"),
    ("По словам Ирины Волковой, жалобу отклонили.", "Ирина Волкова", "по словам"),
    ("Как заявила Ирина Волкова, жалобу отклонили.", "Ирина Волкова", "как заявила"),
    ("Жалобу отклонили без рассмотрения, сообщила Ирина Волкова.", "Ирина Волкова",
     "the verb follows what is said"),
    ("О том, что жалобу отклонили, рассказала Ирина Волкова.", "Ирина Волкова",
     "о том, что, before the verb"),
    ("По данным прокуратуры Самарской области, жалоб не было.", "прокуратура Самарской области",
     "a prosecutor's office is a speaker"),
    ("Пресс-служба прокуратуры Самарской области сообщила, что жалоб не было.",
     "прокуратура Самарской области", "a press service speaks for its body"),
    ("Олег Рыбаков ушёл из суда, заявив, что его оговорили.", "Олег Рыбаков",
     "the subject of the verb says what a gerund tells"),
    ("Олег Рыбаков стал уверять, что его оговорили.", "Олег Рыбаков",
     "who begins to say something says it"),
    ("Юрист фонда «Голос свободы» Ирина Волкова считает, что приговор мягкий.", "Ирина Волкова",
     "a name in marks between the post and the person"),
    ("Ирина Волкова назвала приговор слишком мягким.", "Ирина Волкова",
     "what somebody calls a thing"),
    ("Судья Ирина Волкова сказала, что сомнений в вине нет.", "Ирина Волкова",
     "the нет belongs to what is said"),
    ("Потерпевшие рассказали, что их держали без воды.", "[потерпевшие]",
     "people without a name stand in brackets"),
]  # fmt: skip

SILENT = [
    ("Адвокат Ирина Волкова не сообщила, когда подаст жалобу.", "what is not said"),
    ("Адвокат Ирина Волкова расскажет, что решил суд.", "what is yet to be said"),
    ("Об этом рассказала Ирина Волкова.", "a pronoun is no content"),
    ("Ирина Волкова возглавляет фонд «Право на защиту и помощь».", "a title is no speech"),
    ("На суде показали признание Ирины Волковой.", "a confession shown is not told by its noun"),
    ("Как сообщает газета «Вечерний Тараз», жалобу отклонили.", "an outlet is no speaker"),
    ("После того как на побои пожаловалась его мать, дело закрыли.", "после того как is no remark"),
]  # fmt: skip


def statements(document: dict[str, Any]) -> list[tuple[str, bool]]:
    return [(s["speaker"], s["direct"]) for s in document["statements"]]


@pytest.mark.parametrize(("text", "speaker", "reason"), DIRECT)
def test_quotations_have_their_speaker(
    read_russian: Read, text: str, speaker: str, reason: str
) -> None:
    assert statements(read_russian(text)) == [(speaker, True)], reason


@pytest.mark.parametrize(("text", "speaker", "reason"), INDIRECT)
def test_reported_speech_has_its_speaker(
    read_russian: Read, text: str, speaker: str, reason: str
) -> None:
    assert statements(read_russian(text)) == [(speaker, False)], reason


@pytest.mark.parametrize(("text", "reason"), SILENT)
def test_where_nobody_is_known_to_say_anything_there_is_no_statement(
    read_russian: Read, text: str, reason: str
) -> None:
    named = [s for s in read_russian(text)["statements"] if not s["speaker"].startswith("[")]
    assert named == [], reason


def test_a_pronoun_means_who_spoke_last(read_russian: Read) -> None:
    text = (
        "Прокурор Олег Рыбаков сказал, что Дмитрий Лосев жив. По его словам, проверка идёт. "
        "Он добавил, что виновных накажут."
    )
    assert statements(read_russian(text)) == [("Олег Рыбаков", False)] * 3


def test_a_post_means_the_one_who_has_it(read_russian: Read) -> None:
    text = (
        "Посол Казахстана в Киргизии Марат Оспанов подтвердил, что задержанный жив. "
        "По словам посла, его скоро отпустят."
    )
    assert statements(read_russian(text)) == [("Марат Оспанов", False)] * 2


def test_an_office_named_before_is_meant_by_its_noun(read_russian: Read) -> None:
    text = (
        "В прокуратуре Самарской области сообщили, что проверка идёт. "
        "Ведомство уточнило, что виновных накажут."
    )
    assert statements(read_russian(text)) == [("прокуратура Самарской области", False)] * 2


def test_a_quotation_goes_on_after_the_remark(read_russian: Read) -> None:
    text = "«Меня держали в подвале», — сказал Дмитрий Лосев. «Есть давали раз в день»."
    assert statements(read_russian(text)) == [("Дмитрий Лосев", True)] * 2


def test_what_is_said_is_held_as_the_speaker_says(read_russian: Read) -> None:
    document = read_russian("По словам Ирины Волковой, задержанного били дубинками.")
    assert [(a["act"], a["said_by"]) for a in document["acts"]] == [("beating", "Ирина Волкова")]


MORE = [
    ("Жена Лосева, Анна Лосева, рассказала, что мужа избили.", "Анна Лосева",
     "the name stands between commas beside the noun"),
    ("Следователь Иван Дятлов, отметив, что Лосев сам упал, закрыл дело.", "Иван Дятлов",
     "a gerund is said by whom the sentence is about, not by whom it tells of"),
    ("С его слов, Лосева держали в холоде.", None, "nobody spoke before"),
    ("Отмечается, что Дмитрий Лосев жив.", None, "nobody says what is being noted"),
    ("Судья спросила Лосева, признаёт ли он вину.", None, "a question answers nothing"),
    ("Об этом «Восточному вестнику» сообщила Ирина Волкова.", None, "a pronoun is no content"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "reason"), MORE)
def test_asides_gerunds_and_impersonal_verbs(
    read_russian: Read, text: str, speaker: str | None, reason: str
) -> None:
    named = [s for s in statements(read_russian(text)) if not s[0].startswith("[")]
    assert named == ([(speaker, False)] if speaker else []), reason
