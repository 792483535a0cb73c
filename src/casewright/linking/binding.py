"""What people judged binds: what they said is one stands together, and what is not, apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from casewright.decisions import Judgement, Unit
from casewright.derivation import AnyStage, Joining, Key, Look, Row, Stage, Table
from casewright.linking.gathering import Gathering
from casewright.linking.judged import Judged, Label, labels
from casewright.linking.told import AGREED, TOLD, AnyCalled, by_name

# The key of a form of a name: of claims of one source about it, and what it must be told apart by.
FormOf = Callable[[Sequence[AnyCalled], tuple[tuple[str, str], ...]], str]


@dataclass(frozen=True, slots=True)
class Bound:
    """The judgements about one kind of thing, and its groups as they bind them.

    `root` has for a form that people judged the least of those judged to be it, `apart` for such a
    root those it is not, and `why` the reasons. `group` has the forms of each group by the least of
    them, and `member` that least for each.
    """

    kind: str
    form_of: FormOf
    label: Table[tuple[tuple[str, ...], ...]]
    root: Table[str]
    apart: Table[str]
    why: Table[str]
    ties: Table[Key]
    together: Table[None]
    whose: Table[Key]
    group: Table[None]
    member: Table[Key]

    @classmethod
    def of(cls, kind: str, form_of: FormOf) -> "Bound":
        """The judgements about things of that kind, with tables of their own."""
        return cls(
            kind,
            form_of,
            label=Table(f"{kind} label", tuple[tuple[str, ...], ...]),
            root=Table(f"{kind} root"),
            apart=Table(f"{kind} apart"),
            why=Table(f"{kind} why"),
            ties=Table(f"{kind} ties", Key),
            together=Table(f"{kind} together", None),
            whose=Table(f"{kind} together whose", Key),
            group=Table(f"{kind} bound", None),
            member=Table(f"{kind} bound member", Key),
        )

    @property
    def tables(self) -> tuple[Table[Any], ...]:
        """The tables it makes."""
        return (self.label, self.root, self.apart, self.why, self.ties, self.together,
                self.whose, self.group, self.member)  # fmt: skip

    @property
    def judging(self) -> AnyStage:
        """Which forms people judged to be one, and which not."""
        return Stage(f"{self.kind} judged", (AGREED,), self._judged)

    def binding(self, gathering: Gathering) -> tuple[AnyStage, ...]:
        """The groups that likeness makes, with all judged one together and all else apart."""
        name = f"{self.kind} binding"

        def ties(look: Look, least: Key) -> Iterator[Row]:
            for part in gathering.parts(look, least):
                yield from (self._tie(one, part[0]) for one in part if one != part[0])
                yield from (self._tie(part[0], one) for one in part if one != part[0])
                for one in part:
                    root = look.get(self.root, one)
                    if root is not None and root != one:
                        yield self.ties.row(one, (one, root), root)
                        yield self.ties.row(root, (one, root), one)

        return (
            Stage(f"{name} ties", (gathering.group,), ties),
            Joining(name, gathering.things, self.ties, self.together, self.whose),
            Stage(f"{name} strife", (self.together,), self._without_strife),
        )

    def label_of(self, look: Look, unit: Unit) -> tuple[tuple[str, str], ...]:
        """What a unit has to be told apart by; empty for nearly all."""
        return tuple((number, side) for number, side in look.get(self.label, unit) or ())

    def root_of(self, look: Look, form: str) -> str:
        """The least of the forms that people judged to be this one; itself where nobody did."""
        return look.get(self.root, form) or form

    def reasons(self, look: Look, group: Iterable[str]) -> tuple[str, ...]:
        """The judgements that hold a group together, in words."""
        roots = sorted({self.root_of(look, one) for one in group})
        return tuple(dict.fromkeys(why for root in roots for why in look.all(self.why, root)))

    def _tie(self, one: Key, other: Key) -> Row:
        return self.ties.row(one, other, other)

    def _judged(self, look: Look, key: Key) -> Iterator[Row]:
        judgements = look.all(AGREED, key)
        plain = self._forms(look, judgements, {})
        found = labels(list(plain.values()), judgements)
        yield from (self.label.row(unit, (), tuple(sorted(of))) for unit, of in found.items())
        forms = self._forms(look, judgements, found) if found else plain
        ids = sorted(forms)
        judged = Judged.of([frozenset(forms[one]) for one in ids], judgements)
        for place, one in enumerate(ids):
            yield self.root.row(one, (), ids[judged.whose[place]])
        for a, b in judged.apart:
            yield self.apart.row(ids[a], ids[b], ids[b])
        for root, reasons in judged.reasons.items():
            for place, why in enumerate(reasons):
                yield self.why.row(ids[root], place, why)

    def _forms(
        self, look: Look, judgements: Iterable[Judgement], found: dict[Unit, Label]
    ) -> dict[str, frozenset[Unit]]:
        """The forms of the units that somebody judged, each with those units."""
        forms: dict[str, set[Unit]] = defaultdict(set)
        for unit in {unit for one in judgements for unit in one.units if unit[0] == self.kind}:
            told = by_name(look.all(TOLD[self.kind], unit[1])).get(unit[2])
            if told:
                forms[self.form_of(told, tuple(sorted(found.get(unit, ()))))].add(unit)
        return {form: frozenset(units) for form, units in forms.items()}

    def _without_strife(self, look: Look, least: Key) -> Iterator[Row]:
        """Two that only likeness brought together, and that are judged apart, both leave.

        Nobody said which of the two belongs there.
        """
        group = sorted(look.group(self.together, least))
        root_of = {one: self.root_of(look, one) for one in group}
        roots = set(root_of.values())
        torn = {root for root in roots if not look.group(self.apart, root).keys().isdisjoint(roots)}
        parts: dict[str, list[str]] = defaultdict(list)
        for one in group:
            parts[root_of[one] if root_of[one] in torn else ""].append(one)
        for part in parts.values():
            yield from (self.group.row(part[0], one, None) for one in part)
            yield from (self.member.row(one, (), part[0]) for one in part)
