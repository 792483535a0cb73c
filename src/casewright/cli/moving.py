"""A plain case moved into an encrypted folder, with everything that people decided about it."""

import argparse
from typing import TYPE_CHECKING

from casewright.cli.case_folder import case_to_build
from casewright.workspace.audit import record

if TYPE_CHECKING:
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore


def move(args: argparse.Namespace) -> int:
    """Copy all that is in the plain folder; 1 where a decision kept there is damaged."""
    from casewright.cli.casework import decisions_of
    from casewright.store import PlainFolder

    plain = PlainFolder(args.files[0])
    with plain.changing():
        case, log = plain.case(), decisions_of(plain)
        with case_to_build(args) as store, store.changing(), store.at_once():
            _copy(plain, store, case)
    print(_report(case, args))
    return int(bool(log.damage))


def _copy(plain: "CaseStore", store: "CaseStore", case: "CaseFile") -> None:
    """Everything of one case; what an interrupted import has copied is not copied twice."""
    from casewright.workspace.audit import naming
    from casewright.workspace.errors import AnotherCase
    from casewright.workspace.opening import ONLY_CASE

    if any(plain.source(one.sha256) is None for one in store.sources()):
        raise AnotherCase(store.folder)
    told = {"sources": len(case.sources), "decisions": len(case.decisions)}
    record("case.moved-in", case=ONLY_CASE, about=naming.WORKSPACE, content=told)
    for content in plain.contents():
        store.save_content(content)
    for source in plain.sources():
        for reading in plain.readings(source):
            store.save_reading(reading)
        store.save_source(source)
    there = {one.id for one in store.decisions().decisions}
    for decision in plain.decisions().decisions:
        if decision.id not in there:
            store.save_decision(decision)
    store.save_case(case)


def _report(case: "CaseFile", args: argparse.Namespace) -> str:
    decisions = "1 decision" if len(case.decisions) == 1 else f"{len(case.decisions)} decisions"
    sources = "1 source" if len(case.sources) == 1 else f"{len(case.sources)} sources"
    return (
        f"{args.folder}: {sources} and {decisions}, as they were.\n"
        f"{args.files[0]} still stands there readable. Look at the new folder, then delete the "
        "old one; on most disks deleted files can be recovered."
    )
