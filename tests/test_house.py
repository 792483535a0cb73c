"""The house rules that a machine can check, over every file of the project."""

import ast
import csv
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
MOST_PARAMETERS = 5
DRAWERS = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
WRITTEN = {
    ".py",
    ".md",
    ".toml",
    ".yaml",
    ".yml",
    ".csv",
    ".json",
    ".txt",
    ".in",
    ".sh",
    ".cfg",
    ".css",
    "",
}


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is tracked or would be: what git ignores is not ours."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    if listed.returncode:
        pytest.skip("this is not a git clone, so there is no list of the project's files")
    found = (ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(sorted(path for path in found if path.is_file()))


@cache
def text_of(path: Path) -> str:
    """The text of a file; empty where the file is not text."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return ""


def inside(path: Path, *folders: str) -> bool:
    return any(path.is_relative_to(ROOT / folder) for folder in folders)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def modules(*folders: str) -> list[Path]:
    return [path for path in project_files() if path.suffix == ".py" and inside(path, *folders)]


def lines_matching(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    """Where a pattern stands, as "file:line", without the words themselves."""
    return [
        f"{name_of(path)}:{number}"
        for path in paths
        if path != Path(__file__).resolve()
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if pattern.search(line)
    ]


def written_by_us() -> list[Path]:
    return [path for path in project_files() if path.suffix in WRITTEN]


def test_no_module_is_longer_than_a_few_screens() -> None:
    long = {
        name_of(path): length
        for path in modules(".")
        if (length := len(text_of(path).splitlines())) > LONGEST_MODULE
    }
    assert not long


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_function_of_the_package_is_longer_than_a_screen() -> None:
    long = {
        f"{name_of(path)}:{node.name}": length
        for path in modules("src")
        for node in functions(path)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert not long


def parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    taken = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return [argument.arg for argument in taken if argument.arg not in ("self", "cls")]


def test_no_function_of_the_package_takes_more_than_five_parameters() -> None:
    greedy = {
        f"{name_of(path)}:{node.name}": parameters(node)
        for path in modules("src")
        for node in functions(path)
        if len(parameters(node)) > MOST_PARAMETERS
    }
    assert not greedy


def test_no_file_is_a_drawer_for_odds_and_ends() -> None:
    drawers = [
        name_of(path)
        for path in project_files()
        if DRAWERS & {part.split(".")[0] for part in path.relative_to(ROOT).parts}
    ]
    assert not drawers


def test_no_file_names_a_path_of_somebody_s_machine() -> None:
    everywhere = re.compile(r"(?<![\w.:/-])/(work|root|home/\w+|Users/\w+)/")
    outside_tests = re.compile(r"(?<![\w.:/-])/tmp/")
    ours = written_by_us()
    not_tests = [path for path in ours if not inside(path, "tests")]
    assert not lines_matching(everywhere, ours)
    assert not lines_matching(outside_tests, not_tests)


def test_no_file_names_a_package_index() -> None:
    index = re.compile(r"index-url|https?://[^\s\"']*/(?:simple|packages)\b|\"resolved\": *\"http")
    paths = [path for path in written_by_us() if path.name != "compile.sh"]
    assert not lines_matching(index, paths)


def test_nothing_is_left_to_be_done_later() -> None:
    assert not lines_matching(re.compile(r"\b(TODO|FIXME)\b"), written_by_us())


def names_of_the_examples() -> list[tuple[str, str]]:
    """Kind and name of everybody in the examples, every spelling by itself."""
    rows = [
        row
        for path in sorted((ROOT / "examples").glob("*/names.csv"))
        for row in csv.DictReader(text_of(path).splitlines())
    ]
    assert rows, "the examples name nobody: their names.csv is missing or empty"
    spelled = ((row["kind"], [row["name"], *row["spellings"].split(";")]) for row in rows)
    return [(kind, name.strip()) for kind, names in spelled for name in names if name.strip()]


def telling_words() -> set[str]:
    """The words that give an example away: the surnames of its people, the name of its village."""
    return {name.split()[-1] for _, name in names_of_the_examples()}


# The README and the tutorial show the example, and its own tests are about it.
KNOWS_NO_EXAMPLE = ("src", "training", "benchmarks", "scripts", "docs/reference", "tests")


def test_no_rule_table_or_test_outside_the_examples_knows_their_names() -> None:
    words = "|".join(sorted(map(re.escape, telling_words())))
    paths = [
        path
        for path in project_files()
        if inside(path, *KNOWS_NO_EXAMPLE) and not inside(path, "tests/examples")
    ]
    assert not lines_matching(re.compile(rf"\b({words})\b", re.IGNORECASE), paths)


def written_by_people() -> list[Path]:
    """The modules of the package but the migrations, which Django writes."""
    return [path for path in modules("src") if path.parent.name != "migrations"]


def public_names_without_docstring(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        # Django asks for a class Meta in a model; it is no name that anybody calls.
        if node.name.startswith("_") or node.name == "Meta":
            continue
        if ast.get_docstring(node) is None:
            yield node.name
        if isinstance(node, ast.ClassDef):
            yield from (f"{node.name}.{name}" for name in public_names_without_docstring(node.body))


def test_every_public_name_says_what_it_gives() -> None:
    silent = [
        f"{name_of(path)}:{name}"
        for path in written_by_people()
        for name in public_names_without_docstring(ast.parse(text_of(path)).body)
    ]
    assert not silent


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        name_of(path)
        for path in written_by_people()
        if text_of(path).strip() and ast.get_docstring(ast.parse(text_of(path))) is None
    ]
    assert not silent
