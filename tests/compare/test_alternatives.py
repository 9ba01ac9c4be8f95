"""One of several alternatives told as so: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent
from shanxi_facts.compare.alternatives import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("Some 90 sailors are dead or missing.", "Some 90 sailors are dead.", "dead", "dead or missing"),
    ("Some 90 sailors were killed or hurt.", "Some 90 sailors were hurt.", "hurt", "killed or hurt"),
    ("Most cooks own a cart or a boat.", "Most cooks own a boat.", "boat", "cart or a boat"),
    ("The guide will resign or face a trial.", "The guide will face a trial.", "face", "resign or face"),
    ("The cook wore a red or blue coat.", "The cook wore a blue coat.", "blue", "red or blue"),
    ("The mill was built in 1912 or 1915.", "The mill was built in 1915.", "1915", "1912 or 1915"),
    ("The club will sign Voss or Lind.", "The club will sign Voss and Lind.", "Voss", "Voss or Lind"),
    ("Riders may take one bag or one pram.", "Riders may take one bag and one pram.", "one", "one bag or one pram"),
]
SILENT = [
    ("Some 90 sailors are dead or missing.", "Some 90 sailors are dead or missing."),
    ("The cook does not own a cart or a boat.", "The cook does not own a boat."),
    ("Pupils may swim or row.", "Pupils may row."),
    ("Anyone with a cart or a boat pays.", "Anyone with a boat pays."),
    ("The barge can carry 15 or more cooks.", "The barge can carry 15 cooks."),
    ("Olm, or Old Port, is a town.", "Olm is a town."),
    ("The town is called Olm or Port Olm.", "The town is called Olm."),
    ("The cook wore a red and blue coat.", "The cook wore a blue coat."),
    ("The barge usually sails on the eve of a fair or a market.", "The barge usually sails on the eve of a fair."),
    ("The ferry sank during the storm.", "The ferry sank before the storm."),
    ("Gulls outnumber terns on the island.", "Terns outnumber gulls on the island."),
]

test_fires = fires(check, "relation", FIRES)
test_silent = silent(check, SILENT)
