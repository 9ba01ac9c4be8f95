"""Placeholders: what a template fills in when a page is made, so that nobody can tell what the page says there.

"{{ count }} mills closed" says how many only when it is printed. A hole stands for it in the prose, as for code and
addresses, but where those add nothing, this may be the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from shanxi_facts.documents.marks import HOLE
from shanxi_facts.documents.model import Block
from shanxi_facts.model import Span

# A value, of Liquid, Jinja, Handlebars or MDX: no include of Hugo, no partial, no text that stands there as it is.
_VALUE = re.compile(r"""\{\{[{~-]?\s*+(?![<%#/!>&"'])[^}]{1,500}\}\}+|\{\s*+(?![{"'`/])[^{}]{1,500}\}""")


_SHORTCODE = re.compile(r"\{\{[<%](?P<inside>[^{}]{1,2000})[>%]\}\}")
_SAID = re.compile(r"""["`]\s*[^\W_]+(?:[\s:,]+[^\s"`]+){2,}\s*["`]""")


def shortcodes(raw: str) -> Iterator[Span]:
    """Yield the shortcodes of a text that are given a text of three words or more: a caption, a title."""
    for found in _SHORTCODE.finditer(raw):
        if _SAID.search(found["inside"]):
            yield Span(*found.span())


def placeholders(block: Block, raw: str) -> Iterator[Span]:
    """Yield where in the text of a block a placeholder stands."""
    at = block.text.find(HOLE)
    while at >= 0:
        if _VALUE.fullmatch(block.back(at, at + 1).of(raw)):
            yield Span(at, at + 1)
        at = block.text.find(HOLE, at + 1)
