"""What the tags of HTML mean for prose, and tags made harmless that would swallow all that follows.

A tag of an element whose content is no prose may never be closed: written as in XML (``<iframe … />``), forgotten, or
cut off in a piece of HTML within Markdown. Browsers differ from what its writer meant, and a checker must not pass over
the rest of a page in silence: such a tag is read as if nothing stood in it, and one within a line of prose ends with
its block.
"""

from __future__ import annotations

import re
from collections.abc import Callable

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
RUBY = ("rp", "rt", "rtc")
STRUCK = frozenset(RUBY) | {"del", "s", "strike"}
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

_NAMES = "|".join(sorted(PASSED_OVER, key=len, reverse=True))
_ABOUT = r"""(?P<about> (?: [^<>"'] | "[^"]{0,2000}" | '[^']{0,2000}' )*+ )"""
_QUIET = "x"  # takes the place of the name of a tag, with dashes behind it
_SWALLOWING = re.compile(
    rf"<(?P<name>{'|'.join(sorted(UNREAD, key=len, reverse=True))})(?=[\s/>]) {_ABOUT} >", re.VERBOSE | re.IGNORECASE
)
_TAG = re.compile(
    rf"<!-- | <(?P<name>{_NAMES})(?=[\s/>]) {_ABOUT} > | </(?P<closed>{_NAMES}|ruby)(?=[\s/>])",
    re.VERBOSE | re.IGNORECASE,
)
_END = re.compile(rf"</(?P<name>{_NAMES})(?=[\s/>])", re.IGNORECASE)
_RAW_TEXT = frozenset("iframe noembed noframes script style textarea title".split())
_COMMENT_END = "-->"


def unclosed(source: str) -> frozenset[int]:
    """Return where the tags of elements that hold no prose begin which nothing closes, or which close themselves.

    >>> sorted(unclosed("<s>a</s> <code>b <del/> <s>c</s>"))
    [9, 17]
    """
    if "<" not in source:
        return frozenset()
    last = {found["name"].lower(): found.start() for found in _END.finditer(source)}
    opened: dict[str, list[int]] = {}
    loose: list[int] = []
    at = 0
    while found := _TAG.search(source, at):
        at = found.end()
        name = (found["name"] or "").lower()
        if found[0] == "<!--":
            end = source.find(_COMMENT_END, at)
            at = len(source) if end < 0 else end
        elif found["closed"]:
            _close(opened, found["closed"].lower())
        elif found["about"].rstrip().endswith("/"):
            loose.append(found.start())
        elif name in _RAW_TEXT and at <= last.get(name, -1):  # what looks like tags in it is none
            at = next(end.end() for end in _END.finditer(source, at) if end["name"].lower() == name)
        else:
            opened.setdefault(name, []).append(found.start())
    return frozenset(loose).union(*opened.values())


def _close(opened: dict[str, list[int]], name: str) -> None:
    """Take the element that a tag closes out of those that are open; the end of a ruby ends all that stands in it."""
    if name == "ruby":
        for part in RUBY:
            opened.pop(part, None)
    elif opened.get(name):
        opened[name].pop()


def harmless(source: str, is_unclosed: Callable[[int], bool]) -> str:
    """Return HTML, as long as it is, in which no element of ``UNREAD`` is left open.

    ``is_unclosed`` tells of the offset at which such an element begins whether nothing closes it.

    >>> harmless("<iframe src=a /><p>Text", lambda start: True)
    '<x----- src=a /><p>Text'
    """
    if "<" not in source:
        return source

    def quiet(start: re.Match[str]) -> str:
        written = start[0]
        if not is_unclosed(start.start()):
            return written
        name = _QUIET + "-" * (len(start["name"]) - 1)
        return f"<{name}{written[1 + len(name) :]}"

    return _SWALLOWING.sub(quiet, source)


def is_quiet(tag: str) -> bool:
    """Tell whether a tag is one that was made harmless."""
    return tag.rstrip("-") == _QUIET
