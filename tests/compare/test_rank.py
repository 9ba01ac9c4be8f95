"""Superlatives and records: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires_by_name, silent, silent_on_itself
from shanxi_facts.compare.rank import check

# A source sentence, a claim, the rule, the words of both that the reason names.
FIRES = [
    ("Halm was among the first to offer it.", "Halm was the first to offer it.", "scope", "first", "among the first"),
    (
        "Lind was the first woman to lead the guild.",
        "Lind was the first person to lead the guild.",
        "scope",
        "first person",
        "first woman",
    ),
    ("The Olm is one of the longest canals here.", "The Olm is the longest canal here.", "scope", "longest",
     "one of the longest"),
    ("The Olm is the second longest canal.", "The Olm is the longest canal.", "scope", "longest", "second longest"),
    ("Rents are near a record high.", "Rents are at a record high.", "scope", "record", "near a record"),
    ("The dam is close to its lowest level since 1976.", "The dam is at its lowest level since 1976.", "scope",
     "lowest", "close to its lowest"),
    ("She ran a club record of 11 miles.", "She ran a record of 11 miles.", "scope", "record", "club record"),
    ("The Olm is a long canal.", "The Olm is the longest canal.", "degree", "longest", "long"),
    ("It was the worst storm in 40 years.", "It was the worst storm.", "scope", "worst storm",
     "worst storm in 40 years"),
    ("The Olm is the longest canal built since 1850.", "The Olm is the longest canal.", "scope", "longest canal",
     "longest canal built since 1850"),
    ("The Olm was the first iron canal.", "The Olm was the first canal.", "scope", "first canal", "first iron canal"),
    ("Rents are close to the limit.", "Rents are above the limit.", "scope", "above the limit", "close to the limit"),
    ("The Olm is a famous canal.", "The Olm is the most famous canal.", "degree", "most famous", "famous"),
    ("Voss is Selmia's ninth post-war chancellor.", "Voss is Selmia's ninth chancellor.", "scope",
     "ninth chancellor", "ninth post-war chancellor"),
]  # fmt: skip
SILENT = [
    ("All old boats were sold.", "Most old boats were sold."),  # of how many, not how old
    ("Some 90 cooks got the first dose of the syrup.", "A first dose has gone to 90 cooks."),
    ("The Olm is the longest canal here.", "The Olm is a long canal here."),
    ("The Olm is the second longest canal.", "Only one canal is longer than the Olm, the second longest."),
    ("Rents are near a record high.", "Rents are close to a record high."),
    ("It was the worst storm in Selm in 40 years.", "It was the worst storm in 40 years."),
    ("It was the worst storm in 40 years.", "It was a bad storm."),
    ("The Olm is the longest canal in Selm and the third longest in Orle.", "The Olm is the longest canal in Selm."),
    ("She set a new record.", "She set a record."),
    ("The Olm is the most recent canal.", "The Olm is the latest canal."),
    ("The forest is old.", "The forest is old."),
    ("Lind was the first conductor of either sex to lead it.", "Lind was the first conductor to lead it."),
]

test_fires = fires_by_name(check, FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)
