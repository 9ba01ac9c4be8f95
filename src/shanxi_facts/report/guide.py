"""The rules for a reader: all of them in a table, and one with its grounds, its limits and two examples."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from shanxi_facts.files.writing import dump
from shanxi_facts.model import Label
from shanxi_facts.report.layout import lay_out, row
from shanxi_facts.report.records import Record
from shanxi_facts.report.tables import table

if TYPE_CHECKING:
    from shanxi_facts.report import Screen
    from shanxi_facts.rules import Rule


def overview(rules: Iterable[Rule], screen: Screen) -> str:
    """Return all rules as a table."""
    return table(("RULE", "WHAT IT CHECKS"), [(rule.id, rule.title) for rule in rules], screen)


def overview_json(rules: Iterable[Rule]) -> str:
    """Return all rules as a JSON array."""
    return dump([_record(rule) for rule in rules], indent=2) + "\n"


def page(rule: Rule, screen: Screen) -> str:
    """Return one rule with all that is to be said of it."""
    rows = [
        row("rule", f"{rule.id}: {rule.title}"),
        row("checks", rule.meaning),
        row("why", rule.why),
        row("limits", rule.limits),
        row("fails", f"{rule.failing} ({Label.MISMATCH})"),
        row("passes", f"{rule.passing} ({Label.MATCH})"),
    ]
    return lay_out(rows, screen)


def page_json(rule: Rule) -> str:
    """Return one rule as a JSON object."""
    return dump(_record(rule), indent=2) + "\n"


def _record(rule: Rule) -> Record:
    return {
        "id": rule.id,
        "title": rule.title,
        "meaning": rule.meaning,
        "why": rule.why,
        "limits": rule.limits,
        "examples": [
            {"claim": rule.failing, "verdict": Label.MISMATCH.value},
            {"claim": rule.passing, "verdict": Label.MATCH.value},
        ],
    }
