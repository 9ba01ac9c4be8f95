"""Drafts judged sentence by sentence: prose in, findings with their places out."""

from shanxi_facts.lint.linter import Linter
from shanxi_facts.lint.model import Figure, Finding, Linted, Place, Related

__all__ = ["Figure", "Finding", "Linted", "Linter", "Place", "Related"]
