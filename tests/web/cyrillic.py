"""A case with no Latin letter in its data: what is Latin on its pages is ours.

Most of it is Cyrillic; one report runs from right to left.
"""

from datetime import UTC, datetime

from django.test import Client
from ledger.reports import Report

from casewright.claims import (
    Act,
    Bound,
    Charge,
    Event,
    Ground,
    Group,
    Money,
    Organisation,
    Participant,
    Person,
    Place,
    Sentence,
    Stance,
    Statement,
)
from casewright.decisions import Accept, Anchor, Decision
from casewright.decisions.consenting import Agree, Told
from casewright.ledger import build_case
from casewright.ledger.choices import resolution
from casewright.web.folder import open_folder
from casewright.workspace.accounts.cases import make_case
from casewright.workspace.accounts.inviting import invite
from casewright.workspace.accounts.making import make_account
from casewright.workspace.accounts.members import set_role
from casewright.workspace.accounts.models import Membership, Role
from casewright.workspace.accounts.protecting import protect, restrict
from casewright.workspace.jobs.submitting import Given, submit
from web.world import NOW, PASSWORD, READER, sign_in

RUSSIAN = {"Accept-Language": "ru"}
SLUG, TITLE = "7-7", "Дело о дворе"
LEAD, MEMBER = "Руководитель", "Участник"
_HELD, _LAWYER = Participant("Сертан Олубек", "victim"), Participant("Берин Вашек", "lawyer")
_DONE_BY = Participant("Арлин Дусов", "accused")
DETENTION = Report("заявление", "2022-03-01").says(
    "5 января Сертана Олубека задержали и избили дубинками в изоляторе Тарска.",
    Person("Сертан Олубек", roles=("victim",), age=31, nationality="UZ", position="пекарь"),
    Event("detention", "--01-05", place="Тарск", participants=(_HELD,)),
    Act("beating", "дубинки", "Сертан Олубек", "Арлин Дусов", "Тарск", "2022-01-05",
        "два часа", "признание", "перелом ребра"),
    Place("изолятор Тарска", "facility", within="Тарск", status="unofficial",
          conditions=("холод",)),
    Place("Алматы", "city", within="Казахстан"),
    Organisation("Правозащитный дом", "ngo"),
).says(
    "Задержаны 99 человек, 44 признаны потерпевшими, из них граждан Узбекистана 23.",
    Group("задержанные", "detained", None, 99),
    Group("потерпевшие", "victims", None, 44, subset_of=99),
    Group("граждане Узбекистана", "victims", "UZ", 23, subset_of=44),
    Group("получили компенсацию", "compensated", None, 3, subset_of=23),
)  # fmt: skip
VERDICT = Report("газета", "2023-05-04").says(
    "Суд Тарска 3 мая 2023 года приговорил Арлина Дусова к трём годам за пытки.",
    Person("Арлин Дусов", roles=("convicted",), position="майор полиции", age=40),
    Charge("пытки", "146", "3", "Арлин Дусов", 2, "guilty"),
    Sentence("Арлин Дусов", "imprisonment", 3, "years"),
    Event("verdict", "2023-05-03", place="Тарск", court="суд Тарска",
          participants=(_DONE_BY, _HELD), outcome="convicted"),
    Group("задержанные", "detained", None, 98, Bound.AT_LEAST),
).says(
    "Тарсунгали Кервенов осуждён тоже.",
    Person("Тарсунгали Кервенов", roles=("convicted",)),
    Charge("превышение власти", "362", None, "Тарсунгали Кервенов"),
).says(
    "Адвокат Берин Вашек просила пересмотреть приговор.",
    Person("Берин Вашек", roles=("victim_lawyer",), position="адвокат"),
    Event("appeal_decision", "2023~", court="областной суд", outcome="rejected",
          participants=(_LAWYER,), grounds=(Ground("изменить приговор", "адвокат", "rejected"),)),
    Statement("Берин Вашек"),
)  # fmt: skip
RADIO = Report("радио", "2023-05-06").says(
    "Арлина Дусова, капитана полиции, осудили на пять лет 4 мая 2023 года.",
    Person("Арлин Дусов", roles=("convicted",), position="капитан полиции", age=45),
    Charge("превышение власти", "362", None, "Арлин Дусов", None, "guilty"),
    Sentence("Арлин Дусов", "imprisonment", 5, "years"),
    Event("verdict", "2023-05-04", court="районный суд Велма", participants=(_DONE_BY,)),
    Money("compensation_awarded", 5000, "KZT", "Сертан Олубек"),
).says(
    "Тарсунгали Кервеноф осуждён.", Person("Тарсунгали Кервеноф", roles=("convicted",)),
).says(
    "Берин Вашек говорит, что в комитет ООН пойдёт жалоба.",
    Event("un_complaint", "2024", participants=(_LAWYER,)),
    Statement("Берин Вашек", direct=False),
    by="Берин Вашек", stance=Stance.ANNOUNCED,
).says(
    "Полиция это отрицает.",
    Act("beating", None, "Сертан Олубек", "Арлин Дусов"),
    by="полиция", stance=Stance.DENIED,
)  # fmt: skip
LETTER = Report("письмо", "2023-06-01").says(
    "Мирел Карадин это написал.", Person("Мирел Карадин", roles=("witness",))
)
FROM_THE_RIGHT = Report("خبر", "2023-07-01").says(
    "سامر ناجي ضُرب في دار النور يوم 5 مارس 2022.",
    Person("سامر ناجي", roles=("victim",), position="خباز", organisation="بيت الحق"),
    Place("دار النور", "facility", conditions=("برد",)),
    Organisation("بيت الحق", "ngo"),
    Event("detention", "2022-03-05", place="دار النور", court="محكمة طرسك",
          participants=(Participant("سامر ناجي", "victim"),)),
    Act("beating", None, "سامر ناجي", "بدر عوني", "دار النور"),
    Charge("تعذيب", None, None, "بدر عوني", None, "guilty"),
    Sentence("بدر عوني", "imprisonment", 2, "years"),
    Statement("سامر ناجي"),
)  # fmt: skip
REFUSED = Report("дневник", "2023-08-01").says("Келин Торов бежал.", Person("Келин Торов"))
REPORTS = (DETENTION, VERDICT, RADIO, LETTER, FROM_THE_RIGHT, REFUSED)


