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
    """Judges claims by the text that each comes with."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Checker, BaseInfo] | InputError] = {}

    def check(self, claim: str, text: str, where: str) -> tuple[Verdict, BaseInfo | InputError]:
        """Return the verdict on a claim and the base that the text makes, or why it makes none at ``where`` it stands.

        A text that is no source bears nothing out.
        """
        found = self._kept.get(text)
        if found is None:
            found = keep(self._kept, text, _read(text), SOURCES)
        if isinstance(found, InputError):
            fault = InputError(f"source: {found.what}", where=where, remedy=found.remedy)
            return Verdict(claim, Label.NOT_FOUND), fault
        return found[0].check(claim), found[1]


def _read(text: str) -> tuple[Checker, BaseInfo] | InputError:
    from shanxi_facts.base.draft.source import draft_source, text_source
    from shanxi_facts.checker import Checker

    try:
        base = draft_source(text_source(text), _NAME)
    except InputError as error:
        return error
    return Checker(base), base.info
