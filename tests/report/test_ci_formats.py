"""rdjson, GitLab's code quality report and JUnit's XML: each as its readers want it, whatever a draft holds."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

import jsonschema
import pytest

from shanxi_facts.documents import BlockKind, read_text
from shanxi_facts.lint.model import Finding, Linted, ReportedFile, place_of
from shanxi_facts.lint.notices import Notice, Reading
from shanxi_facts.model import BaseInfo, Basis, Evidence, Label, Reason, Source, Span, Verdict
from shanxi_facts.report.formats import LINT_FORMATS
from shanxi_facts.report.linted import ReportContext

from .conftest import held

SENTENCE = "All 58 counties were removed."
INFO = BaseInfo("facts.json", "1.0.0", "ab" * 32)
EVIDENCE = Evidence("counties", SENTENCE, 0, len(SENTENCE), Source("s", SENTENCE, "cd" * 32), INFO)
UNREADABLE = Notice(Reading.UNREADABLE, "x.md", "no such file")
EVIL = "it,\"em': 50% & <b>.md"
RAW = "All 59 counties were removed.\n\nMore text."


def finding(raw: str, words: str, label: Label | None = Label.MISMATCH, **more: object) -> Finding:
    at = raw.index(words)
    span = Span(at, at + len(words))
    reason = Reason(more.pop("rule", "quantity"), words, "58", f"Not {words}.", span, suggestion="58")
    found = None if label is Label.NOT_FOUND else EVIDENCE
    made = Verdict(raw, label or Label.MISMATCH, found, (reason,) if label is Label.MISMATCH else ())
    message = reason.message if label in (Label.MISMATCH, None) else ""
    rule = reason.rule if label in (Label.MISMATCH, None) else None
    place = place_of(read_text(raw, "a.md", "plain"), span)
    return replace(Finding(label, rule, message, span, place, span, (span,), BlockKind.PARAGRAPH, made), **more)


def page(raw: str, *findings: Finding, path: str = "a.md") -> ReportedFile:
    return ReportedFile(Linted(read_text(raw, path, "plain"), findings), findings)


def rendered(name: str, *pages: ReportedFile, notices: tuple[Notice, ...] = ()) -> str:
    return "".join(LINT_FORMATS[name](pages, ReportContext((INFO,), "1.2.3", notices=notices)))


def unconfirmed(raw: str = RAW) -> Finding:
    made = finding(raw, "59", rule="wording")
    return replace(made, verdict=replace(made.verdict, basis=Basis.UNCONFIRMED, unexplained=made.marks))


def all_outcomes(raw: str = RAW) -> list[Finding]:
    """A match, a contradicted mismatch, an unconfirmed one, a claim not found, a finding of lint's own."""
    match, mismatch, *others = (finding(raw, "59", label) for label in (*Label, None))
    return [match, mismatch, unconfirmed(raw), *others]


# -- rdjson


def diagnostics(*pages: ReportedFile) -> list[dict]:
    return held("rdjson.json", rendered("rdjson", *pages))["diagnostics"]


def test_rdjson_is_valid_whatever_is_found():
    found = diagnostics(page(RAW, *all_outcomes()), page(RAW, finding(RAW, "59"), path=EVIL), page(RAW))
    assert [one["severity"] for one in found] == ["INFO", "ERROR", "WARNING", "WARNING", "ERROR", "ERROR"]
    assert found[1]["code"] == {"value": "quantity"}
    assert found[5]["location"]["path"] == EVIL
    assert diagnostics() == []


# (draft, its wrong words, line, first column and end, in bytes)
PLACES = [
    ("All 59 counties.", "59", (1, 5), (1, 7)),
    ("Ällé 59 counties.", "59", (1, 8), (1, 10)),
    ("😀 “Tea”\n😀 59 counties.", "59", (2, 6), (2, 8)),
    ("山西 59\ncounties.", "59\ncounties", (1, 8), (2, 9)),
]


@pytest.mark.parametrize(("raw", "words", "start", "end"), PLACES)
def test_rdjson_counts_bytes(raw, words, start, end):
    (found,) = diagnostics(page(raw, finding(raw, words)))
    place = found["location"]["range"]
    assert [(place[side]["line"], place[side]["column"]) for side in ("start", "end")] == [start, end]


def test_rdjson_suggests_the_figure_of_the_source():
    (found,) = diagnostics(page(RAW, finding(RAW, "59")))
    assert found["suggestions"] == [{"range": found["location"]["range"], "text": "58"}]


