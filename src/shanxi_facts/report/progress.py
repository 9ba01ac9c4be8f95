"""A progress bar on standard error, for runs that take long enough for somebody to wonder."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 1.0  # seconds before a bar appears


def watched(items: Iterable[T], total: int) -> Iterator[T]:
    """Yield ``items``; a bar shows how many of ``total`` there were, once the first second has passed."""
    from rich.console import Console
    from rich.progress import Progress

    started = time.monotonic()
    with Progress(console=Console(stderr=True), transient=True, disable=True) as bar:
        task = bar.add_task("Linting", total=total)
        for item in items:
            if bar.disable and time.monotonic() - started > _PATIENCE:
                bar.disable = False
                bar.start()
            bar.advance(task)
            yield item
