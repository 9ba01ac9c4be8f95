"""What a run of lint goes by: what is reported, what fails, what is silenced or accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from shanxi_facts.files.walk import Choice
from shanxi_facts.model import FAILING, Outcome


@dataclass(frozen=True, slots=True)
class LintSettings:
    """What a run of ``lint`` goes by. ``origins`` says where each setting comes from.

    ``ignore`` are the suppressions of the configuration, which stands in ``file``. ``baseline`` is the file of what is
    accepted, which ``update_baseline`` writes anew, ``changed_since`` a commit of git; ``stdin`` is what the draft on
    standard input is called, None where there is none.
    """

    show: tuple[str, ...] = (Outcome.MISMATCH.value,)
    fail_on: str = Outcome.MISMATCH.value
    min_checked: int = 0
    max_findings: int | None = None
    allow_unread: bool = False
    titles: bool = False
    choice: Choice = field(default_factory=Choice)
    ignore: tuple[Mapping[str, str], ...] = ()
    file: Path = field(default_factory=Path)
    baseline: Path | None = None
    update_baseline: bool = False
    changed_since: str | None = None
    stdin: str | None = None
    origins: Mapping[str, str] = field(default_factory=dict)

    def shows(self, outcome: Outcome | None) -> bool:
        """Return whether such findings are reported; those of lint's own (None) are, with the mismatches.

        What ``fail-on`` adds is shown as well: no run fails without a word.
        """
        shown = outcome or Outcome.MISMATCH
        added = FAILING.get(self.fail_on, frozenset()) - FAILING[Outcome.MISMATCH.value]
        return "all" in self.show or shown in self.show or shown in added

    def fails(self, outcome: Outcome | None) -> bool:
        """Return whether such findings make the run fail; those of lint's own (None) do, with the mismatches."""
        return (outcome or Outcome.MISMATCH) in FAILING.get(self.fail_on, ())
