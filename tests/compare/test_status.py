"""What is told as done on one side and limited on the other: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.status import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("Norland lets smiths in if they have a job.", "Norland lets in those with a job.", "lets", "if"),
    ("Lind would appeal to all smiths.", "Lind appealed to all smiths.", "appealed", "would"),
    ("The guild wants to see them sold by May.", "They were sold by May.", "sold", "wants"),
    ("The guild wants him dismissed from the mill.", "He was dismissed from the mill.", "dismissed", "wants"),
    ("Clerks had forecast a profit of $9 million.", "The yard made a profit of $9 million.", "profit", "forecast"),
    ("Lind hopes the cooks are safe.", "The cooks are safe.", "are", "hopes"),
    ("Guards are treating the fire as suspicious.", "The fire was suspicious.", "suspicious", "treating"),
    ("In his view the levy is unfair.", "The levy is unfair.", "is", "view"),
    ("A lamp was one possible cause of the fire.", "A lamp caused the fire.", "caused", "possible"),
    (
        "Lind said the guild had begun a trial but does not expect results to be ready by May.",
        "The guild's trial has produced results.",
        "results",
        "expect",
    ),
    ("The yard plans to sell two ferries.", "The yard sold two ferries.", "sold", "plans"),
    ("Some 40 cooks are feared dead.", "Some 40 cooks died.", "died", "feared"),
    (
        "The letter was apparently written by the clerk.",
        "The letter was written by the clerk.",
        "written",
        "apparently",
    ),
    ("The clerk is said to have met the smiths.", "The clerk met the smiths.", "met", "said"),
    ("The levy is designed to protect cooks.", "The levy protects cooks.", "protects", "designed"),
    ("The levy is seen as an attempt to win votes.", "The levy is an attempt to win votes.", "attempt", "seen"),
    ("The clerks were charged with the murder of a cook.", "The clerks murdered a cook.", "murdered", "charged"),
    ("The guild threatened to strike.", "The guild went on strike.", "strike", "threatened"),
    ("The guild has called for a strike.", "The guild is on strike.", "strike", "called"),
    ("The mill will open on May 3.", "The mill opened on May 3.", "opened", "will"),
    ("The yard could hire 70 cooks.", "The yard will hire 70 cooks.", "will", "could"),
    ("The yard could hire 70 cooks.", "The yard hired 70 cooks.", "hired", "could"),
    ("The guild must approve the levy by June.", "The guild may approve the levy by June.", "may", "must"),
    ("The clerk allegedly stole the lamps.", "The clerk stole the lamps.", "stole", "allegedly"),
    ("The clerk is accused of stealing the lamps.", "The clerk stole the lamps.", "stole", "accused"),
    ("The guild wants the yard to pay the cooks.", "The yard paid the cooks.", "paid", "wants"),
    ("The barge nearly sank.", "The barge sank.", "sank", "nearly"),
    ("The barge sank.", "The barge nearly sank.", "nearly", "sank"),
    ("The yard used to employ 90 cooks.", "The yard employs 90 cooks.", "employs", "used"),
    ("Without the grant the yard would lose $800.", "The yard will lose $800.", "lose", "Without"),
    ("If it had paid, we would now have a clear answer.", "We now have a clear answer.", "have", "If"),
    ("The port is to be torn down next year.", "The port was torn down.", "torn", "is"),
    ("The fair will be on June 12.", "The fair was on June 12.", "was", "will"),
    ("Police believe the clerk sold the lamps.", "The clerk sold the lamps.", "sold", "believe"),
    ("The yard has sold two ferries.", "The yard will sell two ferries.", "will", "sold"),
    ("The barge will carry salt.", "The barge is already carrying salt.", "carrying", "will"),
    ("Both ferries were sold.", "Both ferries may be sold.", "may", "sold"),
    ("The yard sold two ferries.", "The yard plans to sell two ferries.", "plans", "sold"),
    ("Its pier, which was built in 1931, is to be torn down.", "The pier was torn down.", "torn", "is"),
]
SILENT = [
    ("The guild is offering large cuts to its smiths.", "The smiths are wooed with large cuts."),
    ("The report alleged that the mill had closed.", "The mill had closed, according to the report."),
    ("The boy alleged that a guard had warned him.", "A guard had warned him, the boy said."),
    ("The guild has launched an inquiry into the fire.", "The guild will look at the lamps of the clerk."),
    ("The pumps of the mill went down for 25 minutes.", "The pumps of the mill were out for 25 minutes."),
    ("Some 40 cooks are feared dead.", "Some 40 cooks are feared to have died."),
    ("The guild called a strike in May.", "The guild was on strike in May."),
    ("The clerks were convicted of the murder of a cook.", "The clerks murdered a cook."),
    ("The levy is seen as an attempt to win votes.", "The levy is regarded as an attempt to win votes."),
    ("The guild should be thanked for leaving the mill.", "The guild left the mill."),
    (
        "The guild fears the pump would be used to drain the pond, something Olm denies.",
        "Olm denies that the pump would be used to drain the pond.",
    ),
    ("Anyone who finds a purse should call the clerk.", "Call the clerk"),
    ("Lind asked whether the mill could be sold.", "Could the mill be sold, Lind asked?"),
    ("The port lets in bakers only if they have a pass.", "Without a pass, bakers are not let into the port."),
    ("Lind condemned the levy in a letter to Arden.", "Lind used a letter to condemn the levy."),
    ('"I\'d appeal to all smiths to come," Lind said.', "Lind appealed to all smiths."),
    ("I would like to thank the cooks.", "I thank the cooks."),
    ("The guild saw them sold in May.", "They were sold in May."),
    ("The guild wants to see them sold by May.", "The guild hopes they will be sold by May."),
    ("The yard plans to sell two ferries.", "The yard will sell two ferries."),
    ("The yard plans to sell two ferries.", "The yard sells two ferries."),
    ("The yard had to sell two ferries.", "The yard sold two ferries."),
    ("The guild has to approve the levy.", "The guild must approve the levy."),
    ("Officials said the clerk sold the lamps.", "The clerk sold the lamps."),
    ("The yard managed to sell two ferries.", "The yard sold two ferries."),
    ("The wood was used to build boats.", "The wood was used to build boats."),
    ("The cook said he would resign.", "The cook will resign."),
    ("The yard will close if the dam breaks.", "The yard will close if the dam breaks."),
    ("The cook said he would sell two ferries.", "The cook will sell two ferries."),
    ("The yard sells ferries.", "The yard will sell ferries."),
    ("The barge will carry salt.", "The barge is carrying salt in May."),
]

test_fires = fires(check, "relation", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
