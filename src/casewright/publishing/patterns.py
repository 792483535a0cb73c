"""The patterns of sentences that the rooms before this one say in English, marked for translation.

What stands in braces is filled in there. `retelling.py` finds the pattern that a sentence was made
of. Sentences of rule files are not repeated here: `known_patterns` takes them from the files.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.gap_rules import gap_rules
from casewright.ledger.rule_files import rules
from casewright.linking.names.tables import table
from casewright.publishing.patterns_of_refusals import REFUSALS
from casewright.publishing.patterns_of_remedies import ON_ROUTES, sentences_of_rules
from casewright.publishing.speech import mark

_OF_NUMBERS = (
    mark("{number} of {whole}"),
    mark("all {number}"),
    mark("some of {number}"),
    mark("{whole} − {number} = {size}: {words}."),
    mark("of another nationality, or of none stated"),
    mark("disputed"),
    mark("The parts exceed the whole: by nationality {words} = {total}, of {whole}."),
    mark(
        "The part exceeds the whole by {size}: {number} ({part}) of {whole} ({group}). "
        "One of the two cannot be right."
    ),
    mark("It is given beside a far larger number of the same group."),
    mark("A source says that it is part of the {number}."),
    mark("It is a nationality within the same group."),
    mark("Rule: this group lies within that one (number_tree.yaml)."),
)
_OF_PROCEEDINGS = (
    mark("It is the only instance of this level of which anything is told."),
    mark("No source tells of which proceedings these are."),
    mark("The same accused at the same level."),
    mark("The same court at the same level."),
    mark("Decided on the same day."),
    mark("One report tells of both."),
    mark("The same kind of event, the same person, and dates that agree."),
    mark("The same kind of event on the same day."),
    mark("The same kind of event in the same court, and dates that agree."),
    mark("The same kind of event in the same place, and dates that agree."),
    mark("a court in {place}"),
    mark("the {words} instance"),
    mark("the {words} ({level})"),
    mark("the people held"),
)
_OF_SOURCES = (
    mark("sources.csv: “{quote}”"),
    mark("The report says so: “{quote}”"),
    mark("Near-copy: the same words as in “{quote}”."),
    mark("Near-copy: {number}% of the words as in “{quote}”."),
    mark("It was searched for the names of the case; none was found."),
    mark("It was searched for the names of the case; found: {quote}."),
)
_OF_PEOPLE = (
    mark("“{one}” and “{other}”: {sentence}"),
    mark("“{one}”, “{other}”: {sentence}"),
    mark("The spellings are transliterations or orders of one name."),
    mark("The name is the same."),
    mark("The spellings are transliterations of one name."),
    mark("The words of the name are the same in another order."),
    mark("{sentence} Only one of them has Jr or Sr."),
    mark("{sentence} It fits more than one person."),
    mark("{sentence} No report names both, and both stand beside the same others: {quote}."),
    mark("{sentence} {by} decided so on {day}: {quote}"),
    mark("One report gives the surname only."),
    mark("One report leaves out or shortens a middle name."),
    mark("One report gives an initial for the given name."),
    mark("The surname is the same and the given names differ by one letter."),
    mark("The given name is the same and the surnames begin alike."),
    mark("The given name is the same and the surnames differ by one letter."),
    mark("The names differ."),
)
# A comparison of spellings says these after each other, with semicolons between.
_OF_SPELLINGS = (
    mark("the names are the same"), mark("the names differ"),
    mark("same surname"), mark("same surname, {sentence}"), mark("the surnames differ"),
    mark("the surnames are close but not the same: {sentence}"),
    mark("same given name"), mark("same given name, {sentence}"), mark("the given names differ"),
    mark("the given names are close but not the same: {sentence}"),
    mark("same name"), mark("same name, {sentence}"),
    mark("the names are close but not the same: {sentence}"),
    mark("one leaves out the word for son of"),
    mark("two given names that are close in letters"),
    mark("one gives an initial"), mark("one gives an initial of another spelling"),
    mark("the initial is another"), mark("the initials differ"),
    mark("two spellings of one sound"), mark("two forms of one name"),
    mark("a short form of the name"), mark("one begins with the whole of the other"),
    mark("one gives only a part of a double surname"), mark("one of the two is no name"),
    mark("one of the two gives no surname"), mark("the words stand in another order"),
    mark("the words stand in another order, and each may be a given name"),
    mark("one is senior, the other junior"), mark("one letter differs"),
    mark("one letter is left out"), mark("another form of the word"),
    mark("an initial stands for the name"), mark("a case of the name"),
    mark("two forms of the father's name"), mark("a man's and a woman's form of the surname"),
    mark("the surnames have a man's and a woman's ending"), mark("written as one word"),
    mark("so it stands elsewhere in this entry"),
)  # fmt: skip
_OF_DECISIONS = (
    mark("“{one}” and “{other}” are the same."),
    mark("“{one}” and “{other}” are not the same."),
    mark("{sentence} “{words}” holds."),
    mark("The claim {id} ({kind}: {words}) is accepted."),
    mark("The claim {id} ({kind}: {words}) is rejected."),
    mark("The claim {id} ({kind}: {words}) is corrected: {words_too}."),
    mark("A claim is added to “{quote}” at {number} ({kind}: {words})."),
    mark("{field} is “{words}”"),
    mark("Decision {id} is undone."),
    mark("{by} undid it on {day}: {quote}"),
    mark("It contradicts what was decided before ({id})."),
    mark("The case file was built before it; build it again."),
    mark("A newer reading says just this."),
    mark("Its source is not in the case."),
    mark("Its source is not in the case, or has no claim that says this there as it is read now."),
    mark("It gives back what an earlier correction replaced; undo that correction instead."),
    mark("Corrected claims took the place of these."),
    mark("A reviewer rejected these claims."),
    mark("Its words do not stand in the source any more, or stand there several times."),
    mark("The source is read to say just this now."),
    mark("It adds what {by} added before ({id})."),
    mark("The reports of the case, as they are read now, do not differ on this."),
    mark("Several differences between the reports rest on these claims now."),
    mark("Since this was decided, reports with other values came in: {quote}."),
    mark("No report of the case that it rests on names {quote} as it is read now."),
    mark("Both are one name in one report, as it is read now."),
    mark("No entry of the case file holds it."),
    mark("Nobody says what this person is in the case."),
)
_OF_CONSENT = (
    mark("On {day} {by} refused any use of {what}."),
    mark("On {day} {by} agreed to {uses} for {what}."),
    mark("On {day} {by} agreed to {uses} for {what} until {until}."),
    mark("On {day} {by} withdrew consent for {what}."),
    mark("“{quote}” ({number} to {whole})"),
    mark("On {day} {by} authorised {other} to file to {uses} for “{one}” ({quote})."),
    mark("On {day} {by} authorised {other} to file to {uses} for “{one}” until {until} ({quote})."),
    mark("{by} files to {uses} for “{one}” without a written authority since {day}: {quote}"),
    mark("On {day} the authority to file to {uses} for “{one}” was taken back."),
    mark("It was published."),
    mark("Nobody was asked; it is kept for those who work on the case."),
    mark("It was not published, and nobody was asked for consent."),
    mark("Everybody asked agreed to {uses}."),
    mark("{by} withdrew consent on {day}."),
    mark("Consent was withdrawn."),
    mark("{by} agreed only on {day}."),
    mark("Consent comes later."),
    mark("The consent of {by} ended on {day}."),
    mark("Consent ended."),
    mark("{by} agreed to {uses}."),
    mark("{by} did not agree to {uses}."),
    mark("No consent was given to {uses}."),
    mark("The list of sources gives consent in words that are no uses."),
    mark("The list of sources gives consent to {uses}."),
)
_OF_SEARCHES = (
    mark("“{one}” is found for “{other}”: {sentence}."),
    mark("Nothing in the case has all of this. Search for fewer words, or for one of them."),
    mark("Nothing within these limits has it; there is something without them."),
    mark("Names without {quote} are among the hits, after those that have it."),
    mark(
        "The search has {number} characters; {whole} are the most. Search for a few of its words."
    ),
    mark("A quotation mark has no partner, so what follows it is no phrase."),
    mark("The search has more than {number} words; leave some out."),
    mark("A minus only leaves out; type a word to look for as well."),
    mark("Type a name, a word or a date to look for."),
    mark("There is no word in the search; type letters or digits."),
    mark("{sentence} It is looked for as words."),
    mark("A search cannot be narrowed by {quote}."),
    mark("{quote} is no date such as 2022-01-06, 2022-01 or 2022."),
    mark("{quote} is no day of the calendar."),
    mark("{quote} is no kind of hit; there are {words}."),
    mark("{quote} is no role of the vocabulary, such as victim or accused."),
    mark("{quote} is no stance; there are {words}."),
    mark("{quote} is no state of review; there are {words}."),
)
_OF_IMPORTS = (
    mark("Most of its words stand in another source of the case too."),
    mark("The case has this already; it was not read again."),
    mark("{number} of the {whole} documents in it were in the case already."),
    mark("There is nothing to import: choose files, or paste a text."),
)
KINDS = (
    mark("person"), mark("group"), mark("organisation"), mark("place"), mark("event"),
    mark("act"), mark("charge"), mark("sentence"), mark("money"), mark("statement"),
)  # fmt: skip
"""What the kinds of claim are called."""
FIELDS = (
    mark("name"), mark("as written"), mark("aliases"), mark("roles"), mark("position"),
    mark("nationality"), mark("age"), mark("description"), mark("role"), mark("size"),
    mark("bound"), mark("subset of"), mark("term"), mark("within"), mark("status"),
    mark("conditions"), mark("type"), mark("date"), mark("date resolved"), mark("date written"),
    mark("court"), mark("participants"), mark("outcome"), mark("grounds"), mark("instrument"),
    mark("victim"), mark("perpetrator"), mark("duration"), mark("purpose"), mark("consequence"),
    mark("offence"), mark("article"), mark("part"), mark("count"), mark("state"),
    mark("penalty"), mark("amount"), mark("unit"), mark("applies to"), mark("currency"),
    mark("speaker"), mark("direct"), mark("said by"), mark("stance"), mark("asked"),
    mark("by whom"),
)  # fmt: skip
"""What their fields are called."""
VALUES = (
    mark("official"), mark("unofficial"), mark("closed"), mark("unregistered"),
    mark("exactly"), mark("at least"), mark("about"), mark("at most"),
    mark("imposed"), mark("granted"), mark("partly granted"), mark("not considered"),
    mark("unknown"), mark("accused"), mark("victims"), mark("prosecution"),
    mark("years"), mark("months"), mark("days"), mark("hours"), mark("yes"), mark("no"),
    mark("to check"), mark("accepted"), mark("rejected"), mark("added"),
    mark("international"), mark("international level"),
    mark("internal"), mark("lawyers"), mark("publication"), mark("conflict"), mark("gap"),
    mark("source"), mark("claim"), mark("passage"), mark("number"),
)  # fmt: skip
"""Values of fields that are no terms of the vocabulary."""
_WRITTEN = (
    *_OF_NUMBERS, *_OF_PROCEEDINGS, *_OF_SOURCES, *_OF_PEOPLE, *_OF_SPELLINGS, *_OF_DECISIONS,
    *_OF_CONSENT, *_OF_SEARCHES, *_OF_IMPORTS, *KINDS, *FIELDS, *VALUES,
)  # fmt: skip


@cache
def known_patterns() -> tuple[str, ...]:
    """Every pattern, those of the rule files too."""
    return tuple(dict.fromkeys((*_WRITTEN, *REFUSALS, *ON_ROUTES, *rule_sentences())))


def rule_sentences() -> Iterable[str]:
    """The sentences that stand in rule files, where a lawyer may correct them."""
    return dict.fromkeys(_of_rules())


def _of_rules() -> Iterator[str]:
    yield from sentences_of_rules()
    yield from (field.replace("_", " ") for field in conflict_rules())
    for one in conflict_rules().values():
        yield from (one.sentence, one.settle)
    for gap in gap_rules().values():
        yield from (gap.sentence, gap.blocks)
    yield from rules("number_tree")["left_over"].values()
    slips = table("slips")
    for listed in slips.values():
        if isinstance(listed, list):
            yield from (row["words"] for row in listed if isinstance(row, dict) and "words" in row)
