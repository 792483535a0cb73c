"""All rows of a database on a server, in words that any of our databases takes."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import pyrage
from django.apps import apps
from django.core import serializers
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Model

from casewright.workspace.keys import KeyRing

_AT_ONCE = 1000


class _Exact(DjangoJSONEncoder):
    """Moments to the microsecond: Django cuts them, and no seal would fit any more."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


def tables() -> tuple[str, ...]:
    """Which tables there are: rows fit only into the same ones."""
    applied = MigrationRecorder(connection).applied_migrations()
    return tuple(sorted(f"{app}.{name}" for app, name in applied))


def dumped(ring: KeyRing) -> Iterator[tuple[str, bytes]]:
    """Pieces of the tables, each with its name and encrypted for the folder."""
    to = pyrage.x25519.Identity.from_str(ring.evidence_identity()).to_public()
    number = 0
    for model in _models():
        for rows in _pieces(model):
            number += 1
            text = serializers.serialize("jsonl", rows, cls=_Exact)
            name = f"rows/{number:06}-{model._meta.label_lower}.age"
            yield name, pyrage.encrypt(text.encode(), [to])


def load(pieces: Iterable[bytes], ring: KeyRing) -> None:
    """Put the rows in place of all there are."""
    identity = pyrage.x25519.Identity.from_str(ring.evidence_identity())
    with transaction.atomic():
        _empty()
        for piece in pieces:
            text = pyrage.decrypt(piece, [identity]).decode()
            for one in serializers.deserialize("jsonl", text):
                one.save()
        _count_on()


def _models() -> list[type[Model]]:
    return [one for one in apps.get_models() if one._meta.managed and not one._meta.proxy]


def _pieces(model: type[Model]) -> Iterator[list[Model]]:
    """The rows in pieces that fit into memory."""
    rows: list[Model] = []
    for row in model._default_manager.order_by("pk").iterator(_AT_ONCE):
        rows.append(row)
        if len(rows) == _AT_ONCE:
            yield rows
            rows = []
    if rows:
        yield rows


def _empty() -> None:
    """No row at all: making the tables has put in some, under numbers of its own."""
    names = [connection.ops.quote_name(one._meta.db_table) for one in _all_models()]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"TRUNCATE {', '.join(names)}")
            return
        for name in names:
            cursor.execute(f"DELETE FROM {name}")  # noqa: S608


def _all_models() -> list[Any]:
    """With the tables in between, which Django makes by itself."""
    found = apps.get_models(include_auto_created=True)
    return [one for one in found if one._meta.managed and not one._meta.proxy]


def _count_on() -> None:
    """New rows are numbered behind those that were put in."""
    statements = connection.ops.sequence_reset_sql(no_style(), _all_models())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
