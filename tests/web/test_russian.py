"""The pages in Russian: nothing of ours is left in another language."""

import html
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse

import casewright
from casewright.claims import KINDS, Stance
from casewright.decisions import Accept, Anchor, Decision, Reject
from casewright.publishing.dossier import card_of
from casewright.publishing.retelling import retold
from casewright.publishing.speech import say, speaking
from casewright.remedies import routes
from casewright.remedies.acceptance import acceptances
from casewright.web.folder import open_folder
from casewright.web.trail_words import ACTIONS, STATES
from casewright.workspace.accounts.cases import make_case
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.jobs.states import JobState, State
from web.conftest import site
from web.cyrillic import LEAD, RUSSIAN, SLUG, VERDICT, CyrillicWorld
from web.rows import ROWS
from web.said_on_pages import Sided, latin

PACKAGE = Path(casewright.__file__).parent
SOURCE = VERDICT.source.sha256


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    with site(tmp_path_factory.mktemp("russian") / "case"):
        yield CyrillicWorld()


@pytest.fixture
def undone(world):
    """The same; what the test did to the tables is undone."""
    with transaction.atomic():
        yield world
        transaction.set_rollback(True)


def of(**more):
    """The ids of an address of the case."""
    return lambda world: {"slug": SLUG} | {
        name: find(world) if callable(find) else find for name, find in more.items()
    }  # fmt: skip


def person(world):
    return next(one for one in world.built.people if one.name == "Арлин Дусов")


def followed(world):
    """The ids of those whose way to redress the case follows."""
    return [one.group or one.who.person or one.id for one in world.built.paths]


CLAIM = VERDICT.reading.claims[0]
BY_SCRIPT = {"X-Casewright": "review"}
IDS = {
    "source": of(sha256=SOURCE),
    "says": of(card=lambda world: card_of(person(world).claims)),
    "person": of(entry=lambda world: person(world).id),
    "number": of(entry=lambda world: world.built.numbers[0].id),
    "conflict": of(entry=lambda world: world.built.conflicts[0].id),
    "review_source": of(sha256=SOURCE),
    "correct_claim": of(sha256=SOURCE, claim=CLAIM.id),
    "add_claim": of(sha256=SOURCE),
    "note_consent": of(sha256=SOURCE),
    "import": of(number=lambda world: world.job),
    "route": of(route="un_hrc_op1"),
    "remedies_of": of(entry=lambda world: followed(world)[0]),
    "elements": of(entry=lambda world: followed(world)[0]),
    "protected_person": of(number=lambda world: world.person.pk),
}
# No page of their own, or only where there is no account yet.
NO_PAGES = {"start", "set_up", "original", "page_picture", "calendar"}
PAGES = sorted({row.name for row in ROWS if row.method == "GET" and row.ok == 200} - NO_PAGES)
ASKED = {
    "search": [{"q": "Дусов"}, {"q": "пытки", "kind": "claim"}, {"q": "x", "from": "x"}],
    "add_claim": [{"start": 0, "words": "Суд"}]
    + [{"start": 0, "words": "Суд", "kind": kind} for kind in KINDS],
    "export": [{}, {"use": "lawyers"}],
    "review_source": [{}, {"order": "doubt"}],
    "people": [{}, {"print": ""}],
}
EVERY = {"person": "people", "conflict": "conflicts", "number": "numbers"}
# Who is named only where nobody may read.
UNREAD = "Келин Торов"


def addresses(world, name):
    """Every address of that name there is something at, with what it may be asked."""
    row = next(one for one in ROWS if one.name == name and one.method == "GET")
    ids = IDS.get(name, of())(world) if row.of_case else {}
    yield from ((reverse(name, kwargs=ids), asked) for asked in ASKED.get(name, [{}]))
    for one in getattr(world.built, EVERY.get(name, ""), ()):
        if getattr(one, "name", "") == UNREAD:
            continue
        yield reverse(name, kwargs={"slug": SLUG, "entry": one.id}), {}
    if name in ("remedies_of", "elements"):
        yield from (
            (reverse(name, kwargs={"slug": SLUG, "entry": one}), {}) for one in followed(world)
        )
    if name == "route":
        yield from ((reverse(name, kwargs={"slug": SLUG, "route": one.id}), {}) for one in routes())


