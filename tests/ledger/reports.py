"""Small reports with the claims a reader would make of them; all names are invented."""

from dataclasses import dataclass, field

from casewright.claims import (
    Body,
    Claim,
    Known,
    Metadata,
    Origin,
    Quote,
    Reader,
    Reading,
    Source,
    Stance,
    sha256_of,
)

READER = Reader("tests", "1")


@dataclass
class Report:
    """A text under construction: each sentence said becomes a claim that quotes it."""

    name: str
    published: str | None = None
    said: list[tuple[str, Body, str | None, Stance]] = field(default_factory=list)

    def says(
        self, words: str, *bodies: Body, by: str | None = None, stance: Stance = Stance.REPORTED
    ) -> "Report":
        for body in bodies:
            self.said.append((words, body, by, stance))
        return self

    @property
    def text(self) -> str:
        return " ".join(dict.fromkeys(words for words, *_ in self.said)) or "Nothing is said."

    @property
    def source(self) -> Source:
        known = Known.by(Origin.PERSON, self.published)
        content = f"{self.name}\n{self.text}".encode()
        return Source(sha256_of(content), self.text, self.name, metadata=Metadata(published=known))

    @property
    def reading(self) -> Reading:
        source = self.source
        claims = (self._claim(source, *each) for each in self.said)
        return Reading(source.sha256, READER, "en", tuple(claims))

    @property
    def read(self) -> tuple[Source, Reading]:
        return self.source, self.reading

    def _claim(
        self, source: Source, words: str, body: Body, by: str | None, stance: Stance
    ) -> Claim:
        start = source.text.index(words)
        return Claim(Quote.of(source, start, start + len(words)), body, by, stance)
