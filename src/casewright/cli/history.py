"""`casewright history`: who did what in an encrypted folder, and when."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casewright.cli.case_folder import add_passphrase, encrypted_only
from casewright.cli.errors import NotInTheCase
from casewright.cli.viewing import note_seen

if TYPE_CHECKING:
    from casewright.ledger.decided import DecisionEntry
    from casewright.workspace.audit.history import Happened, History
    from casewright.workspace.store import WorkspaceStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright history`."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an encrypted folder")
    parser.add_argument(
        "id",
        nargs="?",
        metavar="ID",
        help="of a claim, a decision or a source (its hash), or the beginning of it; without, all",
    )
    parser.add_argument("--format", choices=("table", "json"), default="table")
    add_passphrase(parser)


def run(args: argparse.Namespace) -> int:
    """Print what happened, oldest first."""
    with encrypted_only(args) as (store, _):
        note_seen(store, "history")
        found = _found(store, args.id)
    if args.id and not found:
        raise NotInTheCase(f"Nothing in the case has the id {args.id!r}.")
    if args.format == "json":
        print(json.dumps([_document(one) for one in found], ensure_ascii=False, indent=1))
    else:
        print("\n\n".join(_block(one, args.folder) for one in found))
    return 0


def _found(store: "WorkspaceStore", name: str | None) -> "list[Happened]":
    from casewright.workspace.trouble import in_words

    history = _history(store)
    with in_words(store.database):
        return list(history.of(name) if name else history.all())


def _history(store: "WorkspaceStore") -> "History":
    from casewright.workspace.audit.history import History

    return History(store.slug, store.decisions().decisions, _listed(store))


def _listed(store: "WorkspaceStore") -> "tuple[DecisionEntry, ...]":
    from casewright.store import NotACase

    try:
        return store.case().decisions
    except NotACase:  # a folder whose first build was interrupted has a history all the same
        return ()


def _document(one: "Happened") -> dict[str, Any]:
    entry = one.entry
    document: dict[str, Any] = {
        "number": entry.number,
        "when": entry.when.isoformat(timespec="milliseconds"),
        "actor": entry.actor,
        "action": entry.action,
        "about": entry.about,
        "sha256": entry.sha256,
        "details": json.loads(entry.details) if entry.details else None,
    }
    if one.decision is not None:
        decision = one.decision
        document["decision"] = {
            "id": decision.id,
            "by": decision.by,
            "reason": decision.reason,
            "sentence": decision.sentence,
            "about": asdict(decision.what),
        }
    return document


def _block(one: "Happened", folder: Path) -> str:
    from casewright.publishing.terminal import harmless

    first, *rest = _lines(one, folder)
    return "\n    ".join(harmless(line) for line in (first, *rest))


def _lines(one: "Happened", folder: Path) -> Iterator[str]:
    entry = one.entry
    yield f"{entry.number}  {entry.when:%Y-%m-%d %H:%M:%S} UTC  {entry.actor}"
    yield f"{entry.action}: {entry.about}"
    if entry.details:
        yield f"{entry.details}"
    if one.decision is not None:
        decision = one.decision
        yield f"{decision.by}: {decision.sentence} {decision.reason}"
        if decision.what.verdict != "undo":
            command = f"casewright undo {folder} {decision.id}"
            yield f"To undo it: {command} --by NAME --reason TEXT"
