"""What was not read is said in every format of ``lint``: whole drafts, parts of them, files of folders."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from shanxi_facts.documents import read_text
from shanxi_facts.errors import InputError
from shanxi_facts.lint.model import Place
from shanxi_facts.lint.notices import Notice, Reading, of_error, of_files, of_parts
from shanxi_facts.report.formats import LINT_FORMATS
from shanxi_facts.report.linted import ReportContext

from .conftest import INFO, held

GONE = of_error(InputError("no such file", where="a.md", remedy="Look for it."))
FILES = of_files(".pdf", [f"{letter}.pdf" for letter in "abcdefg"])
PART = Notice(Reading.UNREAD, "b.html", "not read: 2 iframes", Place(3, 5, 3, 9), fails=False)
ALL = (GONE, FILES, PART)


def rendered(name, *notices):
    return "".join(LINT_FORMATS[name]((), ReportContext((INFO,), "1.2.3", notices=notices)))


def test_parts_are_counted_by_what_they_are():
    raw = "<iframe src=a></iframe>\n<p>One<svg><text>two</text></svg>\n<iframe src=b></iframe>"
    notices = list(of_parts(read_text(raw, "b.html")))
    assert [(notice.said, notice.place.line, notice.fails) for notice in notices] == [
        ("b.html: not read: 2 iframes", 1, False),
        ("b.html: not read: 1 SVG image with text", 2, False),
    ]


def test_of_many_files_some_are_named():
    assert FILES.said == "a.pdf: not read: 7 .pdf (a.pdf, b.pdf, c.pdf, d.pdf, e.pdf, …)"


@pytest.mark.parametrize("name", LINT_FORMATS)
def test_every_format_says_it(name):
    text = rendered(name, *ALL)
    assert "not read: 2 iframes" in text
    assert "not read: 7 .pdf" in text
    assert ("no such file" in text) is (name != "text")  # the log has it from standard error


@pytest.mark.parametrize("name", LINT_FORMATS)
def test_where_all_was_read_nothing_is_said(name):
    assert "not read: " not in rendered(name)
    assert "toolExecutionNotifications" not in rendered(name)


def test_records_have_a_rule_and_no_claim():
    records = json.loads(rendered("json", *ALL))
    assert records == [json.loads(line) for line in rendered("jsonl", *ALL).splitlines()]
    assert [(record["verdict"], record["rule"], record["path"], record.get("line")) for record in records] == [
        (None, "unreadable", "a.md", None),
        (None, "unread", "a.pdf", None),
        (None, "unread", "b.html", 3),
    ]
    assert records[0]["message"] == "no such file. Look for it."


def test_sarif_has_notifications():
    (run,) = held("sarif-2.1.0.json", rendered("sarif", *ALL))["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    told = invocation["toolExecutionNotifications"]
    assert [one["level"] for one in told] == ["error", "error", "note"]
    (invocation,) = json.loads(rendered("sarif", PART))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is True


def test_rdjson_and_gitlab_have_them_as_what_they_have():
    diagnostics = held("rdjson.json", rendered("rdjson", *ALL))["diagnostics"]
    assert [one["severity"] for one in diagnostics] == ["ERROR", "ERROR", "INFO"]
    issues = json.loads(rendered("gitlab", *ALL))
    assert [(one["severity"], one["location"]["lines"]["begin"]) for one in issues] == [
        ("major", 1),
        ("major", 1),
        ("info", 3),
    ]
    assert len({one["fingerprint"] for one in issues}) == 3


def test_github_has_an_annotation_for_each():
    assert rendered("github", PART, GONE) == (
        "::notice title=unread,file=b.html,line=3::not read: 2 iframes\n"
        "::error title=unreadable,file=a.md::no such file. Look for it.\n"
    )


def test_junit_counts_them():
    root = ElementTree.fromstring(rendered("junit", *ALL))  # noqa: S314
    assert {key: root.get(key) for key in ("tests", "errors", "failures")} == {
        "tests": "3",
        "errors": "2",
        "failures": "0",
    }
    assert [suite.get("name") for suite in root] == ["unreadable", "unread"]
