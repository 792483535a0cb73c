"""Reports as files; all names are invented."""

from pathlib import Path

import pytest

REPORT = (
    "Former police officer Bulat Orasov was sentenced to three years in prison for torture in "
    "Tarsk on May 3, 2021. He beat Timur Zhanov with a baton, prosecutors said."
)
BROKEN = b"%PDF-1.7\nthis is no PDF\x00\xff"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with three reports, one in a folder of its own."""
    folder = tmp_path / "reports"
    (folder / "more").mkdir(parents=True)
    (folder / "b.txt").write_text(REPORT, encoding="utf-8")
    (folder / "a.txt").write_text("Timur Zhanov was beaten in Tarsk on May 1.", encoding="utf-8")
    (folder / "more" / "c.txt").write_text(
        "A court in Birek sentenced Arman Dusov to two years.", encoding="utf-8"
    )
    (folder / ".hidden.txt").write_text("Nobody reads this.", encoding="utf-8")
    return folder
