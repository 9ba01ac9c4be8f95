"""The formats of ``lint``: each finding where it stands, and no draft that gives commands to the log."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from shanxi_facts.documents import BlockKind, read_text
from shanxi_facts.lint.model import Figure, Finding, Linted, Related, ReportedFile, place_of
from shanxi_facts.model import BaseInfo, Basis, Evidence, Label, Reason, Source, Span, Verdict
from shanxi_facts.report.formats import LINT_FORMATS
from shanxi_facts.report.linted import ReportContext

from .conftest import held

SENTENCE = "All 58 counties were removed."
INFO = BaseInfo("facts.json", "1.0.0", "ab" * 32)
SOURCE = Source("s", SENTENCE, "cd" * 32, title="A title", publisher="A Paper", place="Taiyuan", date="September 29")
EVIDENCE = Evidence("counties", SENTENCE, 0, len(SENTENCE), SOURCE, INFO)
SETTING = ReportContext((INFO,), "1.2.3")
EVIL = "it,em: 50%.md"


def finding(raw: str, words: str, label: Label | None = Label.MISMATCH, path: str = "a.md", **more: object) -> Finding:
    document = read_text(raw, path, "plain")
    at = raw.index(words)
    span = Span(at, at + len(words))
    message = more.pop("message", f"The source says 58, not {words}." if label is Label.MISMATCH else "")
    reasons = (Reason("quantity", words, "58", message),) if label is Label.MISMATCH else ()
    claim = raw.partition("\n\n")[0].replace("\n", " ")
    made = Verdict(claim, label or Label.MISMATCH, None if label is Label.NOT_FOUND else EVIDENCE, reasons)
    rule = more.pop("rule", "quantity" if label is Label.MISMATCH else None)
    place = place_of(document, span)
    return Finding(label, rule, message, span, place, span, (span,), BlockKind.PARAGRAPH, made, **more)


def unconfirmed(raw: str, *words: str) -> Finding:
    """A mismatch for no other reason than that ``words`` stand nowhere in the source."""
    made = finding(raw, words[0], rule="wording", message="Here the source says nothing of these.")
    spans = tuple(Span(raw.index(word), raw.index(word) + len(word)) for word in words)
    reasons = tuple(Reason("wording", word, "", "The source does not say this.") for word in words)
    verdict = replace(made.verdict, basis=Basis.UNCONFIRMED, unexplained=spans, reasons=reasons)
    return replace(made, verdict=verdict, marks=spans)


def page(raw: str, *findings: Finding, path: str = "a.md", unverified: tuple[Figure, ...] = ()) -> ReportedFile:
    return ReportedFile(Linted(read_text(raw, path, "plain"), findings, unverified), findings)


def rendered(name: str, *pages: ReportedFile) -> str:
    return "".join(LINT_FORMATS[name](pages, SETTING))


RAW = "All 59 counties were removed.\n\nMore text."


def test_text_has_the_line_a_caret_and_the_source():
    assert rendered("text", page(RAW, finding(RAW, "59"))) == (
        "a.md:1:5: mismatch [quantity]: The source says 58, not 59.\n"
        "1 | All 59 counties were removed.\n"
        "  |     ^^\n"
        "source: All 58 counties were removed.\n"
        "from: A Paper, Taiyuan, September 29 (fact: counties)\n"
    )


def test_text_cuts_long_lines_around_the_words():
    raw = "x" * 90 + " 59 counties " + "y" * 90
    shown = rendered("text", page(raw, finding(raw, "59"))).splitlines()
    assert shown[1] == "1 | …" + "x" * 59 + " 59 counties " + "y" * 50 + "…"
    assert shown[2].index("^^") == shown[1].index("59")


def test_text_of_words_over_several_lines_marks_the_first():
    raw = "All 59\ncounties were removed."
    shown = rendered("text", page(raw, finding(raw, "59\ncounties"))).splitlines()
    assert shown[1:3] == ["1 | All 59", "  |     ^^"]


def test_text_tells_what_else_the_source_contradicts_in_a_sentence():
    raw = "All 59 counties\nand 8 towns were removed."
    made = finding(raw, "59")
    towns = Reason("quantity", "8", "9", "The source says 9, not 8.", Span(20, 21))
    marks = (made.span, Span(20, 21))
    verdict = replace(made.verdict, reasons=(replace(made.verdict.reasons[0], span=made.span), towns))
    shown = rendered("text", page(raw, replace(made, verdict=verdict, marks=marks))).splitlines()
    assert shown[3] == "also: line 2, column 5: The source says 9, not 8."


def test_text_marks_all_words_of_the_line_that_are_unconfirmed():
    raw = "All rural counties were\nremoved in May or June."
    shown = rendered("text", page(raw, unconfirmed(raw, "rural", "were", "May"))).splitlines()
    assert shown[:3] == [
        "a.md:1:5: unconfirmed [wording]: Here the source says nothing of these.",
        "1 | All rural counties were",
        "  |     ^^^^^          ^^^^",
    ]


def test_text_marks_no_words_beyond_what_it_shows():
    raw = "All rural counties " + "y" * 90 + " were removed."
    shown = rendered("text", page(raw, unconfirmed(raw, "rural", "were"))).splitlines()
    assert shown[2] == "  |     ^^^^^"


def test_text_names_the_figures_that_could_not_be_verified():
    raw = "58 shelves."
    figure = Figure("58", place_of(read_text(raw, "a.md", "plain"), Span(0, 2)))
    shown = rendered("text", page(raw, unverified=(figure,)))
    assert shown == "a.md: 1 figure that the base could not verify: 58 (line 1)\n"


def test_text_says_where_a_cell_of_a_package_stands_and_what_it_is_read_with():
    raw = "Sums\nCounties\n59"
    made = finding(raw, "59")
    made = replace(made, kind=BlockKind.TABLE_CELL, verdict=replace(made.verdict, claim="Counties: 59"))
    made = replace(made, whole=Span(5, 16), related=(Related(Span(0, 4), made.place, "Here."),))
    document = replace(read_text(raw, "a.md", "plain"), format="docx", parts=((5, "under “Sums”, table 1"),))
    shown = rendered("text", ReportedFile(Linted(document, (made,), (Figure("59", made.place),)), (made,))).splitlines()
    assert shown[3:6] == [
        "read as: Counties: 59",
        "where: under “Sums”, table 1",
        "also: paragraph 3, character 1: Here.",
    ]
    assert shown[-1] == "a.md: 1 figure that the base could not verify: 59 (paragraph 3)"


@pytest.mark.parametrize("format", ["text", "github"])
def test_no_line_of_a_draft_is_taken_for_a_command(format):
    raw = "::add-mask::59 counties \x1b[31m were\u2028 removed."
    path = "::error::.md"
    shown = rendered(format, page(raw, finding(raw, "59", path=path), path=path))
    for line in re.split(r"[\n\r\u0085\u2028\u2029]", shown):
        command = line.lstrip().startswith("::")
        assert not command or line.startswith("::error title=mismatch (quantity),file=%3A%3Aerror%3A%3A.md,")
    assert "\x1b" not in shown


def test_github_escapes_names_and_messages_to_the_letter():
    shown = rendered("github", page(RAW, finding(RAW, "59", path=EVIL, message="5%: a, b\nc"), path=EVIL))
    assert shown == (
        "::error title=mismatch (quantity),file=it%2Cem%3A 50%25.md,line=1,endLine=1,col=5,endColumn=7::"
        "5%25: a, b\\nc%0Aclaim: All 59 counties were removed.%0Asource: All 58 counties were removed.\n"
    )


def test_github_gives_no_columns_over_several_lines():
    raw = "All 59\ncounties were removed."
    shown = rendered("github", page(raw, finding(raw, "59\ncounties")))
    assert ",line=1,endLine=2::" in shown


@pytest.mark.parametrize(("label", "level"), [(Label.MATCH, "notice"), (Label.NOT_FOUND, "warning"), (None, "error")])
def test_github_levels(label, level):
    shown = rendered("github", page(RAW, finding(RAW, "59", label, rule=None if label else "conflict")))
    assert shown.startswith(f"::{level} title=")


def test_github_warns_of_what_is_unconfirmed():
    shown = rendered("github", page(RAW, unconfirmed(RAW, "removed")))
    assert shown.startswith("::warning title=unconfirmed (wording),file=a.md,line=1,")


def test_github_prints_a_total_where_annotations_would_vanish():
    findings = [finding(RAW, "59")] * 11
    assert (
        rendered("github", page(RAW, *findings))
        .splitlines()[-1]
        .startswith("::notice title=shanxi-facts::Findings in all: 11 of level error.")
    )


def test_records_add_the_place_to_those_of_check():
    (line,) = rendered("jsonl", page(RAW, finding(RAW, "59"))).splitlines()
    row = json.loads(line)
    assert list(row)[-5:] == ["path", "line", "column", "end_line", "end_column"]
    assert (row["line"], row["column"], row["end_line"], row["end_column"]) == (1, 5, 1, 7)
    assert row["verdict"] == "mismatch"
    assert json.loads(rendered("json", page(RAW, finding(RAW, "59")))) == [row]


def test_records_of_an_unconfirmed_claim_say_which_words():
    row = json.loads(rendered("jsonl", page(RAW, unconfirmed(RAW, "removed"))))
    assert (row["verdict"], row["basis"]) == ("mismatch", "unconfirmed")
    assert row["unexplained"] == [{"text": "removed", "start": 21, "end": 28}]
    assert (row["column"], row["end_column"]) == (22, 29)


def test_records_of_own_findings_have_a_rule_and_no_verdict():
    other = Span(0, 3)
    related = (Related(other, place_of(read_text(RAW, "a.md", "plain"), other), "Here."),)
    open_ = unconfirmed(RAW, "59").verdict
    own = replace(finding(RAW, "59", None, rule="conflict", message="Twice.", related=related), verdict=open_)
    row = json.loads(rendered("jsonl", page(RAW, own)))
    assert (row["verdict"], row["rule"], row["message"]) == (None, "conflict", "Twice.")
    assert (row["basis"], row["unexplained"]) == (None, [])
    assert row["related"][0]["column"] == 1


def log(*pages: ReportedFile) -> dict:
    return held("sarif-2.1.0.json", rendered("sarif", *pages))["runs"][0]


def test_sarif_is_valid_whatever_is_found():
    other = Span(0, 3)
    related = (Related(other, place_of(read_text(RAW, "a.md", "plain"), other), "Here."),)
    run = log(
        page(RAW, finding(RAW, "59"), finding(RAW, "59", Label.MATCH), finding(RAW, "59", Label.NOT_FOUND)),
        page(RAW, unconfirmed(RAW, "removed")),
        page(RAW, finding(RAW, "59", None, path=EVIL, rule="conflict", message="Twice.", related=related), path=EVIL),
    )
    kinds = [(result["ruleId"], result["kind"], result["level"]) for result in run["results"]]
    assert kinds == [
        ("quantity", "fail", "error"),
        ("match", "pass", "none"),
        ("not-found", "open", "none"),
        ("wording", "fail", "warning"),
        ("conflict", "fail", "error"),
    ]
    location = run["results"][4]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "it%2Cem%3A%2050%25.md"
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_of_a_clean_run_lists_every_rule_and_no_result():
    from shanxi_facts.rules import LINT_RULES, RULES

    run = log()
    assert run["results"] == []
    assert {rule.id for rule in (*RULES, *LINT_RULES)} <= {rule["id"] for rule in run["tool"]["driver"]["rules"]}


def test_sarif_fingerprints_tell_findings_apart_and_outlive_a_shift():
    def prints(raw: str, *findings: Finding) -> list[dict]:
        return [result["partialFingerprints"] for result in log(page(raw, *findings))["results"]]

    twice = prints(RAW, finding(RAW, "59"), finding(RAW, "59"))
    assert twice[0] != twice[1]
    other = replace(unconfirmed(RAW, "59"), rule="quantity")
    assert prints(RAW, other)[0]["shanxiFacts/v1"] != twice[0]["shanxiFacts/v1"]
    below = "A new first line.\n" + RAW
    moved = replace(finding(below, "59"), verdict=finding(RAW, "59").verdict)
    assert prints(below, moved) == twice[:1]
