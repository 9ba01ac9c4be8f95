"""Drafts read and judged, one after the other or by several processes, handed out in order as they come.

No more drafts are under way than processes can take up, so that memory does not grow with their number.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from shanxi_facts.cli.walk import Draft
from shanxi_facts.documents import read_document
from shanxi_facts.errors import InputError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from shanxi_facts.checker import Checker
    from shanxi_facts.lint import Linted, Linter

_AHEAD = 4  # drafts under way for each process
_linter: Linter | None = None  # of a worker process


def linted(drafts: Iterable[Draft], checker: Checker, jobs: int, *, near: bool) -> Iterator[Linted | InputError]:
    """Yield what each draft comes to: its findings, or why it cannot be read.

    ``near`` tells whether what comes nearest to what is not found is asked for.
    """
    if jobs < 2:
        linter = checker.linter(near=near)
        for draft in drafts:
            yield lint_one(draft, linter)
        return
    yield from _in_parallel(drafts, checker, jobs, near=near)


def lint_one(draft: Draft, linter: Linter) -> Linted | InputError:
    """Read and judge one draft."""
    try:
        document = read_document(_bytes(draft), draft.name)
    except InputError as error:
        return error
    return linter.lint(document)


def _bytes(draft: Draft) -> bytes:
    if draft.file is None:
        if sys.stdin is None:
            raise InputError("it is closed", where="standard input", remedy="Give a file.")
        return sys.stdin.buffer.read()
    try:
        return draft.file.read_bytes()
    except FileNotFoundError as error:
        raise InputError("no such file or folder", where=draft.name) from error
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=draft.name) from error


def _in_parallel(drafts: Iterable[Draft], checker: Checker, jobs: int, *, near: bool) -> Iterator[Linted | InputError]:
    from concurrent.futures import ProcessPoolExecutor

    pending: deque[Future[Linted | InputError] | Linted | InputError] = deque()
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(checker, near)) as pool:
        for draft in drafts:
            if draft.file is None:  # standard input is this process's own
                pending.append(lint_one(draft, checker.linter(near=near)))
            else:
                pending.append(pool.submit(_work, draft))
            if len(pending) >= _AHEAD * jobs:
                yield _result(pending.popleft())
        while pending:
            yield _result(pending.popleft())


def _result(value: Future[Linted | InputError] | Linted | InputError) -> Linted | InputError:
    from concurrent.futures import Future

    return value.result() if isinstance(value, Future) else value


def _start(checker: Checker, near: bool) -> None:
    global _linter  # noqa: PLW0603 - what a worker process is started for
    _linter = checker.linter(near=near)


def _work(draft: Draft) -> Linted | InputError:
    assert _linter is not None
    return lint_one(draft, _linter)
