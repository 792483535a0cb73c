"""What is said of charges and ways to redress wherever these are told."""

from casewright.ledger import CaseFile
from casewright.ledger.number_entry import NumberValue
from casewright.ledger.path_entry import PathEntry
from casewright.publishing.plain_words import count, country, label, of_whole
from casewright.publishing.retelling import retold


def penalty_words(penalty: str) -> str:
    """A penalty with the word for its kind and its length, such as "imprisonment 3 years"."""
    kind, _, length = penalty.partition(" ")
    return f"{label('sentence_kinds', kind).lower()} {retold(length)}".strip()


def size_words(value: NumberValue) -> str:
    """A size as it is meant, such as "at least 98", and of how many."""
    return f"{count(value.size, value.bound)}{of_whole(value.subset_of)}"


class GroupNames:
    """What the groups of a case are called that are followed to redress."""

    def __init__(self, case: CaseFile) -> None:
        """Read how many each group are: several groups can be called alike."""
        self._sizes = {one.id: one.values[0] for one in case.numbers if one.values}

    def of(self, path: PathEntry) -> str:
        """The role, the nationality by which it is counted, and how many, as far as told."""
        role, _, nationality = path.who.name.partition(" ")
        whose = f" ({country(nationality.strip('()'))})" if nationality else ""
        size = self._sizes.get(path.group) if path.group else None
        many = f", {size_words(size)}" if size and size.size is not None else ""
        return f"{label('groups', role)}{whose}{many}"
