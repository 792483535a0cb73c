"""Sums of money and their currencies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Bound
from casewright.reading.english.numbers.amounts import AmountMention, find_amounts

AMOUNTS = [
    ("$4,200", [(4200, "USD")], "a sign"),
    ("$188,471.43", [(188471.43, "USD")], "cents"),
    ("$1 million bail", [(1_000_000, "USD")], "a scale in words"),
    ("US$ 12.5m", [(12_500_000, "USD")], "a shortened scale"),
    ("A$500", [(500, "AUD")], "another country's dollar"),
    ("$500 USD", [(500, "USD")], "sign and code are one sum"),
    ("€3,000", [(3000, "EUR")], "the euro sign"),
    ("3,000 €", [(3000, "EUR")], "the sign behind"),
    ("€ 1 200", [(1200, "EUR")], "spaces"),
    ("£1.2bn", [(1_200_000_000, "GBP")], "billions"),
    ("₸500", [(500, "KZT")], "the tenge sign"),
    ("₹5 crore", [(50_000_000, "INR")], "crore"),
    ("Rs 10 lakh", [(1_000_000, "INR")], "rupees and lakh"),
    ("UAH 50,000", [(50_000, "UAH")], "a code before"),
    ("2 million UAH", [(2_000_000, "UAH")], "a code behind"),
    ("GEL 3,000", [(3000, "GEL")], "a code that is a word, in capitals"),
    ("10 million tenge ($20,000)", [(10_000_000, "KZT"), (20_000, "USD")], "two currencies"),
    ("200,000 taka (US$2,350)", [(200_000, "BDT"), (2350, "USD")], "two currencies"),
    ("1,000 euros", [(1000, "EUR")], "a noun"),
    ("a 50,000-lari fine", [(50_000, "GEL")], "a hyphen"),
    ("two million rubles", [(2_000_000, "RUB")], "no country named"),
    ("two million roubles", [(2_000_000, "RUB")], "British spelling"),
    ("5 million Belarusian rubles", [(5_000_000, "BYN")], "an adjective"),
    ("500 000 Kyrgyz soms", [(500_000, "KGS")], "an adjective"),
    ("500,000 soms", [(500_000, None)], "Kyrgyz or Uzbek: left open"),
    ("In Kyrgyzstan, 500,000 soms", [(500_000, "KGS")], "the text names the country"),
    ("345,000 pesos", [(345_000, None)], "many countries: left open"),
    ("In the Philippines, 345,000 pesos", [(345_000, "PHP")], "the text names the country"),
    ("one million dollar bail", [(1_000_000, "USD")], "in words"),
    ("ten thousand dollars", [(10_000, "USD")], "in words"),
    ("1,000 pounds sterling", [(1000, "GBP")], "sterling"),
    ("2.350 taka", [(None, "BDT")], "two or two thousand: left open"),
]
NO_AMOUNTS = [
    ("800 pounds of meth", "a weight"),
    ("more than three pounds", "a weight"),
    ("thousands of dollars", "no number is said"),
    ("ALL 20 OFFICERS", "a word, not the Albanian lek"),
    ("TOP 5", "a word, not the Tongan pa'anga"),
    ("the two won the case", "a verb, not Korean money"),
    ("two real officers", "an adjective, not Brazilian money"),
    ("taxpayer dollars", "no number"),
    ("44 people", "a count"),
    ("", "an empty text"),
]


@pytest.mark.parametrize(("text", "expected", "why"), AMOUNTS)
def test_a_sum_is_read_with_its_currency(text, expected, why):
    assert [(m.amount, m.currency) for m in find_amounts(text)] == expected, why


@pytest.mark.parametrize(("text", "why"), NO_AMOUNTS)
def test_what_is_no_sum_of_money_is_left_alone(text, why):
    assert find_amounts(text) == [], why


@pytest.mark.parametrize(
    ("text", "country", "currency"),
    [("500,000 soms", "KG", "KGS"), ("500,000 soms", "UZ", "UZS"), ("9,000 pesos", "MX", "MXN"),
     ("5,000 rubles", "BY", "BYN"), ("5,000 euros", "KG", "EUR")],
)  # fmt: skip
def test_the_country_settles_a_shared_name(text, country, currency):
    assert [m.currency for m in find_amounts(text, country=country)] == [currency]


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [("more than $114,000", Bound.AT_LEAST, "more than $114,000"),
     ("nearly 5,000 euros", Bound.ABOUT, "nearly 5,000 euros"),
     ("up to $1 million", Bound.AT_MOST, "up to $1 million"), ("$20 each", Bound.EXACTLY, "$20")],
)  # fmt: skip
def test_a_sum_has_a_bound(text, bound, words):
    (mention,) = find_amounts(text)
    assert (mention.bound, text[mention.start : mention.end]) == (bound, words)


def test_an_empty_mention_is_refused():
    with pytest.raises(ValueError, match="not a span"):
        AmountMention(2, 2, 1, "USD", Bound.EXACTLY)


_PIECES = st.lists(
    st.sampled_from(
        [
            "$",
            "US$",
            "€",
            "4,200",
            "1.5",
            "million",
            "m",
            "dollars",
            "euros",
            "soms",
            "UAH",
            "Rs",
            "lakh",
            "-",
            "(",
            ")",
            "two",
            "½",
            "1/3",
            ".",
            ",",
            "pounds",
            "of",
            "Kyrgyz",
            "over",
            "about",
            "10.000",
            "won",
            "USD",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(_PIECES, st.text()))
def test_every_sum_reads_back_in_order(text):
    last = 0
    for mention in find_amounts(text):
        assert last <= mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        last = mention.end
