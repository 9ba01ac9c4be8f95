"""Bases are made from a seed, and how the command grows with them is measured and drawn."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.growth import Growth, Most, Point, grow_all
from benchmarks.inputs import base, first_sentence
from benchmarks.plots import draw
from benchmarks.running import Run
from shanxi_facts import FactBase


def test_a_base_is_sound_and_begins_alike_whatever_its_size(tmp_path: Path) -> None:
    for facts in (10, 70):
        file = tmp_path / f"{facts}.json"
        file.write_bytes(base(facts))
        loaded = FactBase.load(file)
        assert len({fact.sentence for fact in loaded.facts}) == facts
        assert loaded.facts[0].sentence == first_sentence()


@pytest.mark.slow
def test_each_measure_has_its_points(tmp_path: Path) -> None:
    said: list[str] = []
    grown = list(grow_all(Most(claims=20, bytes=2000, facts=20), 1, tmp_path, said.append))
    assert [(g.name, [point.amount for point in g.points]) for g in grown] == [
        ("claims", [2, 20]),
        ("draft", [2, 20, 200, 2000]),
        ("base", [2, 20]),
    ]
    assert all(point.run.seconds > 0 and point.run.bytes > 0 for g in grown for point in g.points)
    assert said[0] == "claims: 2"


def test_a_picture_is_the_same_for_the_same_figures(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="pictures are drawn where the extra bench is installed")
    growth = Growth("claims", "claims", (Point(10, Run(0.5, 40_000_000)), Point(100, Run(1.5, 50_000_000))))
    first = draw(growth, tmp_path).read_bytes()
    assert draw(growth, tmp_path).read_bytes() == first
    texts = {text.text for text in ElementTree.fromstring(first).iter("{http://www.w3.org/2000/svg}text")}  # noqa: S314
    assert {"claims", "seconds of the processor", "megabytes", "in proportion"} <= texts
