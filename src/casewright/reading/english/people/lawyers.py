"""Whose lawyer somebody is: of those who suffered, or of those who stand accused."""

from functools import cache

from spacy.tokens import Span, Token

from casewright.reading.cast import Character
from casewright.reading.document import Document, Sentence
from casewright.reading.english.language.lexicon import rules, word_set
from casewright.reading.english.language.phrases import PhraseBook
from casewright.reading.english.people.coreference import Coreference, group_of_word
from casewright.reading.english.people.post_roles import PostRole
from casewright.reading.name import Name

_ACCUSED = frozenset({"accused", "convicted", "acquitted"})
_HURT = frozenset({"victim", "relative"})
_LAWYER = frozenset({"lawyer", "attorney", "counsel", "advocate", "solicitor", "barrister"})
_POSSESSIVE = frozenset({"his", "her", "their"})
_BEFORE, _AFTER = 8, 10
_CLIENT_WEIGHT = 3


@cache
def _cues() -> PhraseBook:
    return PhraseBook.from_terms(rules("lawyers")["cues"])


def side_of_lawyer(person: Character, document: Document, who: Coreference) -> str | None:
    """ "defence_lawyer" or "victim_lawyer", by the client named and what the lawyer says."""
    balance = 0
    for mention in person.mentions:
        sentence = _sentence_of(mention, document)
        if sentence is None:
            continue
        client = _client(mention, person, sentence, document, who)
        balance += _CLIENT_WEIGHT * client + _balance(_own_clause(mention, sentence, who))
        balance += _own_words_after(sentence, document)
    if balance:
        return "defence_lawyer" if balance > 0 else "victim_lawyer"
    return None


_WHO_REPRESENTS = ("who represent", "who defend", "representing ", "defending ", "who is represent")


def represents(post: str, person: Character, who: Coreference) -> PostRole | None:
    """ "who represents Rosa Duarte": a lawyer's role where the client is a person of the case."""
    if not post.lower().startswith(_WHO_REPRESENTS):
        return None
    words = set(post.split())
    clients = [p for p in who.cast.people if p is not person and words & set(p.name.split())]
    hurt = {word.rstrip("s") for word in words} & set(rules("lawyers")["hurt"])
    return PostRole("victim_lawyer", False) if clients or hurt else None


def _sentence_of(mention: Name, document: Document) -> Sentence | None:
    inside = (s for s in document.sentences if s.start <= mention.start < s.end)
    return next(inside, None)


def _own_clause(mention: Name, sentence: Sentence, who: Coreference) -> Span:
    """The words around a mention between semicolons beyond which another person stands."""
    span = sentence.span
    marks = [t.i for t in span if t.text == ";" and _names_on_both_sides(t, span, who)]
    first = max((i + 1 for i in marks if i < mention.first), default=span.start)
    last = min((i for i in marks if i > mention.first), default=span.end)
    return span.doc[first:last]


def _names_on_both_sides(mark: Token, span: Span, who: Coreference) -> bool:
    before = {p.name for t in span if t.i < mark.i and (p := who.cast.at(t)) is not None}
    after = {p.name for t in span if t.i > mark.i and (p := who.cast.at(t)) is not None}
    return bool(before and after - before)


def _balance(span: Span) -> int:
    terms = [match.term for match in _cues().find(span)]
    return terms.count("defence_lawyer") - terms.count("victim_lawyer")


def _own_words_after(sentence: Sentence, document: Document) -> int:
    """What the lawyer goes on to say in the next sentence: "He said his client ..."."""
    after = document.sentences[sentence.number + 1 : sentence.number + 2]
    opening = after[0].span[0].lower_ if after else ""
    return _balance(after[0].span) if opening in ("he", "she") else 0


def _client(
    mention: Name, lawyer: Character, sentence: Sentence, document: Document, who: Coreference
) -> int:
    """1 where the client named beside the lawyer is accused, -1 where the client was hurt."""
    doc = mention.doc
    first = max(sentence.span.start, mention.first - _BEFORE)
    for token in doc[first : min(sentence.span.end, mention.last + _AFTER)]:
        client = who.cast.at(token)
        if client is not None and client is not lawyer and _is_client(token):
            return _sign(who.roles.get(client.name, set())) or _sign_of_rank(client)
        if _of_group(token, mention):
            return _sign_of_noun(token)
        if token.lower_ in _POSSESSIVE and _owns_lawyer(token, mention):
            return _owner_sign(token, sentence, document, who)
    return 0


def _sign_of_rank(client: Character) -> int:
    """1 where the client of unknown role holds a rank: reports name officers for what they did."""
    ranks = word_set("roles", "ranks")
    posts = [m.doc[m.post[0] : m.post[1]] for m in client.mentions if m.post is not None]
    return int(any(token.lower_ in ranks for post in posts for token in post))


def _of_group(token: Token, mention: Name) -> bool:
    """ "the family's lawyer, X", "the defendants' counsel X"."""
    after = token.doc[token.i + 1 : mention.first]
    owner = len(after) > 0 and after[0].tag_ == "POS"
    return owner and any(t.lemma_.lower() in _LAWYER for t in after)


def _sign_of_noun(token: Token) -> int:
    if token.lemma_.lower() in rules("lawyers")["hurt"]:
        return -1
    role = group_of_word().get(token.lemma_.lower())
    return _sign({role}) if role else 0


def _is_client(token: Token) -> bool:
    verbs = rules("lawyers")["verbs"]
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    before = [t.lower_ for t in token.doc[max(0, token.i - 4) : token.i]]
    lawyers = {t.lemma_.lower() for t in token.doc[token.i + 2 : token.i + 5]} & _LAWYER
    represented = bool(set(verbs) & set(before)) or before[-1:] == ["for"]
    return (following in ("'s", "’s", "'", "’") and bool(lawyers)) or represented


def _owns_lawyer(token: Token, mention: Name) -> bool:
    """ "their lawyer, X", "his counsel X"."""
    after = token.doc[token.i + 1 : token.i + 4]
    return any(t.lemma_.lower() in _LAWYER for t in after) and token.i < mention.last


def _owner_sign(token: Token, sentence: Sentence, document: Document, who: Coreference) -> int:
    """The side of the person or group named last before "their lawyer"."""
    if token.lower_ != "their":
        sign = _sign({role for p in who.meant(token) for role in who.roles.get(p.name, ())})
        if sign:
            return sign
    for back in range(3):
        if sentence.number < back:
            break
        words = document.sentences[sentence.number - back].span
        for word in reversed([t for t in words if back or t.i < token.i]):
            sign = _sign_of_word(word, who)
            if sign:
                return sign
    return 0


def _sign_of_word(word: Token, who: Coreference) -> int:
    person = who.cast.at(word)
    if person is not None:
        return _sign(who.roles.get(person.name, set()))
    if word.lemma_.lower() in rules("lawyers")["hurt"]:
        return -1
    role = group_of_word().get(word.lemma_.lower())
    return _sign({role}) if role and word.dep_.startswith(("nsubj", "obj", "appos")) else 0


def _sign(roles: set[str]) -> int:
    if roles & _ACCUSED and not roles & _HURT:
        return 1
    return -1 if roles & _HURT and not roles & _ACCUSED else 0
