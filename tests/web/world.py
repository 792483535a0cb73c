"""Two cases, the sources in them, and people of every standing."""

from datetime import UTC, datetime
from http.cookies import SimpleCookie

from django.test import Client
from ledger.reports import READER, Report

from casewright.claims import Group, Person, Place, Sentence
from casewright.decisions import Accept, Anchor, Decision
from casewright.ledger import build_case
from casewright.web.folder import open_folder
from casewright.workspace.accounts.cases import make_case
from casewright.workspace.accounts.inviting import invite
from casewright.workspace.accounts.making import make_account
from casewright.workspace.accounts.members import set_active, set_role
from casewright.workspace.accounts.models import Account, Membership, Role
from casewright.workspace.accounts.protecting import protect, restrict
from casewright.workspace.jobs.submitting import Given, submit

PASSWORD = "violet harbour ninety kettle"
NOW = datetime(2026, 11, 23, tzinfo=UTC)
SLUG, TITLE = "birch-inquiry", "Inquiry into Sertan Olubek's detention"
OTHER_SLUG, OTHER_TITLE = "quarry", "The quarry"
NAMED = Report("statement-of-Olubek.txt").says(
    "Sertan Olubek was beaten in Tarsk.", Person("Sertan Olubek"), Place("Tarsk")
)
OPEN = Report("newspaper.txt").says(
    "Officer Arlin Dusov got three years.",
    Person("Arlin Dusov", roles=("convicted",)),
    Sentence("Arlin Dusov", "imprisonment", 3, "years", "imposed"),
)
# It differs from the newspaper on the length, so that there is something to settle.
ALSO = Report("radio.txt").says(
    "Berin Vashek reports: Arlin Dusov got five years.",
    Person("Berin Vashek"),
    Person("Arlin Dusov", roles=("convicted",)),
    Sentence("Arlin Dusov", "imprisonment", 5, "years", "imposed"),
    Group("people in the yard", "detained", None, 40),
)
HIDDEN = Report("hidden-letter.txt").says("Mirel Karadin wrote it.", Person("Mirel Karadin"))
ELSEWHERE = Report("elsewhere.txt").says("Oskan Brevin fled.", Person("Oskan Brevin"))
PSEUDONYM = "Witness 7"
# What tells that the case is there, or what is in it.
TELLING = (SLUG, "Inquiry into", "Olubek", "Dusov", "Karadin", "newspaper.txt", "hidden-letter")

ANONYMOUS, DISABLED, INVITED, OUTSIDER = "anonymous", "disabled", "invited", "of another case"
READER_, DOCUMENTER, REVIEWER, LEAD = "reader", "documenter", "reviewer", "lead"
ADMINISTRATOR = "administrator"
EVERYBODY = (
    ANONYMOUS, DISABLED, INVITED, OUTSIDER, READER_, DOCUMENTER, REVIEWER, LEAD, ADMINISTRATOR,
)  # fmt: skip


class World:
    """Everything that is there before a test."""

    def __init__(self):
        names = [one for one in EVERYBODY if one != ANONYMOUS]
        self.accounts = {
            one: make_account(one, PASSWORD, now=NOW, is_administrator=one == ADMINISTRATOR)
            for one in names
        }
        lead, outsider = self.accounts[LEAD], self.accounts[OUTSIDER]
        self.case = make_case(lead, slug=SLUG, title=TITLE)
        self.other = make_case(outsider, slug=OTHER_SLUG, title=OTHER_TITLE)
        for role in (Role.READER, Role.DOCUMENTER, Role.REVIEWER):
            set_role(self.case, self.accounts[role.value], role)
        set_role(self.case, self.accounts[DISABLED], Role.REVIEWER)
        self.invitation, self.code = invite(lead, now=datetime.now(UTC), case=self.case)
        self.person = protect(
            self.case, PSEUDONYM, ["Sertan Olubek", "Сертан Олубек"], ["the miller of Tarsk"]
        )
        keep(SLUG, NAMED, OPEN, ALSO, HIDDEN)
        keep(OTHER_SLUG, ELSEWHERE)
        self.decision = accepted(SLUG, self.claim_of(OPEN))
        self.restricted = restrict(self.case, HIDDEN.source.sha256, [])
        given = Given("more.txt", b"More was said.")
        self.job = submit(open_folder().case(SLUG), [given], asked_by="documenter")
        self.left_over, _ = invite(self.accounts[ADMINISTRATOR], now=datetime.now(UTC))
        self._cookies = {one: self._signed_in(one) for one in EVERYBODY}

    def member(self, who):
        return Membership.objects.get(case=self.case, account=self.accounts[who]).pk

    def claim_of(self, report):
        """The first claim of a report."""
        return report.reading.claims[0].id

    def person_in(self, report):
        """The person whom the first claim of a report names."""
        people = open_folder().case(SLUG).case().people
        return next(one.id for one in people if self.claim_of(report) in one.claims)

    def number(self):
        """The group that the radio counts."""
        return open_folder().case(SLUG).case().numbers[0].id

    def conflict(self):
        """What the newspaper and the radio differ on."""
        return open_folder().case(SLUG).case().conflicts[0].id

    def variant(self):
        """One of the values they differ on."""
        return open_folder().case(SLUG).case().conflicts[0].values[0].value

    def browser(self, who):
        """A browser in which that person has signed in, and confirmed the password just now."""
        client = Client()
        client.cookies = SimpleCookie(self._cookies[who])
        return client

    def _signed_in(self, who):
        client = Client()
        if who != ANONYMOUS:
            sign_in(client, who)
        if who == DISABLED:
            # Who is disabled keeps the cookie of a session that was good.
            set_active(self.accounts[DISABLED], is_active=False)
        elif who != ANONYMOUS:
            answer = client.post("/confirm/", {"password": PASSWORD})
            assert answer.status_code == 302, answer.content
        return {name: one.value for name, one in client.cookies.items()}


def sign_in(client, name, password=PASSWORD):
    return client.post("/sign-in/", {"login": name, "password": password})


def keep(slug, *reports):
    """Sources read and put into a case."""
    store = open_folder().case(slug)
    with store.changing():
        for report in reports:
            store.save_source(report.source, f"{report.name}\n{report.text}".encode())
            store.save_reading(report.reading)
        read = [(one, store.reading(one, READER)) for one in store.sources()]
        store.save_case(build_case(read))


def accepted(slug, claim):
    """The id of a decision that a claim is right, kept and built in."""
    store = open_folder().case(slug)
    with store.changing():
        what = Accept(Anchor.of(store.case().claim(claim)))
        decision = Decision(what, "documenter", "It stands there.", NOW.isoformat())
        store.save_decision(decision)
        read = [(one, store.reading(one, READER)) for one in store.sources()]
        store.save_case(build_case(read, [decision]))
    return decision.id


def account(name):
    return Account.objects.get(name=name)
