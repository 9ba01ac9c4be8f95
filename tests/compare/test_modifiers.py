"""What stands before a noun, and before its namesake."""

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare import modifiers

SOURCE = "The north tide yard built nine boats, and the old harbour tide yard mended forty."
FIRES = [
    (
        "River trade aid closed 40 quays, and inland canal trade aid built 300 model wharves.",
        "River trade aid built 300 model wharves.",
        "River trade aid",
        "inland canal trade aid",
    ),
]
SILENT = [
    (SOURCE, "The old harbour tide yard mended forty boats."),
    (SOURCE, "Forty boats were mended by the harbour yard."),
    (SOURCE, "The tide yard built nine boats."),
    ("The new office of the harbour office closed.", "The harbour office closed."),
]

test_moved = fires(modifiers.check, "wording", FIRES)
test_in_place = silent(modifiers.check, SILENT)
test_on_itself = silent_on_itself(modifiers.check, FIRES)
