"""What stands between everything found and what is reported: suppressions, the baseline, the lines that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from shanxi_facts.cli.tally import Tally
    from shanxi_facts.lint import Finding, Linted


class Filter(Protocol):
    """One reason not to report a finding. ``why`` ends the sentence of the summary that counts them."""

    why: str

    def sift(self, linted: Linted) -> tuple[Linted, tuple[Finding, ...]]:
        """Return a draft with what is still to be reported, and the findings taken out."""

    def leftovers(self) -> Iterable[Linted]:
        """Return, when all drafts have come through, what is wrong in the filter's own files."""


def filtered(linted: Linted, filters: Sequence[Filter], tally: Tally) -> Linted:
    """Return a draft with what all filters leave, and count what they take."""
    for one in filters:
        linted, taken = one.sift(linted)
        tally.leave_out(one.why, taken)
    return linted


def leftovers(filters: Sequence[Filter]) -> Iterator[Linted]:
    """Yield what is wrong in the filters' own files; to be asked when all drafts have come through."""
    for one in filters:
        yield from one.leftovers()