def pages(world, name):
    """The pages at them, as the lead sees them, or somebody who is not signed in."""
    client = Client(headers=RUSSIAN) if name.startswith("account_") else world.browser()
    for address, asked in addresses(world, name):
        answer = client.get(address, asked)
        if answer.status_code == 302:
            answer = world.browser().get(address, asked)
        assert answer.status_code in (200, 400), address
        yield answer.content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_a_russian_page_says_nothing_in_english(world, name):
    left = set()
    for page in pages(world, name):
        assert '<html lang="ru" dir="ltr">' in page
        left |= latin(page)
    assert left == set()


@pytest.mark.parametrize("name", PAGES)
def test_names_and_quotes_run_the_way_they_are_written(world, name):
    assert {one for page in pages(world, name) for one in Sided(page).lost} == set()


def test_the_first_page_of_all_is_russian_too(world):
    assert "Создать первую учётную запись" in world.set_up
    assert latin(world.set_up) == set()


def test_of_the_rules_only_the_notes_on_acceptance_are_in_english(world):
    notes = {one.backing.doubts for one in acceptances().values()}
    cited = {one.backing.source for one in acceptances().values()}
    for name in ("route", "remedies_of", "terms", "elements", "beside"):
        for page in pages(world, name):
            spans = set(re.findall(r'<span lang="en">([^<]+)</span>', page))
            assert {html.unescape(one) for one in spans} <= notes | cited


def test_english_left_on_a_page_would_be_noticed():
    page = '<p title="Close"><code>hash</code>Дело 0123456789abcdef</p><script>var one</script>'
    assert latin(page) == {"Close | Close"}


def test_a_name_that_runs_the_wrong_way_would_be_noticed():
    assert Sided("<p>خبر</p>").lost
    assert not Sided("<p><bdi>خبر</bdi></p><p dir='auto'><b>خبر</b></p>").lost


def test_the_language_of_the_browser_decides_until_somebody_chooses_one(world):
    client = Client(headers=RUSSIAN)
    assert '<html lang="ru"' in client.get("/sign-in/").content.decode()
    client.post("/language/", {"language": "en", "next": "/sign-in/"})
    assert '<html lang="en"' in client.get("/sign-in/").content.decode()


def test_a_case_without_reports_says_in_russian_what_to_do_next(undone):
    made = make_case(undone.lead, slug="8-8", title="Пустое")
    client, left = undone.browser(), set()
    for row in ROWS:
        if row.of_case and row.method == "GET" and row.name not in {*IDS, *NO_PAGES, *ASKED}:
            page = client.get(reverse(row.name, kwargs={"slug": made.slug})).content.decode()
            left |= latin(page)
    assert left == set()


LONG_AGO = {"was": "было", "title": "стало"}
SENT = [
    ("join_case", {}, {"code": "угадано"}, 400, "an invitation that does not hold"),
    ("cases", {}, {"title": "Моё", "slug": "имя"}, 400, "a short name that is none"),
    ("tokens", {}, {"name": "", "days": "900"}, 400, "a wish that cannot be"),
    ("imports", of(), {"text": ""}, 400, "nothing to import"),
    ("rename_case", of(), LONG_AGO, 409, "somebody was quicker"),
    ("add_member", of(), {"name": "никто", "role": "reader"}, 400, "nobody of that name"),
    ("protected", of(), {"pseudonym": "Дора", "spellings": "Дора"}, 400, "it gives the name away"),
    ("note_consent", IDS["note_consent"],
     {"person": "Д", "answer": "agrees", "uses": "чтение", "day": "2026-01-05", "reason": "так"},
     400, "no use"),
    ("note_consent", IDS["note_consent"],
     {"person": "Д", "answer": "agrees", "uses": "internal", "day": "2026-01-05",
      "until": "2025-01-05", "reason": "так"}, 400, "it ends before it begins"),
    ("correct_claim", IDS["correct_claim"], {"age": "много", "was-age": "40"}, 400, "no number"),
    ("undo", of(decision="нет"), {}, 404, "no such decision"),
    ("mfa_activate_totp", {}, {"code": "000000"}, 200, "a wrong code"),
    ("account_change_password", {}, {"oldpassword": "нет"}, 200, "a wrong password"),
    ("account_reauthenticate", {}, {"password": "нет"}, 200, "the same"),
    ("mfa_generate_recovery_codes", {}, {}, 200, "new codes"),
    ("change_role", of(number=lambda world: world.member),
     {"was": "lead", "role": "reviewer"}, 409, "another role meanwhile"),
    ("restrict_source", of(sha256=SOURCE), {"was": "leads"}, 409, "other people meanwhile"),
    ("remove_member", of(number=lambda world: world.own), {}, 400, "the last lead"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "ids", "sent", "status", "why"), SENT)
