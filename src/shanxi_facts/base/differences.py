"""What a new draft would make of a base: the blocks that it adds, drops and changes, as a diff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import unified_diff
from typing import Any

from shanxi_facts.base.write import blocks
from shanxi_facts.values import value


@value
class Change:
    """A block that is added, dropped or changed: its kind and id ("fact cargo-handled"), its text before and after."""

    what: str
    before: str | None
    after: str | None

    @property
    def verb(self) -> str:
        """What becomes of the block."""
        return "added" if self.before is None else "dropped" if self.after is None else "changed"


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Change, ...]:
    """Return the blocks in which two bases differ: those of the old base in its order, then the new ones."""
    before, after = dict(blocks(old)), dict(blocks(new))
    changes = (Change(what, before.get(what), after.get(what)) for what in dict.fromkeys([*before, *after]))
    return tuple(change for change in changes if change.before != change.after)


def diff(changes: tuple[Change, ...]) -> Iterator[str]:
    """Yield the lines of a diff, a hunk a block."""
    for change in changes:
        yield f"@@ {change.what}: {change.verb} @@"
        old, new = (text.splitlines() if text else [] for text in (change.before, change.after))
        lines = list(unified_diff(old, new, lineterm="", n=3))[2:]  # what precedes them names files
        yield from (line for line in lines if not line.startswith("@@"))
