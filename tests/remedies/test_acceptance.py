"""Who had accepted what when the acts happened; each row of the list is backed."""

from datetime import date

import pytest

from casewright.remedies.acceptance import acceptance_from, acceptances, accepted
from casewright.remedies.answer import Answer
from casewright.remedies.days import Days, days

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
ACCEPTED = [
    ("KZ", "CAT-22", "2008-02-21", YES, "on the very day of the declaration"),
    ("KZ", "CAT-22", "2008-02-20", NO, "the day before"),
    ("KZ", "CAT-22", "2008-02", UNKNOWN, "some day of that month"),
    ("KZ", "CAT-22", "2008-02-20/2008-02-22", UNKNOWN, "acts that began before"),
    ("KZ", "ICCPR-OP1", "2022-01", YES, "long bound"),
    ("KZ", "ICCPR-OP1", "2009-07-01", NO, "deposited, and not yet in force"),
    ("KZ", "CRC-OP3", "2022-01", NO, "the national law came after the acts"),
    ("KZ", "CRC-OP3", "2024-02-29", UNKNOWN, "the day of deposit was not found"),
    ("KZ", "CRPD-OP", "2022-01", NO, "the national law came after the acts"),
    ("KZ", "CEDAW-OP", "2022-01", YES, "bound since 2001"),
    ("KZ", "ICERD-14", "2022-01", YES, "as the list has it, from no source"),
    ("KZ", "CED-31", "2022-01", UNKNOWN, "a no that nobody has read does not close a route"),
    ("KZ", "CMW-77", "2022-01", UNKNOWN, "checked before the acts only"),
    ("KZ", "ROME", "2022-01", UNKNOWN, "the list was checked in 2015"),
    ("KZ", "ROME", "2014-01", NO, "for acts before that check it holds"),
    ("KZ", "ECHR-34", "2022-01", NO, "no regional court"),
    ("KZ", "IACHR", "2022-01", NO, "no regional court"),
    ("KZ", "ACHPR", "2022-01", NO, "no regional court"),
    ("KZ", "ECOWAS", "2022-01", NO, "no regional court"),
    ("KZ", "AFCHPR-34-6", "2022-01", NO, "no regional court"),
    ("UZ", "CEDAW-OP", "2022-01", NO, "not a party in the table of June 2022"),
    ("UZ", "CEDAW-OP", "2023-01", UNKNOWN, "after that table nothing was checked"),
    ("GE", "ECHR-34", "2022-01", YES, "a Council of Europe state"),
    ("GE", "ECHR-34", "1999-05-19", NO, "the day before the Convention bound it"),
    ("FR", "ECHR-34", "2010-01", UNKNOWN, "a member, since when is not in the list"),
    ("FR", "ECHR-34", "2025-01", YES, "a member on the day of the list"),
    ("RU", "ECHR-34", "2022-09-16", NO, "the day it ended"),
    ("RU", "ECHR-34", "2022-09-15", UNKNOWN, "before it ended; since when is not in the list"),
    ("BY", "ICCPR-OP1", "2023-02-07", YES, "the day before the denunciation took effect"),
    ("BY", "ICCPR-OP1", "2023-02-08", NO, "the day it took effect"),
    ("MX", "IACHR", "2022-01", YES, "from the Americas"),
    ("CO", "IACHR", "1978-07-17", NO, "the day before the Convention bound anybody"),
    ("UA", "CRC-OP3", "2018-01", YES, "accepted in 2016, known by its year alone"),
    ("UA", "CRC-OP3", "2016-08", UNKNOWN, "in the year of acceptance"),
    ("TJ", "CRPD", "2022-01", UNKNOWN, "the list says that it must be looked up"),
]  # fmt: skip


@pytest.mark.parametrize(("state", "instrument", "acts", "answer", "reason"), ACCEPTED)
def test_a_state_is_bound_from_its_acceptance_on(state, instrument, acts, answer, reason):
    found = accepted(state, instrument, days(acts))
    assert found.answer is answer, f"{reason}: {found.why}"
    assert bool(found.settle) == (answer is not YES)


def test_a_state_the_list_does_not_know_is_no_yes_and_no_no():
    found = accepted("XQ", "CAT-22", days("2022-01"))
    assert found.answer is UNKNOWN
    assert "XQ" in found.why
    assert found.backing.is_unsourced


def test_without_a_day_of_the_acts_nothing_is_said():
    assert accepted("KZ", "CAT-22", Days(None, None)).answer is UNKNOWN


def test_acts_that_go_on_after_a_late_acceptance_are_mentioned():
    assert "go on after" in accepted("KZ", "CRC-OP3", days("2022-01")).why


@pytest.mark.parametrize(
    "row", acceptances().values(), ids=lambda one: f"{one.state}-{one.instrument}"
)
def test_every_row_of_the_list_can_be_judged(row):
    found = accepted(row.state, row.instrument, Days(date(2022, 1, 7), date(2022, 1, 10)))
    assert found.why
    if row.backing.is_unsourced and row.status == "not_accepted":
        assert found.answer is (NO if row.backing.confidence == "high" else UNKNOWN)


def test_a_row_without_source_is_refused():
    row = dict.fromkeys(
        ("state", "name", "instrument", "date", "in_force_from", "in_force_until", "doubts"), ""
    )
    with pytest.raises(ValueError, match="source"):
        acceptance_from(
            {**row, "status": "accepted", "source": "", "checked": "", "confidence": "low"}
        )
