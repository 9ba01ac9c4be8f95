"""Check claims and drafts against their sources, texts as they are or curated bases of facts.

The names below are the public interface. They load on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from shanxi_facts.api import Checked, Progress, assert_supported, check
    from shanxi_facts.base import FactBase
    from shanxi_facts.checker import Checker
    from shanxi_facts.errors import BaseError, InputError, ShanxiFactsError
    from shanxi_facts.language.quantities import read_quantities
    from shanxi_facts.model import Assertion, Basis, Evidence, Label, Outcome, Quantity, Reason, Verdict

__all__ = [
    "Assertion",
    "BaseError",
    "Basis",
    "Checked",
    "Checker",
    "Evidence",
    "FactBase",
    "InputError",
    "Label",
    "Outcome",
    "Progress",
    "Quantity",
    "Reason",
    "ShanxiFactsError",
    "Verdict",
    "assert_supported",
    "check",
    "read_quantities",
]

_HOMES = {
    "BaseError": "errors",
    "Checked": "api",
    "Checker": "checker",
    "FactBase": "base",
    "InputError": "errors",
    "Progress": "api",
    "ShanxiFactsError": "errors",
    "assert_supported": "api",
    "check": "api",
    "read_quantities": "language.quantities",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    module = importlib.import_module(f"{__name__}.{_HOMES.get(name, 'model')}")
    return getattr(module, name)
