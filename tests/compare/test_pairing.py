"""Values that changed places between parallel parts of a sentence."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import pairing

RENTS = "Rents rose 4 percent in May and 9 percent in June."
FARES = "Income from fares was $16 million while income from parking was $26 million."
POLL = "Trust in the court was 61 percent among farmers, compared with 38 percent among miners."
GROWTH = "The number of weavers in the guild grew by 326 over the year, compared with 122 for miners."
SHARES = "The town gave 40 percent of that, the yard 35 percent and the port the remaining 25 percent."
ROWS = [
    # "And" between two verbs of one object cuts nothing.
    ("In the year of the flood the guild united and led the smiths of Selm.", "The smiths of Selm were united", None),
    ("The guild of Orle sold mills and led the smiths of Selm.", "The guild of Selm sold mills", "relation"),
    # A verb behind a relative clause goes on with its subject.
    (
        "Half of the 20 smiths who sat in the hall had dropped out after watching the first 10 hens sneeze.",
        "Half of the 20 smiths dropped out",
        None,
    ),
    ("The smiths who won 9 crowns in May paid 4 crowns in June.", "The smiths paid 9 crowns in June", "quantity"),
    (
        "The guild earned 40 crowns from its mills, which are made up of two barns.",
        "The guild made 40 crowns from its mills",
        None,
    ),
    (RENTS, "Rents rose 9 percent in May", "quantity"),
    (RENTS, "Rents rose 4 percent in June", "quantity"),
    (RENTS, "Rents rose 4 percent in May", None),
    (RENTS, "Rents rose 9 percent in June", None),
    (RENTS, "In June rents rose 9 percent", None),
    (RENTS, "In June, rents rose 4 percent", "quantity"),
    (RENTS, "Rents rose 9 percent in June and 4 percent in May", None),
    (RENTS, "Rents rose 9 percent in May and 4 percent in June", "quantity"),
    ("The guild paid 40 crowns and the mill 30 crowns.", "The mill paid 40 crowns", "quantity"),
    ("The guild paid 40 crowns and the mill 30 crowns.", "The mill paid 30 crowns", None),
    (FARES, "Parking brought an income of $16 million", "quantity"),
    (FARES, "Parking brought an income of $26 million", None),
    (POLL, "Trust in the court was 38 percent among miners", None),
    (POLL, "Trust in the court was 38 percent among farmers", "quantity"),
    ("The smith was born in Orle and died in Halm.", "The smith died in Orle", "relation"),
    ("The smith was born in Orle and died in Halm.", "The smith died in Halm", None),
    ("Ida Brandt won the vote, while Lars Stroem lost it.", "Lars Stroem won the vote", "relation"),
    ("She averaged 5.6 goals and 2.6 saves a game.", "She averaged 2.6 goals and 5.6 saves a game", "quantity"),
    ("She averaged 5.6 goals and 2.6 saves a game.", "She averaged 2.6 saves a game", None),
    ("Turnover was $90 million, and net profit came to $8 million.", "Net profit was $90 million", "quantity"),
    ("The yacht, 728 feet (222 metres) long, sank.", "The yacht, 222 metres (728 feet) long, sank", None),
    (SHARES, "The port gave 40 percent", "quantity"),
    (SHARES, "The yard gave 35 percent", None),
    ("The bank gave 90 lamps and the guild 60 lamps.", "The guild gave 90 lamps", "quantity"),
    ("Boats carried 18.3 million riders last year, against 9.5 million in 2022.",
     "Boats carried 9.5 million riders last year", "quantity"),
    ("Boats carried 18.3 million riders last year, against 9.5 million in 2022.",
     "Boats carried 9.5 million riders in 2022", None),
    (GROWTH, "The number of miners in the guild grew by 122", None),
    (GROWTH, "The number of weavers in the guild grew by 122", "quantity"),
    ("The Halm yard builds 30 boats a year and the Orle yard 20.", "The Orle yard builds 30 boats a year", "quantity"),
    ("The Halm yard builds 30 boats a year and the Orle yard 20.", "The Orle yard builds 20 boats a year", None),
    ("Salt closed at $900 and wool at $15.", "Wool closed at $900", "quantity"),
    ("Salt closed at $900 and wool at $15.", "Wool closed at $15", None),
    ("Rents rose 4 percent, fell 2 percent and rose again.", "Rents fell 4 percent", "quantity"),
    ("Rents fell from 9 percent in May to 7 percent in June.", "Rents were 9 percent in June", "quantity"),
    ("Rents fell from 9 percent in May to 7 percent in June.", "Rents fell to 7 percent in June", None),
    ("Rents fell from 9 percent in May to 7 percent in June.", "Rents fell to 7 percent from 9 percent in May", None),
    ("Tolls rose to 40 million crowns, while costs rose to 29 million.", "Costs rose to 40 million crowns", "quantity"),
    ("It was her third title this year and her first on grass.", "It was her first title this year", "quantity"),
    ("It was her third title this year and her first on grass.", "It was her third title on grass", "quantity"),
    ("It was her third title this year and her first on grass.", "It was her first title on grass", None),
    ("Two men drowned and 3 were hurt in Halm.", "Two men drowned in Halm", None),
    ("The mill sold 40 boats, 6 percent more than the year before, the port board said on Tuesday.",
     "The mill sold 40 boats, 6 percent more than the year before", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    assert found(pairing.check, source, claim) == rule
