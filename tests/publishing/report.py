"""An invented report with claims of every kind and stance, some of whose quotes overlap."""

from collections.abc import Callable

from casewright.claims import (
    Act,
    Body,
    Bound,
    Charge,
    Claim,
    Event,
    Ground,
    Group,
    Known,
    Metadata,
    Money,
    Organisation,
    Origin,
    Participant,
    Person,
    Place,
    Quote,
    Reader,
    Reading,
    Sentence,
    Source,
    Stance,
    Statement,
    sha256_of,
)

TEXT = (
    "The Velm District Court convicted Ilar Dovan, a former warden, and Petr Ossk of beating "
    "23 detainees with batons in Marrow Hall. Dovan, 41, denied that he burned anyone.\n\n"
    "Each received three years. Three of the 23 were paid 500 crowns. "
    "“Nobody was spared,” said lawyer Ana Reth. She will appeal on June 10.\n\n"
    "Ruben Tal may be charged."
)
READER = Reader("test reader", "1")


def source_of(text: str, *, title: str = "Two wardens convicted") -> Source:
    """A source with a text, given a title by a person and a publisher by its file."""
    known = Metadata(
        title=Known.by(Origin.PERSON, title), publisher=Known.by(Origin.FILE, "Velm Courier")
    )
    return Source(sha256_of(text.encode()), text, "velm.txt", metadata=known)


def claimer(source: Source) -> Callable[..., Claim]:
    """A function that claims a body on words of the source."""

    def claim(words: str, body: Body, stance: Stance = Stance.REPORTED, by: str = "") -> Claim:
        start = source.text.index(words)
        quote = Quote.of(source, start, start + len(words))
        return Claim(quote, body, said_by=by or None, stance=stance)

    return claim


def report() -> tuple[Source, Reading]:
    """The source and everything claimed on it."""
    source = source_of(TEXT)
    claim = claimer(source)
    convicted = "convicted Ilar Dovan, a former warden, and Petr Ossk"
    claims = (
        claim("Velm District Court", Organisation("Velm District Court", "court")),
        claim(convicted, Person("Ilar Dovan", "Ilar Dovan", roles=("convicted",)), Stance.FOUND),
        claim(convicted, Person("Petr Ossk", roles=("convicted",)), Stance.FOUND),
        claim("Ilar Dovan, a former warden", Person("Ilar Dovan", position="a former warden")),
        claim("Dovan, 41", Person("Ilar Dovan", "Dovan", ("Dovan",), age=41)),
        claim("convicted Ilar Dovan", Charge("beating", person="Ilar Dovan", state="guilty")),
        claim("beating 23 detainees", Act("beating", "batons", victim="23 detainees")),
        claim("23 detainees", Group("23 detainees", "detained", None, 23)),
        claim("Marrow Hall", Place("Marrow Hall", "facility")),
        claim("he burned anyone", Act("burning", perpetrator="Dovan"), Stance.DENIED, "Dovan"),
        claim("Each received three years", Sentence("each", "imprisonment", 3.0, "years")),
        claim("Three of the 23", Group("Three", "compensated", None, 3, subset_of=23)),
        claim("paid 500 crowns", Money("compensation_awarded", 500.5, "CZK")),
        claim("Nobody was spared", Statement("Ana Reth")),
        claim("lawyer Ana Reth", Person("Ana Reth", roles=("victim_lawyer",))),
        claim("She will appeal on June 10", _appeal(), Stance.ANNOUNCED, "Ana Reth"),
        claim("Ruben Tal may be charged", _accused(), Stance.POSSIBLE),
        claim("convicted Ilar Dovan", Event("verdict", "2025-01", outcome="convicted")),
        claim("beating", Group("dozens", None, None, None, Bound.ABOUT)),
    )
    return source, Reading(source.sha256, READER, "en", claims)


def _appeal() -> Event:
    return Event(
        "appeal_filed",
        "--06-10",
        participants=(Participant("Ana Reth", "victim_lawyer"),),
        grounds=(Ground("a longer sentence", "Ana Reth"),),
    )


def _accused() -> Person:
    return Person("Ruben Tal", roles=("accused",), position="a suspect")
