"""Of what kind an organisation or a place is, in the vocabulary's terms."""

from casewright.reading.english.language.lexicon import name_lexicon
from casewright.reading.english.names.chunks import Chunk
from casewright.reading.english.names.scores import word_before
from casewright.vocabulary.countries import country_of_name, subdivision_of, towns


def organisation_kind(chunk: Chunk) -> str:
    """The kind of an organisation, from the words of its name."""
    lexicon = name_lexicon()
    text = chunk.text.lower().replace("’", "'")
    if text in lexicon.known_organisations:
        return lexicon.known_organisations[text]
    padded = f" {text} ".replace("'s ", " ").replace("-", " ")
    for words in sorted(lexicon.organisation_words, key=len, reverse=True):
        if f" {words} " in padded:
            return lexicon.organisation_words[words]
    if "." in text and " " not in text:
        return "media"
    before_of = text.split(" of ")[0].split()[-1]
    for head in (text.split()[-1], before_of):
        if head in lexicon.organisation_heads:
            return lexicon.organisation_heads[head]
    return "other"


def place_kind(chunk: Chunk) -> str:
    """The kind of a place, from its name, the word before "of", or the tables of places."""
    lexicon = name_lexicon()
    words = chunk.words
    text = chunk.text
    if word_before(chunk) == "of" and word_before(chunk, 2) in lexicon.of_heads:
        return lexicon.of_heads[word_before(chunk, 2)]
    if country_of_name(text, "en") is not None:
        return "country"
    if words[0] in ("hmp", "sizo"):
        return "facility"
    if words[-1].isdigit():
        kinds = [lexicon.place_heads[word] for word in words if word in lexicon.place_heads]
        return kinds[-1] if kinds else "facility"
    two = " ".join(words[-2:])
    if two in lexicon.place_heads or (words[-1] in lexicon.place_heads and len(words) > 1):
        return lexicon.place_heads.get(two) or lexicon.place_heads[words[-1]]
    following = chunk.doc[chunk.end].lower_ if chunk.end < len(chunk.doc) else ""
    if following in lexicon.small_heads_dropped:
        return {"village": "village", "settlement": "village", "area": "other"}.get(
            following, "city"
        )
    known = towns().get(text.casefold())
    if known:
        return {"district": "region"}.get(known[0].kind, known[0].kind)
    return "region" if subdivision_of(text) is not None else "city"
