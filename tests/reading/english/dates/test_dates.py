"""Dates: what the text says by itself, and what only the day of publication settles."""

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from casewright.reading.english.dates.dates import (
    DateKind,
    DateMention,
    find_dates,
    from_edtf,
    to_edtf,
)

# words of a text, the dates it gives, why
WRITTEN = [
    ("on June 10, 2015", ["2015-06-10"], "month first, as in American reports"),
    ("on June 10 2015", ["2015-06-10"], "without the comma"),
    ("on June 10th, 2015", ["2015-06-10"], "an ordinal day"),
    ("on Jan. 28, 2019", ["2019-01-28"], "a shortened month with its full stop"),
    ("on Sept. 21, 2011", ["2011-09-21"], "the four-letter short form"),
    ("on SEPTEMBER 21, 2011", ["2011-09-21"], "a headline in capitals"),
    ("28 January 2019", ["2019-01-28"], "day first"),
    ("the 5th of May, 2020", ["2020-05-05"], "day first with 'of'"),
    ("the 1st day of March 2020", ["2020-03-01"], "as in a judgment"),
    ("on June 10", ["--06-10"], "no year: it is kept open"),
    ("on 10 June", ["--06-10"], "no year, day first"),
    ("in January 2022", ["2022-01"], "a month stays a month"),
    ("in January of 2022", ["2022-01"], "a month with 'of'"),
    ("Bloody January in 2022", ["2022-01"], "a month with 'in'"),
    ("early January 2022", ["2022-01"], "'early' adds no day"),
    ("in late Dec. 2021", ["2021-12"], "'late' adds no day"),
    ("2022-01-07", ["2022-01-07"], "ISO 8601"),
    ("2022-01-07 16:20:13", ["2022-01-07"], "ISO 8601 with a time of day"),
    ("opened 2019-05 and closed", [], "a bare year and month after no preposition is left alone"),
    ("in 2019-05", ["2019-05"], "ISO month after a preposition"),
    ("on 25/7/2015", ["2015-07-25"], "only day first is possible"),
    ("on 7/25/2015", ["2015-07-25"], "only month first is possible"),
    ("on 7/9/2015", ["2015"], "either order is possible: only the year is sure"),
    ("On July 3, 2015 and on 7/9/2015", ["2015-07-03", "2015-07-09"], "a text with months first"),
    ("On 3 July 2015 and on 7/9/2015", ["2015-07-03", "2015"], "a text with days first"),
    ("on 10.06.2025", ["2025-06-10"], "full stops: day first, as in Russia and Germany"),
    ("on 7/7/2015", ["2015-07-07"], "the same in either order"),
    ("in 2019", ["2019"], "a year alone"),
    ("since 2014", ["2014"], "a year with a limit"),
    ("about 2012", ["2012~"], "about a year"),
    ("around January 2022", ["2022-01~"], "about a month"),
    ("on or about January 5, 2022", ["2022-01-05~"], "the phrase of indictments"),
    ("mid-2019", ["2019"], "the middle of a year adds no month"),
    ("the end of 2019", ["2019"], "the end of a year adds no month"),
    ("in the summer of 2012", ["2012-22"], "an EDTF season"),
    ("in fall 2012", ["2012-23"], "American autumn"),
    ("in the winter of 2011-2012", ["2011-24"], "a winter is counted by its first year"),
    ("in the 1990s", ["199X"], "a decade"),
    ("in the early 1980s", ["198X"], "'early' adds no year"),
    ("the 2012 protests", ["2012"], "a year before a noun"),
    ("in 2012, 2013 and 2014", ["2012", "2013", "2014"], "a list of years"),
    ("on June 3 and June 10, 2015", ["2015-06-03", "2015-06-10"], "the list gives the year"),
    ("on June 3, 5 and 7, 2015", ["2015-06-03", "2015-06-05", "2015-06-07"], "a list of days"),
    ("On August 10, 2020 and August 16", ["2020-08-10", "2020-08-16"], "the year comes first"),
    ("On June 3 he fled. On June 10, 2015 he", ["--06-03", "2015-06-10"], "no list: no year"),
    ("December 30 and January 2, 2020", ["--12-30", "2020-01-02"], "the year may have turned"),
    ("in March and April 2012", ["2012-03", "2012-04"], "two months of a year"),
    ("today, Wednesday, Sept. 21, 2011,", ["2011-09-21"], "an apposition is one mention"),
    ("tomorrow, Dec. 2, 2008, at 8:30", ["2008-12-02"], "the day after, with its date"),
    ("this afternoon, Jan. 20, 2016", ["2016-01-20"], "a part of a day with its date"),
    ("on Friday, June 5, 2020", ["2020-06-05"], "weekday and date are one mention"),
    ("Tues. March 21, 2006", ["2006-03-21"], "a shortened weekday"),
    ("on 10 June 2022 (Friday)", ["2022-06-10"], "the weekday in brackets"),
    ("in September", ["--09"], "a month alone"),
    ("in May", ["--05"], "the month, after a preposition"),
    ("during the January events", ["--01"], "a month before a noun"),
    ("In June 6 officers were sentenced", ["--06"], "the number counts officers"),
    ("in January 44 people", ["--01"], "no month has 44 days"),
    ("June 3 and 6 officers", ["--06-03"], "the second number counts officers"),
    ("the 24 January victims", [], "the number counts victims"),
]  # fmt: skip
RANGES = [
    ("the night of 5-6 January 2022", "2022-01-05/2022-01-06", "a night belongs to two days"),
    ("the night of 5 and 6 January", "--01-05/--01-06", "the same without a year"),
    ("between 7 and 10 January 2022", "2022-01-07/2022-01-10", "between two days"),
    ("Between January 5 and 10, 2022", "2022-01-05/2022-01-10", "between, month first"),
    ("from August 3 to 9, 2014", "2014-08-03/2014-08-09", "from and to"),
    ("June 30-July 2, 2020", "2020-06-30/2020-07-02", "across two months"),
    ("from March to May 2019", "2019-03/2019-05", "months of one year"),
    ("between July and September 2010", "2010-07/2010-09", "between two months"),
    ("from August 2005 to February 2006", "2005-08/2006-02", "across a year"),
    ("from December to February 2019", "2018-12/2019-02", "begins the year before"),
    ("Between Nov. 1, 2005 and March 2, 2007", "2005-11-01/2007-03-02", "two full dates"),
    ("Between December 1, 2005 to January 31, 2006", "2005-12-01/2006-01-31", "mixed words"),
    ("2019-2021", "2019/2021", "years with a hyphen"),
    ("2019-21", "2019/2021", "the second year shortened"),
    ("FROM 1995 TO 1997", "1995/1997", "a headline in capitals"),
    ("between 2012 and 2014", "2012/2014", "between two years"),
]
NO_DATES = [
    ("He may 5 times have said so", "the verb, not the month"),
    ("May be he left", "the verb at the head of a sentence"),
    ("They march 10 miles", "the verb, not the month"),
    ("OFFICER MAY FACE TRIAL", "the verb in capitals"),
    ("Jan Smith and June Ortiz", "names of people"),
    ("he told April everything", "a name after a verb"),
    ("in 2019 dollars", "money of a year"),
    ("2019 dollars", "a sum"),
    ("about 2000 people", "a count"),
    ("in 2000 cases", "a count of a round number"),
    ("No. 2019-123", "a case number"),
    ("case 2019/45", "a case number with a stroke"),
    ("Office: 714-347-8408", "a telephone number"),
    ("a 2008 Toyota Scion", "the model of a car"),
    ("of 2007 Surf Avenue", "a house number"),
    ("in the second", "an ordinal"),
    ("aged 32, of Irvine", "an age"),
    ("$2,012 and €2019", "sums of money"),
    ("at 2:00 p.m.", "a time of day"),
    ("30 February 2020", "not in the calendar"),
    ("on 13/13/2015", "no month 13 in either order"),
    ("Black Friday", "a name"),
    ("every Friday", "a habit, not a day"),
    ("on Fridays", "a habit, not a day"),
    ("the Friday Times", "a newspaper"),
    ("will he", "no date at all"),
    ("three of the 23", "a count"),
    ("", "an empty text"),
]
# words, day of publication (a Thursday), what they mean, why
RELATIVE = [
    ("today", "2025-06-12", "the day itself"),
    ("this morning", "2025-06-12", "a part of the day"),
    ("yesterday", "2025-06-11", "the day before"),
    ("yesterday evening", "2025-06-11", "a part of the day before"),
    ("last night", "2025-06-11", "the night before"),
    ("tomorrow", "2025-06-13", "the day after"),
    ("on Thursday", "2025-06-12", "the day of publication counts"),
    ("on Friday", "2025-06-06", "the nearest Friday gone by"),
    ("Tuesday", "2025-06-10", "without a preposition"),
    ("last Thursday", "2025-06-05", "'last' is before the day of publication"),
    ("next Friday", "2025-06-13", "'next' lies ahead"),
    ("last week", "2025-06-02/2025-06-08", "a week from Monday to Sunday"),
    ("this week", "2025-06-09/2025-06-15", "the week of publication"),
    ("last month", "2025-05", "a month stays a month"),
    ("next month", "2025-07", "the month ahead"),
    ("earlier this year", "2025", "a year stays a year"),
    ("last year", "2024", "a year stays a year"),
    ("will be arraigned Friday", None, "past or ahead: left open"),
    ("the following day", None, "counted from the story, not from publication"),
    ("last summer", None, "which summer is open"),
]
AGO = [
    ("two days ago", "2025-06-10", "days count to the day"),
    ("two weeks ago", "2025-05-26/2025-06-01", "weeks name a week"),
    ("a month ago", "2025-05", "months name a month"),
    ("three years ago", "2022", "years name a year"),
    ("a few days ago", None, "no number"),
    ("several years ago", None, "no number"),
    ("two hours ago", None, "may be the day before"),
]
WITHOUT_YEAR = [
    ("On June 10 the court", "2025-06-10", "shortly before publication"),
    ("On December 20 the court", "2024-12-20", "the latest not after publication"),
    ("On June 20 the court", None, "a year back or days ahead: left open"),
    ("He is scheduled for June 10", None, "words of the future"),
    ("in September", "2024-09", "the latest September"),
    ("last September", "2024-09", "'last' says so"),
    ("next September", "2025-09", "'next' says so"),
    ("in September last year", "2024-09", "the year in words"),
    ("on January 5 of this year", "2025-01-05", "the year in words"),
    ("Friday, June 6", "2025-06-06", "a weekday with a day"),
    ("In March 2022 it began. On May 5 he", None, "the sentence is set in another year"),
    ("On May 4, 2022 he left.\nOn May 5 he", None, "the story goes on in another year"),
]
PUBLISHED = "2025-06-12"


