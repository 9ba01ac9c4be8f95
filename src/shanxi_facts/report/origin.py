"""Where evidence comes from, in words: the file and the page or line, or what is known of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shanxi_facts.model import Evidence, File
    from shanxi_facts.report.records import Record


def origin(evidence: Evidence) -> str:
    """Return where a sentence comes from: "release.pdf, page 2; Port of Brennholm, Brennholm, March 12"."""
    source = evidence.source
    known = ", ".join(part for part in (source.publisher, source.place, source.date) if part)
    if evidence.place:
        return f"{evidence.place}; {known}" if known else evidence.place
    return known or evidence.base.name


def reference(evidence: Evidence) -> str:
    """Return where a sentence comes from, and the fact to look up with ``show``."""
    return f"{origin(evidence)} (fact: {evidence.fact})"


def place_record(file: File | None, start: int) -> Record:
    """Return the file that a sentence is from, and its page, line or paragraph; nothing where none is known."""
    return {"file": file.name, file.unit.value: file.number(start)} if file else {}
