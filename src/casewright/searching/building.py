"""A case put into rows and columns: each entry, each claim, each passage one document."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from itertools import pairwise

from casewright.claims import Act, Body, Claim, ClaimId, Event, Group, Person, Sha256, label
from casewright.searching.columns import Columns
from casewright.searching.document import Document
from casewright.searching.entries import VICTIM, documents
from casewright.searching.found import Kind
from casewright.searching.lexicon import GAP, Lexicon, Term
from casewright.searching.passages import passages
from casewright.searching.postings import Postings, Row
from casewright.searching.seen import Seen
from casewright.searching.words import words_of

# Words joined are tried for names only, and of a name that is a whole line for none.
_MOST_JOINED = 6


@dataclass(slots=True)
class Build:
    """An index under construction; `run` goes through the case once."""

    seen: Seen
    lexicon: Lexicon
    row: Row = field(default_factory=Row)
    columns: Columns = field(default_factory=Columns)
    _claims: dict[ClaimId, int] = field(default_factory=dict)
    _sources: dict[Sha256, int] = field(default_factory=dict)

    def run(self) -> Postings:
        """Where every word of the case stands."""
        self._list_sources()
        self._list_claims()
        for one in documents(self.seen.case):
            self._add_entry(one)
        for claim in self.seen.case.claims.values():
            self._add_claim(claim)
        for source in self._sources:
            self._add_passages(source)
        return Postings.of(self.row, len(self.lexicon))

    def _list_sources(self) -> None:
        for number, one in enumerate(self.seen.case.sources):
            self._sources[one.sha256] = number
            words = self.seen.words(" \n ".join(filter(None, (one.name, one.title, one.publisher))))
            self.columns.add_source(one.sha256, one.published, words)

    def _list_claims(self) -> None:
        for number, (claim_id, claim) in enumerate(self.seen.case.claims.items()):
            self._claims[claim_id] = number
            source = self._sources[claim.quote.source]
            self.columns.add_claim(source, claim.stance, claim.review, date_of(claim.body))

    def _add_entry(self, one: Document) -> None:
        number = self.columns.add_document(one.kind)
        self.columns.link(number, (self._claims[claim] for claim in one.claims))
        self.columns.date(number, dict.fromkeys(one.dates))
        for role in one.roles:
            self.columns.of_role[role].append(number)
        names = [self.seen.words(name) for name in (one.title, *one.names)]
        rest = [self.seen.words(value.value) for value in one.values]
        rest += [self.seen.words(term) for term in one.terms]
        if one.has_quotes:
            rest += [self.seen.quote(self.seen.case.claims[claim])[0] for claim in one.claims]
        words = self._terms(" \n ".join(rest), "")
        if one.kind is Kind.PERSON:
            words += [GAP, *self.lexicon.numbers(_joined_names(names), "")]
        self.row.add(self._terms(" \n ".join(names), ""), words)

    def _add_claim(self, claim: Claim) -> None:
        number = self.columns.add_document(Kind.CLAIM)
        self.columns.link(number, (self._claims[claim.id],))
        for role in roles_of(claim.body):
            self.columns.of_role[role].append(number)
        language = self.seen.language(claim.quote.source)
        title = self.seen.words(" \n ".join(names_of(claim)))
        words = self.seen.quote(claim)[0]
        self.row.add(self._terms(title, language), self._terms(words, language))

    def _add_passages(self, source: Sha256) -> None:
        text, language = self.seen.text(source), self.seen.language(source)
        for start, end in passages(text):
            self.columns.add_document(Kind.PASSAGE)
            self.columns.passage_source.append(self._sources[source])
            self.columns.passage_start.append(start)
            self.columns.passage_end.append(end)
            self.row.add((), self._terms(text[start:end], language))

    def _terms(self, text: str, language: str) -> list[Term]:
        return self.lexicon.numbers(words_of(text), language)


def names_of(claim: Claim) -> Iterator[str]:
    """What a claim is about and who says it, in the words of its fields."""
    yield label(claim.body).replace("_", " ")
    if claim.said_by:
        yield claim.said_by
    if isinstance(claim.body, Event):
        yield from (one.name for one in claim.body.participants)
        yield claim.body.court or ""
    elif isinstance(claim.body, Person):
        yield from (one for one in (claim.body.position, claim.body.organisation) if one)
    elif isinstance(claim.body, Act):
        yield claim.body.perpetrator or ""


def roles_of(body: Body) -> tuple[str, ...]:
    """The roles that people and groups have in a claim."""
    if isinstance(body, Person):
        return body.roles
    if isinstance(body, Group):
        return (body.role,) if body.role else ()
    if isinstance(body, Event):
        return tuple(dict.fromkeys(one.role for one in body.participants))
    if isinstance(body, Act):
        return (VICTIM,) if body.victim else ()
    return ()


def date_of(body: Body) -> str | None:
    """The date a claim tells, where its kind has one."""
    names = {one.name for one in fields(body)} & {"date", "date_resolved"}
    told = (getattr(body, name) for name in sorted(names))
    return next((str(one) for one in told if one), None)


def _joined_names(names: list[str]) -> list[str]:
    """Neighbouring words of names as one: "Gul nara" is also found as Gulnara."""
    found = []
    for name in dict.fromkeys(names):
        words = [word for word in words_of(name) if len(word) > 1]
        if len(words) <= _MOST_JOINED:
            found += [f"{a}{b}" for a, b in pairwise(words)]
    return list(dict.fromkeys(found))
