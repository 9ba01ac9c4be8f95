"""Sources that come with the claims, a text on each line: drafted once each, however often they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shanxi_facts.caches import SOURCES, keep
from shanxi_facts.errors import InputError
from shanxi_facts.model import Label, Verdict

if TYPE_CHECKING:
    from shanxi_facts.checker import Checker
    from shanxi_facts.model import BaseInfo

_NAME = "source"


class LineSources:
    """Judges claims by the text that each comes with. What is no source is told once, and goes to ``faults``."""

    def __init__(self, faults: list[InputError]) -> None:
        self._faults = faults
        self._kept: dict[str, tuple[Checker, BaseInfo] | None] = {}

    def check(self, claim: str, text: str, where: str) -> tuple[Verdict, BaseInfo | None]:
        """Return the verdict on a claim and the base that the text makes, if it makes one; ``where`` both stand."""
        found = self._kept[text] if text in self._kept else keep(self._kept, text, self._read(text, where), SOURCES)
        return (Verdict(claim, Label.NOT_FOUND), None) if found is None else (found[0].check(claim), found[1])

    def _read(self, text: str, where: str) -> tuple[Checker, BaseInfo] | None:
        from shanxi_facts.base.draft.source import draft_source, text_source
        from shanxi_facts.checker import Checker
        from shanxi_facts.cli.outlet import complain

        try:
            base = draft_source(text_source(text), _NAME)
        except InputError as error:
            fault = InputError(f"source: {error.what}", where=where, remedy=error.remedy)
            self._faults.append(fault)
            complain(fault)
            return None
        return Checker(base), base.info
