"""Stretches of capital words that may be names, and the joints that hold long names together."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casewright.reading.english.language.block_text import block_text
from casewright.reading.english.language.lexicon import NameLexicon, name_lexicon, word_set
from casewright.reading.english.names.tables import common_words, given_names

HYPHENS = frozenset("-‐‑–/")
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "‘s"})
_OF = frozenset({"of", "for", "on", "against", "to", "in"})
# Words that begin a new sentence after letters with a stop: "He spoke for N. They left."
_CLOSED_TAGS = frozenset({"PRP", "PRP$", "DT", "IN", "CC", "WRB", "WP", "EX", "RB", "MD"})


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens `[first, end)` of one block that may be a name."""

    doc: Doc
    first: int
    end: int

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the chunk."""
        return list(self.doc[self.first : self.end])

    @property
    def text(self) -> str:
        """The words as they stand, with single spaces."""
        return " ".join(self.doc[self.first : self.end].text.split())

    @property
    def words(self) -> list[str]:
        """The words in lower case, parts of a hyphenated word put together."""
        return self.text.lower().replace("’", "'").split()


def is_capital(token: Token) -> bool:
    """Whether a word is written as names are: a capital first, or a number sign and digits."""
    text: str = token.text
    return (text[0].isupper() and "$" not in text) or (text[0] in "#" and len(text) > 1)


def chunks(doc: Doc) -> Iterator[Chunk]:
    """Every maximal stretch of capital words, with the joints of long names inside it."""
    lexicon = name_lexicon()
    i = 0
    while i < len(doc):
        if not _may_begin(doc[i], lexicon):
            i += 1
            continue
        end = _run_end(doc, i, lexicon)
        end = _with_number(doc, i, _trim_end(doc, i, end, lexicon))
        if end > i:
            yield Chunk(doc, i, end)
        i = max(end, i + 1)


def _with_number(doc: Doc, first: int, end: int) -> int:
    """A number that belongs to a name: "John Doe 1", "Prison No. 8", "Interstate 5", "Radio 24"."""
    if end >= len(doc):
        return end
    signed = doc[end].text in ("#", "No.", "№")
    following = end + 1 if signed else end
    if doc[end - 1].lower_ in ("no", "no.") and doc[end].text == ".":
        signed, following = True, end + 1
    placeholder = end - first == 2 and doc[first].lower_ in ("john", "jane")
    if not (signed or placeholder or end - first == 1) or following >= len(doc):
        return end
    number = doc[following].text.lstrip("#")
    counts = following + 1 < len(doc) and doc[following + 1].tag_.startswith("NN")
    return (
        following + 1
        if number.isdigit() and len(number) < 4 and (placeholder or not counts)
        else end
    )


_NEVER_FIRST = frozenset({"the", "neither", "nor", "both", "either", "no", "not", "also", "all"})


def _may_begin(token: Token, lexicon: NameLexicon) -> bool:
    if not is_capital(token) or token.is_space:
        return False
    if _is_day_or_month(token, lexicon) or token.lower_ in _NEVER_FIRST:
        return False
    if token.tag_ == "DT" and not _is_initial(token):
        return False
    before = token.doc[token.i - 1] if token.i > 1 else None
    owned = before is not None and before.text in POSSESSIVES
    tied = before is not None and before.lower_ in _OF and is_capital(token.doc[token.i - 2])
    return owned or tied or not (token.lower_ in lexicon.not_names and not _capital_follows(token))


def _is_initial(token: Token) -> bool:
    """ "constables A Kumar and M Pandi": an article inside a sentence has no capital."""
    if token.text != "A" or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    before, following = token.nbor(-1), token.nbor()
    inside = before.is_lower and before.is_alpha
    return inside and is_capital(following) and following.lower_ not in common_words()


def _is_day_or_month(token: Token, lexicon: NameLexicon) -> bool:
    word = token.lower_.rstrip(".")
    return word in lexicon.not_names and word[:3] in _CALENDAR and len(word) > 2


_CALENDAR = frozenset(
    [
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)


def _capital_follows(token: Token) -> bool:
    following = token.i + 1
    if (
        following < len(token.doc)
        and _tight(token.doc, following)
        and token.doc[following].text == "-"
    ):
        following += 1
    return following < len(token.doc) and is_capital(token.doc[following])


def _run_end(doc: Doc, i: int, lexicon: NameLexicon) -> int:
    """The end of the stretch that begins at token i."""
    end = i + 1
    while end < len(doc):
        step = _step(doc, end, lexicon)
        if not step:
            return end
        end += step
    return end


def _step(doc: Doc, at: int, lexicon: NameLexicon) -> int:
    """How many tokens the stretch goes on by at this place; 0 where it ends."""
    token = doc[at]
    if token.is_space or (token.is_sent_start and _sentence_ended(doc, at)):
        return 0
    if doc[at - 1].text.endswith(".") and is_capital(token) and token.tag_ in _CLOSED_TAGS:
        return 0
    if is_capital(token) and not _is_day_or_month(token, lexicon):
        return 1
    # "Inspector Sunday Okafor": after a title a day is somebody's given name.
    if _is_day_or_month(token, lexicon) and _capital_follows(token):
        return int(doc[at - 1].lower_.rstrip(".") in lexicon.titles)
    if _tight(doc, at) and token.text in HYPHENS and at + 1 < len(doc):
        if _small_between(doc, at):
            return 4
        if doc[at + 1].lower_ in word_set("name_signs", "after_hyphen"):
            return 0
        small = doc[at + 1].is_alpha and is_capital(doc[at - 1]) and is_capital(doc[at - 2])
        joined = is_capital(doc[at + 1]) or doc[at - 1].lower_ in lexicon.particles
        return 2 if joined or (at > 1 and small) else 0
    if token.lower_ in lexicon.final_particles and is_capital(doc[at - 1]):
        return 1
    if token.lower_ in lexicon.particles:
        return _particle_step(doc, at, lexicon)
    if token.text in _NICKNAME_OPENS and is_capital(doc[at - 1]):
        return _nickname_step(doc, at)
    if token.text == "&" and _capital_follows(token):
        return 2
    return 0


def _small_between(doc: Doc, at: int) -> bool:
    """ "Villers-sous-Dun": a small word between hyphens."""
    if at + 3 > len(doc) - 1 or not doc[at + 1].is_lower:
        return False
    return doc[at + 2].text == "-" and is_capital(doc[at + 3]) and not doc[at + 2].whitespace_


def _sentence_ended(doc: Doc, at: int) -> bool:
    """Whether a sentence really ended: the parser breaks after initials ("J. Bishop") and names.

    Letters that stand for somebody whose name is kept back ("known as R.T.") may end one.
    """
    before = doc[at - 1].text
    if at > 1 and doc[at - 2].lower_ == "as" and before.endswith("."):
        return True
    return before[-1] in '.!?:;”"' and not (len(before) <= 4 and before not in (".", "!", "?"))


def _tight(doc: Doc, at: int) -> bool:
    return not doc[at - 1].whitespace_ and not doc[at].whitespace_


def _particle_step(doc: Doc, at: int, lexicon: NameLexicon) -> int:
    following = at + 1
    while following < len(doc) and (
        doc[following].text in HYPHENS or doc[following].lower_ in lexicon.particles
    ):
        following += 1
    if following < len(doc) and is_capital(doc[following]):
        return following - at + 1
    return 0


_NICKNAME_OPENS = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")", "«": "»"}
_LONGEST_NICKNAME = 3


def _nickname_step(doc: Doc, at: int) -> int:
    """A nickname before the surname: 'Tony "Bulldog" Marsh', "William (Bill) Foster"."""
    closes = _NICKNAME_OPENS[doc[at].text]
    end = at + 1
    while end < len(doc) and end - at <= _LONGEST_NICKNAME and is_capital(doc[end]):
        end += 1
    inside = doc[at + 1 : end]
    if end + 1 >= len(doc) or not len(inside) or doc[end].text != closes:
        return 0
    bracket = closes == ")" and (len(inside) > 1 or inside[0].lower_ not in given_names())
    if bracket or not is_capital(doc[end + 1]) or doc[end + 1].tag_ in _CLOSED_TAGS:
        return 0
    return end + 2 - at


def _trim_end(doc: Doc, first: int, end: int, lexicon: NameLexicon) -> int:
    """Without a trailing hyphen, or a word that is no part of a name."""
    while end > first and (doc[end - 1].text in HYPHENS or _is_day_or_month(doc[end - 1], lexicon)):
        end -= 1
    return end


def capital_article(chunk: Chunk) -> bool:
    """Whether "The" with its capital belongs to the name: "told The Beacon", "in The Gambia"."""
    at = chunk.first - 1
    if at < 1 or chunk.doc[at].text != "The" or chunk.doc[at].is_sent_start:
        return False
    before = chunk.doc[at - 1]
    return before.is_lower and before.is_alpha


def possessive_join(doc: Doc, end: int) -> int | None:
    """The end of what a possessive ties on ("Attorney's Office"); None where nothing is tied on."""
    if end + 1 < len(doc) and doc[end].text in POSSESSIVES and is_capital(doc[end + 1]):
        return end + 1
    return None


def of_join(doc: Doc, end: int) -> int | None:
    """Where a name goes on after "of", "of the", "for" and so on with a capital word; or None."""
    if end >= len(doc) or doc[end].lower_ not in _OF:
        return None
    following = end + 1
    if following < len(doc) and doc[following].lower_ == "the":
        following += 1
    return following if following < len(doc) and is_capital(doc[following]) else None


_LENGTH = 70


def text_before(chunk: Chunk) -> str:
    """The text of the block before a chunk, as far as hints look back."""
    start = chunk.doc[chunk.first].idx
    return str(block_text(chunk.doc)[max(0, start - _LENGTH) : start])


def text_after(chunk: Chunk) -> str:
    """The text of the block after a chunk, as far as hints look ahead."""
    end = chunk.doc[chunk.end - 1].idx + len(chunk.doc[chunk.end - 1])
    return str(block_text(chunk.doc)[end : end + _LENGTH])
