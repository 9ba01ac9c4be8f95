"""Other prepositions, and the other order of events."""

import pytest

from compare.rows import fired
from shanxi_facts.compare import prepositions

FIRES = [
    (
        "The guild exported wool to Norland.",
        "The guild imported wool from Norland.",
        "imported wool from",
        "exported wool to",
    ),
    ("The ferry sank before the storm.", "The ferry sank after the storm.", "after", "before"),
    ("The ferry sank during the storm.", "The ferry sank before the storm.", "before", "during"),
    ("Nine members voted for the plan.", "Nine members voted against the plan.", "against", "for"),
    ("The judge found in favour of the guild.", "The judge found against the guild.", "against", "in favour of"),
    ("The mill's profit before tax grew.", "The mill's profit after tax grew.", "after", "before"),
    ("The guard slept outside the gate.", "The guard slept inside the gate.", "inside", "outside"),
    ("The pier was painted after it was mended.", "The pier was painted before it was mended.", "before", "after"),
    ("After the pier was mended, it was painted.", "The pier was mended after it was painted.", "after", "After"),
    ("The weir froze, was later closed and sold.", "Already closed, the weir then froze.", "then", "later"),
    (
        "Voss met with Lind in Morne and later with Berg in Lisk.",
        "Voss saw Berg in Lisk before she met Lind in Morne.",
        "before",
        "later",
    ),
]
# What "when", "while" and a row of events say of their order.
ORDERS = [
    (
        "The flag was lowered when the guns on the hill fell.",
        "The flag was lowered before the guns on the hill fell.",
        "before",
        "when",
    ),
    ("The weir froze as soon as the wind fell.", "The weir froze before the wind fell.", "before", "as soon as"),
    ("Voss left the mill when the roof fell.", "Voss left the mill before the roof fell.", "before", "when"),
    ("Voss had left the mill when the roof fell.", "Voss left the mill after the roof fell.", "after", "when"),
    ("Lind waited while Voss paid the crew.", "Lind waited after Voss paid the crew.", "after", "while"),
    (
        "The mayor wept once the tapes had been aired.",
        "The mayor wept before the tapes had been aired.",
        "before",
        "once",
    ),
    (
        "Following the fire, the mill closed and the guild sold its boats.",
        "The guild sold its boats ahead of the fire.",
        "ahead of",
        "Following",
    ),
    (
        "Voss sold the mill and moved to Tolby.",
        "Voss moved to Tolby before he sold the mill.",
        "before",
        "sold the mill and moved",
    ),
    (
        "The thief hit a guard, left the bank and hid in a barn.",
        "The thief hid in a barn and then hit a guard.",
        "then",
        "hit a guard, left the bank and hid",
    ),
    (
        "Moments before the crane failed, the cook had asked for help.",
        "The cook asked for help moments after the crane failed.",
        "after",
        "before",
    ),
    (
        "Voss studied law in Arden, taught there and later opened a mill.",
        "Voss opened a mill and later studied law in Arden.",
        "later",
        "later",
    ),
    (
        "Voss was stopped while walking to Lisk after a clerk called the guards.",
        "A clerk called the guards after Voss was stopped.",
        "after",
        "after",
    ),
    (
        "Having worked in Lisk before she was elected to the council, Voss later ran the mill, a post she left.",
        "Voss ran the mill before she was elected to the council.",
        "before",
        "later",
    ),
    (
        "Soon after the ferry left Lisk, and well before it reached the sea, the captain reported a fire.",
        "The captain reported a fire after the ferry reached the sea.",
        "after",
        "before",
    ),
    ("The strike led to a shortage of salt.", "The shortage of salt led to the strike.", "led", "led"),
    (
        "The march took place in Lisk, where the arrest of a clerk had caused anger.",
        "The clerk was arrested after the march.",
        "after",
        "",
    ),
]
SILENT = [
    ("Until the mill opened in 1962, the town had no work.", "Before the mill opened in 1962, the town had no work."),
    ("Voss left the mill when the roof fell.", "Voss left the mill after the roof fell."),
    ("Voss was asleep when the roof fell.", "The roof fell before Voss was up."),
    ("The match ended after fans threw flares.", "Fans had thrown flares when the match ended."),
    ("Lind waited while Voss paid the crew.", "Voss paid the crew while Lind waited."),
    ("Voss sold the mill and moved to Tolby.", "Voss moved to Tolby after he sold the mill."),
    ("Voss sold the mill before he moved to Tolby.", "Voss moved to Tolby and sold the mill."),
    ("All cooks were taken out of the mill.", "No cook was left in the mill."),
    ("The ferry sank before the storm.", "Before the storm the ferry sank."),
    ("The pier was painted after it was mended.", "The pier was mended before it was painted."),
    ("The weir froze and was later closed.", "The weir was closed after it froze."),
    ("Voss met with Lind in Morne and later with Berg in Lisk.", "Voss met Lind in Morne before she saw Berg in Lisk."),
    ("The weir froze and later the mill closed.", "The weir froze, then the mill closed."),
    ("Arden drew with Tolby on Monday.", "Arden drew against Tolby on Monday."),
    ("The ferry left Arden before noon and Tolby after dark.", "The ferry left Arden before noon."),
    ("She had run twice since her fall before she met Lind.", "Before she met Lind she had run twice since her fall."),
    ("The strike led to a shortage of salt.", "The shortage of salt resulted from the strike."),
]


@pytest.mark.parametrize(("source", "claim", "here", "there"), [*FIRES, *ORDERS])
def test_another_preposition_or_order(source, claim, here, there):
    assert [(reason.claim, reason.source) for reason in fired(prepositions.check, source, claim)] == [(here, there)]


@pytest.mark.parametrize(("source", "claim"), SILENT)
def test_the_same(source, claim):
    assert not fired(prepositions.check, source, claim)


@pytest.mark.parametrize(
    "text", [*(row[0] for row in (*FIRES, *ORDERS)), "The fair lost its charm with the war and then the rain."]
)
def test_itself(text):
    assert not fired(prepositions.check, text, text)
