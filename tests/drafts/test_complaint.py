"""A complaint: the form in its order, each fact with its words, nothing that is not in the file."""

import pytest
from ledger.reports import Report

from casewright.claims import Act, Event, Participant, Person, Stance
from casewright.drafts.draft import Recorded, Sentence
from casewright.drafts.errors import NobodyToDraftFor
from casewright.drafts.forums import forums
from drafts.made import (
    COURT,
    DAY,
    LAWYER,
    NAME,
    OFFICER,
    OTHER_DAY,
    PAPER,
    REPORTS,
    accepted,
    agreed,
    authorised,
    citations,
    complaint,
    made,
    published,
    texts,
)

ORDER = (
    "general", "complainant", "victim", "representative", "urgent", "other_procedures", "facts",
    "domestic", "articles", "asked", "annexes",
)  # fmt: skip


def test_the_sections_stand_in_the_order_of_the_form_and_are_numbered():
    draft = complaint()
    assert tuple(one.id for one in draft.sections) == ORDER
    assert [one.heading.partition(".")[0] for one in draft.sections] == [
        str(number) for number in range(1, len(ORDER) + 1)
    ]


def test_the_committee_on_women_has_its_own_order():
    decisions = [
        agreed(PAPER, "forum:CEDAW"),
        authorised(PAPER, forums=("CEDAW",)),
        *accepted(PAPER),
    ]
    draft = complaint(PAPER, what="cedaw", decisions=decisions)
    ids = [one.id for one in draft.sections]
    assert ids.index("articles") < ids.index("domestic") < ids.index("disclosure")


SAID = [
    ("general", "Committee against Torture, art. 22", "the committee"),
    ("general", "Kazakhstan", "the state where it happened, not that of the victim"),
    ("complainant", f"{LAWYER} submits the complaint on behalf of {NAME}.", "who files"),
    ("victim", "Citizenship: Kyrgyzstan.", "as the source has it"),
    ("representative", "form of 5 January, in the safe", "the paper"),
    ("facts", "7 January 2022: Detention, arrest. Where: Almaty.", "an event with its day"),
    ("facts", "With what: baton.", "an act with its instrument"),
    ("domestic", "1 February 2023: Verdict, conviction", "what the court did"),
    ("asked", "Compensation claimed: 500 USD", "sums"),
    ("annexes", COURT.source.sha256, "the documents with their hashes"),
]


@pytest.mark.parametrize(("section", "words", "why"), SAID)
def test_what_the_file_tells_stands_in_its_section(section, words, why):
    assert words in texts(complaint(), section), why


def test_every_fact_has_its_quote_where_it_stands_in_its_source():
    sources = {one.source.sha256: one.source for one in REPORTS}
    found = citations(complaint())
    assert found
    for one in found:
        assert sources[one.source].text[one.start : one.end] == one.words
        assert one.title


def test_a_fact_without_a_source_cannot_be_made():
    with pytest.raises(ValueError, match="rests on"):
        Sentence("He was beaten.")


def test_who_files_rests_on_the_decision_that_recorded_it():
    draft = complaint()
    (note,) = next(one for one in draft.sentences() if LAWYER in one.text).notes
    assert isinstance(note, Recorded)
    assert note.by == "Anna"


def test_whoever_was_convicted_stands_with_court_instance_day_and_appeal():
    text = texts(complaint(), "domestic")
    assert (
        "convicted, not final (trial, city court, 1 February 2023; whether an appeal was open is "
        "not stated)" in text
    )
    for line in text.splitlines():
        if "convicted" in line.casefold() and "conviction" not in line.casefold():
            assert "trial" in line


def test_a_person_only_the_victim_names_is_alleged_by_the_victim():
    text = texts(complaint(), "facts")
    assert f"By whom: {OFFICER} (alleged by {NAME})." in text
    assert f"{OFFICER} (convicted" not in texts(complaint())


