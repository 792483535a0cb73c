"""Drafts and authority on the command line, on plain and encrypted folders."""

import json
from io import BytesIO

import docx
import pytest
from drafts.made import COURT, LAWYER, NAME, PAPER, STATEMENT
from ledger.reports import READER
from workspace.opened import PASSPHRASE, WORDS, made

from casewright.cli import build_parser, main
from casewright.cli.draft import FORUMS, TABLES
from casewright.cli.key_work import key_file_of
from casewright.drafts import TABLES as ALL_TABLES
from casewright.drafts import forums
from casewright.ledger import build_case
from casewright.store import PlainFolder
from casewright.workspace.keys import open_with_passphrase
from casewright.workspace.opening import opened
from cli.kept import keep_case
from cli.plain import without_warning
from cli.secrets import descriptor

WHO_AND_WHY = ("--by", "Anna", "--reason", "She signed the form.")
ON = ("--on", "2026-05-01")
CAT = ("--person", NAME, "--forum", "cat", *ON)


@pytest.fixture
def case(tmp_path):
    return keep_case(tmp_path / "case", PAPER, COURT, STATEMENT)


def run(capsys, *args):
    capsys.readouterr()
    try:
        status = main([args[0], *map(str, args[1:])])
    except SystemExit as error:
        status = error.code
    captured = capsys.readouterr()
    return status, captured.out, without_warning(captured.err)


def draft(capsys, case, *args):
    return run(capsys, "draft", case, *args, "--plain", "--format", "json")


def authority(capsys, case, *args):
    given = ("--person", NAME, "--forum", "cat,hrc", "--on", "2026-01-05")
    return run(capsys, "authority", case, "--plain", *given, *args, *WHO_AND_WHY)


def agreed(capsys, case, *sources):
    for one in sources:
        given = ("--person", "W. Karim", "--agrees", "forum:CAT,lawyers", "--on", "2026-01-02")
        assert run(capsys, "consent", case, one, "--plain", *given, *WHO_AND_WHY)[0] == 0


def ready(capsys, case):
    """The folder with consent, authority and every claim of the first report accepted."""
    agreed(capsys, case, "paper.txt", "court.txt")
    signed = ("--representative", LAWYER, "--document", "form, in the safe")
    assert authority(capsys, case, *signed)[0] == 0
    for one in PAPER.reading.claims:
        assert run(capsys, "accept", case, one.id, "--plain", *WHO_AND_WHY)[0] == 0


def test_the_names_in_the_help_are_those_there_are():
    assert tuple(forums()) == FORUMS
    assert TABLES == ALL_TABLES


def test_a_complaint_needs_authority_and_consent_and_review(case, capsys):
    status, out, errors = draft(capsys, case, *CAT)
    assert (status, out) == (1, "")
    assert "The authority to file to CAT for Bulat Orasov is not recorded (2026-05-01)" in errors
    signed = ("--representative", LAWYER, "--document", "form, in the safe")
    assert authority(capsys, case, *signed)[0] == 0
    status, out, errors = draft(capsys, case, *CAT)
    assert (status, out) == (1, "")
    assert "No words about Bulat Orasov may be used for forum:CAT" in errors
    agreed(capsys, case, "paper.txt")
    status, out, errors = draft(capsys, case, *CAT)
    assert (status, out) == (1, "")
    assert "nobody accepted one" in errors
    status, out, errors = draft(capsys, case, *CAT, "--with-unreviewed")
    assert status == 0
    assert json.loads(out)["kind"] == "complaint to CAT"
    assert "Left out of statement.txt: all of it. It was not published" in errors


def test_a_complaint_is_written_as_a_word_document(case, capsys, tmp_path):
    ready(capsys, case)
    path = tmp_path / "complaint.docx"
    status, out, errors = run(capsys, "draft", case, "--plain", *CAT, "--out", path)
    assert (status, out) == (0, "")
    assert f"{path} is a readable file: whoever has this disk can read the draft." in errors
    text = [one.text for one in docx.Document(BytesIO(path.read_bytes())).paragraphs]
    assert "Individual complaint to a treaty body of the United Nations" in text
    assert path.stat().st_mode & 0o077 == 0


