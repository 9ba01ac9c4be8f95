"""Tables on a pipe and on terminals of several widths."""

from __future__ import annotations

from shanxi_facts.report import PLAIN, Screen
from shanxi_facts.report.tables import table

HEADERS = ("ID", "SAYS")
ROWS = [("short", "a sentence that does not fit"), ("a-long-id", "[bold]\x1b[31m 山西")]


def test_a_pipe_has_a_row_a_line():
    assert table(HEADERS, ROWS, PLAIN) == (
        "ID         SAYS\nshort      a sentence that does not fit\na-long-id  [bold]\\x1b[31m 山西\n"
    )


def test_a_terminal_wraps_the_last_column():
    assert table(HEADERS, ROWS, Screen(width=30)) == (
        "ID         SAYS\nshort      a sentence that\n           does not fit\na-long-id  [bold]\\x1b[31m 山西\n"
    )


def test_a_long_id_is_folded_and_not_cut():
    printed = table(HEADERS, [("x" * 30, "word")], Screen(width=30))
    assert printed.count("x") == 30


def test_no_rows_leave_the_headers():
    assert table(HEADERS, [], PLAIN) == "ID  SAYS\n"
