"""The program at a terminal: it wraps, it marks, and it obeys NO_COLOR, FORCE_COLOR and TERM."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

import fcntl
import pty
import struct
import termios

ESCAPE = "\x1b["


@pytest.fixture
def screen(enter, monkeypatch):
    def screen(*args, width=80, **env):
        """Return what the program prints on a terminal ``width`` cells wide."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        with ThreadPoolExecutor(1) as pool:
            printed = pool.submit(lambda: b"".join(iter(lambda: _read(ours), b"")))
            with monkeypatch.context() as patch, open(theirs, "w", encoding="utf-8") as terminal:  # noqa: PTH123
                patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
                patch.setattr(sys, "stdout", terminal)
                patch.setattr(sys, "stderr", io.StringIO())
                enter(*args, env={"TERM": "xterm", **env})
        os.close(ours)
        return printed.result().decode().replace("\r\n", "\n")

    return screen


def _read(terminal):
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # Linux says so when the other side is gone
        return b""


def widest(printed):
    return max(map(len, printed.splitlines()))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize(
    "args", [("check", "3.92 million lifted"), ("list",), ("show", "poor-people-lifted"), ("rule",)]
)
def test_every_line_fits(screen, width, args):
    printed = screen(*args, width=width, NO_COLOR="1")
    assert width // 2 < widest(printed) <= width


def test_marked_words_are_set_off_by_style(screen):
    printed = screen("check", "3.92 million lifted")
    assert f"{ESCAPE}1;4m3.92 million{ESCAPE}0m lifted" in printed
    assert "MISMATCH" in printed
    assert "^" not in printed


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"FORCE_COLOR": "0"}])
def test_or_by_carets_where_no_escape_sequence_is_wanted(screen, env):
    printed = screen("check", "3.92 million lifted", **env)
    assert "\x1b" not in printed
    claim, carets, *_ = printed.splitlines()
    assert claim[carets.index("^") : carets.rindex("^") + 1] == "3.92 million"


def test_carets_stand_below_their_words_on_every_line(screen):
    lines = screen("check", "3.92 million lifted", width=40, NO_COLOR="1").splitlines()
    at = next(number for number, line in enumerate(lines) if "^" in line and number > 1)
    marked = "".join(char for char, mark in zip(lines[at - 1], lines[at], strict=False) if mark == "^")
    assert marked in "3.29 million"


def test_a_narrow_terminal_still_shows_all_words(screen):
    printed = screen("check", "3.92 million lifted", width=10, NO_COLOR="1")
    words = " ".join(line.strip() for line in printed.splitlines() if "^" not in line)
    assert "were lifted out of poverty, all 7,993 poor villages" in words


def test_foreign_text_does_not_reach_the_terminal_as_a_command(screen):
    printed = screen("check", "58 hospitals \x1b[2J were [bold]built[/bold] \x9b2J \u202e")
    assert "\\x1b[2J were [bold]built[/bold] \\x9b2J \\u202e" in printed
    assert not {"\x9b", "\u202e"} & set(printed)
    assert "\x1b[2J" not in printed


def test_an_awaited_claim_is_said_to_be_awaited(program, environment, tmp_path):
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [program, "check"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=tmp_path,
    ) as process:
        assert b"one a line" in process.stderr.readline()
        os.write(ours, b"3.29 million lifted\n\x04")
        assert process.wait(timeout=20) == 0
        assert "MATCH" in process.stdout.read().decode()
    os.close(ours)
    os.close(theirs)
