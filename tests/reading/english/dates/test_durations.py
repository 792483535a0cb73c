"""Lengths of time: the amounts of sentences, of trials and of ill-treatment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Bound
from casewright.reading.english.dates.durations import DurationMention, DurationUnit, find_durations

DURATIONS = [
    ("for three days", [(3, None, "days", "exactly")], "in words"),
    ("five years in prison", [(5, None, "years", "exactly")], "a sentence"),
    ("100 hours of community service", [(100, None, "hours", "exactly")], "in figures"),
    ("a two-week trial", [(2, None, "weeks", "exactly")], "as an adjective"),
    ("18-month", [(18, None, "months", "exactly")], "as an adjective in figures"),
    ("nearly three days", [(3, None, "days", "about")], "nearly"),
    ("up to 25 years", [(25, None, "years", "at_most")], "the most a law allows"),
    ("more than a month", [(1, None, "months", "at_least")], "an article for one"),
    ("a year and a half", [(18, None, "months", "exactly")], "in whole months"),
    ("two and a half years", [(30, None, "months", "exactly")], "in whole months"),
    ("2 1/2 years", [(30, None, "months", "exactly")], "in whole months"),
    ("2½ years", [(30, None, "months", "exactly")], "one sign"),
    ("half a year", [(6, None, "months", "exactly")], "in whole months"),
    ("five to seven years", [(5, 7, "years", "exactly")], "a range"),
    ("5-7 years", [(5, 7, "years", "exactly")], "a range in figures"),
    ("between five and seven years", [(5, 7, "years", "exactly")], "a range with between"),
    ("five and seven years", [(5, None, "years", "exactly"),
      (7, None, "years", "exactly")], "two lengths"),
    ("six years and eight months", [(80, None, "months", "exactly")], "added up"),
    ("2 years, 6 months", [(30, None, "months", "exactly")], "added up with a comma"),
    ("3 years, one month and 15 days", [(37.5, None, "months", "exactly")], "30 days a month"),
    ("three (3) years", [(3, None, "years", "exactly")], "said twice"),
    ("two decades", [(20, None, "years", "exactly")], "decades are years"),
    ("several years", [(None, None, "years", "about")], "no number is said"),
    ("sentenced to a year in jail", [(1, None, "years", "exactly")], "an article for one"),
    ("life in prison", [(None, None, "life", "exactly")], "for life"),
    ("sentenced to life", [(None, None, "life", "exactly")], "for life"),
    ("25 years to life", [(25, None, "years", "exactly"), (None, None, "life", "exactly")], "both"),
]  # fmt: skip
NO_DURATIONS = [
    ("a 16-year-old", "an age"),
    ("32 years old", "an age"),
    ("18 years of age", "an age"),
    ("two weeks ago", "a date"),
    ("five days later", "a step in the story"),
    ("334 assaults a year", "a rate"),
    ("One day he was taken away", "the opening of a story"),
    ("a life-threatening wound", "not a sentence"),
    ("saved his life", "not a sentence"),
    ("Department B-12 days", "a name"),
    ("", "an empty text"),
]


@pytest.mark.parametrize(("text", "expected", "why"), DURATIONS)
def test_a_length_of_time_is_read(text, expected, why):
    assert [(m.amount, m.high, m.unit, m.bound) for m in find_durations(text)] == expected, why


@pytest.mark.parametrize(("text", "why"), NO_DURATIONS)
def test_what_only_looks_like_a_length_of_time_is_none(text, why):
    assert find_durations(text) == [], why


def test_an_empty_mention_is_refused():
    with pytest.raises(ValueError, match="not a span"):
        DurationMention(2, 2, 1, DurationUnit.DAYS, Bound.EXACTLY)


_PIECES = st.lists(
    st.sampled_from(
        [
            "five",
            "to",
            "seven",
            "and",
            "a",
            "half",
            "year",
            "years",
            "months",
            "15",
            "days",
            "-",
            "2",
            "1/2",
            "½",
            "up",
            "nearly",
            "life",
            "in",
            "prison",
            "ago",
            "old",
            "several",
            "one",
            "an",
            "hour",
            ",",
            "(3)",
            "decades",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(_PIECES, st.text()))
def test_every_length_of_time_reads_back_in_order(text):
    starts = [mention.start for mention in find_durations(text)]
    assert starts == sorted(starts)
    for mention in find_durations(text):
        assert text[mention.start : mention.end].strip()
        assert mention.high is None or mention.amount < mention.high
