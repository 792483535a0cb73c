"""Money: compensation claimed and awarded, fines, other sums."""

from spacy.tokens import Span, Token

from casewright.claims import Stance
from casewright.reading.document import Document, Sentence
from casewright.reading.found import MoneyFound
from casewright.reading.held import Held
from casewright.reading.russian.language.clauses import clause
from casewright.reading.russian.language.lexicon import rules, word_set
from casewright.reading.russian.language.stance import held, is_negated
from casewright.reading.russian.language.words import feature, forms
from casewright.reading.russian.numbers.amounts import Amount, find_amounts
from casewright.reading.russian.people.coreference import Who

_NEAR = 14
_CLOSE = 5


def find_money(document: Document, who: Who, country: str | None) -> list[MoneyFound]:
    """Every amount of money with its purpose; the same sum in another currency is left out."""
    found: list[MoneyFound] = []
    for sentence in document.sentences:
        amounts = find_amounts(sentence.span, country)
        for i, amount in enumerate(amounts):
            before = amounts[i - 1] if i else None
            if before is None or not _converted(sentence, before, amount):
                found.append(_money(amount, before, sentence, who))
    return found


def _converted(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """ "90 тысяч тенге (около 200 долларов)": the amount in brackets is the same money."""
    doc = sentence.span.doc
    between = [t.lower_ for t in doc[before.end : amount.first]]
    opened = [t.text for t in doc[max(sentence.span.start, before.first - 8) : amount.first]]
    inside = opened.count("(") > opened.count(")")
    return (len(between) < 7 and inside) or between[-1:] == ["или"]


def _money(amount: Amount, before: Amount | None, sentence: Sentence, who: Who) -> MoneyFound:
    token = sentence.span.doc[amount.first]
    purpose = _purpose(amount, before, sentence)
    return MoneyFound(
        purpose=purpose,
        amount=amount.value,
        currency=amount.currency,
        person=_person(amount, sentence, who),
        sentence=sentence,
        token=token,
        span=clause(sentence, (amount.first, amount.end)),
        held=_held(token, purpose),
    )


def _held(token: Token, purpose: str) -> Held:
    how = held(token)
    if how.stance is Stance.REQUESTED and purpose == "compensation_claimed":
        return Held(Stance.REPORTED, how.word)
    # "должны выплатить", "обязал выплатить": imposed, whether or not it is paid.
    plan = how.word is not None and bool(forms(how.word) & word_set("money", "plans"))
    asked = how.stance in (Stance.ANNOUNCED, Stance.REQUESTED)
    if purpose == "other" and plan:
        # A sum that somebody promises is told, whether or not it was paid.
        return Held(Stance.REPORTED, how.word)
    if asked and purpose != "compensation_claimed" and not plan:
        return Held(Stance.REPORTED, how.word)
    return how


def _purpose(amount: Amount, before: Amount | None, sentence: Sentence) -> str:
    low = max(sentence.span.start, amount.first - _NEAR)
    high = min(sentence.span.end, amount.end + _NEAR)
    since = max(low, before.end) if before is not None else low
    after = sentence.span.doc[amount.end : min(amount.end + _CLOSE, sentence.span.end)]
    comma = next((t.i for t in after if t.text in ",;"), amount.end + _CLOSE)
    near = {f for t in sentence.span.doc[since:comma] for f in forms(t)}
    wide = {f for t in sentence.span.doc[low:high] for f in forms(t)}
    if near & word_set("money", "fine"):
        return "fine"
    if near & word_set("money", "costs"):
        return "other"
    if near & word_set("money", "estimates") and not near & word_set("money", "to_persons"):
        return "other"
    decided = _nearest_verb(amount, sentence.span.doc[since:comma])
    if decided is not None and wide & word_set("money", "harm"):
        return decided
    for scope in (near, wide):
        for purpose, words in rules("money")["purposes"]:
            if scope & set(words) and wide & word_set("money", "harm"):
                return str(purpose)
    told = {f for t in sentence.span for f in forms(t)}
    got = {"получить", "выплатить", "заплатить"} & wide
    return "compensation_awarded" if got and told & word_set("money", "harm") else "other"


def _nearest_verb(amount: Amount, near: Span) -> str | None:
    """What the nearest verb says: a court gives, or somebody asks ("просил взыскать")."""
    if any(t.lemma_ == "удовлетворить" and not is_negated(t) for t in near):
        return "compensation_awarded"
    claims = frozenset(dict(rules("money")["purposes"])["compensation_claimed"])
    for token in sorted(near, key=lambda t: abs(t.i - amount.first)):
        if token.pos_ != "VERB":
            continue
        if forms(token) & claims:
            return "compensation_claimed"
        finite = feature(token, "VerbForm") != "Inf" and feature(token, "Tense") != "Fut"
        if finite and forms(token) & word_set("money", "gives"):
            return "compensation_awarded"
    return None


def _person(amount: Amount, sentence: Sentence, who: Who) -> str | None:
    """The person whom the money is given, or from whom it is taken: the one named nearest."""
    named = [
        (abs(t.i - amount.first) + 4 * (feature(t, "Case") not in ("Dat", "Gen", "Nom")), p.name)
        for t in sentence.span
        if (p := who.cast.at(t)) is not None and p.name not in who.officials
    ]
    return min(named)[1] if named else None
