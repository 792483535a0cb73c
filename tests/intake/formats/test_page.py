"""HTML pages."""

import pytest
from lxml import html

from casewright.claims import Known, Origin
from casewright.intake import Intake
from casewright.intake.formats.declared_date import declared_date

from ..opened import refusal_of, source_of

PAGE = """<!DOCTYPE html><html lang="en"><head>
<title>Court jails two officers - Example News</title>
<meta property="og:site_name" content="Example News"><meta name="author" content="Jane Example">
<meta property="article:published_time" content="2024-03-05T10:00:00+05:00">
<link rel="canonical" href="https://example.org/a/1"><script>var x = "not a word";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<article><h1>Court jails two officers</h1><p class="byline">By Jane Example</p>
<p>The court of the <b>Northern</b> District sentenced two former officers to three years in
prison on <a href="x">Tuesday</a>, the press service said. They had beaten a detainee.</p>
<h2>Who they are</h2><p>The case involved the following officers:</p>
<ul><li>John Sample &mdash; former head of the department</li>
<li>Mark Sample, investigator</li></ul>
<table><tr><th>Name</th><th>Sentence</th></tr>
<tr><td>John</td><td>three years</td></tr></table>
<blockquote><p>&ldquo;We will appeal,&rdquo; the lawyer said.</p></blockquote>
<p>First line<br>second line.</p>
<p>The victims were awarded 100,000 in compensation. The court refused to consider the second
claim of the lawyers.</p></article>
<div class="related"><h3>Latest news</h3><ul><li><a href="/2">Weather</a></li></ul></div>
<footer>© 2024 Example News</footer></body></html>"""

TEXT = """Court jails two officers

The court of the Northern District sentenced two former officers to three years in prison on \
Tuesday, the press service said. They had beaten a detainee.

Who they are

The case involved the following officers:

• John Sample — former head of the department
• Mark Sample, investigator

Name | Sentence
John | three years

“We will appeal,” the lawyer said.

First line
second line.

The victims were awarded 100,000 in compensation. The court refused to consider the second claim \
of the lawyers."""


def test_a_page_gives_its_main_text_in_paragraphs_items_and_rows(intake: Intake) -> None:
    source = source_of(intake, PAGE.encode())
    assert source.text == TEXT
    assert source.media_type == "text/html"


def test_a_page_says_who_published_it_and_when(intake: Intake) -> None:
    metadata = source_of(intake, PAGE.encode()).metadata
    assert metadata.title == Known("Court jails two officers", Origin.FILE)
    assert metadata.author.value == "Jane Example"
    assert metadata.publisher.value == "Example News"
    assert metadata.published.value == "2024-03-05"
    assert metadata.url.value == "https://example.org/a/1"
    assert metadata.language.value == "en"
    assert metadata.retrieved == Known()


def test_a_date_in_the_words_is_not_the_day_of_publication(intake: Intake) -> None:
    page = """<html><head><title>Report</title></head><body><article><h1>Report on the case</h1>
    <p>On 5 March 2024 the court sentenced two officers. The hearing of 2024-02-01 was put off.</p>
    <p>© 2023 Example News, all rights reserved, the end.</p></article></body></html>"""
    assert source_of(intake, page.encode()).metadata.published == Known()


def test_the_title_stands_on_top_even_where_the_body_lacks_it(intake: Intake) -> None:
    page = PAGE.replace("<h1>Court jails two officers</h1>", "")
    source = source_of(intake, page.encode())
    assert source.text.startswith("Court jails two officers")
    assert source.text.count("Court jails two officers") == 1


def test_a_russian_page_that_declares_its_encoding_is_read(intake: Intake) -> None:
    page = """<html><head><meta charset="windows-1251"><title>Суд отказал</title></head><body>
    <p>Суд отклонил жалобу шестерых бывших полицейских, осуждённых за пытки задержанных.</p>"""
    source = source_of(intake, page.encode("windows-1251"))
    assert "осуждённых за пытки" in source.text
    assert source.notices == ()


def test_a_piece_of_a_page_keeps_all_its_words(intake: Intake) -> None:
    source = source_of(intake, b"<p>One short line.</p><p>Another <i>one</i>.</p>")
    assert source.text == "One short line.\n\nAnother one."


def test_a_page_without_words_is_refused(intake: Intake) -> None:
    page = b"<html><body><script>var words = 'hidden in a script';</script></body></html>"
    assert refusal_of(intake, page) == "No words were found in this page."


def test_scripts_and_styles_are_no_words(intake: Intake) -> None:
    page = b"<p>The verdict stands.</p><p>It is final.</p><style>p {}</style><script>x()</script>"
    assert source_of(intake, page).text == "The verdict stands.\n\nIt is final."


@pytest.mark.parametrize(
    ("head", "day", "why"),
    [
        ('<meta name="pubdate" content="2024-03-05">', "2024-03-05", "in the head"),
        ('<meta itemprop="datePublished" content="2024-03-05T08:00Z">', "2024-03-05", "the same"),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-03-05"}]}'
            "</script>",
            "2024-03-05",
            "in the data for search engines",
        ),
        ('<time datetime="2024-03-05" pubdate>5 March</time>', "2024-03-05", "in a time"),
        ('<time datetime="2024-03-05">5 March</time>', None, "a time of anything"),
        ('<meta name="pubdate" content="2024-02-30">', None, "no day of the calendar"),
        ('<meta name="pubdate" content="5 March">', None, "no date in figures"),
        ('<script type="application/ld+json">{"datePublished": </script>', None, "broken data"),
        (
            '<meta name="pubdate" content="2024-03-05"><meta name="dc.date.issued" '
            'content="2024-03-06">',
            None,
            "two that differ",
        ),
        ("", None, "nothing declared"),
    ],
)
def test_only_a_declared_day_is_the_day_of_publication(
    head: str, day: str | None, why: str
) -> None:
    page = f"<html><head>{head}</head><body><p>On 2024-02-01 it was put off.</p></body></html>"
    assert declared_date(html.document_fromstring(page)) == day, why
