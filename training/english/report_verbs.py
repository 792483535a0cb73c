"""Puts the verbs of reports into plain clauses: treebanks hardly ever say "was beaten"."""

import random
from dataclasses import replace

from conllu import Sentence, Word

IN_PASSIVES = 0.25
IN_ACTIVES = 0.06
NO_PLAIN_CLAUSE = frozenset({"xcomp", "ccomp", "csubj", "iobj", "compound:prt", "expl"})
# Present, past and participle; the other forms follow from the first.
IRREGULAR = (
    "beat beat beaten|shoot shot shot|bind bound bound|hold held held|uphold upheld upheld|"
    "hit hit hit|cut cut cut|strike struck struck|overthrow overthrew overthrown|"
    "drive drove driven|shake shook shaken|take took taken|throw threw thrown|hang hung hung|"
    "bite bit bitten|break broke broken|forbid forbade forbidden|find found found"
)
REGULAR = (
    "torture kick punch detain arrest release convict acquit sentence charge accuse strip handcuff "
    "rape electrocute suffocate interrogate blindfold threaten humiliate abduct kidnap burn tie "
    "drag transfer injure wound kill murder fine jail imprison question assault abuse mistreat "
    "strangle choke slap shave starve whip stab shock drown prosecute indict dismiss demote "
    "compensate represent overturn reject quash suspend extradite deport search bury hospitalise "
    "hospitalize identify investigate fire summon escort record harass gag chain undress"
)
DOUBLED = "acquit cut drag forbid gag hit kidnap slap stab strip transfer whip"


def forms(lemma: str, past: str = "", participle: str = "") -> dict[str, str]:
    """Give the verb's form for each Penn tag."""
    stem = lemma + lemma[-1] if lemma in DOUBLED.split() else lemma
    base = stem.removesuffix("e") if not lemma.endswith("ee") else stem
    soft = lemma[-1] == "y" and lemma[-2] not in "aeiou"
    third = lemma[:-1] + "ies" if soft else lemma + ("es" if lemma[-1] in "shx" else "s")
    regular = lemma[:-1] + "ied" if soft else base + "ed"
    ing = "tying" if lemma == "tie" else base + "ing"
    past = past or regular
    return {"VB": lemma, "VBP": lemma, "VBZ": third, "VBG": ing, "VBD": past} | {
        "VBN": participle or past
    }


VERBS = [forms(*verb.split()) for verb in IRREGULAR.split("|")] + [
    forms(verb) for verb in REGULAR.split()
]


def with_report_verbs(sentence: Sentence, dice: random.Random) -> Sentence:
    """Give the sentence with some of its verbs replaced by others that fit the same clause."""
    below: dict[int, set[str]] = {}
    for word in sentence.words:
        below.setdefault(word.head, set()).add(word.relation)
    words = tuple(
        _replaced(word, below.get(position, set()), dice)
        for position, word in enumerate(sentence.words)
    )
    return replace(sentence, words=words)


def _replaced(word: Word, below: set[str], dice: random.Random) -> Word:
    if word.tag not in VERBS[0] or not word.form.islower() or below & NO_PLAIN_CLAUSE:
        return word
    passive = word.tag == "VBN" and ("aux:pass" in below or word.relation == "acl")
    chance = IN_PASSIVES if passive else IN_ACTIVES if "obj" in below else 0.0
    if dice.random() >= chance:
        return word
    verb = dice.choice(VERBS)
    return replace(word, form=verb[word.tag], lemma=verb["VB"])
