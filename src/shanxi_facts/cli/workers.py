"""Drafts read and judged, one after the other or by several processes, handed out in order as they come.

No more drafts are under way than processes can take up, so that memory does not grow with their number. A process that
dies takes no draft along but the one that kills it: what was under way is judged again, each in a process of its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.documents import read_document
from shanxi_facts.errors import InputError
from shanxi_facts.files.walk import Draft, read_draft

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from shanxi_facts.checker import Checker
    from shanxi_facts.lint import Linted, Linter

_AHEAD = 4  # drafts under way for each process
_linter: Linter | None = None  # of a worker process


class Asked(NamedTuple):
    """What is asked for: what comes nearest to what is not found, the titles in metadata."""

    near: bool = True
    titles: bool = False


_USUAL = Asked()


def linted(
    drafts: Iterable[Draft], checker: Checker, jobs: int, asked: Asked = _USUAL
) -> Iterator[Linted | InputError]:
    """Yield what each draft comes to: its findings, or why it cannot be read."""
    if jobs < 2:
        linter = checker.linter(near=asked.near)
        for draft in drafts:
            yield lint_one(draft, linter, titles=asked.titles)
        return
    yield from _in_parallel(drafts, checker, jobs, asked)


def lint_one(draft: Draft, linter: Linter, *, titles: bool = False) -> Linted | InputError:
    """Read and judge one draft."""
    try:
        document = read_document(read_draft(draft), draft.name, titles=titles)
    except InputError as error:
        return error
    return linter.lint(document)


def _in_parallel(drafts: Iterable[Draft], checker: Checker, jobs: int, asked: Asked) -> Iterator[Linted | InputError]:
    from concurrent.futures.process import BrokenProcessPool

    pool = _pool(jobs, checker, asked)
    pending: deque[tuple[Draft, Future[Linted | InputError] | None]] = deque()

    def next_result() -> Linted | InputError:
        draft, future = pending.popleft()
        if future is None:  # standard input is this process's own
            return lint_one(draft, checker.linter(near=asked.near), titles=asked.titles)
        try:
            return future.result()
        except BrokenProcessPool:
            return _alone(draft, checker, asked)

    try:
        for draft in drafts:
            if draft.file is None:
                pending.append((draft, None))
            else:
                try:
                    pending.append((draft, pool.submit(_work, draft, asked.titles)))
                except BrokenProcessPool:
                    pool.shutdown()
                    pool = _pool(jobs, checker, asked)
                    pending.append((draft, pool.submit(_work, draft, asked.titles)))
            if len(pending) >= _AHEAD * jobs:
                yield next_result()
        while pending:
            yield next_result()
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(jobs: int, checker: Checker, asked: Asked) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=_start, initargs=(checker, asked.near))


def _alone(draft: Draft, checker: Checker, asked: Asked) -> Linted | InputError:
    """Judge a draft that was under way when a process died: it may be the one that killed it."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        with _pool(1, checker, asked) as pool:
            return pool.submit(_work, draft, asked.titles).result()
    except BrokenProcessPool:
        what = "the process that judged it was killed"
        return InputError(what, where=draft.name, remedy="It may need more memory than there is.")


def _start(checker: Checker, near: bool) -> None:
    global _linter  # noqa: PLW0603 - what a worker process is started for
    _linter = checker.linter(near=near)


def _work(draft: Draft, titles: bool) -> Linted | InputError:
    assert _linter is not None
    return lint_one(draft, _linter, titles=titles)
