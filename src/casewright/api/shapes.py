"""The shapes of answers: those of the case file from its own schema, and the few others."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from casewright.api.declaring import Shape
from casewright.claims import Reader
from casewright.ledger.case_json import PARTS
from casewright.ledger.decided import DecisionEntry
from casewright.publishing.schema import ClaimDocument, schemas
from casewright.searching.found import Found
from casewright.workspace.jobs.progress import ImportProgress

PREFIX = "#/components/schemas/"


class CaseListed(TypedDict):
    """A case of the account, and the account's role in it."""

    slug: str
    title: str
    role: str


class CaseOverview(CaseListed):
    """What a case comes to: how many entries each part has, and what is open.

    `case_file` is the hash of the case file as it was last built, or null where none was;
    `checkers` is how many people have to accept a claim before it counts as checked.
    """

    checkers: int
    case_file: str | None
    counts: dict[str, int]
    open_conflicts: int
    left_to_check: int
    readers: list[Reader]


class SourceText(TypedDict):
    """The text of a source; the places of its claims are counted in it, in code points."""

    sha256: str
    language: str
    text: str


class CardRow(TypedDict):
    """One quote of a card: the words around it in its sentence, what it says, and how it is held.

    `how` says so in words; `is_checked` whether a person has looked at the claim.
    """

    claim: ClaimDocument
    source: str
    title: str
    page: int | None
    before: str
    words: str
    after: str
    says: str
    how: str
    is_checked: bool
    decisions: list[DecisionEntry]


class Kept(TypedDict):
    """A decision that was kept, or that an earlier one was undone."""

    id: str
    verdict: str
    sentence: str
    by: str
    reason: str
    when: str


class ImportAsked(TypedDict):
    """The number of a new import."""

    number: int


class ConsentTold(TypedDict):
    """What somebody said about the use of a source, how it is known, and who noted it."""

    sentence: str
    reason: str
    by: str


class Member(TypedDict):
    """An account that belongs to the case."""

    account: int
    name: str
    role: str


class TrailEntry(TypedDict):
    """An entry of the audit trail; `when` is in UTC, ISO 8601."""

    number: int
    when: str
    actor: str
    action: str
    about: str
    details: str


class Wrong(TypedDict):
    """What is wrong with one value that was sent, and where it stands."""

    where: str
    problem: str


class _Details(TypedDict):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str


class ProblemDetails(_Details, total=False):
    """The same; `errors` where values that were sent are wrong."""

    errors: list[Wrong]


_OURS = (
    CaseListed,
    CaseOverview,
    SourceText,
    CardRow,
    Kept,
    ImportAsked,
    ConsentTold,
    Member,
    TrailEntry,
    ProblemDetails,
    ImportProgress,
    Found,
)


def named(name: str) -> Shape:
    """A shape by its name."""
    return {"$ref": PREFIX + name}


def page_of(item: Shape) -> Shape:
    """Some of a list of these."""
    number = {"type": "integer", "minimum": 0}
    told = {"items": list_of(item), "total": number, "offset": number, "limit": number}
    return fields(told)


def list_of(item: Shape) -> Shape:
    """A list of these."""
    return {"type": "array", "items": item}


def fields(told: Mapping[str, Shape]) -> Shape:
    """An object that has all of these."""
    return {"type": "object", "properties": dict(told), "required": list(told)}


def entry_of(part: str) -> Shape:
    """An entry of a part of the case file, as `casewright show --format json` has it."""
    shape: Shape = _moved(_case_schema()["properties"][part]["items"])
    return shape


def case_file() -> Shape:
    """A whole case file."""
    told = {part: list_of(entry_of(part)) for part in PARTS}
    return fields(told | {"readers": list_of(named("Reader"))})


def components() -> dict[str, Any]:
    """Every shape by its name. Those of the case file come from its schema, the only one."""
    found: dict[str, Any] = {}
    for one in _OURS:
        schema = TypeAdapter(one).json_schema(mode="serialization", ref_template=PREFIX + "{model}")
        found |= schema.pop("$defs", {})
        found[one.__name__] = schema
    found["ImportProgress"]["properties"]["left"] = {"type": "integer", "minimum": 0}
    found["ImportProgress"]["required"].append("left")
    found["Why"]["properties"]["sentence"] = {"type": "string"}
    found["Why"]["required"].append("sentence")
    of_case: dict[str, Any] = _moved(_case_schema()["$defs"])
    return found | of_case


@cache
def _case_schema() -> dict[str, Any]:
    return schemas()["case.schema.json"]


# Any: a JSON Schema nests without end.
def _moved(value: Any) -> Any:
    """A schema whose shapes stand where a description for programs has them."""
    if isinstance(value, dict):
        return {key: _moved(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_moved(one) for one in value]
    return value.replace("#/$defs/", PREFIX) if isinstance(value, str) else value
