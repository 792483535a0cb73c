"""The tables of accounts, of members of cases, and of what is not for every member."""

from datetime import datetime
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casewright.workspace.models import CaseRow, OfCase

_HASH = 64
_SHORT = 64
LONGEST_NAME = 100


class Role(models.TextChoices):
    """What a member of a case may do; each may do what those before it may."""

    READER = "reader", gettext_lazy("Reader")
    DOCUMENTER = "documenter", gettext_lazy("Documenter")
    REVIEWER = "reviewer", gettext_lazy("Reviewer")
    LEAD = "lead", gettext_lazy("Lead")

    @property
    def rank(self) -> int:
        """Its place among the roles, the least first."""
        return list(Role).index(self)

    @property
    def held(self) -> tuple["Role", ...]:
        """It and those before it: what was given to one of these was given to it too."""
        return tuple(Role)[: self.rank + 1]


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by their names, in small letters or not."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """The account of that name."""
        return self.get(name__iexact=username or "")


class Account(AbstractBaseUser):
    """Somebody who may sign in. `failures` counts wrong passwords since the last right one."""

    name = models.CharField(max_length=LONGEST_NAME, unique=True)
    is_active = models.BooleanField(default=True)
    is_administrator = models.BooleanField(default=False)
    made = models.DateTimeField()
    failures = models.PositiveIntegerField(default=0)
    locked_until = models.DateTimeField(null=True)

    USERNAME_FIELD = "name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = AccountManager()

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(Lower("name"), name="account_once"),
        ]

    @property
    def identity(self) -> str:
        """How the audit trail names the account: names can be given again, numbers are not."""
        return f"{self.name} (#{self.pk})"


class Membership(OfCase):
    """An account's role in a case."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=_SHORT, choices=Role)

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["case", "account"], name="member_once"),
        ]


class Invitation(models.Model):
    """Lets one person in, once; only a hash of its code is kept."""

    code_hash = models.CharField(max_length=_HASH, unique=True)
    case = models.ForeignKey(CaseRow, on_delete=models.CASCADE, null=True)
    role = models.CharField(max_length=_SHORT, choices=Role, default=Role.READER)
    as_administrator = models.BooleanField(default=False)
    invited_by = models.ForeignKey(Account, on_delete=models.PROTECT)
    made = models.DateTimeField()
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)
    revoked = models.DateTimeField(null=True)

    def holds(self, now: datetime) -> bool:
        """Whether somebody can still come in by it: whoever made it must still be one to invite."""
        closed = self.used is not None or self.revoked is not None
        return not closed and now < self.expires and self._may_be_given()

    def _may_be_given(self) -> bool:
        by = self.invited_by
        if not by.is_active or (self.as_administrator and not by.is_administrator):
            return False
        if self.case is None:
            return by.is_administrator
        return Membership.objects.filter(case=self.case, role=Role.LEAD, account=by).exists()


class RestrictedSource(OfCase):
    """A source that only leads and those named see; for others it is not there."""

    sha256 = models.CharField(max_length=_HASH)

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["case", "sha256"], name="restricted_once"),
        ]


class Grant(models.Model):
    """Something given to one account, or to every member of a role and those above it.

    What was given to a role ends with the role.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True)
    role = models.CharField(max_length=_SHORT, choices=Role, default="", blank=True)

    class Meta:
        abstract = True

    @property
    def to(self) -> str:
        """To whom, in words."""
        if self.account is not None:
            return self.account.name
        return str(_("every %(role)s and above") % {"role": Role(self.role).label.lower()})


class SourceGrant(Grant):
    """Somebody who may see a restricted source."""

    restricted = models.ForeignKey(
        RestrictedSource, on_delete=models.CASCADE, related_name="grants"
    )

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["restricted", "account"], name="source_grant_once"),
            models.UniqueConstraint(
                fields=["restricted", "role"], condition=~Q(role=""), name="source_role_once"
            ),
            models.CheckConstraint(
                condition=Q(account__isnull=True) ^ Q(role=""), name="source_grant_to_one"
            ),
        ]


class ProtectedPerson(OfCase):
    """Somebody shown under a pseudonym to all but leads and those named.

    `version` grows with each change, so that two people who change it at once notice.
    """

    pseudonym = models.CharField(max_length=LONGEST_NAME)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["case", "pseudonym"], name="pseudonym_once"),
        ]


class OfProtected(models.Model):
    """Words that belong to a protected person."""

    person = models.ForeignKey(ProtectedPerson, on_delete=models.CASCADE)
    text = models.TextField()

    class Meta:
        abstract = True


class Spelling(OfProtected):
    """One form of the name."""


class Particular(OfProtected):
    """Words that tell who it is without being a name: a post, a village, a relative."""


class NameGrant(Grant):
    """Somebody who may see the name of a protected person."""

    person = models.ForeignKey(ProtectedPerson, on_delete=models.CASCADE, related_name="grants")

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["person", "account"], name="name_grant_once"),
            models.UniqueConstraint(
                fields=["person", "role"], condition=~Q(role=""), name="name_role_once"
            ),
            models.CheckConstraint(
                condition=Q(account__isnull=True) ^ Q(role=""), name="name_grant_to_one"
            ),
        ]


class ConsentDemand(models.Model):
    """A case in which what was not published is read by nobody before somebody agreed to it."""

    case = models.OneToOneField(CaseRow, on_delete=models.CASCADE)


class TermsSeen(OfCase):
    """The days of the terms of a case (JSON) when an account last said that it had seen them."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE)
    days = models.TextField()
    when = models.DateTimeField()

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["case", "account"], name="terms_seen_once"),
        ]
