"""What a keystroke in a draft of 1,000 words costs: processor time of the server, up to its diagnostics."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest

from tests.lsp.conftest import drafted

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="the time of a process is read in /proc"),
]

MOST = 0.050  # seconds
PORTS = (
    "Skarn Torsund Velm Istrad Korvik Pelda Ambre Runo Tessin Hallow Norvik Brede Calder Dorne Esk Farrow Garth Holm"
)
PARAGRAPH = (
    "The harbour of {port} handled {grain} tonnes of grain in {year}, up {share} percent from the year before. Its "
    "director, Ada Korv, said that {ships} ships had called, most of them from the north. A new quay of {quay} metres "
    "was opened in May. It cost {cost} million euros and took two years to build, as the council had promised."
)


def text(shift=0):
    return "\n\n".join(
        PARAGRAPH.format(
            port=port,
            grain=1200 + 37 * i + shift,
            year=2010 + i % 9,
            share=3 + i % 7,
            ships=40 + i,
            quay=200 + i,
            cost=5,
        )
        for i, port in enumerate(PORTS.split())
    )


def spent(process):
    """The processor time that the threads of a process have taken, in seconds."""
    tasks = Path(f"/proc/{process.pid}/task").glob("*/schedstat")
    return sum(int(task.read_text(encoding="ascii").split()[0]) for task in tasks) / 1e9


def keystrokes(editor, draft, count=20):
    """The processor time of each of so many keystrokes in the midst of a draft, each judged."""
    uri = editor.open("story.md", draft)
    editor.diagnostics(uri)
    at = draft.index("handled", len(draft) // 2)
    times = []
    for version in range(2, count + 2):
        draft = (
            f"{draft[:at]}{'abcdefghij'[version % 10]}{draft[at:]}" if version % 2 else draft.replace("May", "Mayo", 1)
        )
        before = spent(editor.process)
        editor.type(uri, draft, version)
        editor.diagnostics(uri, version)
        times.append(spent(editor.process) - before)
    return times


@pytest.mark.parametrize("shift", [0, 2], ids=["true", "a wrong figure in each paragraph"])
def test_a_keystroke_costs_little(edit, desk, shift):
    (desk / "base.json").write_text(drafted(text()), encoding="utf-8")
    draft = text(shift)
    assert 1000 <= len(draft.split()) < 1200
    times = keystrokes(edit(), draft)
    assert median(times) <= MOST, times
