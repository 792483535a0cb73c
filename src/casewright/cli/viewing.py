"""That protected things were looked at on the command line is recorded, as it is on pages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from casewright.store import CaseStore


def note_seen(store: "CaseStore", command: str) -> None:
    """Record that a command is about to show the case, where something in it is protected.

    Whoever has the passphrase sees all names and every restricted source; a plain folder has no
    trail and protects nothing.
    """
    slug = getattr(store, "slug", None)
    if slug is None:
        return
    # Imported here: its tables can be loaded only once an encrypted folder is open.
    from casewright.workspace.accounts.models import ProtectedPerson, RestrictedSource
    from casewright.workspace.audit import naming, record

    people = ProtectedPerson.objects.filter(case__slug=slug).count()
    restricted = RestrictedSource.objects.filter(case__slug=slug).order_by("pk")
    hashes = list(restricted.values_list("sha256", flat=True))
    if not people and not hashes:
        return
    with store.at_once():
        if people:
            told = {"people": people, "command": command}
            record("protected names seen", case=slug, about=naming.PROTECTED, content=told)
        for sha256 in hashes:
            seen = {"restricted": True, "command": command}
            name = naming.source(sha256)
            record("protected source seen", case=slug, about=name, content=seen)
