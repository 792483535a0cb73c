"""Who may speak in a report: the people named, and the bodies that are no news outlets."""

from collections.abc import Sequence

from spacy.tokens import Token

from casewright.reading.body import Body
from casewright.reading.document import Sentence, start_of
from casewright.reading.english.people.coreference import Coreference

# Outlets report what others say; what they write is the report itself. A body of no known kind
# is as likely an outlet.
_SILENT = frozenset({"media", "other"})
_GENERIC = frozenset(
    ["court", "office", "ministry", "council", "committee", "commission", "department", "agency"]
)


class Speakers:
    """Answers who speaks at a token, by name."""

    def __init__(self, who: Coreference, bodies: Sequence[Body]) -> None:
        self._who = who
        speaking = [b for b in bodies if b.kind == "organisation" and b.term not in _SILENT]
        self._at: dict[tuple[int, int], str] = {}
        self._named: list[tuple[int, str]] = []
        for body in speaking:
            for mention in body.mentions:
                start = mention.doc.user_data["start"]
                self._named.append((mention.start, body.name))
                for i in range(mention.first, mention.last + 1):
                    self._at[(start, i)] = body.name
        self._named.sort()

    def at(self, token: Token) -> str | None:
        """The person whose name a token belongs to."""
        person = self._who.cast.at(token)
        return person.name if person is not None else None

    def named(self, token: Token) -> str | None:
        """The person or body whose name a token belongs to."""
        body = self._at.get((token.doc.user_data["start"], token.i))
        return self.at(token) or body

    def meant(self, token: Token) -> list[str]:
        """The people, or the body, a subject means."""
        people = [person.name for person in self._who.meant(token)]
        body = self._at.get((token.doc.user_data["start"], token.i))
        if people or body is not None:
            return people or [str(body)]
        return self._generic(token)

    def sentence_of(self, token: Token) -> Sentence | None:
        """The sentence a token stands in."""
        return self._who.sentence_of(token)

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """The sentence right before another."""
        return self._who.document.sentences[sentence.number - 1] if sentence.number else None

    def beside(self, verb: Token) -> list[str]:
        """The people named right before a verb."""
        return [person.name for person in self._who.neighbours.subjects(verb)]

    def _generic(self, token: Token) -> list[str]:
        """ "the court": the body of that kind named last before."""
        definite = any(child.lower_ == "the" for child in token.children)
        if token.lower_ not in _GENERIC or not definite:
            return []
        before = [n for at, n in self._named if at < start_of(token)]
        fitting = [name for name in before if token.lower_ in name.lower().split()]
        return fitting[-1:]
