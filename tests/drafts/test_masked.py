"""A draft for those who may not see a name: it is nowhere in it, and the draft says so."""

import json

from casewright.drafts.as_docx import as_docx
from casewright.drafts.as_json import as_json, document
from casewright.drafts.masked import masked
from casewright.publishing.redaction import Mask, Protected
from drafts.made import NAME, complaint

MASK = Mask([Protected("Victim 7", (NAME, "Булат Орасов"))])


def test_no_format_has_the_name_in_any_form():
    draft = masked(complaint(), MASK)
    for content in (as_json(draft).decode(), json.dumps(document(draft))):
        assert "Orasov" not in content
        assert "Victim 7" in content
    assert b"Orasov" not in as_docx(draft)


def test_it_says_that_names_are_withheld_and_marks_each_quote_that_changed():
    draft = masked(complaint(), MASK)
    assert draft.remarks[0].startswith("Protected names are withheld in this copy")
    for one in draft.notes():
        if hasattr(one, "words"):
            assert one.is_masked == ("Victim 7" in one.words)


def test_where_nobody_is_protected_nothing_changes():
    assert masked(complaint(), Mask(())) == complaint()


def test_in_russian_it_is_said_in_russian():
    assert "имена" in masked(complaint(language="ru"), MASK).remarks[0]
