"""The numbers under which a filing is cited: one for each paragraph that states a fact."""

from collections.abc import Iterator
from itertools import count

from casewright.drafts.draft import Block, Draft, Paragraph, Section


def numbered(draft: Draft) -> Iterator[tuple[Section, tuple[tuple[Block, str], ...]]]:
    """Every section with its blocks, each with its number; blocks without facts have none."""
    numbers = count(1)
    for section in draft.sections:
        told = [(one, f"{next(numbers)}. " if _states(one) else "") for one in section.blocks]
        yield section, tuple(told)


def _states(block: Block) -> bool:
    return isinstance(block, Paragraph) and any(one.is_fact for one in block.sentences)
