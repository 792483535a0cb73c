"""One flow for everything a person decides: check it, keep it, build again, say what changed."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from casewright.cli.case_folder import as_opened, existing_case
from casewright.cli.errors import Misused, NotKept

if TYPE_CHECKING:
    from casewright.decisions import Decision, What
    from casewright.ledger import CaseFile
    from casewright.store import CaseStore, DecisionLog

Deciding = Callable[["CaseFile", "DecisionLog", "CaseStore"], "What"]


def add_claim(parser: argparse.ArgumentParser) -> None:
    """The claim a decision is about."""
    parser.add_argument(
        "claim", metavar="CLAIM", help="its id, or the beginning of it (show DIR claims)"
    )


def add_source(parser: argparse.ArgumentParser) -> None:
    """The source a decision is about."""
    parser.add_argument(
        "source",
        metavar="SOURCE",
        help="its file name, its title, or the beginning of its hash (show DIR sources)",
    )


def add_who_and_why(parser: argparse.ArgumentParser) -> None:
    """Who decides, and why: every decision has both."""
    parser.add_argument("--by", required=True, metavar="NAME", help="who decides this")
    parser.add_argument(
        "--reason", required=True, metavar="TEXT", help="why; it is shown beside the decision"
    )


def decide(args: argparse.Namespace, what: Deciding) -> int:
    """Keep a decision about the case and say what it changed; 1 where a kept one is damaged.

    Raises:
        Misused: nobody decides, or for no reason.
        Contradiction: the opposite was decided before.
        NotKept: the decision does not apply to the case as it is.
    """
    from casewright.cli.casework import PAGE, decisions_of, readings_of, write_page
    from casewright.decisions import Decision
    from casewright.importing.keeping import built

    by, reason = _filled(args.by, "--by"), _filled(args.reason, "--reason")
    with existing_case(args) as store:
        store.case()  # a folder without a case must not get one by somebody deciding about it
        with store.changing():
            before, log = store.case(), decisions_of(store)
            decision = Decision(what(before, log, store), by, reason, _now())
            after = built(store, readings_of(store, before), (*log.decisions, decision))
            _refuse_unless_it_counts(decision, after, log)
            with store.at_once():
                store.save_decision(decision)
                store.save_case(after)
            if args.plain and (args.folder / PAGE).exists():
                write_page(args.folder, after)
    print(_report(decision, before, after, args))
    return int(bool(log.damage))


def _filled(text: str, option: str) -> str:
    if not text.strip():
        raise Misused(f"{option} is empty; a decision names who made it and why.")
    return text.strip()


def _now() -> str:
    # Two decisions in one second must keep their order: the earlier one binds.
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _refuse_unless_it_counts(decision: "Decision", after: "CaseFile", log: "DecisionLog") -> None:
    from casewright.decisions import Contradiction
    from casewright.ledger.decided import Standing

    entries = {entry.id: entry for entry in after.decisions}
    entry = entries.get(decision.id)
    # A clock that went back makes the new decision the earlier one: it must not win by that.
    against = {one.id for one in after.decisions if decision.id in one.against}
    against |= set(entry.against) if entry else set()
    if against:
        raise Contradiction(decision, [one for one in log.decisions if one.id in against])
    if entry and entry.standing is Standing.LOOK_AGAIN:
        raise NotKept(entry.note or "")


def _report(
    decision: "Decision", before: "CaseFile", after: "CaseFile", args: argparse.Namespace
) -> str:
    from casewright.publishing.changes import changes
    from casewright.publishing.terminal import harmless

    found = changes(before, after)
    head = "What changed in the case file:" if found else "Nothing else in the case file changed."
    lines = [f"{decision.id}: {decision.sentence}", f"{decision.by}: {decision.reason}", "", head]
    lines += [f"- {one}" for one in found]
    if decision.what.verdict != "undo":
        who_and_why = f"--by NAME --reason TEXT{as_opened(args)}"
        lines += ["", f"To undo it: casewright undo {args.folder} {decision.id} {who_and_why}"]
    # Names come from foreign files: a terminal must not obey what they hold.
    return "\n".join(map(harmless, lines))
