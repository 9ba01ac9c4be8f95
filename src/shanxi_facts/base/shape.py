"""The shape of a base: which keys it has and what they hold.

These checks say the same as ``fact-base.schema.json``, which editors read; a test holds the two against each other.
They are written by hand because they run at every start, and because they name the mend.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from shanxi_facts.errors import Fault

FORMAT = 1
SLOTS = ("agent", "relation", "counted", "from", "to")
REVIEWABLE = ("sentence", "statement", "speaker", *SLOTS, "quantity", "scope", "degree", "names", "dates", "aliases")

Faults = list[Fault]
Check = Callable[[Any, str, Faults], None]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NUMBER = r"-?[0-9]+(\.[0-9]+)?(/[0-9]+)?"
_VALUE = re.compile(rf"{_NUMBER}( to {_NUMBER})?")
_KINDS = {dict: "an object", list: "an array", str: "a string", bool: "a truth value", type(None): "null"}


def check(document: Any) -> tuple[Fault, ...]:
    """Return what is wrong with the shape of a base, parsed from JSON."""
    if isinstance(document, dict) and "format" in document and document["format"] != FORMAT:
        what = f"format {document['format']!r} is unknown"
        return (Fault(what, "format", mend=f"this version reads format {FORMAT}"),)
    faults: Faults = []
    _BASE(document, "", faults)
    return tuple(faults)


def nearest(word: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """Return the mend for a misspelt word: the known one next to it, or all of them."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, 1, 0.5)
    return f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number")


def _text(value: Any, path: str, faults: Faults) -> None:
    if not isinstance(value, str):
        faults.append(Fault(f"{_kind(value)} where a string is wanted", path))
    elif not value or value.isspace():
        faults.append(Fault("nothing but white space", path, mend="fill it in, or leave the key out"))


def _matching(pattern: re.Pattern[str], wanted: str) -> Check:
    def check_pattern(value: Any, path: str, faults: Faults) -> None:
        if not isinstance(value, str):
            faults.append(Fault(f"{_kind(value)} where a string is wanted", path))
        elif not pattern.fullmatch(value):
            faults.append(Fault(f"{value!r} is not {wanted}", path, mend=_pattern_mend(pattern, value)))

    return check_pattern


def _pattern_mend(pattern: re.Pattern[str], value: str) -> str:
    kebab = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")
    return f"for example {kebab!r}" if pattern is _ID and kebab else ""


def _one_of(words: tuple[str, ...]) -> Check:
    def check_word(value: Any, path: str, faults: Faults) -> None:
        if not isinstance(value, str):
            faults.append(Fault(f"{_kind(value)} where a string is wanted", path))
        elif value not in words:
            faults.append(Fault(f"{value!r} is unknown here", path, mend=nearest(value, words)))

    return check_word


def _format(value: Any, path: str, faults: Faults) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        faults.append(Fault(f"{_kind(value)} where {FORMAT} is wanted", path))


def _nullable(inner: Check) -> Check:
    def check_nullable(value: Any, path: str, faults: Faults) -> None:
        if value is not None:
            inner(value, path, faults)

    return check_nullable


def _array(inner: Check, at_least: int = 0) -> Check:
    def check_array(value: Any, path: str, faults: Faults) -> None:
        if not isinstance(value, list):
            faults.append(Fault(f"{_kind(value)} where an array is wanted", path))
            return
        if len(value) < at_least:
            faults.append(Fault("empty", path, mend=f"at least {at_least} is wanted"))
        for index, item in enumerate(value):
            inner(item, f"{path}[{index}]", faults)

    return check_array


def _object(required: dict[str, Check], optional: dict[str, Check]) -> Check:
    known = {**required, **optional}

    def check_object(value: Any, path: str, faults: Faults) -> None:
        if not isinstance(value, dict):
            faults.append(Fault(f"{_kind(value)} where an object is wanted", path))
            return
        for key in required:
            if key not in value:
                faults.append(Fault(f"the key {key!r} is missing", path))
        for key, item in value.items():
            if inner := known.get(key):
                inner(item, f"{path}.{key}" if path else key, faults)
            else:
                faults.append(_unknown_key(path, key, known))

    return check_object


def _phrase(value: Any, path: str, faults: Faults) -> None:
    """A plain string, or an object with the words and their aliases."""
    if isinstance(value, dict):
        _PHRASE(value, path, faults)
    elif isinstance(value, str):
        _text(value, path, faults)
    else:
        faults.append(Fault(f"{_kind(value)} where a string or an object is wanted", path))


_TEXTS = _array(_text)
_KEBAB = _matching(_ID, "in kebab-case")
_NAME = _object({"name": _text, "aliases": _TEXTS}, {})
_PHRASE = _object({"text": _text}, {"aliases": _TEXTS})
_QUANTITY = _object(
    {"text": _text, "value": _matching(_VALUE, "a number written with digits alone")}, {"unit": _nullable(_text)}
)
_KNOWN_OF_SOURCE = ("title", "publisher", "place", "date", "language", "translated_from", "url", "published")
_SOURCE = _object(
    {"id": _KEBAB, "sha256": _matching(_SHA256, "a SHA-256 in 64 small hexadecimal digits"), "text": _text},
    {**dict.fromkeys(_KNOWN_OF_SOURCE, _nullable(_text)), "subject": _nullable(_phrase)},
)
_FACT = _object(
    {"id": _KEBAB, "sentence": _text, "statement": _text},
    {
        **dict.fromkeys(("source", "speaker", "scope", "degree", "note"), _text),
        **dict.fromkeys(SLOTS, _phrase),
        **dict.fromkeys(("names", "dates", "aliases"), _TEXTS),
        "quantity": _QUANTITY,
        "review": _array(_one_of(REVIEWABLE)),
    },
)
_BASE = _object(
    {
        "format": _format,
        "name": _KEBAB,
        "version": _text,
        "sources": _array(_SOURCE, at_least=1),
        "facts": _array(_FACT, at_least=1),
    },
    {"$schema": _text, "names": _array(_NAME)},
)


def _unknown_key(path: str, key: str, known: Mapping[str, object]) -> Fault:
    from shanxi_facts.base.positions import member  # only faults need it

    return Fault(f"the key {key!r} is unknown", member(path, key), mend=nearest(key, known))
