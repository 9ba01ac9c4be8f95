"""What a drafted sentence licenses, and what it does not."""

from __future__ import annotations

import pytest

from shanxi_facts import Checker, FactBase

CLAIMS = [
    # an earlier value is no present one
    ("Throughput rose to 1.27 million TEU from 1.19 million TEU.", "Throughput rose to 1.27 million TEU.", "match"),
    ("Throughput rose to 1.27 million TEU from 1.19 million TEU.", "Throughput rose to 1.19 million TEU.", "mismatch"),
    ("The pass price fell from 58 euros to 49 euros.", "The pass price fell from 58 to 49 euros.", "match"),
    ("The pass price fell from 58 euros to 49 euros.", "The pass price rose from 49 euros to 58 euros.", "mismatch"),
    ("Rail had 31 percent, against 27 percent a year earlier.", "Rail had 27 percent.", "mismatch"),
    # by how much, and to what
    ("Revenue rose 9 percent.", "Revenue rose by 9 percent.", "match"),
    ("Revenue rose 9 percent.", "Revenue rose to 9 percent.", "mismatch"),
    # a part and its whole
    ("Shore power is available at nine of the 14 berths.", "Shore power is available at nine berths.", "match"),
    ("Shore power is available at nine of the 14 berths.", "Shore power is available at all 14 berths.", "mismatch"),
    ("Of the 44 bridges, 17 collapsed.", "Seventeen of the 44 bridges collapsed.", "match"),
    ("Of the 44 bridges, 17 collapsed.", "All 44 bridges collapsed.", "mismatch"),
    ("Of every 100 learners who enrolled, 71 finished.", "71% of the learners who enrolled finished.", "match"),
    # plans told as done
    ("The department wants to open 25 clinics by June.", "The department wants to open 25 clinics.", "match"),
    ("The department wants to open 25 clinics by June.", "The department opened 25 clinics.", "mismatch"),
    ("The old stadium is to be torn down next year.", "The old stadium was torn down.", "mismatch"),
    # lists, and a verb left out
    ("Children, pregnant women and the sick were left out.", "Pregnant women were left out.", "match"),
    ("The agency handed out 36,000 tents and 410,000 blankets.", "The agency handed out 410,000 tents.", "mismatch"),
    ("The state paid 58 percent and donors 31 percent.", "Donors paid 31 percent.", "match"),
    ("The state paid 58 percent and donors 31 percent.", "Donors paid 58 percent.", "mismatch"),
    # ranks
    ("Halvor is the second-largest toolmaker.", "Halvor is the second-largest toolmaker.", "match"),
    ("Halvor is the second-largest toolmaker.", "Halvor is the largest toolmaker.", "mismatch"),
    # pronouns and elided nouns
    ("Accidents at the port fell to 26. None of them was fatal.", "None of the 26 accidents was fatal.", "match"),
    ("The study tested 65 pupils. It found that 88 percent read.", "88 percent of the pupils read.", "match"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claim", "label"), CLAIMS)
def test_claims(text, claim, label):
    assert str(Checker(FactBase.draft(text)).check(claim).label) == label
