"""What a sentence of a draft leaves to its neighbours: whom it means, who says it, where and when it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from shanxi_facts import Checker, FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.language.sentences import split
from shanxi_facts.lint.context import Sources, _Walk, in_context, may_name_place
from shanxi_facts.model import Label, Outcome
from shanxi_facts.reading.sentence import units_of
from shanxi_facts.verification import terms_of

EVALUATION = Path(__file__).parents[2] / "evaluation"

# A draft, and what its sentences are taken to say where that is another wording.
MEANT = [
    ("The guild met. It sold boats.", ["The guild sold boats."]),
    ("A guild of smiths met in Selm. Its boats sank.", ["The guild of smiths's boats sank."]),
    ("Smiths met in Selm. On Sunday they sold boats.", ["On Sunday smiths sold boats."]),
    ("The mill sank, officials said. They were speaking at a fair.", ["Officials were speaking at a fair."]),
    ("Clara Voss and Otto Lind met. They sold boats.", ["Clara Voss and Otto Lind sold boats."]),
    ("Smiths helped Otto Lind. He sold boats.", ["Otto Lind sold boats."]),
    ("The guild met. It sold boats. It rested.", ["The guild sold boats.", "The guild rested."]),
    ("He spoke of his boats. They sank.", ["His boats sank."]),
    ("He spoke of his boats and met smiths. They sank.", ["Smiths sank."]),
    ("The mill burned.\n\nIt was old, and nobody mourned it.", ["The mill was old, and nobody mourned it."]),
    # nothing that the pronoun may mean, or something in its own sentence
    ("The smiths met. It rained.", []),
    ("The guild met. It is clear that boats sank.", []),
    ("The guild met. The mill burned, and it sank.", []),
    ("The guild met.\n\n## Boats\n\nIt sank.", []),
    ('The guild met. "It sank," Otto Lind said.', []),
    # the speaker of a quotation
    ('Otto Lind was clear. "Boats sank."', ['Otto Lind said: "Boats sank."']),
    ('"Boats sank off Selm. Mills burned," said Otto Lind.', ['Otto Lind said: "Boats sank off Selm."']),
    ('Here Otto Lind was firm:\n\n> "Boats sank."', ['Otto Lind said: "Boats sank."']),
    ('The guild sold many boats to smiths in Selm for nine crowns. "Boats sank."', []),
]  # fmt: skip
# A draft, and the sentences of it that are about somewhere else than a source on Selm and the year 2019.
ELSEWHERE = [
    ("In Denmark, smiths met. Boats sank.", ["Boats sank."]),
    ("Danish smiths met. Boats sank. In Selm, mills burned. Boats sank.", ["Boats sank."]),
    ("## Denmark\n\nBoats sank. Mills burned.\n\n## Selm\n\nHens came.", ["Boats sank.", "Mills burned."]),
    ("In Denmark, smiths met. Boats sank in Selm.", []),
    ("In Denmark, smiths met.\n\nBoats sank.", []),
    ("Otto Lind met smiths. He sold boats. He left Selm.", ["He sold boats."]),
    ("In 2016, smiths met. Boats sank. On May 3 mills burned. Hens came.", ["Boats sank."]),
    ("In 2019, smiths met. Boats sank.", []),
]


@pytest.mark.parametrize(("draft", "meant"), MEANT)
def test_meant(draft: str, meant: list[str]) -> None:
    told = in_context(read_text(draft, "draft", "markdown"), Sources(lambda _: True))
    assert [one.meant.text for one in told if one.meant is not None] == meant


@pytest.mark.parametrize(("draft", "elsewhere"), ELSEWHERE)
def test_elsewhere(draft: str, elsewhere: list[str]) -> None:
    known = frozenset({"selm", "d:2019"})
    told = in_context(read_text(draft, "draft", "markdown"), Sources(lambda keys: not keys.isdisjoint(known)))
    assert [one.statement.sentence for one in told if one.silent] == elsewhere


SOURCE = (
    "Smiths of Selm sold 12 boats to the harbour board in May 2019. The weir was mended for 310,000 crowns. "
    "The number of floods had been cut by half, harbour officials said at a fair in Orle province. "
    '"Old mills are a danger to us," said Clara Voss, who heads the board. '
    "Otto Lind bought nine hens.\n"
)
# A draft, the deciding words of what contradicts the source, and how many sentences match.
FINDINGS = [
    # found by what the sentence before says
    ("Flooding is rarer, harbour officials said. They said so at a fair in Tolm province.", ["Tolm"], 0),
    ("Otto Lind was there. He bought seven hens.", ["seven"], 0),
    ("Otto Lind was there. He bought nine hens.", [], 1),
    # somebody else, and somewhere else
    ("Clara Voss was there. She bought nine hens.", [], 0),
    ("Ida Moss was there. She bought nine hens.", [], 0),
    ("In Denmark, dams are old. The weir was mended for 250,000 crowns.", [], 0),
    ("The weir was mended for 250,000 crowns.", ["250,000"], 0),
    ("In 2016, dams were built. The weir was mended for 250,000 crowns.", [], 0),
    # another speaker, and the right one
    ('Otto Lind was firm. "Old mills are a danger to us."', ['"Old mills are a danger to us."'], 0),
    ('Clara Voss was firm. "Old mills are a danger to us."', [], 1),
    ('"Old mills are a danger to us. They go," Otto Lind said.', ['"Old mills are a danger to us.'], 0),
    # next to nothing
    ("## The weir\n\nThe weir was old. Clara Voss was there.", [], 0),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "wrong", "matches"), FINDINGS)
def test_findings(draft: str, wrong: list[str], matches: int) -> None:
    findings = Checker(FactBase.draft(SOURCE)).lint(draft, show=["all"])
    found = [one.span.of(draft) for one in findings if one.outcome is Outcome.MISMATCH]
    assert (found, sum(one.label is Label.MATCH for one in findings)) == (wrong, matches)


FERRY = (
    "The ferry Arden left Selm with cattle on Monday. The crew were stuck in drifting ice for nine hours before a tug "
    "of the harbour board pulled them free. Ida Moss runs a bakery there. Her ovens are old. Otto Lind sold 30 hens to "
    "a farm in Orle. His brother keeps geese.\n"
)
# A draft whose second sentence shares little with the source, and what is found to be wrong in it.
GOING_ON = [
    ("The ferry left Selm with cattle. Its crew sat in ice for six hours.", ["six hours"]),
    ("The ferry left Selm with cattle. Its crew sat in ice for nine hours.", []),
    # something else between, and too much of it
    ("The ferry left Selm with cattle. It rained. Its crew sat in ice for six hours.", ["six hours"]),
    ("The ferry left Selm with cattle. It rained. It blew. Dogs bit. Its crew sat in ice for six hours.", []),
    # nothing before, and somewhere else before
    ("Its crew sat in ice for six hours.", []),
    ("Otto Lind sold 30 hens to a farm. His crew sat in ice for six hours.", []),
    # somewhere else
    ("The ferry left Selm with cattle. In Tolm a crew sat in ice for six hours.", []),
]


@pytest.mark.parametrize(("draft", "wrong"), GOING_ON)
def test_a_draft_goes_on_where_it_stands_in_its_source(draft: str, wrong: list[str]) -> None:
    findings = Checker(FactBase.draft(FERRY)).lint(draft)
    assert [one.span.of(draft) for one in findings] == wrong


def test_a_source_bears_itself_out_in_context() -> None:
    assert Checker(FactBase.draft(SOURCE)).lint(SOURCE, format="plain") == ()


def test_a_place_that_a_sentence_is_set_in_is_seen_before_it_is_read() -> None:
    texts = (path.read_text(encoding="utf-8") for path in sorted((EVALUATION / "texts").glob("*.txt")))
    sentences = [" ".join(span.of(text).split()) for text in texts for span in split(text)[::4]]
    sentences += ["In New Zealand, boats sank.", "South Korea's guilds met.", "Boats sank off the U.S. coast."]
    walk = _Walk(Sources(frozenset().issuperset))
    for sentence in sentences:
        if not may_name_place(units_of(sentence)):
            assert not walk._goes_elsewhere(terms_of(sentence)), sentence
