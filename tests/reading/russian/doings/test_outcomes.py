"""How a decision of a higher instance went, in Russian reports."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

ROWS = [
    ("Апелляционный суд оставил приговор без изменения.", "upheld", "the verdict stands"),
    ("Верховный суд отменил приговор Олегу Рыбакову.", "overturned", "it does not"),
    ("Суд отменил решение и направил дело на новое рассмотрение.", "overturned",
     "the first answer counts"),
    ("Областной суд смягчил приговор Олегу Рыбакову.", "amended_mitigated", "less than before"),
    ("Областной суд ужесточил наказание Олегу Рыбакову.", "amended_aggravated", "more than before"),
    ("Суд отклонил апелляционную жалобу Олега Рыбакова.", "rejected", "a rejection"),
    ("Прокуратура отказалась рассматривать жалобу Дмитрия Лосева.", "not_considered",
     "not considering is no rejection, and matters later"),
    ("Суд отклонил жалобу и оставил приговор без изменения.", "rejected", "the first answer"),
    ("Суд приговорил Олега Рыбакова к пяти годам колонии.", None, "no answer to anything"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "outcome", "why"), ROWS)
def test_the_words_of_a_decision_say_how_it_went(
    read_russian: Read, text: str, outcome: str | None, why: str
) -> None:
    found = {event.get("outcome") for event in read_russian(text)["events"]}
    assert outcome in found if outcome else found <= {None}, why
