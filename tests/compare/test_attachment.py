"""Where a limit belongs: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires_by_name, silent, silent_on_itself
from shanxi_facts.compare.attachment import check

# A source sentence, a claim, the rule, the words of both that the reason names.
FIRES = [
    ("The poll found the mayor ahead in the suburbs and among graduates, while his rival led in rural counties.",
     "The rival led among graduates.", "scope", "led among graduates", ""),
    ("Among pupils the guild led by nine points, but it trailed among those who had paid early.",
     "The guild trailed among pupils.", "scope", "trailed among pupils", ""),
    ("In Lisk the chain opened 40 shops, whereas in Orle, where it is still unprofitable, it closed nine.",
     "The chain is unprofitable in Lisk.", "scope", "unprofitable in Lisk", ""),
    ("The old mill was sold last year to a baker, while the guild that owns the new one lent money to a brewer.",
     "The old mill was sold to a brewer.", "scope", "sold to a brewer", ""),
]  # fmt: skip
SILENT = [
    ("The poll found the mayor ahead among graduates, while his rival led in rural counties.",
     "The rival led in rural counties."),
    ("She sold the farm and moved to Lisk with her son.", "She moved with her son to Lisk."),
    ("Holm said on Monday that the mill would close in May.", "The mill would close in May, Holm said."),
    ("The guild met in Lisk, and its chair left it for Orle.", "The guild met in Lisk."),
    ("The incomes, which had long been above the average, have sunk below it.",
     "The incomes have sunk below the average."),
    ("Voss was told that her son would be eligible for a grant when he is five.",
     "Voss said her son would be eligible when he is five."),
]  # fmt: skip

test_fires = fires_by_name(check, FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
