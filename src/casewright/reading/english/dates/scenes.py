"""The day a story is at: "On May 12 he was working in the jail. ... He then kicked ..."."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence, start_of
from casewright.reading.english.dates.when import Calendar, is_a_day
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.layout import BlockKind
from casewright.reading.when import NEVER, When

_list = partial(word_set, "event_dates")


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
_CLOSE = 4
_NEXT_BLOCK = 2


class Scenes:
    """For each sentence the date of the scene it belongs to."""

    def __init__(self, document: Document, calendar: Calendar, events: Sequence[_Dated]) -> None:
        taken = {event.when.start for event in events if event.type in PROCEDURE}
        self._at: dict[int, When] = {}
        self._before: dict[int, When] = {}
        self._since: dict[int, Sentence] = {}
        scene, since = NEVER, 0
        opened: Sentence | None = None
        published = document.source.metadata.published.value
        for sentence in document.sentences:
            dates = calendar.in_past(sentence) if _tells(sentence) else []
            own = [w for w in dates if _sets_scene(w, taken) and w.date != published]
            # Far from its date a story is about something else.
            near = sentence.number - since <= _REACH
            self._before[sentence.number] = scene if near else NEVER
            if own:
                scene, since, opened, near = own[0], sentence.number, sentence, True
            self._at[sentence.number] = scene if near else NEVER
            if opened is not None and near:
                self._since[sentence.number] = opened

    def at(self, sentence: Sentence, token: Token | None = None) -> When:
        """The date of the scene; `NEVER` before the first.

        What a sentence tells ahead of its own date belongs to the scene before.
        """
        scene = self._at[sentence.number]
        ahead = token is not None and scene.start is not None and sentence.start <= scene.start
        if ahead and token is not None and _tells_before(sentence, token, scene):
            return self._before[sentence.number]
        return scene

    def just_set(self, sentence: Sentence, token: Token) -> When:
        """The date of a scene that the same paragraph has set, where nothing leads away from it."""
        opened = self._since.get(sentence.number)
        if opened is None or sentence.number - opened.number > _CLOSE or _leads_away(token):
            return NEVER
        near = opened.block == sentence.block or sentence.number - opened.number <= _NEXT_BLOCK
        scene = self.at(sentence, token) if near else NEVER
        return NEVER if scene.date is None or "/" in scene.date else scene


def _tells_before(sentence: Sentence, token: Token, scene: When) -> bool:
    """Whether a clause ends between the word and the date: "They signed, and on 17 August ..."."""
    start = scene.start or 0
    between = [t for t in sentence.span if token.i < t.i and start_of(t) < start]
    return any(t.lower_ in ("and", "but", ";", ".") for t in between)


def _leads_away(token: Token) -> bool:
    """Whether words near a verb say that it was another time."""
    words = {t.lower_ for t in token.doc[max(0, token.i - 8) : token.i + 9]}
    return bool(words & _list("another_time"))


def _tells(sentence: Sentence) -> bool:
    """Whether a sentence tells a story: a dateline or heading does not."""
    if sentence.block.kind in (BlockKind.HEADING, BlockKind.LINE):
        return False
    return any(t.tag_ in ("VBD", "VBN") or t.lemma_ == "accuse" for t in sentence.span)


def _sets_scene(when: When, taken: set[int | None]) -> bool:
    """A day, or an interval of days, in the past that no step of the proceedings has taken."""
    if when.date is None or when.start in taken:
        return False
    return is_a_day(when.date) or "/" in when.date
