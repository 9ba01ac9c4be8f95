"""Drafts and what is found in them: the words that decide, by verdict."""

from __future__ import annotations

import pytest

from shanxi_facts.documents import read_text
from shanxi_facts.lint.statements import Statement
from shanxi_facts.model import Assertion, Basis, Label, Outcome, Span, Verdict

# (draft, the deciding words of its mismatches, how many claims match)
ROWS = [
    # plain sentences
    ("427,000 people were relocated.", ["427,000"], 0),
    ("472,000 people were relocated.", [], 1),
    ("All **85** poor\ncounties in Shanxi have shed the poverty label.", ["85"], 0),
    ("Grassroots organizations in Shanxi have gone from strong\nto spotty.", ["spotty"], 0),
    # headings, lists, quotes, tables, footnotes
    ("# All 85 poor counties were removed\n\nShanxi has news.", ["85"], 0),
    ("Shanxi:\n\n- 427,000 people were relocated\n- 58 combs were sold", ["427,000"], 0),
    ("Shanxi:\n\n> All 85 poor counties were removed.", ["85"], 0),
    ("Shanxi:\n\n| What | Figure |\n| --- | --- |\n| People relocated | 427,000 |\n| Cups | 610 |\n", ["427,000"], 0),
    ("Shanxi is done.[^1]\n\n[^1]: All 85 poor counties were removed.", ["85"], 0),
    # what is no prose
    ("Shanxi:\n\n```\nAll 85 poor counties were removed.\n```\n", [], 0),
    ("---\ntitle: All 85 poor counties were removed\n---\n\nShanxi rose.", [], 0),
    # figures that merely coincide
    ("In Shanxi, the archive itself has 58 shelves and the hall 300 seats.", [], 0),
    ("Shanxi sleeps. The train back took 3 hours and 20 minutes.", [], 0),
    ("Shanxi reads: the library van lent 35,600 books, 6,833 titles in all.", [], 0),
    ("Shanxi: 58.", [], 0),
    # a pronoun
    (
        "Characteristic industries are growing in Shanxi. They raised the income of 918,000 poor people.",
        ["918,000"],
        1,
    ),
    ("Shanxi rose. Guizhou did as well. It lifted 9.23 million poor people out of poverty.", [], 0),
    # the place and the year of a paragraph
    ("Shanxi rose. In Guizhou, work went on. All 9.23 million poor people were lifted out of poverty.", [], 0),
    ("## Guizhou\n\nAll 9.23 million poor people were lifted out of poverty.\n\n## Shanxi", [], 0),
    ("Shanxi rose.\n\nIn 2016, work began. All 570,000 poor people were lifted out of poverty.", [], 0),
    # the speaker before and behind, and in a quotation of several sentences
    ('Shanxi. Zhang Yuhong was clear. "There are many villages and houses moving out."', [], 1),
    (
        'Shanxi. Wu Qiong was clear. "There are many villages and houses moving out."',
        ['"There are many villages and houses moving out."'],
        0,
    ),
    (
        'Shanxi. "There are many villages and houses moving out. It is a sight," Wu Qiong said.',
        ['"There are many villages and houses moving out.'],
        0,
    ),
]


@pytest.mark.parametrize(("draft", "wrong", "matches"), ROWS)
def test_findings(lint, draft, wrong, matches):
    linted = lint(draft)
    found = [finding.span.of(draft) for finding in linted.findings if finding.label is Label.MISMATCH]
    assert (found, linted.count(Label.MATCH)) == (wrong, matches)


def test_a_draft_far_from_the_subject_must_come_closer(lint):
    draft = "In Guizhou they say that the treatment of water begins at the source. The goal is to get rid of poverty."
    assert lint(draft).count(Label.MISMATCH) == 0


def test_two_values_for_one_fact_are_a_conflict(lint):
    draft = "All 58 poor counties in Shanxi were removed.\n\nLater: all 85 poor counties were removed."
    (conflict,) = (finding for finding in lint(draft).findings if finding.label is None)
    assert (conflict.rule, conflict.span.of(draft), conflict.place.line) == ("conflict", "85", 3)
    assert conflict.message == "The draft says 85 here and 58 in line 1."
    assert [other.place.line for other in conflict.related] == [1]


def test_one_value_in_two_notations_is_no_conflict(lint):
    draft = "3.29 million poor people in Shanxi were lifted out of poverty. All 3,290,000 poor people were lifted."
    assert lint(draft).count(None) == 0


