"""Denials on one side alone: the rows of the rule."""

from __future__ import annotations

import pytest

from compare.rows import fires, reasons, silent, silent_on_itself
from shanxi_facts.compare.polarity import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    (
        "The guild made the gate known to the cooks.",
        "The guild made the gate known without the cooks.",
        "without the cooks",
        "cooks",
    ),
    ("All red mills are linked to the grid.", "There is no red mill that is linked to the grid.", "no", "linked"),
    ("Rafting has become a habit.", "Rafting is far from being a habit.", "far from being a habit", "habit"),
    ("Orle Mills, a for-profit firm, paid.", "Orle Mills is a not-for-profit firm.", "not-for-profit firm", "firm"),
    ("Had the pilot not turned the barge, it would sink.", "The pilot did not turn the barge.", "not turn", "turned"),
    ("Moss said the guards had tormented her.", "Moss had never had trouble before.", "never had trouble", "tormented"),
    ("The guild had never been late before.", "The guild had been late.", "late", "never been late"),
    ("Losses were cut.", "Losses were not cut to almost nothing.", "not cut", "cut"),
    (
        "Before he came to Selm, Lind was hired by Arden.",
        "Before he came to Selm, Lind was not hired by Arden.",
        "not hired",
        "hired",
    ),
    ("The guild never voted on the levy.", "The guild voted on the levy.", "voted", "never voted"),
    ("The guild voted on the levy.", "The guild did not vote on the levy.", "not vote", "voted"),
    ("No fault was found in the pump.", "A fault was found in the pump.", "found", "No fault was found"),
    ("The audit of the pump found no fault.", "The audit found one fault.", "found", "found no"),
    ("She pleaded not guilty to theft.", "She pleaded guilty to theft.", "guilty", "not guilty"),
    ("The crew failed to find the leak.", "The crew found the leak.", "found", "failed to find"),
    ("The cook, unlike the guide, was hurt.", "The guide was hurt.", "guide", "unlike the guide"),
    ("All barges except the Heron returned by dusk.", "The Heron returned by dusk.", "Heron", "except the Heron"),
    ("They paid for everything but the pump.", "They paid for the pump.", "pump", "but the pump"),
    (
        "The guild neither lent nor gave money to the mill.",
        "The guild gave money to the mill.",
        "gave",
        "neither lent nor gave",
    ),
    ("They counted lamps, not cooks.", "They counted cooks, not lamps.", "not lamps", "lamps"),
    ("The cook, unlike the guide, was hurt.", "The guide, unlike the cook, was hurt.", "guide", "unlike the guide"),
    ("Orn is neither a baker nor a smith.", "Orn is a baker.", "baker", "neither a baker"),
    ("The fair is not the end, but the start of a feud.", "The fair is the end of a feud.", "end", "not the end"),
    ("The leak in the pump was mended.", "The leak in the pump is far from mended.", "far from mended", "mended"),
    ("No copy of the song exists online.", "A copy of the song can be found online.", "copy", "No copy"),
    ("There was no payment to clerks.", "The mill paid clerks.", "paid", "no payment"),
    ("The gates were old, none mended.", "The gates were mended.", "mended", "none mended"),
    ("Lind does not think of the plan.", "Lind thinks of the plan.", "thinks", "not think"),
    ("The ferry did not open because the quay was shut until May.", "The ferry opened.", "opened", "not open"),
    ("The guild did not win the vote.", "The guild gained the vote.", "gained", "not win"),
    ("Not sold: boats.", "Boats were sold.", "sold", "Not sold"),
    ("The guild denied theft and admitted fraud.", "The guild denied fraud.", "denied fraud", "fraud"),
    ("The law prevents theft.", "The law does not stop theft.", "not stop theft", "prevents theft"),
    ("The barge, not mended, sank.", "The barge, mended, sank.", "mended", "not mended"),
    ("The barge sank, not mended in May, the report found.", "The barge was mended.", "mended", "not mended"),
    ("The plan will not work, Lind thinks.", "The plan will work, Lind thinks.", "work", "not work"),
]
SILENT = [
    ("All red mills are linked to the grid.", "There is no red mill that is not linked to the grid."),
    ("The firm Orle Mills, a not-for-profit firm, paid.", "Orle Mills is a not-for-profit firm."),
    ("The smiths refuse direct talks with the guild.", "The smiths will not talk with the guild."),
    ("The heron is the bird that nests most often in Orle.", "No bird nests more often in Orle than the heron."),
    ("The guild praised the mill for preventing fires.", "The guild praised the mill for preventing fires."),
    ("The gates were old, some mended.", "The gates were mended."),
    ("Lind does not think the plan will work.", "Lind thinks the plan will not work."),
    ("The ferry did not open until the quay was mended.", "The ferry opened."),
    ("The guild did not purchase the mill.", "The miners bought boats."),
    ("The guild hardly sold boats.", "The guild did not sell boats."),
    ("The guild did not merely sell boats.", "The guild sold boats."),
    ("The law prevents theft.", "The law stops theft."),
    ("Lind was a quiet man, and he was not a boastful cook.", "Lind was a quiet man and never boastful."),
    ("There was no time to save the hens.", "There was no time, Otto Lind said, for him to save the hens."),
    ("Lind does not get dressed on Sundays.", "Lind does not dress on Sundays."),
    ("The council moves the choice from the mayor to the port.", "The port instead of the mayor has the choice."),
    ("The syrup had no effect in easing fever.", "In easing fever, the syrup did not have any effect."),
    ("Had the pilot not turned the barge, it would have sunk.", "The pilot turned the barge."),
    ("While those hired by the yard were welders, Lind kept watch.", "Nobody hired by the yard was a cook."),
    ("Losses were reduced to almost zero.", "Losses were cut to almost nothing."),
    ("Lind could not believe that his mill was closed.", "Lind's mill was closed."),
    ("Lind was unable to believe that his mill was closed.", "Lind's mill was closed."),
    ("The new ferry will begin work in May.", "The new ferry has yet to begin work."),
    ("The Olm is the oldest canal in Selm.", "No canal in Selm is older than the Olm."),
    ("The Olm was the first canal in Selm.", "Until the Olm was dug, Selm had no canal."),
    ("No mill has enough millers for the fair.", "The fair needs more millers than any mill has."),
    (
        "The salve and the syrup had no effect on fever.",
        "In easing fever, neither the salve nor the syrup had any effect.",
    ),
    ("He would never have handed us the task.", "The mill supplied the flour."),
    ("The strike was unlikely to delay the fair.", "The strike is not expected to delay the fair."),
    ("All the cooks were taken out of the mill.", "None of the cooks was left in the mill."),
    ("The guild never voted on the levy.", "The guild did not vote on the levy."),
    ("The crew failed to find the leak.", "The crew did not find the leak."),
    ("The cook, unlike the guide, was hurt.", "The guide was not hurt."),
    ("The cook, unlike the guide, was hurt.", "The cook was hurt."),
    ("There is nothing that stops them.", "Nothing keeps them out."),
    ("The gate did not open until May.", "The gate opened in May."),
    ("They counted lamps, not cooks.", "They counted lamps."),
    ("Not only the cook but also the guide resigned.", "The guide resigned."),
    ("Instead of selling boats, the guild built cranes.", "The guild built cranes."),
    ("He did not build boats but sold cranes.", "He sold cranes."),
    ("The gate may or may not open.", "The gate may open."),
    ("The fair is not the end, but the start of a feud.", "The fair is the start of a feud."),
    ("Olm failed to mend the pump.", "Olm did not mend the pump."),
    ("A fence stops boys returning to the pond.", "A fence prevents the return of boys to the pond."),
]

# What the claim and the source may both say, or not: without words of the source.
OPEN = [
    ("The cooks paid the levy.", "The cooks did not need to pay the levy.", "not need to pay"),
    ("The hall is open to bakers (not necessarily from Arden).", "The hall is not open to Arden bakers.", "not open"),
]


@pytest.mark.parametrize(("source", "claim", "words"), OPEN)
def test_what_is_open_is_not_contradicted(source: str, claim: str, words: str) -> None:
    assert [(reason.claim, reason.source) for reason in reasons(check, source, claim)] == [(words, "")]


test_fires = fires(check, "polarity", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
