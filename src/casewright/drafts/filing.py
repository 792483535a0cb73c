"""What the sections of a complaint are written from."""

from dataclasses import dataclass
from datetime import date

from casewright.decisions import Decision
from casewright.drafts.draft import Recorded, Sentence
from casewright.drafts.forums import Forum
from casewright.drafts.telling import Teller
from casewright.ledger.case_file import PersonEntry
from casewright.remedies import Assessment, RouteAssessment


@dataclass(frozen=True, slots=True)
class Filing:
    """A complaint of one person to one body, on a day, filed by whoever has authority."""

    tell: Teller
    person: PersonEntry
    forum: Forum
    authority: Decision
    assessed: Assessment | None
    on: date

    @property
    def route(self) -> RouteAssessment | None:
        """Where the person stands with this body; None where the file follows them nowhere."""
        return self.assessed.route(self.forum.route) if self.assessed else None

    def recorded(self, text: str) -> Sentence:
        """A sentence that rests on the decision about who may file."""
        one = self.authority
        return Sentence(text, (Recorded(one.id, one.by, one.when[:10]),))
