"""Who was sentenced to what."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.document import Document, Sentence
from casewright.reading.found import SentenceFound
from casewright.reading.held import Held
from casewright.reading.russian.justice.penalties import Penalty, find_penalties, passes_sentence
from casewright.reading.russian.language.clauses import clause
from casewright.reading.russian.language.lexicon import word_set
from casewright.reading.russian.language.stance import held
from casewright.reading.russian.language.syntax import is_passive, name_case, objects, subjects
from casewright.reading.russian.language.words import feature, forms
from casewright.reading.russian.numbers.amounts import Amount, find_amounts
from casewright.reading.russian.numbers.numbers import Number, find_numbers, unit_of_time
from casewright.reading.russian.people.coreference import Who
from casewright.reading.russian.people.roles import row_of


def find_sentences(document: Document, who: Who, country: str | None) -> list[SentenceFound]:
    """Every penalty with the person it falls on, in the order of the text."""
    found: list[SentenceFound] = []
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        passes = passes_sentence(sentence.span)
        penalties = find_penalties(sentence.span) if passes else []
        for penalty in [*penalties, *_fines(sentence, country)]:
            found.extend(_of_penalty(penalty, sentence, who, passes))
    return _once(found)


def _fines(sentence: Sentence, country: str | None) -> Iterator[Penalty]:
    for amount in find_amounts(sentence.span, country):
        words = {f for t in _around(sentence, amount) for f in forms(t)}
        if words & word_set("sentences", "fine"):
            yield Penalty("fine", amount.value, amount.currency, amount.first, amount.end)


def _around(sentence: Sentence, amount: Amount) -> Sequence[Token]:
    return list(sentence.span.doc[max(sentence.span.start, amount.first - 6) : amount.end])


def _of_penalty(
    penalty: Penalty, sentence: Sentence, who: Who, passes: Sequence[Token]
) -> Iterator[SentenceFound]:
    """One penalty for each person whom its words name."""
    token = sentence.span.doc[penalty.first]
    verb = min(passes, key=lambda t: (abs(t.i - token.i), t.i), default=token)
    named = _in_order(penalty, sentence, who) or _by_verb(verb, penalty, sentence, who)
    bearers: list[tuple[str, tuple[str, ...]]] = [(name, ()) for name in named]
    for person, covered in bearers or [_bearer(penalty, sentence, who)]:
        yield SentenceFound(
            penalty=penalty.kind,
            amount=penalty.amount,
            unit=penalty.unit,
            person=person,
            applies_to=covered,
            sentence=sentence,
            token=token,
            span=clause(sentence, (min(verb.i, penalty.first), max(verb.i + 1, penalty.end))),
            held=_held(verb, penalty, sentence),
        )


def _in_order(penalty: Penalty, sentence: Sentence, who: Who) -> list[str]:
    """ "X и Y приговорены к 7 и 9 годам соответственно": the first gets the first term."""
    if penalty.place is None:
        return []
    at, of = penalty.place
    met = [who.cast.at(t) for t in sentence.span.doc[sentence.span.start : penalty.first]]
    names = list(dict.fromkeys(p.name for p in met if p and p.name not in who.officials))
    return [names[at]] if len(names) == of else ["[один из осуждённых]"]


def _by_verb(verb: Token, penalty: Penalty, sentence: Sentence, who: Who) -> list[str]:
    """Those whom the verb itself says: its subjects, its objects or its dative."""
    if verb.pos_ != "VERB" or _groups_before(verb, penalty):
        return []
    active = not is_passive(verb) and verb.lemma_ in ("приговорить", "осудить", "лишить")
    nouns = objects(verb) if active else subjects(verb)
    if verb.lemma_ in ("назначить", "дать", "запретить"):
        nouns = [c for c in verb.children if feature(c, "Case") == "Dat"]
    row = _row(verb, sentence, who)
    if row:
        return row
    # "Контролёры X и Y получили": the names stand beside the noun.
    told = [*nouns, *(c for n in nouns for c in n.children if c.dep_ == "appos")]
    people = list(dict.fromkeys(name for noun in told for name in _names(noun, verb, who)))
    people = [name for name in people if name not in who.officials]
    if people:
        return people
    single = [
        n for n in nouns if feature(n, "Animacy") == "Anim" and feature(n, "Number") == "Sing"
    ]
    noun = next((n for n in single if n.pos_ == "NOUN"), None)
    return [f"[{noun.lemma_}]"] if noun is not None else []


def _names(noun: Token, verb: Token, who: Who) -> list[str]:
    """Whom a noun means; of a plural verb the whole row of names: "X и Y получили по году"."""
    people = who.meant(noun)
    if len(people) != 1 or feature(verb, "Number") != "Plur":
        return [person.name for person in people]
    mention = next((t for t in verb.sent if who.cast.at(t) is people[0]), None)
    row = row_of(mention, who) if mention is not None else []
    return [p.name for t in row if (p := who.cast.at(t)) is not None] or [people[0].name]


def _row(verb: Token, sentence: Sentence, who: Who) -> list[str]:
    """ "Двое остальных, X и Y, осуждены": as many names before the verb as are counted there."""
    doc = sentence.span.doc
    before = doc[sentence.span.start : verb.i]
    named = [
        p.name
        for t in before
        if (p := who.cast.at(t)) is not None and name_case(t, who.cast) == "Nom"
    ]
    names = list(dict.fromkeys(named))
    counted = [n.value for n in find_numbers(before) if n.people] if len(before) else []
    return names if counted[-1:] == [float(len(names))] else []


def _groups_before(verb: Token, penalty: Penalty) -> bool:
    """Whether between verb and penalty another bearer may stand: "одному — пять лет"."""
    low, high = sorted((verb.i, penalty.first))
    return any(t.text in ";—–" for t in verb.doc[low:high])


def _is_maximum(verb: Token, penalty: Penalty, sentence: Sentence) -> bool:
    """Whether a penalty is what the law allows: «грозит до десяти лет».

    «Ему грозило десять лет, но суд приговорил его к пяти»: the five are what the court imposed.
    """
    most = word_set("sentences", "maximum")
    doc = verb.doc
    for at in range(penalty.first - 1, sentence.span.start - 1, -1):
        if forms(doc[at]) & most:
            return True
        if at == verb.i:
            return False
    return any(forms(t) & most for t in doc[penalty.end : sentence.span.end])


def _held(verb: Token, penalty: Penalty, sentence: Sentence) -> Held:
    """What a law allows, or a prosecutor asks, is not imposed."""
    words = {f for t in sentence.span for f in forms(t)}
    before = sentence.span.doc[max(sentence.span.start, penalty.first - 2) : penalty.first]
    if _is_maximum(verb, penalty, sentence):
        return Held(Stance.POSSIBLE, verb)
    after = sentence.span.doc[penalty.end : min(penalty.end + 3, sentence.span.end)]
    if any(forms(t) & word_set("sentences", "lifted") for t in after):
        return Held(Stance.DENIED, verb)
    how = held(verb)
    if words & word_set("sentences", "goes") and how.stance is Stance.ANNOUNCED:
        # "отправится в колонию на пять лет" tells of a sentence passed.
        return Held(Stance.REPORTED)
    if any(t.lower_ == "до" for t in before) and penalty.amount is not None and not _got(words):
        return Held(Stance.POSSIBLE, verb)
    return Held(Stance.REPORTED) if how.stance is Stance.FOUND else how


def _got(words: set[str]) -> bool:
    return bool(words & word_set("sentences", "got"))


def _bearer(penalty: Penalty, sentence: Sentence, who: Who) -> tuple[str, tuple[str, ...]]:
    """The person before the penalty, the group counted there, or each of the accused."""
    few = _few_after(penalty, sentence)
    if few is not None:
        return few, ()
    tokens = list(sentence.span.doc[sentence.span.start : penalty.first])
    groups = _groups(sentence, penalty)
    people = [
        (t.i, p)
        for t in sentence.span
        for p in who.meant(t)
        if p.name not in who.officials
        and "judge" not in who.roles.get(p.name, ())
        and (t.pos_ in ("PRON", "X") or who.cast.at(t) is not None)
        and name_case(t, who.cast) not in ("Ins", "Loc")
    ]
    one = _before_dash(penalty, sentence)
    if one is not None and who.cast.at(one) is None:
        return f"[{one.lower_}]", ()
    before = [(i, p) for i, p in people if i < penalty.first]
    last_group = groups[-1].first if groups else -1
    if before and max(before, key=lambda x: x[0])[0] > last_group:
        return max(before, key=lambda x: x[0])[1].name, ()
    if any(forms(t) & word_set("sentences", "each") for t in sentence.span):
        return "each", _accused(who)
    if groups:
        words = sentence.span.doc[groups[-1].first : groups[-1].end].text
        others = any(forms(t) & word_set("sentences", "part") for t in sentence.span)
        alone = len(_groups(sentence, None)) == 1 and not others
        return ("each", _accused(who)) if alone else (f"[{words.lower()}]", ())
    if any(forms(t) & word_set("sentences", "rest") for t in tokens):
        return "[остальные]", ()
    if people:
        return min(people, key=lambda x: abs(x[0] - penalty.first))[1].name, ()
    return _unnamed(sentence, who)


def _few_after(penalty: Penalty, sentence: Sentence) -> str | None:
    """ "реальные сроки только восьмерым": those few, counted behind the penalty."""
    after = sentence.span.doc[penalty.end : min(penalty.end + 3, sentence.span.end)]
    if not len(after) or not forms(after[0]) & word_set("sentences", "only"):
        return None
    few = [n for n in find_numbers(sentence.span) if n.first == after.start + 1 and n.people]
    return f"[{sentence.span.doc[few[0].first : few[0].end].text.lower()}]" if few else None


def _before_dash(penalty: Penalty, sentence: Sentence) -> Token | None:
    """ "..., четвёртый — два года": the one of several whose penalty follows the dash."""
    before = [t for t in sentence.span if t.i < penalty.first and t.pos_ != "ADP"]
    if len(before) < 2 or before[-1].text not in "—–":
        return None
    one = before[-2]
    return one if one.pos_ == "ADJ" and feature(one, "Number") == "Sing" else None


def _unnamed(sentence: Sentence, who: Who) -> tuple[str, tuple[str, ...]]:
    plural = any(
        forms(t) & word_set("sentences", "people") and feature(t, "Number") == "Plur"
        for t in sentence.span
    )
    accused = who.with_role("accused")
    if len(accused) == 1 and not plural:
        return accused[0].name, ()
    alone = any(t.lower_ in ("он", "она", "его", "ему", "ее", "её", "ей") for t in sentence.span)
    if not accused and not plural and alone:
        return "[осуждённый]", ()
    return "each", _accused(who)


def _accused(who: Who) -> tuple[str, ...]:
    return tuple(person.name for person in who.with_role("accused"))


def _groups(sentence: Sentence, penalty: Penalty | None) -> list[Number]:
    """The numbers of people before a penalty (or in the whole sentence)."""
    end = sentence.span.end if penalty is None else penalty.first
    doc = sentence.span.doc
    return [
        n
        for n in find_numbers(sentence.span)
        if n.first < end
        and (n.people or _counts_people(n, doc[n.end : n.end + 3]))
        and (n.end >= len(doc) or unit_of_time(doc[n.end]) is None)
    ]


def _counts_people(number: Number, after: Iterable[Token]) -> bool:
    for token in after:
        # "ещё одному — два года": one of them, without a noun.
        if number.value == 1 and token.text in "—–":
            return True
        if feature(token, "Animacy") == "Anim" and token.pos_ == "NOUN":
            return True
        if token.pos_ != "ADJ":
            return False
    return False


def _once(found: Sequence[SentenceFound]) -> list[SentenceFound]:
    """Each penalty of a person once."""
    return list({(s.person, s.penalty, s.amount, s.unit, s.held.stance): s for s in found}.values())
