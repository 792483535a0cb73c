"""The annotated corpus and the reference script, where this machine has them."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from casewright.evaluation import load

BESIDE_THE_REPOSITORY = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> list[dict[str, Any]]:
    """The annotated documents, every language."""
    file = corpus_folder() / "dev.jsonl"
    if not file.is_file():
        pytest.skip(f"there is no annotated corpus at {file} (CASEWRIGHT_CORPUS)")
    return load(file)


@pytest.fixture(scope="session")
def reference() -> ModuleType:
    """The script whose figures ours must equal."""
    file = corpus_folder().parent / "evaluate.py"
    if not file.is_file():
        pytest.skip(f"there is no reference script at {file} (CASEWRIGHT_CORPUS)")
    spec = importlib.util.spec_from_file_location("reference_evaluate", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def corpus_folder() -> Path:
    return Path(os.environ.get("CASEWRIGHT_CORPUS") or BESIDE_THE_REPOSITORY)
