"""Who may speak in a report: people, bodies that are no news outlets, and people without a name."""

from collections.abc import Sequence

from spacy.tokens import Token

from casewright.reading.body import Body
from casewright.reading.document import start_of
from casewright.reading.russian.language.lexicon import plain, word_set
from casewright.reading.russian.language.morphology import lemmas
from casewright.reading.russian.language.syntax import name_case
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.people.coreference import Who

_SILENT = frozenset(["media"])
_REACH = 8


class Speakers:
    """Answers who speaks at a token, by name; "[потерпевший]" where no name is given."""

    def __init__(self, who: Who, bodies: Sequence[Body]) -> None:
        self._who = who
        self._at: dict[tuple[int, int], str] = {}
        self._silent: set[tuple[int, int]] = set()
        for body in bodies:
            if body.kind == "organisation":
                for mention in body.mentions:
                    start = mention.doc.user_data["start"]
                    places = {(start, i) for i in range(mention.first, mention.last + 1)}
                    if body.term in _SILENT:
                        self._silent |= places
                    else:
                        self._at |= dict.fromkeys(places, body.name)

    def _place(self, token: Token) -> tuple[int, int]:
        return int(token.doc.user_data["start"]), token.i

    def meant(self, token: Token) -> str | None:
        """The person or body a subject means; people without a name in square brackets."""
        if self._place(token) in self._silent:
            return None
        named = self._within(token)
        if named is not None:
            return named
        people = self._who.meant(token)
        if len(people) == 1:
            return people[0].name
        body = self._at.get(self._place(token))
        return body or self._unnamed(token)

    def _within(self, token: Token) -> str | None:
        """The name that stands with a noun for a person: "адвокат X", "сам музыкант X"."""
        person = self._who.cast.at(token)
        if person is not None:
            return person.name
        case = name_case(token, self._who.cast)
        for other in token.doc[token.i + 1 : token.i + _REACH]:
            if other.text in ",.;:«»—–(" or other.pos_ == "VERB":
                return None
            named = self._who.cast.at(other)
            if named is not None and name_case(other, self._who.cast) == case:
                return named.name
        return None

    def _unnamed(self, token: Token) -> str | None:
        for word in sorted(lemmas(token.lower_) | {token.lemma_}):
            if word in word_set("statements", "unnamed"):
                return f"[{word}]"
        return None

    def beside(self, verb: Token, quoted: tuple[int, int] | None = None) -> str | None:
        """The one named in the nominative within a few words of a verb, in its own clause."""
        for step in (1, -1):
            for distance in range(1, _REACH):
                at = verb.i + step * distance
                if not verb.sent.start <= at < verb.sent.end:
                    break
                token = verb.doc[at]
                inside = quoted is not None and quoted[0] <= start_of(token) < quoted[1]
                if token.text in ".;:" or inside or (token.text == "," and distance > 2):
                    break
                found = self._nominative(token)
                if found is not None:
                    return found
        return None

    def office(self, verb: Token) -> str | None:
        """ "сообщили в прокуратуре": the body in which somebody says it, when nobody else does."""
        if feature(verb, "Number") != "Plur" or any(
            c.dep_.startswith("nsubj") for c in verb.children
        ):
            return None
        for child in verb.children:
            if any(g.lower_ == "в" for g in child.children if g.dep_ == "case"):
                found = [self._at[p] for t in child.subtree if (p := self._place(t)) in self._at]
                if found:
                    return found[0]
        return None

    def _nominative(self, token: Token) -> str | None:
        if name_case(token, self._who.cast) != "Nom":
            return None
        person = self._who.cast.at(token)
        return person.name if person is not None else self._at.get(self._place(token))

    def after(self, word: Token) -> str | None:
        """Whose words are meant by "по словам X": the name or noun in the genitive after it."""
        for token in word.doc[word.i + 1 : word.i + _REACH]:
            if token.text in ",.;:—–«":
                return None
            if self._place(token) in self._silent:
                return None
            found = self.meant(token)
            if found is not None:
                return self._within(token) or found
        return None

    def whose(self, word: Token) -> str | None:
        """Whose words are meant by "по его словам"."""
        before = word.doc[word.i - 1] if word.i else None
        if before is None or plain(before.text) not in ("его", "ее"):
            return None
        people = self._who.meant(before)
        return people[0].name if len(people) == 1 else None
