"""How a rule is asked about one source sentence and one claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from shanxi_facts.alignment import align
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.model import Reason
from shanxi_facts.reading import Article, Terms, analyze

Ask = Callable[[Callable[[Comparison], Iterable[Reason]], str, str], list[Reason]]


@pytest.fixture
def ask() -> Ask:
    """Return a function from a rule, a source sentence and a claim to the reasons that the rule gives."""

    def reasons(rule: Callable[[Comparison], Iterable[Reason]], source: str, claim: str) -> list[Reason]:
        passage = Article.of(source).passage(0)
        return list(rule(Comparison(align(Terms.of(analyze(claim)), passage, Terms.of(passage.sentence), ()))))

    return reasons
