"""Pictures in templates: each mark becomes a link to its quotes or to another view of the page."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from casewright.claims import ClaimId
from casewright.ledger.case_file import NumberEntry
from casewright.publishing import plain_words
from casewright.publishing.dossier import card_of_all
from casewright.publishing.pictures.shapes import Cites, Picture, Target
from casewright.publishing.pictures.svg import svg

register = template.Library()


@register.simple_tag(takes_context=True)
def picture(context: Context, drawn: Picture, path: str = "", keep: str = "") -> SafeString:
    """The picture; its marks lead to quotes, or to the page at that path asked otherwise.

    What the page was asked under the names of `keep` is asked again, but for what a mark changes.
    """
    asked = context["request"].GET
    kept = {name: asked[name] for name in keep.split() if asked.get(name)}

    def address_of(target: Target) -> str:
        if isinstance(target, Cites):
            return _card(context, target.groups)
        return f"{path}?{urlencode(kept | dict(target.query))}"

    # The writer escapes every word (publishing/pictures/svg.py).
    return mark_safe(svg(drawn, address_of))  # noqa: S308


@register.simple_tag(takes_context=True)
def cited_all(context: Context, groups: Iterable[tuple[ClaimId, ...]], words: object) -> SafeString:
    """Words that rest on several facts at once: a link to one card of all their quotes."""
    every = tuple(groups)
    link = format_html('<a class="cited" href="{}" dir="auto">{}</a>', _card(context, every), words)
    notes = context.get("footnotes")
    claims = tuple(dict.fromkeys(claim for group in every for claim in group))
    return link if notes is None else format_html("{}{}", link, notes.mark(claims))


@register.filter
def group_words(entry: NumberEntry) -> str:
    """What a counted group is called, with its nationality."""
    whose = entry.nationality
    named = plain_words.people_of(entry.role)
    return f"{named} ({plain_words.country(whose)})" if whose else named


def _card(context: Context, groups: Iterable[tuple[ClaimId, ...]]) -> str:
    slug = context["case"].slug
    return reverse("says", kwargs={"slug": slug, "card": card_of_all(groups)})
