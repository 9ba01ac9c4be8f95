"""Growth as pictures: time and memory on logarithmic axes, in SVG, by matplotlib."""

from __future__ import annotations

from pathlib import Path

from benchmarks.growth import Growth

_SIZE = (8.0, 3.2)  # inches
_EVEN = "#9aa0a6"
_OWN = "#1a5fb4"


def draw(growth: Growth, folder: Path) -> Path:
    """Write the picture of one growth, and return its path: seconds on the left, megabytes on the right.

    The grey line grows as the amount does, from the last point back.
    """
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams |= {"svg.hashsalt": growth.name, "svg.fonttype": "none", "font.size": 9}
    from matplotlib import pyplot

    amounts = [point.amount for point in growth.points]
    figure, (time, memory) = pyplot.subplots(1, 2, figsize=_SIZE, layout="constrained")
    for axes, unit, values in (
        (time, "seconds of the processor", [point.run.seconds for point in growth.points]),
        (memory, "megabytes", [point.run.bytes / 1e6 for point in growth.points]),
    ):
        even = [values[-1] * amount / amounts[-1] for amount in amounts]
        axes.loglog(amounts, even, color=_EVEN, linestyle="--", linewidth=1, label="in proportion")
        axes.loglog(amounts, values, color=_OWN, marker="o", markersize=4, label="shanxi-facts")
        axes.set_ylim(bottom=min(values) / 2)
        axes.set_xlabel(growth.axis)
        axes.set_ylabel(unit)
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter("{x:,g}")
            axis.set_minor_formatter("")
        axes.grid(visible=True, which="major", linewidth=0.4)
    time.legend(frameon=False)
    path = folder / f"{growth.name}.svg"
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)
    return path