def test_a_complaint_is_written_as_a_pdf(case, capsys, tmp_path):
    ready(capsys, case)
    path = tmp_path / "complaint.pdf"
    given = (*CAT, "--format", "pdf", "--language", "ru", "--out", path)
    assert run(capsys, "draft", case, "--plain", *given)[0] == 0
    assert path.read_bytes().startswith(b"%PDF")


def test_the_same_day_gives_the_same_draft(case, capsys):
    ready(capsys, case)
    assert draft(capsys, case, *CAT) == draft(capsys, case, *CAT)


def test_the_reason_why_there_is_no_paper_is_enough(case, capsys):
    agreed(capsys, case, "paper.txt")
    given = ("--representative", LAWYER, "--without", "He is held without visits.")
    status, out, _ = authority(capsys, case, *given)
    assert status == 0
    assert "without a written authority since 2026-01-05: He is held without visits." in out
    status, out, _ = draft(capsys, case, *CAT, "--with-unreviewed")
    assert "He is held without visits." in out


def test_authority_taken_back_ends_it_and_stays_in_the_list(case, capsys):
    ready(capsys, case)
    given = ("--person", NAME, "--forum", "cat", "--on", "2026-02-01", "--withdraws")
    assert run(capsys, "authority", case, "--plain", *given, *WHO_AND_WHY)[0] == 0
    status, _, errors = draft(capsys, case, *CAT)
    assert status == 1
    assert "was taken back" in errors
    verdicts = [one.verdict for one in PlainFolder(case).case().decisions]
    assert {"authorise", "revoke"} <= set(verdicts)


def test_a_heir_can_sign_and_the_authority_can_end(case, capsys):
    given = ("--representative", LAWYER, "--document", "form", "--given-by", "his mother",
             "--until", "2026-03-01")  # fmt: skip
    status, out, _ = authority(capsys, case, *given)
    assert status == 0
    assert "On 2026-01-05 his mother authorised A. Lind to file to CAT, HRC" in out
    status, _, errors = draft(capsys, case, *CAT)
    assert status == 1
    assert "is not recorded" in errors


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_written(case, capsys, table):
    agreed(capsys, case, "paper.txt", "court.txt")
    status, out, _ = draft(capsys, case, table, "--with-unreviewed", *ON)
    assert status == 0
    document = json.loads(out)
    assert document["kind"] == table
    assert document["use"] == "lawyers"
    assert document["sections"][0]["blocks"]


def test_a_table_can_be_for_another_use(case, capsys):
    agreed(capsys, case, "paper.txt")
    given = ("victims", "--with-unreviewed", *ON)
    assert NAME not in draft(capsys, case, *given, "--for", "publication")[1]
    assert NAME in draft(capsys, case, *given, "--for", "internal")[1]
    assert NAME in draft(capsys, case, *given, "--for", "forum:CAT")[1]


MISUSED = [
    ((*CAT,), "A file of the format docx needs a name: --out FILE."),
    (("--format", "json"), "A complaint needs --person NAME and --forum"),
    (("--format", "json", "--person", NAME), "A complaint needs --person NAME and --forum"),
    (("victims", "--format", "json", "--person", NAME), "go with a complaint"),
    ((*CAT, "--format", "json", "--for", "lawyers"), "and no --for"),
    ((*CAT, "--format", "json", "--on", "June"), "is no day"),
    ((*CAT, "--format", "json", "--state", "KAZ"), "no country code"),
    (("victims", "--format", "json", "--for", "press"), "is no use"),
    (("--person", NAME, "--forum", "echr"), "invalid choice"),
    (("victims", "--format", "json", "--masked"), "A plain folder protects nobody"),
]


@pytest.mark.parametrize(("given", "says"), MISUSED)
def test_what_does_not_go_together_is_misuse(case, capsys, given, says):
    status, out, errors = run(capsys, "draft", case, *given, "--plain")
    assert (status, out) == (2, "")
    assert says in errors


