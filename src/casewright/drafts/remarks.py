"""What those who work on a draft must know of it, and what is never filed."""

from collections.abc import Iterator

from casewright.drafts.filing import Filing
from casewright.drafts.material import Material
from casewright.drafts.redress import state_words
from casewright.publishing.speech import mark, say, say_number

_SURE = {
    "high": mark("high"),
    "medium": mark("medium"),
    "low": mark("low"),
}


def remarks(made_of: Material) -> Iterator[str]:
    """That a lawyer decides, and what went in."""
    yield say("This is a draft put together by a program. A lawyer decides and signs.")
    if not made_of.is_reviewed:
        yield say("What no person has reviewed went in too, as was asked for.")
        return
    yield say("Only what a person accepted went in.")
    if made_of.unreviewed:
        text = say_number(
            "{number} claim that may be used was not reviewed and stays out.",
            "{number} claims that may be used were not reviewed and stay out.",
            made_of.unreviewed,
        )
        yield text.format(number=made_of.unreviewed)


def route_remarks(one: Filing) -> Iterator[str]:
    """How sure the order of the form is, and where the person stands with the body."""
    form = one.forum.form
    text = say("How sure the order of this form is: {sure}. Compare it with the form of today.")
    yield text.format(sure=say(_SURE.get(form.confidence, form.confidence)))
    if one.route is not None:
        states = dict.fromkeys(state_words(each.state) for each in one.route.readings)
        told = say(" or ").join(states)
        yield say("By the rules collected here a complaint to this body is: {state}.").format(
            state=told
        )


def left_out_words(made_of: Material) -> tuple[str, ...]:
    """How many sources and claims the use may not have; neither their names nor who was asked."""
    whole = sum(one.is_whole for one in made_of.left_out)
    claims = sum(len(one.claims) for one in made_of.left_out)
    told = []
    if whole:
        told.append(
            say_number(
                "Left out: {number} source that may not be used for {use}.",
                "Left out: {number} sources that may not be used for {use}.",
                whole,
            ).format(number=whole, use=made_of.use)
        )
    if claims:
        told.append(
            say_number(
                "Left out: {number} claim whose words may not be used for {use}.",
                "Left out: {number} claims whose words may not be used for {use}.",
                claims,
            ).format(number=claims, use=made_of.use)
        )
    return tuple(told)
