"""Reports brought into a case, and how far their reading is."""

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy

from casewright.publishing.retelling import retold
from casewright.web.asked import CaseAsked, account_of, store_of
from casewright.web.guard import guarded
from casewright.web.importing import files_of, import_seen, imports_seen
from casewright.web.long_fields import takes_long
from casewright.workspace.jobs.cancelling import cancel
from casewright.workspace.jobs.errors import (
    FileTooLarge,
    NoSuchImport,
    NothingToImport,
    TooManyFiles,
)
from casewright.workspace.jobs.submitting import Given, Upload, submit
from casewright.workspace.policies import IMPORT

_PASTED = "pasted.txt"


class Pasted(forms.Form):
    """A text with its name; files come beside it."""

    name = forms.CharField(label=gettext_lazy("Name of the text"), required=False, max_length=200)
    text = forms.CharField(
        label=gettext_lazy("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )


@takes_long("text")
@guarded(GET=IMPORT, POST=IMPORT)
def imports(request: CaseAsked, slug: str) -> HttpResponse:
    """The imports of the case, and a new one."""
    form = Pasted(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            given = _given(request, form)
            who = account_of(request).identity
            number = submit(store_of(request), given, asked_by=who)
            return redirect("import", slug=slug, number=number)
        except (NothingToImport, FileTooLarge, TooManyFiles) as error:
            form.add_error(None, retold(str(error)))
    shown = {"form": form, "imports": imports_seen(request)}
    return render(request, "web/imports.html", shown, status=400 if form.errors else 200)


def _given(request: CaseAsked, form: Pasted) -> list[Upload]:
    files: list[Upload] = [*files_of(request)]
    text = form.cleaned_data["text"]
    if text.strip():
        files.append(Given(form.cleaned_data["name"] or _PASTED, text.encode("utf-8", "replace")))
    return files


@guarded(GET=IMPORT)
def import_(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """How far one import is; the page asks for itself again while something is left."""
    return render(request, "web/import.html", {"import": import_seen(request, number)})


@guarded(POST=IMPORT)
def cancel_import(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """Leave out what is not read yet."""
    try:
        cancel(store_of(request), number, asked_by=account_of(request).identity)
    except NoSuchImport as error:
        raise Http404 from error
    return redirect("import", slug=slug, number=number)
