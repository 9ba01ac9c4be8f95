"""Opening the bases that a command is to consult."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from shanxi_facts.config import base_files

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase


def open_bases(options: Sequence[Path]) -> list[FactBase]:
    """Return the bases that the options, the environment or the configuration name, or else the bundled one."""
    from shanxi_facts.base import FactBase

    return [FactBase.load(path) for path in base_files(options)] or [FactBase.load()]
