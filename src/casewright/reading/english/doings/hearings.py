"""What one court did on one day: a verdict and the sentence, acquittal or award passed with it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from spacy.tokens import Token

from casewright.reading.document import Sentence
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.syntax import subject_through_conjunction
from casewright.reading.held import Held
from casewright.reading.when import NEVER, When

_list = partial(word_set, "event_dates")


_SAME_HEARING = 9
_BY_THE_COURT = frozenset({"verdict", "sentence", "acquittal", "compensation_award"})


class _Told(Protocol):
    @property
    def type(self) -> str: ...
    @property
    def sentence(self) -> Sentence: ...
    @property
    def token(self) -> Token: ...
    @property
    def held(self) -> Held: ...
    @property
    def when(self) -> When: ...


E = TypeVar("E", bound=_Told)


def on_day_of_hearing(events: Sequence[E]) -> Iterator[E]:
    """The events in order; what a court did without a date has that of its dated act before it."""
    dated: E | None = None
    for event in events:
        if not _is_act_of_court(event):
            yield event
        elif event.when != NEVER:
            dated = event
            yield event
        elif dated is not None and _same_hearing(dated, event):
            yield replace(event, when=dated.when)  # type: ignore[type-var]
        else:
            yield event


def _is_act_of_court(event: _Told) -> bool:
    plea = event.token.lemma_.lower() in _list("pleas")
    return event.type in _BY_THE_COURT and event.held.stance.asserts and not plea


def _same_hearing(dated: _Told, event: _Told) -> bool:
    if event.sentence.number - dated.sentence.number >= _SAME_HEARING or _on_other_day(event):
        return False
    # Convicted in March, sentenced today: only a court that convicts as it sentences has one day.
    return event.type != "verdict" or dated.type == "verdict" or _judge_does(event.token)


def _on_other_day(event: _Told) -> bool:
    token = event.token
    near = token.doc[max(event.sentence.span.start, token.i - 8) : token.i + 9]
    had = any(c.lower_ == "had" and c.dep_ == "aux" for c in token.children)
    return had or any(word.lower_ in _list("another_hearing") for word in near)


def _judge_does(verb: Token) -> bool:
    doers = subject_through_conjunction(verb)
    return any(d.lemma_.lower() in _list("judges") or _is_titled(d) for d in doers)


def _is_titled(noun: Token) -> bool:
    """ "Justice Tanimu convicted"."""
    return any(t.lower_ in _list("judges") for t in noun.subtree if abs(t.i - noun.i) < 4)
