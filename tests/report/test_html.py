"""The page of ``lint``: the draft as it stands, whatever is in it, and every finding with its source."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.documents import BlockKind, read_text
from shanxi_facts.lint.model import Figure, Finding, Linted, Related, ReportedFile, place_of
from shanxi_facts.lint.notices import Notice, Reading
from shanxi_facts.model import BaseInfo, Basis, Evidence, Label, Reason, Source, Span, Verdict
from shanxi_facts.report.formats import LINT_FORMATS
from shanxi_facts.report.html import render
from shanxi_facts.report.html.chunks import stretches
from shanxi_facts.report.html.excerpt import parts
from shanxi_facts.report.html.layers import Element, Layer, tree
from shanxi_facts.report.linted import ReportContext

SENTENCE = "All 58 counties were removed."
INFO = BaseInfo("facts.json", "1.0.0", "ab" * 32)
SOURCE = Source("s", SENTENCE, "cd" * 32, title="A title", publisher="A Paper", place="Taiyuan", date="September 29")
EVIDENCE = Evidence("counties", SENTENCE, 0, len(SENTENCE), SOURCE, INFO, (Span(4, 6),))
SETTING = ReportContext((INFO,), "1.2.3")
RAW = "All 59 counties were removed.\n\nIt has 12 rooms.\n"
HOSTILE = "<img src=x onerror=alert(1)> {{7*7}} </script><script>alert(2)</script> \"'`&amp; "
VOID = {"meta", "link", "input", "br", "img", "hr"}


def finding(raw: str, words: str, label: Label | None = Label.MISMATCH, **more: object) -> Finding:
    at = raw.index(words)
    span = Span(at, at + len(words))
    reason = Reason("quantity", words, "58", f"The source says 58, not {words}.", suggestion="58")
    reasons = (more.pop("reason", reason),) if label is Label.MISMATCH else ()
    evidence = more.pop("evidence", None if label is Label.NOT_FOUND else EVIDENCE)
    near = (EVIDENCE,) if label is Label.NOT_FOUND else ()
    verdict = Verdict(raw, label or Label.MISMATCH, evidence, reasons, near=near)
    fields = {"whole": span, "marks": (span,), "rule": "quantity" if reasons else None, "message": "", **more}
    place = place_of(read_text(raw, "a.md", "plain"), span)
    return Finding(label, span=span, place=place, kind=BlockKind.PARAGRAPH, verdict=verdict, **fields)


def unconfirmed(raw: str, *words: str) -> Finding:
    """A mismatch for no other reason than that ``words`` stand nowhere in the source."""
    made = finding(raw, words[0], rule="wording", message="Here the source says nothing of these.")
    spans = tuple(Span(raw.index(word), raw.index(word) + len(word)) for word in words)
    reasons = tuple(Reason("wording", word, "", "The source does not say this.") for word in words)
    verdict = replace(made.verdict, basis=Basis.UNCONFIRMED, unexplained=spans, reasons=reasons)
    return replace(made, verdict=verdict, marks=spans, whole=Span(0, raw.index("\n")))


def page(
    raw: str, *findings: Finding, path: str = "a.md", shown: tuple[Finding, ...] = (), **more: object
) -> ReportedFile:
    return ReportedFile(Linted(read_text(raw, path, "plain"), findings, **more), shown)


class Parsed(HTMLParser):
    """What a browser would make of a page, as far as these tests ask."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, tuple[str, ...]]] = []
        self._path: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert not self._path

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._path.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag):
        assert self._path.pop()[0] == tag

    def handle_data(self, data):
        self.texts.append((data, tuple(f"{tag}.{names}" for tag, names in self._path)))

    def within(self, name: str, *, without: str = "sign") -> str:
        """The text inside elements of a class, save that inside of another class."""

        def has(path: tuple[str, ...], wanted: str) -> bool:
            return any(wanted in element.partition(".")[2].split() for element in path)

        return "".join(data for data, path in self.texts if has(path, name) and not has(path, without))


def parsed(*pages: ReportedFile, setting: ReportContext = SETTING) -> Parsed:
    return Parsed(render(pages, setting))


