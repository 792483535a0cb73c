"""Puts trained models into the package: `package_weights.py MODEL NAMES WEIGHTS --version X`."""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import spacy
import srsly
from spacy.language import Language
from spacy.strings import StringStore

# Penn tags to universal ones; the exceptions that depend on syntax come after.
UNIVERSAL = {
    "ADD": "X", "AFX": "X", "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X",
    "GW": "X", "HYPH": "PUNCT", "IN": "ADP", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "LS": "X",
    "MD": "AUX", "NFP": "PUNCT", "NN": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "NNS": "NOUN",
    "PDT": "DET", "POS": "PART", "PRP": "PRON", "PRP$": "PRON", "RB": "ADV", "RBR": "ADV",
    "RBS": "ADV", "RP": "ADP", "SYM": "SYM", "TO": "PART", "UH": "INTJ", "VB": "VERB",
    "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "WDT": "PRON",
    "WP": "PRON", "WP$": "PRON", "WRB": "ADV", "XX": "X", "$": "SYM", "''": "PUNCT",
    ",": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT", ".": "PUNCT", ":": "PUNCT",
    "``": "PUNCT", "_SP": "SPACE",
}  # fmt: skip
BY_SYNTAX = (
    ({"TAG": {"REGEX": "^VB"}, "DEP": {"IN": ["aux", "aux:pass", "cop"]}}, "AUX"),
    ({"TAG": "IN", "DEP": "mark"}, "SCONJ"),
    ({"TAG": "TO", "DEP": "case"}, "ADP"),
    ({"TAG": "DT", "DEP": {"NOT_IN": ["det", "det:predet"]}}, "PRON"),
    ({"LOWER": {"IN": ["not", "n't", "n’t"]}, "TAG": "RB"}, "PART"),
)


def main() -> None:
    """Package what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "names", "weights"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--version", required=True)
    arguments = parser.parse_args()
    export_pipeline(arguments.model, arguments.weights / "pipeline", version=arguments.version)
    if arguments.names.resolve() != (arguments.weights / "names.crfsuite").resolve():
        shutil.copyfile(arguments.names, arguments.weights / "names.crfsuite")
    write_meta(arguments.weights, version=arguments.version)


def export_pipeline(model: Path, out: Path, *, version: str) -> None:
    """Write the pipeline with universal tags and only the strings its components need."""
    nlp = spacy.load(model)
    if "attribute_ruler" not in nlp.pipe_names:
        _add_universal_tags(nlp)
    nlp.meta.update(
        name="casewright",
        version=version,
        license="CC BY-SA 4.0",
        description="Tagger, parser and lemmatizer from UD English EWT and open genres of GUM.",
    )
    nlp.meta["performance"] = {}
    _forget_paths(nlp)
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out)
    _keep_needed_strings(nlp, out / "vocab")


def _forget_paths(nlp: Language) -> None:
    # Where the training texts lay on one machine concerns nobody else.
    config = nlp.config
    config["paths"] = dict.fromkeys(("train", "dev", "vectors", "init_tok2vec"))
    for corpus in config["corpora"].values():
        corpus["path"] = None
    nlp.config = config


def _add_universal_tags(nlp: Language) -> None:
    ruler = nlp.add_pipe("attribute_ruler")
    for tag, universal in UNIVERSAL.items():
        ruler.add(patterns=[[{"TAG": tag}]], attrs={"POS": universal})
    # A line break within a list is as much white space as the blank lines of the training texts.
    ruler.add(patterns=[[{"IS_SPACE": True}]], attrs={"TAG": "_SP", "POS": "SPACE"})
    for pattern, universal in BY_SYNTAX:
        ruler.add(patterns=[[pattern]], attrs={"POS": universal})


def _keep_needed_strings(nlp: Language, vocab: Path) -> None:
    # The words of the training texts are no part of the model; its labels and edits are.
    needed = {str(label) for _, pipe in nlp.pipeline for label in getattr(pipe, "labels", ())}
    trees = srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())["trees"]
    for tree in trees:
        needed.update(nlp.vocab.strings[tree[side]] for side in ("orig", "subst") if side in tree)
    StringStore(sorted(needed)).to_disk(vocab / "strings.json")


def write_meta(weights: Path, *, version: str) -> None:
    """Write version and SHA-256 of every weight file; scores that are there stay."""
    path = weights / "meta.json"
    meta = json.loads(path.read_text("utf-8")) if path.exists() else {}
    files = [weights / "names.crfsuite", *(weights / "pipeline").rglob("*")]
    meta["version"] = version
    meta["sha256"] = {
        file.relative_to(weights).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(files)
        if file.is_file()
    }
    path.write_text(json.dumps(meta, indent=2, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
