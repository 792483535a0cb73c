"""A case file to be given away for a use: with what was left out of it, and why, in general."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from casewright.consent import LeftOut, Use
from casewright.ledger.shown import shown_case
from casewright.publishing.case_page import case_page
from casewright.publishing.dates import date_words
from casewright.publishing.for_use import ForUse
from casewright.publishing.redaction import Mask
from casewright.publishing.retelling import retold
from casewright.publishing.speech import mark, say
from casewright.web.masking import masked_html

JSON, HTML = "json", "html"
_WHOLE, _SOME = mark("whole sources"), mark("claims")
MEDIA_TYPES = {JSON: "application/json", HTML: "text/html; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Export:
    """A case file that somebody asked for: under which title, for what, on which day, and whose
    names must not be in it.
    """

    found: ForUse
    title: str
    use: Use
    day: date
    mask: Mask

    def text(self, kind: str) -> str:
        """The whole file, in the format of that name."""
        return self._as_page() if kind == HTML else self._as_json()

    def _as_json(self) -> str:
        made_for = {
            "title": self.title,
            "use": str(self.use),
            "day": self.day.isoformat(),
            "left_out": left_out_in_general(self.found.left_out),
        }
        document = {"made_for": made_for} | shown_case(self.found.case)
        return json.dumps(self.mask.tree(document), ensure_ascii=False, indent=1) + "\n"

    def _as_page(self) -> str:
        made = say("Made on {day} for the use: {use}.").format(
            day=date_words(self.day.isoformat()), use=self.use
        )
        page = case_page(self.found.case, title=self.title, notes=[made, *self._left_out()])
        return masked_html(page, self.mask)

    def _left_out(self) -> Iterable[str]:
        for one in left_out_in_general(self.found.left_out):
            told = {"number": one["number"], "of": say(one["of"]), "why": retold(one["why"])}
            yield say("Left out: {number} {of}. {why}").format(**told)


def left_out_in_general(left_out: Iterable[LeftOut]) -> list[dict[str, Any]]:
    """How many sources and claims were left out for which reasons.

    Whoever is given the file learns neither what they are called nor who was asked.
    """
    counts = Counter[tuple[str, str]]()
    for one in left_out:
        of = _WHOLE if one.is_whole else _SOME
        counts[of, one.in_general] += 1 if one.is_whole else len(one.claims)
    return [
        {"number": number, "of": of, "why": why} for (of, why), number in sorted(counts.items())
    ]