def dates(text: str) -> list[str | None]:
    return [mention.date for mention in find_dates(text)]


@pytest.mark.parametrize(("text", "expected", "why"), WRITTEN)
def test_a_written_date_is_read_as_finely_as_it_is_given(text, expected, why):
    assert dates(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), RANGES)
def test_a_range_is_one_interval(text, expected, why):
    (mention,) = find_dates(text)
    assert (mention.date, mention.kind) == (expected, DateKind.INTERVAL), why


@pytest.mark.parametrize(("text", "why"), NO_DATES)
def test_what_only_looks_like_a_date_is_none(text, why):
    assert find_dates(text) == [], why


@pytest.mark.parametrize(("text", "expected", "why"), RELATIVE)
def test_a_relative_date_is_reckoned_from_publication(text, expected, why):
    (mention,) = find_dates(text, published=PUBLISHED)
    assert (mention.date, mention.resolved, mention.kind) == (None, expected, "relative"), why


@pytest.mark.parametrize(("text", "expected", "why"), AGO)
def test_a_time_ago_is_reckoned_no_finer_than_its_unit(text, expected, why):
    (mention,) = find_dates(text, published=PUBLISHED)
    assert (mention.date, mention.resolved, mention.kind) == (None, expected, "duration_ago"), why


@pytest.mark.parametrize(("text", "expected", "why"), WITHOUT_YEAR)
def test_a_date_without_year_keeps_it_open_and_is_reckoned_beside(text, expected, why):
    mention = find_dates(text, published=PUBLISHED)[-1]
    assert mention.date is not None, why
    assert mention.date.startswith("--"), why
    assert mention.resolved == expected, why


