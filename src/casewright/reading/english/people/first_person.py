"""What speakers tell of themselves: "They beat me," said X; "My son was killed," said Y."""

from collections.abc import Iterator, Sequence

from casewright.reading.document import Document, end_of, start_of
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.syntax import (
    is_passive,
    objects,
    subject_through_conjunction,
)
from casewright.reading.found import ActFound, StatementFound

_SELF = frozenset({"i", "me", "us", "we"})


def own_suffering(
    acts: Sequence[ActFound], statements: Sequence[StatementFound]
) -> Iterator[tuple[str, ActFound]]:
    """Each speaker with an act that they say, in their own words, was done to them."""
    for act in acts:
        if not act.held.stance.asserts or not done_to_self(act):
            continue
        at = start_of(act.token)
        for statement in statements:
            if statement.direct and statement.span[0] <= at < statement.span[1]:
                yield statement.speaker, act


def done_to_self(act: ActFound) -> bool:
    """Whether the speaker is the one to whom an act is done: "they beat me", "I was beaten"."""
    token = act.token
    if not token.tag_.startswith("VB"):
        return False
    nouns = subject_through_conjunction(token) if is_passive(token) else objects(token)
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 2]]
    return any(noun.lower_ in _SELF for noun in nouns) or following[:1] in (["me"], ["us"])


def own_kin(
    document: Document, statements: Sequence[StatementFound]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each speaker with the words by which they speak of a relative: "my son"."""
    kin = word_set("role_weights", "kin")
    for statement in statements:
        for sentence in document.sentences if statement.direct else ():
            for token in sentence.span[:-1]:
                noun = token.nbor()
                inside = statement.span[0] <= start_of(token) < statement.span[1]
                if inside and token.lower_ in ("my", "our") and noun.lemma_.lower() in kin:
                    yield statement.speaker, (start_of(token), end_of(noun))
