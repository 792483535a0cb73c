"""The page of security requirements says what is so: its tests are there, and none is left out."""

import ast
import importlib.util
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from casewright.workspace.keys import Purpose

ROOT = Path(__file__).resolve().parents[1]
WEB = ROOT / "src" / "casewright" / "web"
# How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they come first in each.
SECTIONS = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
    "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4,
    "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5,
    "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2,
    "8.2": 3, "8.3": 1, "8.4": 1, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1,
    "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
    "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1, "16.2": 5,
    "16.3": 4, "16.4": 3, "16.5": 3,
}  # fmt: skip
# Chapters that do not apply as a whole: tokens with claims, OAuth, WebRTC.
WITHOUT = {"9", "10", "17"}


def _script():
    path = ROOT / "scripts" / "write_asvs_page.py"
    spec = importlib.util.spec_from_file_location("write_asvs_page", path)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


SCRIPT = _script()
ROWS = SCRIPT.requirements()


def test_the_page_is_as_its_table_says():
    assert SCRIPT.PAGE.read_text(encoding="utf-8") == SCRIPT.page(), (
        "run scripts/write_asvs_page.py"
    )


def test_checking_tells_a_page_that_is_old_and_writes_nothing(tmp_path, monkeypatch, capsys):
    assert SCRIPT.main(["--check"]) == 0
    old = tmp_path / "asvs.md"
    old.write_text("of last year", encoding="utf-8")
    monkeypatch.setattr(SCRIPT, "PAGE", old)
    assert SCRIPT.main(["--check"]) == 1
    assert "asvs.md" in capsys.readouterr().out
    assert old.read_text(encoding="utf-8") == "of last year"


def test_every_requirement_of_levels_1_and_2_has_one_row_in_their_order():
    wanted = [f"{of}.{number}" for of, most in SECTIONS.items() for number in range(1, most + 1)]
    numbers = [row.number for row in ROWS]
    assert sorted(set(numbers) - set(wanted)) == sorted(WITHOUT)
    assert not set(wanted) - set(numbers)
    assert [number for number, times in Counter(numbers).items() if times > 1] == []
    assert numbers == sorted(numbers, key=lambda one: [int(part) for part in one.split(".")])


def test_every_chapter_is_answered():
    assert {row.chapter for row in ROWS} == set(range(1, len(SCRIPT.CHAPTERS) + 1))


def test_every_row_has_an_answer_and_what_is_met_a_test_or_why_not():
    for row in ROWS:
        assert row.requirement.strip(), row.number
        assert row.answer.strip(), row.number
        assert row.applies in ("yes", "no"), row.number
        assert row.state in (("met", "not met") if row.applies == "yes" else ("",)), row.number
        if row.state == "met":
            assert row.tests or "not tested" in row.answer, row.number


@lru_cache
def functions_of(path):
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_test_that_is_named_is_there():
    named = [one for row in ROWS for one in row.tests.split()]
    assert named
    missing = []
    for one in named:
        path, _, name = one.partition("::")
        if not (ROOT / path).is_file() or name not in functions_of(path):
            missing.append(one)
    assert missing == []


def test_a_test_that_is_not_there_would_be_noticed():
    assert "test_nobody_wrote_this" not in functions_of("tests/test_asvs.py")
    assert "test_every_chapter_is_answered" in functions_of("tests/test_asvs.py")


def test_the_list_of_keys_is_the_one_of_the_code():
    page = (ROOT / "docs" / "explanation" / "threat-model.md").read_text(encoding="utf-8")
    listed = page.partition("## Keys and ciphers")[2].partition("\n## ")[0]
    first = re.findall(r"^\| ([^|]+) \|", listed, flags=re.MULTILINE)
    assert {one.value for one in Purpose} <= {one.strip() for one in first}


TEMPLATES = sorted(WEB.rglob("*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_field_for_a_password_hides_it_and_takes_what_is_pasted(path):
    text = path.read_text(encoding="utf-8")
    assert "onpaste" not in text
    for field in re.findall(r"<input[^>]*>", text):
        if "password" in field:
            assert 'type="password"' in field


def test_no_script_stores_anything_in_the_browser():
    scripts = sorted((WEB / "static").glob("*.js"))
    assert scripts
    for path in scripts:
        text = path.read_text(encoding="utf-8")
        for place in ("localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches."):
            assert place not in text, path.name
        assert "paste" not in text or "preventDefault" not in text.partition("paste")[2][:200]


def test_every_library_is_named_with_its_version_and_hashes():
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = re.sub(r"\\\n\s*", " ", path.read_text(encoding="utf-8"))
        lines = [one for one in text.splitlines() if one and not one.startswith(("#", " ", "-"))]
        assert lines, path.name
        for line in lines:
            assert "==" in line, line[:80]
            assert "--hash=sha256:" in line, line[:80]
