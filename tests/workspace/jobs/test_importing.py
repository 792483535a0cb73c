"""Files come in, are read in the background, and their claims are in the case."""

from casewright.workspace.jobs.states import JobState, State
from workspace.jobs.importing import REPORT, archive, imported, report


def test_a_file_that_is_given_is_in_the_case_with_its_claims(store, pools):
    done = imported(store, pools, ("a.txt", REPORT))
    assert (done.state, done.done, done.failed, done.left) == (JobState.DONE, 1, 0, 0)
    case = store.case()
    assert [one.name for one in case.sources] == ["a.txt"]
    assert {one.name for one in case.people} == {"Bulat Orasov"}
    assert list(store.contents()) == [REPORT.encode()]


def test_files_of_every_kind_are_read_and_the_broken_ones_told_in_words(store, pools):
    done = imported(
        store, pools,
        ("a.txt", REPORT),
        ("page.html", f"<html><body><p>{report(2)}</p></body></html>"),
        ("more.zip", archive(b_txt=report(3), c_txt=report(4), broken_pdf=b"%PDF-1.4 nothing")),
        ("broken.pdf", b"%PDF-1.7 nothing at all"),
        ("empty.txt", b""),
    )  # fmt: skip
    told = {one.name: one for one in done.files}
    assert (done.done, done.failed, done.sources) == (3, 2, 4)
    assert told["more.zip"].state is State.DONE
    assert [one.name for one in told["more.zip"].problems] == ["more.zip/broken.pdf"]
    assert told["empty.txt"].problems[0].reason == "The file is empty."
    assert "PDF" in told["broken.pdf"].problems[0].reason
    assert len(store.case().sources) == 4
