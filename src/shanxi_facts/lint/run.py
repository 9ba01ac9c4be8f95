"""A run of lint: what is reported of each draft that was judged, and what all of them come to.

All that a run decides is decided here: which findings are silenced, accepted or out of sight, how many are shown, and
whether it has failed. Whoever starts it hands in judged drafts, and shows what comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from shanxi_facts.errors import InputError
from shanxi_facts.lint.filters import Filter, filters_of
from shanxi_facts.lint.model import Linted, ReportedFile
from shanxi_facts.lint.summary import RunSummary

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.lint.notices import Notice
    from shanxi_facts.lint.settings import LintSettings

Judged = Linted | InputError  # a draft with all its findings, or why it cannot be read


def run(
    judged: Iterable[Judged],
    settings: LintSettings,
    bases: Sequence[FactBase] = (),
    *,
    before: RunSummary | None = None,
    told: Callable[[InputError], object] | None = None,
) -> Run:
    """Return a run over drafts, which are judged as they are asked for.

    ``bases`` are those that they are judged by, whose facts suppressions may name. ``before`` counts what was found out
    before the first draft, ``told`` hears of a draft that cannot be read as soon as its turn comes.
    """
    return Run(judged, filters_of(settings, bases), before or RunSummary(settings), told)


class Run:
    """A run over drafts. Each is handed out once, as soon as it is judged; to ask for the end is to judge the rest."""

    def __init__(
        self,
        judged: Iterable[Judged],
        filters: Sequence[Filter],
        summary: RunSummary,
        told: Callable[[InputError], object] | None,
    ) -> None:
        self._filters, self._summary, self._told = filters, summary, told
        self._files = self._reported(judged)

    def __iter__(self) -> Iterator[ReportedFile]:
        """Yield the drafts with what is reported of them, then the files of filters in which something is wrong."""
        return self._files

    @property
    def notices(self) -> Sequence[Notice]:
        """What was not read: of the drafts handed out so far."""
        return self._summary.notices

    def summary(self) -> RunSummary:
        """Return what the whole run comes to."""
        for _ in self._files:
            pass
        return self._summary

    def conclude(self) -> list[str]:
        """Write what the whole run is to leave behind, the baseline, and return what is to be said of it."""
        self.summary()
        return [line for one in self._filters for line in one.conclude()]

    def _reported(self, judged: Iterable[Judged]) -> Iterator[ReportedFile]:
        for one in judged:
            if isinstance(one, InputError):
                self._summary.fail_to_read(one)
                if self._told is not None:
                    self._told(one)
            else:
                self._summary.read(one.document)
                yield self._sifted(one)
        for filter_ in self._filters:
            yield from map(self._sifted, filter_.leftovers())

    def _sifted(self, linted: Linted) -> ReportedFile:
        """Return what is reported of a draft: what no filter takes out, as much of it as is to be shown."""
        for one in self._filters:
            linted, taken = one.sift(linted)
            self._summary.leave_out(one.why, taken)
        return ReportedFile(linted, self._summary.add(linted))
