"""Relations of one noun, kept apart: where two facts count the same, only the relation tells which one is meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from shanxi_facts.base.anchors import words_of
from shanxi_facts.base.draft.record import Fact


def keep_relations_apart(facts: Sequence[Fact]) -> None:
    """Drop the derived wordings of a relation that another relation of the same noun has too."""
    groups: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if "counted" in fact and "relation" in fact:
            groups[_fold(words_of(fact["counted"]))].append(fact)
    for group in groups.values():
        owners: defaultdict[str, set[str]] = defaultdict(set)
        for fact in group:
            for wording in _wordings(fact):
                owners[_fold(wording)].add(_fold(words_of(fact["relation"])))
        for fact in group:
            own = words_of(fact["relation"])
            kept = [alias for alias in _wordings(fact) if alias != own and len(owners[_fold(alias)]) == 1]
            fact["relation"] = {"text": own, "aliases": kept} if kept else own


def _wordings(fact: Fact) -> Iterable[str]:
    relation = fact["relation"]
    return (words_of(relation), *(relation["aliases"] if isinstance(relation, dict) else ()))


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())
