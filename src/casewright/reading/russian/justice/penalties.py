"""Penalties named in a sentence: their kind, amount and unit, and where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from casewright.reading.russian.language.lexicon import plain, rules, word_set
from casewright.reading.russian.language.words import feature, forms
from casewright.reading.russian.numbers.numbers import Number, find_numbers, unit_of_time

_NEAR = 7


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty: kind, amount, unit, and its tokens `[first, end)`."""

    kind: str
    amount: float | None
    unit: str | None
    first: int
    end: int
    # "к 7 и 9 годам соответственно": which of how many terms this is.
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Duration:
    number: Number
    amount: float | None
    unit: str
    end: int


def find_penalties(span: Span) -> list[Penalty]:
    """Every penalty of a sentence in its order."""
    durations = [d for d in _durations(span) if not (_on_trial(span, d) or _replaced(span, d))]
    found: list[Penalty | None] = []
    for d in durations:
        before = next((p for p in reversed(found) if p is not None), None)
        found.append(_named_kind(span, d, durations) or _like(before, span, d) or _by_verb(span, d))
    bare = [p for kind in ("life", "death", "loss_of_rank") for p in _bare(span, kind)]
    if not durations:
        bare += [p for kind in ("suspended", "ban_from_office") for p in _bare(span, kind)][:1]
        bare += list(_bare(span, "real"))[:1]
    found = _respectively(span, found)
    ordered = sorted([p for p in found if p is not None] + bare, key=lambda p: p.first)
    return list({(p.kind, p.first): p for p in ordered}.values())


def _durations(span: Span) -> Iterator[_Duration]:
    """Stretches of time: "четыре года и один месяц", "от 3,5 до 4 лет"."""
    numbers = sorted([*find_numbers(span), *_single(span)], key=lambda n: n.first)
    skip = -1
    for i, number in enumerate(numbers):
        unit = _unit(span, number)
        if number.first < skip or unit is None or (unit == "days" and not _arrest(span)):
            continue
        amount: float | None = number.value
        end = number.end + 1
        following = numbers[i + 1] if i + 1 < len(numbers) else None
        if (
            following is not None
            and following.first - end < 2
            and _unit(span, following) == "months"
        ):
            amount = number.value * 12 + following.value if unit == "years" else number.value
            unit, end = "months", following.end + 1
            skip = end
        ranged = number.ranged
        yield _Duration(number, None if ranged else amount, unit, end)


def _on_trial(span: Span, d: _Duration) -> bool:
    """ "с испытательным сроком в два года": no second penalty."""
    words = [forms(t) for t in span.doc[max(span.start, d.number.first - 4) : d.number.first]]
    after = [forms(t) for t in span.doc[d.end : min(d.end + 2, span.end)]]
    trial = any(word & word_set("sentences", "trial_period") for word in words)
    return trial or any("испытательный" in word for word in after)


def _replaced(span: Span, d: _Duration) -> bool:
    """ "вместо семи лет он проведёт пять": the seven years no longer hold."""
    before = span.doc[max(span.start, d.number.first - 2) : d.number.first]
    return any(forms(t) & word_set("sentences", "instead") for t in before)


def _respectively(span: Span, found: Sequence[Penalty | None]) -> list[Penalty | None]:
    """ "к семи, восьми и девяти годам соответственно": each number is a term of its own."""
    if not any(t.lower_ == "соответственно" for t in span):
        return list(found)
    told: list[Penalty | None] = []
    for penalty in found:
        told += [penalty] if penalty is None else _each(span, penalty)
    terms = [p for p in told if p is not None]
    if len({p.kind for p in terms}) != 1:
        return told
    return [replace(p, place=(i, len(terms))) for i, p in enumerate(terms)]


def _each(span: Span, last: Penalty) -> list[Penalty]:
    """The numbers before a term that share its unit, and the term."""
    row = [last]
    for number in reversed(find_numbers(span)):
        between = span.doc[number.end : row[0].first]
        if number.end < row[0].first and all(t.text in (",", "и") for t in between):
            unit, end = last.unit, number.end
            row.insert(0, Penalty(last.kind, number.value, unit, number.first, end))
    return row


def _arrest(span: Span) -> bool:
    """ "15 суток ареста": days are a penalty only where the arrest is named."""
    return any("арест" in forms(token) for token in span)


