"""Nouns that the source limits: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.nouns import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("A fake baker sold 90 loaves.", "A baker sold 90 loaves.", "baker", "fake baker"),
    ("The alleged thief left Olm.", "The thief left Olm.", "thief", "alleged thief"),
    ("The proposed sale of the mill drew crowds.", "The sale of the mill drew crowds.", "sale", "proposed sale"),
    ("The guild promised free bread for all.", "The guild delivered free bread for all.", "delivered", "promised"),
    ("About 12 inches of snow is possible in Olm.", "Olm had about 12 inches of snow.", "snow", "snow is possible"),
    ("The cooks demanded a rise of $9.", "The cooks received a rise of $9.", "received", "demanded"),
]
SILENT = [
    ("The alleged thief left Olm.", "The suspected thief left Olm."),
    ("The proposed sale of the mill will close the yard.", "The sale of the mill would close the yard."),
    ("The guild promised free bread for all.", "The guild pledged free bread for all."),
    ("The cooks demanded a rise of $9.", "The cooks called for a rise of $9."),
    ("Snow is possible in Olm.", "Snow is likely in Olm."),
    ("The guild is likely to sell the mill.", "The guild will sell the mill."),
    ("The guild sold the mill.", "The guild sold the mill."),
]

test_fires = fires(check, "relation", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
