"""Which texts are one report with other words around it."""

from hypothesis import given
from hypothesis import strategies as st

from casewright.ledger.near_copy import near_copies, share_in_common

STORY = (
    "On a cold morning in January the guards of the old brickworks in Velm took forty people from "
    "the night train and held them for three days without food while nobody wrote down a name. "
    "The youngest of them was a student who had gone to buy bread for his grandmother."
)
OTHER = (
    "The city council of Velm met on Tuesday to discuss the new bridge and the price of heating. "
    "After four hours the members agreed to meet again and to ask the ministry for more money "
    "because the old bridge can no longer carry the weight of the buses that cross it each day."
)
BANNER = "We use cookies to improve your visit. Accept all or choose what you like below. "


def test_the_same_report_with_a_cookie_banner_is_a_copy_word_for_word() -> None:
    ((text, copy),) = near_copies([STORY, BANNER + STORY]).items()
    assert (text, copy.of, copy.is_whole) == (1, (0,), True)


def test_a_report_cut_in_half_is_a_copy_of_the_whole() -> None:
    (copy,) = near_copies([STORY, STORY[: len(STORY) * 2 // 3]]).values()
    assert copy.is_whole


def test_a_rewrite_that_keeps_half_of_the_words_is_a_near_copy() -> None:
    half = STORY[: len(STORY) // 2]
    (copy,) = near_copies([STORY, half + " " + OTHER]).values()
    assert not copy.is_whole


def test_two_reports_of_one_day_are_no_copies() -> None:
    assert near_copies([STORY, OTHER]) == {}


def test_the_banner_that_two_reports_share_makes_them_no_copies() -> None:
    assert near_copies([BANNER + STORY, BANNER + OTHER]) == {}


def test_short_texts_are_copies_only_where_all_words_are_the_same() -> None:
    assert list(near_copies(["It is said.", "It is denied.", "It is SAID"])) == [2]
    assert near_copies(["", ""]) == {}


def test_a_copy_of_a_copy_goes_back_to_the_one_it_shares_most_with() -> None:
    found = near_copies([STORY, BANNER + STORY, BANNER + STORY + " The end."])
    assert [one.of for one in found.values()] == [(0,), (0,)]


TEXTS = st.lists(
    st.sampled_from(
        ["the", "guards", "took", "forty", "people", "from", "a", "train", "in", "Velm"]
    )
)


@given(TEXTS, TEXTS)
def test_the_share_in_common_is_the_same_from_both_sides(a: list[str], b: list[str]) -> None:
    one, other = " ".join(a), " ".join(b)
    assert share_in_common(one, other) == share_in_common(other, one)
    assert share_in_common(one, one) == (1.0 if one else 0.0)


def test_a_report_mirrored_a_hundred_times_is_found_every_time() -> None:
    mirrors = [f"{STORY} Mirror number {number}." for number in range(100)]
    assert len(near_copies(mirrors)) == 99


def test_a_banner_on_a_hundred_pages_makes_no_copies() -> None:
    pages = [BANNER + " ".join(f"{word}{page}" for word in STORY.split()) for page in range(100)]
    assert near_copies(pages) == {}
