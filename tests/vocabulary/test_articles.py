"""Articles of law lead to the offences they define."""

import pytest

from casewright.vocabulary import offences_of, scheme

ARTICLES = [
    # article as written, country, offences, why
    ("146", "KZ", ["torture", "ill_treatment"], "one article holds both since 2023"),
    ("146(1)", "KZ", ["torture", "ill_treatment"], "a part of an article is the article"),
    ("146, part 3", "KZ", ["torture", "ill_treatment"], "however the part is written"),
    ("146", "UA", ["unlawful_deprivation_of_liberty"], "the number means nothing alone"),
    ("146-1", "UA", ["enforced_disappearance"], "a raised 1 makes another article"),
    ("362", "KZ", ["abuse_of_power"], ""),
    ("286", "RU", ["abuse_of_power"], ""),
    ("127.2", "RU", ["slave_labour"], "Russia prints a point"),
    ("127-2", "RU", ["slave_labour"], "and others a hyphen"),
    ("18 USC 242", "US", ["abuse_of_power"], "the code belongs to the number"),
    ("242", "US", [], "without its code the number says nothing"),
    ("9999", "KZ", [], "no such article"),
    ("146", "FR", [], "a country nobody listed"),
    ("", "KZ", [], "no article at all"),
]


@pytest.mark.parametrize(("article", "country", "expected", "why"), ARTICLES)
def test_an_article_gives_its_offences(
    article: str, country: str, expected: list[str], why: str
) -> None:
    assert [term.id for term in offences_of(article, country)] == expected, why


def test_every_article_leads_back_to_its_offence() -> None:
    for term in scheme("charges").terms:
        for country, articles in term.articles.items():
            for article in articles:
                assert term in offences_of(article, country)
