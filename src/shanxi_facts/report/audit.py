"""What ``validate`` found in bases: every fault with its place and its mend, and what a curator has still to review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from shanxi_facts.files.writing import dump
from shanxi_facts.in_words import counted
from shanxi_facts.report.github import command
from shanxi_facts.report.records import Record
from shanxi_facts.report.visible import visible
from shanxi_facts.values import value

if TYPE_CHECKING:
    from shanxi_facts.errors import Fault


@value
class Audit:
    """The findings on the base at ``path``; the counts are None where its faults keep it from being read."""

    path: str
    faults: tuple[Fault, ...]
    facts: int | None = None
    unreviewed: int | None = None


def text(audits: Sequence[Audit]) -> str:
    """Return one line a fault, as ``file:line: path: what``, its mend below, and one line a base."""
    return "".join(line + "\n" for audit in audits for line in _lines(audit))


def _lines(audit: Audit) -> list[str]:
    name = visible(audit.path)
    lines = []
    for fault in audit.faults:
        place = f"{name}:{fault.line}" if fault.line else name
        lines.append(f"{place}: {visible(f'{fault.path}: ' if fault.path else '')}{visible(fault.what)}")
        if fault.mend:
            lines.append(f"  mend: {visible(fault.mend)}")
    return [*lines, f"{name}: {_summary(audit)}"]


def _summary(audit: Audit) -> str:
    found = counted(len(audit.faults), "fault") if audit.faults else "sound"
    if audit.facts is None:
        return found
    return f"{found}, {counted(audit.facts, 'fact')}, {audit.unreviewed} unreviewed"


def commands(audits: Sequence[Audit]) -> str:
    """Return one GitHub annotation a fault, where it stands in the file, and a warning for what is unreviewed."""
    return "".join(line for audit in audits for line in _commands(audit))


def _commands(audit: Audit) -> Iterator[str]:
    for fault in audit.faults:
        what = f"{fault.path}: {fault.what}" if fault.path else fault.what
        place = {"title": "fault of a base", "file": audit.path, "line": str(fault.line or 1)}
        yield command("error", place, visible(what) + (f"\nmend: {visible(fault.mend)}" if fault.mend else ""))
    if audit.unreviewed:
        message = f"{counted(audit.unreviewed, 'fact')} of {audit.facts} still to be reviewed"
        yield command("notice", {"title": "unreviewed", "file": audit.path}, message)


def document(audits: Sequence[Audit]) -> str:
    """Return a JSON array, one object a base."""
    return dump([_record(audit) for audit in audits], indent=2) + "\n"


def _record(audit: Audit) -> Record:
    faults = [
        {"line": fault.line, "path": fault.path, "what": fault.what, "mend": fault.mend} for fault in audit.faults
    ]
    return {
        "base": audit.path,
        "sound": not audit.faults,
        "facts": audit.facts,
        "unreviewed": audit.unreviewed,
        "faults": faults,
    }
