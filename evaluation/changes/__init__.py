"""Claims made from the facts of a base, whose verdict is known because it is known how they came about.

``generate(base)`` makes them, of any base: no claim of a file can be remembered.
"""

from evaluation.changes.change import Change
from evaluation.changes.generate import MAKERS, generate

__all__ = ["MAKERS", "Change", "generate"]
