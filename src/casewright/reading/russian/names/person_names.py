"""Words that may be a person's name, with how much speaks for it."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from casewright.reading.russian.language.lexicon import plain, rules, word_set
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.declension import Context, readings, word_readings
from casewright.reading.russian.names.given_names import given_gender, is_given_name
from casewright.reading.russian.names.inflection import is_known_place, place_word
from casewright.reading.russian.names.scores import weight
from casewright.reading.russian.names.spans import (
    Candidate,
    is_acronym,
    is_capital,
    is_common,
    is_initial,
    lemma_in,
    model_spans,
    opens_sentence,
)
from casewright.reading.russian.people.post_nouns import is_post_noun

_CYRILLIC = re.compile(r"[А-ЯЁҚҒҮҰҢӨҺІЎҲа-яёқғүұңөһіўҳ'’-]+")
_PATRONYMIC = re.compile(r"(?:ович|евич|ьич)(?:а|у|ем|е)?$|(?:овн|евн|ичн)(?:а|ы|е|у|ой)$")
_TWO_MEN = 3
_GENITIVE_SURNAMES = ("ова", "ева", "ёва", "ина")
_MENS_SURNAMES = ("ов", "ев", "ёв", "ин", "ский", "цкий")
_AGE = re.compile(r"\d{1,2}-?летн")


def person_candidates(doc: Doc) -> Iterator[Candidate]:
    """Every stretch that may name a person, with its score."""
    taken: set[int] = set()
    for first, end in _joined_spans(doc):
        bracket = next((i for i in range(first, end) if doc[i].text in "(«"), end)
        first, end = _widened(doc, first, bracket)
        first = _without_title(doc, first, end)
        if first < end and not taken & set(range(first, end)):
            taken |= set(range(first, end))
            for start, stop in _people_in(doc, first, end):
                yield from _candidate(doc, start, stop, by_model=True)
    for first, end in _runs(doc, taken):
        for start, stop in _people_in(doc, first, end):
            yield from _candidate(doc, start, stop, by_model=False)


def _people_in(doc: Doc, first: int, end: int) -> list[tuple[int, int]]:
    """ "защитник Токоева Анвар Садыров": a surname in the genitive, then another man's name."""
    if end - first != _TWO_MEN:
        return [(first, end)]
    client, given, surname = doc[first:end]
    two = (
        client.lower_.endswith(_GENITIVE_SURNAMES)
        and given_gender(given.text) == "m"
        and surname.lower_.endswith(_MENS_SURNAMES)
    )
    return [(first, first + 1), (first + 1, end)] if two else [(first, end)]


def _joined_spans(doc: Doc) -> list[tuple[int, int]]:
    """The model's people; two of its names with nothing between them are one."""
    joined: list[tuple[int, int]] = []
    for first, end, _ in model_spans(doc, "person"):
        beside = joined and joined[-1][1] == first and joined[-1][1] - joined[-1][0] == 1
        if beside and end - first == 1 and is_given_name(doc[first - 1].text):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((first, end))
    return joined


def is_name_token(token: Token) -> bool:
    """Whether a word may be part of a person's name: a capital, no acronym, Cyrillic."""
    return (
        is_capital(token)
        and not is_acronym(token)
        and len(token.text) > 1
        and _CYRILLIC.fullmatch(token.text) is not None
        and not lemma_in(token, word_set("names", "not_names"))
    )


def is_particle(token: Token) -> bool:
    """Whether a small word stands inside names: "уулу", "фон"."""
    data = rules("declension")
    return token.text in (*data["particles"], *data["particles_m"], *data["particles_f"])


def _widened(doc: Doc, first: int, end: int) -> tuple[int, int]:
    """The span with the initials, particles and further words of the name beside it."""
    while first >= 2 and doc[first - 1].text == "." and is_initial(doc[first - 2]):
        first -= 2
    while first > 0 and _known_name(doc[first - 1]) and doc[first - 1].whitespace_:
        first -= 1
    while (step := _next_step(doc, end)) > 0:
        end += step
    return first, end


def _known_name(token: Token) -> bool:
    return is_name_token(token) and not is_known_place(token.text) and _given_in_any_case(token)


def _given_in_any_case(token: Token) -> bool:
    return any(
        (r.kind == "given" and r.score >= 2.5) or (is_given_name(r.nominative) and r.score >= 3)
        for r in word_readings(token.text, True)
    )


def _next_step(doc: Doc, end: int) -> int:
    """How many tokens after a name still belong to it."""
    if end >= len(doc):
        return 0
    token = doc[end]
    if is_initial(token) and doc[end - 1].text != ".":
        return 2
    if doc[end - 1].text == "." and is_initial(doc[end - 2]):
        return 2 if is_initial(token) else int(is_name_token(token))
    if is_initial(doc[end - 1]):
        return 1
    if is_particle(token) and doc[end - 1].whitespace_:
        following = end + 1 < len(doc) and is_name_token(doc[end + 1])
        ends = plain(token.text) in _ENDING_PARTICLES
        return 2 if following and not opens_sentence(doc[end + 1]) else int(ends)
    return int(_goes_on(doc, end))


