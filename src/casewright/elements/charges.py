"""The offences that accused are tried for at home, to stand beside the elements of torture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casewright.claims import ClaimId
from casewright.elements.rules import read
from casewright.elements.words import saying
from casewright.ledger import CaseFile
from casewright.ledger.accused_entry import AccusedEntry, ChargeStatus
from casewright.ledger.stated import Claims

_VICTIM = "victim"
_HELD, _FALLEN = (
    frozenset({"convicted", "final"}),
    frozenset({"acquitted", "dropped", "overturned"}),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How many accused stand so for an offence, as the charge of one of them, by which claims."""

    charge: ChargeStatus
    accused: int
    claims: Claims


@dataclass(frozen=True, slots=True)
class Offence:
    """An offence, a term of the vocabulary or words of a source, and how its accused stand."""

    offence: str
    article: str | None
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Charges:
    """The offences of a case.

    `changed` are claims by which somebody was convicted of another offence than one that fell;
    `questioned` are claims whose words question the classification.
    """

    offences: tuple[Offence, ...]
    changed: Claims
    questioned: Claims

    @property
    def is_disputed(self) -> bool:
        """Whether it is disputed of what the accused are guilty."""
        return bool(self.changed or self.questioned)


def charges(case: CaseFile) -> Charges:
    """The charges against those accused of harming; never those against the harmed themselves."""
    harmed = {one.who.person for one in case.paths if one.who.person is not None}
    harmed |= {one.id for one in case.people if _VICTIM in {role.value for role in one.roles}}
    accused = [one for one in case.accused if one.person.person not in harmed]
    questioned = dict.fromkeys(claim.id for claim, _ in saying(case, read("classification")))
    return Charges(_offences(accused), _changed(accused), tuple(questioned))


def _offences(accused: Iterable[AccusedEntry]) -> tuple[Offence, ...]:
    found: dict[tuple[str, str | None], dict[object, list[ChargeStatus]]] = {}
    for one in accused:
        for charge in one.charges:
            alike = found.setdefault((_name(charge), charge.article), {})
            alike.setdefault(_stand(charge), []).append(charge)
    return tuple(
        Offence(name, article, tuple(map(_standing, alike.values())))
        for (name, article), alike in sorted(found.items(), key=lambda one: str(one[0]))
        if name
    )


def _name(charge: ChargeStatus) -> str:
    return charge.offence or (charge.words[0].value if charge.words else "")


def _stand(charge: ChargeStatus) -> object:
    """Where and when it came to stand so: nobody is called convicted without these."""
    courts, dates = ([one.value for one in each] for each in (charge.courts, charge.dates))
    stand = (charge.status, charge.level, charge.appeal_open, charge.alleged_by)
    return (*stand, tuple(courts), tuple(dates))


def _standing(charges: Sequence[ChargeStatus]) -> Standing:
    claims = dict.fromkeys(claim for one in charges for claim in one.claims)
    return Standing(charges[0], len(charges), tuple(claims))


def _changed(accused: Iterable[AccusedEntry]) -> Claims:
    """What shows that one charge of an accused fell while another held."""
    found: dict[ClaimId, None] = {}
    for one in accused:
        held = [each for each in one.charges if each.status in _HELD]
        fallen = [each for each in one.charges if each.status in _FALLEN]
        if held and fallen:
            found |= dict.fromkeys(claim for each in (*held, *fallen) for claim in each.claims)
    return tuple(found)