def test_figures_are_compared_by_fact(lint):
    draft = (
        "All 3.29 million poor people in Shanxi were lifted out of poverty, and all 7,993 poor villages were delisted."
        "\n\nAll 7,939 poor villages were delisted."
    )
    messages = [finding.message for finding in lint(draft).findings if finding.label is None]
    assert messages == ["The draft says 7,939 here and 7,993 in line 1."]


def test_figures_that_no_sentence_of_the_base_answers_are_listed(lint):
    linted = lint(
        "Shanxi.\n\n472,000 people were relocated. The hall has 240 seats, and the first two rows were empty."
    )
    assert [(figure.text, figure.place.line) for figure in linted.unverified] == [("240", 3)]


def test_every_sentence_is_a_claim(lint):
    linted = lint("It rained. The snow came early.\n\n# A heading")
    assert [finding.label for finding in linted.findings] == [Label.NOT_FOUND] * 3


def test_the_checker_returns_mismatches_unless_asked_for_more(checker):
    draft = "427,000 people were relocated. All 58 poor counties were removed. It rained."
    assert [finding.label for finding in checker.lint(draft)] == [Label.MISMATCH]
    everything = [finding.label for finding in checker.lint(draft, show=["all"])]
    assert everything == [Label.MISMATCH, Label.MATCH, Label.NOT_FOUND]


OPEN = "All impoverished villages in Shanxi are connected to electricity and natural gas."


def test_the_checker_returns_what_is_unconfirmed_only_if_asked(checker):
    draft = f"{OPEN}\n\n427,000 people were relocated."
    assert [finding.basis for finding in checker.lint(draft)] == [Basis.CONTRADICTED]
    (finding,) = checker.lint(draft, show=["unconfirmed"])
    assert (finding.label, finding.basis, finding.outcome) == (Label.MISMATCH, Basis.UNCONFIRMED, Outcome.UNCONFIRMED)
    assert finding.message == "Here the source says nothing of “natural gas”."
    assert [mark.of(draft) for mark in finding.marks] == ["natural gas"]
    assert len(checker.lint(draft, show=["mismatch", "unconfirmed"])) == len(checker.lint(draft, show=["all"])) == 2


def test_unexplained_words_are_marked_where_they_stand_in_the_file(lint):
    draft = "All impoverished villages in Shanxi are connected to\n**electricity** and *natural\ngas*.\n"
    (finding,) = lint(draft).findings
    assert [mark.of(draft) for mark in finding.marks] == ["natural\ngas"]
    assert finding.verdict.unexplained[0].of(finding.verdict.claim) == "natural gas"


def test_unexplained_words_of_a_sentence_with_a_pronoun_are_its_own(lint):
    draft = "Characteristic industries are growing in Shanxi. They doubled the income of 1.277 million poor people."
    (open_,) = (finding for finding in lint(draft).findings if finding.basis is Basis.UNCONFIRMED)
    assert [span.of(open_.verdict.claim) for span in open_.verdict.unexplained] == ["doubled"]
    assert [mark.of(draft) for mark in open_.marks] == ["doubled"]


def test_an_assertion_whose_unexplained_words_were_all_borrowed_is_unexplained_as_a_whole():
    (block,) = read_text("They grew.", "a.md", "plain").blocks
    statement = Statement(block, Span(0, 10), lead="Foreign banks", skip=4)
    words = (Span(0, 7),)
    part = Assertion(statement.text, Span(0, 19), Label.MISMATCH, None, (), Basis.UNCONFIRMED, words)
    asked = Verdict(statement.text, Label.MISMATCH, None, (), (part,), basis=Basis.UNCONFIRMED, unexplained=words)
    told = statement.retold(asked)
    assert told.unexplained == told.assertions[0].unexplained == (Span(0, 10),)


def test_a_finding_of_lints_own_rests_on_nothing(lint):
    draft = "All 58 poor counties in Shanxi were removed.\n\nLater: all 85 poor counties were removed."
    (conflict,) = (finding for finding in lint(draft).findings if finding.label is None)
    assert (conflict.basis, conflict.outcome) == (None, None)


def test_formats_are_read_as_named(checker):
    (finding,) = checker.lint("<p>427,000&nbsp;people were relocated</p>", format="html")
    assert (finding.place.column, finding.place.end_column) == (4, 11)


def test_a_checker_that_has_linted_can_be_pickled(checker):
    import pickle

    checker.lint("427,000 people were relocated.")
    again = pickle.loads(pickle.dumps(checker))  # noqa: S301 - our own bytes
    assert len(again.lint("427,000 people were relocated.")) == 1
