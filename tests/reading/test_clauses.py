"""Clauses: verb groups, what hangs on what, and who does what to whom."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import Sentence, analyze
from shanxi_facts.reading.model import ClauseKind, Role

MAIN, COORDINATE, RELATIVE = ClauseKind.MAIN, ClauseKind.COORDINATE, ClauseKind.RELATIVE
SUBORDINATE, PARTICIPLE, INFINITIVE = ClauseKind.SUBORDINATE, ClauseKind.PARTICIPLE, ClauseKind.INFINITIVE

# A text, and the kind, verb and subject of each clause.
CLAUSES = [
    ("The guild sold boats.", [(MAIN, "sold", "guild")]),
    ("Voss sold boats and bought a crane.", [(MAIN, "sold", "Voss"), (COORDINATE, "bought", "Voss")]),
    ("Halm left Orle and Brandt stayed.", [(MAIN, "left", "Halm"), (COORDINATE, "stayed", "Brandt")]),
    ("The guild wants to sell boats.", [(MAIN, "wants", "guild"), (INFINITIVE, "sell", "guild")]),
    ("The guild told Lind to sell boats.", [(MAIN, "told", "guild"), (INFINITIVE, "sell", "Lind")]),
    ("The plan that failed was old.", [(RELATIVE, "failed", "plan"), (COORDINATE, "was", "plan")]),
    ("Workers living in Arden met.", [(PARTICIPLE, "living", "Workers"), (COORDINATE, "met", "Workers")]),
    ("A man killed by a tree was found.", [(PARTICIPLE, "killed", "man"), (COORDINATE, "found", "man")]),
    ("When the mill burned, Lind wept.", [(SUBORDINATE, "burned", "mill"), (COORDINATE, "wept", "Lind")]),
    ("Voss said the mill would close.", [(MAIN, "said", "Voss"), (COORDINATE, "close", "mill")]),
    ("The men hurt in the storm were freed.", [(PARTICIPLE, "hurt", "men"), (COORDINATE, "freed", "men")]),
    (
        "While all of those caught in May had left, Lind stayed.",
        [(PARTICIPLE, "caught", "those"), (SUBORDINATE, "left", "all"), (COORDINATE, "stayed", "Lind")],
    ),
    ("The boat sank in May and was raised.", [(MAIN, "sank", "boat"), (COORDINATE, "raised", "boat")]),
    ("The mill he bought in May burned.", [(RELATIVE, "bought", "he"), (COORDINATE, "burned", "mill")]),
    ("None of the men whom Lind met could swim.", [(RELATIVE, "met", "Lind"), (COORDINATE, "swim", "None")]),
    ("The mayor, who owns the mill, left.", [(RELATIVE, "owns", "mayor"), (COORDINATE, "left", "mayor")]),
    ("Rangers accuse Lind of selling boats.", [(MAIN, "accuse", "Rangers"), (PARTICIPLE, "selling", "Lind")]),
    ("Lind left the guild after selling boats.", [(MAIN, "left", "Lind"), (PARTICIPLE, "selling", "Lind")]),
    ("12 boats", [(ClauseKind.VERBLESS, None, None)]),
]  # fmt: skip
PASSIVE = [
    ("Mills closed: 14", [True]),
    ("The mill was sold by Voss.", [True]),
    ("The mill has been sold.", [True]),
    ("Voss sold the mill.", [False]),
    ("Voss is selling the mill.", [False]),
    ("The mill was sold and pulled down.", [True, True]),
    ("The mill was old and burned.", [False, False]),
    ("A man killed by a tree was found.", [True, True]),
]
# A text, a noun of it, its role.
ROLES = [
    ("Voss sold the mill to Lind.", "Voss", Role.SUBJECT),
    ("Voss sold the mill to Lind.", "mill", Role.OBJECT),
    ("Voss sold the mill to Lind.", "Lind", Role.COMPLEMENT),
    ("The mill was sold by Voss.", "mill", Role.SUBJECT),
    ("The mill was sold by Voss.", "Voss", Role.AGENT),
    ("The mill stands by Arden.", "Arden", Role.COMPLEMENT),
    ("Nurses and cooks met.", "cooks", Role.SUBJECT),
    ("Lind, the mayor, left.", "mayor", Role.NONE),
    ("Lind told the mayor he was wrong.", "mayor", Role.OBJECT),
]


# A text, a noun of it that two clauses are said of, the verb of the one that it stands in.
HOLDERS = [
    ("Nobody caught in the storm was new.", "Nobody", "was"),
    ("Cooks who left the guild met.", "Cooks", "met"),
]


def _subject(sentence: Sentence, subject: tuple[int, ...]) -> str | None:
    return sentence.words[sentence.phrases[subject[0]].head].text if subject else None


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text: str, expected: list[tuple[ClauseKind, str | None, str | None]]) -> None:
    sentence = analyze(text)
    found = [
        (
            clause.kind,
            sentence.words[clause.verb].text if clause.verb >= 0 else None,
            _subject(sentence, clause.subject),
        )
        for clause in sentence.clauses
    ]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), PASSIVE)
def test_passive(text: str, expected: list[bool]) -> None:
    assert [clause.passive for clause in analyze(text).clauses] == expected


@pytest.mark.parametrize(("text", "noun", "role"), ROLES)
def test_roles(text: str, noun: str, role: Role) -> None:
    sentence = analyze(text)
    assert [p.role for p in sentence.phrases if sentence.words[p.head].text == noun] == [role]


@pytest.mark.parametrize(("text", "noun", "verb"), HOLDERS)
def test_a_subject_belongs_to_the_clause_around_the_one_inside_it(text: str, noun: str, verb: str) -> None:
    sentence = analyze(text)
    index = next(word.index for word in sentence.words if word.text == noun)
    assert sentence.words[sentence.clause_at(index).verb].text == verb


def test_a_particle_belongs_to_its_verb() -> None:
    sentence = analyze("The old mill broke down.")
    assert [[sentence.words[index].text for index in clause.group] for clause in sentence.clauses] == [
        ["broke", "down"]
    ]


def test_a_phrase_in_front_belongs_to_the_verb_behind_it() -> None:
    sentence = analyze("In the harbour the guild sold boats.")
    [clause] = sentence.clauses
    assert [sentence.words[sentence.phrases[index].head].text for index in clause.complements] == ["harbour"]
