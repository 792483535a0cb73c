"""A stretch of capital words taken apart: the post before a name, the name, what is no name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from casewright.reading.english.language.lexicon import NameLexicon, name_lexicon, word_set
from casewright.reading.english.names.chunks import HYPHENS, POSSESSIVES, Chunk, is_capital
from casewright.reading.english.names.scores import following_text, is_role_with_sign
from casewright.reading.english.names.tables import common_words, given_names, surnames
from casewright.vocabulary.countries import nationality_of, towns

# Tags of words that begin a sentence and are no names: "Victims reported", "However".
_COMMON_TAGS = frozenset(
    [
        "IN",
        "DT",
        "PDT",
        "PRP",
        "PRP$",
        "CC",
        "CD",
        "WDT",
        "WP",
        "WP$",
        "WRB",
        "RB",
        "RBR",
        "RBS",
        "MD",
        "EX",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "TO",
        "UH",
    ]
)


@dataclass(frozen=True, slots=True)
class Part:
    """A name, and the tokens of the post before it where there is one."""

    chunk: Chunk
    post: tuple[int, int] | None = None


def parts(chunk: Chunk) -> Iterator[Part]:
    """The names a stretch of capital words holds; a post and its holder are told apart."""
    lexicon = name_lexicon()
    if is_role_with_sign(chunk.words):
        yield Part(chunk)
        return
    chunk = _without_common_start(chunk, lexicon)
    if not chunk.tokens:
        return
    if _before_owned_title(chunk, lexicon) or _is_post_alone(chunk, lexicon):
        body = _body_of_post(chunk, lexicon)
        if body is not None:
            yield Part(body)
        return
    if not _is_institution(chunk, lexicon):
        split = _title_end(chunk, lexicon)
        if split is not None:
            yield from _titled(chunk, split, lexicon)
            return
    chunk = _without_preamble(_without_demonym(chunk), lexicon)
    chunk = _without_letters(_without_staff(chunk, lexicon), lexicon)
    if chunk.tokens and not _only_common(chunk, lexicon):
        yield Part(chunk, _small_post(chunk, lexicon))


def _before_owned_title(chunk: Chunk, lexicon: NameLexicon) -> bool:
    """ "Marsh County Sheriff" in "Marsh County Sheriff's Deputy" is part of a post."""
    doc, end = chunk.doc, chunk.end
    if end + 1 >= len(doc) or doc[end].text not in POSSESSIVES or end - chunk.first < 2:
        return False
    owned = doc[end + 1].lower_
    office = doc[end - 1].lower_ in lexicon.office_titles
    return office and (owned in lexicon.titles or owned in lexicon.title_prefixes)


def _without_common_start(chunk: Chunk, lexicon: NameLexicon) -> Chunk:
    """Without a common word that has its capital from the start of the sentence."""
    first = chunk.first
    while first < chunk.end and _is_common(chunk.doc[first], chunk, lexicon):
        first += 1
    while first < chunk.end and chunk.doc[first].text in HYPHENS | POSSESSIVES:
        first += 1
    return Chunk(chunk.doc, first, chunk.end)


def _is_common(token: Token, chunk: Chunk, lexicon: NameLexicon) -> bool:
    word = token.lower_.rstrip(".")
    if word in ("ngo", "ngos"):
        return True
    if word == "charge" and token.i and token.doc[token.i - 1].lower_ == "in":
        return True
    if word in lexicon.not_names:
        return token.i + 1 >= chunk.end or word in _BEFORE_NAMES or not is_capital(token)
    starts = token.i == 0 or token.is_sent_start or token.doc[token.i - 1].text in _OPENERS
    if not starts or token.tag_ not in _COMMON_TAGS:
        return False
    if any(c.isupper() for c in token.text[1:]) and not token.text.isupper():
        return False
    if (token.text.isupper() and len(token) > 3) or token.text.casefold() in towns():
        return bool(token.is_stop)
    single = token.i + 1 == chunk.end and word not in lexicon.titles
    return bool(token.is_stop) or single


def _is_plain_plural(token: Token) -> bool:
    """ "Marines took him": a common noun with its capital from the start of the sentence."""
    word = token.lower_
    plain = word in common_words() or (word[-1] == "s" and word[:-1] in common_words())
    starts = token.i == 0 or bool(token.is_sent_start)
    return starts and plain and word not in (given_names() | surnames()) and word[-1] == "s"


_BEFORE_NAMES = frozenset(
    {"former", "ex", "then", "late", "current", "i", "the", "a", "an", "defendant", "photo"}
)
_OPENERS = frozenset({"“", '"', "‘", "'", "(", "[", ":", "–", "—", "”"})


def _is_institution(chunk: Chunk, lexicon: NameLexicon) -> bool:
    """Whether the words name a body or place, whatever title stands inside them."""
    last = chunk.doc[chunk.end - 1].lower_
    heads = last in lexicon.organisation_heads or last in lexicon.place_heads
    if heads and last not in lexicon.office_titles:
        return True
    return any(token.lower_ in ("of", "for") for token in chunk.tokens) and _of_body(chunk, lexicon)


def _of_body(chunk: Chunk, lexicon: NameLexicon) -> bool:
    words = [token.lower_ for token in chunk.tokens]
    at = next(i for i, word in enumerate(words) if word in ("of", "for"))
    return (
        at > 0
        and words[at - 1] in lexicon.organisation_heads
        and (words[at - 1] not in lexicon.office_titles)
    )


def _title_end(chunk: Chunk, lexicon: NameLexicon) -> int | None:
    """The token after the last title with a name behind it, or None."""
    end = None
    for token in chunk.tokens[:-1]:
        following = token.doc[token.i + 1]
        named = is_capital(token) and is_capital(following)
        title = token.lower_.rstrip(".") in lexicon.titles and named
        if title and not _inside_a_name(token, chunk):
            end = token.i + 1
    return end


def _inside_a_name(token: Token, chunk: Chunk) -> bool:
    """ "Bishop" in "J. Bishop Grewell" is no title."""
    if token.i == chunk.first:
        return False
    before = token.doc[token.i - 1]
    letter = before.text.rstrip(".")
    return len(letter) == 1 and letter.isalpha()


def _titled(chunk: Chunk, split: int, lexicon: NameLexicon) -> Iterator[Part]:
    post = _post_start(chunk, lexicon)
    name = Chunk(chunk.doc, split, chunk.end)
    if not _only_common(name, lexicon):
        yield Part(name, (post, split))
    before = Chunk(chunk.doc, chunk.first, split)
    body = _body_of_post(before, lexicon)
    if body is not None and body.tokens:
        yield Part(body)


# A body named in full inside a post: "Dover Crown Court Judge X", "Kent Police Department Chief X".
_WHOLE_BODIES = frozenset({"court", "department", "ministry", "commission", "agency", "council"})


def _body_of_post(post: Chunk, lexicon: NameLexicon) -> Chunk | None:
    """The place or body a post names first: "Cedar Falls" in "Cedar Falls Police Officer"."""
    end = post.first
    while end < post.end and not _post_word(post.doc[end], lexicon):
        end += 1
    city = post.doc[post.first : end + 1].text.casefold() if end < post.end else ""
    if city.endswith(" city") and city in towns():
        end += 1
    body = next((t.i + 1 for t in post.tokens[1:] if t.lower_ in _WHOLE_BODIES), end)
    first = max(end, body) if end > post.first else end
    chunk = _without_demonym(Chunk(post.doc, post.first, first))
    if not chunk.tokens or _only_common(chunk, lexicon):
        return None
    single = len(chunk.tokens) == 1 and chunk.words[0] in common_words()
    return None if single and chunk.words[0] not in towns() else chunk


def _is_post_alone(chunk: Chunk, lexicon: NameLexicon) -> bool:
    """ "Accra City Police Officer": a post of two words at least, and nobody's name."""
    last = [token.lower_ for token in chunk.tokens[-2:]]
    titled = last[-1] in lexicon.titles - lexicon.office_titles
    return len(chunk.tokens) > 2 and titled and last[0] in ("police", "chief", "prison", "security")


