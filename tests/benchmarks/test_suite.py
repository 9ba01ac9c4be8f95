"""The command is measured beside others, in one run."""

from pathlib import Path

import pytest

from benchmarks.suite import Size, measure_all


@pytest.mark.slow
def test_the_start_is_measured_beside_an_empty_application(tmp_path: Path) -> None:
    taken = list(measure_all(Size(1, 10, 1000, 1), tmp_path, "start", lambda _: None))
    ratios = {figure.program: figure.ratio for figure in taken}
    assert ratios["an empty Typer application"] is not None
    assert all(figure.value is None or figure.value > 0 for figure in taken)
