"""What the readers of all languages find, before it becomes claims."""

from dataclasses import dataclass

from spacy.tokens import Token

from casewright.claims import Bound, Participant, Person, Stance
from casewright.reading.cast import Character
from casewright.reading.document import Sentence
from casewright.reading.held import Held
from casewright.reading.when import When


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A person of the document: the name and where it is first written, the role and its words."""

    name: str
    as_written: str
    named: tuple[int, int]
    roles: tuple[str, ...]
    role_span: tuple[int, int] | None = None
    stance: Stance = Stance.REPORTED
    posts: tuple[tuple[str, tuple[int, int]], ...] = ()
    aliases: tuple[str, ...] = ()
    nationality: str | None = None
    age: int | None = None

    def body(self) -> Person:
        """What a claim about the name says."""
        return Person(
            self.name,
            as_written=self.as_written,
            aliases=self.aliases,
            nationality=self.nationality,
            age=self.age,
        )


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role of a person, the tokens that show it, how it is held, and the weight of a phrase."""

    person: Character
    role: str
    first: Token
    last: Token
    held: Held
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class EventFound:
    """An event: its type, the words it rests on, how it is held, and when."""

    type: str
    sentence: Sentence
    token: Token
    span: tuple[int, int]
    held: Held
    when: When


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Where an event happened, who took part, and the outcome (vocabulary: outcomes)."""

    place: str | None = None
    participants: tuple[Participant, ...] = ()
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class ActFound:
    """An act: its term, the words it rests on, the people, and when."""

    term: str
    sentence: Sentence
    token: Token
    span: tuple[int, int]
    held: Held
    instruments: tuple[str, ...]
    victim: str | None
    perpetrator: str | None
    when: When


@dataclass(frozen=True, slots=True)
class CountFound:
    """People of a group: how many where that is told, the bound, the citizenship, the words."""

    group: str
    value: int | None
    bound: Bound
    description: str
    nationality: str | None
    subset_of: int | None
    sentence: Sentence
    token: Token
    span: tuple[int, int]
    held: Held


@dataclass(frozen=True, slots=True)
class ChargeFound:
    """A charge: the offence, the article, on whom, how it stands, and the words."""

    offence: str
    article: str | None
    part: str | None
    count: int | None
    state: str
    person: str | None
    sentence: Sentence
    token: Token
    span: tuple[int, int]
    held: Held


@dataclass(frozen=True, slots=True)
class SentenceFound:
    """A penalty: its kind, how much, on whom, and the words."""

    penalty: str
    amount: float | None
    unit: str | None
    person: str
    applies_to: tuple[str, ...]
    sentence: Sentence
    token: Token
    span: tuple[int, int]
    held: Held
    group: str = ""


@dataclass(frozen=True, slots=True)
class MoneyFound:
    """An amount, what it is, whose it is, and the words."""

    purpose: str
    amount: float
    currency: str | None
    person: str | None
    sentence: Sentence
    token: Token
    span: tuple[int, int]
    held: Held


@dataclass(frozen=True, slots=True)
class StatementFound:
    """What somebody said: the speaker, whether in their own words, and the words."""

    speaker: str
    direct: bool
    span: tuple[int, int]
    sentence: Sentence
