"""Table of accused: posts, charges, how far each went before which court, and the penalty."""

from casewright.claims import ClaimId
from casewright.claims import Sentence as Penalty
from casewright.drafts.draft import Block, Paragraph, Section, Sentence, Table
from casewright.drafts.telling import Teller
from casewright.drafts.variants import penalty
from casewright.ledger.accused_entry import AccusedEntry, ChargeStatus
from casewright.publishing.plain_words import label
from casewright.publishing.speech import mark, say
from casewright.publishing.standing import charge_words, offence_words

_TITLE = mark("Accused, charges and outcomes")


def accused(tell: Teller) -> Section:
    """Every charge against every accused; nobody is called convicted without where and when."""
    rows = [
        _row(tell, one, charge, is_first=place == 0)
        for one in tell.case.accused
        for place, charge in enumerate(one.charges)
    ]
    header = (
        say("Who"),
        say("Post"),
        say("Offence"),
        say("Standing"),
        say("Penalty"),
        say("Answer to the appeal"),
    )
    claims = [claim for one in tell.case.accused for claim in one.claims]
    disputed = tuple(tell.disputed(claims))
    behind: tuple[Block, ...] = (Paragraph(disputed),) if disputed else ()
    return Section("accused", say(_TITLE), (Table(header, tuple(rows)), *behind))


def _row(
    tell: Teller, one: AccusedEntry, charge: ChargeStatus, *, is_first: bool
) -> tuple[Sentence, ...]:
    own = (
        (tell.fact(one.person.name, one.claims), posts(tell, one))
        if is_first
        else (Sentence.ours(""),) * 2
    )
    after = (penalties(tell, one), _appeals(tell, one)) if is_first else (Sentence.ours(""),) * 2
    return (
        *own,
        tell.fact(offence_words(charge), charge.claims),
        tell.fact(charge_words(charge), charge.claims),
        *after,
    )


def posts(tell: Teller, one: AccusedEntry) -> Sentence:
    """What post they held, by every source that says."""
    claims = [claim for post in one.posts for claim in post.claims]
    return _stated(tell, [post.value for post in one.posts], claims)


def penalties(tell: Teller, one: AccusedEntry) -> Sentence:
    """The penalties, each with its length."""
    claims = [claim for each in one.sentences for claim in each.claims]
    bodies = [tell.case.claim(claim).body for claim in claims]
    words = [penalty(body) for body in bodies if isinstance(body, Penalty)]
    return _stated(tell, words, claims)


def _appeals(tell: Teller, one: AccusedEntry) -> Sentence:
    claims = [claim for each in one.appeals for claim in each.claims]
    return _stated(tell, [label("outcomes", each.value).lower() for each in one.appeals], claims)


def _stated(tell: Teller, words: list[str], claims: list[ClaimId]) -> Sentence:
    if not words:
        return Sentence.ours(say("not stated"))
    return tell.fact("; ".join(dict.fromkeys(words)), claims)
