"""How many there are of something, in words."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return a noun with its number before it.

    >>> counted(1, "entry"), counted(2, "entry"), counted(3, "text box"), counted(2, "image with text")
    ('1 entry', '2 entries', '3 text boxes', '2 images with text')
    """
    if number == 1:
        return f"1 {noun}"
    head, joint, behind = noun.partition(" with ")
    plural = f"{head.removesuffix('y')}ies" if head.endswith("ry") else f"{head}{'es' if head.endswith('x') else 's'}"
    return f"{number} {plural}{joint}{behind}"
