"""Puts the help of each command into its section of docs/reference/cli.md."""

import argparse
import os
import re
from pathlib import Path

from casewright.cli import COMMANDS, build_parser

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "cli.md"
WIDTH = "100"


def main() -> None:
    """Rewrite the blocks; a command without a section gets one, in the order of the commands."""
    os.environ["COLUMNS"] = WIDTH
    intro, sections = split(PAGE.read_text(encoding="utf-8"))
    parsers = next(
        one.choices
        for one in build_parser()._actions
        if isinstance(one, argparse._SubParsersAction)
    )
    written = [
        with_help(sections.get(name, f"## casewright {name}\n\n```text\n```\n"), parsers[name])
        for name in COMMANDS
    ]
    PAGE.write_text("\n".join([intro.rstrip("\n") + "\n", *written]), encoding="utf-8")


def split(page: str) -> tuple[str, dict[str, str]]:
    """Give what stands before the first command, and the section of each."""
    intro, *parts = re.split(r"^(?=## casewright )", page, flags=re.MULTILINE)
    return intro, {part.split()[2]: part.rstrip("\n") + "\n" for part in parts}


def with_help(section: str, parser: argparse.ArgumentParser) -> str:
    """Give the section with the help of today in its block of text."""
    block = f"```text\n{parser.format_help()}```"
    return re.sub(r"```text\n.*?```", lambda _: block, section, count=1, flags=re.DOTALL)


if __name__ == "__main__":
    main()
