"""Questions: what they take for granted, and what they leave open."""

from __future__ import annotations

from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.sentence import units_of


def asks_for_value(text: str) -> bool:
    """Tell whether a sentence asks for a figure, a name or a day, and so claims none.

    "How many people came?" does; "Did 90 people come?" holds the whole statement.

    >>> asks_for_value("How many people came?"), asks_for_value("Did 90 people come?")
    (True, False)
    """
    read = units_of(text)
    if not read.folded.text.rstrip("\"' )").endswith("?"):
        return False
    words = [unit.token.norm for unit in read.units if unit.token.text[0].isalnum()]
    first = 1 if len(words) > 1 and words[0] in closed("prepositions") else 0
    return bool(words) and words[first] in closed("interrogatives")
