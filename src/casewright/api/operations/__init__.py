"""What programs can do, one module for each part of the work."""


def load() -> None:
    """Have all operations declared."""
    from casewright.api.operations import (  # noqa: F401 (each declares its own)
        cases,
        consents,
        deciding,
        imports,
        keeping,
        parts,
        people,
        searching,
        sources,
        taking_out,
    )
