"""The counted groups that each source tells of, put to the groups of the case by their sizes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from casewright.claims import Claim, ClaimId, Event, Group, Person, Sha256
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.given import Order
from casewright.ledger.group_nationality import says_among, with_nationality
from casewright.ledger.hearing import HEARD, Heard
from casewright.ledger.independence import voices_behind
from casewright.ledger.judging import live_claims
from casewright.ledger.milestones import said_by
from casewright.ledger.reviewed_sources import ASIDE, CLAIMS, ORDERS
from casewright.ledger.rule_files import rules
from casewright.ledger.stages import stage_of
from casewright.linking import fold


@dataclass(frozen=True, slots=True)
class Counted:
    """A claim that counts people, and who says it at which stage of the case.

    `place` is that of the claim among all of the case, `behind` the voices its words go back to,
    `said` the milestones they say; `is_also` says that its words only name this group too.
    """

    id: ClaimId
    place: str
    source: str
    body: Group
    voice: str
    behind: tuple[str, ...]
    stage: int
    said: tuple[str, ...]
    says_among: bool
    is_also: bool = False


# By source: what it counts; the sizes it gives for what it calls so.
TOLD: Table[Counted] = Table("groups told", Counted)
DESCRIBED: Table[tuple[int, ...]] = Table("groups described", tuple[int, ...])
# By a role that words can name besides another: the largest size of it in each source, and of all.
SIZES: Table[int] = Table("sizes of a role", int)
LARGEST: Table[int] = Table("largest of a role", int)
# By role, nationality and size: the claims that give it, and the sources for which it is a part.
SIZED: Table[Counted] = Table("groups of a size", Counted)
PARTS: Table[None] = Table("sizes of parts", None)


def _told(look: Look, sha256: Sha256) -> Iterator[Row]:
    order, heard = look.get(ORDERS, sha256), look.get(HEARD, sha256)
    if order is None or heard is None:
        return
    claims = [(n, one) for n, one in enumerate(live_claims(look, sha256)) if one.stance.asserts]
    reached = max((_stage(one) for _, one in claims), default=-1)
    sizes: dict[str, int] = {}
    for number, claim in claims:
        if isinstance(claim.body, Group):
            told = _counted(claim, with_nationality(claim.body), heard, reached)
            yield TOLD.row(sha256, number, replace(told, place=_place(order, number)))
            role = claim.body.role or ""
            sizes[role] = max(sizes.get(role, 0), claim.body.size or 0)
    yield from _described(sha256, [one for _, one in claims])
    for role in sizes.keys() & rules("number_tree")["also"].keys():
        yield SIZES.row(role, sha256, sizes[role])


def _stage(claim: Claim) -> int:
    return stage_of(claim.body) if isinstance(claim.body, Event | Person) else -1


def _described(sha256: Sha256, claims: Sequence[Claim]) -> Iterator[Row]:
    found: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.body, Group):
            size = claim.body.size
            found[fold(claim.body.description)].add(-1 if size is None else size)
    for description, sizes in found.items():
        yield DESCRIBED.row((sha256, description), (), tuple(sorted(sizes)))


def _counted(claim: Claim, body: Group, heard: Heard, reached: int) -> Counted:
    quote = claim.quote
    behind = voices_behind((quote.start, quote.end), heard.voice, heard.relays)
    return Counted(
        id=claim.id,
        place="",
        source=quote.source,
        body=body,
        voice=heard.voice,
        behind=tuple(sorted(behind)),
        stage=reached,
        said=tuple(sorted(said_by(quote.words))),
        says_among=says_among(f"{body.description} {quote.words}"),
    )


def _place(order: Order, number: int) -> str:
    """The place of a claim as a text: places in order are texts in order."""
    return "\0".join((str(int(order[0])), *order[1:], f"{number:06}"))


def _largest(look: Look, role: str) -> Iterator[Row]:
    sizes = look.group(SIZES, role)
    if sizes:
        yield LARGEST.row(role, (), max(sizes.values()))


def _sized(look: Look, sha256: Sha256) -> Iterator[Row]:
    told = look.all(TOLD, sha256)
    every = [*told, *_named_as_another(look, told)]
    given: dict[tuple[str, str | None], set[int]] = defaultdict(set)
    for one in every:
        body = one.body
        yield SIZED.row((body.role, body.nationality, body.size), (one.place, body.role), one)
        if body.size is not None and body.role:
            given[body.role, body.nationality].add(body.size)
    share = float(rules("number_tree")["part_at_most"])
    for (role, nationality), sizes in given.items():
        for size in sizes:
            # So much smaller than another that the report gives beside it: a part of that.
            if size <= max(sizes) * share:
                yield PARTS.row((role, nationality, size), sha256, None)


def _named_as_another(look: Look, told: Sequence[Counted]) -> Iterator[Counted]:
    """Those whose words name another group too: the victims among "the torture of 98 detainees"."""
    whole_from = float(rules("number_tree")["whole_from"])
    for role, words in rules("number_tree")["also"].items():
        for one in told:
            body = one.body
            if body.role == role or body.subset_of is not None:
                continue
            if set(body.description.casefold().split()) & set(words):
                largest = look.get(LARGEST, role) or 0
                if largest > 0 and (body.size or 0) >= largest * whole_from:
                    yield replace(one, body=replace(body, role=role), is_also=True)


def sizes_of(look: Look, source: str, description: str) -> set[int | None]:
    """The sizes that a source gives for what it describes so."""
    sizes = look.get(DESCRIBED, (source, fold(description))) or ()
    return {None if size < 0 else size for size in sizes}


STAGES = (
    Stage("groups told", (CLAIMS, ASIDE), _told),
    Stage("largest of a role", (SIZES,), _largest),
    Stage("groups of a size", (TOLD,), _sized),
)
TABLES = (TOLD, DESCRIBED, SIZES, LARGEST, SIZED, PARTS)
