"""What a claim is about, in few words."""

from casewright.claims.kinds import Act, Body, Charge, Event, Group, Money, Sentence, Statement


def label(body: Body) -> str:
    """What a claim is about, in few words made of terms, names and numbers."""
    match body:
        case Act():
            parts = [body.act, body.instrument, body.victim]
        case Event():
            parts = [body.type, body.outcome, body.date or body.date_resolved, body.place]
        case Charge():
            parts = [body.offence, body.state, body.person]
        case Sentence():
            parts = [body.penalty, _amount(body.amount), body.unit, body.person]
        case Money():
            parts = [body.purpose, _amount(body.amount), body.currency, body.person]
        case Group():
            parts = [body.description]
        case Statement():
            parts = [body.speaker]
        case _:
            parts = [body.name]
    return ", ".join(part for part in parts if part)


def _amount(amount: float | None) -> str | None:
    return None if amount is None else f"{amount:g}"
