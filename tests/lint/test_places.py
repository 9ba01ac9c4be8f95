"""Positions: the words that decide stand in the raw file where a finding says, whatever markup is around them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts import Checker, FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.model import Label

LINTER = Checker(FactBase.load()).linter()
FILLER = st.lists(
    st.sampled_from(["The snow came early.", "It rained — “a lot”.", "Nobody came 😀.", "Tea cost 23 yuan."]),
    max_size=4,
).map(" ".join)
WRONG = st.sampled_from(
    [("All {} poor counties in Shanxi were removed.", "85"), ("{} people were relocated.", "427,000")]
)
BREAKS = st.sampled_from(["\n", "\r\n", "\r"])
MARKUP = {
    "plain": st.just("{}"),
    "markdown": st.sampled_from(["{}", "**{}**", "*{}*", "[{}](https://example.org/85)"]),
    "html": st.sampled_from(["{}", "<b>{}</b>", "<i class='85'>{}</i>", "<!-- 85 -->{}"]),
}


@given(st.sampled_from(sorted(MARKUP)), FILLER, FILLER, WRONG, BREAKS, st.data())
def test_the_deciding_words_stand_where_the_finding_says(format, before, after, wrong, line_end, data):
    sentence, figure = wrong
    marked = data.draw(MARKUP[format]).format(figure)
    paragraph = f"{before} {sentence.format(marked)} {after}".strip()
    if format != "plain":  # there, a short line is one by itself
        paragraph = re.sub(r" (?=poor|people)", "\n", paragraph)
    draft = f"<p>Tea &amp; cake.</p>\n<p>{paragraph}</p>\n" if format == "html" else f"Tea & cake.\n\n{paragraph}\n"
    draft = draft.replace("\n", line_end)
    linted = LINTER.lint(read_text(draft, "draft", format))
    (finding,) = (f for f in linted.findings if f.label is Label.MISMATCH)
    assert finding.span.of(draft) == figure
    lines = re.split(r"\r\n|\n|\r", draft)
    place = finding.place
    assert place.line == place.end_line
    assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == figure


@given(st.text(alphabet='aZ9 .\n\r"“”|#*<>&;:\u2028\u0085\u00a0é😀', max_size=200), st.sampled_from(sorted(MARKUP)))
def test_any_text_is_a_draft(text, format):
    linted = LINTER.lint(read_text(text, "draft", format))
    raw = linted.document.raw
    for finding in linted.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(raw)
        assert linted.document.offset(finding.place.line, finding.place.column) == finding.span.start
        assert linted.document.offset(finding.place.end_line, finding.place.end_column) == finding.span.end
