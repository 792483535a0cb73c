"""Which database a folder has: its own encrypted file, or PostgreSQL by one setting.

`CASEWRIGHT_DATABASE=postgresql://user@host/name` counts when a folder is made, and is kept in the
folder: a variable that somebody forgot never sends a folder to another database.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from casewright.store import DamagedStore, atomic
from casewright.workspace.audit.sealing import sealing_by
from casewright.workspace.errors import BadDatabaseSetting
from casewright.workspace.keys import KeyRing, Purpose
from casewright.workspace.layout import DATABASE_FILE, SETTING_FILE

VARIABLE = "CASEWRIGHT_DATABASE"
_SCHEMES = ("postgresql", "postgres")
# Full: what was acknowledged outlives a loss of power. The write-ahead log is encrypted too.
_PRAGMAS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"
_SECONDS = 10
_THIS_MACHINE = ("", "localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Database:
    """A database of a folder; `url` is empty for the encrypted file in it."""

    folder: Path
    url: str = ""

    def __post_init__(self) -> None:
        if self.url:
            _check(self.url)

    @property
    def where(self) -> Path:
        """What to name in a message."""
        return (
            Path(urlsplit(self.url).path.lstrip("/")) if self.url else self.folder / DATABASE_FILE
        )

    def for_django(self, ring: KeyRing) -> dict[str, Any]:
        """The entry of Django's DATABASES."""
        path = self.folder / DATABASE_FILE
        settings = _postgresql(self.url) if self.url else _sqlcipher(path, ring)
        return settings | sealing_by(ring)


def chosen(folder: Path, environment: Mapping[str, str]) -> Database:
    """The database for a folder that is about to be made, written down in it.

    Raises:
        BadDatabaseSetting: the setting cannot be used.
    """
    database = Database(folder, environment.get(VARIABLE, "").strip())
    if database.url:
        content = json.dumps({"database": database.url}, indent=1) + "\n"
        atomic.write(folder / SETTING_FILE, content.encode())
    return database


def of_folder(folder: Path) -> Database:
    """The database of a folder that is there.

    Raises:
        DamagedStore: its setting cannot be read.
        BadDatabaseSetting: the setting cannot be used.
    """
    path = folder / SETTING_FILE
    if not path.exists():
        return Database(folder)
    try:
        return Database(folder, str(json.loads(path.read_bytes())["database"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DamagedStore(path, "it does not name a database") from error


def _check(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in _SCHEMES or not parts.path.strip("/"):
        raise BadDatabaseSetting(
            f"{VARIABLE} names no database; it looks like postgresql://user@host/name."
        )
    if parts.password or "password" in dict(parse_qsl(parts.query)):
        raise BadDatabaseSetting(
            f"{VARIABLE} holds a password, which would stand readable in the folder. Leave it out "
            "and put it into the password file of PostgreSQL (~/.pgpass)."
        )


def _sqlcipher(path: Path, ring: KeyRing) -> dict[str, Any]:
    options = {
        "key": lambda: ring.subkey(Purpose.DATABASE),
        "init_command": _PRAGMAS,
        "transaction_mode": "IMMEDIATE",
        "timeout": _SECONDS,
    }
    return {
        "ENGINE": "casewright.workspace.sqlcipher",
        "NAME": str(path.absolute()),
        "OPTIONS": options,
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    host = options.pop("host", parts.hostname or "")
    port = options.pop("port", str(parts.port or ""))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "HOST": host,
        "PORT": port,
        "OPTIONS": {"connect_timeout": _SECONDS, **_encrypted_to(host), **options},
    }


def _encrypted_to(host: str) -> dict[str, str]:
    """Over a network the server has to show a certificate; a socket or this machine needs none.

    By itself PostgreSQL's library would go on without encryption where the server has none.
    """
    is_here = host in _THIS_MACHINE or host.startswith("/")
    return {} if is_here else {"sslmode": "verify-full"}
