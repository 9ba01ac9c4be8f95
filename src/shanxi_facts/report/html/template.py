"""The page around what it shows: template, style and script, and the policy that lets no other run."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from shanxi_facts.report.html.layers import texts

if TYPE_CHECKING:
    from jinja2 import Template

    from shanxi_facts.report.html.view import Report


def fill(report: Report) -> str:
    """Return the page that shows a report. Whatever is foreign in it is escaped by the template engine."""
    return _template().render(report=report)


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    style, script = _piece("page.css"), _piece("page.js")
    environment.globals.update(style=Markup(style), script=Markup(script), policy=_policy(style, script))  # noqa: S704 - the package's own
    environment.filters["texts"] = texts
    environment.filters["counted"] = counted
    return environment.from_string(_piece("page.html.j2"))


def _piece(name: str) -> str:
    """Return a file of the package; its line ends are those that a browser counts for the digest."""
    return files(__package__).joinpath(name).read_text("utf-8").replace("\r\n", "\n")


def _policy(style: str, script: str) -> str:
    """Return a Content-Security-Policy: nothing is loaded, and only this very style and this very script apply."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "mismatch"), counted(2, "mismatch"), counted(1200, "claim")
    ('1 mismatch', '2 mismatches', '1,200 claims')
    """
    plural = noun + ("es" if noun.endswith(("s", "h")) else "s")
    return f"{number:,} {noun if number == 1 else plural}"
