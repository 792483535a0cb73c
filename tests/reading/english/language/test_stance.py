"""How a report holds what it says: the nearest word that says so decides."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from casewright.claims import Stance
from casewright.reading.english.language.pipeline import load_pipeline
from casewright.reading.english.language.stance import held
from casewright.reading.held import Held

REPORTED, ALLEGED, FOUND = Stance.REPORTED, Stance.ALLEGED, Stance.FOUND
DENIED, ANNOUNCED, REQUESTED = Stance.DENIED, Stance.ANNOUNCED, Stance.REQUESTED
CONDITIONAL, POSSIBLE = Stance.CONDITIONAL, Stance.POSSIBLE

# The word asked about stands between stars.
ROWS = [
    ("The court *jailed* two guards.", REPORTED, "plain"),
    ("The guard *admitted* the beating.", REPORTED, "an admission is a fact of the report"),
    ("The guard did not *beat* him.", DENIED, "not"),
    ("The guard didn't *beat* him.", DENIED, "n't"),
    ("The guard never *beat* him.", DENIED, "never"),
    ("Nobody *beat* him.", DENIED, "a subject that is nobody"),
    ("None of the guards *beat* him.", DENIED, "none of"),
    ("No guard *beat* him.", DENIED, "no with the subject"),
    ("The guard denied *beating* him.", DENIED, "denied"),
    ("He was not *charged*.", DENIED, "a negated passive"),
    ("He has not been *charged* with any crime.", DENIED, "a negated perfect"),
    ("The prosecutor declined to *charge* the officers.", DENIED, "declined"),
    ("The judge refused to *release* him.", DENIED, "refused"),
    ("The state failed to *investigate* the case.", DENIED, "failed"),
    ("She will *appeal* the verdict.", ANNOUNCED, "will"),
    ("She'll *appeal* the verdict.", ANNOUNCED, "will, shortened"),
    ("She plans to *appeal* the verdict.", ANNOUNCED, "plans"),
    ("She intends to *appeal* the verdict.", ANNOUNCED, "intends"),
    ("She vowed to *appeal* the verdict.", ANNOUNCED, "vowed"),
    ("She is expected to *appeal* the verdict.", ANNOUNCED, "expected"),
    ("He is due to be *sentenced* in July.", ANNOUNCED, "due"),
    ("He is going to *appeal*.", ANNOUNCED, "going to"),
    ("He is scheduled to be *sentenced* in July.", ANNOUNCED, "scheduled"),
    ("Prosecutors asked the court to *jail* him.", REQUESTED, "asked"),
    ("The family demanded that the officers be *charged*.", REQUESTED, "demanded"),
    ("The union called on the court to *release* him.", REQUESTED, "called on"),
    ("The officers should be *charged*, she said.", REQUESTED, "should"),
    ("If *convicted*, he faces ten years.", CONDITIONAL, "if"),
    ("Unless he is *released*, his wife will sue.", CONDITIONAL, "unless"),
    ("He would be *released* on bail.", CONDITIONAL, "would"),
    ("It is unclear whether he was *beaten*.", CONDITIONAL, "whether"),
    ("He may be *charged*.", POSSIBLE, "may"),
    ("He could be *sentenced* to ten years.", POSSIBLE, "could"),
    ("He was possibly *beaten*.", POSSIBLE, "possibly"),
    ("The police are investigating whether he was *beaten*.", CONDITIONAL, "whether wins"),
    ("He was allegedly *beaten*.", ALLEGED, "allegedly"),
    ("He was reportedly *beaten*.", ALLEGED, "reportedly"),
    ("They are accused of *torturing* a detainee.", ALLEGED, "accused of"),
    ("They are suspected of *torturing* a detainee.", ALLEGED, "suspected of"),
    ("The lawyer claimed that guards *beat* him.", ALLEGED, "claimed"),
    ("The lawyer says guards *beat* him.", ALLEGED, "says without that"),
    ("They were convicted of *torturing* a detainee.", FOUND, "convicted of"),
    ("The court found that guards *beat* him.", FOUND, "found"),
    ("The court ruled that guards had *beaten* him.", FOUND, "ruled"),
    ("They were not convicted of *torturing* a detainee.", DENIED, "not convicted"),
    ("The court did not find that guards *beat* him.", DENIED, "not found"),
    ("The guard who *beat* him was jailed.", REPORTED, "a clause that tells who"),
    ("He said he was ill after guards had *beaten* him.", ALLEGED, "inside what is said"),
    ("He was arrested and was not *charged*.", DENIED, "only the second verb is negated"),
    ("He was not charged and was *released*.", REPORTED, "only the first verb is negated"),
    ("He was *arrested* but not charged.", REPORTED, "only the second verb is negated"),
    ("He denied the charge and was *released*.", REPORTED, "joined to a denial, not denied"),
    ("The court rejected claims that guards *beat* him.", ALLEGED, "refused, still alleged"),
    ("The trial will begin after he is *released*.", ANNOUNCED, "hangs on what is to come"),
    ("He was *charged* when he beat a man.", REPORTED, "the clause hangs on it"),
    ("He was not only *beaten* but starved.", REPORTED, "not only"),
    ("Not a single officer was *charged*.", DENIED, "not a single"),
    ("It is not true that he was *beaten*.", DENIED, "not true"),
    ("Attempted *murder* carries ten years.", POSSIBLE, "attempted"),
    ("The maximum *sentence* is ten years.", POSSIBLE, "maximum"),
    ("The alleged *torture* took place in May.", ALLEGED, "alleged"),
    ("Nothing suggests that he was *beaten*.", DENIED, "nothing"),
    ("Without *charging* him, the police let him go.", DENIED, "without"),
]


def asked(text: str) -> Held:
    """How the word between stars is held."""
    before, word, after = text.split("*")
    doc: Doc = load_pipeline()(before + word + after)
    token = next(token for token in doc if token.idx == len(before))
    return held(token)


@pytest.mark.parametrize(("text", "stance", "why"), ROWS)
def test_the_nearest_word_that_says_so_decides(text: str, stance: Stance, why: str) -> None:
    assert asked(text).stance is stance, why


def test_the_word_that_gives_a_stance_is_named() -> None:
    word = asked("He was allegedly *beaten*.").word
    assert word is not None
    assert word.text == "allegedly"


def test_a_plain_report_names_no_word() -> None:
    assert asked("Guards *beat* him.").word is None


def test_a_stance_asked_twice_is_the_same() -> None:
    ask: Callable[[], Stance] = lambda: asked("He denied *beating* her.").stance  # noqa: E731
    assert ask() is ask()
