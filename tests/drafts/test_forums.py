"""The file of forms: every body leads to a route of the rules, every section is written."""

import pytest

from casewright.drafts.errors import UnknownForum
from casewright.drafts.forums import forum_named, forums, words_of
from casewright.drafts.making import _ANNEXES, _SECTIONS
from casewright.remedies import routes

EVERY = list(forums().values())
ROUTES = {one.id: one for one in routes()}


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.id)
def test_a_body_has_a_route_a_form_and_a_name_for_consent(one):
    assert ROUTES[one.route].level == "un_treaty"
    assert one.use == one.use.upper()
    assert one.form.source
    assert one.form.confidence in ("high", "medium", "low")
    assert "unsourced" not in one.form.source or one.form.confidence == "low"


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.id)
def test_every_section_is_one_the_program_writes_in_both_languages(one):
    for section in one.form.sections:
        assert section.id in (*_SECTIONS, _ANNEXES)
        assert set(section.heading) == {"en", "ru"}
        for ask in section.asks:
            assert ask.words["en"].endswith("?")
            assert ask.words["ru"].endswith("?")
    assert one.form.sections[-1].id == _ANNEXES


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.id)
def test_every_condition_of_the_route_has_a_question_or_the_general_one(one):
    known = [each.id for each in ROUTES[one.route].conditions]
    assert any(words_of(each) for each in known if each in ("acceptance", "exhausted"))
    assert set(words_of("any")) == {"en", "ru"}


def test_a_body_without_a_form_is_refused_with_those_there_are():
    with pytest.raises(UnknownForum, match="one for cat, hrc"):
        forum_named("echr")
    assert forum_named(" CAT ").use == "CAT"
