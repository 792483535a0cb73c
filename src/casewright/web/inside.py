"""What even those who work on a case may not use: what people refused, or took back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from casewright.claims import Sha256, Source
from casewright.consent import INTERNAL, Consents, Span, is_all, withheld
from casewright.decisions import Decision, DecisionId, words_of
from casewright.publishing.for_use import consents_among
from casewright.web.folder import open_folder
from casewright.workspace.accounts.demanding import demands_consent
from casewright.workspace.kept_of_cases import kept
from casewright.workspace.models import CaseRow, DecisionRow
from casewright.workspace.store import WorkspaceStore

_KEPT = 16


@dataclass(frozen=True, slots=True)
class Inside:
    """What people agreed to, as it stands on a day.

    Of sources in `refused` nothing may be read by anybody; nor of those in `unasked`, but there
    nobody was asked yet. Of those in `cut` it is some words.
    """

    consents: Consents
    day: date
    refused: frozenset[Sha256] = frozenset()
    unasked: frozenset[Sha256] = frozenset()
    cut: frozenset[Sha256] = frozenset()

    @property
    def is_all_free(self) -> bool:
        """Whether everything may be read by those who work on the case."""
        return not (self.refused or self.unasked or self.cut)

    def withheld(self, source: Source) -> tuple[Span, ...]:
        """The words of a source that nobody may read."""
        return withheld(source, self.consents, INTERNAL, self.day)

    def withholds_all(self, source: Source) -> bool:
        """Whether nothing of a source may be read."""
        is_covered = self.consents.for_source(source, INTERNAL, self.day).is_covered
        return not is_covered and (not source.text or is_all(source, self.withheld(source)))


class _State:
    """All that the answer follows from; equal where the answer is."""

    def __init__(self, case: CaseRow) -> None:
        folder = open_folder()
        self.store = folder.case(case.slug)
        self.case = folder.built(case.slug)
        self.is_demanded = demands_consent(case)
        self.day = timezone.localdate()
        decided = DecisionRow.objects.filter(case=case).order_by("-id")
        last = decided.values_list("id", "decision").first()
        self._same = (case.slug, id(self.case), last, self.is_demanded, self.day)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _State) and self._same == other._same

    def __hash__(self) -> int:
        return hash(self._same)


def inside(case: CaseRow) -> Inside:
    """What of a case those who work on it may not use today."""
    return _inside(_State(case))


@kept(_KEPT)
def _inside(state: _State) -> Inside:
    """Kept as long as nothing is decided and nothing comes in: each page asks for it."""
    decisions = open_folder().decisions(state.store.slug)
    consents = consents_among(decisions, is_demanded=state.is_demanded)
    free = Inside(consents, state.day)
    asked = consents.asked_about
    whole: set[Sha256] = set()
    cut: set[Sha256] = set()
    for source in _to_look_at(state, asked):
        if free.withholds_all(source):
            whole.add(source.sha256)
        elif free.withheld(source):
            cut.add(source.sha256)
    return Inside(consents, state.day, asked & whole, frozenset(whole - asked), frozenset(cut))


def _to_look_at(state: _State, asked: frozenset[Sha256]) -> Iterator[Source]:
    """The sources of which something could be refused; mostly they are few."""
    if state.is_demanded:
        yield from state.store.sources()
        return
    yield from filter(None, map(state.store.source, sorted(asked)))


def speaking_of(
    decisions: Iterable[Decision], state: Inside, store: WorkspaceStore
) -> frozenset[DecisionId]:
    """The decisions about words that nobody may read, though their source is there."""
    cut = {sha256: _spans(state, store, sha256) for sha256 in state.cut}
    return frozenset(
        one.id
        for one in decisions
        for sha256, start, end in words_of(one)
        if any(start < span.end and span.start < end for span in cut.get(sha256, ()))
    )


def _spans(state: Inside, store: WorkspaceStore, sha256: Sha256) -> tuple[Span, ...]:
    source = store.source(sha256)
    return state.withheld(source) if source else ()
