"""Grants to roles, and cases that demand consent."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_first"),
        ("workspace", "0002_findings"),
    ]

    operations = [
        migrations.CreateModel(
            name="ConsentDemand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="namegrant",
            name="role",
            field=models.CharField(
                blank=True,
                choices=[
                    ("reader", "Reader"),
                    ("documenter", "Documenter"),
                    ("reviewer", "Reviewer"),
                    ("lead", "Lead"),
                ],
                default="",
                max_length=64,
            ),
        ),
        migrations.AddField(
            model_name="sourcegrant",
            name="role",
            field=models.CharField(
                blank=True,
                choices=[
                    ("reader", "Reader"),
                    ("documenter", "Documenter"),
                    ("reviewer", "Reviewer"),
                    ("lead", "Lead"),
                ],
                default="",
                max_length=64,
            ),
        ),
        migrations.AlterField(
            model_name="namegrant",
            name="account",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AlterField(
            model_name="sourcegrant",
            name="account",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="namegrant",
            constraint=models.UniqueConstraint(
                condition=models.Q(("role", ""), _negated=True),
                fields=("person", "role"),
                name="name_role_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="namegrant",
            constraint=models.CheckConstraint(
                condition=models.Q(("account__isnull", True), ("role", ""), _connector="XOR"),
                name="name_grant_to_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="sourcegrant",
            constraint=models.UniqueConstraint(
                condition=models.Q(("role", ""), _negated=True),
                fields=("restricted", "role"),
                name="source_role_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="sourcegrant",
            constraint=models.CheckConstraint(
                condition=models.Q(("account__isnull", True), ("role", ""), _connector="XOR"),
                name="source_grant_to_one",
            ),
        ),
        migrations.AddField(
            model_name="consentdemand",
            name="case",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE, to="workspace.caserow"
            ),
        ),
    ]
