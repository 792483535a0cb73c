"""Builds the tables of given names and surnames: `build_name_tables.py OUT`.

Needs the packages `faker` and `names`, which the finished program does not.
"""

import argparse
import gzip
import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import faker.providers.person
import names
from anyascii import anyascii

GIVEN = ("first_names", "middle_names", "first_romanized_names")
FAMILY = ("last_names", "last_romanized_names", "male_last_names", "unisex_last_names")
# Alphabets that write vowels can be romanised letter by letter; abjads and syllabaries cannot.
ROMANISED = ("CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")
PARTICLES = (
    "al bin da das de dei del della der di do dos du el ibn la las le los ní nic ter the uí und "
    "van von zu zum zur"
)
NAME = re.compile(r"[^\W\d_]{2,}(?:['’ʻʼ-][^\W\d_]+)*")
# English newspapers write the same Cyrillic letters in more than one way.
SPELLINGS = (
    (re.compile(r"(?:iy|yy|ij)$"), ("y", "iy", "ii", "i")),
    (re.compile(r"^e"), ("e", "ye")),
    (re.compile(r"(?<=[aeiouy])e"), ("e", "ye")),
    (re.compile(r"dzh"), ("dzh", "j")),
    (re.compile(r"x"), ("kh",)),
)


def main() -> None:
    """Write both tables into the folder given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="the folder `tables` of the English reading")
    out = parser.parse_args().out
    given = {*faker_names(GIVEN), *census("dist.female.first"), *census("dist.male.first")}
    family = {*faker_names(FAMILY), *census("dist.all.last")}
    write(out / "given_names.txt.gz", given)
    write(out / "surnames.txt.gz", family)


def faker_names(attributes: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of all of Faker's locales whose script can be read as Latin letters."""
    for locale in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{locale.name}").Provider
        for attribute, entries in sorted(vars(provider).items()):
            if attribute.startswith(attributes) and isinstance(entries, Collection):
                yield from single_names(entries)


def census(file: str) -> Iterator[str]:
    """Yield the names of one list of the United States Census of 1990."""
    lines = (Path(names.__file__).parent / file).read_text("ascii").splitlines()
    yield from single_names(line.split()[0] for line in lines)


def single_names(entries: Iterable[str]) -> Iterator[str]:
    """Yield each name in lower case, as written and without diacritics."""
    for entry in entries:
        for name in NAME.findall(unicodedata.normalize("NFC", entry).lower()):
            if name not in PARTICLES.split():
                yield from spellings(name)


def spellings(name: str) -> Iterator[str]:
    """Yield the Latin spellings of a name in Latin, Cyrillic, Greek, Armenian or Georgian."""
    script = unicodedata.name(name[0]).split()[0]
    if script == "LATIN":
        yield name
        yield anyascii(name).lower()
    elif script in ROMANISED:
        yield from _variants(anyascii(name).lower().replace("'", "").replace("`", ""))


def _variants(name: str) -> set[str]:
    found = {name}
    for pattern, replacements in SPELLINGS:
        found = {pattern.sub(each, old) for old in found for each in replacements}
    return found


def write(path: Path, found: set[str]) -> None:
    """Write the names sorted, one a line; the same names always give the same bytes."""
    path.write_bytes(
        gzip.compress("".join(f"{name}\n" for name in sorted(found)).encode(), 9, mtime=0)
    )


if __name__ == "__main__":
    main()
