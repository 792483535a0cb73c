"""Table of contradictions: what the sources differ on, and every variant."""

from casewright.drafts.draft import Section, Sentence, Table
from casewright.drafts.telling import Teller
from casewright.drafts.variants import value_words
from casewright.ledger import Conflict
from casewright.publishing.retelling import retold
from casewright.publishing.speech import mark, say

_TITLE = mark("Contradictions between the sources")


def contradictions(tell: Teller) -> Section:
    """One row for each variant; of a difference the first row says what it is about."""
    rows = [row for one in tell.case.conflicts for row in _rows(tell, one)]
    header = (
        say("What the sources differ on"),
        say("Variant"),
        say("Who says so"),
        say("Decided"),
        say("What would settle it"),
    )
    return Section("contradictions", say(_TITLE), (Table(header, tuple(rows)),))


def _rows(tell: Teller, one: Conflict) -> list[tuple[Sentence, ...]]:
    held = one.resolution.value if one.resolution else None
    chosen = say("those who keep the file hold to this")
    return [
        (
            tell.fact(tell.differing(one), one.claims) if place == 0 else Sentence.ours(""),
            tell.fact(value_words(tell.case, one, each), each.claims),
            Sentence.ours(tell.how(each.claims)),
            Sentence.ours(chosen if each.value == held else ""),
            Sentence.ours(retold(one.settle) if place == 0 else ""),
        )
        for place, each in enumerate((*one.values, *one.vague))
    ]
