"""What is suggested makes the sentence one that the source bears out."""

from __future__ import annotations

import pytest

from lint.drafted import SOURCE, drafts
from shanxi_facts import Checker, FactBase
from shanxi_facts.documents import Document, read_text
from shanxi_facts.lint import Finding
from shanxi_facts.model import Label
from shanxi_facts.report.suggestions import suggestion
from shanxi_facts.verification import Verifier


@pytest.mark.parametrize(("source", "draft"), drafts())
def test_a_draft_with_all_suggestions_is_clean_where_they_stand(source: str, draft: str) -> None:
    linter = Checker(FactBase.draft(source)).linter(near=False)

    def findings(text: str) -> tuple[Document, list[Finding]]:
        document = read_text(text, "draft", "markdown")
        return document, [f for f in linter.lint(document).findings if f.label is not None]

    document, found = findings(draft)
    made = [one for finding in found if (one := suggestion(finding, document))]
    for span, text in sorted(made, reverse=True):
        draft = draft[: span.start] + text + draft[span.end :]
    _, again = findings(draft)
    wrong = [finding.label is Label.MISMATCH for finding in found]
    still = [finding.label is Label.MISMATCH for finding in again]
    assert sum(still) == sum(wrong) - len(made)


def test_some_are_made() -> None:
    linter = Checker(FactBase.draft(SOURCE)).linter(near=False)
    document = read_text("More than 74 dry wells were refilled. At least 90 mills were mended.", "draft", "plain")
    made = [suggestion(finding, document) for finding in linter.lint(document).findings]
    assert [one and one.text for one in made] == ["47", "More than 70"]


@pytest.mark.parametrize(("source", "draft"), drafts())
def test_each_makes_a_match(source: str, draft: str) -> None:
    verifier = Verifier(FactBase.draft(source))
    for line in draft.splitlines():
        for assertion in verifier.check(line).assertions:
            for reason in assertion.reasons:
                if reason.suggestion and reason.span:
                    start, end = (at - assertion.span.start for at in (reason.span.start, reason.span.end))
                    text = assertion.text[:start] + reason.suggestion + assertion.text[end:]
                    assert verifier.check(text).label is Label.MATCH, text
