"""Figures of a run are kept, and held against those of another."""

import pytest

from benchmarks import results
from benchmarks.results import Taken

START = Taken("start", "python -c pass", 0.01, "ms", 4.0, more=False)
CLAIMS = Taken("claims", "rapidfuzz and digits", 9000.0, "a second", 0.2, more=True)
ABSENT = Taken("lint", "proselint", None, "MB a second", None, more=True)


@pytest.mark.parametrize(
    ("before", "ratio", "warns"),
    [
        (START, 5.1, True),
        (START, 4.9, False),
        (START, 2.0, False),
        (CLAIMS, 0.15, True),
        (CLAIMS, 0.17, False),
        (CLAIMS, 0.9, False),
    ],
)
def test_a_ratio_that_is_a_quarter_worse_is_told(before: Taken, ratio: float, warns: bool) -> None:
    assert bool(results.worse([before._replace(ratio=ratio)], [before])) is warns


def test_what_was_not_measured_is_no_worse() -> None:
    assert results.worse([ABSENT, START], [CLAIMS, ABSENT]) == []


def test_figures_that_are_kept_come_back() -> None:
    taken = [START, CLAIMS, ABSENT]
    assert results.loads(results.dumps(taken)) == taken


def test_the_table_names_what_is_not_installed() -> None:
    assert "not installed" in results.table([ABSENT])
