"""How far the name of an organisation reaches around its head noun."""

from spacy.tokens import Doc, Token

from casewright.reading.russian.language.lexicon import word_set
from casewright.reading.russian.language.morphology import parses
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.spans import is_acronym, is_capital, lemma_in, model_spans
from casewright.reading.russian.people.post_nouns import is_post_noun
from casewright.vocabulary.countries import country_of_name

_LONGEST_TAIL = 12
_CLOSING = {"«": "»", "“": "”", "„": "“", '"': '"'}
_JOINING = frozenset(["и", "по", "против", "при", "для", "имени", "им", "за"])


def adjectives_before(head: Token) -> int:
    """The first of the adjectives that stand before a head noun and agree with it."""
    at = head.i
    while at > 0 and _agrees(head.doc[at - 1], head):
        at -= 1
    return at


def _agrees(token: Token, head: Token) -> bool:
    if token.pos_ not in ("ADJ", "PROPN", "VERB", "NOUN", "X") or not token.text[0].isalpha():
        return False
    cases = {str(p.tag.case) for p in parses(head.lower_) if p.tag.POS == "NOUN"}
    return any(
        p.tag.POS in ("ADJF", "PRTF") and str(p.tag.case) in cases and _same_number(p, head)
        for p in parses(token.lower_)
    )


def _same_number(parse: object, head: Token) -> bool:
    plural = feature(head, "Number") == "Plur"
    return plural == ("plur" in str(getattr(parse, "tag", "")))


def tail_end(head: Token, *, geographic_only: bool = False) -> int:
    """The end of the words in the genitive, the names and numbers that follow a head noun."""
    doc, at = head.doc, head.i + 1
    region = False
    while at < len(doc) and at - head.i < _LONGEST_TAIL:
        token = doc[at]
        country = is_capital(token) and _is_country(token)
        if region and country:
            break
        if geographic_only:
            if not country and not _region_adjective(token):
                break
        elif not _continues(token, head):
            break
        region = region or lemma_in(token, word_set("organisations", "regions"))
        at = _after(doc, at)
    return _without_joining(doc, head.i, at)


def _is_country(token: Token) -> bool:
    names = {p.normal_form for p in parses(token.lower_)} | {token.text}
    return any(country_of_name(name, "ru") for name in names)


def _region_adjective(token: Token) -> bool:
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if following is not None and is_capital(token) and _is_region(following):
        return feature(following, "Case") == "Gen"
    return _is_region(token) and token.i > 0 and is_capital(token.doc[token.i - 1])


def _is_region(token: Token) -> bool:
    return lemma_in(token, word_set("organisations", "regions"))


def _continues(token: Token, head: Token) -> bool:
    """Whether a word still belongs to the name after its head."""
    if token.text in _CLOSING:
        return closing_quote(token) is not None and token.i == head.i + 1 + _between(head, token)
    if token.text in ("№", "N") or (
        token.text[0].isdigit() and token.nbor(-1).text in ("№", "N", "-")
    ):
        return True
    if token.lower_ in _JOINING:
        return token.i > head.i and _good_after(token, head)
    if not token.text[0].isalpha() or _in_person(token) or _one_person(token):
        return False
    if token.pos_ in ("VERB", "AUX", "ADV", "PRON", "SCONJ", "CCONJ", "ADP", "DET", "PART"):
        return token.pos_ == "VERB" and _genitive(token) and _joined_adjective(token)
    before = token.nbor(-1).lower_
    if is_capital(token) and _is_region(token.nbor(-1)) and token.i - 1 > head.i:
        return True
    if before in ("по", "против"):
        return feature(token, "Case") in ("Dat", "Gen") and not is_capital(token)
    if (
        token.i > 1
        and token.nbor(-2).lower_ in ("по", "против")
        and feature(token, "Case") in ("Dat", "Gen")
    ):
        return True
    return _genitive(token) or is_acronym(token)


def _one_person(token: Token) -> bool:
    """ "суда судья": a post ends the name; of several people, "совет министров", it goes on."""
    return is_post_noun(token) and feature(token, "Number") != "Plur"


def _between(head: Token, mark: Token) -> int:
    return mark.i - head.i - 1


def _joined_adjective(token: Token) -> bool:
    return any(p.tag.POS == "PRTF" for p in parses(token.lower_))


def _genitive(token: Token) -> bool:
    """Whether a word may stand in the genitive here; a name that does not decline may."""
    if feature(token, "Case") == "Gen":
        return True
    cases = {str(p.tag.case) for p in parses(token.lower_)}
    known = cases & {"gent", "gen2"}
    return bool(known) and feature(token, "Case") not in ("Nom", "Ins", "Dat")


def _good_after(token: Token, head: Token) -> bool:
    """ "по правам человека", "против пыток", "культуры и спорта"."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.nbor(1)
    if token.lower_ == "и":
        return (
            _genitive(following)
            and _genitive(token.nbor(-1))
            and not is_capital(following)
            and (token.i - head.i > 1)
        )
    return lemma_in(following, word_set("organisations", "after_preposition"))


def _in_person(token: Token) -> bool:
    return any(first <= token.i < end for first, end, _ in model_spans(token.doc, "person"))


def _after(doc: Doc, at: int) -> int:
    if doc[at].text in _CLOSING:
        end = closing_quote(doc[at])
        return at + 1 if end is None else end + 1
    return at + 1


def _without_joining(doc: Doc, head: int, end: int) -> int:
    while end - 1 > head and doc[end - 1].lower_ in _JOINING | {"№", "N"}:
        end -= 1
    return end


def closing_quote(mark: Token) -> int | None:
    """The place of the mark that closes a quotation, if it is near."""
    wanted = _CLOSING[mark.text]
    for at in range(mark.i + 1, min(mark.i + 9, len(mark.doc))):
        if mark.doc[at].text == wanted:
            return at
    return None


def quoted_name(doc: Doc, first: int, end: int) -> bool:
    """Whether quoted words may be a name: few, the first with a capital, no verb, no full stop."""
    tokens = doc[first:end]
    if not 0 < len(tokens) <= 6 or not is_capital(tokens[0]):
        return False
    return not any(t.text in ".!?,;:" or feature(t, "VerbForm") == "Fin" for t in tokens)
