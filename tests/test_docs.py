"""The pages of the rules, and the navigation, are those of the rules that there are."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path

import pytest

from shanxi_facts.rules import LINT_RULES, RULES

PROJECT = Path(__file__).parents[1]
PAGES = runpy.run_path(str(PROJECT / "scripts" / "write_rule_pages.py"))["pages"]()
SITE = tomllib.loads((PROJECT / "zensical.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("rule", [*RULES, *LINT_RULES], ids=lambda rule: rule.id)
def test_a_rule_has_its_page_with_both_examples(rule):
    page = PAGES[f"{rule.id}.md"]
    assert rule.failing in page
    assert rule.passing in page
    assert re.sub(r"\\(.)", r"\1", page).count(rule.meaning) == 1


def test_the_navigation_has_every_page():
    (rules,) = (entry["Rules"] for entry in SITE["nav"] if "Rules" in entry)
    others = [page for entry in SITE["nav"] for page in entry.values() if isinstance(page, str)]
    assert rules == [f"rules/{name}" for name in PAGES]
    assert sorted(others) == sorted(page.name for page in (PROJECT / "docs").glob("*.md"))


def test_the_rooms_that_contributors_read_of_are_those_of_the_import_contract():
    page = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## The rooms")[2].partition("\n## ")[0]
    told = [room for row in re.findall(r"^\| (`.*?) \|", page, re.MULTILINE) for room in re.findall(r"`(\w+)`", row)]
    tool = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = [re.findall(r"shanxi_facts\.(\w+)", layer) for layer in tool["contracts"][0]["layers"]]
    held = [room for layer in layers for room in layer if room != "framed"]
    assert told == held
