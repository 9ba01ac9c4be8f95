"""Claims as they come in: arguments, lines of standard input, JSON lines. One claim out for every line in."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from shanxi_facts.cli.outlet import note
from shanxi_facts.errors import InputError

_WHERE = "standard input"


@dataclass(frozen=True, slots=True)
class Intake:
    """A claim, the text of its own source if it has one, where it stands, and what goes back with it (its ``id``)."""

    claim: str
    source: str | None = None
    where: str = _WHERE
    given: Mapping[str, Any] = field(default_factory=dict)


def from_arguments(claims: Sequence[str]) -> Iterator[Intake]:
    """Yield the claims given as arguments; "-" stands for the lines of standard input."""
    for claim in claims:
        if claim == "-":
            yield from (Intake(line) for _, line in _lines())
        else:
            yield Intake(_decoded(claim))


def from_jsonl() -> Iterator[Intake]:
    """Yield the claims of ``{"id": …, "claim": …}`` lines on standard input, some with a ``source``."""
    import json

    for number, line in _lines():
        where = f"{_WHERE}, line {number}"
        remedy = 'Each line is an object like {"id": 1, "claim": "3.29 million lifted"}.'
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise InputError(f"not JSON: {error}", where=where, remedy=remedy) from error
        if not isinstance(value, dict) or not isinstance(value.get("claim"), str):
            raise InputError('no string under "claim"', where=where, remedy=remedy)
        source = value.get("source")
        if source is not None and not isinstance(source, str):
            raise InputError(
                '"source" is no string', where=where, remedy='It is the text of the source: {"source": "…"}'
            )
        yield Intake(value["claim"], source, where, {"id": value["id"]} if "id" in value else {})


def _decoded(argument: str) -> str:
    try:
        argument.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            "a claim among the arguments is not valid text", remedy="Encode it as the locale says (UTF-8)."
        ) from error
    return argument


def _lines() -> Iterator[tuple[int, str]]:
    """Yield the numbered lines of standard input, each as soon as it is there.

    A line ends at LF, CRLF or CR. The bytes are read line by line and decoded one by one: a text stream decodes ahead,
    and would fail over the third line before it had handed out the first.
    """
    if sys.stdin is None:
        raise InputError("it is closed", where=_WHERE, remedy="Give the claims as arguments.")
    if sys.stdin.isatty():
        note("Reading claims from the terminal, one a line; end with Ctrl-D (Ctrl-Z on Windows).")
    number = 0
    for raw in sys.stdin.buffer:
        for part in raw.removesuffix(b"\n").removesuffix(b"\r").split(b"\r"):
            number += 1
            yield number, _text(part, number)


def _text(raw: bytes, number: int) -> str:
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start + 1} is not UTF-8", where=f"{_WHERE}, line {number}", remedy="Convert it to UTF-8."
        ) from error
    return text.removeprefix("\ufeff") if number == 1 else text
