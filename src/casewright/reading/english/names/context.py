"""What the words around a name say: "the collective X", "referred to as R.T.", "X village"."""

import re

from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.names.chunks import Chunk, text_after, text_before
from casewright.reading.english.names.context_bodies import body_signs
from casewright.reading.english.names.context_places import place_signs

_INITIALS = re.compile(r"(?:[A-Z]\.(?:-?[A-Z]\.){0,3})")
_KEPT_BACK = re.compile(r"\bas\s+[“\"']?$|\binitials\s+(?:are\s+)?[“\"']?$", re.I)
_ALIAS = re.compile(
    r"\b(?:alias|aka|a\.k\.a\.?|nicknamed|(?:also|better|commonly|popularly) known as)"
    r"\s+[“\"‘']?$",
    re.I,
)
_ROLE_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "ant", "ee")
_OWN = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_REGION_CUT_SHORT = re.compile(r"\.\s?[-–—(]")


def context_hints(chunk: Chunk) -> list[tuple[str, str]]:
    """The hints the words around a chunk give, as pairs of kind and hint."""
    before, after = text_before(chunk), text_after(chunk)
    found = [("organisation", sign) for sign in body_signs(chunk, before, after)]
    found += [("place", sign) for sign in place_signs(chunk, before, after)]
    if _INITIALS.fullmatch(chunk.text.replace(" ", "")) and _KEPT_BACK.search(before):
        found.append(("person", "kept_back"))
    if _role_before(chunk):
        found.append(("person", "role_before"))
    return found + _of_things(chunk)


def is_other_name(chunk: Chunk) -> bool:
    """Whether the words are another name of somebody just named: "Juan Ruiz, alias Toro"."""
    before = text_before(chunk)
    found = _ALIAS.search(before)
    return found is not None and before[: found.start()].rstrip(" ,(")[-1:].isalpha()


def _role_before(chunk: Chunk) -> bool:
    """ "novelist X", "protester X": a small noun for what a person can be, right before a name."""
    if chunk.first == 0:
        return False
    word = chunk.doc[chunk.first - 1]
    others = ("no_roles", "organisation_nouns", "vessels")
    if any(word.text in word_set("name_signs", part) for part in others):
        return False
    noun = word.tag_.startswith("NN") and word.is_lower and len(word) > 4
    return bool(noun and word.text.endswith(_ROLE_ENDINGS))


def _of_things(chunk: Chunk) -> list[tuple[str, str]]:
    """ "a stolen X", "his X": a thing called by its make, seldom somebody."""
    doc, at = chunk.doc, chunk.first - 1
    if at < 0:
        return []
    adjective = doc[at].tag_ in ("JJ", "VBN", "VBG") and at > 0
    article = doc[at - 1].lower_ in ("a", "an") if adjective else doc[at].lower_ in ("a", "an")
    if doc[at].lower_ in _OWN or article:
        return [("person", "a_thing"), ("place", "a_thing")]
    # A region cut short after the town of a dateline: "PUEBLA, Pue.-".
    short = doc[at].text == "," and len(chunk.text) < 6 and at < 4
    cut = short and _REGION_CUT_SHORT.match(text_after(chunk)) is not None
    return [("person", "a_thing")] if cut else []
