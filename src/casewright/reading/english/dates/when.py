"""Which date belongs to which event or act of a document."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence, topmost
from casewright.reading.english.dates.chains import last_date, with_chained
from casewright.reading.english.dates.dates import DateKind, DateMention, find_dates
from casewright.reading.english.dates.places import is_the_place_of, leading_date, stands_beside
from casewright.reading.english.language.block_text import block_text
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.stance import held, speaks_of
from casewright.reading.when import NEVER, When

_LIMITS = frozenset({"since", "until", "by"})
_FAR = 1000
_MATTER = frozenset({"for", "over", "about", "into", "of"})
_VERB_STEP = 5
_PARTS_OF_A_DAY = 2
# Beyond these relations a date of the clause above does not hold.
_WALLS = frozenset({"acl:relcl", "relcl", "parataxis", "advcl:relcl"})


def is_a_day(value: str) -> bool:
    """Whether an EDTF value is a day, or an interval that ends on one."""
    last = value.split("/")[-1].removeprefix("-")
    return last.count("-") == _PARTS_OF_A_DAY


class Calendar:
    """All date mentions of a document, by sentence."""

    def __init__(self, document: Document) -> None:
        self._mentions: dict[int, list[tuple[DateMention, Token]]] = {}
        published = document.source.metadata.published.value
        by_doc: dict[int, list[DateMention]] = {}
        last: DateMention | None = None
        for block, doc in zip(document.blocks, document.docs, strict=True):
            found_here = with_chained(
                block_text(doc), find_dates(block_text(doc), published=published), last
            )
            by_doc[block.start] = found_here
            last = last_date(found_here)
        for sentence in document.sentences:
            doc = sentence.span.doc
            found = [
                (mention, head)
                for mention in by_doc[doc.user_data["start"]]
                if (head := topmost(sentence, mention.start, mention.end)) is not None
            ]
            self._mentions[sentence.number] = found

    def in_past(self, sentence: Sentence) -> list[When]:
        """The dates of a sentence on which something happened that a story can go on from."""
        return [
            _when(mention, sentence)
            for mention, head in self._mentions[sentence.number]
            if mention.marker not in _LIMITS
            and held(_verb_of(head)).stance.asserts
            and not _tells_no_story(_verb_of(head))
        ]

    def with_heads(self, sentence: Sentence) -> list[tuple[When, Token]]:
        """The dates of a sentence with the topmost word of each; no dates that are limits."""
        return [
            (_when(mention, sentence), head)
            for mention, head in self._mentions[sentence.number]
            if mention.marker not in _LIMITS
        ]

    def of(
        self,
        token: Token,
        sentence: Sentence,
        rivals: Sequence[Token] = (),
        *,
        strictly: bool = False,
    ) -> When:
        """The date that belongs to a word; rivals are other words a date may belong to.

        Strictly, a year or month counts only right beside the word or at the sentence's start.
        """
        best, cost = None, _FAR
        for mention, head in self._mentions[sentence.number]:
            if _in_brackets(mention, token) or (strictly and _elsewhere(mention, token, sentence)):
                continue
            beside = stands_beside(token, mention, sentence)
            price = 0 if beside else _price(token, head, rivals)
            if price < cost:
                best, cost = mention, price
        best = best or leading_date(
            token, sentence, [m for m, _ in self._mentions[sentence.number]]
        )
        return _when(best, sentence) if best is not None else NEVER


def _when(mention: DateMention, sentence: Sentence) -> When:
    start = int(sentence.span.doc.user_data["start"]) + mention.start
    return When(mention.date, mention.resolved, mention.words, start)


def _verb_of(date: Token) -> Token:
    return next((t for t in date.ancestors if t.tag_.startswith("VB")), date)


def _tells_no_story(verb: Token) -> bool:
    """Whether a dated verb sets no day that a story goes on from: "crossed the border"."""
    if verb.lemma_ in word_set("event_dates", "no_scene"):
        return True
    return any(c.lemma_ in word_set("event_dates", "no_scene_objects") for c in verb.children)


def _in_brackets(mention: DateMention, token: Token) -> bool:
    """Whether a date stands in brackets the word does not stand in."""
    text = block_text(token.doc)
    opened = text.rfind("(", 0, mention.start)
    closed = text.find(")", mention.end)
    if opened < 0 or closed < 0 or ")" in text[opened : mention.start]:
        return False
    return not opened < token.idx < closed


def _elsewhere(mention: DateMention, token: Token, sentence: Sentence) -> bool:
    """Whether a bare year or month belongs to the noun before it: "the raid in 2019"."""
    if mention.precision not in ("year", "month") or mention.kind is DateKind.RELATIVE:
        return False
    first = next((t for t in sentence.span if t.idx >= mention.start), None)
    if first is None or first.i - sentence.span.start < 3:
        return False
    at = first.i - 1
    while at > sentence.span.start and token.doc[at].tag_ in ("IN", "DT", "RB", "JJ"):
        at -= 1
    before = token.doc[at]
    if is_the_place_of(before, token) or _at_that_time(token):
        return False
    return before != token and before.head != token and before.tag_ != "NNP"


def _price(token: Token, date: Token, rivals: Iterable[Token]) -> int:
    """How far a date is from a word in the sentence's structure; `_FAR`: it belongs elsewhere."""
    path = [date, *date.ancestors]
    others = {rival.i for rival in rivals if rival != token}
    for steps, at in enumerate(path):
        accuses = at.lemma_ in ("accuse", "allege", "suspect") and at.i != token.i
        if at.i == token.i:
            return steps
        if at.i in others and not accuses:
            same = token.head.i == at.i and date.i < token.i and _at_that_time(token)
            return _VERB_STEP + steps if same else _FAR
        if at.tag_.startswith("VB") and at.dep_ not in ("aux", "aux:pass"):
            # The first verb above a date has it, or what hangs on that verb; no verb above it.
            down = _down(at, token, others)
            return _FAR if down is None else _VERB_STEP + steps + down
    return _FAR


def _at_that_time(clause: Token) -> bool:
    """ "was suspended in May, when prosecutors charged him": one date for both."""
    return any(c.lower_ == "when" and c.dep_ in ("mark", "advmod") for c in clause.children)


def _is_matter(noun: Token) -> bool:
    """ "were held accountable for torture in the summer": the date is when they were."""
    if not noun.tag_.startswith("NN"):
        return False
    return any(c.dep_ == "case" and c.lower_ in _MATTER for c in noun.children)


def _down(verb: Token, token: Token, others: set[int]) -> int | None:
    """The steps from a verb down to a word, if no clause of its own stands between."""
    for steps, at in enumerate([token, *token.ancestors]):
        if at.i == verb.i:
            return steps
        if _is_matter(at):
            return None
        if at.dep_ in _WALLS or (at.i in others and at != token):
            return None
        aside = at.dep_ == "advcl" and not _at_that_time(at) and not speaks_of(verb.lemma_)
        if aside and at.head.i == verb.i:
            return None
        if at.dep_ == "conj" and at.tag_.startswith("VB") and at != token:
            return None
    return None
