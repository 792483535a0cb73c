"""Turns treebank sentences into spaCy documents of several sentences, varied as reports are."""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from conllu import Sentence, Word, read_treebank
from report_verbs import with_report_verbs
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab
from unknown_names import UnknownNames

SENTENCES_PER_DOCUMENT = 10
LOWER_CASED_DOCUMENTS = 0.03
UPPER_CASED_SENTENCES = 0.03
TITLE_CASED_SENTENCES = 0.02
LONGEST_HEADLINE = 25
# Each text is learnt from twice, with other names and verbs.
VARIANTS = 2
WITH_LINE_BREAKS = 0.5
LINE_BREAKS = ("\n\n", "\n\n", "\n")


def groups(sentences: Iterable[Sentence], *, most: float) -> Iterator[list[Sentence]]:
    """Yield runs of at most so many sentences that never cross the end of a text."""
    group: list[Sentence] = []
    for sentence in sentences:
        if group and (sentence.opens_document or len(group) >= most):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def to_doc(vocab: Vocab, sentences: list[Sentence], *, line_break: str) -> Doc:
    """Give the sentences as one annotated text; the break, if any, goes before paragraphs."""
    between = Word(line_break, line_break, "SPACE", "_SP", 0, "dep", False)
    words: list[Word] = []
    heads: list[int] = []
    for sentence in sentences:
        if line_break and words and sentence.opens_paragraph:
            # spaCy hangs white space on the word before it.
            heads.append(len(words) - 1)
            words.append(between)
        heads.extend(len(words) + word.head for word in sentence.words)
        words.extend(sentence.words)
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[
            word.space_after and after is not between
            for word, after in zip(words, [*words[1:], between], strict=True)
        ],
        tags=[word.tag for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=[word.relation for word in words],
    )


def as_in_reports(
    sentences: list[Sentence], names: UnknownNames, dice: random.Random
) -> list[Sentence]:
    """Give the sentences with verbs and names of reports and a few in the case of headlines."""
    sentences = [with_report_verbs(names.put_into(sentence), dice) for sentence in sentences]
    if dice.random() < LOWER_CASED_DOCUMENTS:
        return [_recased(sentence, str.lower) for sentence in sentences]
    return [_as_headline(sentence, dice.random()) for sentence in sentences]


def _as_headline(sentence: Sentence, roll: float) -> Sentence:
    if len(sentence.words) > LONGEST_HEADLINE:
        return sentence
    if roll < UPPER_CASED_SENTENCES:
        return _recased(sentence, str.upper)
    if roll < UPPER_CASED_SENTENCES + TITLE_CASED_SENTENCES:
        return _recased(sentence, _title_case)
    return sentence


def _title_case(form: str) -> str:
    return form[:1].upper() + form[1:] if len(form) > 3 else form


def _recased(sentence: Sentence, change: Callable[[str], str]) -> Sentence:
    words = tuple(_respelt(word, change(word.form)) for word in sentence.words)
    return replace(sentence, words=words)


def _respelt(word: Word, form: str) -> Word:
    # An edit from capitals to a lower-case lemma would be learnt as one rare rule per word.
    return replace(word, form=form, lemma=word.lemma if form == word.form else "")


def write_docs(vocab: Vocab, treebanks: list[Path], out: Path, *, training: bool) -> None:
    """Write the treebanks as one DocBin; only training material is varied."""
    dice = random.Random(20)  # noqa: S311 - a fixed seed makes the same file each time
    names = UnknownNames(dice)
    docs = DocBin(store_user_data=False)
    for treebank in treebanks * (VARIANTS if training else 1):
        for group in groups(read_treebank(treebank), most=SENTENCES_PER_DOCUMENT):
            sentences = as_in_reports(group, names, dice) if training else group
            line_break = dice.choice(LINE_BREAKS) if dice.random() < WITH_LINE_BREAKS else ""
            docs.add(to_doc(vocab, sentences, line_break=line_break))
    docs.to_disk(out)
