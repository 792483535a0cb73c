"""The sections of a complaint that say to whom, against whom, by whom and for whom it is."""

from collections.abc import Iterator

from casewright.decisions import ActWithout, Authorise
from casewright.drafts.draft import Block, Paragraph, Sentence
from casewright.drafts.filing import Filing
from casewright.drafts.victims import name_words
from casewright.ledger.stated import Stated
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import country
from casewright.publishing.speech import mark, say, spoken
from casewright.remedies import routes

_LANGUAGES = {"en": mark("English"), "ru": mark("Russian")}


def general(one: Filing) -> Iterator[Block]:
    """The body, the state, the language and the day."""
    names = {route.id: route.name for route in routes()}
    body = names[one.forum.route][spoken()]
    yield _ours(say("Addressed to: {value}.").format(value=body))
    yield Paragraph((_state(one),))
    language = say(_LANGUAGES[spoken()])
    yield _ours(say("Language of the complaint: {value}.").format(value=language))
    yield _ours(say("Day of this draft: {value}.").format(value=date_words(one.on.isoformat())))


def _state(one: Filing) -> Sentence:
    where = one.assessed.where if one.assessed else None
    if where is None or not where.states:
        return Sentence.ours(say("State concerned: no source tells it."))
    names = say(" or ").join(country(each.value) for each in where.states)
    text = say("State concerned, by where it happened: {value}.").format(value=names)
    if not where.claims:
        # Somebody who works on the case said it; no source does.
        return Sentence.ours(text)
    return one.tell.fact(text, where.claims)


def complainant(one: Filing) -> Iterator[Block]:
    """Whoever submits it."""
    what = one.authority.what
    if not isinstance(what, Authorise | ActWithout):
        return
    if _folded(what.representative) == _folded(what.whom.name):
        text = say("The victim submits the complaint in person: {name}.")
        yield Paragraph((one.recorded(text.format(name=what.representative)),))
        return
    text = say("{representative} submits the complaint on behalf of {name}.")
    told = text.format(representative=what.representative, name=what.whom.name)
    yield Paragraph((one.recorded(told),))


def victim(one: Filing) -> Iterator[Block]:
    """Name, citizenship, age and what the sources call the victim, each with its quotes."""
    person = one.person
    named = say("Name, as the sources write it: {value}.").format(value=name_words(person))
    yield one.tell.paragraph(one.tell.fact(named, person.claims), about=person.claims)
    citizens = tuple(Stated(country(each.value), each.claims) for each in person.nationalities)
    for text, stated in (
        (say("Citizenship: {value}."), citizens),
        (say("Age, as the sources give it: {value}."), person.ages),
        (say("Described by the sources as: {value}."), person.positions),
        (say("Organisation: {value}."), person.organisations),
    ):
        if stated:
            value = "; ".join(dict.fromkeys(each.value for each in stated))
            claims = [claim for each in stated for claim in each.claims]
            yield Paragraph((one.tell.fact(text.format(value=value), claims),))


def representative(one: Filing) -> Iterator[Block]:
    """The authority, or the reason why there is none."""
    what = one.authority.what
    if isinstance(what, ActWithout):
        text = say("{representative} acts without a written authority, for this reason: {why}")
        told = text.format(representative=what.representative, why=what.why)
        yield Paragraph((one.recorded(told),))
    if isinstance(what, Authorise):
        text = say("On {day} {signed} authorised {representative} to act before {forum}: {paper}.")
        told = text.format(
            day=date_words(what.given),
            signed=what.given_by or what.whom.name,
            representative=what.representative,
            forum=one.forum.use,
            paper=what.document.rstrip("."),
        )
        yield Paragraph((one.recorded(told),))


def urgent(one: Filing) -> Iterator[Block]:
    """That nothing is asked for yet: no source can tell what is feared today."""
    yield _ours(say("Whether measures are asked for, and why, the client must say."))


def disclosure(one: Filing) -> Iterator[Block]:
    """The same of the name."""
    yield _ours(say("Whether the name may be told, the client must say."))


def _ours(text: str) -> Paragraph:
    return Paragraph((Sentence.ours(text),))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
