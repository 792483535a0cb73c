"""The day a story is at: "On May 12 he was working in the jail. ... He then kicked ..."."""

from collections.abc import Sequence
from typing import Protocol

from casewright.reading.english.document import Document, Sentence
from casewright.reading.english.when import NEVER, Calendar, When
from casewright.reading.layout import BlockKind


class _Dated(Protocol):
    @property
    def type(self) -> str: ...
    @property
    def when(self) -> When: ...


# Dates of the proceedings are not the days of what happened before them.
PROCEDURE = frozenset(
    [
        "charge",
        "trial_opened",
        "verdict",
        "acquittal",
        "sentence",
        "compensation_award",
        "appeal_filed",
        "appeal_decision",
        "complaint_filed",
        "complaint_rejected",
        "investigation_opened",
        "other",
        "hearing",
        "release",
        "death",
    ]
)
_REACH = 8


class Scenes:
    """For each sentence the date of the scene it belongs to."""

    def __init__(self, document: Document, calendar: Calendar, events: Sequence[_Dated]) -> None:
        taken = {event.when.start for event in events if event.type in PROCEDURE}
        self._at: dict[int, When] = {}
        scene, since = NEVER, 0
        published = document.source.metadata.published.value
        for sentence in document.sentences:
            dates = calendar.in_past(sentence) if _tells(sentence) else []
            own = [w for w in dates if _sets_scene(w, taken) and w.date != published]
            if own:
                scene, since = own[0], sentence.number
            # Far from its date a story is about something else.
            self._at[sentence.number] = scene if sentence.number - since <= _REACH else NEVER

    def at(self, sentence: Sentence) -> When:
        """The date of the scene; `NEVER` before the first."""
        return self._at[sentence.number]


def _tells(sentence: Sentence) -> bool:
    """Whether a sentence tells a story: a dateline or heading does not."""
    if sentence.block.kind in (BlockKind.HEADING, BlockKind.LINE):
        return False
    return any(t.tag_ in ("VBD", "VBN") or t.lemma_ == "accuse" for t in sentence.span)


def _sets_scene(when: When, taken: set[int | None]) -> bool:
    """A day, or an interval of days, in the past that no step of the proceedings has taken."""
    if when.date is None or when.start in taken:
        return False
    return when.date.count("-") >= 2 or "/" in when.date
