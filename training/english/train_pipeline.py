"""Trains the English tagger, parser and lemmatizer: `train_pipeline.py TREEBANKS OUT`."""

import argparse
import sys
from pathlib import Path

from documents import write_docs
from spacy import Config, blank
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

TREEBANKS = ("en_ewt", "en_gum_open")
# Where the falling rate of a first run of 3,600 steps stands after 1,800.
LATER_RATE = 0.0008


def main() -> None:
    """Train on the folder given on the command line and leave `model-best` in OUT."""
    arguments = _arguments()
    arguments.out.mkdir(parents=True, exist_ok=True)
    vocab = blank("en").vocab
    for split in ("train", "dev"):
        files = [arguments.treebanks / f"{name}-{split}.conllu.gz" for name in TREEBANKS]
        write_docs(vocab, files, arguments.out / f"{split}.spacy", training=split == "train")
    nlp = init_nlp(_config(arguments))
    if arguments.start:
        # spaCy does not restore this table, and without it every lemma counts as the first label.
        lemmatizer = nlp.get_pipe("trainable_lemmatizer")
        lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.labels)}
    train(nlp, arguments.out, stdout=sys.stdout, stderr=sys.stderr)


def _config(arguments: argparse.Namespace) -> Config:
    overrides = {
        "paths.train": str(arguments.out / "train.spacy"),
        "paths.dev": str(arguments.out / "dev.spacy"),
        "training.max_steps": arguments.steps,
    }
    if arguments.start:
        overrides["training.optimizer.learn_rate.initial_rate"] = LATER_RATE
    config = load_config(Path(__file__).with_name("config.cfg"), overrides, interpolate=True)
    if arguments.start:
        config["components"] = {
            name: {"source": str(arguments.start)} for name in config["nlp"]["pipeline"]
        }
    return config


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path, help="folder of en_ewt-*.conllu.gz and so on")
    parser.add_argument("out", type=Path, help="folder for the converted texts and the model")
    parser.add_argument("--start", type=Path, help="go on from this model at a lower rate")
    parser.add_argument("--steps", type=int, default=6000, help="batches to train on")
    return parser.parse_args()


if __name__ == "__main__":
    main()
