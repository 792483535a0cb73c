"""Pages of routes and terms: who can still do what, until when, and what changed since a look."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar
from ledger.reports import Report
from remedies.cases import TRIED, VICTIM, appeal, harm, verdict

from casewright.claims import Bound, Event, Group, Participant, Person, Stance
from casewright.claims.kinds import Act, Statement
from casewright.remedies import routes
from casewright.web.folder import open_folder
from casewright.workspace.accounts.models import TermsSeen
from casewright.workspace.accounts.protecting import protect
from casewright.workspace.audit.models import AuditEntryRow
from web.world import LEAD, NAMED, OTHER_SLUG, OUTSIDER, READER_, SLUG, keep

CASE = f"/cases/{SLUG}/"
NAME = "Bulat Orasov"
TOLD = Report("told.txt").says("It is said of Bulat Orasov.", *TRIED)
YEARLESS = Report("told.txt").says("It is said.", VICTIM, harm(), verdict(), appeal("--06-10"))


@pytest.fixture
def told(undone):
    keep(SLUG, NAMED, TOLD)
    return undone


def page(world, path, who=LEAD):
    answer = world.browser(who).get(CASE + path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def victim():
    case = open_folder().case(SLUG).case()
    return next(one.id for one in case.people if one.name == NAME)


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_everybody_stands_against_the_routes_that_are_to_be_had(told):
    matrix = page(told, "remedies/")
    assert NAME in matrix
    assert f'{CASE}remedies/of/{victim()}/#un_cat22"' in matrix
    assert "Not available to anybody here" in matrix
    # States alone can set it in motion.
    assert "OSCE Moscow Mechanism" in matrix.partition("Not available to anybody here")[2]


def test_a_route_is_told_with_its_conditions_and_whom_they_hold_for(told):
    route = page(told, "remedies/un_cat22/")
    assert "Committee against Torture" in route
    assert NAME in route
    assert "Met?" in route
    assert "says/" in route, "from each answer to the words it rests on"


def test_those_who_stand_alike_are_told_together_with_the_time_of_each(undone):
    other = Event("ill_treatment", date="2022-03-09", place="Almaty",
                  participants=(Participant("Zhan Temirov", "victim"),))  # fmt: skip
    second = (Person("Zhan Temirov", roles=("victim",)), other)
    keep(SLUG, NAMED, Report("told.txt").says("It is said of both.", *TRIED, *second))
    shown = words(page(undone, "remedies/un_cat22/"))
    assert "Bulat Orasov , Zhan Temirov" in shown
    for day in ("7 January 2022", "9 March 2022"):
        assert f"Time passed since the acts ({day})" in shown, day
    asked = words(page(undone, "remedies/un_crc_op3/"))
    assert "How old was Bulat Orasov" in asked
    assert "The same is asked of each of the others." in asked


def test_groups_that_are_called_alike_are_told_apart_by_how_many_they_are(undone):
    groups = (
        Group("238 killed", "killed", None, 238, Bound.AT_LEAST),
        Group("6 of 44", "killed", None, 6, subset_of=44),
    )
    keep(SLUG, NAMED, Report("told.txt").says("It is said of them.", *TRIED, *groups))
    for path in ("remedies/", "remedies/un_cat22/", "law/"):
        shown = words(page(undone, path))
        assert "People killed, at least 238" in shown, path
        assert "People killed, 6 of 44" in shown, path


def test_a_route_that_no_rule_knows_is_not_there(told):
    assert told.browser(LEAD).get(f"{CASE}remedies/no_such_route/").status_code == 404


@pytest.mark.parametrize("path", ["remedies/of/nobody/", "remedies/of/nobody/elements/"])
def test_of_nobody_there_is_no_page(told, path):
    assert told.browser(LEAD).get(CASE + path).status_code == 404


def test_a_person_is_told_every_route_with_reasons(told):
    own = words(page(told, f"remedies/of/{victim()}/"))
    assert "Last day: 15 September 2028." in own
    assert "It happened in Kazakhstan." in own
    assert "Not available" in own


def test_the_page_of_a_person_leads_to_the_routes_and_the_elements(told):
    own = page(told, f"people/{victim()}/")
    assert f"{CASE}remedies/of/{victim()}/elements/" in own
    assert "15 September 2028" in own


def test_the_elements_are_told_with_the_words_they_rest_on(told):
    own = words(page(told, f"remedies/of/{victim()}/elements/"))
    assert "never whether an element is met in law" in own
    assert "nothing said" in own
    assert "Conditions of detention" in own


def test_the_terms_are_on_the_overview_and_on_a_page_of_their_own(told):
    for path in ("", "terms/"):
        assert "15 September 2028" in page(told, path), path


def test_the_warning_stands_beside_every_day_of_a_rule_nobody_has_read(told):
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", page(told, "terms/"), re.DOTALL)
    sourced = [one for one in rows if "<cite" in one]
    assert rows
    for one in rows:
        assert ("read in no source" in one) is (one not in sourced)


def test_no_page_shows_a_day_of_such_a_rule_without_the_warning(undone):
    ruled = timezone.localdate() - timedelta(days=3)
    lead = undone.browser(LEAD)
    keep(SLUG, NAMED, Report("told.txt").says("It is said.", VICTIM, harm()))
    lead.post(f"{CASE}terms/seen/")
    keep(SLUG, NAMED, Report("told.txt").says("It is said.", VICTIM, harm(), verdict(f"{ruled}")))
    for path in ("", "terms/", f"people/{victim()}/"):
        listed = re.findall(r"<li>(?:(?!</li>).)*</li>", page(undone, path), re.DOTALL)
        of_appeal = [
            one for one in listed if "Appeal of the victims" in one and re.search(r"20\d\d", one)
        ]
        assert of_appeal, path
        assert all("read in no source" in one for one in of_appeal), path


def test_beside_every_term_of_a_person_stands_the_warning_of_its_rule(told):
    own, seen = page(told, f"remedies/of/{victim()}/"), set()
    for one in routes():
        part = re.search(rf'<section id="{one.id}">.*?</section>', own, re.DOTALL)
        for term in re.findall(r'<p class="term">.*?</p>', part[0] if part else "", re.DOTALL):
            assert ("read in no source" in term) is bool(one.limit.backing.warning), one.id
            seen.add(one.limit.backing.warning)
    assert len(seen) == 2


def test_of_a_route_that_is_not_available_a_person_is_told_what_bars_it(told):
    own = page(told, f"remedies/of/{victim()}/")
    barred = re.search(r'<details id="reg_ecthr">.*?</details>', own, re.DOTALL)[0]
    assert '<tr class="no">' in barred
    assert '<tr class="yes">' not in barred
    assert f'href="{CASE}remedies/reg_ecthr/"' in barred


def test_the_sources_of_rules_that_are_met_stand_on_the_page_of_the_route(told):
    met = r'<tr class="yes"><td>[^<]*</td><td>.*?</td>'
    of_person = re.findall(met, page(told, f"remedies/of/{victim()}/"), re.DOTALL)
    of_route = re.findall(met, page(told, "remedies/un_cat22/"), re.DOTALL)
    assert of_person
    assert of_route
    assert not any("<cite" in one for one in of_person)
    assert all("<cite" in one or "read in no source" in one for one in of_route)


def test_a_day_without_its_year_is_asked_for_and_not_shown(undone):
    keep(SLUG, NAMED, YEARLESS)
    shown = words(page(undone, "terms/"))
    assert "The file gives 10 June (year not stated) and no year." in shown
    assert "What must be found out first" in shown


def test_what_changed_since_somebody_looked_is_told_to_them_alone(told):
    lead, reader = told.browser(LEAD), told.browser(READER_)
    assert "You have not yet said that you saw these terms." in page(told, "terms/")
    assert lead.post(f"{CASE}terms/seen/").status_code == 302
    assert "Nothing changed since you looked." in page(told, "terms/")
    keep(
        SLUG,
        NAMED,
        Report("told.txt").says("It is said.", VICTIM, harm(), verdict(), appeal("2023-10-01")),
    )
    changed = words(page(told, "terms/"))
    assert "What changed since you looked" in changed
    assert "from 15 September 2028" in changed
    assert "changed since you looked" in words(page(told, ""))
    assert "not yet said" in reader.get(f"{CASE}terms/").content.decode()


def test_what_is_kept_of_a_look_names_nobody(told):
    told.browser(LEAD).post(f"{CASE}terms/seen/")
    assert "Orasov" not in TermsSeen.objects.get().days


def test_the_calendar_has_the_days_names_nobody_and_is_on_the_trail(told):
    answer = told.browser(READER_).get(f"{CASE}terms/calendar/")
    days = {one.decoded("dtstart") for one in Calendar.from_ical(answer.content).walk("VEVENT")}
    assert date(2028, 9, 15) in days
    assert b"Orasov" not in answer.content
    assert AuditEntryRow.objects.filter(action="calendar taken out").exists()


PATHS = ["remedies/", "remedies/un_cat22/", "terms/", "remedies/of/{}/", "remedies/of/{}/elements/"]


@pytest.mark.parametrize("path", PATHS)
def test_a_protected_victim_is_named_on_none_of_these_pages(told, path):
    protect(told.case, "Witness 9", [NAME])
    shown = page(told, path.format(victim()), READER_)
    assert "Orasov" not in shown
    assert path == "terms/" or "Witness 9" in shown


def test_a_case_without_victims_says_what_is_missing(undone):
    for path in ("remedies/", "terms/"):
        shown = undone.browser(OUTSIDER).get(f"/cases/{OTHER_SLUG}/{path}").content.decode()
        assert "No victim was read yet." in shown


def test_what_is_told_of_the_whole_case_stands_beside_the_law(undone):
    asked = Report("asked.txt").says(
        "that a convicted former policeman be prosecuted for forced labour",
        Act("forced_labour"),
        stance=Stance.REQUESTED,
    )
    asked.says("She complained of the wrong classification of the crime.", Statement("A lawyer"))
    keep(SLUG, NAMED, TOLD, asked)
    shown = words(page(undone, "law/"))
    assert "An event of its own" in shown
    assert "a convicted former policeman" in shown
    assert "A source questions the classification." in shown
    assert "Somebody was convicted of that very offence." in shown
    assert NAME in shown