def _post_word(token: Token, lexicon: NameLexicon) -> bool:
    word = token.lower_.rstrip(".")
    if word == "county":
        return False
    return word in lexicon.titles or word in lexicon.title_prefixes


def _post_start(chunk: Chunk, lexicon: NameLexicon) -> int:
    """Where the post begins, with small words of it before the capital ones: "former"."""
    at = chunk.first
    while at > 0 and chunk.doc[at - 1].lower_ in ("former", "ex", "-", "then", "acting", "late"):
        at -= 1
    return at


def _small_post(chunk: Chunk, lexicon: NameLexicon) -> tuple[int, int] | None:
    """A post in small letters right before the name: "jazz musician X", "taxi driver X"."""
    at = chunk.first - 1
    if at < 0 or chunk.doc[at].lower_ not in lexicon.titles:
        return None
    start = at
    while start > 0 and chunk.doc[start - 1].dep_ in ("compound", "amod", "nmod", "nmod:poss"):
        start -= 1
    return start, chunk.first


def _without_staff(chunk: Chunk, lexicon: NameLexicon) -> Chunk:
    """Without the people of a body: "MCDA Investigators", "FBI Agents"."""
    last = chunk.doc[chunk.end - 1]
    staff = last.lower_ in lexicon.titles and last.lower_.endswith("s") and len(last) > 4
    return (
        Chunk(chunk.doc, chunk.first, chunk.end - 1) if staff and len(chunk.tokens) > 1 else chunk
    )


