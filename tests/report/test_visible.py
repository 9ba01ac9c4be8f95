"""Foreign text made visible, and its width."""

from __future__ import annotations

import pytest

from shanxi_facts.report.visible import visible, width

UNTOUCHED = [
    "All 3.29 million poor people",
    "[bold]not bold[/bold] :smile: \\n",
    "“relocated to the poorest nests”",
    "山西 Lüliang",
    "3 120 3\u202f120 3\u00a0120",
    "👩‍🌾",
    "می‌خواهم",
]
SHOWN = [
    ("a\nb\r\tc", "a\\nb\\r\\tc"),
    ("\x1b[31m", "\\x1b[31m"),
    ("\x9b31m", "\\x9b31m"),
    ("\x85", "\\x85"),
    ("a\u2028b\u2029", "a\\u2028b\\u2029"),
    ("\u202eabc\u2066", "\\u202eabc\\u2066"),
    ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
    ("\ud800", "\\ud800"),
    ("\U000e0041", "\\U000e0041"),
    ("\x00\x07\x0b\x0c\x1c\x1f", "\\x00\\x07\\x0b\\x0c\\x1c\\x1f"),
]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_noop(text):
    assert visible(text) == text


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_shown(text, expected):
    assert visible(text) == expected


@pytest.mark.parametrize(("text", "cells"), [("", 0), ("abc", 3), ("山西", 4), ("e\u0301", 1), ("“a”", 3), ("Ａ", 2)])
def test_width(text, cells):
    assert width(text) == cells
