"""What the tags of HTML mean for prose, and tags made harmless that would swallow all that follows.

A tag of an element whose content is no prose may never be closed: written as in XML (``<iframe … />``), forgotten, or
cut off in a piece of HTML within Markdown. Browsers differ from what its writer meant, and a checker must not pass over
the rest of a page in silence: such a tag is read as if nothing stood in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from shanxi_facts.documents.model import BlockKind

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS: dict[str, BlockKind | None] = {
    **dict.fromkeys(
        "address article aside body center details dialog dir div fieldset figure footer form header hgroup html "
        "legend main menu nav ol optgroup option p pre search section summary tbody tfoot thead ul".split()
    ),
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    "blockquote": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM,
}
UNREAD = frozenset(
    "annotation annotation-xml audio canvas datalist iframe noembed noframes noscript object script select style svg "
    "template textarea title video".split()
)
"""Not prose, and on a line of its own or unseen."""
FORMULAS = frozenset("mfrac mmultiscripts mover mroot msqrt msub msubsup msup mtable munder munderover".split())
"""Parts of a formula whose figures, read one after the other, would be another figure."""
MISSED = {
    "noscript": "noscript element",
    "object": "embedded object",
    "select": "form field",
    "svg": "SVG image with text",
    "textarea": "form field",
    **dict.fromkeys(FORMULAS, "formula"),
}
"""Elements in which a reader of the page may see text, by what they are called where it is not read."""
# Not prose in a line of prose. What was struck out is as if it were not there; code and formulas leave a hole.
STRUCK = frozenset("del rp rt rtc s strike".split())
HOLES = FORMULAS | frozenset("code kbd samp tt".split())
PASSED_OVER = UNREAD | STRUCK | HOLES
"""All elements whose content is no prose."""
TABLES = frozenset("table tr td th dl dt dd".split())
LISTS = ("ol", "ul", "menu", "dir")
VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
ENDS_FOREIGN = (
    BLOCKS.keys() | TABLES | {"hr", "br", "img", "embed", "span", "strong", "b", "i", "em", "u", "sup", "sub"}
)
"""Elements that end svg and math, by the rules of HTML."""

_SWALLOWING = "|".join(sorted(UNREAD - {"annotation", "annotation-xml", "datalist"}))
_START = re.compile(
    rf"""<(?P<name>{_SWALLOWING})(?=[\s/>]) (?P<about> (?: [^<>"'] | "[^"]{{0,2000}}" | '[^']{{0,2000}}' )*+ ) >""",
    re.VERBOSE | re.IGNORECASE,
)
_END = re.compile(rf"</(?P<name>{_SWALLOWING})(?=[\s/>])", re.IGNORECASE)


QUIET = "b-"
"""How the name begins that takes the place of a tag's name."""


def closings(source: str) -> dict[str, int]:
    """Return where each element that may swallow text is closed for the last time."""
    return {found["name"].lower(): found.start() for found in _END.finditer(source)}


def harmless(source: str, closed_behind: Callable[[], Collection[str]] | None = None) -> str:
    """Return HTML, as long as it is, in which no element that holds no prose is left open.

    ``closed_behind`` tells which elements are closed behind a piece, in the same paragraph.

    >>> harmless("<iframe src=a /><p>Text")
    '<b----- src=a /><p>Text'
    """
    if "<" not in source or not _START.search(source):
        return source
    closed = closings(source)
    if closed_behind:
        closed |= dict.fromkeys(closed_behind(), len(source))

    def quiet(start: re.Match[str]) -> str:
        written = start[0]
        if not start["about"].rstrip().endswith("/") and start.start() < closed.get(start["name"].lower(), -1):
            return written
        name = QUIET + "-" * (len(start["name"]) - len(QUIET))
        return f"<{name}{written[1 + len(name) :]}"

    return _START.sub(quiet, source)
