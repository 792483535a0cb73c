"""The case taken out for a use: what people agreed to, without what the asker may not see."""

from django import forms
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy

from casewright.claims import sha256_of
from casewright.consent import BadUse, Use, forum, use_of
from casewright.publishing.retelling import retold
from casewright.web.asked import CaseAsked, sight
from casewright.web.exporting import HTML, JSON, MEDIA_TYPES, Export
from casewright.web.guard import guarded
from casewright.web.inside import inside
from casewright.web.left_out import told
from casewright.web.seen import case_for
from casewright.workspace.audit import naming, record
from casewright.workspace.policies import EXPORT

_FORUM = "forum"
_USES = (
    ("lawyers", gettext_lazy("lawyers of the people in it")),
    (_FORUM, gettext_lazy("a court, committee or other body")),
    ("publication", gettext_lazy("publication")),
)
_KINDS = ((JSON, gettext_lazy("JSON, for programs")), (HTML, gettext_lazy("a page, to be printed")))


class ForWhat(forms.Form):
    """A use, and the name of the body where it is one."""

    use = forms.ChoiceField(label=gettext_lazy("For"), choices=_USES)
    forum = forms.CharField(
        label=gettext_lazy("Which court, committee or other body"),
        required=False,
        max_length=100,
        help_text=gettext_lazy("As it was named when people were asked, such as CAT."),
    )

    def clean(self) -> None:
        """Find the use that is meant.

        Raises:
            ValidationError: no body is named.
        """
        named = " ".join(self.cleaned_data.get("forum", "").split())
        use = self.cleaned_data.get("use", "")
        try:
            self.meant: Use | None = forum(named) if use == _FORUM else use_of(use) if use else None
        except BadUse as error:
            raise forms.ValidationError({"forum": retold(str(error))}) from error


class Taken(ForWhat):
    """The same, and the format."""

    kind = forms.ChoiceField(label=gettext_lazy("As"), choices=_KINDS)


@guarded(GET=EXPORT, POST=EXPORT)
def export(request: CaseAsked, slug: str) -> HttpResponse:
    """Choose a use and see what it leaves out; then take the case out for it."""
    given = request.POST if request.method == "POST" else request.GET
    form = (Taken if request.method == "POST" else ForWhat)(given or None)
    if form.is_valid() and form.meant is not None:
        if request.method == "POST":
            return _file(request, form.meant, form.cleaned_data["kind"])
        return _page(request, form, form.meant)
    return _page(request, form, None)


def _page(request: CaseAsked, form: forms.Form, use: Use | None) -> HttpResponse:
    found = case_for(request, use) if use is not None else None
    shown = {
        "form": form,
        "use": use,
        "found": found,
        "for_use": told(found.left_out, sight(request)) if found else [],
        "kinds": _KINDS,
    }
    return render(request, "web/export.html", shown, status=400 if form.errors else 200)


def _file(request: CaseAsked, use: Use, kind: str) -> HttpResponse:
    """The file, made in memory, and on the trail before anybody has it."""
    found = case_for(request, use)
    if found is None:
        raise Http404
    case, mask = request.case_row, sight(request).mask
    made = Export(found, mask.text(case.title or case.slug), use, inside(case).day, mask)
    content = made.text(kind).encode("utf-8", "backslashreplace")
    about = {
        "use": str(use),
        "format": kind,
        "sources": len(found.case.sources),
        "left_out": len(found.left_out),
        "names": "shown" if mask.hides_nobody else "masked",
        "sha256": sha256_of(content),
    }
    with transaction.atomic():
        record("case taken out", case=case.slug, about=naming.CASE_FILE, content=about)
    response = HttpResponse(content, content_type=MEDIA_TYPES[kind])
    name = f"{case.slug}-{use.purpose}.{kind}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
