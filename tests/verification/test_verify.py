"""One claim against one base: the verdict, what it rests on, and the words that it points at."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from shanxi_facts.base import FactBase
from shanxi_facts.model import Label, Outcome, Verdict
from shanxi_facts.verification import Verifier

TEXT = (
    "ARDEN, May 3 (Ferry Post) -- The guild of Arden sold 12 boats to Otto Voss and bought a crane. "
    "The weir broke on Sunday, and its gates were mended for 310,000 crowns. "
    "More than 90 horses were carried across the river by the ferry.\n"
)
TEXTS = sorted((Path(__file__).parents[2] / "evaluation" / "texts").glob("*.txt"))
MATCH, MISMATCH = Outcome.MATCH, Outcome.MISMATCH
UNCONFIRMED, NOT_FOUND = Outcome.UNCONFIRMED, Outcome.NOT_FOUND
# A claim, and the outcome of each of its assertions.
CLAIMS = [
    ("The guild sold 12 boats", [MATCH]),
    ("12 boats were sold to Otto Voss by the guild of Arden.", [MATCH]),
    ("The ferry carried over 80 horses across the river", [MATCH]),
    ("The guild sold 21 boats", [MISMATCH]),
    ("Otto Voss sold 12 boats to the guild", [MISMATCH]),
    ("The guild did not sell 12 boats", [MISMATCH]),
    ("The guild sold 12 leaky boats", [UNCONFIRMED]),
    ("Comets are made of ice", [NOT_FOUND]),
    # Several assertions.
    ("The guild sold 12 boats. The weir broke on Monday.", [MATCH, MISMATCH]),
    ("The guild sold 12 boats. Comets are made of ice.", [MATCH, NOT_FOUND]),
    # A dateline in front is the story's own.
    ("TOLBY, June 9 (Ferry Post) -- The guild sold 12 boats. The weir broke.", [MATCH, MATCH]),
    ("Ferry Post, Tolby, June 9: The guild sold 12 boats.", [MATCH]),
    ("TOLBY, June 9\nThe guild sold 21 boats.", [MISMATCH]),
    ("TOLBY, June 9 — Did the guild sell 21 boats?", [MISMATCH]),
    ("TOLBY, June 9", [NOT_FOUND]),
    # A question is a claim only if it holds the statement.
    ("How many boats did the guild sell?", [NOT_FOUND]),
    ("Did the guild sell 12 boats?", [MATCH]),
    ("Did the guild sell 21 boats?", [MISMATCH]),
    # A figure alone.
    ("310,000 crowns", [MATCH]),
    ("over 50", [MATCH]),
    ("7,000", [NOT_FOUND]),
]  # fmt: skip
# A claim, and the words of it that the reasons and the unexplained spans point at.
REASONS = [
    ("The guild sold 21  boats", ["21"]),
    ("The weir broke on Monday", ["on Monday"]),
    ("The guild sold 12 boats, and the weir broke on Monday.", ["on Monday"]),
]
UNEXPLAINED = [
    ("The guild sold 12 leaky boats", ["leaky"]),
    ("The  “guild” sold 12 ﬁne leaky boats", ["ﬁne", "leaky"]),
    ("The guild sold 12 boats and bought a rusty crane", ["rusty"]),
]


@pytest.fixture(scope="module")
def verifier() -> Verifier:
    return Verifier(FactBase.draft(TEXT))


@pytest.mark.parametrize(("claim", "outcomes"), CLAIMS)
def test_claims(verifier: Verifier, claim: str, outcomes: list[Outcome]) -> None:
    assert [assertion.outcome for assertion in verifier.check(claim).assertions] == outcomes


@pytest.mark.parametrize(("claim", "words"), REASONS)
def test_reasons_point_at_the_words_that_decide(verifier: Verifier, claim: str, words: list[str]) -> None:
    spans = [reason.span for reason in verifier.check(claim).reasons]
    assert [span.of(claim) for span in spans if span is not None] == words


@pytest.mark.parametrize(("claim", "words"), UNEXPLAINED)
def test_unexplained_points_at_the_words_that_stand_nowhere(verifier: Verifier, claim: str, words: list[str]) -> None:
    assert [span.of(claim) for span in verifier.check(claim).unexplained] == words


@pytest.mark.parametrize("claim", ["", " ", "?!", "—"])
def test_what_says_nothing_is_not_found(verifier: Verifier, claim: str) -> None:
    assert verifier.check(claim) == Verdict(claim, Label.NOT_FOUND)


def test_a_part_is_judged_with_the_subject_that_it_shares(verifier: Verifier) -> None:
    claim = "The guild sold 12 boats and bought a rusty crane."
    first, second = verifier.check(claim).assertions
    assert (first.text, second.text) == ("The guild sold 12 boats", "bought a rusty crane.")
    assert (first.outcome, second.outcome) == (MATCH, UNCONFIRMED)


def test_a_match_is_shown_with_the_words_that_bear_it_out(verifier: Verifier) -> None:
    evidence = verifier.check("Gates were mended for 310,000 crowns").evidence
    assert evidence is not None
    assert evidence.sentence == TEXT[evidence.start : evidence.end]
    assert "310,000 crowns" in " ".join(mark.of(evidence.sentence) for mark in evidence.marks)


def test_a_contradiction_marks_the_words_that_contradict(verifier: Verifier) -> None:
    evidence = verifier.check("The guild sold 21 boats").evidence
    assert evidence is not None
    assert [mark.of(evidence.sentence) for mark in evidence.marks] == ["12"]


def test_a_rounded_figure_matches_with_a_word(verifier: Verifier) -> None:
    verdict = Verifier(FactBase.draft("The weir cost 3.29 million crowns.")).check("The weir cost 3.3 million crowns")
    assert [(reason.rule, reason.claim, reason.suggestion) for reason in verdict.reasons] == [
        ("rounded", "3.3 million", "3.29 million")
    ]
    assert verdict.label is Label.MATCH


def test_near_facts_are_those_that_share_most(verifier: Verifier) -> None:
    near = verifier.check("How many boats did the guild sell?").near
    assert 1 <= len(near) <= 3
    assert "12 boats" in near[0].sentence
    assert all(not evidence.marks for evidence in near)


@pytest.mark.parametrize("claim", ["The guild sold 12 boats", "The guild sold 14 boats"])
def test_nothing_is_near_to_what_is_found(verifier: Verifier, claim: str) -> None:
    verdict = verifier.check(claim)
    assert verdict.label is not Label.NOT_FOUND
    assert verdict.near == ()


def test_what_is_near_is_left_out_where_nobody_asks(verifier: Verifier) -> None:
    assert verifier.check("How many boats did the guild sell?", near=False).near == ()


def test_the_nearest_figures_come_first() -> None:
    verifier = Verifier(
        FactBase.draft("The mill has 40 sacks and 9,000 hens. The weir has 70 gates. The inn has 500 beds.")
    )
    near = verifier.check("45").near
    assert ["40 sacks" in near[0].sentence, "70 gates" in near[1].sentence] == [True, True]


def test_a_draft_is_asked_for_more(verifier: Verifier) -> None:
    claim = "The guild rents a hall near the new weir"
    assert verifier.check(claim, in_draft=True).label is Label.NOT_FOUND


@settings(max_examples=150)
@given(st.text(max_size=150) | st.lists(st.sampled_from(TEXT.split()), max_size=20).map(" ".join))
@example("\x00")
@example("How")
def test_any_string_is_a_claim(verifier: Verifier, claim: str) -> None:
    for in_draft in (False, True):
        verdict = verifier.check(claim, in_draft=in_draft)
        assert verdict.claim == claim
        for assertion in verdict.assertions:
            assert assertion.text == assertion.span.of(claim)
            assert (assertion.basis is not None) == (assertion.label is Label.MISMATCH)
            assert (assertion.evidence is None) == (assertion.label is Label.NOT_FOUND)
            spans = [reason.span for reason in assertion.reasons if reason.span] + list(assertion.unexplained)
            assert all(0 <= span.start < span.end <= len(claim) for span in spans)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_sentence_is_borne_out_by_itself(path: Path) -> None:
    document = path.read_text(encoding="utf-8").split("\n\n")[1]
    verifier = Verifier(FactBase.draft(document))
    sentences = [line for line in document.splitlines() if line.endswith(".")]
    assert sentences
    assert {line: verifier.check(line).label for line in sentences} == dict.fromkeys(sentences, Label.MATCH)
