"""The language in which a lawyer writes phrases."""

import pytest

from casewright.reading.russian.language.lexicon import rules
from casewright.reading.russian.language.phrases import PhraseBook, compile_phrase
from casewright.reading.russian.language.pipeline import load_pipeline
from casewright.vocabulary import enum_values


def found(phrase: str, text: str) -> bool:
    book = PhraseBook([compile_phrase(phrase, "term")])
    return bool(book.find(load_pipeline().read(text)[:]))


@pytest.mark.parametrize(
    ("phrase", "text", "there"),
    [
        ("возбудить* дело", "Возбуждено уголовное дело", True),  # any form, words between
        ("возбудить* дело", "Дело было возбуждено", True),  # any order
        ("возбудить* дело", "Он был возбуждён", False),
        ("взять* под_стража", "Его взяли под стражу", True),  # side by side
        ("взять* под_стража", "Стражу взяли под контроль", False),
        ("признать* виновный -себя", "Его признали виновным", True),
        ("признать* виновный -себя", "Он признал себя виновным", False),  # must not stand there
        ("получить* {term}", "Он получил три года", True),
        ("получить* {term}", "Он получил письмо в 2022 году", False),  # a year, not a term
        ("избить|избивать", "Избитого мужчину нашли", True),  # a participle is a form of its verb
    ],
)
def test_a_phrase_stands_or_does_not(phrase: str, text: str, there: bool) -> None:
    assert found(phrase, text) is there


def test_a_phrase_without_a_plain_word_is_refused() -> None:
    with pytest.raises(ValueError, match="plain word"):
        compile_phrase("-не", "term")


@pytest.mark.parametrize(
    ("file", "field", "values"),
    [("events", None, "event_types"), ("acts", None, "acts"), ("counts", "phrases", "groups")],
)
def test_every_phrase_of_the_rules_compiles_and_has_a_known_term(
    file: str, field: str | None, values: str
) -> None:
    terms = rules(file) if field is None else rules(file)[field]
    assert set(terms) <= set(enum_values(values))
    assert all(compile_phrase(str(phrase), term) for term in terms for phrase in terms[term])
