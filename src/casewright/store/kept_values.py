"""The values of a derivation as short JSON, and back; what is read back was written here."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from casewright.claims import KINDS, Claim, ClaimId, Quote, Review, Sha256, Stance
from casewright.decisions import VERDICTS, Decision

# Any: what JSON holds.
Json = Any
_PLAIN = frozenset({str, int, float, bool, NoneType})


class Form(NamedTuple):
    """How a value of one type is written and read; None where it is as JSON has it."""

    write: Callable[[Any], Json] | None
    read: Callable[[Json], Any] | None


_AS_IT_IS = Form(None, None)


def key_from(value: Json) -> Any:
    """A key as it was before it was written: lists were tuples."""
    return tuple(map(key_from, value)) if isinstance(value, list) else value


def form_of(kind: Any) -> Form:
    """How values of a type are written and read."""
    return _form_of(kind)


@cache
def _form_of(kind: Any) -> Form:
    kind = getattr(kind, "__supertype__", kind)
    if kind in _OWN:
        return _OWN[kind]()
    if kind is None or kind in _PLAIN:
        return _AS_IT_IS
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (UnionType, Union):
        return _optional(form_of(next(one for one in parts if one is not NoneType)))
    if origin is tuple and parts[1:] == (...,):
        return _many(form_of(parts[0]), tuple, list)
    if origin is frozenset:
        return _many(form_of(parts[0]), frozenset, sorted)
    if isinstance(kind, type) and is_dataclass(kind):
        return _parts_of(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Form(lambda one: one.value, kind)
    return Form(None, key_from)


def _optional(form: Form) -> Form:
    write, read = form
    return Form(
        write and (lambda one: None if one is None else write(one)),
        read and (lambda one: None if one is None else read(one)),
    )


def _many(form: Form, made: Callable[[Any], Any], ordered: Callable[[Any], list[Any]]) -> Form:
    write, read = form
    return Form(
        (lambda some: [write(one) for one in ordered(some)]) if write else ordered,
        (lambda some: made([read(one) for one in some])) if read else made,
    )


def _parts_of(kind: type) -> Form:
    """A dataclass as the list of its fields."""
    hints = get_type_hints(kind)
    names = [one.name for one in fields(kind) if one.init]
    forms = [form_of(hints[name]) for name in names]
    writes = [(name, form.write) for name, form in zip(names, forms, strict=True)]
    reads = [(place, form.read) for place, form in enumerate(forms) if form.read]

    def write(one: Any) -> Json:
        return [
            getattr(one, name) if each is None else each(getattr(one, name))
            for name, each in writes
        ]

    def read(values: Json) -> Any:
        for place, each in reads:
            values[place] = each(values[place])
        return kind(*values)

    return Form(write, read)


def _of_claim() -> Form:
    """A claim; its words were held against its source when it was read, and are put back here."""

    def write(one: Claim) -> Json:
        body = form_of(type(one.body)).write
        quote = (one.quote.source, one.quote.start, one.quote.end, one.quote.words)
        about = (one.said_by, one.stance.value, one.review.value, one.supersedes)
        return [quote, one.body.kind, body(one.body) if body else None, *about]

    def read(values: Json) -> Claim:
        (source, start, end, words), kind, body, said_by, stance, review, supersedes = values
        quote = Quote(Sha256(source), start, end, words, "\0" * start + words)
        told = form_of(KINDS[kind]).read
        superseded = None if supersedes is None else ClaimId(supersedes)
        return Claim(
            quote,
            told(body) if told else body,
            said_by,
            Stance(stance),
            Review(review),
            superseded,
        )

    return Form(write, read)


def _of_decision() -> Form:
    def write(one: Decision) -> Json:
        what = form_of(type(one.what)).write
        return [one.what.verdict, what(one.what) if what else None, one.by, one.reason, one.when]

    def read(values: Json) -> Decision:
        verdict, what, by, reason, when = values
        told = form_of(VERDICTS[verdict]).read
        return Decision(told(what) if told else what, by, reason, when)

    return Form(write, read)


_OWN: dict[Any, Callable[[], Form]] = {Claim: _of_claim, Decision: _of_decision}
