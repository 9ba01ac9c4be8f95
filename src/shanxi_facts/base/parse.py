"""From the bytes of a file to a JSON document, and to every fault that keeps it from being used as a base."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NoReturn

from shanxi_facts.base import anchors, shape
from shanxi_facts.errors import Fault
from shanxi_facts.files.reading import bytes_of
from shanxi_facts.values import replace, value

_FACT_PATH = re.compile(r"facts\[\d+\]")
# The escapes of JSON can write half a character, which no file can hold. Whole ones and backslashes are passed over.
_HALF = re.compile(r"\\\\|\\u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w|(?P<half>\\u[dD][89a-fA-F]\w\w)")


@value
class Parsed:
    """A base as JSON: its text, the document in it (None if it is not JSON) and its faults."""

    text: str
    document: Any
    faults: tuple[Fault, ...]


def read_bytes(file: Path) -> bytes:
    """Return the bytes of a base. Raises InputError if it cannot be read."""
    return bytes_of(file, remedy="Name the JSON file of a base.")


def parse(raw: bytes) -> Parsed:
    """Return the document in the bytes of a base, with its faults of encoding, JSON, shape and anchors."""
    try:
        text = raw.decode("utf-8").removeprefix("\N{BYTE ORDER MARK}")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        fault = Fault(f"not UTF-8: the byte 0x{raw[error.start]:02x}", line=line, mend="save the file as UTF-8")
        return Parsed("", None, (fault,))
    try:
        document, repeated = _json(text)
    except json.JSONDecodeError as error:
        return Parsed(text, None, (Fault(f"not JSON: {error.msg} (column {error.colno})", line=error.lineno),))
    except RecursionError:
        return Parsed(text, None, (Fault("not a base: nested too deeply", line=1),))
    except ValueError as error:
        return Parsed(text, None, (Fault(f"not JSON: {error}"),))
    if half := _half_character(text):
        return Parsed(text, None, (half,))
    faults = _meaning(document)
    return Parsed(text, document, located(faults, text, repeated=repeated) if faults or repeated else ())


def located(faults: tuple[Fault, ...], text: str, *, repeated: bool = False) -> tuple[Fault, ...]:
    """Return the faults with their lines, in the order of the text; if asked, those of the repeated keys too."""
    from shanxi_facts.base.positions import locate

    positions = locate(text)
    placed = [replace(fault, line=positions.line(fault.path)) for fault in faults]
    if repeated:
        mend = "keep one of the two"
        placed += [Fault("the key is there twice", path, line, mend) for path, line in positions.repeated]
    return tuple(sorted(placed, key=lambda fault: fault.line or 0))


def _json(text: str) -> tuple[Any, bool]:
    """Parse a text, and tell whether an object in it has a key twice, which the parser would pass over."""
    repeated = False

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeated
        made = dict(pairs)
        repeated = repeated or len(made) != len(pairs)
        return made

    document = json.loads(text, object_pairs_hook=members, parse_constant=_refuse_constant)
    return document, repeated


def _half_character(text: str) -> Fault | None:
    for match in _HALF.finditer(text) if "\\u" in text else ():
        if half := match["half"]:
            line = text.count("\n", 0, match.start()) + 1
            return Fault(f"{half} is half a character", line=line, mend="write the character itself")
    return None


def _meaning(document: Any) -> tuple[Fault, ...]:
    """Return the faults of shape, and those of anchors as far as the shape lets one look for them."""
    misshapen = shape.check(document)
    inside = [_FACT_PATH.match(fault.path) for fault in misshapen]
    if not all(inside):
        return misshapen
    return misshapen + anchors.check(document, frozenset(match[0] for match in inside if match))


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")
