"""Where an event happened, who took part and how it went."""

from collections.abc import Sequence

from casewright.reading.body import Body
from casewright.reading.document import Document
from casewright.reading.english.doings.outcomes import outcome_of
from casewright.reading.english.doings.participants import Participants
from casewright.reading.english.doings.whereabouts import Whereabouts
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.found import Circumstances, EventFound


class Surroundings:
    """Answers what stands around the events of one document."""

    def __init__(self, document: Document, who: Coreference, bodies: Sequence[Body]) -> None:
        self._document = document
        self._participants = Participants(who, bodies)
        self._whereabouts = Whereabouts(bodies)

    def of(self, event: EventFound) -> Circumstances:
        """The place, the participants and the outcome of an event, each where words give it."""
        return Circumstances(
            self._whereabouts.of(event),
            self._participants.of(event),
            outcome_of(event.type, self._document.words(*event.span)),
        )
