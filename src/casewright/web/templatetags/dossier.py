"""What templates say of a case: a value that opens to its quotes, terms and dates in words."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from casewright.claims import ClaimId
from casewright.ledger.case_file import (
    Conflict,
    Doing,
    EventEntry,
    Milestone,
    MoneyEntry,
    SentenceEntry,
    Taking,
)
from casewright.ledger.milestones import MilestoneRule, milestone_rules
from casewright.ledger.path_entry import Answer
from casewright.ledger.stated import Party
from casewright.publishing import plain_words
from casewright.publishing.dates import date_words
from casewright.publishing.dossier import card_of
from casewright.publishing.number_tree import NumberNode
from casewright.publishing.redress_words import penalty_words, size_words
from casewright.publishing.retelling import retold
from casewright.publishing.speech import in_our_tongue
from casewright.publishing.standing import charge_words, offence_words, standing_words
from casewright.publishing.variant import variant_words
from casewright.web.dossiers import card_for
from casewright.web.footnotes import Footnotes
from casewright.web.paging import address_of_page, address_with

register = template.Library()
register.filter(penalty_words)
register.filter(size_words)
_ANSWERS = {
    Answer.YES: gettext_lazy("yes"),
    Answer.NO: gettext_lazy("no"),
    Answer.UNKNOWN: gettext_lazy("unknown"),
    Answer.DISPUTED: gettext_lazy("disputed"),
}


class Cited(Node):
    """Words that rest on claims: a link to the card of their quotes."""

    def __init__(self, claims: template.base.FilterExpression, words: NodeList) -> None:
        self._claims, self._words = claims, words

    def render(self, context: Context) -> SafeString:
        """The words; bare where they rest on no claim, and with its number on paper."""
        words = SafeString(self._words.render(context).strip())
        claims: tuple[ClaimId, ...] = tuple(self._claims.resolve(context) or ())
        case = context.get("case")
        if not claims or case is None:
            return words
        address = reverse("says", kwargs={"slug": case.slug, "card": card_of(claims)})
        link = format_html('<a class="cited" href="{}" dir="auto">{}</a>', address, words)
        notes: Footnotes | None = context.get("footnotes")
        return link if notes is None else format_html("{}{}", link, notes.mark(claims))


@register.tag
def cited(parser: Parser, token: Token) -> Cited:
    """`{% cited claims %}words{% endcited %}`: the words open to the quotes of the claims."""
    _, claims = token.split_contents()
    words = parser.parse(("endcited",))
    parser.delete_first_token()
    return Cited(parser.compile_filter(claims), words)


@register.simple_tag(takes_context=True)
def party(context: Context, who: Party | None) -> SafeString | str:
    """Somebody whom a fact names, with a link to the person where that is known."""
    case = context.get("case")
    if who is None or who.person is None or case is None:
        return "" if who is None else format_html("<bdi>{}</bdi>", who.name)
    address = reverse("person", kwargs={"slug": case.slug, "entry": who.person})
    return format_html('<a href="{}" dir="auto">{}</a>', address, who.name)


@register.simple_tag(takes_context=True)
def parties(context: Context, taking: Iterable[Taking]) -> SafeString:
    """Those who took part, each once, by the spelling that comes first."""
    once: dict[str, Party] = {}
    for one in taking:
        once.setdefault(one.party.person or one.party.name, one.party)
    return format_html_join(", ", "{}", ((party(context, one),) for one in once.values()))


@register.inclusion_tag("web/footnotes.html", takes_context=True)
def footnote_list(context: Context) -> dict[str, Any]:
    """The quotes of all values of the page, where it is made for paper."""
    notes: Iterable[tuple[int, tuple[ClaimId, ...]]] = context.get("footnotes") or ()
    cards = [(number, card_for(context["request"], claims)) for number, claims in notes]
    return {"cards": cards, "case": context.get("case")}


@register.filter
def term(value: str, scheme: str) -> str:
    """What a term of the vocabulary is called."""
    return plain_words.label(scheme, value)


@register.simple_tag
def variant(conflict: Conflict, value: str) -> str:
    """A value of a conflict as people read it."""
    return retold(variant_words(conflict, value))


@register.simple_tag(takes_context=True)
def other_value(context: Context, name: str, value: str) -> str:
    """The address of the same page with one value of its query changed."""
    return address_with(context["request"].GET, name, value)


@register.simple_tag(takes_context=True)
def other_page(context: Context, number: int, name: str = "page") -> str:
    """The address of another page of the list that is shown."""
    return address_of_page(context["request"].GET, number, name)


register.filter("date_words", date_words)
register.filter("country", plain_words.country)
register.filter("charge_words", charge_words)
register.filter("offence_words", offence_words)
register.filter("standing_words", standing_words)
register.filter("retold", retold)


@register.filter
def group_of(node: NumberNode) -> str:
    """What a counted group is called, with its nationality."""
    role = plain_words.people_of(node.entry.role, node.value.size)
    whose = node.entry.nationality
    return f"{role} ({plain_words.country(whose)})" if whose else role


@register.filter
def amount_words(one: MoneyEntry) -> str:
    """An amount of money with its currency; empty where it is not told."""
    return plain_words.amount(one.amount, one.currency) or ""


@register.filter
def sentence_words(one: SentenceEntry) -> str:
    """A penalty with its length, and whether it was upheld or changed."""
    words = [plain_words.label("sentence_kinds", one.penalty).lower()]
    words += [plain_words.amount(one.amount, one.unit) or ""]
    words += [f"({plain_words.penalty_state(one.state)})"] if one.state != "imposed" else []
    return " ".join(filter(None, words))


@register.filter
def how(doing: Doing) -> str:
    """With what, how long, what for and with which result something was done."""
    told = (doing.instrument, doing.duration, doing.purpose, doing.consequence)
    return "; ".join(word for word in told if word)


@register.filter
def by_date(events: Iterable[EventEntry]) -> list[EventEntry]:
    """The events in time, those without a date last."""
    return sorted(events, key=lambda one: (one.date is None, one.date or "", one.id))


@register.filter
def label_of(rule: MilestoneRule) -> str:
    """What a step on the way is called."""
    return in_our_tongue(rule.label)


@register.filter
def milestone_name(step: Milestone) -> str:
    """The same of a step that somebody has or has not taken."""
    return next((label_of(one) for one in milestone_rules() if one.id == step.name), step.name)


@register.filter
def milestone_claims(step: Milestone) -> tuple[ClaimId, ...]:
    """The claims for and against it."""
    return (*step.given, *step.against)


@register.filter
def milestone_answer(step: Milestone) -> str:
    """Whether it was reached, or how many of a group came that far."""
    return retold(step.note) or str(_ANSWERS[step.answer])


@register.filter
def of_key(table: Any, key: Any) -> Any:
    """What a table has under a key; None where it has nothing."""
    return table.get(key)
