"""Makes the catalogues of what the program says: `python scripts/write_messages.py [--check]`.

Sentences are collected from the code and the templates into the .po files, which translators
edit, and each .po file is compiled into the .mo file beside it. With --check nothing is written;
the exit status is 1 where a catalogue is not what this would write, or lacks a translation.
"""

import io
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1] / "src" / "casewright"
LANGUAGES = ("ru",)
_DJANGO = {
    "gettext": None, "gettext_lazy": None, "_": None, "pgettext": ((1, "c"), 2),
    "ngettext": (1, 2), "ngettext_lazy": (1, 2), "npgettext": ((1, "c"), 2, 3),
    # The sentence of a rule about who may do what.
    "gettext_noop": None, "Policy": (2,),
}  # fmt: skip
_PROJECT = "Casewright"
_OURS = {"say": None, "mark": None, "mark_number": (1, 2), "say_number": (1, 2)}

Found = tuple[object, ...]


class Domain:
    """One catalogue: where its sentences stand, and how they are marked."""

    def __init__(
        self,
        name: str,
        room: str,
        folders: tuple[str, ...],
        words: dict,
        *,
        more: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        """Name it; `more` gives the sentences that stand in data files."""
        self.name, self.locale = name, ROOT / room / "locale"
        self.folders, self.words, self.more = [ROOT / one for one in folders], words, more

    def sentences(self) -> Iterator[Found]:
        """Every sentence that is marked, in the order of the files."""
        for folder in self.folders:
            for path in sorted(folder.rglob("*")):
                if path.suffix in (".py", ".html"):
                    yield from self._of(path)
                elif path.suffix == ".j2":
                    yield from _of_page(path.read_text(encoding="utf-8"))
        yield from ((sentence, None) for sentence in self.more())

    def _of(self, path: Path) -> Iterator[Found]:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".html":
            text = _as_python(text)
        source = io.BytesIO(text.encode())
        for _, message, _, context in extract("python", source, keywords=self.words):
            yield message, context

    def catalogue(self, language: str) -> Catalog:
        """The catalogue with the sentences of today, keeping what was translated."""
        now = self._empty(language)
        for message, context in self.sentences():
            now.add(message, context=context)
        kept = self._kept(language)
        kept.update(now, no_fuzzy_matching=True, update_header_comment=False)
        kept.obsolete.clear()
        kept.project, kept.version = _PROJECT, "1"
        kept.last_translator = kept.language_team = _PROJECT
        kept.header_comment = _header(self.name)
        return kept

    def path(self, language: str) -> Path:
        """Where translators edit it."""
        return self.locale / language / "LC_MESSAGES" / f"{self.name}.po"

    def _empty(self, language: str) -> Catalog:
        return Catalog(
            locale=language,
            header_comment=_header(self.name),
            fuzzy=False,
        )

    def _kept(self, language: str) -> Catalog:
        path = self.path(language)
        if not path.exists():
            return self._empty(language)
        with path.open("rb") as file:
            return read_po(file, locale=language)


def _header(name: str) -> str:
    return f"# What {_PROJECT} says ({name}), in another language."


# In the templates of pages that are taken out `_` marks a sentence, and `plural` two.
_IN_PAGE = re.compile(r'\b_\("([^"]+)"\)|\bplural\([^"]*"([^"]+)", "([^"]+)"\)')


def _of_page(template: str) -> Iterator[Found]:
    for sentence, one, many in _IN_PAGE.findall(template):
        yield sentence or (one, many), None


def _of_rules() -> Iterable[str]:
    from casewright.publishing.patterns import rule_sentences

    return rule_sentences()


def _as_python(template: str) -> str:
    """A template as Python that marks the same sentences."""
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    # A place that names no file: the sentences alone matter.
    return re.sub(r"u'|u\"", lambda found: found.group()[1:], templatize(template))


DOMAINS = (
    Domain("django", "web", ("web", "api", "workspace"), _DJANGO),
    Domain("casewright", "publishing", ("publishing", "drafts"), _OURS, more=_of_rules),
)


def as_po(catalogue: Catalog) -> bytes:
    """The catalogue as a translator reads it; the same sentences give the same bytes."""
    out = io.BytesIO()
    write_po(out, catalogue, omit_header=False, no_location=True, sort_output=True, width=100)
    kept = re.sub(rb'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To): .*\n',
                  b"", out.getvalue())  # fmt: skip
    return kept


def as_mo(catalogue: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    out = io.BytesIO()
    with_po = read_po(io.BytesIO(as_po(catalogue)), locale=catalogue.locale)
    # A catalogue carries the minute it was made in; the same sentences must give the same bytes.
    with_po.creation_date = with_po.revision_date = datetime.fromtimestamp(0, UTC)
    write_mo(out, with_po)
    return out.getvalue()


def missing(catalogue: Catalog) -> list[str]:
    """The sentences without a translation."""
    return [str(one.id) for one in catalogue if one.id and (one.fuzzy or not _is_told(one.string))]


def _is_told(string: object) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


def main(arguments: list[str]) -> int:
    """Write, or compare; the exit status."""
    problems = []
    for domain in DOMAINS:
        for language in LANGUAGES:
            catalogue, path = domain.catalogue(language), domain.path(language)
            files = {path: as_po(catalogue), path.with_suffix(".mo"): as_mo(catalogue)}
            if "--check" in arguments:
                stale = [one for one, made in files.items() if _bytes(one) != made]
                problems += [f"{one.name} is not what the code says" for one in stale]
                problems += [
                    f"{path.name}: {one!r} is not translated" for one in missing(catalogue)
                ]
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                for one, made in files.items():
                    one.write_bytes(made)
                left = missing(catalogue)
                print(f"{domain.name} {language}: {len(left)} of {len(catalogue)} to translate")
    print("\n".join(problems), file=sys.stderr)
    return int(bool(problems))


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
