"""A draft for a reader without the right to protected names: pseudonyms stand in their place."""

from dataclasses import replace

from casewright.drafts.draft import (
    Block,
    Citation,
    Draft,
    Heading,
    Note,
    Paragraph,
    Section,
    Sentence,
    Table,
)
from casewright.publishing.redaction import Mask
from casewright.publishing.speech import say, speaking


def masked(draft: Draft, mask: Mask) -> Draft:
    """The draft as whoever sees what the mask leaves may have it; it says that names are withheld.

    A quote in which a name gave way is marked: it is not letter for letter any more.
    """
    if mask.hides_nobody:
        return draft
    hiding = _Hiding(mask)
    with speaking(draft.language):
        told = say("Protected names are withheld in this copy; it cannot be filed as it is.")
    return replace(
        draft,
        title=mask.text(draft.title),
        subtitle=mask.text(draft.subtitle),
        sections=tuple(map(hiding.section, draft.sections)),
        remarks=(told, *map(mask.text, draft.remarks)),
        left_out=tuple(map(mask.text, draft.left_out)),
        questions=tuple(map(hiding.sentence, draft.questions)),
    )


class _Hiding:
    """Puts the mask over each part."""

    def __init__(self, mask: Mask) -> None:
        self._mask = mask

    def section(self, one: Section) -> Section:
        """A section."""
        blocks = tuple(map(self._block, one.blocks))
        return replace(one, heading=self._mask.text(one.heading), blocks=blocks)

    def _block(self, one: Block) -> Block:
        match one:
            case Heading(text=text):
                return Heading(self._mask.text(text))
            case Paragraph(sentences=sentences):
                return Paragraph(tuple(map(self.sentence, sentences)))
            case Table(header=header, rows=rows):
                return Table(header, tuple(tuple(map(self.sentence, row)) for row in rows))

    def sentence(self, one: Sentence) -> Sentence:
        """A sentence with its notes."""
        return replace(one, text=self._mask.text(one.text), notes=tuple(map(self._note, one.notes)))

    def _note(self, one: Note) -> Note:
        if not isinstance(one, Citation):
            return replace(one, by=self._mask.text(one.by))
        words = self._mask.text(one.words)
        return replace(
            one,
            words=words,
            title=self._mask.text(one.title),
            publisher=self._mask.text(one.publisher),
            url=self._mask.text(one.url),
            how=self._mask.text(one.how),
            is_masked=words != one.words,
        )