def test_somebody_convicted_without_day_or_court_is_told_so():
    report = Report("short.txt", "2023-02-02").says(
        "Arlin Dusov was convicted of beating Bulat Orasov.",
        Person(NAME, roles=("victim",)),
        Person("Arlin Dusov", roles=("convicted",)),
        Act("beating", victim=NAME, perpetrator="Arlin Dusov"),
    )
    text = texts(complaint(report))
    assert "date unknown" in text
    assert "court not stated" in text


def test_a_disputed_day_is_said_to_be_disputed_with_both_variants():
    text = texts(complaint(PAPER, COURT, OTHER_DAY), "domestic")
    assert "This is disputed; the sources differ (the date: " in text
    assert "“1 February 2023” — reported by court.txt." in text
    assert "“8 February 2023” — reported by other.txt." in text


def test_what_is_denied_stands_beside_what_is_alleged():
    report = Report("denial.txt", "2022-02-01").says(
        "The ministry said that nobody beat Bulat Orasov.",
        Act("beating", victim=NAME),
        by="the ministry",
        stance=Stance.DENIED,
    )
    assert "Beating — of Bulat Orasov — denied by the ministry." in texts(
        complaint(PAPER, report), "facts"
    )


def test_what_happened_to_people_not_named_is_never_told_of_the_victim():
    report = Report("others.txt", "2022-02-01").says(
        "Detainees were beaten with chains in Almaty.", Act("beating", instrument="chains")
    )
    own, _, others = texts(complaint(PAPER, report), "facts").partition("do not name")
    assert "chains" not in own
    assert "chains" in others
    assert "Whether it was done to the victim too, the client must say." in others


def test_what_no_report_can_tell_is_asked_and_never_filled_in():
    questions = [one.text for one in complaint().questions]
    assert "When and where was the victim born?" in questions
    assert not any("citizen" in one and "state is the victim" in one for one in questions)
    assert len(questions) == len(set(questions))


def test_what_the_file_does_not_tell_is_asked():
    report = Report("bare.txt", "2022-02-01").says(
        "Bulat Orasov was beaten.", Person(NAME, roles=("victim",)), Act("beating", victim=NAME)
    )
    questions = [one.text for one in complaint(report).questions]
    assert "Of which state is the victim a citizen?" in questions
    assert "In which state did it happen?" in questions


def test_a_year_no_source_gives_is_asked_for_with_the_words_that_lack_it():
    report = Report("appeal.txt", "2023-07-01").says(
        "On 10 June the regional court left the verdict in force.",
        Event("appeal_decision", date="--06-10", court="regional court", outcome="upheld"),
    )
    asked = [
        one
        for one in complaint(PAPER, COURT, report, what="hrc").questions
        if "10 June" in one.text
    ]
    assert len(asked) == 1
    assert "year not stated" in asked[0].text
    assert asked[0].notes[0].words == "On 10 June the regional court left the verdict in force."


@pytest.mark.parametrize("named", ["Nobody", "", "  "])
def test_nobody_of_that_name_is_refused_with_the_names_of_the_victims(named):
    with pytest.raises(NobodyToDraftFor, match=f"Its victims are: {NAME}"):
        complaint(person=named)


def test_a_name_of_several_people_is_refused_with_their_ids():
    report = Report("two.txt", "2022-01-01").says(
        "Askar Orasov was held too.", Person("Askar Orasov", roles=("victim",))
    )
    with pytest.raises(NobodyToDraftFor, match=r"can be several people; give an id: .*person-"):
        complaint(PAPER, report, person="orasov")


def test_an_empty_case_has_nobody_to_draft_for():
    with pytest.raises(NobodyToDraftFor, match="Its victims are: nobody"):
        made(decisions=[])


def test_part_of_a_name_means_a_victim_sooner_than_somebody_else():
    report = Report("namesake.txt", "2022-01-01").says(
        "Askar Orasov, a guard, saw it.", Person("Askar Orasov", roles=("guard",))
    )
    assert complaint(PAPER, report, person="orasov").subtitle == NAME


