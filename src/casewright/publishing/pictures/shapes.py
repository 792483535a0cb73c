"""What a picture is made of: plain shapes with the name of their look, and marks that lead on."""

from dataclasses import dataclass

from casewright.claims import ClaimId

Claims = tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class Rect:
    """A bar or an area; its look is a class of the stylesheet."""

    x: float
    y: float
    width: float
    height: float
    look: str

    def __post_init__(self) -> None:
        if self.width < 0 or self.height < 0:
            raise ValueError(f"A bar of {self.width} by {self.height} cannot be drawn.")


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    look: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A round point."""

    x: float
    y: float
    radius: float
    look: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A curve or an area; `d` is the path as SVG writes it."""

    d: str
    look: str


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `anchor` says which end of it stands at x: start, middle or end."""

    x: float
    y: float
    text: str
    look: str = ""
    anchor: str = "start"


Shape = Rect | Line | Dot | Outline | Words


@dataclass(frozen=True, slots=True)
class Cites:
    """A mark opens to these quotes; each group is what one fact rests on."""

    groups: tuple[Claims, ...]


@dataclass(frozen=True, slots=True)
class Goes:
    """A mark leads to the same page, asked for something else."""

    query: tuple[tuple[str, str], ...] = ()


Target = Cites | Goes


@dataclass(frozen=True, slots=True)
class Mark:
    """Shapes that somebody can point at, what they say in words, and where they lead."""

    shapes: tuple[Shape, ...]
    says: str
    to: Target

    def __post_init__(self) -> None:
        if not self.says.strip():
            raise ValueError("A mark without words says nothing to who does not see it.")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of that size, what it shows in words, and its shapes from back to front."""

    width: float
    height: float
    says: str
    things: tuple[Shape | Mark, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All that somebody can point at."""
        return tuple(one for one in self.things if isinstance(one, Mark))
