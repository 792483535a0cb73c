"""What is known about a source, and where its pages begin."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import METADATA_FIELDS, Known, Metadata, Origin, Sha256, Source, sha256_of

BY_PERSON = Known("Daily Courier", Origin.PERSON)
BY_FILE = Known("dailycourier.example", Origin.FILE)
UNKNOWN = Known()

knowns = st.builds(Known.by, st.sampled_from(list(Origin)[:2]), st.none() | st.text(max_size=8))
metadata = st.builds(Metadata, **dict.fromkeys(METADATA_FIELDS, knowns))


def paged(*pages: int) -> Source:
    return Source(sha256_of(b"x"), "x" * 100, "x.pdf", pages=pages)


def test_the_identity_of_a_source_is_the_hash_of_its_bytes() -> None:
    # The SHA-256 of no bytes at all, as FIPS 180-4 gives it.
    assert sha256_of(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize(
    ("value", "origin", "why"),
    [
        ("2022", Origin.UNKNOWN, "a value that comes from nowhere"),
        (None, Origin.PERSON, "a person who said nothing"),
        (None, Origin.FILE, "a file that holds nothing"),
    ],
)
def test_a_value_without_origin_or_an_origin_without_value_is_refused(
    value: str | None, origin: Origin, why: str
) -> None:
    with pytest.raises(ValueError, match="exactly when it is known"):
        Known(value, origin)


@pytest.mark.parametrize("empty", [None, "", "  ", "\n\t"])
def test_an_empty_value_is_unknown_whoever_gave_it(empty: str | None) -> None:
    assert Known.by(Origin.PERSON, empty) == UNKNOWN


def test_white_space_around_a_value_is_dropped() -> None:
    assert Known.by(Origin.PERSON, " Daily Courier\n") == BY_PERSON


def test_a_value_of_unknown_origin_is_refused_by_every_door() -> None:
    with pytest.raises(ValueError, match="exactly when it is known"):
        Known.by(Origin.UNKNOWN, "2022")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (BY_PERSON, BY_FILE, BY_PERSON),
        (UNKNOWN, BY_FILE, BY_FILE),
        (BY_PERSON, UNKNOWN, BY_PERSON),
        (UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_what_is_known_first_wins(first: Known, second: Known, expected: Known) -> None:
    assert first.or_else(second) == expected


def test_metadata_are_filled_value_by_value() -> None:
    given_by_person = Metadata(publisher=BY_PERSON)
    from_file = Metadata(publisher=BY_FILE, title=Known("Verdict", Origin.FILE))
    merged = given_by_person.or_else(from_file)
    assert merged == Metadata(publisher=BY_PERSON, title=Known("Verdict", Origin.FILE))


def test_the_day_of_saving_is_never_taken_for_the_day_of_publication() -> None:
    saved = Metadata(retrieved=Known("2024-01-02", Origin.FILE))
    assert Metadata().or_else(saved).published == UNKNOWN


@given(metadata)
def test_nothing_known_adds_nothing(known: Metadata) -> None:
    assert known.or_else(Metadata()) == known
    assert Metadata().or_else(known) == known
    assert known.or_else(known) == known


@given(metadata, metadata, metadata)
def test_filling_up_can_be_done_in_any_grouping(a: Metadata, b: Metadata, c: Metadata) -> None:
    assert a.or_else(b).or_else(c) == a.or_else(b.or_else(c))


@pytest.mark.parametrize(
    ("digest", "why"),
    [
        ("", "empty"),
        ("ab" * 31, "too short"),
        ("ab" * 33, "too long"),
        ("AB" * 32, "in capitals: one source would have two names"),
        ("xy" * 32, "letters that are no hexadecimal digits"),
    ],
)
def test_what_is_no_sha_256_is_refused(digest: str, why: str) -> None:
    with pytest.raises(ValueError, match="Not a SHA-256"):
        Source(Sha256(digest), "text", "x.txt")


def test_pages_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="in the order of the text"):
        paged(0, 60, 40)


@pytest.mark.parametrize(
    ("offset", "page", "why"),
    [
        (0, 1, "the first letter"),
        (39, 1, "the last letter of the first page"),
        (40, 2, "the first letter of the second page"),
        (99, 3, "the last letter"),
        (5000, 3, "beyond the end it is still the last page"),
    ],
)
def test_an_offset_stands_on_its_page(offset: int, page: int, why: str) -> None:
    assert paged(0, 40, 70).page_of(offset) == page, why


def test_a_format_without_pages_has_no_page_numbers() -> None:
    assert paged().page_of(10) is None


def test_what_stands_before_the_first_page_has_no_page() -> None:
    assert paged(5, 40).page_of(2) is None


@given(st.lists(st.integers(0, 99), max_size=6).map(sorted), st.integers(0, 99), st.integers(0, 99))
def test_page_numbers_never_go_back(pages: list[int], a: int, b: int) -> None:
    source = paged(*pages)
    first, second = sorted((a, b))
    assert (source.page_of(first) or 0) <= (source.page_of(second) or 0) <= len(pages)


def test_a_source_cannot_be_changed_afterwards() -> None:
    with pytest.raises(FrozenInstanceError):
        paged().text = "other"  # type: ignore[misc]
