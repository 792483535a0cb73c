"""Scores the shipped models: `score.py TREEBANKS [--model NAME] [--write WEIGHTS]`."""

import argparse
import json
import time
from pathlib import Path
from typing import Any

from conllu import read_treebank
from documents import groups, to_doc
from score_names import names_scores, names_speed
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from casewright.reading.english.language.pipeline import WEIGHTS, load_pipeline, pipeline_identity
from casewright.reading.english.names.crf import NamesCrf

MEASURES = ("tag_acc", "dep_uas", "dep_las", "sents_f", "lemma_acc")
TREEBANKS = ("en_ewt", "en_gum_open")


def main() -> None:
    """Print the scores as JSON; write them into the weights' meta.json when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--model", help="another installed spaCy model")
    parser.add_argument("--write", type=Path, help="folder of the weights whose meta.json to fill")
    arguments = parser.parse_args()
    found = scores(load_pipeline(arguments.model), arguments.treebanks)
    print(json.dumps(found, indent=2))
    if arguments.write:
        path = arguments.write / "meta.json"
        meta = json.loads(path.read_text("utf-8")) | {"scores": found}
        path.write_text(json.dumps(meta, indent=2, sort_keys=True) + "\n", "utf-8")


def scores(nlp: Language, treebanks: Path) -> dict[str, Any]:
    """Give all scores on the test halves of the treebanks."""
    names = NamesCrf.load()
    gum = treebanks / "en_gum_open-test.conllu.gz"
    found: dict[str, Any] = {"pipeline": pipeline_identity(nlp)[0]}
    for treebank in TREEBANKS:
        path = treebanks / f"{treebank}-test.conllu.gz"
        found[f"{treebank} test"] = parse_scores(nlp, _docs(nlp, path, line_break=""))
        # The scorer counts line breaks as words that were missed: only sentences compare here.
        with_breaks = parse_scores(nlp, _docs(nlp, path, line_break="\n\n"))
        found[f"{treebank} test"]["sents_f with blank lines"] = with_breaks["sents_f"]
    found["en_gum_open test, names"] = names_scores(names, gum)
    found["words a second, one core"] = {
        "pipeline": pipeline_speed(nlp, _docs(nlp, gum, line_break="\n\n")),
        "names": names_speed(names, gum),
    }
    found["megabytes"] = round(_bytes(WEIGHTS) / 1e6, 1)
    return found


def parse_scores(nlp: Language, docs: list[Doc]) -> dict[str, float]:
    """Give accuracies and the F1 of sentences in percent, read from the raw text."""
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    found = nlp.evaluate(examples)
    return {measure: round(100 * found[measure], 2) for measure in MEASURES}


def pipeline_speed(nlp: Language, docs: list[Doc]) -> int:
    """Give the words a second that the pipeline reads on this machine, one core."""
    texts = [doc.text for doc in docs]
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=32))
    return round(words / (time.process_time() - start))


def _docs(nlp: Language, treebank: Path, *, line_break: str) -> list[Doc]:
    texts = groups(read_treebank(treebank), most=float("inf"))
    return [to_doc(nlp.vocab, sentences, line_break=line_break) for sentences in texts]


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
