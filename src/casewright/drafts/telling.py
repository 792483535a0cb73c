"""Facts of a case said with the words they rest on, and with what of them is disputed."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from casewright.claims import Claim, ClaimId, Review, Stance
from casewright.drafts.draft import Citation, Paragraph, Sentence
from casewright.drafts.entry_names import entry_names
from casewright.drafts.variants import field_words, value_words
from casewright.ledger import CaseFile, Conflict
from casewright.linking import EntryId
from casewright.publishing.citations import citations
from casewright.publishing.dossier import Dossier
from casewright.publishing.plain_words import Words, stance_words
from casewright.publishing.speech import say, say_number

# So many quotes stand under a sentence; the case file has the rest.
_MOST_QUOTES = 3
_MOST_SPEAKERS = 4


class Teller:
    """Tells of one case in the language that is spoken; remembers what it said was disputed."""

    def __init__(self, case: CaseFile) -> None:
        """Name the case."""
        self.case = case
        self.dossier = Dossier(case)

    def fact(self, text: str, claims: Iterable[ClaimId]) -> Sentence:
        """A fact with its quotes, those of different sources first."""
        every = self._apart(claims)
        return Sentence(text, tuple(every[:_MOST_QUOTES]), max(0, len(every) - _MOST_QUOTES))

    def held(self, text: str, claims: Iterable[ClaimId]) -> Sentence:
        """A fact with its quotes, and who says so in what way."""
        known = tuple(claims)
        told = say("{fact} — {how}.").format(fact=text.rstrip("."), how=self.how(known))
        return self.fact(told, known)

    def how(self, claims: Iterable[ClaimId]) -> str:
        """Who holds it in what way, such as "alleged by" a witness."""
        known = map(self.case.claim, claims)
        told = list(dict.fromkeys(self._held(one) for one in known))
        more = len(told) - _MOST_SPEAKERS
        if more > 0:
            told[_MOST_SPEAKERS:] = [
                say_number("{number} more", "{number} more", more).format(number=more)
            ]
        return "; ".join(told)

    def speakers(self, claims: Iterable[ClaimId]) -> str:
        """The names of those who say it."""
        names = dict.fromkeys(self._speaker(self.case.claim(one)) for one in claims)
        return ", ".join(names)

    def paragraph(self, *sentences: Sentence, about: Iterable[ClaimId]) -> Paragraph:
        """The sentences, and behind them what of the claims they rest on is disputed."""
        return Paragraph((*sentences, *self.disputed(about)))

    def disputed(
        self, claims: Iterable[ClaimId], *, said: set[EntryId] | None = None
    ) -> Iterator[Sentence]:
        """What is disputed about claims, with every variant; what was `said` is not said again."""
        of = self.dossier.conflicts_of
        found = {one.id: one for claim in claims for one in of.get(claim, ())}
        before = set() if said is None else said
        for conflict in found.values():
            if conflict.id not in before:
                before.add(conflict.id)
                yield from self.variants(conflict)

    def variants(self, conflict: Conflict) -> Iterator[Sentence]:
        """A difference between sources with every variant, and what was decided about it."""
        lead = say("This is disputed; the sources differ ({field}):")
        yield self.fact(lead.format(field=self.differing(conflict)), conflict.claims)
        for one in (*conflict.values, *conflict.vague):
            told = say("“{value}”").format(value=value_words(self.case, conflict, one))
            yield self.held(f"{told}", one.claims)
        if conflict.resolution is not None:
            chosen = (one for one in conflict.values if one.value == conflict.resolution.value)
            for one in chosen:
                value = value_words(self.case, conflict, one)
                told = say("Those who keep the file hold to “{value}”.").format(value=value)
                yield self.fact(told, one.claims)

    def differing(self, conflict: Conflict) -> str:
        """What the sources differ on, and about whom or what."""
        about = self._names.get(conflict.about, "")
        return f"{field_words(conflict)}: {about}" if about else field_words(conflict)

    @cached_property
    def _names(self) -> Mapping[EntryId, str]:
        return entry_names(self.case)

    def _apart(self, claims: Iterable[ClaimId]) -> list[Citation]:
        """The quotes, each once; the first of each source before the second of any."""
        known = list({self._place(one): self._note(one) for one in claims}.values())
        rank: dict[str, int] = {}
        order = []
        for number, one in enumerate(known):
            rank[one.source] = rank.get(one.source, -1) + 1
            order.append((rank[one.source], number, one))
        return [one for _, _, one in sorted(order, key=lambda each: each[:2])]

    def _place(self, number: ClaimId) -> tuple[str, int, int]:
        quote = self.case.claim(number).quote
        return (quote.source, quote.start, quote.end)

    def _note(self, number: ClaimId) -> Citation:
        claim = self.case.claim(number)
        (cited,) = citations(self.case, [number])
        source = cited.source
        return Citation(
            claim=number,
            words=claim.quote.words,
            start=claim.quote.start,
            end=claim.quote.end,
            page=cited.page,
            source=source.sha256,
            title=source.title or source.name,
            publisher=source.publisher or "",
            published=source.published or "",
            url=source.url or "",
            how=self._noted(claim),
        )

    def _noted(self, claim: Claim) -> str:
        """How it is held, and that nobody has looked at it where nobody has."""
        if claim.review is not Review.TO_CHECK:
            return self._held(claim)
        return say("{how}; not reviewed").format(how=self._held(claim))

    def _held(self, claim: Claim) -> str:
        """Its stance with whoever is quoted; what nobody is quoted for is told by the report."""
        outlet = stance_words(Stance.REPORTED, self._speaker(claim))
        if claim.said_by or claim.stance is Stance.REPORTED:
            return _joined(stance_words(claim.stance, self._speaker(claim)))
        return f"{_joined(stance_words(claim.stance, None))}, {_joined(outlet)}"

    def _speaker(self, claim: Claim) -> str:
        source = self.case.source(claim.quote.source)
        return claim.said_by or source.publisher or source.name


def _joined(words: Iterable[Words]) -> str:
    return " ".join(one.text for one in words)
