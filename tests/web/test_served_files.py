"""The files that are served besides pages: style and scripts, and what they must not do."""

import re
from pathlib import Path

import pytest

from casewright import web

STATIC = Path(web.__file__).parent / "static"
KINDS = {".css", ".js"}


def test_the_package_has_nothing_to_serve_but_style_and_scripts():
    files = [one for one in STATIC.rglob("*") if one.is_file()]
    assert files
    assert {one.suffix for one in files} <= KINDS
    assert not [one for one in files if any(part.startswith(".") for part in one.parts[-2:])]


# object[key] = value with a key from outside is how a prototype is poisoned (CWE-1321).
COMPUTED = re.compile(
    r"\w\[(?!['\"\d])[^\]]+\]\s*=(?!=)|Object\.assign|__proto__|\beval\(|Function\("
)


def test_no_script_fills_an_object_under_a_name_that_comes_from_outside():
    scripts = list(STATIC.rglob("*.js"))
    assert scripts
    for script in scripts:
        assert not COMPUTED.findall(script.read_text("utf-8")), script.name


@pytest.mark.parametrize("bad", ["kept[name] = 1", "Object.assign(a, b)", "a.__proto__.b = 1"])
def test_what_would_fill_one_is_found(bad):
    assert COMPUTED.search(bad)


@pytest.mark.parametrize("good", ["list[0] = 1", "kept['name'] = 1", "if (a[b] === 1) {}"])
def test_what_does_not_is_left_alone(good):
    assert not COMPUTED.search(good)
