"""Titles changed, and offices of others: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.titles import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("Otto Lind, the former head of the mill, left.", "Otto Lind, the head of the mill, left.", "head", "former head"),
    ("Otto Lind, the former head of the mill, left.", "Otto Lind is the head of the mill.", "head", "former head"),
    ("Ana Voss, then the finance minister, left.", "Ana Voss is the finance minister.", "minister",
     "then the finance minister"),
    ("Deputy Mayor Ana Voss left.", "Mayor Ana Voss left.", "Mayor", "Deputy Mayor"),
    ("Otto Lind, the incoming head of the mill, left.", "Otto Lind is the head of the mill.", "head", "incoming head"),
    ("Mayor Ana Voss left.", "Former mayor Ana Voss left.", "Former mayor", "Mayor"),
    ("President-elect Ana Voss left.", "President Ana Voss left.", "President", "President-elect"),
    ("Minister of Mines and Quarries Ana Voss left.", "Finance Minister Ana Voss left.", "Finance Minister",
     "Minister of Mines"),
    ("Mines Minister Ana Voss left.", "Finance Minister Ana Voss left.", "Finance Minister", "Mines Minister"),
    ("Governor Ana Voss left.", "Mayor Ana Voss left.", "Mayor", "Governor"),
    ("Minister of Mines Ana Voss left.", "Minister of Fish Ana Voss left.", "Minister of Fish", "Minister of Mines"),
    ("Captain Ana Voss left.", "Professor Ana Voss left.", "Professor", "Captain"),
]  # fmt: skip
SILENT = [
    ("Otto Lind, the incoming head of the mill, left.", "Otto Lind, who will be the head of the mill, left."),
    ("Otto Lind, the former head of the mill, left.", "Otto Lind left."),
    ("Otto Lind, the former head of the mill, left.", "Otto Lind was the head of the mill."),
    ("The former head of the mill left.", "The ex-head of the mill left."),
    ("Minister of Mines Ana Voss left.", "Mines Minister Ana Voss left."),
    ("Prime Minister Ana Voss left.", "Austrian Prime Minister Ana Voss left."),
    ("Mayor Ana Voss left.", "The mayor, Ana Voss, left."),
    ("Deputy Mayor Ana Voss left.", "Ana Voss, the vice mayor, left."),
    ("Mines Minister Ana Voss left.", "Norway Minister Ana Voss left."),
    ("Mines Minister Ana Voss left.", "The new Minister Ana Voss left."),
    ("Director Ana Voss left.", "Boss Ana Voss left."),
]

test_fires = fires(check, "name", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
