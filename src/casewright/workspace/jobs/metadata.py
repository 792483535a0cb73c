"""What a person says of a file, as it is kept until the file is read."""

from collections.abc import Mapping

from casewright.claims import METADATA_FIELDS, Known, Metadata, Origin


def as_values(given: Metadata) -> dict[str, str]:
    """The values that are known, by name."""
    told = {name: getattr(given, name).value for name in METADATA_FIELDS}
    return {name: value for name, value in told.items() if value}


def as_given(values: Mapping[str, str]) -> Metadata:
    """The same, as said by a person."""
    return Metadata(*(Known.by(Origin.PERSON, values.get(name)) for name in METADATA_FIELDS))
