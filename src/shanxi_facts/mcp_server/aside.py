"""Work beside the conversation: a server answers others while it judges, and leaves without waiting for itself."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import TypeVar

T = TypeVar("T")

# More than one, so that a call which nobody waits for any more, and which cannot stop at once, blocks no other.
_at_once = threading.Semaphore(4)


async def aside(work: Callable[[Callable[[], object]], T]) -> T:
    """Return what ``work`` returns, run in a thread of its own.

    It is given a function to call between two steps, which raises once the call is cancelled. The thread is a daemon:
    the program does not stay for it when the client has left.
    """
    gone = threading.Event()
    done: Future[T] = Future()

    def tick() -> None:
        if gone.is_set():
            raise CancelledError

    def run() -> None:
        with _at_once:
            try:
                tick()
                done.set_result(work(tick))
            except BaseException as error:  # noqa: BLE001 - whoever waits is told, whatever it is
                done.set_exception(error)

    done.set_running_or_notify_cancel()
    threading.Thread(target=run, name="judge", daemon=True).start()
    try:
        return await asyncio.wrap_future(done)
    finally:
        gone.set()
