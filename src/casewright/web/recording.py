"""That protected things were looked at is recorded, not only that they were changed."""

from functools import lru_cache

from casewright.claims import Sha256, Source
from casewright.publishing.redaction import Mask, Protected
from casewright.web.asked import CaseAsked
from casewright.workspace.accounts.models import ProtectedPerson, RestrictedSource
from casewright.workspace.accounts.words import protected_among
from casewright.workspace.audit import naming, record
from casewright.workspace.models import CaseRow

_KEPT = 256


def note_seen(request: CaseAsked, source: Source, *, action: str = "protected source seen") -> None:
    """Record that somebody saw a restricted source, or one that names a protected person."""
    case = request.case_row
    is_restricted = RestrictedSource.objects.filter(case=case, sha256=source.sha256).exists()
    if is_restricted or _names(protected_in(case), source.sha256, source):
        about = naming.source(source.sha256)
        record(action, case=case.slug, about=about, content={"restricted": is_restricted})


def note_names_seen(request: CaseAsked) -> None:
    """Record that somebody saw the names of the protected people of a case."""
    case = request.case_row
    people = ProtectedPerson.objects.filter(case=case).count()
    if people:
        about = naming.PROTECTED
        record("protected names seen", case=case.slug, about=about, content={"people": people})


def protected_in(case: CaseRow) -> tuple[Protected, ...]:
    """Everybody who is protected in a case."""
    return tuple(protected_among(ProtectedPerson.objects.filter(case=case)))


@lru_cache(maxsize=_KEPT)
def _names(people: tuple[Protected, ...], sha256: Sha256, source: Source) -> bool:
    language = source.metadata.language.value or ""
    mask = Mask(people)
    return mask.hides(source.text, language) or mask.hides(source.name, language)
