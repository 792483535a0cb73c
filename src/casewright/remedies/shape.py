"""What the rule files may hold: one description for the checker and for the JSON Schema."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from casewright.remedies.backing import Confidence
from casewright.remedies.route import LimitKind, State

LEVELS = ("domestic", "un_treaty", "un_special", "support", "regional", "political", "criminal")
STEPS = ("trial", "appeal", "cassation", "further")
NATURES = ("hard", "restorable", "presumptive", "disputed")
BARS = ("pending", "pending_or_past", "settled", "court")
FILERS = ("victim", "representative", "relative", "organisation", "anyone", "state")
_COUNTS = ("yes", "no", "disputed", "court")
_FAILS = (State.NOT_YET_OPEN.value, State.CLOSED.value, State.NOT_AVAILABLE.value)


@dataclass(frozen=True, slots=True)
class Value:
    """A value: text, number, yes or no, or one of some words; `many` says that it is a list."""

    kind: str = "string"
    words: tuple[str, ...] = ()
    many: bool = False
    is_expression: bool = False
    may_be_empty: bool = False

    def schema(self) -> dict[str, Any]:
        """The value as JSON Schema."""
        one: dict[str, Any] = {"type": self.kind}
        if self.words:
            # YAML reads yes and no without quotes as true and false.
            spoken = {True: "yes", False: "no"}
            one = {"enum": [*self.words, *(v for v, w in spoken.items() if w in self.words)]}
        elif self.kind == "string" and not self.may_be_empty:
            one["minLength"] = 1
        return {"type": "array", "items": one} if self.many else one


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping: its fields, those of them it may lack, and whether a list of such stands there.

    `others` is the value of every other field; without it there may be none.
    """

    fields: Mapping[str, "Value | Shape"]
    optional: frozenset[str] = frozenset()
    many: bool = False
    others: "Value | None" = None

    @property
    def required(self) -> list[str]:
        """The fields it must have."""
        return [one for one in self.fields if one not in self.optional]

    def schema(self) -> dict[str, Any]:
        """The mapping as JSON Schema."""
        one = {
            "type": "object",
            "properties": {name: value.schema() for name, value in self.fields.items()},
            "required": self.required,
            "additionalProperties": self.others.schema() if self.others else False,
        }
        return {"type": "array", "items": one} if self.many else one


TEXT = Value()
TEXTS = Value(many=True)
WORDS = Value(many=True, is_expression=True)
_BACKING: dict[str, Value | Shape] = {
    "rule": TEXT,
    "source": TEXT,
    "checked": Value(may_be_empty=True),
    "confidence": Value(words=tuple(Confidence)),
    "doubts": Value(may_be_empty=True),
}
_CLOCK = Shape(
    {
        "from": TEXT,
        "months": Value("integer"),
        "days": Value("integer"),
        "nature": Value(words=NATURES),
        "states": TEXTS,
        "until_before": TEXT,
        "months_before": Value("integer"),
    },
    frozenset({"months", "days", "states", "until_before", "months_before"}),
    many=True,
)
_LIMIT = Shape(
    {"kind": Value(words=tuple(LimitKind)), "clocks": _CLOCK, **_BACKING}, frozenset({"clocks"})
)


@dataclass(frozen=True, slots=True)
class Kind:
    """The parameters of one kind of condition: those it needs, and those it may have."""

    needs: Mapping[str, Value] = field(default_factory=dict)
    may: Mapping[str, Value] = field(default_factory=dict)


_FACT = {
    "milestone": TEXT,
    "events": TEXTS,
    "not_events": TEXTS,
    "acts": TEXTS,
    "offences": TEXTS,
    "words": WORDS,
    "whole_case": Value("boolean"),
    "weak": Value("boolean"),
    "decides": Value(words=("nothing",)),
}
CONDITIONS: Mapping[str, Kind] = {
    "accepted": Kind({"instrument": TEXT}),
    "citizen": Kind(),
    "decided": Kind({"level": Value(words=STEPS)}),
    "exhausted": Kind({"exceptions": TEXTS}),
    "fact": Kind({"asks": TEXT}, _FACT),
    "filer": Kind({"may": Value(words=FILERS, many=True)}),
    "no_other_procedure": Kind({"bars": Value(words=BARS)}, {"wider_in": TEXTS}),
    "respondent": Kind({"states": TEXTS}),
    "undecided": Kind({"level": Value(words=STEPS), "asks": TEXT}),
    "under_age": Kind({"age": Value("integer"), "asks": TEXT}),
    "victim": Kind(),
}
_GIVEN = {name: value for kind in CONDITIONS.values()
          for name, value in {**kind.needs, **kind.may}.items()}  # fmt: skip
CONDITION = Shape(
    {
        "id": TEXT,
        "kind": Value(words=tuple(CONDITIONS)),
        "otherwise": Value(words=_FAILS),
        **_BACKING,
        **_GIVEN,
    },
    frozenset(_GIVEN),
    many=True,
)
ROUTES = Shape(
    {
        "id": TEXT,
        "level": Value(words=LEVELS),
        "short": TEXT,
        "name": Shape({"en": TEXT, "ru": TEXT}),
        "instrument": TEXT,
        "articles": TEXTS,
        "who": TEXT,
        "counts_as_procedure": Value(words=_COUNTS),
        "used_by": Shape({}, others=TEXT),
        "named": WORDS,
        "conditions": CONDITION,
        "limit": _LIMIT,
    },
    frozenset({"articles", "used_by", "named"}),
    many=True,
)
LADDERS = Shape(
    {
        "states": TEXTS,
        "steps": Shape(
            {"level": Value(words=STEPS), "must": Value(words=("yes", "disputed")), **_BACKING},
            many=True,
        ),
    },
    many=True,
)
GENERAL = Shape({"id": TEXT, "levels": Value(words=LEVELS, many=True), **_BACKING}, many=True)
FILES: Mapping[str, Shape] = {"routes": ROUTES, "ladders": LADDERS, "general": GENERAL}
"""The shapes by what the name of a rule file begins with."""
