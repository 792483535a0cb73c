"""Write the reference page of the vocabulary into the documentation."""

from pathlib import Path

from casewright.vocabulary.page import page

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "vocabulary.md"


def main() -> None:
    """Write the page; run this after correcting a vocabulary file."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
