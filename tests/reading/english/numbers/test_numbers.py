"""Numbers: what they say, how they are meant, and which count nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Bound
from casewright.reading.english.numbers.numbers import NumberMention, find_numbers, parse_number

EXACTLY, AT_LEAST, ABOUT, AT_MOST = Bound.EXACTLY, Bound.AT_LEAST, Bound.ABOUT, Bound.AT_MOST

NUMBERS = [
    ("1,200 people", [(1200, EXACTLY)], "comma between thousands"),
    ("1 200 people", [(1200, EXACTLY)], "space between thousands"),
    ("1\u00a0200 people", [(1200, EXACTLY)], "a space that does not break"),
    ("1.200.000 people", [(1_200_000, EXACTLY)], "two full stops can only part thousands"),
    ("10.000 people", [(None, ABOUT)], "ten or ten thousand: left open"),
    ("10,00,000 people", [(1_000_000, EXACTLY)], "Indian grouping"),
    ("six officers", [(6, EXACTLY)], "a word"),
    ("SIX OFFICERS", [(6, EXACTLY)], "a headline in capitals"),
    ("twenty-three", [(23, EXACTLY)], "with a hyphen"),
    ("a hundred men", [(100, EXACTLY)], "an article for one"),
    ("one hundred and five", [(105, EXACTLY)], "'and' within a number"),
    ("two thousand one hundred and six", [(2106, EXACTLY)], "thousands and hundreds"),
    ("two dozen men", [(24, EXACTLY)], "dozens"),
    ("half a dozen", [(6, EXACTLY)], "half a dozen"),
    ("half a million", [(500_000, EXACTLY)], "half of a scale"),
    ("1.5 million", [(1_500_000, EXACTLY)], "figures with a scale"),
    ("ten lakh", [(1_000_000, EXACTLY)], "South Asian scale"),
    ("2 1/2 metres", [(2.5, EXACTLY)], "a mixed number"),
    ("five and seven", [(5, EXACTLY), (7, EXACTLY)], "'and' between numbers"),
    ("one, two, three", [(1, EXACTLY), (2, EXACTLY), (3, EXACTLY)], "a list"),
    ("three (3) counts", [(3, EXACTLY)], "said twice"),
    ("Of the 23, three", [(23, EXACTLY), (3, EXACTLY)], "a part of a group"),
    ("24 people (6 women)", [(24, EXACTLY), (6, EXACTLY)], "in brackets"),
    ("at least 99 people", [(99, AT_LEAST)], "at least"),
    ("more than 20 rounds", [(20, AT_LEAST)], "more than"),
    ("no fewer than six", [(6, AT_LEAST)], "no fewer than"),
    ("over 16 hours", [(16, AT_LEAST)], "over"),
    ("100 or more", [(100, AT_LEAST)], "or more"),
    ("nearly three days", [(3, ABOUT)], "nearly"),
    ("almost a hundred", [(100, ABOUT)], "almost"),
    ("some 40 men", [(40, ABOUT)], "some"),
    ("around 40 men", [(40, ABOUT)], "around"),
    ("about two dozen", [(24, ABOUT)], "about"),
    ("40 or so", [(40, ABOUT)], "or so"),
    ("up to 86 years", [(86, AT_MOST)], "up to"),
    ("no more than six", [(6, AT_MOST)], "no more than"),
    ("as many as 30", [(30, AT_MOST)], "as many as"),
    ("fewer than ten", [(10, AT_MOST)], "fewer than"),
    ("a total of 12", [(12, EXACTLY)], "a total"),
    ("all six officers", [(6, EXACTLY)], "all"),
    ("20-30 people", [(20, AT_LEAST), (30, AT_MOST)], "a range with a hyphen"),
    ("between 40 and 50", [(40, AT_LEAST), (50, AT_MOST)], "a range in words"),
    ("two or three men", [(2, AT_LEAST), (3, AT_MOST)], "one or the other"),
    ("dozens of people", [(None, ABOUT)], "no number is said"),
    ("several men", [(None, ABOUT)], "no number is said"),
    ("several hundred men", [(None, ABOUT)], "no number is said"),
    ("hundreds of men", [(None, ABOUT)], "no number is said"),
    ("tens of thousands", [(None, ABOUT)], "no number is said"),
    ("a few men", [(None, ABOUT)], "no number is said"),
    ("one third of the men", [(1 / 3, EXACTLY)], "a fraction of a group"),
    ("half of them", [(0.5, EXACTLY)], "a fraction of a group"),
    ("three quarters of them", [(0.75, EXACTLY)], "a fraction of a group"),
    ("aged 32", [(32, EXACTLY)], "an age is a number"),
    ("a 16-year-old", [(16, EXACTLY)], "an age is a number"),
    ("complained about two officers", [(2, EXACTLY)], "'about' belongs to the verb"),
    ("handed over two suspects", [(2, EXACTLY)], "'over' belongs to the verb"),
    ("On June 10, 2015 six men", [(6, EXACTLY)], "the date is none, the count is"),
    ("in January 44 people", [(44, EXACTLY)], "a count behind a month"),
    ("2000 people", [(2000, EXACTLY)], "a count that looks like a year"),
    ("part 2 of article 146 and 20 people", [(20, EXACTLY)], "a count behind an article"),
]
NOTHING_COUNTED = [
    ("art. 146 of the code", "an article of law"),
    ("articles 146, 147 and 362", "a list of articles"),
    ("section 242 and section 245", "sections"),
    ("§ 12", "a paragraph sign"),
    ("PC 409", "the California Penal Code"),
    ("Department B-12", "a court room"),
    ("Case # 15NF2934", "a case number"),
    ("case no. 12", "a case number"),
    ("prison colony IK-6", "a name"),
    ("Jane Doe 1", "a name that protects"),
    ("room 101", "a room"),
    ("at 2:00 p.m.", "a time of day"),
    ("at 6.40 p.m.", "a time of day with a full stop"),
    ("at 1 a.m.", "a time of day"),
    ("at five o'clock", "a time of day in words"),
    ("14:35:10", "a time of day with seconds"),
    ("Office: 714-347-8408", "a telephone number"),
    ("(619) 531-4040", "a telephone number"),
    ("+7 701 123 45 67", "a telephone number"),
    ("June 10, 2015", "a date"),
    ("in 2019", "a date"),
    ("a 2008 Toyota", "the model of a car"),
    ("https://example.org/2018/12/news", "an address on the web"),
    ("desk24@example.org", "an address for mail"),
    ("No one came", "a pronoun"),
    ("one another", "a pronoun"),
    ("this one", "a pronoun"),
    ("", "an empty text"),
]


@pytest.mark.parametrize(("text", "expected", "why"), NUMBERS)
def test_a_number_is_read_with_its_bound(text, expected, why):
    assert [(m.value, m.bound) for m in find_numbers(text)] == expected, why


@pytest.mark.parametrize(("text", "why"), NOTHING_COUNTED)
def test_what_counts_nothing_is_no_number(text, why):
    assert find_numbers(text) == [], why


@pytest.mark.parametrize(
    ("text", "value"),
    [("the third man", 3), ("the twenty-third", 23), ("the 71st", 71), ("2nd", 2)],
)
def test_an_ordinal_says_so(text, value):
    (mention,) = find_numbers(text)
    assert (mention.value, mention.ordinal, mention.vague) == (value, True, False)


@pytest.mark.parametrize(
    ("text", "vague"), [("dozens", True), ("10.000 men", True), ("six", False)]
)
def test_a_mention_without_a_number_is_vague(text, vague):
    assert find_numbers(text)[0].vague is vague


def test_the_words_of_the_bound_belong_to_the_mention_and_not_to_the_number():
    text = "There were at least 99 people."
    (mention,) = find_numbers(text)
    assert text[mention.start : mention.end] == "at least 99"
    assert text[slice(*mention.number)] == "99"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("six", 6),
        ("Twenty-Three", 23),
        ("one and a half million", 1_500_000),
        ("two and a half", 2.5),
        ("1/3", 1 / 3),
        ("½", 0.5),
        ("eleven hundred", 1100),
        ("2.5 million", 2_500_000),
        ("10.000", None),
        ("six and seven", None),
        ("men", None),
        ("", None),
        ("six men", None),
    ],
)
def test_the_value_of_one_number(words, value):
    assert parse_number(words) == value


def test_an_empty_mention_is_refused():
    with pytest.raises(ValueError, match="not a span"):
        NumberMention(3, 3, 1, EXACTLY, False, False, (3, 3))


_PIECES = st.lists(
    st.sampled_from(
        [
            "six",
            "twenty",
            "three",
            "hundred",
            "and",
            "a",
            "half",
            "dozen",
            "1,200",
            "10.000",
            "2.5",
            "million",
            "-",
            "at",
            "least",
            "more",
            "than",
            "several",
            "hundreds",
            "of",
            "dozens",
            "20",
            "30",
            "to",
            "or",
            "between",
            "(",
            ")",
            "(3)",
            "1/3",
            "½",
            "third",
            "23rd",
            "art.",
            "146",
            ",",
            "2:00",
            "p.m.",
            "June",
            "2019",
            "$",
            "%",
            "one",
            "no",
            "İ",
            "\n",
        ]
    ),
    max_size=14,
).map(" ".join)


@given(st.one_of(_PIECES, st.text()))
def test_every_number_reads_back_in_order(text):
    last = 0
    for mention in find_numbers(text):
        assert last <= mention.number[0] < mention.number[1] <= mention.end <= len(text)
        assert mention.vague is (mention.value is None)
        last = mention.number[1]


@given(st.integers(0, 999_999_999))
def test_figures_with_commas_come_back(value):
    assert parse_number(f"{value:,}") == value
