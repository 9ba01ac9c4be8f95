"""All rules, in the order in which their reasons are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable

<<<<<<< HEAD
from shanxi_facts.compare import polarity
=======
from shanxi_facts.compare import names
>>>>>>> main
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.model import Reason

Rule = Callable[[Comparison], Iterable[Reason]]

<<<<<<< HEAD
RULES: tuple[Rule, ...] = (polarity.check,)
=======
RULES: tuple[Rule, ...] = (names.check,)
>>>>>>> main
