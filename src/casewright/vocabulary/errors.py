"""What can go wrong with the vocabulary: an id nobody defined, or a data file with a mistake."""

from casewright.errors import CasewrightError


class UnknownTerm(CasewrightError):
    """The vocabulary has no scheme, or a scheme no term, of the id asked for."""

    def __init__(self, scheme: str, term: str | None = None) -> None:
        self.scheme = scheme
        self.term = term
        super().__init__(
            f"The vocabulary has no scheme {scheme!r}."
            if term is None
            else f"The scheme {scheme!r} of the vocabulary has no term {term!r}."
        )


class BadVocabulary(CasewrightError):
    """A vocabulary file breaks a rule; the message names the file and the term."""

    def __init__(self, file: str, term: str, problem: str) -> None:
        super().__init__(f"In the vocabulary file {file}, term {term!r}: {problem}.")
