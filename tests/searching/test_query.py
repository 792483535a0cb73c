"""What a person types has a meaning, or a sentence that says why it has none."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from casewright.claims import Review, Stance
from casewright.searching.filters import Filters
from casewright.searching.found import Kind
from casewright.searching.query import LONGEST, Phrase, parse

ONE = Phrase(("court",))


def words(*typed: str) -> tuple[tuple[Phrase, ...], ...]:
    return tuple((Phrase((one,)),) for one in typed)


MEANT = [
    # typed, wanted, unwanted, why
    ("city court", words("city", "court"), (), "all words must be there"),
    ('"city court"', ((Phrase(("city", "court")),),), (), "a phrase"),
    ("“city court”", ((Phrase(("city", "court")),),), (), "quotation marks of word processors"),
    ("«городской суд»", ((Phrase(("городской", "суд")),),), (), "Russian quotation marks"),
    ("court -city", words("court"), (Phrase(("city",)),), "a minus leaves out"),
    ('court -"in the city"', words("court"), (Phrase(("in", "the", "city")),), "a phrase left out"),
    ("city OR court", ((Phrase(("city",)), ONE),), (), "one of two"),
    ("город ИЛИ court", ((Phrase(("город",)), ONE),), (), "the same in Russian"),
    ("a b OR c", (*words("a"), (Phrase(("b",)), Phrase(("c",)))), (), "only the two beside it"),
    ("OR court", words("court"), (), "a word for or with nothing before it"),
    ("court OR", words("court"), (), "and with nothing after it"),
    ("or court", words("or", "court"), (), "in small letters it is a word"),
    ("ill-used", ((Phrase(("ill", "used")), Phrase(("illused",))),), (), "a hyphen within a word"),
    ("- court", words("court"), (), "a minus that stands alone"),
    ('"city court', words("city", "court"), (), "a quotation mark without a partner"),
    ("http://a.org/b", words("http", "a.", "org", "b"), (), "an address is no field"),
    ("colour:red", words("colour", "red"), (), "a field that there is not"),
    ("from: court", words("from", "court"), (), "a field without a value"),
    ("(city) & [court]*", words("city", "court"), (), "signs of other search languages"),
    (".*", (), (), "an expression for a machine"),
    ("=HYPERLINK(1)", words("HYPERLINK", "1"), (), "a formula"),
    ("court\x00\u202ecity", words("court", "city"), (), "signs that are not to be seen"),
]


@pytest.mark.parametrize(("typed", "wanted", "unwanted", "why"), MEANT)
def test_what_is_typed_is_understood(typed, wanted, unwanted, why):
    query = parse(typed)
    assert (query.wanted, query.unwanted) == (wanted, unwanted), why


FILTERS = [
    ("kind:person", Filters(kinds=frozenset({Kind.PERSON})), "a kind"),
    ("вид:события", Filters(kinds=frozenset({Kind.EVENT})), "a kind in Russian, as a plural"),
    ("kind:person kind:event", Filters(kinds=frozenset({Kind.PERSON, Kind.EVENT})), "two kinds"),
    ("role:victim", Filters(role="victim"), "a role"),
    ("роль:обвиняемый", Filters(role="обвиняемый"), "a role in Russian"),
    ('source:"Harbour Daily"', Filters(source="Harbour Daily"), "a source of two words"),
    ("from:2022-01 to:2022-03-05", Filters(first="2022-01", last="2022-03-05"), "dates"),
    ("stance:alleged", Filters(stance=Stance.ALLEGED), "a stance"),
    ("review:to_check", Filters(review=Review.TO_CHECK), "a state of review"),
    ("state:accepted", Filters(review=Review.ACCEPTED), "by its other name"),
]


@pytest.mark.parametrize(("typed", "filters", "why"), FILTERS)
def test_a_field_narrows(typed, filters, why):
    assert parse(typed).filters == filters, why


BAD_VALUES = [
    ("from:yesterday", "'yesterday' is no date such as 2022-01-06, 2022-01 or 2022."),
    ("from:2022-13", "'2022-13' is no day of the calendar."),
    ("kind:murder", "'murder' is no kind of hit; there are person, organisation, "),
    ("role:emperor", "'emperor' is no role of the vocabulary, such as victim or accused."),
    ("stance:loud", "'loud' is no stance; there are reported, alleged, "),
    ("review:maybe", "'maybe' is no state of review; there are to_check, "),
]


@pytest.mark.parametrize(("typed", "sentence"), BAD_VALUES)
def test_a_value_that_cannot_be_is_looked_for_as_words_and_that_is_said(typed, sentence):
    query = parse(typed)
    assert query.wanted
    assert not query.filters.narrows
    assert query.notes[0].startswith(sentence)
    assert query.notes[0].endswith(" It is looked for as words.")


NOTHING = [
    ("", "Type a name, a word or a date to look for."),
    ("  \t\n ", "Type a name, a word or a date to look for."),
    ("???", "There is no word in the search; type letters or digits."),
    ("🙂🙂", "There is no word in the search; type letters or digits."),
    ("-court", "A minus only leaves out; type a word to look for as well."),
    ('""', "There is no word in the search; type letters or digits."),
    ("OR", "There is no word in the search; type letters or digits."),
    ("x " * 150, "The search has more than 24 words; leave some out."),
    ("y" * 10_000_000, "The search has 10,000,000 characters; 400 are the most. Search for a few "),
]


@pytest.mark.parametrize(("typed", "sentence"), NOTHING, ids=range(len(NOTHING)))
def test_what_cannot_be_looked_for_says_why(typed, sentence):
    query = parse(typed)
    assert query.is_void
    assert query.notes[-1].startswith(sentence)


def test_a_quotation_mark_without_a_partner_is_told_of():
    told = "A quotation mark has no partner, so what follows it is no phrase."
    assert parse('"city court').notes == (told,)


def test_the_longest_search_is_read():
    assert not parse("a" * LONGEST).is_void


@settings(max_examples=300)
@given(st.text(max_size=LONGEST))
@example('"-kind:person OR -" from:2022 “x')
@example("-" * LONGEST)
@example('"' * LONGEST)
@example("a:" * (LONGEST // 2))
def test_any_text_has_a_meaning_or_a_sentence(typed):
    query = parse(typed)
    assert query.is_void == (not query.wanted and not query.filters.narrows) or query.notes
    assert all(note.endswith(".") for note in query.notes)
