"""The page about the interface is the one its script writes today."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def script():
    path = ROOT / "scripts" / "write_api_reference.py"
    spec = importlib.util.spec_from_file_location("write_api_reference", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_as_the_description_says():
    found = script()
    written = found.PAGE.read_text(encoding="utf-8")
    assert found.page() == written, "run scripts/write_api_reference.py"