def _without_letters(chunk: Chunk, lexicon: NameLexicon) -> Chunk:
    """Without letters for a post: "OIC Sunil Perera", "PC Oliver Kent"."""
    if len(chunk.tokens) < 2:
        return chunk
    first, second = chunk.tokens[:2]
    letters = (
        first.text.isupper() and first.is_alpha and first.lower_ not in lexicon.known_organisations
    )
    post = first.lower_ in word_set("name_signs", "letters_of_posts")
    named = second.lower_ in given_names() or (post and second.lower_ in surnames())
    town = second.text.casefold() in towns() or _is_institution(chunk, lexicon)
    long = 2 < len(first) < 5 and not town
    if letters and named and not second.text.isupper() and (long or post):
        return Chunk(chunk.doc, chunk.first + 1, chunk.end)
    return chunk


def _without_preamble(chunk: Chunk, lexicon: NameLexicon) -> Chunk:
    """Without words of an office before a name: "RTA District Adjuster Eva Moreno"."""
    tokens = chunk.tokens
    if len(tokens) < 4 or _is_institution(chunk, lexicon):
        return chunk
    for token in tokens[1:-1]:
        before = tokens[: token.i - chunk.first]
        office = any(
            (t.text.isupper() and len(t) > 2) or t.lower_ in lexicon.title_prefixes for t in before
        )
        if not is_capital(token):
            continue
        if office and token.lower_ in given_names() and tokens[0].lower_ not in given_names():
            return Chunk(chunk.doc, token.i, chunk.end)
    return chunk


def _without_demonym(chunk: Chunk) -> Chunk:
    """Without a leading word of nationality: "Kyrgyz", "Syrian-born"."""
    first = chunk.first
    while first < chunk.end and chunk.end - first > 1 and _demonym(chunk.doc[first]):
        rest = chunk.doc[first + 1 : chunk.end]
        if not any(is_capital(token) and not _demonym(token) for token in rest):
            break
        if first and chunk.doc[first - 1].lower_ == "the" and _is_named_after_nation(chunk):
            break
        if chunk.doc[first + 1].lower_ in ("republic", "federation", "national", "interior"):
            break
        first += 1
        while first < chunk.end and chunk.doc[first].text in HYPHENS:
            first += 1
    return Chunk(chunk.doc, first, chunk.end)


