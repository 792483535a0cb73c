"""What sources differ on, and the variants, in the language that is spoken."""

from casewright.claims import Group, Sentence
from casewright.ledger import CaseFile, Conflict, Stated
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import amount, count, label
from casewright.publishing.speech import mark, say
from casewright.publishing.variant import variant_words

_FIELDS = {
    "given_name": mark("the first name"),
    "surname": mark("the surname"),
    "position": mark("the post"),
    "age": mark("the age"),
    "nationality": mark("the citizenship"),
    "size": mark("the number of people"),
    "arithmetic": mark("numbers that do not add up"),
    "nationalities": mark("the citizenships of a group"),
    "whole_group": mark("whether all of a group are of one citizenship"),
    "sentence": mark("the penalty"),
    "verdict": mark("the verdict"),
    "offences": mark("the offences tried"),
    "amount": mark("the amount"),
    "date": mark("the date"),
    "court": mark("the court"),
    "place": mark("the place"),
    "by_whom": mark("who did it"),
    "status": mark("the status of the place"),
    "account": mark("what happened"),
}
_OTHER = mark("a detail")


def field_words(conflict: Conflict) -> str:
    """What the sources differ on."""
    return say(_FIELDS.get(conflict.field, _OTHER))


def value_words(case: CaseFile, conflict: Conflict, one: Stated) -> str:
    """One variant as people read it."""
    body = case.claim(one.claims[0]).body
    if conflict.field == "date":
        return date_words(one.value)
    if conflict.field == "size" and isinstance(body, Group):
        return count(body.size, body.bound)
    if conflict.field == "sentence" and isinstance(body, Sentence):
        return penalty(body)
    return variant_words(conflict, one.value)


def penalty(body: Sentence) -> str:
    """A penalty with its length."""
    kind = label("sentence_kinds", body.penalty).lower()
    return f"{kind} {amount(body.amount, body.unit) or ''}".strip()
