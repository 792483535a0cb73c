"""The words of protected people, to mask them by; the audit trail knows them by their hash."""

import json
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet

from casewright.publishing.redaction import Protected
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


def protected_among(people: QuerySet[ProtectedPerson]) -> list[Protected]:
    """These people with their words, asked for at once however many they are."""
    with_words = people.order_by("pk").prefetch_related("spelling_set", "particular_set")
    return [
        Protected(one.pseudonym, _in_order(one.spelling_set), _in_order(one.particular_set))
        for one in with_words
    ]


# Any: the manager of what belongs to a person has no type that can be named.
def _in_order(words: Any) -> tuple[str, ...]:
    return tuple(one.text for one in sorted(words.all(), key=attrgetter("pk")))
