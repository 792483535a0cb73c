"""The words of a protected person as the audit trail knows them: by hash, or by number."""

import json

from casewright.workspace.accounts.models import Particular, ProtectedPerson, Spelling


def words_of(person: ProtectedPerson) -> bytes:
    """Pseudonym, spellings and particulars, whose hash goes on the trail and nothing else."""
    words = {
        "pseudonym": person.pseudonym,
        "spellings": _texts(Spelling, person),
        "particulars": _texts(Particular, person),
    }
    return json.dumps(words, sort_keys=True).encode()


def numbers_of(person: ProtectedPerson) -> dict[str, int]:
    """How many spellings and particulars there are: what earlier versions put on the trail."""
    return {
        "spellings": len(_texts(Spelling, person)),
        "particulars": len(_texts(Particular, person)),
    }


def _texts(kind: type[Spelling] | type[Particular], person: ProtectedPerson) -> list[str]:
    return sorted(kind.objects.filter(person=person).values_list("text", flat=True))
