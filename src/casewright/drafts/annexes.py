"""The last section of a complaint: the documents it rests on, each with its hash, and signature."""

from collections.abc import Iterable, Iterator

from casewright.drafts.draft import (
    Block,
    Citation,
    Heading,
    Paragraph,
    Section,
    Sentence,
    Table,
    sentences_of,
)
from casewright.publishing.dates import date_words
from casewright.publishing.speech import say


def annexes(sections: Iterable[Section]) -> Iterator[Block]:
    """Every source the sections cite, in the order in which they first do."""
    cited: dict[str, Citation] = {}
    for section in sections:
        for block in section.blocks:
            for sentence in sentences_of(block):
                for note in sentence.notes:
                    if isinstance(note, Citation):
                        cited.setdefault(note.source, note)
    yield Heading(say("Documents on which the facts rest"))
    yield documents(cited.values())
    for text in (
        say("To be annexed: the authority to act; all domestic complaints and decisions; medical "
            "records; documents of other procedures."),
        say("Place, date and signature: to be filled in by hand."),
    ):  # fmt: skip
        yield Paragraph((Sentence.ours(text),))


def documents(cited: Iterable[Citation]) -> Table:
    """A list of sources, numbered, with the hash of each."""
    header = (say("No."), say("Document"), say("Published"), "SHA-256")
    rows = tuple(
        (
            Sentence.ours(str(number)),
            Sentence.ours(_named(one)),
            Sentence.ours(date_words(one.published) if one.published else say("date not stated")),
            Sentence.ours(one.source),
        )
        for number, one in enumerate(cited, 1)
    )
    return Table(header, rows)


def _named(one: Citation) -> str:
    publisher = f"{one.publisher}: " if one.publisher else ""
    address = f" <{one.url}>" if one.url else ""
    return f"{publisher}{one.title}{address}"
