"""Every operation for programs, who may use it, and what the answer is."""

from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from web.world import ALSO, DOCUMENTER, LEAD, NAMED, OPEN, READER_, REVIEWER, SLUG

from api.programs import MEMBERS, NO_SCOPE, OF_CASE, OUT, STANDINGS, STRANGERS
from casewright.workspace.tokens.models import Scope

BECAUSE = {"reason": "The document says so."}


def nothing(world):
    return {}


@dataclass(frozen=True)
class Row:
    """One operation; `ids` and `sent` are functions of the world."""

    name: str
    least: str
    scope: Scope = Scope.READ
    ok: int = 200
    ids: Any = nothing
    sent: Any = None
    files: Any = None
    query: str = ""

    def __str__(self):
        return self.name

    def expected(self, *, of_case=True):
        return {who: self._status(who, of_case) for who in STANDINGS}

    def _status(self, who, of_case):
        if who in OUT:
            return 401
        if who == NO_SCOPE:
            return 403
        if not of_case:
            return self.ok
        if who in STRANGERS:
            return 404
        return self.ok if who in self.may else 403

    @property
    def may(self):
        return (*MEMBERS[MEMBERS.index(self.least) :], OF_CASE)


def of_source(report):
    return lambda world: {"sha256": report.source.sha256}


def claim_of(report):
    return lambda world: {"claim": world.claim_of(report)}


def because(world):
    return BECAUSE


PARTS = (
    "people", "organisations", "places", "events", "numbers", "acts", "charges", "sentences",
    "proceedings", "instances", "accused", "paths", "statements", "money", "conflicts", "gaps",
    "not_asserted", "unlinked", "decisions", "sources", "claims",
)  # fmt: skip

ROWS = [
    # Of no case: every account that holds a token has its list.
    Row("cases", READER_),
    Row("case", READER_),
    *(Row(part, READER_) for part in PARTS),
    Row("search", READER_, query="?q=Dusov"),
    Row("person", READER_, ids=lambda world: {"entry": world.person_in(OPEN)}),
    Row("conflict", READER_, ids=lambda world: {"entry": world.conflict()}),
    Row("card", READER_, ids=lambda world: {"card": world.claim_of(OPEN)}),
    Row("source", READER_, ids=of_source(NAMED)),
    Row("source_text", READER_, ids=of_source(NAMED)),
    Row("source_claims", READER_, ids=of_source(NAMED)),
    Row("source_file", READER_, ids=of_source(OPEN)),
    Row("consents", READER_),
    Row("members", READER_),
    Row("trail", LEAD),
    Row("accept", DOCUMENTER, Scope.DECIDE, 201, claim_of(ALSO), because),
    Row("reject", DOCUMENTER, Scope.DECIDE, 201, claim_of(ALSO), because),
    Row(
        "correct", DOCUMENTER, Scope.DECIDE, 201, claim_of(ALSO),
        lambda world: BECAUSE | {"changes": [{"field": "age", "value": "41"}]},
    ),
    Row(
        "add_claim", DOCUMENTER, Scope.DECIDE, 201, of_source(OPEN),
        lambda world: BECAUSE | {
            "kind": "place", "start": 0, "words": "Officer",
            "fields": [{"field": "name", "value": "Officer"}],
        },
    ),
    Row(
        "judge", DOCUMENTER, Scope.DECIDE, 201,
        sent=lambda world: BECAUSE | {
            "one": world.person_in(OPEN), "other": world.person_in(ALSO), "verdict": "different",
        },
    ),
    Row(
        "resolve", DOCUMENTER, Scope.DECIDE, 201, lambda world: {"entry": world.conflict()},
        lambda world: BECAUSE | {"value": world.variant()},
    ),
    Row(
        "undo", DOCUMENTER, Scope.DECIDE, 201, lambda world: {"decision": world.decision}, because
    ),
    Row(
        "note_consent", DOCUMENTER, Scope.DECIDE, 201, of_source(OPEN),
        lambda world: BECAUSE | {"person": "W", "answer": "refuses", "day": "2026-01-05"},
    ),
    Row("imports", DOCUMENTER, Scope.IMPORT),
    Row(
        "import_files", DOCUMENTER, Scope.IMPORT, 202,
        files=lambda: [SimpleUploadedFile("a.txt", b"Somebody fled.")],
    ),
    Row("import_progress", DOCUMENTER, Scope.IMPORT, ids=lambda world: {"number": world.job}),
    Row("cancel_import", DOCUMENTER, Scope.IMPORT, ids=lambda world: {"number": world.job}),
    Row("export", REVIEWER, Scope.EXPORT, sent=lambda world: {"use": "lawyers"}),
]  # fmt: skip
BY_NAME = {row.name: row for row in ROWS}


def path_of(operation, world, slug=SLUG):
    """The address of an operation, for what the world has in this case."""
    route = operation.route
    ids = {"slug": slug} | BY_NAME[operation.name].ids(world)
    for converter, name in (("slug", "slug"), *(("slug", one) for one in ids), ("int", "number")):
        route = route.replace(f"<{converter}:{name}>", str(ids.get(name, "")))
    return f"/api/{route}"


def called(row, operation, program, *, world, slug=SLUG):
    """The answer to the operation of a row."""
    path = path_of(operation, world, slug)
    if operation.method == "GET":
        return program.get(path + row.query)
    if row.files:
        return program.post(path, files=row.files())
    return program.post(path, row.sent(world) if row.sent else None)