@pytest.mark.parametrize("text", [row[0] for row in (*RELATIVE, *AGO, *WITHOUT_YEAR)])
@pytest.mark.parametrize("published", [None, "", "unknown", "2025~", "2025-13-40"])
def test_nothing_is_reckoned_without_a_day_of_publication(text, published):
    assert find_dates(text, published=published)[-1].resolved is None


@pytest.mark.parametrize(
    ("text", "published", "expected", "why"),
    [
        ("last year", "2025", "2024", "a year is enough for a year"),
        ("last month", "2025", None, "a year is not enough for a month"),
        ("last month", "2025-06", "2025-05", "a month is enough for a month"),
        ("on Friday", "2025-06", None, "a month is not enough for a day"),
        ("today", "2025-06", None, "a month is not enough for a day"),
        ("last month", "2025-01-15", "2024-12", "the year turns"),
        ("yesterday", "2024-03-01", "2024-02-29", "a leap year"),
        ("today", "2025-06-12T08:00:00Z", "2025-06-12", "a day with a time"),
    ],
)
def test_publication_must_be_known_finely_enough(text, published, expected, why):
    assert find_dates(text, published=published)[0].resolved == expected, why


@pytest.mark.parametrize(
    ("text", "marker"),
    [("since June 10", "since"), ("until 2019", "until"), ("by March 2020", "by"),
     ("before May 5, 2019", "before"), ("after 2012", "after"), ("on June 10", None)],
)  # fmt: skip
def test_the_word_that_makes_a_date_a_limit_is_kept(text, marker):
    assert find_dates(text)[0].marker == marker


