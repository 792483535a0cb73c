"""The words and rules of `rules/*.yaml`, as tables to look words up in."""

from casewright.reading.rule_files import RuleFiles


def plain(word: object) -> str:
    """A word as it is looked up: in lower case, ё as е."""
    return str(word).lower().replace("ё", "е")


_FILES = RuleFiles("casewright.reading.russian", plain)
rules, word_set, term_of_word = _FILES.rules, _FILES.word_set, _FILES.term_of_word
