"""The patterns of sentences about routes to redress, and the sentences of their rule files."""

from collections.abc import Iterator

from casewright.elements import standards
from casewright.elements.rules import read as read_of_elements
from casewright.publishing.speech import mark
from casewright.remedies import Backing, Route, general_rules, routes
from casewright.remedies.rules import findings, read

ON_ROUTES = (
    mark("Look up {instrument} for {state} in the depositary's list."),
    mark("The list has no row for {state}."),
    mark("The list has no row for this state."),
    mark("Whether {state} has accepted it must be looked up."),
    mark("{state} accepted it; on which days the acts were is not known."),
    mark(
        "{state} accepted it only after the acts, not before {day}. Acts that go on after that day "
        "can still fall under it."
    ),
    mark("It ended for {state} on {day}, before the acts."),
    mark("{state} was bound by it since {day} at the latest."),
    mark("{state} accepted it; whether it was bound on every day of the acts is not certain."),
    mark("{state} has not accepted it."),
    mark("{state} had not accepted it."),
    mark("{state} is thought not to have accepted it; no source was read."),
    mark("{state} had not accepted it by {day}; what came later was not checked."),
    mark("{sentence} The file tells of acts that may go on."),
    mark("In which state did it happen?"),
    mark("The sources name more than one state: {states}."),
    mark("It happened in {state}."),
    mark("The file follows them as harmed."),
    mark("Only these may file: {parties}."),
    mark("Those harmed may file, or somebody for them."),
    mark("Citizenship by the file: {states}."),
    mark("Of which citizenship: {person}? And does the law pay foreigners?"),
    mark("Aged {number} when it was reported."),
    mark("No age tells it for certain."),
    mark("The file tells of {level}."),
    mark("Is there {level}, and of which day?"),
    mark("Proceedings have begun, and no source tells of {level}."),
    mark("No source tells of {level}."),
    mark("No source tells of proceedings."),
    mark("No source tells of it."),
    mark("No source tells."),
    mark("The file tells of a release."),
    mark("The file tells of it."),
    mark("Some words touch on it and do not decide it."),
    mark("It holds for {note} of them; for which, the file does not say."),
    mark("Some sources say so and others deny it."),
    mark("The sources deny it."),
    mark("The rule has no term."),
    mark("The rule has no figure; the longer it takes, the harder it gets."),
    mark("It is open on some days of the year."),
    mark("When is the next call?"),
    mark("The term cannot be counted."),
    mark("Which term does the law of this state set, and from which day?"),
    mark("The term has run out."),
    mark("The term has not run out."),
    mark("What explains the delay, and is there proof of it?"),
    mark("The term after which delay counts against a complaint has run out."),
    mark("Whether the term has run out cannot be told from the days given."),
    mark("Which of the days given is right?"),
    mark("The body has decided."),
    mark("The file tells of the decision. Asked for by the side of: {sides}."),
    mark("The file tells of the decision. Who asked is not said."),
    mark("It was asked for; no decision is told."),
    mark("It was asked for; no answer is told of."),
    mark("The file tells of it for {note} of them; for which, it does not say."),
    mark("Whether the route was used is told by the case file."),
    mark("For whom, and with what result?"),
    mark("Under this reading {level} must come first, and no source tells of it."),
    mark("Was it used, and what was the answer: {level}?"),
    mark("The file tells of {level}. It does not say that the victims' side asked for it."),
    mark("Who of the victims took part in what led to {level}?"),
    mark("It takes {level} first."),
    mark("It takes {level} first, which was asked for."),
    mark("Is there {level}, or did the time for it run out unused?"),
    mark("Which proceedings were there, what did they decide, and on which day?"),
    mark("{sentence} Exceptions: {exceptions}."),
    mark("Was the matter ever put to another international body, which one, and what came of it?"),
    mark("No source tells of another international procedure; ask the client."),
    mark("No other procedure bars it."),
    mark("A complaint to an international body is told of; to which one is not."),
    mark("It is over and does not bar."),
    mark("{body} is no such procedure."),
    mark("Whether {body} counts as such a procedure is disputed."),
    mark("The matter was decided before: {body}."),
    mark("The matter is pending before: {body}."),
    mark("The state made a wider reservation, so that a procedure that is over can bar too."),
    mark("No source tells in which state it happened."),
    mark("By the places of the acts."),
    mark("By the courts that dealt with it."),
    mark("A person says so."),
    mark("Has the state named such a body, and when did it refuse?"),
    mark(
        "Has the decision from which the term runs been given, and on which day? "
        "No source tells of one yet."
    ),
    mark("On which day was {event}?"),
    mark("On which day was {event}? The file gives {day}."),
    mark("In which year was {event}? The file gives {day} and no year."),
    mark("how long cannot be told"),
    mark("less than a month"),
    mark("a judgment of first instance"),
    mark("a decision on appeal"),
    mark("a decision in cassation"),
    mark("a further remedy, such as a constitutional complaint"),
    mark("a decision in cassation and a further remedy, such as a constitutional complaint"),
    mark("{level} need not be used first"),
    mark("{level} must be used first"),
    mark("the rules that were read in no source hold as they are written here"),
    mark("rules that were read in no source are not relied on"),
    mark("{reading}, and the rules that were read in no source hold as they are written here"),
    mark("{reading}, and rules that were read in no source are not relied on"),
    mark("victims"),
    mark("accused"),
    mark("prosecution"),
    mark("Acts against people not named"),
)
"""What the engine says."""


def sentences_of_rules() -> Iterator[str]:
    """What the rule files say, where a lawyer may correct it."""
    yield from findings()["starts"].values()
    for route in routes():
        yield from _of_route(route)
    for one in general_rules():
        yield from (one.rule, *_doubts(one.backing))
    for ladder in read("ladders"):
        for step in ladder["steps"]:
            yield from filter(None, (step["rule"], step["doubts"]))
    for standard in standards():
        for element in standard.rules:
            yield from (element.rule, element.asks)
    for one in read_of_elements("two_readings"):
        yield from (one["first"], one["second"], one["asks"])


def _of_route(route: Route) -> Iterator[str]:
    yield from (route.short, route.who)
    for one in route.conditions:
        yield from (one.rule, *_doubts(one.backing))
        yield from filter(None, (one.given.get("asks"), "; ".join(one.given.get("exceptions", ()))))
    yield from (route.limit.rule, *_doubts(route.limit.backing))


def _doubts(backing: Backing) -> Iterator[str]:
    if backing.doubts:
        yield backing.doubts
