"""How many there are of something, in words."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return a noun with its number before it.

    >>> counted(1, "entry"), counted(2, "entry"), counted(3, "text box")
    ('1 entry', '2 entries', '3 text boxes')
    """
    if number == 1:
        return f"1 {noun}"
    if noun.endswith("ry"):
        return f"{number} {noun.removesuffix('y')}ies"
    return f"{number} {noun}{'es' if noun.endswith('x') else 's'}"