def test_the_draft_stands_there_to_the_letter():
    raw = "# Head\n\n  All **59**\r\ncounties\twere <b>removed</b>.\n\n\n\n- a\n- b\n"
    assert parsed(page(raw, finding(raw, "59"))).within("text") == raw.replace("\r\n", "\n")


def test_a_mismatch_has_its_reason_what_to_print_and_where_it_comes_from():
    note = parsed(page(RAW, finding(RAW, "59"))).within("note")
    said = " ".join(note.split())
    assert said == (
        "✗ Mismatch 1 quantity · line 1 The source says 58, not 59. "
        "The source All 58 counties were removed. A Paper, Taiyuan, September 29 · counties"
    )


def test_what_to_print_instead_is_said_where_the_message_does_not_say_it():
    reason = Reason("direction", "built", "closed", "The source says the opposite.", suggestion="closed")
    shown = parsed(page("Built.", finding("Built.", "Built", reason=reason))).within("reason")
    assert shown == "built: The source says the opposite. Print instead: closed"


def test_the_words_that_decide_are_marked_on_either_side():
    shown = parsed(page(RAW, finding(RAW, "59"), finding(RAW, "12 rooms", Label.MATCH)))
    marked = [data for data, path in shown.texts if path and path[-1].startswith("mark.")]
    assert marked == ["59", "58", "12 rooms", "58"]


def test_an_unconfirmed_claim_has_its_words_marked_and_one_sentence_that_names_them():
    shown = parsed(page(RAW, unconfirmed(RAW, "counties", "removed")))
    said = " ".join(shown.within("note").split())
    assert said == (
        "~ Unconfirmed 1 wording · line 1 Here the source says nothing of these. "
        "The source All 58 counties were removed. A Paper, Taiyuan, September 29 · counties"
    )
    marked = [data for data, path in shown.texts if path and path[-1] == "mark.unconfirmed"]
    assert marked == ["counties", "removed"]
    assert shown.within("claim") == "All 59 counties were removed."


def test_a_claim_not_found_has_the_nearest_sentence_and_no_evidence():
    shown = parsed(page(RAW, finding(RAW, "12 rooms", Label.NOT_FOUND)))
    assert "The base has no sentence about this." in shown.within("note")
    assert "Nearest in the base, and no evidence" in shown.within("note")


def test_a_finding_of_lints_own_names_its_rule_and_the_other_place():
    related = Related(Span(0, 3), place_of(read_text(RAW, "a.md", "plain"), Span(0, 3)), "Here it says 58.")
    own = finding(RAW, "12", None, rule="conflict", message="It says 12 here.", related=(related,))
    note = " ".join(parsed(page(RAW, own)).within("note").split())
    assert note.startswith("! Conflict 1 line 3 It says 12 here. Line 1: Here it says 58.")


def test_the_summary_counts_everything_whatever_is_shown():
    found = (
        finding(RAW, "59"),
        unconfirmed(RAW, "rooms"),
        finding(RAW, "12", Label.NOT_FOUND),
        finding(RAW, "counties", Label.MATCH),
    )
    figure = Figure("12", place_of(read_text(RAW, "a.md", "plain"), Span(38, 40)))
    setting = replace(SETTING, notices=(Notice(Reading.UNREADABLE, "b.md", "is not UTF-8"),))
    shown = parsed(page(RAW, *found, unverified=(figure,)), page(RAW, path="c.md"), setting=setting)
    counted = shown.within("counts").split("\n")
    assert [count for count in counted if count] == [
        "Files2",
        "Claims4",
        "✗ Mismatches1",
        "~ Unconfirmed1",
        "✓ Matches1",
        "? Not found1",
        "Figures not verified1",
        "Unreadable files1",
    ]
    assert "b.md: is not UTF-8" in shown.within("unreadable")
    assert f"facts.json, version 1.0.0, SHA-256 {INFO.sha256}" in shown.within("base")
    assert "12 line 3" in " ".join(shown.within("unverified").split())
    assert shown.within("figure") == "12"


@pytest.mark.parametrize("asked", [False, True])
@pytest.mark.parametrize(
    ("kind", "found"),
    [("not-found", finding(RAW, "12", Label.NOT_FOUND)), ("unconfirmed", unconfirmed(RAW, "counties"))],
)
def test_claims_without_an_answer_are_shown_at_first_only_if_asked_for(kind, found, asked):
    shown = parsed(page(RAW, found, shown=(found,) if asked else ()))
    ticked = {attrs["id"]: "checked" in attrs for tag, attrs in shown.elements if tag == "input" and "id" in attrs}
    assert ticked["show-mismatch"]
    assert ticked["show-match"]
    assert ticked[f"show-{kind}"] is asked


