"""Reading treebanks: the words spell the text, and names are cut out of mentions."""

import gzip
from pathlib import Path

import pytest
from conllu import Sentence, read_treebank
from named_mentions import labels, mentions_of

DONT = """# newdoc id = a
# newpar
# text = They don't.
1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdo\tdo\tVERB\tVBP\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def read(tmp_path: Path, text: str) -> list[Sentence]:
    path = tmp_path / "some.conllu.gz"
    path.write_bytes(gzip.compress(text.encode()))
    return list(read_treebank(path))


def test_the_words_of_a_sentence_spell_its_text(tmp_path: Path) -> None:
    (sentence,) = read(tmp_path, DONT)
    spelt = "".join(word.form + " " * word.space_after for word in sentence.words)
    assert spelt == "They don't. "


def test_empty_nodes_are_left_out_and_heads_count_from_nought(tmp_path: Path) -> None:
    (sentence,) = read(tmp_path, DONT)
    assert [word.head for word in sentence.words] == [1, 1, 1, 1]
    assert sentence.words[1].relation == "ROOT"


def test_texts_and_paragraphs_are_seen_to_begin(tmp_path: Path) -> None:
    first, second = read(tmp_path, DONT + DONT.split("\n", 2)[2])
    assert (first.opens_document, first.opens_paragraph) == (True, True)
    assert (second.opens_document, second.opens_paragraph) == (False, False)


def mention(rows: str) -> str:
    """Give CoNLL-U for lines of form, tag, head, relation and entity."""
    lines = []
    for number, row in enumerate(rows.strip().splitlines(), 1):
        form, tag, head, relation, entity = row.split()
        misc = f"Entity={entity}" if entity != "_" else "_"
        lines.append(f"{number}\t{form}\t{form}\tX\t{tag}\t_\t{head}\t{relation}\t_\t{misc}")
    return "\n".join(lines) + "\n\n"


MENTIONS = [
    (
        "Judge NNP 2 nmod:desc (1-person-new\nAnna NNP 4 nsubj _\n"
        "Berg NNP 2 flat 1)\nleft VBD 0 root _",
        "O B-PER I-PER O",
        "a title is no part of a name",
    ),
    (
        "the DT 2 det (1-organization-new\nMinistry NNP 0 root _\n"
        "of IN 4 case _\nJustice NNP 2 nmod 1)",
        "O B-ORG I-ORG I-ORG",
        "an article is no part of a name, a connecting word is",
    ),
    (
        "Durham NNP 2 compound (1-organization-new(2-place-new)\nUniversity NNP 0 root 1)",
        "B-ORG I-ORG",
        "the longer of two names counts",
    ),
    (
        "the DT 2 det (1-person-new\nguards NNS 0 root 1)",
        "O O",
        "a mention without a name has none",
    ),
    (
        "Black NNP 2 amod (1-person-new\nAmericans NNPS 0 root 1)",
        "O O",
        "a group is not a person's name",
    ),
]


@pytest.mark.parametrize(("rows", "wanted", "reason"), MENTIONS)
def test_a_name_is_cut_out_of_its_mention(
    tmp_path: Path, rows: str, wanted: str, reason: str
) -> None:
    (sentence,) = read(tmp_path, mention(rows))
    assert labels(sentence, mentions_of(sentence)) == wanted.split(), reason
