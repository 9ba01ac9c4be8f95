"""How often a thing happens: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.frequency import check

OFTEN = "The guards often found rats in the mill, which opens every day."
FIRES = [
    (OFTEN, "The guards always found rats in the mill.", "always", "often"),
    (OFTEN, "The guards rarely found rats in the mill.", "rarely", "often"),
    (OFTEN, "The guards once found rats in the mill.", "once", "often"),
    ("Voss sometimes rows to Tolby.", "Voss usually rows to Tolby.", "usually", "sometimes"),
    ("The ferry normally sails at dawn.", "The ferry always sails at dawn.", "always", "normally"),
    ("Lind has repeatedly asked Voss for the keys.", "Lind has once asked Voss for the keys.", "once", "repeatedly"),
]
SILENT = [
    (OFTEN, "The guards frequently found rats in the mill."),
    (OFTEN, "The guards found rats in the mill."),
    ("The guards found rats in the mill.", "The guards often found rats in the mill."),
    ("Voss often rows to Tolby, where Lind sometimes sings.", "Voss often rows to Tolby."),
    ("Once the rain stopped, Voss often rowed.", "Voss often rowed once the rain stopped."),
    ("Voss always rows to the often wet pier.", "Voss always rows to the pier."),
]

test_fires = fires(check, "scope", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