def test_what_is_refused_is_refused_in_russian(undone, name, ids, sent, status, why):
    kwargs = ids(undone) if callable(ids) else ids
    address = f"/cases/{SLUG}/decisions/x/undo/" if name == "undo" else reverse(name, kwargs=kwargs)
    answer = undone.browser().post(address, sent)
    assert answer.status_code == status, why
    assert latin(answer.content.decode()) == set(), why


def test_who_may_not_do_something_is_told_so_in_russian(world):
    client = world.browser("Участник")
    for address in (f"/cases/{SLUG}/trail/", f"/cases/{SLUG}/export/", "/accounts/", "/cases/9-9/"):
        answer = client.get(address)
        assert answer.status_code in (403, 404)
        assert latin(answer.content.decode()) == set()


def test_every_state_of_a_claim_is_told_in_russian(undone):
    client, keep = undone.browser(), reverse("review_decide", kwargs=of(sha256=SOURCE)(undone))
    for said in ("accept", "undo", "reject"):
        answer = client.post(keep, {said: CLAIM.id}, headers=BY_SCRIPT)
        assert answer.status_code == 200
        assert latin(answer.content.decode()) == set()


def test_that_somebody_decided_the_opposite_is_told_in_russian(undone):
    store = open_folder().case(SLUG)
    with store.changing():
        store.save_decision(
            Decision(Accept(Anchor.of(CLAIM)), "Другой", "Так.", datetime.now(UTC).isoformat())
        )
    keep = reverse("review_decide", kwargs=of(sha256=SOURCE)(undone))
    answer = undone.browser().post(keep, {"reject": CLAIM.id}, headers=BY_SCRIPT)
    assert answer.status_code == 409
    told = answer.json()["error"]
    assert told.startswith("Это решение противоречит прежнему")
    assert latin(f"<p>{told}</p>") == set()


def test_what_the_script_counts_down_begins_with_its_number(world):
    page = world.browser().get(reverse("review_source", kwargs=IDS["review_source"](world)))
    assert re.search(r'id="left" role="status">\d', page.content.decode())


CATALOGUES = sorted(PACKAGE.glob("*/locale/ru/LC_MESSAGES/*.po"))
HOLES = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


def messages():
    for path in CATALOGUES:
        with path.open("rb") as file:
            yield from ((path.name, one) for one in read_po(file, locale="ru") if one.id)


def test_there_is_a_catalogue_of_the_pages_and_one_of_what_the_core_says():
    assert {path.name for path in CATALOGUES} >= {"django.po", "casewright.po"}


def test_no_message_is_without_a_translation_or_a_guess():
    told = [(name, one.id) for name, one in messages() if one.fuzzy or not _all(one.string)]
    assert told == []


def _all(string):
    return all(string) and len(string) == 3 if isinstance(string, tuple) else bool(string)


def test_every_translation_has_the_places_to_be_filled_in():
    wrong = []
    for name, one in messages():
        ids = one.id if isinstance(one.id, tuple) else (one.id,)
        strings = one.string if isinstance(one.string, tuple) else (one.string,)
        wanted = set(HOLES.findall(ids[-1]))
        wrong += [(name, each) for each in strings if set(HOLES.findall(each)) != wanted]
    assert wrong == []


def test_translations_keep_the_spaces_at_both_ends():
    wrong = [
        (name, one.id)
        for name, one in messages()
        if isinstance(one.id, str) and one.id[-1:].isspace() != one.string[-1:].isspace()
    ]
    assert wrong == []


