"""How much one file may cost before it is given up."""

from dataclasses import asdict, dataclass, fields

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may cost; a file that needs more is refused and the rest go on.

    `memory_mb` bounds the process that parses, `seconds` its time for one file, `ocr_seconds` the
    same where pictures are read, `characters` the text, `file_mb` the file itself, `unpacked_mb`
    and `members` all that one archive or mail unpacks to, `nesting` archives inside archives.
    """

    memory_mb: int = 1024
    seconds: int = 60
    characters: int = 20_000_000
    file_mb: int = 256
    unpacked_mb: int = 256
    members: int = 10_000
    nesting: int = 2
    ocr_seconds: int = 600

    def __post_init__(self) -> None:
        for limit in fields(self):
            value = getattr(self, limit.name)
            if value < 1:
                raise ValueError(f"The limit {limit.name} must be at least 1, not {value}.")

    def as_numbers(self) -> dict[str, int]:
        """The limits by name."""
        return asdict(self)