def test_somebody_who_is_no_victim_in_the_file_is_asked_about():
    draft = complaint(PAPER, person=OFFICER, decisions=[
        published(PAPER), *accepted(PAPER), _for_the_officer(),
    ])  # fmt: skip
    assert any("Is the person a victim?" in one.text for one in draft.questions)


def _for_the_officer():
    from decisions.made import decision

    from casewright.decisions import Authorise
    from drafts.made import side

    what = Authorise(side(PAPER, name=OFFICER), ("CAT",), LAWYER, "form", "2026-01-05")
    return decision(what)


@pytest.mark.parametrize("what", list(forums()))
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_committee_has_its_form_in_both_languages(what, language):
    use = forums()[what].use
    decisions = [
        agreed(PAPER, f"forum:{use}"),
        authorised(PAPER, forums=(use,)),
        *accepted(PAPER),
    ]
    draft = complaint(PAPER, what=what, language=language, decisions=decisions)
    assert len(draft.sections) == 11
    assert all(one.blocks for one in draft.sections)
    assert draft.language == language


def test_in_russian_the_labels_are_russian_and_the_words_of_sources_stay():
    draft = complaint(language="ru")
    text = texts(draft)
    assert "Избиение. С кем: Bulat Orasov." in text
    assert "Кем: Timur Zhanov" in text
    assert "осуждён" in text
    assert "суд первой инстанции, city court, 1 февраля 2023" in text
    assert all(one.text.isascii() is False for one in draft.questions)


def test_the_same_case_and_day_give_the_same_draft():
    assert complaint() == complaint()
    assert complaint().day == DAY.isoformat()


def test_an_event_the_vocabulary_has_no_word_for_is_told_in_the_words_of_the_source():
    report = Report("odd.txt", "2022-02-01").says(
        "On 26 September 2022 Bulat Orasov came back.",
        Event("other", date="2022-09-26", participants=(Participant(NAME, "victim"),)),
    )
    text = texts(complaint(PAPER, report), "facts")
    assert "26 September 2022: “On 26 September 2022 Bulat Orasov came back”." in text


def told(*bodies, by=None, stance=Stance.REPORTED, section="facts", words="It is told so."):
    """What a draft says of one more report that tells this."""
    report = Report("more.txt", "2023-03-01").says(
        words, Person(NAME, roles=("victim",)), *bodies, by=by, stance=stance
    )
    return texts(complaint(report), section)


TAKING_PART = (Participant(NAME, "victim"), Participant(OFFICER, "police_officer"))
BY_WHOM = [
    # what is told, by whom, how it is held, words of the draft, why
    (
        Act("beating", victim=NAME, perpetrator=OFFICER), NAME, Stance.ALLEGED,
        f"By whom: {OFFICER} (alleged by {NAME})", "only the victim says so",
    ),
    (
        Act("beating", victim=NAME, perpetrator="two guards"), None, Stance.REPORTED,
        "By whom: two guards (alleged by more.txt)", "nobody is named, and a paper says so",
    ),
    (
        Act("beating", victim=NAME, perpetrator=OFFICER), "the city court", Stance.FOUND,
        f"By whom: {OFFICER} (found by the city court)", "a court found it",
    ),
    (
        Event("ill_treatment", participants=TAKING_PART), NAME, Stance.ALLEGED,
        f"{OFFICER} (police officer; alleged by {NAME})", "an officer in an event of harm",
    ),
    (
        Event("release", participants=TAKING_PART), None, Stance.REPORTED,
        f"{OFFICER} (police officer)", "an officer in an event that harmed nobody",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "by", "stance", "words", "why"), BY_WHOM)
def test_who_did_it_is_never_said_without_who_says_so(body, by, stance, words, why):
    assert words in told(body, by=by, stance=stance), why


def test_people_only_counted_are_called_convicted_with_court_and_day():
    six = (Participant("six officers", "convicted"), Participant(NAME, "victim"))
    event = Event("ill_treatment", participants=six)
    verdict = Event("verdict", date="2023-02-01", court="city court")
    assert "six officers (convicted: trial, city court, 1 February 2023;" in told(event, verdict)
