"""A draft as somebody asks for it: what, for whom, for which use, in which language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casewright.claims import Reading, Source
from casewright.consent import Consents, LeftOut, Use, forum
from casewright.decisions import Decision
from casewright.drafts.draft import Draft
from casewright.drafts.forums import Forum
from casewright.drafts.making import complaint, table
from casewright.drafts.material import material, reviewed_only
from casewright.drafts.people import person_in
from casewright.ledger import CaseFile


@dataclass(frozen=True, slots=True)
class Order:
    """A table of the case by its name, or a complaint: the person by name or id, and the body.

    `use` is what the draft is for; of a complaint it is the body. `with_unreviewed` takes in what
    nobody accepted; `checkers` is how many people have to accept a claim. `state` is where it
    happened, if somebody says so.
    """

    table: str | None
    person: str
    forum: Forum | None
    use: Use
    language: str
    day: date
    with_unreviewed: bool = False
    state: str | None = None
    checkers: int = 1

    def __post_init__(self) -> None:
        if (self.table is None) == (self.forum is None):
            raise ValueError("A draft is a table, or a complaint to a body.")

    @classmethod
    def of_table(
        cls, name: str, use: Use, *, language: str, day: date, with_unreviewed: bool = False
    ) -> "Order":
        """One table of the case for a use."""
        return cls(name, "", None, use, language, day, with_unreviewed)

    @classmethod
    def of_complaint(
        cls, person: str, body: Forum, *, language: str, day: date, with_unreviewed: bool = False
    ) -> "Order":
        """A complaint of one person, for which people must have agreed to this very body."""
        return cls(None, person, body, forum(body.use), language, day, with_unreviewed)


@dataclass(frozen=True, slots=True)
class Drafted:
    """The draft, and what its use may not have."""

    draft: Draft
    left_out: tuple[LeftOut, ...]


def drafted(
    case: CaseFile,
    read: Sequence[tuple[Source, Reading]],
    decisions: Sequence[Decision],
    consents: Consents,
    order: Order,
) -> Drafted:
    """The draft that was asked for; the case is where the person is looked up.

    Raises:
        NobodyToDraftFor: the case has nobody of that name.
        NoAuthority: nobody is recorded who may file, nor the reason why without authority.
        NothingAgreed: the body may have nothing about the person.
        NothingAccepted: nobody accepted anything about the person.
    """
    made_of = material(read, decisions, consents, use=order.use, day=order.day)
    if not order.with_unreviewed:
        made_of = reviewed_only(made_of, read, consents, checkers=order.checkers)
    if order.forum is None:
        made = table(made_of, order.table or "", language=order.language, state=order.state)
    else:
        person = person_in(case, order.person)
        made = complaint(made_of, person, order.forum, language=order.language, state=order.state)
    return Drafted(made, made_of.left_out)
