"""The lines that a client sends: read apart from everything else, so that the server ends when it is told to.

A line that is no message is answered with an error, as JSON-RPC has it; one beyond all measure is not even kept.
"""

from __future__ import annotations

import asyncio
import json
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from enum import Enum
from typing import Any

LONGEST_LINE = 8_000_000  # bytes: the largest call there is, every character of it escaped
_CHUNK = 1 << 16
_MOST_WAITING = 16  # lines
_PARSE_ERROR, _INVALID_REQUEST = -32700, -32600

Id = str | int | None


class _Mark(Enum):
    """What stands among lines for one that is too long, and behind the last."""

    TOO_LONG = 1
    END = 2


def lines_of(descriptor: int) -> Iterator[bytes | _Mark]:
    """Yield the lines of a file, without their ends; a mark for one that is too long."""
    held, is_long = bytearray(), False
    while chunk := _read(descriptor):
        *ended, rest = chunk.split(b"\n")
        for part in ended:
            yield _Mark.TOO_LONG if is_long or len(held) + len(part) > LONGEST_LINE else bytes(held) + part
            held, is_long = bytearray(), False
        is_long = is_long or len(held) + len(rest) > LONGEST_LINE
        held = bytearray() if is_long else held + rest
    if held:
        yield bytes(held)


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, _CHUNK)
    except OSError:  # whoever wrote is gone
        return b""


class Incoming:
    """The messages of a client, to be iterated over. ``refuse`` is told the error for each line that is none."""

    def __init__(self, descriptor: int, is_message: Callable[[bytes], bool]) -> None:
        self._descriptor = descriptor
        self._is_message = is_message
        self._waiting: asyncio.Queue[bytes | _Mark] = asyncio.Queue(_MOST_WAITING)
        self.on_refusal: Callable[[Id, int, str], Any] | None = None

    async def __aiter__(self) -> AsyncIterator[str]:
        """Yield the lines that are messages."""
        # A daemon: nothing can end a read from a pipe, and the program is not to wait for it.
        threading.Thread(target=self._pump, args=(asyncio.get_running_loop(),), daemon=True).start()
        while (line := await self._waiting.get()) is not _Mark.END:
            if line is _Mark.TOO_LONG:
                await self._refuse(None, _INVALID_REQUEST, f"the message is longer than {LONGEST_LINE:,} bytes")
            elif not line.strip():
                continue
            elif self._is_message(line):
                yield line.decode("utf-8", "replace")
            else:
                await self._refuse(*fault_of(line))

    async def _refuse(self, id: Id, code: int, message: str) -> None:
        if self.on_refusal:
            await self.on_refusal(id, code, message)

    def _pump(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            for line in lines_of(self._descriptor):
                asyncio.run_coroutine_threadsafe(self._waiting.put(line), loop).result()
            asyncio.run_coroutine_threadsafe(self._waiting.put(_Mark.END), loop).result()
        except RuntimeError:  # the loop has ended before the client did
            return


def fault_of(line: bytes) -> tuple[Id, int, str]:
    """Return what is wrong with a line that is no message: the id it bears, the code of the error, and words for it.

    >>> fault_of(b'{"id": 3, "method": ["tools/call"]}')
    (3, -32600, 'the line is no message of JSON-RPC 2.0')
    >>> fault_of(b"GET / HTTP/1.1")
    (None, -32700, 'the line is not valid JSON')
    """
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None, _PARSE_ERROR, "the line is not valid JSON"
    id = value.get("id") if isinstance(value, dict) else None
    known = id if isinstance(id, (str, int)) and not isinstance(id, bool) else None
    return known, _INVALID_REQUEST, "the line is no message of JSON-RPC 2.0"
