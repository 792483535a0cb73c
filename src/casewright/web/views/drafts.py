"""Drafts to file, taken out as files: a complaint, or one table of the case."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from casewright.consent import LAWYERS, PUBLICATION, forum
from casewright.drafts import TABLES, forum_named
from casewright.drafts.errors import (
    NoAuthority,
    NobodyToDraftFor,
    NoPdf,
    NothingAccepted,
    NothingAgreed,
)
from casewright.drafts.formats import MEDIA_TYPES
from casewright.drafts.ordering import Order
from casewright.errors import CasewrightError
from casewright.web.asked import CaseAsked
from casewright.web.drafting import forums_to_choose, people_to_choose, take, victims_seen
from casewright.web.guard import guarded
from casewright.workspace.policies import EXPORT

_COMPLAINT = "complaint"
_WHAT = (
    (_COMPLAINT, gettext_lazy("a complaint to a committee")),
    ("chronology", gettext_lazy("the chronology")),
    ("victims", gettext_lazy("the table of victims")),
    ("accused", gettext_lazy("the table of accused")),
    ("contradictions", gettext_lazy("the table of contradictions")),
    ("remedies", gettext_lazy("the table of remedies used")),
)
_FORUM, _LAWYERS, _PUBLICATION = "forum", "lawyers", "publication"
_USES = (
    (_LAWYERS, gettext_lazy("lawyers of the people in it")),
    (_FORUM, gettext_lazy("the committee chosen")),
    (_PUBLICATION, gettext_lazy("publication")),
)
_FORMATS = (
    ("docx", gettext_lazy("a Word document")),
    ("pdf", gettext_lazy("a PDF")),
    ("json", gettext_lazy("JSON, for programs")),
)
_LANGUAGES = (("en", gettext_lazy("English")), ("ru", gettext_lazy("Russian")))
_REFUSED: dict[type[CasewrightError], str | Promise] = {
    NoAuthority: gettext_lazy(
        "No authority to file to this committee for this person is recorded, nor the reason why "
        "there is none. Note one of the two first."
    ),
    NothingAgreed: gettext_lazy(
        "Nothing about this person may be used for this committee. Note what people agreed to."
    ),
    NothingAccepted: gettext_lazy(
        "Nobody accepted anything about this person. Review it, or take in what was not reviewed."
    ),
    NobodyToDraftFor: gettext_lazy("Choose whom the complaint is for."),
    NoPdf: gettext_lazy("The computer of the workspace lacks the library that sets a PDF."),
}
assert {name for name, _ in _WHAT} == {_COMPLAINT, *TABLES}  # noqa: S101 (two lists of one thing)


class Ordered(forms.Form):
    """What is drafted, for whom and what, and as which file."""

    what = forms.ChoiceField(label=gettext_lazy("Draft"), choices=_WHAT)
    person = forms.ChoiceField(label=gettext_lazy("Complaint for"), required=False)
    forum = forms.ChoiceField(label=gettext_lazy("Committee"))
    use = forms.ChoiceField(label=gettext_lazy("A table is for"), choices=_USES)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=_LANGUAGES)
    kind = forms.ChoiceField(label=gettext_lazy("As"), choices=_FORMATS)
    with_unreviewed = forms.BooleanField(
        label=gettext_lazy("Also what nobody has reviewed"), required=False
    )

    def __init__(self, request: CaseAsked) -> None:
        """Offer the victims whom the asker sees."""
        given = request.POST if request.method == "POST" else None
        super().__init__(given, initial={"kind": "docx", "use": _LAWYERS})
        self.fields["person"].choices = people_to_choose(request)  # type: ignore[attr-defined]
        self.fields["forum"].choices = forums_to_choose()  # type: ignore[attr-defined]

    @property
    def order(self) -> Order:
        """What a form without mistakes asks for."""
        given, day = self.cleaned_data, timezone.localdate()
        more = {"language": given["language"], "day": day}
        unreviewed: bool = given["with_unreviewed"]
        body = forum_named(given["forum"])
        if given["what"] == _COMPLAINT:
            return Order.of_complaint(given["person"], body, **more, with_unreviewed=unreviewed)
        uses = {_LAWYERS: LAWYERS, _PUBLICATION: PUBLICATION, _FORUM: forum(body.use)}
        return Order.of_table(given["what"], uses[given["use"]], **more, with_unreviewed=unreviewed)


@guarded(GET=EXPORT, POST=EXPORT)
def drafts(request: CaseAsked, slug: str) -> HttpResponse:
    """Choose what is drafted; then take it out."""
    form = Ordered(request)
    if form.is_valid():
        try:
            return _file(request, form.order, form.cleaned_data["kind"])
        except tuple(_REFUSED) as error:
            form.add_error(None, str(_REFUSED[type(error)]))
    shown = {"form": form, "victims": victims_seen(request)}
    return render(request, "web/drafts.html", shown, status=400 if form.errors else 200)


def _file(request: CaseAsked, order: Order, kind: str) -> HttpResponse:
    content = take(request, order, kind)
    response = HttpResponse(content, content_type=MEDIA_TYPES[kind])
    name = f"{request.case_row.slug}-{order.table or _COMPLAINT}.{kind}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
