"""What stands between everything found and what is reported: suppressions, the baseline, the lines that changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.lint.model import Finding, Linted
    from shanxi_facts.lint.settings import LintSettings


class Filter(Protocol):
    """One reason not to report a finding. ``why`` ends the sentence of the summary that counts them."""

    why: str

    def sift(self, linted: Linted) -> tuple[Linted, tuple[Finding, ...]]:
        """Return a draft with what is still to be reported, and the findings taken out."""

    def leftovers(self) -> Iterable[Linted]:
        """Return, when all drafts have come through, what is wrong in the filter's own files."""

    def conclude(self) -> Sequence[str]:
        """Do what is to be done when all is reported, and return what is to be said of it."""


def filters_of(settings: LintSettings, bases: Sequence[FactBase]) -> list[Filter]:
    """Return the filters that settings ask for, in the order in which drafts go through them.

    What is silenced needs no place in the baseline, and what is accepted is counted there, changed or not.
    """
    from shanxi_facts.lint.filters.suppressions import Suppressions, today

    filters: list[Filter] = [Suppressions(settings, bases, today())]
    if settings.baseline is not None:
        from shanxi_facts.lint.filters.baselines import Accepted

        filters.append(Accepted(settings.baseline, [base.info for base in bases], settings))
    if settings.changed_since is not None:
        from shanxi_facts.lint.filters.changes import Changes

        filters.append(Changes(settings.changed_since, settings.stdin))
    return filters
