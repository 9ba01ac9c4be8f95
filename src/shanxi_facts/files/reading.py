"""The one place where a file that a user names is read: its bytes, or what is wrong with it and what to do."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from shanxi_facts.errors import InputError

_OPENED = ("/dev/fd/", "/proc/self/fd/", "/dev/stdin")  # what a shell has opened already: nobody is waited for
_NO_FILES = {
    stat.S_ISFIFO: "a named pipe",
    stat.S_ISSOCK: "a socket",
    stat.S_ISCHR: "a device",
    stat.S_ISBLK: "a device",
}


def bytes_of(file: Path, name: str = "", remedy: str = "") -> bytes:
    """Return the bytes of a file. Raises InputError if it cannot be read; ``name`` is what it is called then."""
    where = name or str(file)
    try:
        _refuse_what_is_no_file(file, where)
        return file.read_bytes()
    except FileNotFoundError as error:
        raise InputError("no such file or folder", where=where, remedy=remedy) from error
    except InputError:
        raise
    except (OSError, ValueError) as error:  # a name with a NUL in it is no name
        reason = (isinstance(error, OSError) and error.strerror) or str(error)
        raise InputError(f"cannot be read: {reason}", where=where, remedy=remedy) from error


def bytes_of_stdin(remedy: str = "Give a file.", most: int = -1) -> bytes:
    """Return what comes by standard input, no more than ``most``. ``remedy`` is for one that is closed."""
    if sys.stdin is None:
        raise InputError("it is closed", where="standard input", remedy=remedy)
    try:
        return sys.stdin.buffer.read(most)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where="standard input") from error


def _refuse_what_is_no_file(file: Path, name: str) -> None:
    """Raise InputError for a named pipe, whose reader waits for a writer, and for a device, which has no end."""
    if os.fspath(file).startswith(_OPENED):
        return
    mode = file.stat().st_mode
    for is_so, what in _NO_FILES.items():
        if is_so(mode):
            raise InputError(f"is {what}, no file", where=name, remedy='"-" reads standard input.')
