"""Claims accepted, rejected and corrected, conflicts resolved, decisions taken back."""

import json

import pytest
from ledger.reports import Report

from casewright.claims import Person, Review
from casewright.cli import main
from casewright.store import PlainFolder
from cli.kept import keep_case
from cli.plain import without_warning

REPORTS = (
    Report("a.txt", "2021-05-04").says("Bulat Orasov, 40, left.", Person("Bulat Orasov", age=40)),
    Report("b.txt", "2021-05-05").says("Bulat Orasov, 47, left.", Person("Bulat Orasov", age=47)),
)
WHO_AND_WHY = ("--by", "Anna", "--reason", "I read the passport.")


@pytest.fixture
def case(tmp_path):
    return keep_case(tmp_path / "case", *REPORTS)


def run(capsys, command, case, *args, why=WHO_AND_WHY):
    status = main([command, "--plain", str(case), *args, *why])
    captured = capsys.readouterr()
    return status, captured.out, without_warning(captured.err)


def claim_of(case, age):
    claims = PlainFolder(case).case().claims
    (found,) = (n for n, claim in claims.items() if getattr(claim.body, "age", None) == age)
    return found


def ages(case):
    return {one.value for person in PlainFolder(case).case().people for one in person.ages}


def conflict_of(case):
    (found,) = (one for one in PlainFolder(case).case().conflicts if one.field == "age")
    return found


def test_a_rejected_claim_is_set_aside_and_stays(case, capsys):
    claim = claim_of(case, 47)
    status, out, _ = run(capsys, "reject", case, claim)
    assert status == 0
    assert f"- The claim {claim} (person: Bulat Orasov) is set aside." in out
    assert ages(case) == {"40"}
    assert PlainFolder(case).case().claim(claim).review is Review.REJECTED


def test_an_accepted_claim_is_marked_and_named_by_the_beginning_of_its_id(case, capsys):
    claim = claim_of(case, 47)
    assert run(capsys, "accept", case, claim[:8])[0] == 0
    assert PlainFolder(case).case().claim(claim).review is Review.ACCEPTED


def test_accepting_what_was_rejected_is_refused_with_both_shown(case, capsys):
    claim = claim_of(case, 47)
    run(capsys, "reject", case, claim)
    status, _, errors = run(capsys, "accept", case, claim)
    assert status == 1
    assert "is accepted." in errors
    assert "is rejected. Anna, " in errors


def test_a_corrected_claim_takes_the_place_of_the_old_one(case, capsys):
    status, out, _ = run(capsys, "correct", case, claim_of(case, 47), "age=41", "roles=victim")
    assert status == 0
    assert "The age of “Bulat Orasov”: 40, 41; before: 40, 47." in out
    assert ages(case) == {"40", "41"}


MISUSES = [
    (["age"], "'age' is no correction; write FIELD=VALUE"),
    (["=41"], "'=41' is no correction"),
    (["size=41"], "a person has age, aliases"),
    (["age=many"], "'many' is not a whole number"),
    (["roles=king"], "'king' is no term of roles"),
    (["age=47"], "the claim says just this already"),
]


@pytest.mark.parametrize(("changes", "message"), MISUSES)
def test_a_correction_that_makes_no_sense_is_misuse_and_nothing_is_kept(
    case, capsys, changes, message
):
    status, _, errors = run(capsys, "correct", case, claim_of(case, 47), *changes)
    assert status == 2
    assert message in errors
    assert not (case / "decisions.jsonl").exists()


def test_a_correction_back_to_what_was_read_is_not_kept(case, capsys):
    run(capsys, "correct", case, claim_of(case, 47), "age=41")
    status, _, errors = run(capsys, "correct", case, claim_of(case, 41), "age=47")
    assert status == 1
    assert "This was not kept" in errors
    assert "undo that correction instead" in errors


