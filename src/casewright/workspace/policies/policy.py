"""One rule about who may do something."""

from dataclasses import dataclass
from enum import Enum, auto

from casewright.workspace.accounts.models import Role
from casewright.workspace.policies.asker import Asker


class Whom(Enum):
    """Of whom a rule speaks."""

    ANYBODY = auto()
    BEFORE_THE_FIRST_ACCOUNT = auto()
    SIGNED_IN = auto()
    ADMINISTRATORS = auto()
    MEMBERS = auto()


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be done, by whom, in a sentence; `least` is the least role of a member.

    `is_fresh` asks for the password once more where it was given some time ago.
    """

    name: str
    sentence: str
    whom: Whom
    least: Role | None = None
    is_fresh: bool = False

    def __post_init__(self) -> None:
        if (self.whom is Whom.MEMBERS) != (self.least is not None):
            raise ValueError("A rule about members names the least role, and no other does.")

    @property
    def is_of_case(self) -> bool:
        """Whether it is asked of a case; to others that case is not there."""
        return self.whom is Whom.MEMBERS

    def allows(self, asker: Asker) -> bool:
        """Whether the asker may."""
        match self.whom:
            case Whom.ANYBODY:
                return True
            case Whom.BEFORE_THE_FIRST_ACCOUNT:
                return not asker.is_set_up
            case Whom.SIGNED_IN:
                return asker.is_signed_in
            case Whom.ADMINISTRATORS:
                return asker.is_administrator
            case Whom.MEMBERS:
                return self._allows_member(asker)

    def _allows_member(self, asker: Asker) -> bool:
        if not asker.is_signed_in or asker.role is None or self.least is None:
            return False
        return asker.role.rank >= self.least.rank