def test_every_action_that_is_recorded_has_words(world):
    recorded = set(AuditEntryRow.objects.values_list("action", flat=True))
    assert len(recorded) > 10
    assert recorded - ACTIONS == set()


LITERAL = re.compile(r'\b(?:record|recorded|_recorded|record_of)\(\s*(?:[\w.]+, )?"([^"]+)"')


def test_every_action_in_the_code_has_words():
    code = [path.read_text() for path in PACKAGE.rglob("*.py")]
    assert {one for text in code for one in LITERAL.findall(text)} - ACTIONS == set()


def test_every_state_of_an_import_has_words():
    assert {one.value for one in (*State, *JobState)} <= STATES


def test_kinds_fields_and_stances_of_claims_have_words():
    from casewright.decisions.fields import fields_of

    fields = {name.replace("_", " ") for kind in KINDS.values() for name in fields_of(kind)}
    with speaking("ru"):
        same = [one for one in (*KINDS, *fields, *Stance) if retold(one) == one or not say(one)]
    assert same == []


def test_a_decision_is_told_in_russian_whatever_it_is():
    decision = Decision(Reject(Anchor.of(CLAIM)), LEAD, "Так.", datetime.now(UTC).isoformat())
    with speaking("ru"):
        assert retold(decision.sentence).endswith("отклонено.")


def test_where_a_language_runs_from_the_right_the_page_does():
    style = (PACKAGE / "web" / "static" / "pages.css").read_text()
    assert SIDED.findall(re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)) == []


# Left and right where start and end say the same in every language; four values of which the
# second and the fourth differ are sided too.
SIDED = re.compile(
    r"(?:margin|padding|border|scroll-padding|scroll-margin)-(?:left|right)"
    r"|border-(?:top|bottom)-(?:left|right)-radius"
    r"|(?:text-align|float|clear):\s*(?:left|right)"
    r"|(?<![\w-])(?:left|right):"
    r"|(?:margin|padding|inset|border-width):\s*[^\s;]+\s+(?P<right>[^\s;]+)\s+[^\s;]+\s+(?!(?P=right))[^\s;]+;"
)


@pytest.mark.parametrize(
    ("style", "is_sided"),
    [
        ("margin-left: 1px;", True),
        ("text-align: right;", True),
        ("left: 0;", True),
        ("padding: 0 1px 0 2px;", True),
        ("padding: 0 1px 0 1px;", False),
        ("margin-inline-start: auto;", False),
        ("text-align: start;", False),
        ("inset: auto 0 0 0;", False),
    ],
)
def test_a_side_in_the_stylesheet_would_be_noticed(style, is_sided):
    assert bool(SIDED.search(style)) == is_sided


def test_a_page_in_arabic_would_run_from_the_right(world):
    with override_settings(LANGUAGES=[("en", "English"), ("ar", "العربية")]):
        page = Client(headers={"Accept-Language": "ar"}).get("/sign-in/").content.decode()
    assert '<html lang="ar" dir="rtl">' in page


def without_what_sources_say(page):
    """A page without the words of sources, names and what machines call things."""
    return re.sub(r"<(bdi|blockquote)\b[^>]*>.*?</\1>", "", page, flags=re.DOTALL)


def test_a_page_that_is_taken_out_is_in_the_language_of_whoever_takes_it_out(undone):
    sent = {"use": "lawyers", "kind": "html"}
    page = undone.browser().post(f"/cases/{SLUG}/export/", sent).content.decode()
    assert '<html lang="ru"' in page
    assert "ишение свободы" in page
    assert "3 мая 2023" in page
    ours = {word for word in latin(without_what_sources_say(page)) if "SHA" not in word}
    assert ours == set()


# What is typed so, and the trail, whose entries carry their second.
DAYS_AS_TYPED = {"correct_claim", "case_trail", "workspace_trail", "chronology", "search"}


@pytest.mark.parametrize("name", sorted({*PAGES} - DAYS_AS_TYPED))
def test_days_stand_in_words_and_as_numbers_only_on_hover(world, name):
    for page in pages(world, name):
        shown = re.sub(r"<(script|option)\b.*?</\1>|<[^>]*>", " ", page, flags=re.DOTALL)
        assert re.findall(r"\b\d{4}-\d\d-\d\d\b", shown.replace("2024-05-03", "")) == []
