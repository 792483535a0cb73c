"""Our figures are those of the reference script, on the corpus and on spoilt copies of it."""

import json
import random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.evaluation import evaluate
from casewright.evaluation.dates import dates_agree
from casewright.evaluation.names import name_likeness, person_likeness, surname

Documents = list[dict[str, Any]]
CATEGORIES = 12


def assert_same_figures(reference: ModuleType, gold: Documents, predicted: Documents) -> None:
    theirs, differences = reference.evaluate(gold, predicted)
    ours = evaluate(gold, predicted)
    assert ours.as_json() == theirs
    listed = {category for _, category, *_ in differences}
    assert listed <= {error.category for error in ours.errors}


def test_an_annotation_against_itself_is_right_in_every_category(
    corpus: Documents, reference: ModuleType
) -> None:
    report = evaluate(corpus, corpus)
    assert {score.f1 for score in report.scores} == {1.0}
    assert report.macro == 1.0
    assert report.errors == ()
    assert len(report.scores) == CATEGORIES
    assert_same_figures(reference, corpus, corpus)


def test_no_predictions_at_all(corpus: Documents, reference: ModuleType) -> None:
    assert_same_figures(reference, corpus, [])


@pytest.mark.parametrize("seed", range(40))
def test_spoilt_predictions_have_the_same_figures(
    corpus: Documents, reference: ModuleType, seed: int
) -> None:
    spoil = Spoiler(seed, corpus)
    predicted = [spoil.document(document) for document in corpus]
    assert_same_figures(reference, corpus, predicted[: len(predicted) - seed % 3])


class Spoiler:
    """Makes the mistakes a reader makes: drops, doubles, swaps and misspells what is annotated."""

    def __init__(self, seed: int, documents: Documents) -> None:
        self.chance = random.Random(seed)
        self.wrong = self.chance.choice([0.05, 0.2, 0.5, 0.9])
        self.items: dict[str, Documents] = {}
        for document in documents:
            for key, items in document["gold"].items():
                self.items.setdefault(key, []).extend(items)

    def document(self, document: dict[str, Any]) -> dict[str, Any]:
        gold = json.loads(json.dumps(document["gold"]))
        return {"id": document["id"], **{key: self.spoilt(key, gold[key]) for key in gold}}

    def spoilt(self, key: str, items: Documents) -> Documents:
        kept = [self.item(item) for item in items if self.chance.random() > self.wrong / 2]
        if self.slips():
            kept += self.chance.sample(self.items[key], 2)
        if kept and self.slips():
            kept.append(dict(self.chance.choice(kept)))
        self.chance.shuffle(kept)
        return kept

    def item(self, item: dict[str, Any]) -> dict[str, Any]:
        return {name: self.value(value) if self.slips() else value for name, value in item.items()}

    def slips(self) -> bool:
        return self.chance.random() < self.wrong

    def value(self, value: Any) -> Any:
        match value:
            case str():
                return self.word(value)
            case int() | float():
                return self.chance.choice([value * 12, value + 1, str(value), float(value), None])
            case list():
                return self.chance.choice([[], value[1:], value * 2, ["victim", "accused"]])
            case _:
                return self.chance.choice([None, "2022", "each", "EUR"])

    def word(self, word: str) -> str | None:
        cut = self.chance.randrange(len(word) + 1)
        letter = self.chance.choice("aeо -.3ʼé")
        words = word.split()
        return self.chance.choice(
            [
                None,
                word.upper(),
                word[:cut] + letter + word[cut:],
                word[:cut] + word[cut + 1 :],
                words[-1] if words else "",
                " ".join(reversed(words)),
                f"Judge {word} Jr.",
                ". ".join([word[:1], *words[1:]]),
                word.rsplit("-", 1)[0],
                f"--{word[5:]}",
            ]
        )


names = st.lists(
    st.sampled_from(
        ["Anna", "A.", "Ana", "Kovalenko", "Kovalenkо", "Judge", "Jr.", "3", "III", "é", "Ё", "т-н",
         "майор", "г-н", "O'Hara", "[x]", "each", "ALL", "-", "ß", "²", "…"]
    ),
    max_size=4,
).map(" ".join) | st.text(max_size=12)  # fmt: skip

dates = (
    st.none()
    | st.from_regex(r"(2012|2013|--0[12]|XXXX)(-(0[12]|2[0-5]|XX|uu)){0,2}[~?%]?", fullmatch=True)
    | st.from_regex(r"(2012|\.\.|)(-0[12])?/(2012|2013-XX|2013-21)?", fullmatch=True)
)


@given(names, names)
def test_names_are_as_alike_as_in_the_reference(
    reference: ModuleType, one: str, other: str
) -> None:
    assert person_likeness(one, other) == reference.person_score(one, other)
    assert name_likeness(one, other) == reference.name_score(one, other)
    assert surname(one) == reference.surname(one)


@given(dates, dates)
def test_dates_agree_where_the_reference_says_so(
    reference: ModuleType, one: str | None, other: str | None
) -> None:
    assert dates_agree(one, other) == bool(reference.date_ok(one, other))
