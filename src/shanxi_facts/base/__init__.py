"""The base room: loading curated bases, and holding them against their sources."""

from shanxi_facts.base.load import FactBase
from shanxi_facts.base.validate import validate

__all__ = ["FactBase", "validate"]
