"""Claims judged as they come, here or by several processes, and answered in their order.

The first claims are judged here in any case: a short input starts no process, and what is learned of the bases and of
common words meanwhile is there in each process from its start.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.checker import Checker
from shanxi_facts.cli.lines import LineSources
from shanxi_facts.cli.outlet import complain
from shanxi_facts.errors import InputError
from shanxi_facts.report import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

    from shanxi_facts.base import FactBase
    from shanxi_facts.cli.intake import Intake

_AT_ONCE = 32  # claims that a process takes up: to hand over one by one takes as long as to judge it
_AHEAD = 2  # such lots under way for each process, so that memory does not grow with the input
_judge: Judge | None = None  # of a worker process


class Judged(NamedTuple):
    """A claim with its answer, and why the source that it came with is none."""

    taken: Intake
    answer: Answer
    fault: InputError | None = None


class Judge:
    """Judges claims by some bases, those with a source of their own by that."""

    def __init__(self, bases: Sequence[FactBase]) -> None:
        self._info = bases[0].info
        self._checker = Checker(*bases)
        self._lines = LineSources()

    def judge(self, taken: Intake) -> Judged:
        """Judge a claim."""
        if taken.source is None:
            return Judged(taken, Answer(self._checker.check(taken.claim), self._info, taken.given))
        verdict, base = self._lines.check(taken.claim, taken.source, taken.where)
        if isinstance(base, InputError):
            return Judged(taken, Answer(verdict, self._info, taken.given), base)
        return Judged(taken, Answer(verdict, base, taken.given))


def answers(claims: Iterator[Intake], judge: Judge, jobs: int, faults: list[InputError]) -> Iterator[Answer]:
    """Yield the answers to claims in their order. A source that is none goes to ``faults``, and is told, once."""
    told: set[str] = set()
    for taken, answer, fault in map(judge.judge, claims) if jobs < 2 else _in_parallel(claims, judge, jobs):
        if fault is not None and taken.source is not None and taken.source not in told:
            told.add(taken.source)
            faults.append(fault)
            complain(fault)
        yield answer


def _in_parallel(claims: Iterator[Intake], judge: Judge, jobs: int) -> Iterator[Judged]:
    yield from map(judge.judge, islice(claims, _AT_ONCE))
    lot, fault = _lot(claims)
    if lot:
        pool = _pool(jobs, judge)
        try:
            pending: deque[tuple[list[Intake], Future[list[Judged]] | None]] = deque()
            while lot:
                pending.append((lot, _submitted(pool, lot)))
                if len(pending) >= _AHEAD * jobs:
                    yield from _result(judge, *pending.popleft())
                lot, fault = _lot(claims) if fault is None else ([], fault)
            while pending:
                yield from _result(judge, *pending.popleft())
        finally:
            pool.shutdown(cancel_futures=True)
    if fault is not None:
        raise fault


def _lot(claims: Iterator[Intake]) -> tuple[list[Intake], InputError | None]:
    """Return the next claims, and what is wrong with the one behind them: they are answered before that is told."""
    lot: list[Intake] = []
    try:
        lot.extend(islice(claims, _AT_ONCE))
    except InputError as error:
        return lot, error
    return lot, None


def _submitted(pool: ProcessPoolExecutor, lot: list[Intake]) -> Future[list[Judged]] | None:
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(_work, lot)
    except BrokenProcessPool:
        return None


def _result(judge: Judge, lot: list[Intake], future: Future[list[Judged]] | None) -> list[Judged]:
    """Return what a process made of some claims; if one was killed, they are judged here."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        return [judge.judge(taken) for taken in lot] if future is None else future.result()
    except BrokenProcessPool:
        return [judge.judge(taken) for taken in lot]


def _pool(jobs: int, judge: Judge) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=_start, initargs=(judge,))


def _start(judge: Judge) -> None:
    global _judge  # noqa: PLW0603 - what a worker process is started for
    _judge = judge


def _work(lot: list[Intake]) -> list[Judged]:
    assert _judge is not None
    return [_judge.judge(taken) for taken in lot]
