"""Only, except, than any other, always: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.focus import check

MEND = "The crew mended the red boats in Halm."
FIRES = [
    (MEND, "Only the crew mended the red boats.", "Only the crew", "crew"),
    (MEND, "The crew mended only the red boats.", "only the red boats", "boats"),
    (MEND, "The crew alone mended the red boats.", "crew alone", "crew"),
    (MEND, "The crew mended the boats only.", "boats only", "boats"),
    (MEND, "The crew has always mended the boats.", "always mended", "mended"),
    (
        "All registered boats were mended.",
        "All registered boats were mended, except for a few.",
        "except for",
        "boats",
    ),
    (
        "All registered boats were mended.",
        "All boats were mended, registered or not.",
        "registered or not",
        "registered boats",
    ),
    (
        "The storm closed not only schools but also the port.",
        "The storm closed only the port.",
        "only the port",
        "port",
    ),
    (
        "Apart from Halm, every town in Orle has signed the treaty.",
        "Every town in Orle has signed the treaty.",
        "Every town",
        "Apart from Halm",
    ),
    (
        "Lind is one of several cooks to have left Halm.",
        "No other cook has left Halm.",
        "No other cook",
        "one of several cooks",
    ),
    (
        "Orle is the only port with a dry dock.",
        "Orle is one of several ports with a dry dock.",
        "one of several ports",
        "only port",
    ),
    (
        "The only ships that moved were two barges.",
        "Two barges were among the ships that moved.",
        "among the ships",
        "only ships",
    ),
]
RANKED = [
    (MEND, "The crew mended more boats in Halm than any other.", "than any other", "Halm"),
    (MEND, "The crew mended more red boats than ever.", "than ever", "boats"),
]
SILENT = [
    (
        "Apart from Halm, every town in Orle has signed the treaty.",
        "Every town in Orle but Halm has signed the treaty.",
    ),
    ("Apart from the rain, every day was fine.", "Many days were fine."),
    ("No other cook has left Halm.", "No other cook has left."),
    (MEND, "The crew mended boats in Halm."),
    ("Only the crew mended the red boats.", "Only the crew mended boats."),
    ("The crew mended nothing but red boats.", "The crew mended only red boats."),
    ("Nobody except the crew mended boats.", "Only the crew mended boats."),
    ("The crew mended the boats and the nets.", "The crew mended not only the boats."),
    ("The crew mended 40 boats.", "The crew mended only 40 boats."),
    ("The crew mended the boats after the storm.", "The crew mended the boats only after the storm."),
    ("Each boat was mended, apart from the tug.", "All boats were mended, except for the tug."),
    ("All boats but the tug were mended.", "All boats were mended, except the tug."),
    ("All boats were mended, whether or not they were registered.", "All boats, registered or not, were mended."),
    ("Halm has the largest crew in Orle.", "Halm has a larger crew than any other town in Orle."),
    ("The crew mends the boats every spring.", "The crew always mends the boats in spring."),
    (MEND, "The crew always feeds the red boats."),
    ("Orle is the only port with a dry dock.", "Orle is the only one of the ports with a dry dock."),
]

test_fires = fires(check, "scope", FIRES)
test_fires_on_ranks = fires(check, "degree", RANKED)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *RANKED, *SILENT])
