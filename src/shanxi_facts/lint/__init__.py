"""Drafts judged sentence by sentence: prose in, findings with their places out, and what a run over drafts comes to."""

from shanxi_facts.lint.linter import Linter
from shanxi_facts.lint.model import Figure, Finding, Linted, Place, Related, ReportedFile
from shanxi_facts.lint.run import Run, run
from shanxi_facts.lint.settings import LintSettings
from shanxi_facts.lint.summary import RunResult, RunSummary

__all__ = [
    "Figure",
    "Finding",
    "LintSettings",
    "Linted",
    "Linter",
    "Place",
    "Related",
    "ReportedFile",
    "Run",
    "RunResult",
    "RunSummary",
    "run",
]