_ENDING_PARTICLES = frozenset(["уулу", "улы", "кызы", "оглы", "оглу", "угли", "кизи", "гызы"])


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether the next word with a capital is one more word of the name."""
    token = doc[end]
    if not doc[end - 1].whitespace_ or not is_name_token(token) or is_common(token):
        return False
    in_model = any(first <= end < stop for first, stop, _ in model_spans(doc))
    return not in_model and not is_known_place(place_word(token.text, feature(token, "Case")))


def _without_title(doc: Doc, first: int, end: int) -> int:
    """Where the name begins after the words of a post at its front: "Судья Абай ..."."""
    while first < end and _no_name(doc[first]) and end - first > 1:
        if _given_in_any_case(doc[first]) and not is_post_noun(doc[first]):
            break
        first += 1
    return first


def _no_name(token: Token) -> bool:
    common = is_common(token) and opens_sentence(token)
    return not is_initial(token) and (is_post_noun(token) or common)


def _runs(doc: Doc, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Stretches of words with a capital that the model gave to nobody."""
    at = 0
    while at < len(doc):
        if at in taken or not (is_name_token(doc[at]) or is_initial(doc[at])):
            at += 1
            continue
        end = at + (2 if is_initial(doc[at]) else 1)
        while end < len(doc) and end not in taken and (step := _run_step(doc, end)):
            end += step
        first = _without_title(doc, at, end)
        if any(is_name_token(token) for token in doc[first:end]):
            yield first, end
        at = max(end, at + 1)


def _run_step(doc: Doc, end: int) -> int:
    step = _next_step(doc, end)
    if step or (not doc[end - 1].whitespace_ and doc[end - 1].text != "."):
        return step
    return int(is_name_token(doc[end]) and not is_common(doc[end]) and doc[end - 1].text != ".")


def _candidate(doc: Doc, first: int, end: int, by_model: bool) -> Iterator[Candidate]:
    tokens = doc[first:end]
    if doc[end - 1].text == "." and not is_initial(doc[end - 2]):
        end -= 1
        tokens = doc[first:end]
    words = [token for token in tokens if is_name_token(token)]
    if not words or any(ch.isdigit() for ch in tokens.text):
        return
    score = _score(doc, first, words, by_model)
    text = tokens.text
    yield Candidate("person", doc, first, end, text, score, stems=_stems(text, words))


def _score(doc: Doc, first: int, words: list[Token], by_model: bool) -> float:
    hints = dict.fromkeys(_hints(doc, first, words), True)
    score = sum(weight("person", hint) for hint in hints)
    score += weight("person", "model") if by_model else 0.0
    for word in words:
        alone = len(words) == 1 and opens_sentence(word)
        if is_common(word) and (alone or not by_model):
            score += weight("common_word")
    single = len(words) == 1 and "initial" not in hints
    if single and is_known_place(place_word(words[0].text, feature(words[0], "Case"))):
        score -= weight("against_model")
    if not by_model and any(a <= words[0].i < b for a, b, _ in model_spans(doc)):
        score -= weight("against_model")
    if not by_model and single and opens_sentence(words[0]):
        score -= 1.0
    return score


def _hints(doc: Doc, first: int, words: list[Token]) -> Iterator[str]:
    if any(_given_in_any_case(word) for word in words):
        yield "given"
    if any(_PATRONYMIC.search(word.lower_) for word in words) and len(words) > 1:
        yield "patronymic"
    last = words[-1]
    if any(
        is_initial(token)
        for token in doc[max(first, words[0].i - 4) : last.i + 5][:9]
        if first <= token.i or token.i < words[0].i
    ):
        yield "initial"
    if last.lower_.endswith(tuple(rules("names")["surname_endings"])) and len(last.text) > 4:
        yield "ending"
    if first > 0 and is_post_noun(doc[first - 1]):
        yield "title"
    if any(_AGE.match(token.lower_) for token in doc[max(0, first - 4) : first]):
        yield "age"
    if len(words) > 1:
        yield "two_words"


def _stems(text: str, words: list[Token]) -> frozenset[str]:
    """The nominatives the words of a name may come from, for finding the name again."""
    if len(words) == 1:
        found = word_readings(words[0].text, False) + word_readings(words[0].text, True)
        return frozenset(plain(r.nominative) for r in found if r.score >= 0.5)
    best = readings(text, Context())[:3]
    return frozenset(
        plain(word) for one in best for word in one.text.split() if len(word.rstrip(".")) > 2
    )
