"""All and none of more than the source speaks of: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.wider import check

ALL = "All red boats in Halm were mended."
FIRES = [
    ("The cooks who left the guild were paid.", "All cooks left the guild.", "All cooks", ""),
    ("No serious injuries were reported in Orle.", "Nobody was injured.", "injured", "serious injuries"),
    (
        "It is the largest loan that the guild gave to a town in Orle.",
        "It is the largest loan that the guild gave to any town.",
        "any town",
        "town in Orle",
    ),
    (ALL, "All boats in Halm were mended.", "All boats", "red boats"),
    (ALL, "Every boat in Halm was mended.", "Every boat", "red boats"),
    ("No serious fire broke out at the mill.", "No fire broke out at the mill.", "No fire", "serious fire"),
    ("None of the old boats sank.", "None of the boats sank.", "None of the boats", "old boats"),
    ("The crew mended 40 red boats.", "The crew mended all red boats.", "all red boats", "40 red boats"),
    ("The crew mended 40 red boats.", "The crew mended every red boat.", "every red boat", "40 red boats"),
    ("Boats sank in the storm.", "All boats sank in the storm.", "All boats", "Boats"),
    ("Selm wants tests for school nurses.", "Selm wants tests for all schools.", "all schools", "school nurses"),
    ("Voss broke windows of the mill.", "Voss broke all windows of the mill.", "all windows", "windows"),
    (
        "Every cook who helped Voss was paid.",
        "Every cook was paid.",
        "Every cook",
        "cook who helped Voss",
    ),
    (
        "Those who lost their boats will get money.",
        "Everyone will get money.",
        "Everyone",
        "Those who lost their boats",
    ),
    (
        "Only members who joined the guild can vote.",
        "Members can vote.",
        "Members",
        "members who joined the guild",
    ),
    (
        "Every driver aged over 60 must take the test.",
        "Every driver must take the test.",
        "Every driver",
        "driver aged over 60",
    ),
    (
        "Anyone who came to Halm with a false pass was jailed.",
        "Anyone who came to Halm was jailed.",
        "Anyone",
        "Anyone who came to Halm with a false pass",
    ),
]
SILENT = [
    ("The cooks left the guild that paid the smiths.", "All cooks left the guild."),
    ("The cooks who left the guild were paid.", "All cooks who left the guild were paid."),
    ("No injuries were reported in Orle.", "Nobody was injured."),
    ("It is the largest loan to any town in Orle.", "It is the largest loan to any town in Orle, Voss said."),
    ("Every cook, who helped Voss, was paid.", "Every cook was paid."),
    ("Those who lost their boats will get money.", "Everyone who lost their boats will get money."),
    ("Only members who joined the guild can vote.", "Only members who joined the guild can vote in Halm."),
    ("Every cook who helped Voss was paid.", "A cook was paid."),
    (ALL, "All red boats in Halm were mended."),
    (ALL, "Boats in Halm were mended."),
    (ALL, "Every red boat in Halm was mended."),
    ("All 40 red boats were mended.", "All 40 boats were mended."),
    ("The crew mended 40 red boats.", "The crew mended all 40 red boats."),
    ("The guild bought 24 new trams, each of which holds 90 people.", "Each of the trams holds 90 people."),
    ("No single mill has enough grain.", "No mill has enough grain."),
    ("The boats sank in the storm.", "All the boats sank in the storm."),
    ("Selm wants tests for school nurses.", "Selm wants tests for all school nurses."),
    ("Both red boats were mended.", "Both boats were mended."),
    ("The whole northern quay was closed.", "The whole quay was closed."),
    ("The crew mended the red boats.", "No boats were mended."),
]

test_fires = fires(check, "scope", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
