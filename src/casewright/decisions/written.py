"""The fields of a claim as a person writes them: what `value_of` reads, written down."""

from collections.abc import Sequence
from dataclasses import dataclass

from casewright.claims import Body, Bound, Ground, Participant
from casewright.decisions.fields import CHOICES, TERMS, fields_of
from casewright.vocabulary import scheme


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a claim: its name, its value as a person writes it, and what it can hold.

    `scheme` is that of its terms; `choices` are its few values where it has no scheme.
    """

    name: str
    value: str
    scheme: str = ""
    choices: tuple[str, ...] = ()
    is_list: bool = False


def written_fields(body: Body) -> tuple[Field, ...]:
    """Every field of a claim, in the order of its kind."""
    return tuple(_field(type(body), name, getattr(body, name)) for name in fields_of(type(body)))


def empty_fields(kind: type[Body]) -> tuple[Field, ...]:
    """The fields of a claim that says nothing yet."""
    return tuple(_field(kind, name, None) for name in fields_of(kind))


def _field(kind: type[Body], name: str, value: object) -> Field:
    key = (kind.kind, name)
    is_list = name in _LISTS
    return Field(name, written(value), TERMS.get(key, ""), _choices(key), is_list)


_LISTS = ("aliases", "roles", "conditions", "participants", "grounds", "applies_to")


def _choices(key: tuple[str, str]) -> tuple[str, ...]:
    if key[1] == "bound":
        return tuple(one.value for one in Bound)
    if key[1] == "direct":
        return ("yes", "no")
    return CHOICES.get(key, ())


def terms_of(field: Field) -> Sequence[str]:
    """The terms that a field can hold."""
    return [one.id for one in scheme(field.scheme).terms] if field.scheme else ()


def written(value: object) -> str:
    """A value as a person writes it; a list with semicolons between."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Bound():
            return value.value
        case Participant(name=name, role=role):
            return f"{name} ({role})"
        case Ground():
            return _ground(value)
        case tuple():
            return "; ".join(written(one).replace(";", "\\;") for one in value)
        case _:
            return str(value)


def _ground(one: Ground) -> str:
    by = f" (by {one.by})" if one.by else ""
    # A colon of its own would be taken for the one before an answer.
    is_marked = one.answer or ":" in one.asked
    return f"{one.asked}{by}: {one.answer or ''}".strip() if is_marked else f"{one.asked}{by}"
