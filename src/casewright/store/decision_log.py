"""People's decisions as lines of JSON, which a person can read and another machine can replay."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from casewright.decisions import VERDICTS, Decision
from casewright.store.decode import decode
from casewright.store.errors import BadValue


@dataclass(frozen=True, slots=True)
class DecisionLog:
    """The decisions in the order in which they were kept.

    `damage` names each line that is no decision as it was kept; such lines stay where they are.
    """

    decisions: tuple[Decision, ...] = ()
    damage: tuple[str, ...] = ()


def to_line(decision: Decision) -> bytes:
    """A decision as one line: first what a person wants to know, then what it rests on."""
    document = {
        "id": decision.id,
        "when": decision.when,
        "by": decision.by,
        "verdict": decision.what.verdict,
        "sentence": decision.sentence,
        "reason": decision.reason,
        "about": asdict(decision.what),
    }
    return (json.dumps(document, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")


def read_log(content: bytes, path: Path) -> DecisionLog:
    """The decisions of the lines; a line that is damaged is named and the others count."""
    found: list[Decision] = []
    damage: list[str] = []
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            try:
                found.append(_decision(line))
            except BadValue:
                damage.append(
                    f"{path}, line {number}: this is no decision as it was kept, but one cut short "
                    "or changed. It does not count; the line was left as it stands."
                )
    return DecisionLog(tuple(found), tuple(damage))


def _decision(line: bytes) -> Decision:
    try:
        document = json.loads(line.decode("utf-8", "surrogatepass"))
        parts = {name: document[name] for name in ("id", "when", "by", "verdict", "reason")}
        what = decode(VERDICTS[parts["verdict"]], document["about"], name="about")
        told = {name: decode(str, parts[name], name=name) for name in ("by", "reason", "when")}
        decision = Decision(what, **told)
    except (KeyError, TypeError, ValueError) as error:
        raise BadValue("decision", "lacks a field or has a value it cannot have.") from error
    if decision.id != parts["id"]:
        raise BadValue("id", "does not fit what stands there.")
    return decision