class CyrillicWorld:
    """A case with something on every page of it."""

    def __init__(self):
        self.set_up = Client(headers=RUSSIAN).get("/set-up/").content.decode()
        lead = make_account(LEAD, PASSWORD, now=NOW, is_administrator=True)
        member = make_account(MEMBER, PASSWORD, now=NOW)
        self.lead = lead
        self.case = make_case(lead, slug=SLUG, title=TITLE)
        set_role(self.case, member, Role.READER)
        self.member, self.own = (
            Membership.objects.get(case=self.case, account=one).pk for one in (member, lead)
        )
        for of in (self.case, None):
            invite(lead, now=datetime.now(UTC), case=of)
        self.person = protect(self.case, "Свидетель 7", ["Мирел Карадин"], ["мельник"])
        self._keep()
        restrict(self.case, LETTER.source.sha256, [member])
        store = open_folder().case(SLUG)
        self.job = submit(store, [Given("ещё", "Сказано ещё.".encode())], asked_by=LEAD)

    def _keep(self):
        store = open_folder().case(SLUG)
        with store.changing():
            for report in REPORTS:
                store.save_source(report.source, f"{report.name}\n{report.text}".encode())
                store.save_reading(report.reading)
            read = [(one, store.reading(one, READER)) for one in store.sources()]
            decisions = list(_decided(build_case(read)))
            for one in decisions:
                store.save_decision(one)
            store.save_case(build_case(read, decisions))

    @property
    def built(self):
        return open_folder().case(SLUG).case()

    def browser(self, who=LEAD):
        client = Client(headers=RUSSIAN)
        sign_in(client, who)
        assert client.post("/confirm/", {"password": PASSWORD}).status_code == 302
        return client


def _asked(report):
    return Told(report.source.sha256, report.name, 0, 0, "редакция")


def _decided(case):
    told = Told(LETTER.source.sha256, LETTER.name, 0, len(LETTER.text), "свидетель")
    found = case.conflicts[0]
    first = DETENTION.reading.claims[0]
    for what in (
        Accept(Anchor.of(first)),
        resolution(case, found, found.values[0].value),
        Agree(told, ("internal",), "2026-01-05", None),
        Agree(_asked(VERDICT), ("lawyers",), "2026-01-05", "2099-01-05"),
        Agree(_asked(REFUSED), (), "2026-01-05", None),
    ):
        yield Decision(what, LEAD, "Так сказано там.", NOW.isoformat())
