"""Marks that stand in prose and are no words: footnote marks, highlights, CriticMarkup, shortcodes, template tags.

Each is told by its form alone, in one pass over the text, and becomes an edit: what is to stand for a stretch of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is no prose inside a sentence (inline code, a URL), so that its neighbours do not join."""
_UP = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SUPERSCRIPT = str.maketrans("0123456789", _UP)
"""Raises figures, where a format says that they are raised: as such they are told from those on the line."""


_NOTE_NAME = re.compile(
    r"(?:foot|end)note|note-?ref|\bfn-?ref|^#(?:_?(?:fn|ftn|edn|note|cite|footnote|endnote)[\w:.-]*)$", re.IGNORECASE
)


def names_note(name: str) -> bool:
    """Tell whether a link is a footnote's mark, by what it is called or by where it leads.

    >>> names_note("doc-noteref"), names_note("#fn1"), names_note("#mills")
    (True, True, False)
    """
    return bool(_NOTE_NAME.search(name))


def bears_mark(before: str) -> bool:
    """Tell whether what stands without a blank behind some characters is a mark: of a word, a figure, a sentence.

    >>> bears_mark("58"), bears_mark("closed."), bears_mark("CO"), bears_mark("the ")
    (True, True, False, False)
    """
    last = before[-1:]
    return (last.isalnum() and not _SYMBOL.search(before)) or (bool(last) and last in ".,;:!?%)]”’")


class Edit(NamedTuple):
    """What is to stand for ``text[start:end]``: nothing, a hole, or what is meant by it."""

    start: int
    end: int
    text: str = ""


# A text without any of these has no mark.
_SUSPECT = re.compile(r"[\[{$†‡⁰¹²³⁴⁵⁶⁷⁸⁹^…|→]|==|\+\+|%%|\.\s?\.|__|[·•]")
# Bounded, so that many beginnings without an end cost no more than themselves.
_ATTRIBUTE = r"""\s+[\w-]{1,60}\s?=\s?(?:"[^"]{0,500}"|'[^']{0,500}'|[“”][^“”]{0,500}[“”]|[^\s\]"'“”]{1,500})"""
_SHORTCODE = re.compile(
    rf"\[(?P<closing>/)?(?P<name>[a-z][\w-]{{1,30}})(?P<attributes>(?:{_ATTRIBUTE}){{0,30}})\s?/?\]"
)
_ATTRIBUTES = re.compile(r"\{(?::[^{}\n]{0,300}|\s?[.#][\w-][^{}\n]{0,300})\}")
_FORMULA = re.compile(r"(?<![\w$\\])\$(?P<inside>(?=[^\s$])[^$\n]{1,300}(?<=[^\s$]))\$(?![\w$])")
_NUMBER = re.compile(r"[\d.,\s%]*\d[\d.,\s%]*")
_FOOTNOTES = (
    # An anchor of Markdown that leads to no note.
    re.compile(r"\[\^[^\]\s]{1,60}\]"),
    # [1], [2, 3], [note 4] at the end of a word, a figure or a sentence: an insertion has a blank before it.
    re.compile(
        rf"(?<=[^\s(\[])\[(?:[a-z]{{1,4}}[. ]{{0,2}})?(?:\d{{1,3}}|[{_UP}]{{1,3}})"
        r"(?:\s?[,;–-]\s?\d{1,3}){0,9}\](?!\w)"
    ),
    re.compile(r"""(?<=[\d.%,;:!?”"’)\]])\[[a-z]\](?!\w)"""),
    re.compile(r"(?<=[\d%])\s\[\d{1,2}(?:,\s?\d{1,2}){0,9}\](?![\w(\[])"),
    re.compile(r"""(?<=[.!?])\s\[\d{1,3}\](?=\s["“]?[A-Z]|\s?\Z)"""),
    re.compile(r"""(?<=[\w%.,)”"’])[†‡]{1,3}(?=[\s.,;:!?)”"’]|\Z)"""),
    re.compile(r"\A[†‡]{1,3}\s?(?=\w)"),
)
_RAISED = re.compile(rf"⁽?[{_UP}⁻⁺]+(?:[,;–-][{_UP}]+)*⁾?")
_CARETS = re.compile(r"\^(?:(?P<figure>\d{1,3})|[a-j](?<=[\d%.,;:!?)”\"’]\^.))\^")
_POWER_OF_TEN = re.compile(r"(?:^|[\s(×x·])10\Z")
_SYMBOL = re.compile(r"(?:^|[^\w])[^\W\d]{1,2}\Z")  # km², m³, x²: a word with a footnote is longer
# Dots and the like that lead from what is named to its figure, and a sign between both where there is nothing else.
_LEADER = re.compile(
    r"(?<=[^\W_])\s?(?:\.{4,}|(?:\.\s){3,}\.?|…{2,}|_{3,}|[·•]{3,}|\.{3}(?=[^.!?:;]{0,20}\d[\d.,%]*\s?\w*\s?\Z))\s?"
    r"(?=[^.!?:;]{0,20}\d)"
)
_BETWEEN = re.compile(
    r"[^\W\d_][^\d.!?:;|→·•]{1,100}?(?P<sign>\s?[|→·•]\s?)"
    r"(?=[^.!?:;\dA-Z|→·•]{0,20}\d(?:[^.!?:;|→·•]|\.\d){0,40}\Z)"
)
# Of Obsidian and wikis: comments, links by the name of a page, pages shown, names of blocks.
_COMMENT = re.compile(r"(?<![\w%])(?<!\d\s)%%[^%]{1,2000}%%(?![\w%])\s?")
_WIKI_LINK = re.compile(r"(?P<shown>!?)\[\[(?P<page>[^\[\]|\n]{1,200})(?P<bar>\|)?(?P<text>[^\[\]|\n]{1,200})?\]\]")
_BLOCK_NAME = re.compile(r"\s\^[A-Za-z0-9-]{1,60}\Z")
_CRITIC = re.compile(r"\{(?:\+\+|--|~~|==|>>)")
_CRITIC_ENDS = {"{++": "++}", "{--": "--}", "{~~": "~~}", "{==": "==}", "{>>": "<<}"}
_PAIRS = tuple(re.compile(rf"(?<!{sign}){sign}{sign}(?!{sign})") for sign in ("=", r"\+", r"\^"))
_TEMPLATES = (("{{", "}}", HOLE), ("{%", "%}", ""), ("{#", "#}", ""))


