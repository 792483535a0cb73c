"""Who did what to whom, asked of plain sentences in both styles of labels."""

import pytest
import spacy
from spacy.tokens import Doc, Token

from casewright.reading.english.language import syntax
from casewright.reading.english.language.pipeline import load_pipeline


def word(text: str, form: str) -> Token:
    """Give the first token of the parsed text that has this form."""
    return next(token for token in load_pipeline()(text) if token.text == form)


def texts(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


# text, verb, active subjects, passive subjects, objects, agents
CLAUSES = [
    ("The officers beat the driver.", "beat", ["officers"], [], ["driver"], []),
    ("The driver was arrested by the officers.", "arrested", [], ["driver"], [], ["officers"]),
    ("The court sentenced two guards.", "sentenced", ["court"], [], ["guards"], []),
    ("Three men were detained in March.", "detained", [], ["men"], [], []),
    ("The victims were tortured by soldiers.", "tortured", [], ["victims"], [], ["soldiers"]),
]


@pytest.mark.parametrize(("text", "verb", "active", "passive", "done_to", "by"), CLAUSES)
def test_a_clause_says_who_did_it_and_to_whom(
    text: str, verb: str, active: list[str], passive: list[str], done_to: list[str], by: list[str]
) -> None:
    told = word(text, verb)
    assert texts(syntax.subjects(told)) == active
    assert texts(syntax.passive_subjects(told)) == passive
    assert texts(syntax.objects(told)) == done_to
    assert texts(syntax.agents(told)) == by


PASSIVES = [
    ("The driver was arrested by the officers.", "arrested", True, "a passive auxiliary"),
    ("The officers arrested the driver.", "arrested", False, "an active verb"),
    ("The officers have arrested the driver.", "arrested", False, "an active perfect"),
    ("The men were arrested and questioned.", "questioned", True, "joined to a passive"),
    ("The men detained by police were released.", "detained", True, "a shortened clause"),
]


@pytest.mark.parametrize(("text", "verb", "passive", "reason"), PASSIVES)
def test_a_passive_verb_is_told_from_an_active_one(
    text: str, verb: str, passive: bool, reason: str
) -> None:
    assert syntax.is_passive(word(text, verb)) is passive, reason


NEGATIONS = [
    ("The officer did not hit the man.", "hit", True, "not"),
    ("The officer didn't hit the man.", "hit", True, "n't"),
    ("The court never heard the witness.", "heard", True, "never"),
    ("No officer was punished.", "officer", True, "no"),
    ("The officer hit the man.", "hit", False, "nothing denies it"),
]


@pytest.mark.parametrize(("text", "form", "negated", "reason"), NEGATIONS)
def test_what_is_denied_is_seen(text: str, form: str, negated: bool, reason: str) -> None:
    assert syntax.is_negated(word(text, form)) is negated, reason


def test_obliques_are_found_by_their_preposition() -> None:
    verb = word("The guards beat him with batons in a cell.", "beat")
    assert texts(syntax.obliques(verb, "with")) == ["batons"]
    assert texts(syntax.obliques(verb, "in")) == ["cell"]
    assert texts(syntax.obliques(verb)) == ["batons", "cell"]
    assert syntax.obliques(verb, "under") == []


def test_a_list_gives_its_other_members_from_any_of_them() -> None:
    text = "The court convicted the mayor, a driver and a guard."
    assert texts(syntax.conjuncts(word(text, "mayor"))) == ["driver", "guard"]
    assert texts(syntax.conjuncts(word(text, "guard"))) == ["mayor", "driver"]


def test_two_words_for_one_person_are_no_list() -> None:
    text = "The court heard Anna Berg, a lawyer and mother."
    assert syntax.conjuncts(word(text, "Anna")) == []


def test_a_joined_verb_has_the_subject_of_the_first() -> None:
    text = "The guards entered the cell and beat the prisoner."
    assert texts(syntax.subject_through_conjunction(word(text, "beat"))) == ["guards"]


def test_a_verb_with_its_own_subject_keeps_it() -> None:
    text = "The guards entered the cell and the doctor left the prison."
    assert texts(syntax.subject_through_conjunction(word(text, "left"))) == ["doctor"]


def test_a_noun_is_governed_by_the_verb_above_it() -> None:
    governor = syntax.governing_verb(word("The guards hit the head of the village.", "village"))
    assert governor is not None
    assert governor.text == "hit"


def test_a_root_is_governed_by_nothing() -> None:
    assert syntax.governing_verb(word("The guards left.", "left")) is None


PHRASES = [
    ("The police officer who beat him was jailed.", "officer", "The police officer", "a clause"),
    ("He was beaten by two masked guards.", "guards", "two masked guards", "a preposition"),
    ("The court convicted the mayor, the driver and a guard.", "mayor", "the mayor", "a list"),
    ("Anna Berg, a lawyer, was beaten.", "Anna", "Anna Berg", "what explains it"),
    ("He saw the head of the prison.", "head", "the head of the prison", "what belongs to it"),
]


@pytest.mark.parametrize(("text", "head", "phrase", "reason"), PHRASES)
def test_a_noun_phrase_ends_where_another_thing_begins(
    text: str, head: str, phrase: str, reason: str
) -> None:
    assert syntax.noun_phrase(word(text, head)).text == phrase, reason


def test_every_noun_phrase_holds_its_head_and_no_outer_punctuation() -> None:
    text = 'The lawyer, Anna Berg ("a fighter"), said: "He was beaten, burned - and shot."'
    for token in load_pipeline()(text):
        phrase = syntax.noun_phrase(token)
        assert phrase.start <= token.i < phrase.end
        edges = {phrase[0].i, phrase[-1].i} - {token.i}
        assert not any(token.doc[edge].is_punct for edge in edges)


def clear(words: str, tags: str, heads: list[int], relations: str) -> Doc:
    """Give a sentence annotated in the style of the published English models."""
    vocab = spacy.blank("en").vocab
    return Doc(vocab, words=words.split(), tags=tags.split(), heads=heads, deps=relations.split())


CLEAR_PASSIVE = clear(
    "The men were not beaten by two guards with batons",
    "DT NNS VBD RB VBN IN CD NNS IN NNS",
    [1, 4, 4, 4, 4, 4, 7, 5, 4, 8],
    "det nsubjpass auxpass neg ROOT agent nummod pobj prep pobj",
)
CLEAR_ACTIVE = clear(
    "Guards beat and kicked a man who fell",
    "NNS VBD CC VBD DT NN WP VBD",
    [1, 1, 1, 1, 5, 3, 7, 5],
    "nsubj ROOT cc conj det dobj nsubj relcl",
)


def test_the_older_labels_of_a_passive_are_understood() -> None:
    beaten = CLEAR_PASSIVE[4]
    assert texts(syntax.passive_subjects(beaten)) == ["men"]
    assert texts(syntax.agents(beaten)) == ["guards"]
    assert texts(syntax.obliques(beaten, "with")) == ["batons"]
    assert syntax.is_passive(beaten)
    assert syntax.is_negated(beaten)
    assert syntax.noun_phrase(CLEAR_PASSIVE[7]).text == "two guards"


def test_the_older_labels_of_an_active_clause_are_understood() -> None:
    kicked = CLEAR_ACTIVE[3]
    assert texts(syntax.objects(kicked)) == ["man"]
    assert texts(syntax.subject_through_conjunction(kicked)) == ["Guards"]
    assert not syntax.is_passive(kicked)
    assert syntax.noun_phrase(CLEAR_ACTIVE[5]).text == "a man"
