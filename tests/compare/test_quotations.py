"""Words in quotation marks: to the letter, and no cut that changes what is said."""

import pytest

from shanxi_facts.reading import Article
from shanxi_facts.verification import Judge

SOURCE = """The pier of Arden was reopened on Monday.

"I hardly ever saw a gull on the old pier at night," said Otto Lind. "The toll rose by 3 crowns a day and fell by
9 crowns a week, and nobody is permitted to fish from the new rail," he added.

"We mended every plank of the deck with green oak."

He called the storm "a hard lesson"."""
FIRES = [
    ('"We mended every plank of the deck with red pine," Lind said.', "red pine"),
    ('"We mended each plank of the deck with green oak," Lind said.', "each"),
    ('"I … saw a gull on the old pier at night," said Otto Lind.', None),
    ('"The toll rose by … 9 crowns a week," Lind said.', None),
    ('"I hardly ever saw a tern on the old pier at night," said Otto Lind.', "tern"),
]
SILENT = [
    '"We mended every plank of the deck with green oak," Lind said.',
    '"We mended every plank … with green oak," Lind said.',
    "“I hardly ever saw a gull on the old pier,” said Otto Lind.",
    'The pier of Arden was "reopened" on Monday.',
]


def reasons(claim):
    judgement = Judge(Article.of(SOURCE)).judge(claim)
    return [reason for reason in judgement.reasons if reason.rule == "quotation"] if judgement else []


@pytest.mark.parametrize(("claim", "wrong"), FIRES)
def test_no_run_of_the_source(claim, wrong):
    found = reasons(claim)
    assert found
    assert found[0].source
    assert wrong is None or found[0].claim == wrong


@pytest.mark.parametrize("claim", SILENT)
def test_a_run_of_the_source(claim):
    assert not reasons(claim)


ENDS = [
    ('"I hardly ever saw a gull on the old quay," said Otto Lind.', "quay", "pier"),
    ('"He hardly ever saw a gull on the old pier," said Otto Lind.', "He", "I"),
    ('"I hardly ever saw a gull on the new quay," said Otto Lind.', "new quay", "old pier"),
    ('"I almost never saw a gull on the old pier," said Otto Lind.', "almost never", "hardly ever"),
]


@pytest.mark.parametrize(("claim", "wrong", "right"), ENDS)
def test_of_the_source_no_more_is_named_than_the_quotation_has_otherwise(claim, wrong, right):
    (reason,) = reasons(claim)
    assert (reason.claim, reason.source) == (wrong, right)
