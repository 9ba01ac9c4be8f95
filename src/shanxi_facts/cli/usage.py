"""What to type instead, where a claim or a draft was typed in place of a command, or a claim looks like an option."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

_UsageError: Any = typer.BadParameter.__base__  # it has no public name
_NEGATIVE = re.compile(r"[-−–]\s*[.,]?\d")


class Commands(TyperGroup):
    """The commands: what is none of them, but reads as a claim or is a file, is told where it goes."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that the first argument names."""
        try:
            return super().resolve_command(ctx, args)
        except _UsageError as error:
            if not error.message.endswith("?"):  # it names a command that is spelled like it
                _add(error, _meant(args))
            raise

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Take the options that come before a command."""
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except _UsageError as error:
            if given and _NEGATIVE.match(given[0]):
                _add(error, _behind_dashes(given))
            raise


class ClaimCommand(TyperCommand):
    """A command that takes claims: one that begins like an option stands behind two dashes."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Take options and claims."""
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except _UsageError as error:
            if claims := [argument for argument in given if _NEGATIVE.match(argument) or re.match(r"-.*\s", argument)]:
                _add(error, _behind_dashes(claims))
            raise


def _meant(args: list[str]) -> str:
    if not args:
        return ""
    if Path(args[0]).exists():
        import shlex

        return f"To judge a draft: shanxi-facts lint {shlex.join(args)}"
    if re.search(r"\s|\d", args[0]) or len(args) > 1:
        claim = " ".join(args)
        return f"To judge a claim: shanxi-facts check {_quoted(claim)}"
    return ""


def _behind_dashes(claims: list[str]) -> str:
    return f'A claim that begins with "-" follows "--": shanxi-facts check -- {" ".join(map(_quoted, claims))}'


def _quoted(claim: str) -> str:
    """Return a claim as it is to be typed."""
    if not re.search(r'["$`\\!]', claim) or sys.platform == "win32":
        return f'"{claim}"'
    import shlex

    return shlex.quote(claim)


def _add(error: Any, hint: str) -> None:
    from shanxi_facts.report.visible import visible

    if hint:
        error.message = f"{error.format_message()}\n{visible(hint)}"
        if hasattr(error, "possibilities"):
            error.possibilities = None
