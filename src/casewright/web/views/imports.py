"""Reports brought into a case, and how far their reading is."""

from dataclasses import dataclass

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy

from casewright.claims import Metadata
from casewright.web.asked import CaseAsked, account_of, sight, store_of
from casewright.web.guard import guarded
from casewright.workspace.jobs.cancelling import cancel
from casewright.workspace.jobs.errors import (
    FileTooLarge,
    NoSuchImport,
    NothingToImport,
    TooManyFiles,
)
from casewright.workspace.jobs.progress import ImportProgress, imports_of, progress
from casewright.workspace.jobs.submitting import MOST_MB, Given, Upload, submit
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


@dataclass(frozen=True, slots=True)
class _Sent:
    """A file of the form."""

    file: "UploadedFile[bytes]"
    given: Metadata

    @property
    def name(self) -> str:
        """What it was called where it came from."""
        return self.file.name or ""

    def content(self) -> bytes:
        """All of its bytes.

        Raises:
            FileTooLarge: they were more than are read.
        """
        if getattr(self.file, "is_too_large", False):
            raise FileTooLarge(self.name, MOST_MB)
        return b"".join(self.file.chunks())


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
            form.add_error(None, str(error))
    shown = {"form": form, "imports": _seen(request)}
    return render(request, "web/imports.html", shown, status=400 if form.errors else 200)


def _given(request: CaseAsked, form: Pasted) -> list[Upload]:
    files: list[Upload] = [_Sent(one, Metadata()) for one in request.FILES.getlist("files")]
    text = form.cleaned_data["text"]
    if text.strip():
        files.append(Given(form.cleaned_data["name"] or _PASTED, text.encode("utf-8", "replace")))
    return files


def _seen(request: CaseAsked) -> list[ImportProgress]:
    """The imports as the asker may see them, the latest first."""
    found = imports_of(store_of(request), hidden=sight(request).hidden)
    return [one for one in found if one.total]


@guarded(GET=IMPORT)
def import_(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """How far one import is; the page asks for itself again while something is left."""
    try:
        found = progress(store_of(request), number, hidden=sight(request).hidden)
    except NoSuchImport as error:
        raise Http404 from error
    if not found.files:
        raise Http404
    response = render(request, "web/import.html", {"import": found})
    if found.left:
        response["Refresh"] = "3"
    return response


@guarded(POST=IMPORT)
def cancel_import(request: CaseAsked, slug: str, number: int) -> HttpResponse:
    """Leave out what is not read yet."""
    try:
        cancel(store_of(request), number, asked_by=account_of(request).identity)
    except NoSuchImport as error:
        raise Http404 from error
    return redirect("import", slug=slug, number=number)
