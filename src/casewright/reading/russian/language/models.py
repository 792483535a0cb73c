"""Where the trained models of Russian lie: in the installed package natasha, which ships them.

The package itself is never imported: it needs a dictionary that no longer installs cleanly.
"""

from importlib.util import find_spec
from pathlib import Path

from casewright.errors import ModelNotFound


def _folder() -> Path:
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModelNotFound("natasha")
    return Path(spec.origin).parent / "data"


DATA = _folder()
VECTORS = DATA / "emb" / "navec_news_v1_1B_250K_300d_100q.tar"
NAMES = DATA / "model" / "slovnet_ner_news_v1.tar"
MORPHOLOGY = DATA / "model" / "slovnet_morph_news_v1.tar"
SYNTAX = DATA / "model" / "slovnet_syntax_news_v1.tar"
FIRST_NAMES = DATA / "dict" / "first.txt"
