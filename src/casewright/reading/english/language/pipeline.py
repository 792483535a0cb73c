"""Loads the English language pipeline: our own weights, or a spaCy model the user has."""

import hashlib
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from casewright.errors import ModelNotFound

WEIGHTS = Path(__file__).parents[1] / "weights"
OWN_PIPELINE = WEIGHTS / "pipeline"
NAMES = WEIGHTS / "names.crfsuite"


@cache
def load_pipeline(model: str | None = None) -> Language:
    """Give the pipeline that ships with Casewright, or the installed spaCy model of that name.

    Raises:
        ModelNotFound: no spaCy model of that name is installed.
    """
    if model is None:
        return spacy.load(OWN_PIPELINE)
    try:
        return spacy.load(model)
    except OSError as error:
        raise ModelNotFound(model) from error


def pipeline_identity(nlp: Language) -> tuple[str, str, str]:
    """Give name, version and SHA-256 of the pipeline; the hash covers the names model too."""
    name = f"{nlp.meta['lang']}_{nlp.meta['name']}"
    # A pipeline made in memory has no files to hash.
    digest = hashlib.sha256(nlp.to_bytes()).hexdigest() if nlp.path is None else _hash_of(nlp.path)
    return name, str(nlp.meta["version"]), digest


@cache
def _hash_of(folder: Path) -> str:
    files = [path for path in folder.rglob("*") if path.is_file()]
    named = {path.relative_to(folder).as_posix(): path for path in files} | {NAMES.name: NAMES}
    lines = [f"{name} {_hash(named[name])}\n" for name in sorted(named)]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
