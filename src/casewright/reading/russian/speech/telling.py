"""Which words of a sentence tell that somebody says something, and where what is said stands."""

from collections.abc import Iterator
from functools import partial

from spacy.tokens import Token

from casewright.reading.document import Sentence, end_of, start_of
from casewright.reading.russian.language.lexicon import plain, word_set
from casewright.reading.russian.language.morphology import parses
from casewright.reading.russian.language.stance import is_negated
from casewright.reading.russian.language.words import feature

_list = partial(word_set, "statements")
_CLAUSE = frozenset(["что", "будто", "якобы", "как", "почему", "зачем"])
_MARKS = frozenset([",", "—", "–", "-"])
_ABOUT = frozenset(["о", "об", "обо", "про"])
_SHORTEST = 3
_TO_CLAUSE = 22
_DEEP = 4
_TO_CALLED = 12


def says(token: Token) -> bool:
    """Whether a word tells that somebody says something: not that nobody does, or will."""
    convinced = token.pos_ == "ADJ" and token.lemma_ in _list("convinced")
    if not convinced and (token.pos_ != "VERB" or token.lemma_ not in _list("says")):
        return False
    if _is_denied(token) and token.lemma_ not in _list("said_with_not"):
        return False
    asked = token.i + 1 < len(token.doc) and plain(token.nbor(1).text) == "ли"
    return not asked and (convinced or _happens(token))


def stands_in_text(verb: Token) -> bool:
    """Whether a word tells what a text says: "в ответе прокуратуры говорится, что ..."."""
    return (
        verb.pos_ == "VERB"
        and verb.lemma_ in _list("stands_in_text")
        and (verb.lemma_.endswith("ся") and not is_negated(verb))
    )


def _is_denied(token: Token) -> bool:
    """Whether "не" stands to the word itself: a "нет" after it belongs to what is said."""
    return is_negated(token) and any(
        plain(t.text) in ("не", "ни") for t in token.doc[max(0, token.i - 3) : token.i]
    )


def _happens(verb: Token) -> bool:
    """Whether somebody does it, now or before: no passive, future, wish or order."""
    if feature(verb, "Tense") == "Fut" or feature(verb, "Mood") == "Imp":
        return False
    if feature(verb, "Voice") == "Pass" or feature(verb, "Person") in ("1", "2"):
        return False
    if any(c.lower_ in ("бы", "б", "чтобы", "если") for c in verb.children):
        return False
    if feature(verb, "VerbForm") == "Inf":
        return _begins(verb)
    return feature(verb, "VerbForm") in ("Fin", "Part", "Conv")


def _begins(verb: Token) -> bool:
    """ "стал уверять, что ..."."""
    above = verb.head
    begun = above is not verb and verb.dep_ == "xcomp" and above.lemma_ in _list("begins")
    return begun and not is_negated(above) and feature(above, "Tense") != "Fut"


def subject_of(verb: Token) -> Token | None:
    """The noun that says it: the subject of the verb, or of the one it hangs on."""
    at: Token = verb
    for _ in range(_DEEP):
        if feature(at, "VerbForm") == "Part" and feature(at, "Variant") != "Short":
            return at.head if at.dep_.startswith(("acl", "amod")) else None
        found = next((c for c in at.children if c.dep_.startswith("nsubj")), None)
        if found is not None and _of_what_is_said(found, verb):
            return _noun_before(verb)
        if found is not None:
            return _antecedent(found, at)
        if at.dep_ not in ("conj", "xcomp", "advcl"):
            return _noun_before(verb) if feature(verb, "VerbForm") == "Conv" else None
        if at.dep_ == "advcl" and feature(at, "VerbForm") != "Conv":
            return None
        at = at.head
    return None


def _of_what_is_said(subject: Token, verb: Token) -> bool:
    """Whether the subject found for ", отметив, что X упал," is one of the clause it brings."""
    gerund = feature(verb, "VerbForm") == "Conv" and subject.i > verb.i
    return gerund and any(plain(t.text) in _CLAUSE for t in verb.doc[verb.i : subject.i])


def _noun_before(verb: Token) -> Token | None:
    """The first noun in the nominative before a verb in its sentence."""
    row = verb.doc[verb.sent.start : verb.i]
    people = (t for t in row if t.pos_ in ("NOUN", "PROPN") and feature(t, "Case") == "Nom")
    return next(people, None)


