"""The benchmark of names measures well, and says what it could not measure."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.failure import BenchmarkFailed  # noqa: E402
from benchmarks.name_libraries import Absent, Prepared  # noqa: E402
from benchmarks.name_pairs import pair  # noqa: E402
from benchmarks.names import Measured, Quality, as_markdown, f1, quality, read_pairs  # noqa: E402


@given(st.integers(0, 10_000))
def test_the_same_number_gives_the_same_pair(number: int) -> None:
    assert pair(number) == pair(number)


def test_a_perfect_score_has_f1_of_one() -> None:
    assert quality([0.9, 0.1] * 10, [True, False] * 10).f1 == 1
    assert f1([True, True], [True, False]) == pytest.approx(2 / 3)


def test_rows_that_a_reader_leaves_open_are_not_scored(tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("same\tx\tA\tB\tr\nask\tx\tC\tD\tr\n0\tx\tE\tF\n", encoding="utf-8")
    assert read_pairs(table).names == (("A", "B"), ("E", "F"))


def test_a_table_without_pairs_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("# nothing\n", encoding="utf-8")
    with pytest.raises(BenchmarkFailed, match=r"pairs\.tsv has no pairs of names"):
        read_pairs(table)


def test_an_absent_library_is_named_with_its_command() -> None:
    one = Measured("ours", {"list": Quality(0.5, 1.0, 1.0)}, 2.0, 1.0)
    said = as_markdown([one], [Absent("theirs", "pip install theirs")])
    assert "Not measured: theirs; install it with `pip install theirs`." in said


def test_a_library_prepares_each_name_before_it_scores() -> None:
    library = Prepared(str.lower, lambda a, b: float(a == b))
    assert library.scores([("Ann", "ANN"), ("Ann", "Bob")]) == [1.0, 0.0]