def test_words_before_a_date_belong_to_it_where_they_change_it():
    assert [m.words for m in find_dates("on or about June 3, 2015")] == ["on or about June 3, 2015"]


def test_a_relative_mention_with_a_date_of_its_own_is_refused():
    with pytest.raises(ValueError, match="no date of its own"):
        DateMention(0, 5, "today", "2025-06-12", None, DateKind.RELATIVE, "day")


def test_an_empty_mention_is_refused():
    with pytest.raises(ValueError, match="not a span"):
        DateMention(5, 5, "", None, None, DateKind.POINT, "day")


@pytest.mark.parametrize(
    ("written", "proper"),
    [("--06-10", "XXXX-06-10"), ("--09", "XXXX-09"), ("2022-01", "2022-01"),
     ("--01-05/--01-06", "XXXX-01-05/XXXX-01-06"), ("2012~", "2012~")],
)  # fmt: skip
def test_a_date_without_year_has_two_spellings(written, proper):
    assert (to_edtf(written), from_edtf(proper)) == (proper, written)


_PIECES = st.lists(
    st.sampled_from(
        [
            "June",
            "Jan.",
            "May",
            "5",
            "10,",
            "31",
            "2022",
            "1999",
            "2019-2021",
            "7/9/2015",
            "2022-01-07",
            "and",
            "to",
            "between",
            "from",
            "of",
            "in",
            "the",
            "last",
            "next",
            "year",
            "Friday",
            "today",
            "ago",
            "two",
            "weeks",
            ",",
            "(",
            ")",
            "-",
            "–",
            "1990s",
            "summer",
            "30",
            "Feb.",
            "early",
            "about",
            "yesterday",
            "\n",
            ".",
            "44",
            "10.06.2025",
            "month",
            "since",
        ]
    ),
    max_size=14,
).map(" ".join)


@given(
    st.one_of(_PIECES, st.text()),
    st.sampled_from([None, "2025-06-12", "2024-02-29", "0001-01-01", "1500-01-01"]),
)
def test_every_date_reads_back_and_is_edtf(text, published):
    last = 0
    for mention in find_dates(text, published=published):
        assert text[mention.start : mention.end] == mention.words
        assert mention.start >= last
        last = mention.start
        for value in (mention.date, mention.resolved):
            assert value is None or parse_edtf(to_edtf(value))


@given(st.one_of(_PIECES, st.text()))
def test_without_publication_nothing_is_reckoned(text):
    for mention in find_dates(text):
        assert mention.resolved is None
        if mention.kind in (DateKind.RELATIVE, DateKind.DURATION_AGO):
            assert mention.date is None


@given(st.dates(), st.sampled_from(["%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%Y-%m-%d", "%d.%m.%Y"]))
def test_a_whole_date_comes_back_from_every_way_to_write_it(day, form):
    if day.year < 1800 or day.year > 2099:
        day = day.replace(year=2016)
    assert dates("on " + day.strftime(form)) == [day.isoformat()]