@pytest.mark.parametrize("command", ["accept", "reject"])
@pytest.mark.parametrize("claim", ["0000000000000000", "ab"])
def test_a_claim_that_is_not_there_is_said_with_where_to_look(case, capsys, command, claim):
    status, _, errors = run(capsys, command, case, claim)
    assert status == 1
    assert f"no claim of the id {claim!r}; `casewright show DIR claims` lists them" in errors


def test_an_id_that_could_be_several_lists_them(case, capsys):
    from casewright.cli.errors import NotInTheCase
    from casewright.cli.naming import _id_named

    with pytest.raises(NotInTheCase, match="The ids of 2 begin with 'abcd'; give one:\n  abcd1\n"):
        _id_named(["abcd1", "abcd2", "x"], "abcd", "claim", "claims")


def test_a_resolved_conflict_keeps_its_values_and_shows_the_reason(case, capsys):
    status, out, _ = run(capsys, "resolve", case, conflict_of(case).id, "47")
    assert status == 0
    assert "“47” holds; the other values stay visible." in out
    found = conflict_of(case)
    assert {one.value for one in found.values} == {"40", "47"}
    assert (found.resolution.value, found.resolution.reason) == ("47", "I read the passport.")
    main(["show", "--plain", str(case), "case"])
    assert "“47” holds. Anna, " in capsys.readouterr().out


def test_a_value_that_no_report_gives_is_refused_with_those_they_give(case, capsys):
    status, _, errors = run(capsys, "resolve", case, conflict_of(case).id, "45")
    assert status == 1
    assert "No report gives '45' here." in errors
    assert "“40”; “47”" in errors


def test_a_conflict_that_is_not_there_is_said(case, capsys):
    status, _, errors = run(capsys, "resolve", case, "conflict-nothing", "47")
    assert status == 1
    assert "`casewright show DIR conflicts` lists them" in errors


def test_resolving_it_otherwise_is_refused_until_the_first_is_undone(case, capsys):
    number = conflict_of(case).id
    run(capsys, "resolve", case, number, "47")
    status, _, errors = run(capsys, "resolve", case, number, "40")
    assert status == 1
    assert "“40” holds." in errors
    assert "“47” holds." in errors
    made = PlainFolder(case).decisions().decisions[0]
    assert run(capsys, "undo", case, made.id)[0] == 0
    assert run(capsys, "resolve", case, number, "40")[0] == 0


def test_what_was_never_decided_cannot_be_undone(case, capsys):
    status, _, errors = run(capsys, "undo", case, "decision-0")
    assert status == 1
    assert "'decision-0' cannot be undone: there is none of this id" in errors


def test_a_build_says_that_decisions_have_to_be_looked_at_again(case, tmp_path, reports, capsys):
    run(capsys, "reject", case, claim_of(case, 47))
    other = tmp_path / "other"
    other.mkdir()
    (other / "decisions.jsonl").write_bytes((case / "decisions.jsonl").read_bytes())
    main(["build", "--plain", str(other), str(reports)])
    assert "1 decision has to be looked at again: `casewright show" in capsys.readouterr().out
    main(["show", "--plain", str(other), "decisions"])
    assert "To look at again: Its source is not in the case" in capsys.readouterr().out


def test_the_list_of_decisions_gives_their_ids_and_says_who_took_one_back(case, capsys):
    run(capsys, "reject", case, claim_of(case, 47))
    (made,) = PlainFolder(case).decisions().decisions
    run(capsys, "undo", case, made.id)
    main(["show", "--plain", str(case), "decisions"])
    out = " ".join(capsys.readouterr().out.split())
    assert f"{made.id}: The claim " in out
    assert "Anna undid it on" in out


def test_nobody_has_decided_anything_yet(case, capsys):
    main(["show", "--plain", str(case), "decisions"])
    assert capsys.readouterr().out == "Nothing.\n"
    main(["show", "--plain", str(case), "decisions", "--format", "json"])
    assert json.loads(capsys.readouterr().out) == []
