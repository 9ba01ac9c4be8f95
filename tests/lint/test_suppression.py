"""What a draft may ask lint to leave alone, for how long, and what is said of asking wrongly."""

from __future__ import annotations

from datetime import date

import pytest

from shanxi_facts.lint.filters.suppression import Entry, suppress
from shanxi_facts.model import Label

TODAY = date(2026, 6, 1)
NAMES = {"quantity", "hedge", "wording", "conflict", "unconfirmed", "not-found", "poor-counties-removed"}
WRONG = "All 85 poor counties in Shanxi were removed."


def outcome(linted, entries=()):
    """Return the words of the mismatches left, the messages about suppressions, and how many findings are silenced."""
    left, silenced = suppress(linted, NAMES, TODAY, entries)
    raw = left.document.raw
    wrong = [finding.span.of(raw) for finding in left.findings if finding.label is Label.MISMATCH]
    return wrong, [f.message for f in left.findings if f.rule == "suppression"], len(silenced)


def comment(said):
    return f"<!-- shanxi-facts: {said} -->"


UNUSED = "It silences nothing: no finding of {} is there any more."

# (what the comment before the block says, whether it is obeyed, what is said of it)
SAID = [
    ("ignore quantity quoted as spoken", True, None),
    ("ignore poor-counties-removed quoted as spoken", True, None),
    ("ignore quantity: quoted, as spoken, until=2027-01-01", True, None),
    ("ignore quantity quoted until=2026-06-01", True, None),
    ("ignore quantity quoted, until=2026-05-31", False, "It has expired: it held until 2026-05-31."),
    ("ignore quantity quoted, until=May", False, "until=May is no day like 2027-01-01."),
    ("ignore quantity", False, "It gives no reason."),
    ("ignore quantity, until=2027-01-01", False, "It gives no reason."),
    ("ignore", False, "It names neither a rule nor a fact."),
    ("ignore quantty quoted as spoken", False, "quantty is neither a rule nor a fact."),
    ("ignore suppression quoted as spoken", False, "suppression is neither a rule nor a fact."),
    ("ignore hedge quoted as spoken", False, UNUSED.format("hedge")),
    ("ignore-start quantity quoted as spoken", False, "Nothing ends it: ignore-end is missing."),
    ("ignore-end quantity", False, "It ends nothing: ignore-start is missing."),
    ("ingore quantity quoted", False, "No comment begins with 'ingore': ignore, ignore-start, ignore-end do."),
]


@pytest.mark.parametrize(("said", "obeyed", "fault"), SAID)
@pytest.mark.parametrize("format", ["markdown", "html", "plain"])
def test_a_wish(lint, format, said, obeyed, fault):
    shape = {"markdown": f"{comment(said)}\n{WRONG}", "html": f"{comment(said)}\n<p>{WRONG}</p>"}
    draft = shape.get(format, f"[shanxi-facts: {said}]\n{WRONG}")
    assert outcome(lint(draft, format)) == ([] if obeyed else ["85"], [fault] if fault else [], int(obeyed))


HERE = comment("ignore quantity a slip")
START, END = comment("ignore-start quantity a slip"), comment("ignore-end")
# (draft in Markdown, the mismatches left)
SCOPES = [
    (f"{HERE}\n\n{WRONG}\n\n427,000 people were relocated.", ["427,000"]),
    (f"{WRONG} {HERE}\n\n427,000 people were relocated.", ["427,000"]),
    (f"{WRONG[:6]} {HERE} {WRONG[7:]}\n\n427,000 people were relocated.", ["427,000"]),
    (f"{START}\n\n{WRONG}\n\n- 427,000 people were relocated.\n\n{END}\n\nMore than 95 brands were created.", ["95"]),
    (f"Shanxi.\n\n| What | Figure |\n| --- | --- |\n| People relocated | 427,000 {HERE} |\n| Cups | 1 |\n", []),
    (f"{START}\n\n{comment('ignore-start hedge a slip')}\n\n{WRONG}\n\n{END}\n\n{END}", []),
    (f"```\n{HERE}\n```\n\n{WRONG}", ["85"]),
    (f"Write `{HERE}`.\n\n{WRONG}", ["85"]),
    (f"<!-- a remark -->\n\n{WRONG}", ["85"]),
]


@pytest.mark.parametrize(("draft", "left"), SCOPES)
def test_how_far_it_reaches(lint, draft, left):
    wrong = outcome(lint(draft))[0]
    assert [words.removeprefix("More than ") for words in wrong] == left


def test_a_line_for_lint_is_no_prose(lint):
    draft = f"Shanxi rose.\n[shanxi-facts: ignore quantity all 85 poor counties were removed]\n{WRONG}\n"
    assert [f.verdict.claim for f in lint(draft, "plain").findings] == ["Shanxi rose.", WRONG]


def test_an_entry_holds_for_a_whole_draft_until_its_day(lint):
    held, past = Entry("quantity", "as spoken", TODAY), Entry("quantity", "as spoken", date(2026, 5, 31))
    linted = lint(f"{WRONG}\n\n427,000 people were relocated.")
    assert outcome(linted, [past]) == (["85", "427,000"], [], 0)
    assert outcome(linted, [held, past]) == ([], [], 2)
    assert (held.used, past.used) == (True, False)


OPEN = "All impoverished villages in Shanxi are connected to electricity and natural gas."


@pytest.mark.parametrize("name", ["wording", "unconfirmed"])
def test_what_is_unconfirmed_is_silenced_by_its_rule_or_as_such(lint, name):
    assert outcome(lint(f"{comment(f'ignore {name} from a second source')}\n{OPEN}")) == ([], [], 1)
    wrong = outcome(lint(f"{comment(f'ignore {name} from a second source')}\n{WRONG}"))
    assert wrong == (["85"], [UNUSED.format(name)], 0)


def test_matches_and_other_rules_are_left_as_they_are(lint):
    draft = f"{comment('ignore poor-counties-removed a slip')}\nAll 58 poor counties in Shanxi were removed."
    assert outcome(lint(draft)) == ([], [UNUSED.format("poor-counties-removed")], 0)
