"""What the README and the documentation show can be followed: links, commands, the build."""

import argparse
import importlib.util
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = [
    *sorted(ROOT.glob("*.md")),
    *sorted(DOCS.rglob("*.md")),
    *sorted((ROOT / "examples").glob("*/README.md")),
]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^```(?:sh|console|bash)\n(.*?)^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def page_name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def anchors(page: Path) -> set[str]:
    """The anchors a page offers: its headings, in the form the site gives them."""
    kept = (
        re.sub(r"[^\w\s-]", "", title).strip().lower() for title in HEADING.findall(_text(page))
    )
    return {re.sub(r"[\s]+", "-", title) for title in kept}


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def links(page: Path) -> list[str]:
    outside_code = re.sub(r"```.*?```|`[^`\n]*`", "", _text(page), flags=re.DOTALL)
    return [target for target in LINK.findall(outside_code) if "://" not in target]


def leads_nowhere(page: Path, target: str) -> bool:
    path, _, anchor = target.partition("#")
    goal = (page.parent / path).resolve() if path else page
    if not goal.exists():
        return True
    return bool(anchor) and goal.suffix == ".md" and anchor not in anchors(goal)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    assert [target for target in links(page) if leads_nowhere(page, target)] == []


def shown_commands() -> list[tuple[str, str]]:
    """Every `casewright` command in a block of commands, with the page that shows it."""
    lines = (
        (page_name(page), line.strip().removeprefix("$ "))
        for page in PAGES
        for block in BLOCK.findall(_text(page))
        for line in block.replace("\\\n", " ").splitlines()
    )
    return [(page, line) for page, line in lines if line.startswith("casewright")]


def words_of(command: str) -> list[str]:
    """The arguments of a command as a shell would split them, up to a pipe or redirection."""
    words = shlex.split(command, comments=True)[1:]
    ends = (number for number, word in enumerate(words) if word in {"|", ">", ">>", "2>", "&&"})
    return words[: next(ends, len(words))]


def parser() -> argparse.ArgumentParser:
    from casewright.cli import build_parser

    return build_parser()


@pytest.mark.parametrize(("page", "command"), shown_commands())
def test_every_command_shown_is_one_the_program_takes(page: str, command: str) -> None:
    words = words_of(command)
    if words and not {"--help", "--version"} & set(words):
        assert parser().parse_args(words)


def test_the_documentation_shows_commands_at_all() -> None:
    assert len(shown_commands()) >= 10


def test_every_command_of_the_program_has_its_place_in_the_reference() -> None:
    choices = next(
        action.choices
        for action in parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    reference = _text(DOCS / "reference" / "cli.md")
    assert [name for name in choices if f"casewright {name}" not in reference] == []


def test_every_make_target_shown_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", _text(ROOT / "Makefile"), re.MULTILINE))
    shown = {name for page in PAGES for name in re.findall(r"`make ([a-z]+)", _text(page))}
    assert shown <= targets


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if importlib.util.find_spec("mkdocs") is None:
        pytest.skip("mkdocs is not installed")
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    return folder


def test_the_site_builds_without_a_warning(site: Path) -> None:
    assert (site / "index.html").is_file()


FETCHED = re.compile(
    r"""<(?:script|img|iframe|source)\b[^>]*\bsrc=["']?(?:https?:)?//"""
    r"""|<link\b[^>]*\brel=["']?(?:stylesheet|preconnect|preload|icon)[^>]*href=["']?(?:https?:)?//"""
    r"""|url\(["']?(?:https?:)?//|@import\s+["'](?:https?:)?//"""
)


def test_no_page_of_the_site_fetches_anything_from_elsewhere(site: Path) -> None:
    pages = [*site.rglob("*.html"), *site.rglob("*.css")]
    assert [path.name for path in pages if FETCHED.search(_text(path))] == []
