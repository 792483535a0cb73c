"""The bodies a complaint can be made out to, and the forms they use, as the data file has them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from casewright.drafts.errors import BadForms, UnknownForum
from casewright.vocabulary.files import load_yaml

_DATA = resources.files("casewright.drafts") / "data" / "forms.yaml"
Words = Mapping[str, str]
"""The same words in each language."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Something the form asks for that the case file may lack; `known` names what answers it."""

    id: str
    words: Words
    known: str = ""


@dataclass(frozen=True, slots=True)
class FormSection:
    """One section of a form: its heading, and what is asked of the client for it."""

    id: str
    heading: Words
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its sections in order, and where they were read."""

    id: str
    title: Words
    sections: tuple[FormSection, ...]
    source: str
    checked: str
    confidence: str
    doubts: str


@dataclass(frozen=True, slots=True)
class Forum:
    """A body: its name as consent and authority have it, its route in the rules, its form."""

    id: str
    use: str
    route: str
    form: Form

    def is_among(self, names: Iterable[str]) -> bool:
        """Whether it is named there."""
        wanted = {self.id.casefold(), self.use.casefold()}
        return any(one.strip().casefold() in wanted for one in names)


@cache
def forums() -> Mapping[str, Forum]:
    """Every body by its id, in the order of the file.

    Raises:
        BadForms: the file has a mistake.
    """
    try:
        read = load_yaml(_DATA)
        forms = {one["id"]: _form(one) for one in read["forms"]}
        return {
            one["id"]: Forum(one["id"], one["use"], one["route"], forms[one["form"]])
            for one in read["forums"]
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise BadForms(f"{type(error).__name__}: {error}") from error


def forum_named(name: str) -> Forum:
    """The body of that id, such as cat.

    Raises:
        UnknownForum: there is no form for it.
    """
    found = forums().get(name.strip().casefold())
    if found is None:
        raise UnknownForum(name, tuple(forums()))
    return found


@cache
def words_of(name: str) -> Words:
    """Words of the file that are of no form, such as a question that several rules ask."""
    found: Words = load_yaml(_DATA)["words"][name]
    return found


# Any: a row of the file, whose fields are looked up one by one.
def _form(row: Mapping[str, Any]) -> Form:
    return Form(
        id=row["id"],
        title=row["title"],
        sections=tuple(_section(one) for one in row["sections"]),
        source=row["source"],
        checked=str(row["checked"]),
        confidence=row["confidence"],
        doubts=row["doubts"],
    )


def _section(row: Mapping[str, Any]) -> FormSection:
    asks = tuple(
        Ask(one["id"], {"en": one["en"], "ru": one["ru"]}, one.get("known", ""))
        for one in row.get("asks", ())
    )
    return FormSection(row["id"], row["heading"], asks)
