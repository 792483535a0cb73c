"""A person whose name is not for everybody."""

from dataclasses import dataclass

from casewright.errors import CasewrightError
from casewright.linking.names import analyse


class BadProtection(CasewrightError):
    """What was given protects nobody, or would give the name away."""


@dataclass(frozen=True, slots=True)
class Protected:
    """A pseudonym, every spelling of the name it stands for, and words that tell who it is.

    Particulars are what identifies without being a name: a post, a village, a relative.
    """

    pseudonym: str
    spellings: tuple[str, ...]
    particulars: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.pseudonym.strip():
            raise BadProtection("A protected person needs a pseudonym, such as Witness 1.")
        if not any(_words(one) for one in (*self.spellings, *self.particulars)):
            raise BadProtection(f"{self.pseudonym!r} stands for no name and no particular.")


def _words(text: str) -> bool:
    form = analyse(text)
    return bool(form.words or form.initials or form.father)
