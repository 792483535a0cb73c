"""The tables of packages that are not ours, made by steps of ours."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command

from casewright.workspace.settings import MIGRATION_MODULES


@pytest.mark.parametrize("app", sorted(MIGRATION_MODULES))
def test_the_version_that_is_installed_wants_just_these_tables(store, app):
    try:
        call_command("makemigrations", app, check=True, dry_run=True, verbosity=0)
    except (CommandError, SystemExit):
        pytest.fail(f"{app} wants other tables than ours: make a migration for it.")


def test_no_permission_is_written_for_any_table(store):
    assert not Permission.objects.exists()
    assert not ContentType.objects.exists()