def test_without_a_finding_it_says_so():
    assert "Nothing contradicts the source" in parsed(page(RAW, finding(RAW, "59", Label.MATCH))).within("verdict")
    assert "Nothing was checked" in parsed().within("verdict")
    open_ = parsed(page(RAW, finding(RAW, "59", Label.MATCH), unconfirmed(RAW, "counties")))
    assert open_.within("verdict") == "~ Nothing contradicts the source; 1 claim unconfirmed"


def test_a_line_of_a_docx_is_called_a_paragraph():
    linted = Linted(replace(read_text(RAW, "a.docx", "plain"), format="docx"), (finding(RAW, "59"),))
    assert "paragraph 1" in parsed(ReportedFile(linted, ())).within("note")


def test_foreign_text_is_text_everywhere():
    evidence = replace(EVIDENCE, fact=HOSTILE, sentence=HOSTILE + SENTENCE, source=replace(SOURCE, publisher=HOSTILE))
    reason = Reason("quantity", HOSTILE, HOSTILE, HOSTILE, suggestion="x" + HOSTILE)
    raw = HOSTILE + RAW
    base = BaseInfo(HOSTILE, HOSTILE, "ab" * 32)
    setting = ReportContext(
        (base,),
        "1.2.3",
        notices=(Notice(Reading.UNREADABLE, HOSTILE, HOSTILE), Notice(Reading.UNREAD, HOSTILE, HOSTILE)),
    )
    hostile = page(raw, finding(raw, "59", evidence=evidence, reason=reason), path=HOSTILE)
    shown = parsed(hostile, setting=setting)
    plain = parsed(page("harmless" + RAW, finding("harmless" + RAW, "59")))
    tags = [tag for tag, _ in shown.elements]
    assert tags.count("script") == 1
    assert "img" not in tags
    assert set(tags) - {tag for tag, _ in plain.elements} <= {"section", "ul", "li", "q", "details", "summary"}
    assert not [name for _, attrs in shown.elements for name in attrs if name.startswith("on") or name == "style"]
    assert shown.within("text").startswith(HOSTILE)
    assert "49" not in shown.within("text")


def test_what_would_not_show_or_would_disguise_the_text_is_an_escape():
    raw = "All 59\u202e counties\x00\x1b[31m\u2028 were\u200d removed.\n"
    shown = parsed(page(raw, finding(raw, "59"), path="a\udc80\u202e.md"))
    assert shown.within("text") == "All 59\\u202e counties\\x00\\x1b[31m\\u2028 were\u200d removed.\n"
    assert "a\\udc80\\u202e.md" in shown.within("path")
    render([page(raw, path="a\udc80.md")], SETTING).encode()


@pytest.mark.parametrize(("url", "linked"), [("https://example.org/a?b=1&c", True), ("javascript:alert(1)", False)])
def test_only_the_web_is_linked_to(url, linked):
    evidence = replace(EVIDENCE, source=replace(SOURCE, url=url))
    shown = parsed(page(RAW, finding(RAW, "59", evidence=evidence)))
    links = {attrs["href"] for tag, attrs in shown.elements if tag == "a" and not attrs["href"].startswith("#")}
    assert links == ({url} if linked else set())


def test_every_link_within_the_page_leads_somewhere():
    found = (finding(RAW, "59"), finding(RAW, "12", Label.NOT_FOUND), finding(RAW, "counties", Label.MATCH))
    shown = parsed(page(RAW, *found), page(RAW, *found, path="b.md"))
    ids = [attrs["id"] for _, attrs in shown.elements if attrs.get("id")]
    assert len(ids) == len(set(ids))
    assert {attrs["href"][1:] for tag, attrs in shown.elements if tag == "a"} <= set(ids)