def _single(span: Span) -> Iterator[Number]:
    """ "на год", "по году": one of it."""
    for token in span:
        before = token.nbor(-1) if token.i > span.start else None
        if token.lower_ in ("год", "месяц") and before is not None and before.lower_ in ("на", "в"):
            yield Number(1.0, token.i, token.i)


def _unit(span: Span, number: Number) -> str | None:
    if number.end >= span.end:
        return None
    unit = unit_of_time(span.doc[number.end])
    # "в 2015 году" is no length of time; "15 суток" are an arrest, no sentence for a crime.
    return unit if number.value < 100 and unit != "days" else None


def _by_verb(span: Span, d: _Duration) -> Penalty | None:
    """ "приговорён к пяти годам": the verb says that it is prison."""
    if not _to_years(span, d):
        return None
    return Penalty("imprisonment", d.amount, d.unit, d.number.first, d.end)


def _named_kind(span: Span, d: _Duration, durations: Sequence[_Duration]) -> Penalty | None:
    low, high = _reach(span, d, durations)
    kinds = ("suspended", "ban_from_office", "restriction_of_liberty", "community_service",
             "correctional_labour")  # fmt: skip
    near = span.doc[low:high]
    for kind in kinds:
        if any(True for _ in _bare(near, kind)):
            return Penalty(kind, d.amount, d.unit, d.number.first, d.end)
    if any(True for _ in _bare(near, "prison")):
        return Penalty("imprisonment", d.amount, d.unit, d.number.first, d.end)
    return None


def _like(before: Penalty | None, span: Span, d: _Duration) -> Penalty | None:
    """ "..., двоим — на год": the same penalty as the one before the dash."""
    near = [t.text for t in span.doc[max(span.start, d.number.first - 3) : d.number.first]]
    if before is None or not {"—", "–"} & set(near):
        return None
    return Penalty(before.kind, d.amount, d.unit, d.number.first, d.end)


def _reach(span: Span, d: _Duration, durations: Sequence[_Duration]) -> tuple[int, int]:
    """How far the words that say the kind may stand: up to the next penalty."""
    before = [o.end for o in durations if o.end <= d.number.first]
    after = [o.number.first for o in durations if o.number.first >= d.end]
    low = max([span.start, d.number.first - _NEAR, *before])
    high = min([span.end, d.end + _NEAR, *after])
    marks = [t.i for t in span.doc[d.end : high] if t.text in ",;"]
    return low, min([high, *marks])


def _to_years(span: Span, d: _Duration) -> bool:
    """ "приговорён к пяти годам", "получили по четыре года": the verb says it."""
    words = {f for t in span.doc[max(span.start, d.number.first - 12) : d.end] for f in forms(t)}
    before = span.doc[d.number.first - 1].lower_ if d.number.first > span.start else ""
    passes = {plain(word) for word in rules("sentences")["passes"]}
    told = {f for t in span for f in forms(t)} & {"приговорить", "осудить", "получить", "назначить"}
    return bool(passes & words) or (before in ("к", "по", "на") and bool(told))


def _bare(span: Span, kind: str) -> Iterator[Penalty]:
    """Where the words for a kind of penalty stand."""
    rows = [plain(row).split("_") for row in rules("sentences")[kind]]
    words = [forms(token) for token in span]
    for i in range(len(words)):
        for row in rows:
            if row[0] in words[i] and _follow(row[1:], words[i + 1 : i + 5]):
                yield Penalty(
                    _named(kind),
                    None,
                    None,
                    span[i].i,
                    span[min(i + len(row), len(span)) - 1].i + 1,
                )


def _follow(row: Sequence[str], words: Sequence[frozenset[str]]) -> bool:
    return all(any(step in word for word in words) for step in row)


def _named(kind: str) -> str:
    return "imprisonment" if kind in ("prison", "real") else kind


def passes_sentence(span: Span) -> list[Token]:
    """The words of a sentence by which a penalty is imposed."""
    passes = {plain(word) for word in rules("sentences")["passes"]}
    passes |= {plain(word) for word in rules("sentences")["maximum"]}
    # "Провёл в колонии год" tells of time served, "проведёт" of a sentence passed.
    served = frozenset(["провести"])
    told = [t for t in span if forms(t) & passes]
    return [t for t in told if not forms(t) & served or feature(t, "Tense") == "Fut"]
