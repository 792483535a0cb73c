"""The language of a text, or none: a guess would choose a wrong reader."""

import re
from functools import cache
from typing import Any

_LETTER = re.compile(r"[^\W\d_]")
_FEWEST_LETTERS = 60
_FEWEST_SIGNS = 3
_LETTERS_A_SIGN = 40
_SAMPLE = 6_000
_SURE = 0.9
# The model takes a short text in a language of Central Asia for Russian or Turkish now and then.
# Letters that those two do not have settle it; the surest stand first.
_TAKEN_FOR_OTHERS = frozenset({None, "ru", "bg", "mk", "be", "uk", "sr", "tr", "az", "tk", "tt"})
# language, letters that are counted, letters of which one has to be among them
_BY_LETTERS = (
    ("uk", "їєґі", "їєґ"),
    ("tg", "ӣӯҷҳқғ", "ӣӯҷ"),
    ("kk", "әұһіқңғ", "әұһ"),
    ("uz", "ўқғҳ", "ў"),
    ("ky", "ңөү", "ңөү"),
)
_KAZAKH_LATIN = re.compile("[ǵqýń]")
_CYRILLIC = re.compile("[а-яё]")
_UZBEK_LATIN = re.compile(
    r"[og][ʻʼ'‘’`](?=[a-z\s])|\b(?:va|bilan|uchun|ham|bu|edi|emas|deb|kerak)\b"
)
_WORD = re.compile(r"\w+")


def language_of(text: str) -> str | None:
    """The ISO 639 code of the language most of the text is in; None where that is not certain."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if letters < _FEWEST_LETTERS:
        return None
    found = _by_model(sample)
    if found in _TAKEN_FOR_OTHERS:
        return _by_signs(sample.lower(), letters) or found
    return found


def _by_signs(sample: str, letters: int) -> str | None:
    """A language of the region by letters and words of its own, where they are more than a name."""
    if len(_CYRILLIC.findall(sample)) > letters / 2:
        enough = max(_FEWEST_SIGNS, letters // _LETTERS_A_SIGN)
        found = (
            code
            for code, own, decisive in _BY_LETTERS
            if sum(map(sample.count, own)) >= enough and any(map(sample.count, decisive))
        )
        return next(found, None)
    enough = max(_FEWEST_SIGNS, len(_WORD.findall(sample)) // 20)
    if len(_UZBEK_LATIN.findall(sample)) >= enough:
        return "uz"
    return "kk" if "ǵ" in sample and len(_KAZAKH_LATIN.findall(sample)) >= enough else None


def prepare() -> None:
    """Load the model ahead: it is unpacked into a file, which a confined process may not write."""
    _model()


@cache
def _model() -> Any:  # py3langid comes without types; None where there is no room to unpack it
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    try:
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError:
        return None


def _by_model(sample: str) -> str | None:
    model = _model()
    if model is None:
        return None
    code, probability = model.classify(sample)
    return str(code) if probability >= _SURE else None
