"""From what was found in a Russian report to claims: people with the form as written."""

from collections.abc import Iterable

from casewright.claims import Body, Event, Participant, Person, Stance
from casewright.reading.english.events import EventFound
from casewright.reading.english.writing import Writer
from casewright.reading.russian.coreference import Who
from casewright.reading.russian.names import written
from casewright.reading.russian.people import Described, final_role


class RussianWriter(Writer):
    """Collects the claims of one document; names stand in the nominative."""

    def cast(self, people: Iterable[Described]) -> None:
        """A claim for each person's name and role, and one for each post."""
        for entry in people:
            person, first = entry.person, entry.person.first
            body = Person(
                person.name,
                as_written=written(first),
                aliases=person.aliases,
                nationality=entry.nationality,
                age=entry.age,
            )
            self._add_body((first.start, first.end), body)
            role = final_role(entry)
            shown = next(
                ((s, h.stance) for r, s, h in entry.roles if r in role and h.stance.asserts),
                ((first.start, first.end), Stance.REPORTED),
            )
            self._add(shown[0], Person(person.name, roles=role), shown[1])
            for post, span in entry.posts[:3]:
                self._add(
                    span, Person(person.name, position=post, organisation=self._employer(span))
                )

    def _add_body(self, span: tuple[int, int], body: Body) -> None:
        """A claim that is the report's own, whoever is quoted around it."""
        claims = len(self._claims)
        self._add(span, body)
        made = self._claims[claims]
        self._claims[claims] = type(made)(made.quote, body)

    def happenings(self, events: Iterable[EventFound], who: Who) -> None:
        """A claim for each event, with the people its words name."""
        for event in events:
            people = dict.fromkeys(p for t in event.token.subtree if (p := who.cast.at(t)))
            body = Event(
                type=event.type,
                date=event.when.date,
                date_resolved=event.when.resolved,
                date_written=event.when.words,
                place=self._near(event.span, "place"),
                court=self._near(event.span, "organisation", "court"),
                participants=tuple(Participant(p.name, who.role_of(p)) for p in people),
                outcome=None,
            )
            self._add(event.span, body, event.held.stance)
