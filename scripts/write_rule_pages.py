"""Write the pages of the rules for the documentation, from the rules themselves: an index, and one page a rule.

    python scripts/write_rule_pages.py [FOLDER]

FOLDER is docs/rules unless told. What is there already of an earlier run is replaced.
"""

from __future__ import annotations

import argparse
import pathlib
import sys

from shanxi_facts.rules import LINT_RULES, RULES, Rule

FOLDER = pathlib.Path(__file__).parents[1] / "docs" / "rules"


def main() -> int:
    """Write each page."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", nargs="?", type=pathlib.Path, default=FOLDER)
    folder = cli.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.md"):
        stale.unlink()
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")
    return 0


def pages() -> dict[str, str]:
    """Return the text of each page under its file name."""
    return {"index.md": index()} | {f"{rule.id}.md": page(rule) for rule in (*RULES, *LINT_RULES)}


def index() -> str:
    """Return the page that lists the rules."""
    return (
        "# Rules\n\n"
        "A mismatch names the rule by which it fails, the words of the claim and those of the source. "
        "`shanxi-facts rule` prints the same on a terminal. The id of a rule is part of the interface: it is never "
        "renamed, and never given another meaning.\n\n"
        f"{_table(RULES)}\n"
        "## Of drafts alone\n\n"
        "`lint` knows more, which needs a whole draft to see:\n\n"
        f"{_table(LINT_RULES)}"
    )


def page(rule: Rule) -> str:
    """Return the page of one rule."""
    return (
        f"# {rule.id}\n\n"
        f"**{_escaped(rule.title)}**\n\n"
        f"{_escaped(rule.meaning)}\n\n"
        f"## Why\n\n{_escaped(rule.why)}\n\n"
        f"## What it does not see\n\n{_escaped(rule.limits)}\n\n"
        "## Examples\n\n"
        "On the report of the bundled base.\n\n"
        f"Fails:\n\n```text\n{rule.failing}\n```\n\n"
        f"Passes:\n\n```text\n{rule.passing}\n```\n"
    )


def _table(rules: tuple[Rule, ...]) -> str:
    rows = [f"| [{rule.id}]({rule.id}.md) | {_escaped(rule.title)} |\n" for rule in rules]
    return "".join(["| rule | what it checks |\n", "| --- | --- |\n", *rows])


def _escaped(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is."""
    return "".join("\\" + character if character in "\\`*_[]<>|#" else character for character in text)


if __name__ == "__main__":
    sys.exit(main())
