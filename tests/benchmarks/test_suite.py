"""The command is measured beside others, in one run."""

from pathlib import Path

from benchmarks.suite import Size, measure_all


def test_the_start_is_measured_beside_an_empty_application(tmp_path: Path) -> None:
    taken = list(measure_all(Size(1, 10, 1000, 1), tmp_path, "start", lambda _: None))
    ratios = {figure.program: figure.ratio for figure in taken}
    empty = ratios["an empty Typer application"]
    assert empty is not None
    assert empty > 1
    assert all(figure.value is None or figure.value > 0 for figure in taken)
