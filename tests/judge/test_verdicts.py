"""Claims and what is said of them: for every rule of comparison, what must fail by it and what must pass."""

from __future__ import annotations

import pytest

from shanxi_facts import Checker, Label

MATCHES = {
    "as it stands": [
        "All 58 flood gates were repaired.",
        "18,000 jetties have been newly built and repaired.",
        "More than 90 cooperatives have been founded",
        "The fishing trade has recovered quickly",
    ],
    "quantity": [
        "43,000 metres of old canals have been dredged by the Amra Port Council",
        "Fifty-eight flood gates were repaired",
        "about 900,000 former crew members found jobs",
        "12.77 lakh people had their income raised by smoked fish",
        "58 flood gates",
        "35,600",
    ],
    "unit": ["42.8 km of old canals were dredged", "the council dredged some 26.6 miles of canals"],
    "hedge": [
        "over 80 cooperatives have been founded",
        "at least 90 cooperatives were set up",
        "nearly 60 flood gates were repaired",
        "between 50 and 60 flood gates were repaired",
    ],
    "scope": [
        "Registered boatyards are connected to the grid",
        "Every one of the 58 flood gates was repaired",
        "There is no registered boatyard that is not connected to the grid and the water main",
        "100% of registered boatyards are connected to the grid",
    ],
    "polarity": ["Large-scale loss of jobs was avoided", "There was no large-scale loss of jobs"],
    "direction": ["The markets, once empty, are now crowded", "The markets have gone from empty to crowded"],
    "degree": ["The fishing trade has recovered", "The harbour works have been entirely completed"],
    "names": ["The canals were dredged by the Port Council of Amra", "Mira Solt is head of the Amra Fisheries Board"],
    "date": ["Delta Daily reported from Port Amra on May 4", "Mira Solt spoke at a press briefing on the 3rd"],
    "speaker": [
        '"The tide waits for nobody," said Mira Solt.',
        "According to Mira Solt, the council firmly kept its promise",
    ],
    "quotation": ['Mira Solt: "The tide waits for nobody … it pays those who wait"', "“it pays those who wait”"],
    "colour": [
        "In a proud moment for the town, all 58 flood gates were repaired!",
        "Figures show that 18,000 jetties have been newly built and repaired.",
        "ALL 58 FLOOD GATES REPAIRED &amp; DONE",
        "all 58 flod gates were repared",
    ],
    "compound": [
        "All 58 flood gates were repaired, and the fishing trade has recovered.",
        "Smoked fish raised the income of 1.277 million people; salt pans raised that of 35,600 families.",
        "With more than 90 cooperatives founded, 918,000 former crew members found work.",
    ],
}

MISMATCHES = {
    "quantity": [
        "59 flood gates were repaired",
        "85 flood gates were repaired",
        "918,000 metres of old canals were dredged",
        "smoked fish doubled the income of 1.277 million people",
        "smoked fish raised the income of 1.27 million people",
        "smoked fish raised the income of a million people",
        "59 flood gates",
    ],
    "unit": ["42,800 miles of old canals were dredged", "the council dredged 42,800 hectares of old canals"],
    "hedge": [
        "exactly 90 cooperatives have been founded",
        "fewer than 50 flood gates were repaired",
        "95 cooperatives have been founded",
    ],
    "counted": [
        "18,000 jetties have been newly built",
        "918,000 foreign crew members found jobs",
        "1.277 million families had their income raised by smoked fish",
    ],
    "relation": [
        "The council may dredge 42,800 metres of old canals",
        "The council plans to dredge 42,800 metres of old canals",
        "58 flood gates were demolished",
        "18,000 jetties were sold",
    ],
    "scope": [
        "most of the 58 flood gates were repaired",
        "all boatyards are connected to the grid",
        "half of the registered boatyards are connected to the grid",
        "all old canals were dredged",
        "There was no loss of jobs",
    ],
    "polarity": [
        "The 58 flood gates were not repaired",
        "No registered boatyard is connected to the grid",
        "There was a large-scale loss of jobs",
        "The harbour works have yet to be completed",
    ],
    "direction": [
        "The markets have gone from crowded to empty",
        "smoked fish lowered the income of 1.277 million people",
    ],
    "degree": ["The harbour works have been partly completed", "The fishing trade has recovered slowly"],
    "name": [
        "The Amra Harbour Council has dredged 42,800 metres of old canals",
        "In Hebei, all 58 flood gates were repaired",
    ],
    "date": ["In 2019 all 58 flood gates were repaired", "Mira Solt spoke at a press briefing on the 4th"],
    "speaker": [
        '"The tide waits for nobody," said Lena Orvik.',
        "Mira Solt said that all 58 flood gates were repaired.",
    ],
    "quotation": ['"The tide waits for everybody, but it pays those who wait," said Mira Solt.'],
    "wording": ["All 58 flood gates of oak were repaired"],
}

NOT_FOUND = [
    "58 hospitals were built",
    "The museum sold 918,000 tickets.",
    "Honey never spoils.",
    "3.29 million",
    "Mira Solt plays the violin.",
    "The price of smoked fish fell by a third in the capital.",
    "Guizhou repaired 1,200 flood gates",
    "In 2012 the council dredged 900 metres of canals",
    "All 58 flood gates were repaired, and the opera house has a new roof.",
    "",
    "?!",
]


def _rows(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(rule, claim) for rule, claims in table.items() for claim in claims]


@pytest.mark.parametrize(("about", "claim"), _rows(MATCHES))
def test_match(checker: Checker, about: str, claim: str) -> None:
    verdict = checker.check(claim)
    assert verdict.label is Label.MATCH, (about, verdict.reasons)
    assert verdict.evidence is not None


@pytest.mark.parametrize(("rule", "claim"), _rows(MISMATCHES))
def test_mismatch(checker: Checker, rule: str, claim: str) -> None:
    verdict = checker.check(claim)
    assert verdict.label is Label.MISMATCH
    assert rule in [reason.rule for reason in verdict.reasons], verdict.reasons


@pytest.mark.parametrize("claim", NOT_FOUND)
def test_not_found(checker: Checker, claim: str) -> None:
    verdict = checker.check(claim)
    assert verdict.label is Label.NOT_FOUND, verdict.reasons
    assert verdict.evidence is None
