"""Questions: what they take for granted, and what they leave open."""

from __future__ import annotations

from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.sentence import Sentence


def asks_for_value(sentence: Sentence) -> bool:
    """Tell whether a sentence asks for a figure, a name or a day, and so claims none.

    "How many people came?" does; "Did 90 people come?" holds the whole statement.

    >>> from shanxi_facts.reading.sentence import analyze
    >>> asks_for_value(analyze("How many people came?")), asks_for_value(analyze("Did 90 people come?"))
    (True, False)
    """
    words = [word for word in sentence.words if word.text[0].isalnum()]
    if not words or not sentence.text.rstrip("\"' )").endswith("?"):
        return False
    first = 1 if len(words) > 1 and words[0].lower in closed("prepositions") else 0
    return words[first].lower in closed("interrogatives")
