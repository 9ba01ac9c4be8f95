"""What an article's sentences become: one typed frame an assertion."""

from __future__ import annotations

import pytest

from shanxi_facts import FactBase


def drafted(text):
    """Return the facts of a text as rows: statement, agent, relation, counted, quantity."""
    words = [
        (fact.statement, *(phrase.text if phrase else None for phrase in (fact.agent, fact.relation, fact.counted)))
        for fact in FactBase.draft(text).facts
    ]
    return [(*row, fact.quantity) for row, fact in zip(words, FactBase.draft(text).facts, strict=True)]


FRAMES = [
    # one clause, one figure
    (
        "Some 26,400 teachers were trained.",
        [("Some 26,400 teachers were trained", None, "trained", "teachers", "Some 26,400")],
    ),
    ("The port employs 2,340 people.", [("The port employs 2,340 people", "port", "employs", "people", "2,340")]),
    (
        "The line cost 742 million euros.",
        [("The line cost 742 million euros", None, "cost", "line", "742 million euros")],
    ),
    (
        "The port handled 38.4 million tonnes of cargo.",
        [("The port handled 38.4 million tonnes of cargo", "port", "handled", "cargo", "38.4 million tonnes")],
    ),
    ("312,000 cars crossed the quays.", [("312,000 cars crossed the quays", None, "crossed", "cars", "312,000")]),
    ("The rate is only 49 percent.", [("The rate is only 49 percent", None, None, "rate", "only 49 percent")]),
    # several clauses
    (
        "Revenue rose by 7 percent, and profit fell by 3 percent.",
        [
            ("Revenue rose by 7 percent", None, "rose", "Revenue", "7 percent"),
            ("profit fell by 3 percent", None, "fell", "profit", "3 percent"),
        ],
    ),
    (
        "The club sold 400 tickets and dismissed two coaches.",
        [
            ("The club sold 400 tickets", "club", "sold", "tickets", "400"),
            ("dismissed two coaches", "club", "dismissed", "coaches", "two"),
        ],
    ),
    # a verb left out
    (
        "The state paid 58 percent and foreign donors 31 percent.",
        [
            ("The state paid 58 percent", None, "paid", "state", "58 percent"),
            ("foreign donors 31 percent", None, "paid", "foreign donors", "31 percent"),
        ],
    ),
    # a list of figures
    (
        "In all, 43 boats and 610 lamps were handed out.",
        [
            ("In all, 43 boats", None, "handed out", "boats", "43"),
            ("610 lamps were handed out", None, "handed out", "lamps", "610"),
        ],
    ),
    # relative clauses
    (
        "The city of Arden, which holds 70 percent, and the state, which holds 30 percent, agreed.",
        [
            ("The city of Arden, which holds 70 percent", None, "holds", "city", "70 percent"),
            ("the state, which holds 30 percent", None, "holds", "state", "30 percent"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES, ids=[text[:40] for text, _ in FRAMES])
def test_frames(text, expected):
    assert [row for row in drafted(text) if row in expected] == expected


def fact(text, statement):
    return next(fact for fact in FactBase.draft(text).facts if fact.statement == statement)


def test_a_change_has_both_its_values():
    statement = "Throughput rose to 1.27 million TEU from 1.19 million TEU"
    change = fact(f"{statement}.", statement)
    assert (change.change_from.text, change.change_to.text) == ("1.19 million TEU", "1.27 million TEU")


@pytest.mark.parametrize(
    ("text", "statement", "relation"),
    [
        ("The authority intends to halve them.", "The authority intends to halve them", "intends to halve"),
        ("The work is to end in 2026.", "The work is to end in 2026", "is to end"),
        ("The town will pay 40 percent.", "The town will pay 40 percent", "will pay"),
    ],
)
def test_a_plan_keeps_its_modal_word(text, statement, relation):
    assert fact(text, statement).relation.text == relation


@pytest.mark.parametrize(
    ("text", "statement", "slot", "wording"),
    [
        ("The rate fell. It rose to 91 percent.", "It rose to 91 percent", "counted", "rate"),
        ("Accidents fell to 6 from 9. None of them was fatal.", "None of them was fatal", "counted", "6 Accidents"),
        ("The study tested 65 pupils. It found that 88 percent read.", "88 percent read", "counted", "pupils"),
        ("Emil Kovar scored 9 goals. Four of them were late.", "Four of them were late", "counted", "Kovar's goals"),
        ("Referees showed 40 yellow cards, and 6 red ones.", "6 red ones", "counted", "red cards"),
    ],
)  # fmt: skip
def test_a_neighbour_resolves_a_pronoun(text, statement, slot, wording):
    found = fact(text, statement)
    assert wording in getattr(found, slot).aliases
    assert slot in found.review


def test_a_share_is_told_as_a_percentage_too():
    share = fact("Of every 100 learners who enrolled, 71 finished.", "Of every 100 learners who enrolled, 71 finished")
    assert "71 percent of learners who enrolled finished" in share.aliases


SPEAKERS = [
    ('"We grew by 9 percent," Ingrid Vaal said.', "We grew by 9 percent", "Ingrid Vaal"),
    ('"We grew by 9 percent," said chief Ingrid Vaal.', "We grew by 9 percent", "chief Ingrid Vaal"),
    ('Ingrid Vaal came. "We grew by 9 percent," she said.', "We grew by 9 percent", "Ingrid Vaal"),
    ('"It was good," Ingrid Vaal said. "We grew by 9 percent."', "We grew by 9 percent", "Ingrid Vaal"),
    ("The strike cost nine days, Ingrid Vaal said.", "The strike cost nine days", "Ingrid Vaal"),
    ("The strike cost nine days.", "The strike cost nine days", None),
]


@pytest.mark.parametrize(("text", "statement", "speaker"), SPEAKERS)
def test_speakers(text, statement, speaker):
    assert fact(text, statement).speaker == speaker


def test_offices_are_facts():
    office = fact("The plan failed, chief financial officer Tomas Reyl said.", "chief financial officer Tomas Reyl")
    assert (office.agent.text, office.relation.text) == ("Tomas Reyl", "chief financial officer")
