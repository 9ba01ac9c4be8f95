"""Clauses: verb groups, what hangs on what, and who does what to whom."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import Sentence, analyze
from shanxi_facts.reading.model import ClauseKind, Role
from shanxi_facts.reading.slots import IS, OBJECT, SUBJECT, Slots

MAIN, COORDINATE, RELATIVE = ClauseKind.MAIN, ClauseKind.COORDINATE, ClauseKind.RELATIVE
SUBORDINATE, PARTICIPLE, INFINITIVE = ClauseKind.SUBORDINATE, ClauseKind.PARTICIPLE, ClauseKind.INFINITIVE

# A text, and the kind, verb and subject of each clause.
CLAUSES = [
    ("The guild sold boats.", [(MAIN, "sold", "guild")]),
    ("Voss sold boats and bought a crane.", [(MAIN, "sold", "Voss"), (COORDINATE, "bought", "Voss")]),
    ("Halm left Orle and Brandt stayed.", [(MAIN, "left", "Halm"), (COORDINATE, "stayed", "Brandt")]),
    (
        "Talks failed because Orle wanted a truce and Arden insisted on a ban.",
        [(MAIN, "failed", "Talks"), (SUBORDINATE, "wanted", "Orle"), (COORDINATE, "insisted", "Arden")],
    ),
    ("The guild wants to sell boats.", [(MAIN, "wants", "guild"), (INFINITIVE, "sell", "guild")]),
    ("The guild told Lind to sell boats.", [(MAIN, "told", "guild"), (INFINITIVE, "sell", "Lind")]),
    ("The plan that failed was old.", [(RELATIVE, "failed", "plan"), (MAIN, "was", "plan")]),
    ("Workers living in Arden met.", [(PARTICIPLE, "living", "Workers"), (MAIN, "met", "Workers")]),
    ("A man killed by a tree was found.", [(PARTICIPLE, "killed", "man"), (MAIN, "found", "man")]),
    ("When the mill burned, Lind wept.", [(SUBORDINATE, "burned", "mill"), (MAIN, "wept", "Lind")]),
    ("Voss said the mill would close.", [(MAIN, "said", "Voss"), (COORDINATE, "close", "mill")]),
    ("Cooks aged over 60 were tested.", [(MAIN, "tested", "Cooks")]),
    ("Lind, aged 41, won.", [(MAIN, "won", "Lind")]),
    ("The deal was signed days after the fair.", [(MAIN, "signed", "deal")]),
    ("The boat sank in May and was raised.", [(MAIN, "sank", "boat"), (COORDINATE, "raised", "boat")]),
    ("Lind left the guild after selling boats.", [(MAIN, "left", "Lind"), (PARTICIPLE, "selling", "Lind")]),
    ("The men hurt in the storm were freed.", [(PARTICIPLE, "hurt", "men"), (MAIN, "freed", "men")]),
    ("None of the men whom Lind met could swim.", [(RELATIVE, "met", "Lind"), (MAIN, "swim", "None")]),
    ("12 boats", [(ClauseKind.VERBLESS, None, None)]),
]  # fmt: skip
# A text, and its verbs with their subjects and objects: of what a clause stands inside, beside or before.
ARGUMENTS = [
    ("Voss signed the deal in what was his last job.", ["Voss signed deal", "what was job"]),
    ("His aunt, Greta Lind, who signed the deal in 2016, was not invited.", ["Lind signed deal", "- invited aunt"]),
    ("The port, which will cost 40 million crowns, is due to open.", ["port cost crowns", "port is", "port open"]),
    ("The line links the mill with the port and has 19 stops.", ["line links mill", "line has stops"]),
    ("The boats that the guild sold sank.", ["guild sold boats", "boats sank"]),
    ("The boats the guild sold sank.", ["guild sold boats", "boats sank"]),
    ("The plan to sell boats was dropped.", ["- sell boats", "- dropped plan"]),
    ("The number of people rowing boats in May fell.", ["people rowing boats", "number fell"]),
    ("The guild urged Lind to sell boats.", ["guild urged Lind", "Lind sell boats"]),
    ("The guild sold boats to buy a crane.", ["guild sold boats", "guild buy crane"]),
    ("The guild called for Lind to sell boats.", ["guild called", "Lind sell boats"]),
    ("The crew helped the guild mend boats.", ["crew helped guild", "guild mend boats"]),
    ("Boats built by Voss in Arden sank.", ["Voss built Boats", "Boats sank"]),
    ("Under the pact, signed in 1999 by Voss, Arden sold boats.", ["Voss signed pact", "Arden sold boats"]),
    ("In mending boats, neither Voss nor Lind found a leak.", ["Voss mending boats", "Voss found leak"]),
    ('"We sold boats," said Otto Lind.', ["We sold boats", "Lind said"]),
    ("The mill is empty, the guild said.", ["mill is", "guild said"]),
    ("Voss said in Arden the mill would close.", ["Voss said", "mill close"]),
    ("After she saw the leak, Lind told Voss it had grown.", ["she saw leak", "Lind told Voss", "it grown"]),
    ("In Arden 44% agreed with Lind, 37% rowed and 19% left.", ["44 % agreed", "37 % rowed", "19 % left"]),
    ("Lind added a third boat with eight minutes left.", ["Lind added boat", "- left eight minutes"]),
    ("The guild has gone from being closed to a fair.", ["guild gone", "- closed guild"]),
    ("Skills training and certified work have become a custom.", ["training become custom"]),
    ("Those who row boats at dawn met Voss.", ["Those row boats", "Those met Voss"]),
    ("The guild sold boats, which sank, and bought a crane.", ["guild sold boats", "boats sank", "guild bought crane"]),
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
    ("Voss helped his cousin and was hurt.", "cousin", Role.OBJECT),
    ("Voss knew his cousin was hurt.", "cousin", Role.SUBJECT),
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


def _slots(sentence: Sentence) -> list[str]:
    slots = Slots(sentence)
    found = []
    for clause in sentence.clauses:
        subjects, objects = (
            [sentence.words[i].text for r in relations for i in slots.filling(clause.verb, r)]
            for relations in ((SUBJECT,), (OBJECT, IS))
        )
        parts = [subjects[0] if subjects else "-", sentence.words[clause.verb].text, *objects[:1]]
        found.append(" ".join(parts))
    return found


@pytest.mark.parametrize(("text", "expected"), ARGUMENTS)
def test_who_does_what(text: str, expected: list[str]) -> None:
    assert _slots(analyze(text)) == expected