def edits(text: str, *, formulas: bool = False) -> list[Edit]:
    """Return the edits that take all marks out of a text, in order, none overlapping another.

    ``formulas``: a dollar before and behind marks a formula, as in Markdown.

    >>> edits("All 58[1] counties")
    [Edit(start=6, end=9, text='')]
    """
    if not _SUSPECT.search(text):
        return []
    found = [edit for read in _READERS for edit in read(text)]
    if formulas and "$" in text:
        found += _formulas(text)
    return _apart(found)


def _apart(found: list[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda edit: (edit.start, -edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _templates(text: str) -> Iterator[Edit]:
    for opening, closing, instead in _TEMPLATES:
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start + 2)
            if end < 0:
                break
            end += text.startswith("{{{", start) and text.startswith("}}}", end)
            yield Edit(start, end + 2, instead)
            start = text.find(opening, end + 2)


def _critic(text: str) -> Iterator[Edit]:
    """Yield what CriticMarkup takes out: its signs, what it deletes, what it says to editors."""
    ends: dict[str, int] = {}  # where the sign that closes is to be found next
    at = 0
    while opening := _CRITIC.search(text, at):
        at = opening.end()
        sign = opening[0]
        if ends.get(sign, 0) < at and ends.get(sign) != -1:
            ends[sign] = text.find(_CRITIC_ENDS[sign], at)
        end = ends[sign]
        if end < 0:
            continue
        kept = {"{--": end, "{>>": end}.get(sign, at)
        if sign == "{~~":
            new = text.find("~>", at, end)
            kept = new + 2 if new >= 0 else end
        yield Edit(opening.start(), kept)
        yield Edit(end, end + 3)
        at = max(at, kept)


def _paired(text: str) -> Iterator[Edit]:
    """Yield the signs on either side of what is marked (==so==) or inserted (++so++)."""
    for pattern in _PAIRS:
        opened: re.Match[str] | None = None
        for sign in pattern.finditer(text):
            before, after = text[sign.start() - 1 : sign.start()], text[sign.end() : sign.end() + 1]
            if opened and before.strip() and not after.isalnum():
                yield Edit(*opened.span())
                yield Edit(*sign.span())
                opened = None
            elif after.strip() and not before.isalnum():
                opened = sign


def _shortcodes(text: str) -> Iterator[Edit]:
    found = list(_SHORTCODE.finditer(text)) if "[" in text else []
    closed = {each["name"] for each in found if each["closing"]}
    for each in found:
        if each["closing"] or each["attributes"] or each["name"] in closed:
            yield Edit(*each.span())


def _attributes(text: str) -> Iterator[Edit]:
    """Yield the lists of attributes that some dialects of Markdown put behind a block or a link."""
    yield from (Edit(*found.span()) for found in _ATTRIBUTES.finditer(text))


def _footnotes(text: str) -> Iterator[Edit]:
    for pattern in _FOOTNOTES:
        yield from (Edit(*found.span()) for found in pattern.finditer(text))


def _raised(text: str) -> Iterator[Edit]:
    """Yield raised figures that are no power: not those of a unit, of ten, of a fraction."""
    for found in _RAISED.finditer(text):
        start, end = found.span()
        before = text[max(0, start - 6) : start]
        is_power = found[0] in "²³" and _SYMBOL.search(before)
        is_exponent = _POWER_OF_TEN.search(before) and (
            "⁻" in found[0] or before[-3:-2] in "×x·" or found[0] not in "¹²"
        )
        if is_power or is_exponent or text[end : end + 1] in ("⁄", "/") or not set(found[0]) & set(_UP):
            continue
        behind = not before or before.isspace()
        end += behind and text[end : end + 1] == " "
        yield Edit(start - (before[-1:] == " " and text[end : end + 1] in ("", " ", ".", ",")), end)


def _carets(text: str) -> Iterator[Edit]:
    """Yield what stands between carets, as Pandoc raises it: a footnote mark, or a power, which stays as such."""
    for found in _CARETS.finditer(text) if "^" in text else ():
        start, end = found.span()
        before = text[max(0, start - 6) : start]
        is_power = (found["figure"] in {"2", "3"} and _SYMBOL.search(before)) or _POWER_OF_TEN.search(before)
        yield Edit(start, end, (found["figure"] or "").translate(SUPERSCRIPT) if is_power else "")


def _leaders(text: str) -> Iterator[Edit]:
    """Yield a colon for what leads from what is named to its figure."""
    yield from (Edit(*found.span(), ": ") for found in _LEADER.finditer(text))
    if found := _BETWEEN.match(text):
        yield Edit(*found.span("sign"), ": ")


def _comments(text: str) -> Iterator[Edit]:
    yield from (Edit(*found.span()) for found in _COMMENT.finditer(text))


def _wiki(text: str) -> Iterator[Edit]:
    """Yield what is no word of a link by the name of a page, pages that are shown in their place, names of blocks."""
    for found in _WIKI_LINK.finditer(text) if "[[" in text else ():
        kept = found.span("text" if found["text"] else "page")
        if found["shown"] or (found["bar"] and not found["text"]):
            yield Edit(*found.span(), HOLE)
        elif not found["page"].isdigit():  # "[[1]]" is a footnote's mark
            yield Edit(found.start(), kept[0])
            yield Edit(kept[1], found.end())
    if name := _BLOCK_NAME.search(text):
        yield Edit(*name.span())


def _formulas(text: str) -> Iterator[Edit]:
    """Yield the dollars around a number, and a hole for a formula that is none."""
    for found in _FORMULA.finditer(text):
        if _NUMBER.fullmatch(found["inside"]):
            yield Edit(found.start(), found.start() + 1)
            yield Edit(found.end() - 1, found.end())
        elif any(sign in found["inside"] for sign in "\\^_="):
            yield Edit(*found.span(), HOLE)


_READERS: tuple[Callable[[str], Iterator[Edit]], ...] = (
    _templates,
    _critic,
    _paired,
    _shortcodes,
    _attributes,
    _footnotes,
    _raised,
    _carets,
    _leaders,
    _comments,
    _wiki,
)
