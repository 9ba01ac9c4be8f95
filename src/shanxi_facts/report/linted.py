"""What the renderers of ``lint`` take: drafts one by one, each with the findings that are to be shown.

A renderer is a generator like those of ``check``: it yields the text of each draft as soon as the draft is judged, save
in the formats that are one document.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from shanxi_facts.report import PLAIN, Screen
from shanxi_facts.values import value

if TYPE_CHECKING:
    from shanxi_facts.lint.notices import Notice
    from shanxi_facts.model import BaseInfo


@value
class ReportContext:
    """What is the same for all drafts: the bases consulted, the program's version, where the text is to appear.

    ``notices`` say what was not read of the drafts taken so far: all that was not, when the last one has been taken.
    ``root`` is the folder of the repository, from which services tell paths.
    """

    bases: tuple[BaseInfo, ...]
    version: str
    screen: Screen = PLAIN
    notices: Sequence[Notice] = ()
    root: Path | None = None

    def located(self, path: str) -> str:
        """Return a path as services that know the repository want it: from its root, if it lies below."""
        if self.root is None or not path or path.startswith("<"):
            return path
        try:
            relative = os.path.relpath(path, self.root)
        except (OSError, ValueError):  # the working directory was removed; another drive
            return path
        return path if relative.startswith("..") else PurePath(relative).as_posix()
