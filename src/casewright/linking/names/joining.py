"""Names whose words were torn apart or run together: "Gul nara", "Kasymzhomart"."""

from collections.abc import Iterator
from dataclasses import replace

from casewright.linking.names.form import NameForm
from casewright.linking.names.word import word_of


def joinings(a: NameForm, b: NameForm) -> Iterator[tuple[NameForm, NameForm]]:
    """The two names with neighbouring words of the longer one joined."""
    if len(a.words) > len(b.words):
        yield from ((one, b) for one in _joined(a))
    elif len(b.words) > len(a.words):
        yield from ((a, other) for other in _joined(b))


def _joined(form: NameForm) -> Iterator[NameForm]:
    for i in range(len(form.words) - 1):
        both = word_of(form.words[i].text + form.words[i + 1].text)
        yield replace(form, words=(*form.words[:i], both, *form.words[i + 2 :]), surname=-1)


def without_ibn(a: NameForm, b: NameForm) -> Iterator[tuple[NameForm, NameForm]]:
    """The two names with the father's name as a word of both: "ibn" is often left out."""
    if a.father and not b.father and len(b.words) > len(a.words):
        yield _with_father(a), b
    elif b.father and not a.father and len(a.words) > len(b.words):
        yield a, _with_father(b)


def _with_father(form: NameForm) -> NameForm:
    father = (form.father,) if form.father else ()
    return replace(form, words=(*form.words[:-1], *father, form.words[-1]), father=None)
