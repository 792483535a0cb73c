"""What a draft lacks, as questions to the client and to the lawyer; nothing is filled in."""

from collections.abc import Iterator

from casewright.drafts.draft import Sentence
from casewright.drafts.filing import Filing
from casewright.drafts.forums import words_of
from casewright.drafts.material import Material
from casewright.drafts.variants import field_words
from casewright.publishing.dates import date_words
from casewright.publishing.speech import say, spoken
from casewright.remedies import Answer, Deadline, RuleReading
from casewright.remedies.days import lacks_year

_ANY = "any"
# Every form asks for other procedures itself, whatever the rules say.
_IN_THE_FORM = "same_matter"


def questions(one: Filing, made_of: Material) -> tuple[Sentence, ...]:
    """Everything to be asked before the draft is filed, each once."""
    every = [*_form(one), *_rules(one), *_years(one), *_state(one), *_unreviewed(made_of)]
    return tuple({sentence.text: sentence for sentence in every}.values())


def _form(one: Filing) -> Iterator[Sentence]:
    """What the form asks for, where the file has no answer."""
    known = {"nationality": bool(one.person.nationalities), "age": bool(one.person.ages)}
    for section in one.forum.form.sections:
        for ask in section.asks:
            if not known.get(ask.known, False):
                yield Sentence.ours(ask.words[spoken()])


def _rules(one: Filing) -> Iterator[Sentence]:
    """What would settle the conditions of the route that cannot be told."""
    for reading in _readings(one):
        for condition in reading.conditions:
            is_open = condition.answer is not Answer.YES or condition.by_silence
            if is_open and condition.id != _IN_THE_FORM:
                yield Sentence.ours(_words(condition.id))


def _years(one: Filing) -> Iterator[Sentence]:
    """Days from which a term runs and whose year no source gives."""
    for reading in _readings(one):
        for deadline in reading.deadlines:
            if deadline.start and deadline.claims and lacks_year(deadline.start):
                yield _year(one, deadline)


def _year(one: Filing, deadline: Deadline) -> Sentence:
    text = say(
        "In which year was the decision from which the time limit runs? The file gives: {day}."
    )
    return one.tell.fact(text.format(day=date_words(deadline.start)), deadline.claims)


def _state(one: Filing) -> Iterator[Sentence]:
    where = one.assessed.where if one.assessed else None
    if where is None or where.only is None:
        yield Sentence.ours(say("In which state did it happen?"))
    if one.assessed is None:
        text = say("Is the person a victim? The file follows nobody of this name to redress.")
        yield Sentence.ours(text)


def _readings(one: Filing) -> tuple[RuleReading, ...]:
    return one.route.readings if one.route else ()


def _unreviewed(made_of: Material) -> Iterator[Sentence]:
    """What nobody has looked at and may say something else."""
    for conflict in made_of.contested():
        text = say("Words that nobody has accepted differ from the draft on {field}; look at them.")
        yield Sentence.ours(text.format(field=field_words(conflict)))


def _words(condition: str) -> str:
    try:
        return words_of(condition)[spoken()]
    except KeyError:
        return words_of(_ANY)[spoken()]
