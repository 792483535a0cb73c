"""What the case has already is noticed, said, and not read again."""

from casewright.claims import Known, Metadata, Origin, sha256_of
from workspace.jobs.importing import ENGLISH, REPORT, archive, asked, finished, imported, report

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
    from casewright.workspace.jobs.progress import imports_of, progress

    page = f"<html><body><p>{LONG}</p></body></html>"
    number = asked(store, ("a.txt", LONG), ("b.html", page), ("hidden.txt", REPORT))
    finished(store, pools)
    hidden = {sha256_of(REPORT.encode())}
    told = progress(store, number, hidden=hidden)
    assert [one.name for one in told.files] == ["a.txt", "b.html"]
    assert (told.total, imports_of(store, hidden=hidden)[0].total) == (2, 2)
    said = [why for one in told.files for why in one.notices]
    assert said == ["Most of its words stand in another source of the case too."]
    assert imports_of(store)[0].total == 3


def test_two_files_of_one_name_are_two_sources(store, pools):
    told = imported(store, pools, ("a.txt", REPORT), ("a.txt", report(2)))
    assert (told.done, told.sources) == (2, 2)
