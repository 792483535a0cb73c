"""Amounts of money: claimed, awarded, imposed as a fine, or something else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.document import Document, Sentence
from casewright.reading.english.language.block_text import block_text
from casewright.reading.english.language.clauses import clause
from casewright.reading.english.language.lexicon import rules, word_set
from casewright.reading.english.language.stance import held
from casewright.reading.english.numbers.amounts import AmountMention, find_amounts
from casewright.reading.english.numbers.implied_amounts import implied_amounts
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.found import MoneyFound
from casewright.reading.held import Held

_words = partial(word_set, "money")

_NEAR = 14
_AFTER = 40


def find_money(
    document: Document, who: Coreference, country: str | None = None
) -> list[MoneyFound]:
    """Every amount of the document; a conversion in brackets is not a second amount.

    `country` is the one the report is about: it says whose pesos are meant.
    """
    found: list[MoneyFound] = []
    amounts = {
        doc.user_data["start"]: implied_amounts(
            block_text(doc), find_amounts(block_text(doc), country=country)
        )
        for doc in document.docs
    }
    for sentence in document.sentences:
        if not sentence.is_heading:
            found.extend(_of_sentence(sentence, amounts, who))
    return found


def _of_sentence(
    sentence: Sentence, amounts: Mapping[int, Sequence[AmountMention]], who: Coreference
) -> Iterator[MoneyFound]:
    """The amounts of one sentence; one that says nothing of itself is what the one before is."""
    since = sentence.span[0].idx
    before: MoneyFound | None = None
    for mention in amounts[sentence.span.doc.user_data["start"]]:
        money = _money(mention, sentence, who, since)
        if money is None:
            continue
        gap = block_text(sentence.span.doc)[since : mention.start]
        if before is not None and money.purpose == "other" and _goes_on(gap, mention, sentence):
            money = replace(money, purpose=before.purpose)
        yield money
        before, since = money, mention.end


def _goes_on(gap: str, mention: AmountMention, sentence: Sentence) -> bool:
    """ "fined A $500 each and B $200": no other verb stands between two amounts."""
    gap = re.sub(r"\([A-Z]{3}\)", "", gap)
    if len(gap) > _GAP or not re.search(r"\band\b|,", gap) or re.search(r"[.;()]", gap):
        return False
    tokens = [t for t in sentence.span if mention.start - len(gap) <= t.idx < mention.start]
    return not any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") and t.is_alpha and t.is_lower for t in tokens
    )


_GAP = 90


def _money(
    mention: AmountMention, sentence: Sentence, who: Coreference, since: int
) -> MoneyFound | None:
    tokens = [t for t in sentence.span if mention.start <= t.idx < mention.end]
    if not tokens or mention.amount is None or _converted(mention, sentence):
        return None
    token = next((t for t in tokens if t.head not in tokens), tokens[0])
    purpose = _purpose(tokens, sentence, since)
    how = held(token)
    if _at_most(mention, sentence):
        how = Held(Stance.CONDITIONAL)
    elif purpose == "bail" and _near(tokens, sentence, since) & _words("claim"):
        # "Prosecutors will request $50,000 bail": the request is what is told.
        how = Held(Stance.REPORTED)
    return MoneyFound(
        purpose=purpose,
        amount=float(mention.amount),
        currency=mention.currency,
        person=_person(token, who),
        sentence=sentence,
        token=token,
        span=clause(token, sentence, tokens[0], tokens[-1]),
        held=how,
    )


_MOST = re.compile(
    r"\b(?:maximum|faces? (?:a|an|up|the|fines?)|facing|up to|punishable|could|as much as)\b"
    r"[^.;]{0,60}$",
    re.I,
)


def _at_most(mention: AmountMention, sentence: Sentence) -> bool:
    """ "faces a maximum fine of $2,000": what a law allows is not imposed."""
    before = block_text(sentence.span.doc)[sentence.span[0].idx : mention.start]
    return bool(_MOST.search(before))


def _converted(mention: AmountMention, sentence: Sentence) -> bool:
    """ "5 million tenge (a little over $9,000)": the amount in brackets is the same money."""
    text = block_text(sentence.span.doc)
    bracket = text.rfind("(", 0, mention.start)
    if bracket < 0 or ")" in text[bracket : mention.start]:
        return False
    return any(c.isdigit() for c in text[max(0, bracket - 25) : bracket])


def _purpose(tokens: list[Token], sentence: Sentence, since: int) -> str:
    near = _near(tokens, sentence, since)
    after = block_text(sentence.span.doc)[tokens[-1].idx + len(tokens[-1]) :][:_AFTER].lower()
    if any(
        re.match(rf"\W*(?:\w+\s+){{0,2}}{words}\b", after) for words in _words("not_to_victims")
    ):
        return "payment"
    if near & _words("sued_for"):
        return "compensation_claimed"
    if near & _words("paid_to_victims"):
        return "compensation_awarded"
    for purpose, words in rules("money")["others"]:
        if near & set(words) and not (purpose == "other" and near & {"compensation", "damages"}):
            return str(purpose)
    if near & _words("fine"):
        return "fine"
    wide = {t.lemma_.lower() for t in sentence.span} | {t.lower_ for t in sentence.span}
    doc, start = sentence.span.doc, sentence.span.start
    wide |= {t.lower_ for t in doc[max(0, start - 40) : start]}
    if near & _words("settle"):
        return "compensation_awarded"
    if near & _words("claim") and wide & (_words("compensation") | {"ask"}):
        return "compensation_claimed"
    if near & _words("award") and (wide & _words("compensation") or "grant" in near):
        return "compensation_awarded"
    return "compensation_awarded" if near & {"compensation", "damages"} else "other"


def _near(tokens: list[Token], sentence: Sentence, since: int) -> set[str]:
    """The words around an amount, from the amount before it on."""
    first = max(sentence.span.start, tokens[0].i - _NEAR)
    last = min(sentence.span.end, tokens[-1].i + _NEAR // 2)
    words = [t for t in sentence.span.doc[first:last] if t.idx >= since]
    return {t.lemma_.lower() for t in words} | {t.lower_ for t in words}


def _person(token: Token, who: Coreference) -> str | None:
    """The person the money is asked for, given to, or whose bail it is."""
    for child in token.subtree:
        person = who.cast.at(child)
        if person is not None and child.i > token.i:
            return person.name
    for above in token.ancestors:
        for child in above.children:
            if child.dep_ in ("iobj", "dative") or child.dep_.startswith("nsubj"):
                people = who.meant(child)
                if len(people) == 1:
                    return people[0].name
    return None