@pytest.mark.parametrize(
    "other",
    [
        finding(RAW, "59", rule="wording"),
        finding(RAW, "59", Label.MATCH),
        finding(RAW, "59", None),
        replace(unconfirmed(), rule="quantity"),
        replace(finding(RAW, "59"), span=Span(0, 6)),  # markup among the words
    ],
)
def test_rdjson_suggests_nothing_where_words_would_have_to_change(other):
    (found,) = diagnostics(page(RAW, other))
    assert "suggestions" not in found


# -- GitLab: what its documentation asks of a report; it publishes no schema

NEEDED = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": "^(/|\\./)"}},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}


def quality(*pages: ReportedFile) -> list[dict]:
    document = json.loads(rendered("gitlab", *pages))
    jsonschema.validate(document, NEEDED)
    return document


def test_gitlab_has_all_that_it_asks_for():
    found = quality(page(RAW, *all_outcomes()), page(RAW, finding(RAW, "59"), path="./b.md"), page(RAW))
    assert [one["severity"] for one in found] == ["info", "major", "minor", "minor", "major", "major"]
    assert found[5]["location"] == {"path": "b.md", "lines": {"begin": 1, "end": 1}}
    assert quality() == []


def test_gitlab_tells_findings_apart_and_follows_them_when_lines_move():
    def prints(raw: str, path: str = "a.md") -> list[str]:
        twice = [replace(finding(raw, "59"), verdict=finding(RAW, "59").verdict)] * 2
        return [one["fingerprint"] for one in quality(page(raw, *twice, path=path))]

    assert len({*prints(RAW), *prints(RAW, "b.md")}) == 4
    assert prints("A new first line.\n" + RAW) == prints(RAW)


# -- JUnit


def counts(element: ElementTree.Element) -> tuple[int, ...]:
    return tuple(int(element.get(name, "-1")) for name in ("tests", "failures", "errors"))


def test_junit_counts_what_it_holds():
    pages = page(RAW, *all_outcomes()), page(RAW, path=EVIL)
    root = ElementTree.fromstring(rendered("junit", *pages, notices=(UNREADABLE,)))  # noqa: S314
    assert (root.tag, root.get("skipped"), counts(root)) == ("testsuites", None, (7, 2, 1))
    assert [(suite.get("name"), *counts(suite)) for suite in root] == [
        ("a.md", 5, 2, 0),
        (EVIL, 1, 0, 0),
        ("unreadable", 1, 0, 1),
    ]
    for suite in root:
        cases = suite.findall("testcase")
        assert len(cases) == int(suite.get("tests"))
        assert all(case.get("name") and case.get("classname") for case in cases)
        for tag, name in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert len(suite.findall(f"testcase/{tag}")) == int(suite.get(name))


#: What the schemas of Jenkins and of GitLab let each element hold: its children, the attributes that it must have, and
#: those that it may have.
JUNIT = {
    "testsuites": ({"testsuite"}, set(), {"name", "tests", "failures", "errors"}),
    "testsuite": ({"testcase"}, {"name", "tests", "failures", "errors"}, {"skipped"}),
    "testcase": ({"failure", "error", "skipped"}, {"name"}, {"classname", "file", "line"}),
    "failure": (set(), set(), {"type", "message"}),
    "error": (set(), set(), {"type", "message"}),
    "skipped": (set(), set(), {"type", "message"}),
}


def test_junit_is_as_its_schemas_want_it():
    pages = page(RAW, *all_outcomes()), page(RAW, path=EVIL), page(RAW)
    text = rendered("junit", *pages, notices=(UNREADABLE,))
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ')
    root = ElementTree.fromstring(text)  # noqa: S314
    assert {element.tag for element in root.iter()} == JUNIT.keys()
    for element in root.iter():
        children, required, optional = JUNIT[element.tag]
        assert {child.tag for child in element} <= children
        assert required <= element.attrib.keys() <= required | optional
        assert all(element.get(name, "0").isdecimal() for name in ("tests", "failures", "errors", "skipped", "line"))
        assert element.tag == "failure" or not (element.text or "").strip()


def test_junit_says_where_and_why():
    root = ElementTree.fromstring(rendered("junit", page(RAW, finding(RAW, "59"))))  # noqa: S314
    failure = root.find("testsuite/testcase/failure")
    assert (failure.get("type"), failure.get("message")) == ("quantity", "Not 59.")
    assert failure.text == f"a.md:1:5: Not 59. Source: {SENTENCE}"


def test_junit_holds_any_text():
    raw = "]]> 59 \x00\x1b[31m &amp; <b> \ud800 \ufffe \U0001f600"
    root = ElementTree.fromstring(rendered("junit", page(raw, finding(raw, "59"))))  # noqa: S314
    assert "\\x1b[31m &amp; <b> \\ud800 \\ufffe \U0001f600" in root.find("testsuite/testcase").get("name")
