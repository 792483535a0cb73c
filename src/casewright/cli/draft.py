"""`casewright draft`: a complaint for one person, or a table of the case, with its sources."""

import argparse
import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from casewright.cli.case_folder import add_case, existing_case
from casewright.cli.errors import Misused

if TYPE_CHECKING:
    from casewright.consent import Use
    from casewright.drafts.ordering import Drafted, Order
    from casewright.publishing.redaction import Mask
    from casewright.store import CaseStore

TABLES = ("chronology", "victims", "accused", "contradictions", "remedies")
FORUMS = ("cat", "hrc", "cerd", "crpd", "crc", "ced", "cedaw")
_FORMATS = ("docx", "pdf", "json")
_STATE = re.compile("[A-Z]{2}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the arguments of `casewright draft`."""
    add_case(parser)
    parser.add_argument(
        "table",
        nargs="?",
        choices=TABLES,
        metavar="TABLE",
        help=f"a table of the case: {', '.join(TABLES)}; without it, a complaint",
    )
    _add_complaint(parser)
    parser.add_argument("--format", choices=_FORMATS, default="docx", help="default: docx")
    parser.add_argument("--language", choices=("en", "ru"), default="en", help="default: en")
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="where it goes; needed for docx and pdf"
    )
    parser.add_argument(
        "--with-unreviewed",
        action="store_true",
        help="also what nobody accepted (default: only claims accepted, corrected or added)",
    )
    parser.add_argument(
        "--for",
        dest="use",
        type=_use,
        metavar="USE",
        help="of a table: only what people agreed to for internal, lawyers, publication or "
        "forum:NAME (default: lawyers); a complaint is for its committee",
    )
    parser.add_argument(
        "--masked", action="store_true", help="pseudonyms in place of protected names"
    )


def _add_complaint(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("a complaint")
    group.add_argument("--person", metavar="NAME", help="whom it is for, by name or id")
    group.add_argument("--forum", choices=FORUMS, help="the committee of the United Nations")
    group.add_argument(
        "--on", type=_day, metavar="DATE", help="the day of the draft (default: today)"
    )
    group.add_argument(
        "--state",
        type=_state,
        metavar="CODE",
        help="where it happened (ISO 3166-1, such as KZ), where the reports do not say it",
    )


def run(args: argparse.Namespace) -> int:
    """Write the draft; what its use may not have is named on standard error."""
    order = _order(args)
    from casewright.drafts.formats import written
    from casewright.drafts.masked import masked

    with existing_case(args) as store:
        made = _drafted(store, order)
        draft = masked(made.draft, _mask(store)) if args.masked else made.draft
        content = written(draft, args.format)
        _record(store, draft.kind, args.format, content)
    _say_left_out(made)
    _put(content, args.out)
    return 0


def _order(args: argparse.Namespace) -> "Order":
    """What is asked for.

    Raises:
        Misused: the options do not go together.
    """
    from casewright.consent import LAWYERS
    from casewright.drafts.forums import forum_named
    from casewright.drafts.ordering import Order

    if args.out is None and args.format != "json":
        raise Misused(f"A file of the format {args.format} needs a name: --out FILE.")
    day, more = args.on or date.today(), args.with_unreviewed
    if args.table is not None:
        if args.person or args.forum:
            raise Misused("--person and --forum go with a complaint; leave out the table.")
        use = args.use or LAWYERS
        return Order(args.table, "", None, use, args.language, day, more, args.state)
    if not (args.person and args.forum) or args.use is not None:
        raise Misused(
            "A complaint needs --person NAME and --forum, such as cat, and no --for; or name a "
            "table, such as chronology."
        )
    body = forum_named(args.forum)
    of = Order.of_complaint
    made = of(args.person, body, language=args.language, day=day, with_unreviewed=more)
    return replace(made, state=args.state)


def _drafted(store: "CaseStore", order: "Order") -> "Drafted":
    from casewright.cli.casework import decisions_of, readings_of
    from casewright.drafts.ordering import drafted
    from casewright.publishing.for_use import consents_among

    case, decisions = store.case(), decisions_of(store).decisions
    order = replace(order, checkers=_checkers(store))
    read = list(readings_of(store, case))
    return drafted(case, read, decisions, consents_among(decisions), order)


def _checkers(store: "CaseStore") -> int:
    """How many people have to accept a claim before it counts; of a plain folder one."""
    slug = getattr(store, "slug", None)
    if slug is None:
        return 1
    # Imported here: its tables can be loaded only once an encrypted folder is open.
    from casewright.workspace.accounts.cases import checkers_of

    return checkers_of(slug)


def _mask(store: "CaseStore") -> "Mask":
    """The mask over everybody who is protected in an encrypted folder."""
    slug = getattr(store, "slug", None)
    if slug is None:
        raise Misused("A plain folder protects nobody, so there is nothing to mask.")
    # Imported here: its tables can be loaded only once an encrypted folder is open.
    from casewright.workspace.accounts.sight import mask_of_all

    return mask_of_all(slug, store.case())


def _record(store: "CaseStore", kind: str, form: str, content: bytes) -> None:
    """Put on the trail of an encrypted folder that a draft was taken out."""
    slug = getattr(store, "slug", None)
    if slug is None:
        return
    from casewright.claims import sha256_of
    from casewright.workspace.audit import naming, record

    told = {"kind": kind, "format": form, "sha256": sha256_of(content)}
    with store.at_once():
        record("draft taken out", case=slug, about=naming.CASE_FILE, content=told)


def _say_left_out(made: "Drafted") -> None:
    from casewright.cli.casework import say

    for one in made.left_out:
        what = "all of it" if one.is_whole else f"{len(one.claims)} of its claims"
        say(f"Left out of {one.name}: {what}. {one.why}")


def _put(content: bytes, path: Path | None) -> None:
    from casewright.cli.casework import say
    from casewright.store import atomic

    if path is None:
        sys.stdout.buffer.write(content)
        return
    atomic.write(path, content)
    say(f"{path} is a readable file: whoever has this disk can read the draft.")


def _use(text: str) -> "Use":
    from casewright.consent import BadUse, use_of

    try:
        return use_of(text)
    except BadUse as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-05-03") from error


def _state(text: str) -> str:
    if not _STATE.fullmatch(text.upper()):
        raise argparse.ArgumentTypeError(f"{text!r} is no country code of two letters such as KZ")
    return text.upper()