def _is_named_after_nation(chunk: Chunk) -> bool:
    """ "the Chadian Prison Watch Council" is called so; "the Chadian police" are not."""
    words = chunk.words
    at = next((i for i, word in enumerate(words) if word in ("of", "for", "on")), len(words))
    return at > 1 and words[at - 1] in word_set("name_signs", "heads_with_nation")


def _demonym(token: Token) -> bool:
    return nationality_of(token.text, "en") is not None


_LAW = frozenset(
    {"code", "article", "articles", "section", "sections"}
    | {"act", "law", "constitution", "convention"}
)
_ROOM = re.compile(r"^(?:Department\s+)?[A-Z]{1,2}-?\d{1,3}$")
_GRADE = re.compile(
    r"^(?:Grade|Class|Category|Type|Level|Phase|Schedule|Form|Tier|Annex|Appendix)\W"
)
_YEAR_AFTER = re.compile(r",?\s+(?:of\s+)?\d{4}\b")
_INITIAL = re.compile(r"^[A-Z]\.$")


def _of_the_law(chunk: Chunk) -> bool:
    """ "Criminal Code", "Articles 127", and rooms of a court, "Department B-12", are no names."""
    words = chunk.words
    if _names_a_body(words):
        return False
    if "attorney for the" in f" {chunk.text.lower()} ":
        return True
    if {words[0], words[-1]} & _LAW or _ROOM.match(chunk.text) or _GRADE.match(chunk.text):
        return True
    if len(words) < 2:
        return False
    if (
        words[-1].rstrip(".") in ("no", "nos")
        and words[-2] in word_set("name_signs", "documents") | _LAW
    ):
        return True
    order = words[-1] == "order" and _YEAR_AFTER.match(following_text(chunk)) is not None
    paper = words[-1] in word_set("name_signs", "documents") | word_set("name_signs", "offences")
    return order or (paper and words[0] not in given_names())


def _names_a_body(words: list[str]) -> bool:
    """ "Bureau for Human Rights and Rule of Law" ends as laws do, and is none."""
    heads = name_lexicon().organisation_heads
    at = next((i for i, word in enumerate(words) if word in ("of", "for", "on")), 0)
    return at > 0 and words[at - 1] in heads and words[0] not in ("code", "law", "act")


def _is_thing(token: Token) -> bool:
    """ "Rs", "FIR", "FIRs": money, papers and letters in the plural are no names."""
    plural = len(token) > 2 and token.text[-1] == "s" and token.text[:-1].isupper()
    return plural or token.lower_ in word_set("name_signs", "things")


def _is_known(token: Token) -> bool:
    known = name_lexicon().known_organisations
    return token.text.casefold() in towns() or token.lower_ in known


def _only_common(chunk: Chunk, lexicon: NameLexicon) -> bool:
    if _of_the_law(chunk):
        return True
    if len(chunk.tokens) > 1:
        if chunk.words[-1] in ("force", "forces", "service"):
            return False
        words = chunk.words
        post = words[-1] in lexicon.titles - lexicon.office_titles and " of " not in chunk.text
        if post and all(
            word in common_words() and word not in given_names() for word in words[:-1]
        ):
            return True
        return all(
            token.lower_.rstrip(".") in lexicon.titles | lexicon.title_prefixes or _demonym(token)
            for token in chunk.tokens
        )
    token = chunk.tokens[0]
    word = token.lower_.rstrip(".")
    if word in lexicon.titles or word in lexicon.title_prefixes or word in lexicon.not_names:
        return True
    # A long word in capitals is a verdict or a heading ("UNFOUNDED"), unless a table knows it.
    if _is_plain_plural(token):
        return True
    shouted = token.text.isupper() and len(word) > 5 and not _is_known(token)
    short = len(word) < 2 and not _INITIAL.match(token.text)
    if word in word_set("name_signs", "offences"):
        return True
    return _demonym(token) or short or bool(token.like_num) or shouted or _is_thing(token)
