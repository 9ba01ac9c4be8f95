"""Completion in bash, zsh and fish: the scripts, and what they are answered."""

from __future__ import annotations

import pytest

from shanxi_facts.rules import ALL_RULES

SHELLS = {"bash": b"complete ", "zsh": b"#compdef shanxi-facts", "fish": b"complete --command shanxi-facts"}


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_its_script(run, shell):
    done = run(env={"_SHANXI_FACTS_COMPLETE": f"source_{shell}"})
    assert SHELLS[shell] in done.stdout
    assert b"_SHANXI_FACTS_COMPLETE" in done.stdout


def complete(run, shell, *words):
    line = " ".join(("shanxi-facts", *words))
    env = {
        "bash": {"COMP_WORDS": line, "COMP_CWORD": str(len(words))},
        "zsh": {"_TYPER_COMPLETE_ARGS": line},
        "fish": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    }[shell]
    return run(env={"_SHANXI_FACTS_COMPLETE": f"complete_{shell}", **env}).stdout.decode()


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("sho",), "show"),
        (("show", "poor-people-l"), "poor-people-lifted"),
        (("rule", "quo"), "quotation"),
        (("check", "--format", "jsonl"), "jsonl"),
        (("list", "--format", "j"), "json"),
        (("lint", "--show", "un"), "unconfirmed"),
        (("lint", "--fail-on", "un"), "unconfirmed"),
    ],
)
def test_words_are_completed(run, shell, words, found):
    assert found in complete(run, shell, *words)


def test_all_rules_are_offered(run):
    assert complete(run, "bash", "rule", "").split() == [rule.id for rule in ALL_RULES]


def test_a_base_that_cannot_be_read_offers_nothing(run, tmp_path):
    (tmp_path / "broken.json").write_text("{}")
    assert complete(run, "bash", "show", "--facts", "broken.json", "poor").strip() == ""
