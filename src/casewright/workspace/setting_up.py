"""Django made ready in this process, and pointed at one database at a time."""

from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.migrations.executor import MigrationExecutor

from casewright.workspace import settings as ours

WORKSPACE_TABLE = "workspace_workspacerow"


def ready() -> None:
    """Make Django ready once; a server that has set it up already is left as it is."""
    if not settings.configured:
        settings.configure(**{name: one for name, one in vars(ours).items() if name.isupper()})
    django.setup()


def connect(database: dict[str, Any]) -> None:
    """Make the database the one that is used from now on; the one before must be closed."""
    if connections[DEFAULT_DB_ALIAS].connection is not None:
        raise RuntimeError("A process opens one folder at a time.")
    databases = connections.configure_settings({DEFAULT_DB_ALIAS: database})
    connections.databases[DEFAULT_DB_ALIAS] = databases[DEFAULT_DB_ALIAS]
    del connections[DEFAULT_DB_ALIAS]


def disconnect() -> None:
    """Close the database; the last one out leaves no journal behind."""
    connections[DEFAULT_DB_ALIAS].close()


def is_up_to_date() -> bool:
    """Whether the tables are those of this version."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def bring_up_to_date() -> None:
    """Make the tables, or change them to those of this version."""
    call_command("migrate", verbosity=0, interactive=False)


def has_tables() -> bool:
    """Whether there are tables of a workspace."""
    return WORKSPACE_TABLE in connection.introspection.table_names()
