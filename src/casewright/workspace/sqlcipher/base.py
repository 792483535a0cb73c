"""The backend: what Django does with SQLite, done with SQLCipher.

OPTIONS["key"] is a function that gives the 32 bytes of the key, so that the key stands in no
settings that somebody might print.
"""

import datetime
import decimal
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3._functions import register as register_functions
from django.utils.dateparse import parse_date, parse_datetime, parse_time
from sqlcipher3 import dbapi2

from casewright.workspace.keys.data_key import KEY_BYTES

# Any: sqlcipher3 and Django's backends have no types for what passes through here.
_CONVERTERS: dict[str, Callable[[bytes], Any]] = {
    "bool": b"1".__eq__,
    "date": lambda value: parse_date(value.decode()),
    "time": lambda value: parse_time(value.decode()),
    "datetime": lambda value: parse_datetime(value.decode()),
    "timestamp": lambda value: parse_datetime(value.decode()),
}
# sqlcipher3 keeps its own lists of these; Django makes its entries in those of sqlite3 only.
for _name, _converter in _CONVERTERS.items():
    dbapi2.register_converter(_name, _converter)
dbapi2.register_adapter(decimal.Decimal, str)
dbapi2.register_adapter(datetime.date, datetime.date.isoformat)
dbapi2.register_adapter(datetime.datetime, lambda moment: moment.isoformat(" "))

# In this order: silence before the first error, the key before anything that reads the file.
# Memory security stays off: it made small questions 2.5 times slower to wipe pages whose words
# Python holds in memory that nobody wipes. SQLCipher wipes its own keys all the same.
_BEFORE_THE_KEY = ("PRAGMA cipher_log_level = NONE", "PRAGMA cipher_memory_security = OFF")
_AFTER_THE_KEY = (
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA legacy_alter_table = OFF",
)


class Cursor(dbapi2.Cursor):  # type: ignore[misc]
    """A cursor that takes the placeholders Django writes, and turns them into SQLite's."""

    def execute(self, query: str, params: Any = None) -> Any:
        """Run one statement."""
        if params is None:
            return super().execute(query)
        return super().execute(_placed(query, params), params)

    def executemany(self, query: str, param_list: Iterable[Any]) -> Any:
        """Run one statement for each set of values."""
        rest = iter(param_list)
        first = list(islice(rest, 1))
        written = _placed(query, first[0]) if first else query
        return super().executemany(written, chain(first, rest))


def _placed(query: str, params: Sequence[Any] | Mapping[str, Any]) -> str:
    names = list(params) if isinstance(params, Mapping) else None
    written: str = base.SQLiteCursorWrapper.convert_query(None, query, param_names=names)  # type: ignore[arg-type]
    return written


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to one encrypted file."""

    display_name = "SQLCipher"
    Database = dbapi2
    _key: Callable[[], bytes]
    _first: list[str]

    def get_connection_params(self) -> dict[str, Any]:
        """What the connection is made with; the key is not among it."""
        params: dict[str, Any] = super().get_connection_params()
        key = params.pop("key", None)
        if not callable(key):
            raise ImproperlyConfigured("OPTIONS['key'] must be a function that gives the key.")
        self._key = key
        self._first = [
            one.strip() for one in self.settings_dict["OPTIONS"]["init_command"].split(";")
        ]
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """An open connection to the file."""
        connection = dbapi2.connect(**conn_params)
        for command in (*_BEFORE_THE_KEY, self._key_command(), *_AFTER_THE_KEY):
            connection.execute(command)
        register_functions(connection)
        for command in self._first:
            connection.execute(command)
        return connection

    def create_cursor(self, name: str | None = None) -> Any:
        """A cursor of ours."""
        return self.connection.cursor(factory=Cursor)

    def _key_command(self) -> str:
        key = self._key()
        if len(key) != KEY_BYTES:
            raise ImproperlyConfigured(f"The key of the database must have {KEY_BYTES} bytes.")
        # Raw: the key is random, so stretching it at every connection would gain nothing.
        return f"PRAGMA key = \"x'{key.hex()}'\""