def _antecedent(subject: Token, verb: Token) -> Token | None:
    """The noun that "который" stands for."""
    if subject.lemma_ != "который":
        return subject
    at: Token = verb
    while at.dep_ in ("conj", "xcomp") and at.head is not at:
        at = at.head
    return at.head if at.dep_.startswith("acl") else None


def content(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """Where the words stand that a verb of saying brings; None where it brings none."""
    after = _clause_after(verb, sentence)
    if after is not None:
        return after
    if verb.pos_ == "ADJ":
        return None
    inserted = _inserted(verb, sentence)
    if inserted is not None:
        return inserted
    if verb.lemma_ in _list("calls"):
        return _called(verb, sentence)
    if verb.lemma_ in _list("only_with_content"):
        return None
    return _about(verb)


def _clause_after(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """What stands after "что" or a colon."""
    doc, last = verb.doc, sentence.span.end
    for token in doc[verb.i + 1 : min(last, verb.i + _TO_CLAUSE)]:
        opens = plain(token.text) in _CLAUSE and doc[token.i - 1].text == ","
        if (opens or token.text == ":") and token.i + 1 < last:
            if opens and token.lower_ == "как" and not _tells_how(token, verb):
                continue
            return start_of(doc[token.i + 1]), end_of_clause(verb, token, sentence)
        if token.text == ";" or (token.i > verb.i and _other(token, verb)):
            return None
    return None


def _tells_how(how: Token, verb: Token) -> bool:
    """ "рассказал, как его били", not "сказал, как отметил Y, ..."."""
    return not any(says(t) for t in how.doc[how.i + 1 : how.i + 3]) and verb.pos_ == "VERB"


def _other(token: Token, verb: Token) -> bool:
    """Whether a further verb of saying begins, whose content "что" may be."""
    joined = token.dep_ == "conj" and token.head is verb
    return says(token) and not joined and feature(token, "VerbForm") == "Fin"


def end_of_clause(verb: Token, opening: Token, sentence: Sentence) -> int:
    """Where what is said ends: before another verb of saying beside the first, or the sentence."""
    doc = verb.doc
    for token in doc[opening.i + 1 : sentence.span.end]:
        if says(token) and token is not verb and _beside(token, verb):
            before = [t for t in doc[opening.i + 2 : token.i] if t.text in (",", ";")]
            if before:
                return end_of(doc[before[-1].i - 1])
    last = sentence.span[-1]
    return start_of(last) if last.text in ".!?…" and len(sentence.span) > 1 else end_of(last)


def _beside(token: Token, verb: Token) -> bool:
    if token.head is verb:
        return token.dep_ in ("conj", "parataxis")
    return token.dep_ == "conj" and verb.head is token.head


def _inserted(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """ "..., сказал X", "как заявил X, ..."."""
    doc, first = verb.doc, sentence.span.start
    at = _as(verb, first)
    if at is None and verb.i > first and doc[verb.i - 1].text in _MARKS:
        at = verb.i
    told = about_that(verb, sentence)
    if told is not None:
        return told
    if at is None or verb.lemma_ in _list("calls") or feature(verb, "VerbForm") != "Fin":
        return None
    before = [t for t in doc[first : max(first, at - 1)] if not t.is_punct]
    comma = next((t for t in doc[verb.i : sentence.span.end] if t.text == ","), None)
    closed = comma is not None and comma.i + 2 < sentence.span.end
    if len(before) >= _SHORTEST and plain(doc[at].text) == "как" and closed:
        return sentence.start, _stop(sentence)
    if len(before) >= _SHORTEST:
        return sentence.start, end_of(before[-1])
    if plain(doc[at].text) != "как" or comma is None or comma.i + 2 >= sentence.span.end:
        return None
    return start_of(doc[comma.i + 1]), end_of_clause(verb, comma, sentence)


def _as(verb: Token, first: int) -> int | None:
    """The place of "как" in "как ранее заявила X", which is no "после того как"."""
    for at in range(verb.i - 1, max(first, verb.i - 3) - 1, -1):
        if plain(verb.doc[at].text) == "как":
            before = plain(verb.doc[at - 1].text) if at > first else ","
            opens = before in (",", "но", "а", "и", "—", "(")
            return at if opens and before not in _list("before_as") else None
    return None


def about_that(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """ "о том, что жалобу отклонили, рассказала X": the words after "что"."""
    doc = verb.doc
    for at in range(sentence.span.start, verb.i - 4):
        words = [plain(t.text) for t in doc[at : at + 4]]
        if words[:1] == ["о"] and words[1:3] == ["том", ","] and words[3] in _CLAUSE:
            ends = [t.i for t in doc[at + 4 : verb.i] if t.text == ","]
            if ends and not any(says(t) for t in doc[at + 4 : ends[-1]]):
                return start_of(doc[at + 4]), end_of(doc[ends[-1] - 1])
    return None


def _called(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """ "назвала приговор слишком мягким"."""
    row = verb.doc[verb.i + 1 : min(sentence.span.end, verb.i + _TO_CALLED)]
    called: Token | None = None
    for token in row:
        if token.text in ",.;:":
            break
        bare = not any(c.dep_ == "case" for c in token.children)
        if _instrumental(token) and bare and token.pos_ in ("ADJ", "NOUN", "PROPN"):
            called = token
        elif called is not None and token.pos_ in ("VERB", "ADP"):
            break
    if called is None:
        return None
    things = [*verb.children, *verb.doc[verb.i + 1 : called.i]]
    if not any(feature(c, "Case") in ("Acc", "Gen") for c in things if c.pos_ != "ADP"):
        return None
    return start_of(row[0]), end_of(called)


def _instrumental(token: Token) -> bool:
    """Whether a word stands in the instrumental, which the tagger misses in foreign names."""
    cases = {str(p.tag.case) for p in parses(token.lower_)} if token.pos_ == "PROPN" else set()
    return feature(token, "Case") == "Ins" or cases == {"ablt"}


def _about(verb: Token) -> tuple[int, int] | None:
    """ "рассказал о пытках": what it is about, unless no more than a pronoun."""
    on = verb.lemma_ in _list("about_with_on")
    for child in verb.children:
        cases = {plain(g.text) for g in child.children if g.dep_ == "case"}
        telling = cases & _ABOUT or (on and "на" in cases)
        if telling and child.pos_ in ("NOUN", "PROPN") and child.lemma_ not in _list("vague"):
            return start_of(child.left_edge), end_of(child.right_edge)
    return None


def accounts(sentence: Sentence) -> Iterator[Token]:
    """The nouns of "по словам X", "со слов X", "согласно показаниям X"."""
    for token in sentence.span:
        if token.lemma_ not in _list("accounts"):
            continue
        if (
            token.i > 1
            and plain(token.doc[max(0, token.i - 2)].text) == "с"
            and token.lower_ != "слов"
        ):
            continue
        before = [plain(t.text) for t in token.doc[max(0, token.i - 2) : token.i]]
        if before[-1:] == ["со"] and any(says(t) for t in token.doc[sentence.span.start : token.i]):
            continue
        if before[-1:] in (["по"], ["со"], ["с"], ["согласно"]) or (
            before[:1] in (["по"], ["со"], ["с"], ["согласно"])
            and token.nbor(-1).pos_ in ("ADJ", "DET", "PRON")
        ):
            yield token


def content_of_account(word: Token, sentence: Sentence) -> tuple[int, int]:
    """What stands by "по словам X": the words after it, or the clause it is set into."""
    doc, first, last = word.doc, sentence.span.start, sentence.span.end
    at = word.i - 1
    while at > first and plain(doc[at].text) not in ("по", "со", "с", "согласно"):
        at -= 1
    comma = next((t.i for t in doc[word.i : last] if t.text == ","), None)
    opened = at - first < _SHORTEST or (
        doc[at - 1].text == "," and plain(doc[at - 2].text) in ("но", "а", "однако", "хотя", "что")
    )
    if opened and comma is not None and comma + 1 < last:
        return start_of(doc[comma + 1]), _stop(sentence)
    return sentence.start, _stop(sentence)


def _stop(sentence: Sentence) -> int:
    last = sentence.span[-1]
    return start_of(last) if last.text in ".!?…" and len(sentence.span) > 1 else end_of(last)