WRONG = [
    (("--document", "form"), "--representative is missing"),
    (("--representative", " ", "--document", "form"), "--representative is missing"),
    (("--representative", LAWYER, "--document", " "), "what paper, or why"),
    (("--withdraws", "--representative", LAWYER), "ends every authority"),
    (("--representative", LAWYER, "--without", "x", "--until", "2027-01-01"), "go with --document"),
    (("--representative", LAWYER, "--document", "f", "--until", "2025-01-01"), "is before the day"),
    (("--representative", LAWYER), "is required"),
]


@pytest.mark.parametrize(("given", "says"), WRONG)
def test_an_authority_that_says_nothing_is_misuse(case, capsys, given, says):
    status, _, errors = authority(capsys, case, *given)
    assert status == 2
    assert says in errors


@pytest.mark.parametrize(("names", "says"), [("echr", "No form is known"), (",", "no committee")])
def test_a_committee_without_a_form_is_refused(case, capsys, names, says):
    given = ("--person", NAME, "--forum", names, "--representative", LAWYER, "--document", "form")
    status, _, errors = run(capsys, "authority", case, "--plain", *given, *WHO_AND_WHY)
    assert status in (1, 2)
    assert says in errors


def test_somebody_unknown_is_refused_with_the_names_there_are(case, capsys):
    status, _, errors = draft(capsys, case, "--person", "Nobody", "--forum", "cat")
    assert status == 1
    assert f"Its victims are: {NAME}." in errors


def test_the_help_is_there_at_once():
    assert "--forum" in _help("draft")
    assert "--without" in _help("authority")


def _help(name):
    return build_parser(name)._subparsers._group_actions[0].choices[name].format_help()


@pytest.fixture
def encrypted(tmp_path):
    """The same case in an encrypted folder, in which everybody agreed and signed."""
    from drafts.made import accepted, authorised, published

    folder = tmp_path / "encrypted"
    decisions = [published(PAPER), authorised(PAPER), *accepted(PAPER)]
    with opened(folder, made(folder)) as store, store.changing():
        store.save_reading(PAPER.reading)
        store.save_source(PAPER.source)
        for one in decisions:
            store.save_decision(one)
        read = [(one, store.reading(one, READER)) for one in store.sources()]
        store.save_case(build_case(read, decisions))
    return folder


def test_from_an_encrypted_folder_a_draft_is_made_and_put_on_the_trail(encrypted, capsys):
    given = ("--format", "json", descriptor(WORDS))
    status, out, _ = run(capsys, "draft", encrypted, *CAT, *given)
    assert status == 0
    assert NAME in out
    status, out, _ = run(capsys, "history", encrypted, descriptor(WORDS))
    assert status == 0
    assert "draft taken out" in out


def test_where_the_case_asks_for_two_people_one_is_not_enough(encrypted, capsys):
    from casewright.workspace.accounts.cases import set_checkers
    from casewright.workspace.models import CaseRow

    with opened(encrypted, open_with_passphrase(key_file_of(encrypted), PASSPHRASE)):
        set_checkers(CaseRow.objects.get(), 2)
    given = ("--format", "json", descriptor(WORDS))
    status, _, errors = run(capsys, "draft", encrypted, *CAT, *given)
    assert status == 1
    assert "nobody accepted one" in errors


def test_protected_names_are_masked_where_it_is_asked_for(encrypted, capsys):
    with opened(encrypted, open_with_passphrase(key_file_of(encrypted), PASSPHRASE)):
        _protect()
    given = ("--format", "json", "--masked", descriptor(WORDS))
    status, out, _ = run(capsys, "draft", encrypted, *CAT, *given)
    assert status == 0
    assert "Orasov" not in out
    assert "Witness 9" in out


def _protect():
    from casewright.workspace.accounts.models import ProtectedPerson, Spelling
    from casewright.workspace.models import CaseRow

    person = ProtectedPerson.objects.create(case=CaseRow.objects.get(), pseudonym="Witness 9")
    Spelling.objects.create(person=person, text=NAME)
