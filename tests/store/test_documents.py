"""Whatever is written comes back equal, and whatever was tampered with is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger.test_build import FIRST, REPORTS

from casewright.claims import (
    KINDS,
    Claim,
    Known,
    Mention,
    Metadata,
    Origin,
    Quote,
    Reader,
    Reading,
    Review,
    Source,
    Stance,
    sha256_of,
)
from casewright.errors import CasewrightError, QuoteMismatch
from casewright.ledger import build_case, case_document
from casewright.store.documents import (
    case_from,
    from_bytes,
    reading_document,
    reading_from,
    source_document,
    source_from,
    to_bytes,
)
from casewright.store.errors import BadValue, DamagedStore

HERE = Path("there.json")
TEXTS = st.text(min_size=1, max_size=40)
KNOWN = st.builds(Known.by, st.sampled_from([Origin.PERSON, Origin.FILE]), st.text(max_size=5))
METADATA = st.builds(Metadata, title=KNOWN, published=KNOWN, note=KNOWN)


def through_json(document):
    return from_bytes(to_bytes(document), HERE)


@st.composite
def sources(draw):
    text = draw(TEXTS)
    return Source(
        sha256_of(text.encode("utf-8", "surrogatepass")),
        text,
        draw(TEXTS),
        metadata=draw(METADATA),
        pages=tuple(sorted(draw(st.sets(st.integers(0, 40), max_size=3)))),
        breaks_off=draw(st.booleans()),
        notices=tuple(draw(st.lists(st.text(max_size=5), max_size=2))),
    )


@st.composite
def readings(draw):
    source = draw(sources())
    claims = []
    for body in draw(st.lists(st.one_of(*map(st.from_type, KINDS.values())), max_size=4)):
        start = draw(st.integers(0, len(source.text) - 1))
        end = draw(st.integers(start + 1, len(source.text)))
        claims.append(
            Claim(
                Quote.of(source, start, end),
                body,
                draw(st.none() | TEXTS),
                draw(st.sampled_from(Stance)),
                draw(st.sampled_from(Review)),
            )
        )
    reader = Reader("tests", "1", draw(st.none() | st.just("model")))
    mentions = (Mention("person", "N", 0, 1),)
    return source, Reading(source.sha256, reader, "en", tuple(claims), mentions, ("Noted.",))


@settings(max_examples=100)
@given(sources())
def test_a_source_comes_back_equal(source):
    assert source_from(through_json(source_document(source))) == source


@settings(max_examples=100)
@given(readings())
def test_a_reading_comes_back_equal_with_the_same_ids(pair):
    source, reading = pair
    back = reading_from(through_json(reading_document(reading)), source)
    assert back == reading
    assert [one.id for one in back.claims] == [one.id for one in reading.claims]


def test_a_case_file_comes_back_equal():
    case = build_case(report.read for report in REPORTS)
    texts = {report.source.sha256: report.text for report in REPORTS}
    back = case_from(through_json(case_document(case)), texts.__getitem__)
    assert back == case
    assert list(back.claims) == list(case.claims)
    assert back.source_of(next(iter(back.claims))) == case.source_of(next(iter(case.claims)))


def test_a_quote_is_checked_against_the_text_again():
    source, reading = FIRST.read
    document = through_json(reading_document(reading))
    other = Source(source.sha256, source.text.replace("Orasov", "Orazov"), source.name)
    with pytest.raises(QuoteMismatch):
        reading_from(document, other)


TAMPERED = [
    (lambda d: d["claims"][0]["fields"].update(name="Somebody Else"), "another name"),
    (lambda d: d["claims"][0].update(stance="denied"), "another stance"),
    (lambda d: d["claims"][0].update(kind="planet"), "a kind that is not there"),
    (lambda d: d["claims"][0].update(start="x"), "no number"),
    (lambda d: d["claims"][0]["fields"].update(age=True), "no age"),
    (lambda d: d["claims"][0]["fields"].pop("age"), "a field is gone"),
    (lambda d: d.pop("claims"), "the claims are gone"),
    (lambda d: d.update(source="0" * 64), "another source"),
    (lambda d: d.update(notices="Noted."), "no list"),
    (lambda d: d["reader"].update(name=None), "no reader"),
]


@pytest.mark.parametrize("change", [row[0] for row in TAMPERED], ids=[row[1] for row in TAMPERED])
def test_a_reading_that_was_changed_by_hand_is_refused(change):
    source, reading = FIRST.read
    document = through_json(reading_document(reading))
    change(document)
    with pytest.raises(CasewrightError):
        reading_from(document, source)


def test_an_error_names_the_field_and_never_the_words():
    source, reading = FIRST.read
    document = through_json(reading_document(reading))
    document["claims"][0]["fields"]["age"] = "Bulat Orasov"
    with pytest.raises(BadValue) as caught:
        reading_from(document, source)
    assert str(caught.value) == "The field 'age' must be a int."


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe"])
def test_what_is_no_json_object_is_called_damaged(content):
    with pytest.raises(DamagedStore):
        from_bytes(content, HERE)


def test_equal_documents_give_equal_bytes():
    assert to_bytes({"b": 1, "a": "é"}) == to_bytes(json.loads('{"a": "é", "b": 1}'))
