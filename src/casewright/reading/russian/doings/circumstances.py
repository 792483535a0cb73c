"""Where an event happened, who took part and how it went, in a Russian report."""

from collections.abc import Sequence

from casewright.reading.body import Body
from casewright.reading.found import Circumstances, EventFound
from casewright.reading.russian.doings.outcomes import outcome_of
from casewright.reading.russian.doings.participants import Participants
from casewright.reading.russian.doings.whereabouts import Whereabouts
from casewright.reading.russian.people.coreference import Who


class Surroundings:
    """Answers what stands around the events of one document."""

    def __init__(self, who: Who, bodies: Sequence[Body]) -> None:
        self._participants = Participants(who, bodies)
        self._whereabouts = Whereabouts(bodies)

    def of(self, event: EventFound) -> Circumstances:
        """The place, the participants and the outcome of an event, each where words give it."""
        place = self._whereabouts.of(event)
        return Circumstances(place, self._participants.of(event), outcome_of(event))
