"""Check claims against a curated base of facts.

The names below are the public interface. They load on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from shanxi_facts.base import FactBase
    from shanxi_facts.checker import Checker
    from shanxi_facts.errors import BaseError, InputError, ShanxiFactsError
    from shanxi_facts.language.quantities import read_quantities
    from shanxi_facts.model import Assertion, Basis, Evidence, Label, Outcome, Quantity, Reason, Verdict

__all__ = [
    "Assertion",
    "BaseError",
    "Basis",
    "Checker",
    "Evidence",
    "FactBase",
    "InputError",
    "Label",
    "Outcome",
    "Quantity",
    "Reason",
    "ShanxiFactsError",
    "Verdict",
    "read_quantities",
]

_HOMES = {
    "BaseError": "errors",
    "Checker": "checker",
    "FactBase": "base",
    "InputError": "errors",
    "ShanxiFactsError": "errors",
    "read_quantities": "language.quantities",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    module = importlib.import_module(f"{__name__}.{_HOMES.get(name, 'model')}")
    return getattr(module, name)
