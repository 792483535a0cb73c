"""Lists the ordinary words of the treebanks: `build_common_words.py TREEBANKS TABLES`."""

import argparse
import gzip
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from conllu import read_treebank

TREEBANKS = ("en_ewt", "en_gum_open")
ORDINARY = ("NN", "VB", "JJ", "RB")
AT_LEAST = 2


def main() -> None:
    """Write `common_words.txt.gz` into the folder of tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("tables", type=Path)
    arguments = parser.parse_args()
    words = common_words(
        arguments.treebanks / f"{treebank}-train.conllu.gz" for treebank in TREEBANKS
    )
    # Without a date in its head the same words make the same file.
    packed = gzip.compress("".join(f"{word}\n" for word in words).encode(), mtime=0)
    (arguments.tables / "common_words.txt.gz").write_bytes(packed)


def common_words(treebanks: Iterable[Path]) -> list[str]:
    """Give the words met in small letters as nouns, verbs, adjectives or adverbs, sorted."""
    seen = Counter(
        word.form
        for path in treebanks
        for sentence in read_treebank(path)
        for word in sentence.words
        if word.form.isalpha() and word.form.islower() and _is_ordinary(word.tag)
    )
    return sorted(word for word, times in seen.items() if times >= AT_LEAST and len(word) > 2)


def _is_ordinary(tag: str) -> bool:
    return tag.startswith(ORDINARY) and not tag.startswith("NNP")


if __name__ == "__main__":
    main()
