"""A dateline in front of a draft is the story's own: the rest is judged as if it were not there."""

from __future__ import annotations

from functools import cache

import pytest

from lint.drafted import drafts
from shanxi_facts import Checker, FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.lint import Linter

HEADS = [
    "TOLMARK, September 29 — ",
    "TOLMARK, Sept. 29 (Ferry Post) — ",
    "Ferry Post, Tolmark, September 29: ",
    "FERRY POST, TOLMARK, SEPTEMBER 29: ",
    "Tolmark, 29 September 2031 - ",
    "[Tolmark, Sept. 29] ",
    "TOLMARK, September 29\n\n",
    "TOLMARK, Sept. 29, 2031 /PRNewswire/ -- ",
    "TOLMARK, Norland, Sept. 29, 2031 (GLOBE NEWSWIRE) -- ",
    "TOLMARK--(BUSINESS WIRE)--",
    "(Tolmark, Sept. 29) ",
    "**TOLMARK, Sept. 29** — ",
    "**TOLMARK** (*Ferry Post*) — ",
    "TOLMARK (Reuters) - ",
    "TOLMARK | September 29, 2031 — ",
    "September 29, 2031 – TOLMARK – ",
    "Sept. 29, Tolmark – ",
    "TOLMARK, 29 SEPTEMBER 2031 – ",
    "*Tolmark, Sept. 29* – ",
    "TOLMARK, Sept. 29. ",
    "TOLMARK, Monday, Sept. 29 — ",
    "Tolmark / Norland, Sept. 29 — ",
    "TOLMARK – ",
    "By Ada Holm and Bo Ray\n\nTOLMARK, Sept. 29 (AP) --\n\n",
]


@cache
def _linter(source: str) -> Linter:
    return Checker(FactBase.draft(source)).linter(near=False)


def _findings(source: str, draft: str) -> list[tuple[object, ...]]:
    linted = _linter(source).lint(read_text(draft, "draft", "markdown"))
    return [(f.outcome, f.rule, f.verdict.claim, [m.of(draft) for m in f.marks]) for f in linted.findings]


@pytest.mark.parametrize(("source", "draft"), drafts())
@pytest.mark.parametrize("head", HEADS)
def test_a_dateline_changes_nothing(source: str, draft: str, head: str) -> None:
    gap = "" if draft[0].isalnum() or head[-1] == "\n" else "\n\n"  # what is no paragraph begins a line
    assert _findings(source, head + gap + draft) == _findings(source, draft)


def test_a_dateline_alone_is_a_claim() -> None:
    assert [finding[2] for finding in _findings("The weir broke.", "TOLMARK, September 29")] == [
        "TOLMARK, September 29"
    ]
