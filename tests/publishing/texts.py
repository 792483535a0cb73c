"""Any text with any spans, and what a browser would show of a page."""

from html.parser import HTMLParser

from hypothesis import strategies as st

from casewright.claims import Claim, Person, Quote, Reading, Stance
from publishing.report import READER, source_of

# What HTML cannot hold at all is tested apart.
LETTERS = st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00")
TEXTS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=80),
    st.text(st.sampled_from("ab <>&\"'\n\r\t/={}%-"), min_size=1, max_size=80),
)
NEVER_CLOSED = {"meta", "br", "hr", "img", "link", "input"}


@st.composite
def readings(draw: st.DrawFn) -> tuple[object, Reading]:
    """A source of any text with claims on any spans of it."""
    source = source_of(draw(TEXTS), title=draw(st.text(LETTERS, max_size=20)))
    last = len(source.text)
    spans = st.tuples(st.integers(0, last - 1), st.integers(1, last)).filter(lambda s: s[0] < s[1])
    names = st.text(LETTERS, min_size=1, max_size=20)
    claims = [
        Claim(
            Quote.of(source, *span),
            Person(draw(names)),
            said_by=draw(st.none() | names),
            stance=draw(st.sampled_from(list(Stance))),
        )
        for span in draw(st.lists(spans, max_size=8))
    ]
    unique = {claim.id: claim for claim in claims}
    return source, Reading(source.sha256, READER, "en", tuple(unique.values()))


class Shown(HTMLParser):
    """What a page holds: its tags, its anchors, and the text inside elements of one class."""

    def __init__(self, page: str, inside: str = "words") -> None:
        super().__init__(convert_charrefs=True)
        self.inside, self.text = inside, ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, bool]] = []
        self.misnested: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in NEVER_CLOSED:
            self.open.append((tag, self.inside in (dict(attrs).get("class") or "").split()))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop()[0] != tag:
            self.misnested.append(tag)

    def handle_data(self, data: str) -> None:
        if any(inside for _, inside in self.open):
            self.text += data

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    @property
    def targets(self) -> list[str]:
        """The ids that links of the page lead to."""
        links = [attrs.get("href") or "" for tag, attrs in self.tags if tag == "a"]
        return [link[1:] for link in links if link.startswith("#")]
