"""What is done about a finding: every suppression that is offered is obeyed once it has a reason."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("pygls", reason="pip install -e '.[lsp]'")

from shanxi_facts import Checker, FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.lint import Linter
from shanxi_facts.lint.filters.suppression import suppress
from shanxi_facts.lsp.positions import Positions
from shanxi_facts.lsp.shown import Judged, edits, hover
from shanxi_facts.model import Outcome, Span

SOURCE = "The ferry to Skarn carried 81,000 passengers in the year. In spring, 41 pilots were hired."
WRONG = "In spring, 14 pilots were hired."
CHECKER = Checker(FactBase.draft(SOURCE))
LINTER = CHECKER.linter()
NAMES = {"quantity", "conflict", "mismatch"}

DRAFTS = [
    ("markdown", f"The sea was calm.\n{WRONG} Nobody\nhad thought so.\n\nThe end.\n"),
    ("markdown", f"# {WRONG}\n\nThe end.\n"),
    ("markdown", f"- {WRONG}\n- The sea was calm.\n"),
    ("markdown", f"> {WRONG}\n> The sea was calm.\n"),
    ("markdown", f"The sea was calm. **{WRONG}**\n\nThe end.\n"),
    ("markdown", f"The sea. [{WRONG}](https://example.org/a)\n\nThe end.\n"),
    ("markdown", "| | Pilots hired | Decks |\n|---|---|---|\n| In spring | 14 | 3 |\n"),
    ("html", f"<p>The sea was calm.\n<b>{WRONG}</b></p>\n<p>The end.</p>\n"),
    ("html", f"<ul><li>{WRONG}</li><li>The sea was calm.</li></ul>\n"),
    ("plain", f"The sea was calm. Nobody had thought\nso. {WRONG}\n\nThe end.\n"),
    ("plain", f"The sea was calm.\r\n\r\n{WRONG}\r\n"),
]


def judged(text, format_):
    linted, _ = suppress(LINTER.lint(read_text(text, "draft", format_)), NAMES, date(2026, 1, 1))
    shown = tuple(f for f in linted.findings if f.outcome in {None, Outcome.MISMATCH})
    return Judged(linted, Positions(text), shown)


def applied(text, edit):
    return text[: edit.span.start] + edit.text + text[edit.span.end :]


@pytest.mark.parametrize(("format_", "text"), DRAFTS)
def test_a_finding_is_ignored_once_the_reason_is_written(format_, text):
    at = text.index("14")
    before = judged(text, format_)
    assert [finding.rule for finding in before.shown] == ["quantity"]
    fix, ignore = edits(before, Span(at, at))
    assert not judged(applied(text, fix), format_).shown
    without = judged(applied(text, ignore), format_)
    assert sorted(finding.rule for finding in without.shown) == ["quantity", "suppression"]
    assert {f.message for f in without.shown if f.rule == "suppression"} == {"It gives no reason."}
    reasoned = applied(text, ignore).replace("ignore quantity ", "ignore quantity as spoken ")
    assert not judged(reasoned, format_).shown


def test_nothing_is_offered_where_no_comment_would_be_read():
    linted = LINTER.lint(read_text(f"{WRONG}\n", "draft.mdx", "mdx"))
    found = list(edits(Judged(linted, Positions(linted.document.raw), linted.findings), Span(12, 12)))
    assert [edit.title.partition(" ")[0] for edit in found] == ["Write"]


def test_a_suppression_that_is_at_fault_is_not_silenced_in_turn():
    text = f"{WRONG} <!-- shanxi-facts: ignore quantity -->\n"
    at = text.index("<!--")
    assert list(edits(judged(text, "markdown"), Span(at + 5, at + 5))) == []


def test_foreign_text_makes_no_markup():
    checker = Checker(FactBase.draft("In spring, 41 ![pilots](http://example.org/x.png) were <b>hired</b>."))
    linted = checker.linter().lint(read_text("In spring, 14 pilots were hired.", "draft", "markdown"))
    shown = hover(Judged(linted, Positions(linted.document.raw), ()), 12, markdown=True)
    if shown:
        assert "![" not in shown.contents.value
        assert "<b>" not in shown.contents.value


def test_only_what_has_changed_is_judged_again():
    asked = []

    def check(sentence):
        asked.append(sentence)
        return CHECKER.check(sentence)

    linter = Linter(check)
    paragraphs = [f"The ferry carried {number},000 passengers. It has {number} decks." for number in range(30, 60)]
    text = "\n\n".join(paragraphs)
    linter.lint(read_text(text, "draft", "markdown"))
    assert len(asked) == 60
    asked.clear()
    changed = read_text(f"A line before.\n\n{text.replace('45 decks', '46 decks')}", "draft", "markdown")
    assert linter.lint(changed).findings
    assert asked == ["A line before."]  # the other sentence stands in the next paragraph as well
    asked.clear()
    linter.lint(read_text(text.replace("45 decks", "450 decks"), "draft", "markdown"))
    assert asked == ["It has 450 decks."]


def test_judging_gradually_comes_to_the_same():
    document = read_text(f"{SOURCE} {WRONG}", "draft", "markdown")
    came, pauses = None, 0

    def drained():
        nonlocal came
        came = yield from LINTER.gradually(document)

    for _ in drained():
        pauses += 1
    assert came == LINTER.lint(document)
    assert pauses == 3
