"""The yardstick that cannot be memorised: claims made from a base's own facts, whose verdict is known.

``generate(base)`` makes them, of any base; ``measure(base, checker)`` holds a checker against them.
"""

from yardstick.change import Change
from yardstick.changes import generate
from yardstick.table import Table, measure

__all__ = ["Change", "Table", "generate", "measure"]
