"""What people decide: who is who, which value holds, what a source says; in force until undone."""

from casewright.decisions.about import sources_of, without, words_of
from casewright.decisions.addition import claim_added, places_of
from casewright.decisions.anchor import Anchor, Side
from casewright.decisions.attaching import Attaching
from casewright.decisions.authorising import ActWithout, Authorise, Authority, Revoke
from casewright.decisions.consenting import Agree, Told, Withdraw, consents_of
from casewright.decisions.correction import corrected
from casewright.decisions.decision import (
    VERDICTS,
    Accept,
    Add,
    Change,
    Correct,
    Decision,
    DecisionId,
    Different,
    Reject,
    Resolve,
    Same,
    Undo,
    What,
)
from casewright.decisions.errors import AlreadySo, Contradiction, NotACorrection, NotToUndo, told
from casewright.decisions.fields import body_of, stance_of
from casewright.decisions.judgements import (
    Agreed,
    Judgement,
    Unit,
    agreed,
    is_judgement,
    unit_of,
)
from casewright.decisions.reviews import Reviewed, opposed, reviews
from casewright.decisions.standing import in_force, to_undo, undone_by

__all__ = [
    "VERDICTS",
    "Accept",
    "ActWithout",
    "Add",
    "Agree",
    "Agreed",
    "AlreadySo",
    "Anchor",
    "Attaching",
    "Authorise",
    "Authority",
    "Change",
    "Contradiction",
    "Correct",
    "Decision",
    "DecisionId",
    "Different",
    "Judgement",
    "NotACorrection",
    "NotToUndo",
    "Reject",
    "Resolve",
    "Reviewed",
    "Revoke",
    "Same",
    "Side",
    "Told",
    "Undo",
    "Unit",
    "What",
    "Withdraw",
    "agreed",
    "body_of",
    "claim_added",
    "consents_of",
    "corrected",
    "in_force",
    "is_judgement",
    "opposed",
    "places_of",
    "reviews",
    "sources_of",
    "stance_of",
    "to_undo",
    "told",
    "undone_by",
    "unit_of",
    "without",
    "words_of",
]
