"""No test looks at a clock to judge by it, but through the fixture of growth, and none has a deadline of its own."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parent
CLOCK = re.compile(
    r"^import time$|^from time import|\b(?:perf_counter|monotonic|process_time)\b|\bdeadline=", re.MULTILINE
)


#: The fixture of growth, and the patience with which a server is waited for, whose answers no test takes the time of.
LOOK = ["conftest.py", "lsp/conftest.py"]


def test_no_other_file_looks_at_a_clock():
    files = [file for file in TESTS.rglob("*.py") if file != Path(__file__)]
    found = [file.relative_to(TESTS).as_posix() for file in files if CLOCK.search(file.read_text(encoding="utf-8"))]
    assert sorted(found) == LOOK
