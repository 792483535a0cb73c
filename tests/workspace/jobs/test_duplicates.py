"""What the case has already is noticed, said, and not read again."""

from casewright.claims import Known, Metadata, Origin, sha256_of
from workspace.jobs.importing import (
    ASKED_BY,
    ENGLISH,
    REPORT,
    archive,
    asked,
    finished,
    given,
    imported,
    report,
)

ALREADY = "The case has this already; it was not read again."
LONG = " ".join(report(number) for number in range(3, 30))


def notices(told):
    return {one.name: list(one.notices) for one in told.files}


def test_the_same_bytes_in_one_import_are_one_source(store, pools):
    told = imported(store, pools, ("b.txt", REPORT), ("a.txt", REPORT))
    assert (told.done, told.sources) == (2, 1)
    assert notices(told) == {"b.txt": [], "a.txt": [ALREADY]}
    # As when a case is built: the order in which they come does not matter.
    assert [one.name for one in store.sources()] == ["a.txt"]


def test_the_same_bytes_in_a_later_import_change_nothing(store, pools):
    imported(store, pools, ("a.txt", REPORT))
    before = store.case()
    told = imported(store, pools, ("a.txt", REPORT))
    assert notices(told) == {"a.txt": [ALREADY]}
    assert store.case() == before


def test_what_is_said_of_a_file_for_the_first_time_makes_it_read_again(store, pools):
    imported(store, pools, ("a.txt", REPORT))
    published = Metadata(published=Known.by(Origin.PERSON, "2021-05-04"))
    told = imported(store, pools, ("a.txt", REPORT), given=published)
    assert notices(told) == {"a.txt": []}
    (source,) = store.sources()
    # What was said before and is not said again stays.
    assert source.metadata == published.or_else(ENGLISH)


def test_nothing_said_takes_nothing_back(store, pools):
    imported(store, pools, ("a.txt", REPORT))
    told = imported(store, pools, ("a.txt", REPORT), given=Metadata())
    assert notices(told) == {"a.txt": [ALREADY]}
    (source,) = store.sources()
    assert source.metadata == ENGLISH


def test_of_an_archive_what_is_known_is_not_read_again(store, pools):
    imported(store, pools, ("a.txt", REPORT))
    told = imported(store, pools, ("all.zip", archive(a_txt=REPORT, b_txt=report(2))))
    assert told.sources == 2
    assert notices(told)["all.zip"] == ["1 of the 2 documents in it were in the case already."]


def test_the_same_words_under_other_bytes_are_said_as_the_case_says_it(store, pools):
    page = f"<html><body><p>{LONG}</p></body></html>"
    told = imported(store, pools, ("a.txt", LONG), ("b.html", page))
    said = [why for why in notices(told).values() if why]
    records = [one.not_independent for one in store.case().sources if one.not_independent]
    assert len(said) == 1
    assert tuple(said[0]) == records[0]
    assert said[0][0].startswith("Near-copy: ")


def test_who_may_not_see_a_source_is_told_of_no_other_and_not_of_its_file(store, pools):
    from casewright.workspace.jobs.progress import Eyes, imports_of, progress

    page = f"<html><body><p>{LONG}</p></body></html>"
    number = asked(store, ("a.txt", LONG), ("b.html", page), ("hidden.txt", REPORT))
    finished(store, pools)
    eyes = Eyes(frozenset({sha256_of(REPORT.encode())}))
    told = progress(store, number, eyes=eyes)
    assert [one.name for one in told.files] == ["a.txt", "b.html"]
    assert (told.total, imports_of(store, eyes=eyes)[0].total) == (2, 2)
    said = [why for one in told.files for why in one.notices]
    assert said == ["Most of its words stand in another source of the case too."]
    assert imports_of(store)[0].total == 3


def test_two_files_of_one_name_are_two_sources(store, pools):
    told = imported(store, pools, ("a.txt", REPORT), ("a.txt", report(2)))
    assert (told.done, told.sources) == (2, 2)


def told_to(store, number, eyes):
    """All that the import tells these eyes, but the numbers and times that differ anyway."""
    told = progress_of(store, number, eyes).as_json()
    for file in told["files"]:
        file["number"] = file["size"] = 0
        file["sources"] = len(file["sources"])
    return told | {"number": 0, "asked_at": "", "per_minute": 0}


def progress_of(store, number, eyes):
    from casewright.workspace.jobs.progress import progress

    return progress(store, number, eyes=eyes)


def test_who_brings_the_bytes_of_a_hidden_source_is_told_what_is_told_of_a_new_file(store, pools):
    from casewright.workspace.jobs.progress import Eyes
    from casewright.workspace.models import EvidenceRow

    imported(store, pools, ("letter.txt", REPORT))
    eyes = Eyes(frozenset({sha256_of(REPORT.encode())}), identity=ASKED_BY)
    kept = EvidenceRow.objects.count()
    again = asked(store, ("copy.txt", REPORT))
    new = asked(store, ("copy.txt", report(7)))
    assert told_to(store, again, eyes) == told_to(store, new, eyes)
    finished(store, pools)
    assert told_to(store, again, eyes) == told_to(store, new, eyes)
    assert told_to(store, again, eyes)["files"][0]["notices"] == ()
    assert EvidenceRow.objects.count() == kept + 1
    assert len(list((store.folder / "evidence").iterdir())) == kept + 1


def test_of_an_archive_a_hidden_source_is_not_said_to_be_known(store, pools):
    from casewright.workspace.jobs.progress import Eyes

    imported(store, pools, ("letter.txt", REPORT))
    eyes = Eyes(frozenset({sha256_of(REPORT.encode())}), identity=ASKED_BY)
    number = asked(store, ("all.zip", archive(a_txt=REPORT, b_txt=report(2))))
    finished(store, pools)
    assert progress_of(store, number, eyes).files[0].notices == ()


def test_what_somebody_else_brought_in_of_a_hidden_source_is_not_there(store, pools):
    from casewright.workspace.jobs.progress import Eyes

    number = asked(store, ("letter.txt", REPORT))
    finished(store, pools)
    hidden = frozenset({sha256_of(REPORT.encode())})
    assert progress_of(store, number, Eyes(hidden, identity="Somebody else")).total == 0
    assert progress_of(store, number, Eyes(gone=hidden, identity=ASKED_BY)).total == 0


def test_what_is_said_of_a_hidden_source_by_whom_it_is_not_there_for_changes_nothing(store, pools):
    from datetime import UTC, datetime

    from casewright.workspace.accounts.making import make_account
    from casewright.workspace.accounts.members import set_role
    from casewright.workspace.accounts.models import Role
    from casewright.workspace.accounts.protecting import restrict
    from casewright.workspace.jobs.submitting import submit

    def brought(role):
        account = make_account(role.value, "quiet lantern in it", now=datetime.now(UTC))
        set_role(store.row(), account, role)
        said = Metadata(title=Known.by(Origin.PERSON, f"A title by a {role.value}"))
        submit(store, given(("aaa.txt", REPORT)), asked_by=account.identity, given=said)
        finished(store, pools)

    imported(store, pools, ("letter.txt", REPORT))
    restrict(store.row(), sha256_of(REPORT.encode()), [])
    (before,) = store.sources()
    brought(Role.DOCUMENTER)
    assert list(store.sources()) == [before]
    brought(Role.LEAD)
    (after,) = store.sources()
    assert after.metadata.title.value == "A title by a lead"
