"""What a rank holds for: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires_by_name, silent, silent_on_itself
from shanxi_facts.compare.ranges import check

# A source sentence, a claim, the rule, the words of both that the reason names.
FIRES = [
    ("The flood, the second worst in Selmia and the costliest so far this year, hit the port of Lisk.",
     "The flood was the second worst so far this year.", "scope", "second worst so far this year", ""),
    ("Lind spoke to the Orle Mail - the town of Orle's biggest newspaper - before he flew to Selmia.",
     "The Orle Mail is the biggest newspaper in Selmia.", "scope", "biggest newspaper in Selmia", ""),
    ("The guild had its busiest May in a decade, though attendance was the third highest since it moved to Lisk.",
     "Attendance was the third highest in a decade.", "scope", "third highest in a decade", ""),
    ("Dahl won a race on Olm Island, the shortest-ever gap between two wins in the league.",
     "Dahl's race on Olm Island was the shortest in the league.", "scope", "race on Olm Island was the shortest", ""),
]  # fmt: skip
SILENT = [
    ("The flood, the second worst in Selmia and the costliest so far this year, hit the port of Lisk.",
     "The flood was the costliest so far this year."),
    ("In Selmia the Orle Mail is the biggest newspaper.", "The Orle Mail is the biggest newspaper in Selmia."),
    ("The mill is Selmia's oldest, and it stands in Lisk.", "The mill is the oldest in Selmia."),
    ("The latest gala, the Olm Awards of 2017, was held in Lisk.", "The latest gala of the Olm Awards was in Lisk."),
    ("A 17th century merchant built ships in Lisk.", "A 17th century merchant in Lisk built ships."),
    ("Most of the guild met in Lisk, and Holm slept in Orle.", "Most of the guild in Orle met."),
]  # fmt: skip

test_fires = fires_by_name(check, FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
