"""The example case, brought in for the first owner, so that there is something to look at."""

from importlib import resources
from pathlib import Path

from django.utils.translation import gettext as _

import casewright
from casewright.intake import sources_csv
from casewright.web.folder import open_folder
from casewright.workspace.accounts.cases import begin_case
from casewright.workspace.accounts.models import Account
from casewright.workspace.jobs.submitting import Given, submit
from casewright.workspace.models import CaseRow

NAME = "tour"
_EXAMPLES = "examples"


def begin_tour(owner: Account) -> CaseRow | None:
    """A case of the public reports of the example, being read; None where they are not at hand."""
    reports = _reports()
    if reports is None:
        return None
    case = begin_case(owner, short_name=NAME, title=_("A tour: an example case"))
    submit(open_folder().case(case.slug), _given(reports), asked_by=owner.identity)
    return case


def is_tour(case: CaseRow) -> bool:
    """Whether it is a case that was brought in to look around."""
    return case.slug.startswith(f"{NAME}-")


def _given(reports: Path) -> list[Given]:
    about = sources_csv(reports)
    return [
        Given(path.name, path.read_bytes(), about[path.name])
        for path in sorted(reports.glob("*.txt"))
    ]


def _reports() -> Path | None:
    """Where the reports lie: in the installed package, or beside the code it runs from."""
    inside = Path(str(resources.files("casewright") / _EXAMPLES))
    beside = Path(casewright.__file__).parents[2] / _EXAMPLES
    cases = (case for place in (inside, beside) for case in sorted(place.glob("*/sources.csv")))
    found = next(cases, None)
    return found.parent if found else None