def test_the_policy_allows_this_style_and_this_script_alone():
    text = render([page(RAW, finding(RAW, "59"))], SETTING)
    [policy] = [
        attrs["content"] for _, attrs in Parsed(text).elements if attrs.get("http-equiv") == "Content-Security-Policy"
    ]
    for name in ("style", "script"):
        [piece] = re.findall(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(piece.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_the_same_drafts_make_the_same_page():
    made = [render([page(RAW, finding(RAW, "59"))], SETTING) for _ in range(2)]
    assert made[0] == made[1] == "".join(LINT_FORMATS["html"]([page(RAW, finding(RAW, "59"))], SETTING))


def test_the_template_engine_is_loaded_for_this_format_alone():
    script = "import sys, shanxi_facts.report.linted, shanxi_facts.report.html; print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def spans(length: int) -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, length), st.integers(0, length))
    return ends.filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Span(*sorted(pair)))


def flat(nodes) -> str:
    return "".join(flat(node.children) if isinstance(node, Element) else node.text for node in nodes)


def covered(nodes, layer, inside=False) -> str:
    return "".join(
        covered(node.children, layer, inside or node.layer is layer)
        if isinstance(node, Element)
        else node.text * inside
        for node in nodes
    )


@given(st.data())
def test_layers_that_overlap_anyhow_cover_their_words(data):
    raw = data.draw(st.text("ab \n", min_size=2, max_size=30))
    roles = st.sampled_from(["markup", "claim", "figure", "key"])
    layers = [Layer(span, role) for span, role in data.draw(st.lists(st.tuples(spans(len(raw)), roles), max_size=6))]
    nodes = tree(raw, Span(0, len(raw)), layers)
    assert flat(nodes) == raw
    for layer in layers:
        assert covered(nodes, layer) == layer.span.of(raw)


@given(st.data())
def test_an_excerpt_is_the_sentence_and_marks_what_decides(data):
    sentence = data.draw(st.text("ab ", min_size=2, max_size=900))
    marks = data.draw(st.lists(spans(len(sentence)), max_size=4))
    made = parts(sentence, marks)
    assert "".join(part.text for part in made) == sentence
    assert not any(part.marked and part.far for part in made)
    inside = {offset for mark in marks for offset in range(mark.start, mark.end)}
    assert sum(len(part.text) for part in made if part.marked) == len(inside)


def test_a_long_sentence_keeps_what_is_near_the_deciding_words():
    sentence = f"{'far ' * 60}near 58 near{' far' * 60}"
    kept = "".join(part.text for part in parts(sentence, [Span(245, 247)]) if not part.far)
    assert "near 58 near" in kept
    assert len(kept) < 200


@given(st.data())
def test_stretches_are_the_whole_draft_and_cut_no_claim(data):
    raw = data.draw(st.text("ab \n\r", min_size=2, max_size=60))
    document = read_text(raw, "a.md", "plain")
    layers = [Layer(span, "key", anchored=True) for span in data.draw(st.lists(spans(len(raw)), max_size=5))]
    made = list(stretches(document, layers))
    assert "".join(stretch.span.of(raw) for stretch in made) == raw
    edges = {stretch.span.start for stretch in made}
    assert not [edge for edge in edges for layer in layers if layer.span.start < edge < layer.span.end]
    assert [document.place(stretch.span.start)[0] for stretch in made] == [stretch.line for stretch in made]


def palettes() -> dict[str, dict[str, str]]:
    css = files("shanxi_facts.report.html").joinpath("page.css").read_text("utf-8")
    light, dark, *_ = [
        dict(re.findall(r"--([\w-]+): (#\w{6});", block)) for block in re.findall(r":root {(.*?)}", css, re.DOTALL)
    ]
    return {"light": light, "dark": {**light, **dark}}


def contrast(one: str, other: str) -> float:
    """The ratio that WCAG defines between two colours."""

    def luminance(colour: str) -> float:
        channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("paper", "sheet", "near", "red-wash", "green-wash", "amber-wash", "violet-wash", "teal-wash")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "soft", "link", "red", "green", "amber", "violet", "teal"])
def test_every_ink_can_be_read_on_every_ground_it_stands_on(scheme, ink):
    colours = palettes()[scheme]
    kind = {"ink", "soft"} | {"link"}
    grounds = GROUNDS if ink in kind else ("paper", "sheet", "near", f"{ink}-wash")
    low = {ground: contrast(colours[ink], colours[ground]) for ground in grounds}
    assert min(low.values()) >= 4.5, low
