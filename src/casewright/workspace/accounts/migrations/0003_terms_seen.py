"""Which terms of a case an account has looked at."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_grants_to_roles"),
        ("workspace", "0003_reviewing"),
    ]

    operations = [
        migrations.CreateModel(
            name="TermsSeen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("days", models.TextField()),
                ("when", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="workspace.caserow"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="termsseen",
            constraint=models.UniqueConstraint(fields=("case", "account"), name="terms_seen_once"),
        ),
    ]
