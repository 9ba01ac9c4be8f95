"""Where results go: standard output or a file that is either written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from shanxi_facts.cli.status import ExitStatus
from shanxi_facts.errors import InputError, ShanxiFactsError
from shanxi_facts.files.writing import Chunks, write_file
from shanxi_facts.report import PLAIN, Screen


def emit(render: Callable[[Screen], Chunks], output: Path | None, *, quiet: bool = False, utf8: bool = False) -> None:
    """Write what ``render`` yields to ``output``, or else to standard output, each piece as soon as it is there.

    ``quiet`` keeps it off standard output. ``utf8`` is for formats that programs read, whatever the locale.
    """
    if output is not None and str(output) != "-":
        write_file(output, render(PLAIN))
    elif quiet:
        for _ in render(PLAIN):
            pass
    else:
        _write_stdout(render, utf8=utf8)


def _write_stdout(render: Callable[[Screen], Chunks], *, utf8: bool) -> None:
    stream = sys.stdout
    if stream is None:
        raise InputError("it is closed", where="standard output", remedy="Use --output FILE.")
    screen = screen_of(stream)
    encoding = "utf-8" if utf8 else stream.encoding
    try:
        for chunk in render(screen):
            # What the encoding lacks is written as an escape: better than dying over a quotation mark. In JSON the
            # escape of a lone surrogate is its very notation.
            stream.buffer.write(chunk.encode(encoding, "backslashreplace"))
            stream.buffer.flush()
    except BrokenPipeError:
        abandon(stream)
        raise SystemExit(ExitStatus.CLOSED_PIPE) from None
    except OSError as error:  # a full disk behind a redirection
        abandon(stream)
        raise InputError(f"cannot be written: {error.strerror}", where="standard output") from error


def abandon(stream: TextIO) -> None:
    """Point a closed stream nowhere, so that the interpreter does not fail over it once more at its end."""
    with suppress(OSError):  # one that is no file has nothing to fail over
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def emit_text(render: Callable[[Screen], str], output: Path | None, *, quiet: bool, utf8: bool) -> None:
    """Write what is rendered in one piece, as ``emit`` does."""
    emit(lambda screen: [render(screen)], output, quiet=quiet, utf8=utf8)


def note(line: str) -> None:
    """Write a line for the person at the terminal to standard error; nobody there is no error."""
    try:
        if sys.stderr is not None:
            sys.stderr.write(line + "\n")
            sys.stderr.flush()
    except BrokenPipeError:
        abandon(sys.stderr)


def complain(error: ShanxiFactsError) -> None:
    """Tell the person at the terminal what is wrong, where, and what to do."""
    from shanxi_facts.report.visible import visible

    note("error: " + "\n".join(map(visible, str(error).splitlines())))


def screen_of(stream: TextIO) -> Screen:
    """Return what ``stream`` can show, as NO_COLOR, FORCE_COLOR, TERM and the size of its terminal say."""
    terminal = stream.isatty()
    return Screen(_width(stream) if terminal else None, _takes_escapes(terminal), _prints("✓✗", stream.encoding))


def _takes_escapes(terminal: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced not in ("0", "false")
    return terminal and os.environ.get("TERM") not in ("dumb", "unknown")


def _width(stream: TextIO) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except OSError:
        return 80


def _prints(symbols: str, encoding: str) -> bool:
    try:
        symbols.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
