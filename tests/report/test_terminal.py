"""The text view, on a pipe and on a terminal."""

from __future__ import annotations

import pytest

from shanxi_facts.report import PLAIN, Screen
from shanxi_facts.report.terminal import text


@pytest.fixture
def shown(answer):
    return lambda *verdicts, screen=PLAIN: "".join(text(map(answer, verdicts), screen))


def test_match(shown, match):
    assert shown(match) == (
        "✓ MATCH        58 counties\n"
        "source         All 58 counties were removed.\n"
        "                   ^^\n"
        "from           A Paper, Taiyuan, September 29 (fact: counties)\n"
    )


def test_mismatch(shown, mismatch):
    assert shown(mismatch) == (
        "✗ MISMATCH     59 counties\n"
        "               ^^\n"
        "source         All 58 counties were removed.\n"
        "                   ^^\n"
        "quantity       The claim says 59; the source says 58.\n"
        "from           A Paper, Taiyuan, September 29 (fact: counties)\n"
    )


def test_not_found_names_a_sentence_once(shown, not_found):
    assert shown(not_found) == (
        "? NOT FOUND    58 hospitals\n"
        "nearest        counties, county-list: All 58 counties were removed.\n"
        "                                          ^^\n"
        "nearest        brands: More than 90 brands exist.\n"
        "                                 ^^\n"
    )


def test_each_assertion_has_its_own_verdict(shown, mixed):
    assert shown(mixed) == (
        "✗ MISMATCH     58 counties were removed, and 80 brands exist\n"
        "                                             ^^\n"
        "✓ match        58 counties were removed\n"
        "source         All 58 counties were removed.\n"
        "                   ^^\n"
        "from           A Paper, Taiyuan, September 29 (fact: counties)\n"
        "✗ mismatch     80 brands exist\n"
        "               ^^\n"
        "source         More than 90 brands exist.\n"
        "               ^^^^^^^^^^^^\n"
        "quantity       The claim says 80; the source says More than 90.\n"
        "from           A Paper, Taiyuan, September 29 (fact: brands)\n"
    )


def test_unconfirmed_names_the_words_that_the_source_does_not_have(shown, unconfirmed):
    assert shown(unconfirmed) == (
        "~ UNCONFIRMED  The 58 rural counties were removed in May\n"
        "                      ^^^^^                          ^^^\n"
        "source         All 58 counties were removed.\n"
        "                   ^^\n"
        "wording        Here the source says nothing of “rural” or “May”.\n"
        "from           A Paper, Taiyuan, September 29 (fact: counties)\n"
    )


def test_what_is_contradicted_is_told_by_its_reasons_whatever_else_is_unexplained(shown, mismatch):
    from dataclasses import replace

    from shanxi_facts.model import Span

    assert shown(replace(mismatch, unexplained=(Span(3, 11),))) == shown(mismatch)


def test_an_assertion_of_several_is_unconfirmed_on_its_own(shown, half_confirmed):
    assert shown(half_confirmed) == (
        "~ UNCONFIRMED  58 counties were removed, and rural brands exist\n"
        "                                             ^^^^^\n"
        "✓ match        58 counties were removed\n"
        "source         All 58 counties were removed.\n"
        "                   ^^\n"
        "from           A Paper, Taiyuan, September 29 (fact: counties)\n"
        "~ unconfirmed  rural brands exist\n"
        "               ^^^^^\n"
        "source         More than 90 brands exist.\n"
        "wording        Here the source says nothing of “rural”.\n"
        "from           A Paper, Taiyuan, September 29 (fact: brands)\n"
    )


def test_another_base_that_says_otherwise_is_named(shown, disputed):
    assert "conflict       other.json: All 58 counties were removed.\n" in shown(disputed)


def test_a_blank_line_between_two(shown, match, mismatch):
    assert shown(match, mismatch) == shown(match) + "\n" + shown(mismatch)


def test_each_answer_is_given_before_the_next_is_asked_for(answer, match):
    asked = []

    def verdicts():
        for number in range(3):
            asked.append(number)
            yield answer(match)

    stream = text(verdicts(), PLAIN)
    next(stream)
    assert asked == [0]


def test_symbols_have_a_fallback(shown, match, mismatch, unconfirmed, not_found):
    printed = shown(match, mismatch, unconfirmed, not_found, screen=Screen(symbols=False))
    heads = [line for line in printed.splitlines() if line[2:3].isupper()]
    assert "".join(heads).isascii()
    assert [head[0] for head in heads] == ["+", "x", "~", "?"]


def test_style_changes_no_word(shown, mixed):
    import re

    styled = shown(mixed, screen=Screen(styled=True))
    plain = [line for line in shown(mixed).splitlines() if "^" not in line]
    assert re.sub(r"\x1b\[[\d;]*m", "", styled).splitlines() == plain


def test_a_terminal_wraps_beside_the_label(shown, mismatch):
    assert shown(mismatch, screen=Screen(width=42)) == (
        "✗ MISMATCH     59 counties\n"
        "               ^^\n"
        "source         All 58 counties were\n"
        "                   ^^\n"
        "               removed.\n"
        "quantity       The claim says 59; the\n"
        "               source says 58.\n"
        "from           A Paper, Taiyuan, September\n"
        "               29 (fact: counties)\n"
    )


def test_what_to_print_is_said_where_the_message_does_not(shown, mismatch):
    from dataclasses import replace

    [reason] = mismatch.reasons
    advice = replace(reason, message="The figure is not the source's.", suggestion="58 counties")
    printed = shown(replace(mismatch, reasons=(advice,)))
    assert "quantity       The figure is not the source's; print instead: 58 counties\n" in printed
