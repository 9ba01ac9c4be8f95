"""Whose head, and whose board: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.belonging import check

BOARDS = (
    "Ada Voss, guest of the Ferry Board of the Arden Port Guild, "
    "Secretary of the Ferry Board and Director of the Lisk Mill, spoke."
)
HEAD = "Ada Voss, Director of the Lisk Mill, met the Arden Guild."
FIRES = [
    (
        BOARDS,
        "Ada Voss is Secretary of the Ferry Board of the Arden Port Guild.",
        "Board of the Arden Port Guild",
        "guest of the Ferry Board of the Arden Port Guild",
    ),
    (HEAD, "Ada Voss is Director of the Arden Guild.", "Director of the Arden Guild", "Director of the Lisk Mill"),
]
SILENT = [
    (BOARDS, "Ada Voss is Secretary of the Ferry Board."),
    (BOARDS, "Ada Voss is a guest of the Ferry Board of the Arden Port Guild."),
    (HEAD, "Ada Voss is Director of the Lisk Mill."),
    (HEAD, "Ada Voss of the Lisk Mill met the Arden Guild."),
    ("Ada Voss, director of the mill, met the guild of Arden.", "Ada Voss is director of the mill of Arden."),
]

test_fires = fires(check, "name", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
