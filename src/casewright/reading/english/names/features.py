"""What the names model is told about each word: its letters, its neighbours, the tables."""

from collections.abc import Sequence

from casewright.reading.english.names.tables import given_names, name_words, place_names, surnames

LONGEST_PLACE = 4
TITLES = name_words("titles")
ORGANISATIONS = name_words("organisations")
PLACES = name_words("places")
SAID = name_words("sayings")


def features(words: Sequence[str], tags: Sequence[str]) -> list[list[str]]:
    """Give for every word of a sentence its own features and those of the words around it.

    An empty tag says that the part of speech is not known.
    """
    lower = [word.lower() for word in words]
    own = [_own(word, low) for word, low in zip(words, lower, strict=True)]
    for position, end in _places(words, lower):
        for inside in range(position, end):
            part = "start" if inside == position else "inside"
            own[inside].append(f"place-{part}" + ("-or-name" if "surname" in own[inside] else ""))
    case = _case_of_sentence(words)
    return [[*_at(position, lower, own, tags), case] for position in range(len(words))]


def _own(word: str, low: str) -> list[str]:
    found = [f"shape={_shape(word)}"]
    if word[:1].isupper():
        found += _table_flags(low)
    elif low in TITLES or low in ORGANISATIONS or low in PLACES:
        found.append("lower-head")
    if low in SAID:
        found.append("said")
    return found


def _table_flags(low: str) -> list[str]:
    stem = low.removesuffix(".")
    tables = (
        ("given", given_names()),
        ("surname", surnames()),
        ("title", TITLES),
        ("organisation", ORGANISATIONS),
        ("place-word", PLACES),
    )
    return [flag for flag, table in tables if stem in table]


def _shape(word: str) -> str:
    """Give capitals as X, small letters as x, digits as d; runs are cut after two."""
    shape = ""
    for letter in word:
        kind = "X" if letter.isupper() else "x" if letter.isalpha() else letter
        kind = "d" if letter.isdigit() else kind
        if shape[-2:] != kind * 2:
            shape += kind
    return shape[:10]


def _places(words: Sequence[str], lower: Sequence[str]) -> list[tuple[int, int]]:
    """Give the longest runs of words that are the name of a known place."""
    known, found, position = place_names(), [], 0
    while position < len(words):
        ends = range(min(position + LONGEST_PLACE, len(words)), position, -1)
        fits = words[position][:1].isupper()
        end = next((end for end in ends if fits and " ".join(lower[position:end]) in known), 0)
        if end:
            found.append((position, end))
        position = end or position + 1
    return found


def _case_of_sentence(words: Sequence[str]) -> str:
    """Tell whether capitals mean little here, as in a headline."""
    letters = [word for word in words if word[:1].isalpha() and len(word) > 3]
    capital = sum(word[0].isupper() for word in letters)
    if letters and all(word.isupper() for word in letters):
        return "case=upper"
    if len(letters) > 2 and capital >= 0.8 * len(letters):
        return "case=title"
    return "case=plain" if any(word[:1].isupper() for word in words) else "case=lower"


def _at(
    position: int, lower: Sequence[str], own: Sequence[list[str]], tags: Sequence[str]
) -> list[str]:
    low = lower[position]
    found = ["bias", f"word={low}", f"start={low[:3]}", f"end2={low[-2:]}", f"end3={low[-3:]}"]
    found += [f"end4={low[-4:]}", *own[position]]
    if tags[position]:
        found.append(f"tag={tags[position]}")
    for offset in (-2, -1, 1, 2):
        there = position + offset
        if not 0 <= there < len(lower):
            found.append(f"{offset}:edge")
            continue
        found.append(f"{offset}:word={lower[there]}")
        found += [f"{offset}:{feature}" for feature in own[there]]
        if tags[there] and abs(offset) == 1:
            found.append(f"{offset}:tag={tags[there]}")
    return found
