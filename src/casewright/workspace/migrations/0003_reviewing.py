from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("workspace", "0002_findings")]

    operations = [
        migrations.AddField(
            model_name="caserow",
            name="checkers",
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="casefilerow",
            name="decided_to",
            field=models.PositiveBigIntegerField(default=0),
        ),
    ]
