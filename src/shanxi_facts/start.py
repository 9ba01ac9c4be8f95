"""The start of the command: an interrupt is quiet from the first instant, while modules load as well.

Nothing is imported here that takes time: what does is imported under a handler of its own. An interrupt that is ignored
(by nohup, or in the background of a script) stays ignored.
"""

from __future__ import annotations

import os
import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

_INTERRUPTED = 130  # 128 + SIGINT, as shells count


def main() -> NoReturn:
    """Run the program."""
    try:
        _load()
        from shanxi_facts.cli import main as run

        run()
    except KeyboardInterrupt:
        pass
    sys.exit(_INTERRUPTED)


def _load() -> None:
    """Import the command line. An exception in the midst of an import may come out as another: better to go at once."""
    is_usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_usual:
        signal.signal(signal.SIGINT, lambda *_: os._exit(_INTERRUPTED))
    import shanxi_facts.cli  # noqa: F401 - for its effect

    if is_usual:
        signal.signal(signal.SIGINT, signal.default_int_handler)
