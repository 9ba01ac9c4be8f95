"""No list of English words stands in code: what English is like is data, with its grounds.

A list is a display, a row of words that is split, or the alternatives of a pattern. Three words make one: two are a
rule of grammar ("a" or "an"), three somebody will lengthen. Most of its members are words of a dictionary, which sets
it apart from names of elements, parsers and encodings; and one of them at least names nothing in the program or in its
data, which sets it apart from keys, fields, tags and states. The rooms are those that read texts: the others talk to
people.
"""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from shanxi_facts.language.words import known

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "shanxi_facts"
LEAST = 3
MOSTLY = 0.8
LETTERS = re.compile("[A-Za-z]{2}")  # one letter is no word that a list would be of
WORDS = re.compile(r"[a-z]+(?:[' ][a-z]+)*")
ALTERNATIVES = re.compile(r"[a-z' -]+(?:\|[a-z' -]+)+")


class Listed(NamedTuple):
    line: int
    members: tuple[str, ...]


@cache
def modules() -> dict[Path, ast.Module]:
    """The modules of the program; the framed judge, which nothing calls any longer, is left out."""
    return {path: ast.parse(path.read_bytes()) for path in sorted(SOURCES.rglob("*.py")) if "framed" not in path.parts}


def readers() -> list[Path]:
    """The modules that read texts: those of the layers from the checker down to the language."""
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]
    layers = [re.findall(r"shanxi_facts\.(\w+)", layer) for layer in contract["layers"]]
    below = {room for layer in layers[layers.index(["checker"]) : layers.index(["language"]) + 1] for room in layer}
    return [path for path in modules() if path.relative_to(SOURCES).parts[0].removesuffix(".py") in below]


def test_the_rooms_that_read_texts_are_found() -> None:
    assert {"language", "reading", "compare", "lint", "documents"} <= {
        p.relative_to(SOURCES).parts[0] for p in readers()
    }


@pytest.mark.parametrize("path", readers(), ids=lambda path: path.relative_to(SOURCES).as_posix())
def test_no_list_of_english_words_stands_in_code(path: Path) -> None:
    assert list(word_lists(modules()[path])) == [], "move the words to language/data, with their grounds in about"


@pytest.mark.parametrize(
    "code",
    [
        '_OPENERS = frozenset({"when", "while", "whereas"})',
        '_FOES = {"buy": "sell", "lend": "borrow"}',
        '_NEAR = "almost barely hardly".split()',
        '_SAID = re.compile(r"\\b(?:whispered|shouted|cried) ")',
        '_SAID = re.compile(rf"\\b(?:whispered|shouted|cried|{more}) ")',
        'if word.lower in ("could", "would", "might"): pass',
    ],
)
def test_a_list_of_words_is_found(code: str) -> None:
    assert len(list(word_lists(ast.parse(code)))) == 1


@pytest.mark.parametrize(
    "code",
    [
        '_ARTICLE = ("a", "an")',
        '_ROWS = {"tr", "thead", "tbody", "table"}',
        '_RECORD = {"verdict": 1, "basis": 2, "sentence": 3}',
        '__all__ = ["Article", "Passage", "Sentence"]',
        '_ORDINALS = re.compile(r"[0-9]+(?:st|nd|rd|th)")',
        'def f():\n    """Tell "hardly|barely|almost" apart."""',
    ],
)
def test_a_list_of_keys_is_none(code: str) -> None:
    assert list(word_lists(ast.parse(code))) == []


def word_lists(tree: ast.Module) -> Iterator[Listed]:
    """Yield the lists of English words in a module."""
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        for listed in () if id(node) in said else lists(node):
            members = tuple(member.strip() for member in listed if LETTERS.search(member))
            english = [member for member in members if is_english(member)]
            if len(english) >= LEAST and len(english) >= MOSTLY * len(members) and not keys().issuperset(english):
                yield Listed(getattr(node, "lineno", 0), members)


def lists(node: ast.AST) -> Iterator[tuple[str, ...]]:
    """Yield the strings that a piece of code lists."""
    if isinstance(node, ast.Set | ast.Tuple | ast.List):
        yield tuple(strings(node.elts))
    elif isinstance(node, ast.Dict):
        keyed = [key for key in node.keys if isinstance(key, ast.Constant)]
        yield tuple(strings([*keyed, *node.values])) if keyed else ()
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        yield tuple(" ".join(strings([node.func.value])).split())
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from (tuple(run[0].split("|")) for run in ALTERNATIVES.finditer(re.sub(r"\\[A-Za-z]", "\0", node.value)))


def strings(nodes: list[ast.expr]) -> Iterator[str]:
    return (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def is_english(member: str) -> bool:
    return WORDS.fullmatch(member) is not None and all(map(known, re.split("[' ]", member)))


@cache
def keys() -> frozenset[str]:
    """What names something: rooms, attributes, parameters, fields, literal types and states, and keys of the data."""
    files = [*SOURCES.rglob("*.json"), *(ROOT / "lexicon").rglob("*.json")]
    named = chain.from_iterable(map(names, chain.from_iterable(map(ast.walk, modules().values()))))
    rooms = (folder.name for folder in SOURCES.rglob("*") if folder.is_dir())
    return frozenset(chain(named, rooms, *(object_keys(json.loads(path.read_bytes())) for path in files)))


def names(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Attribute(attr=name) | ast.arg(arg=name) | ast.keyword(arg=str(name)):
            yield name
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case ast.Subscript(value=ast.Name(id="Literal"), slice=ast.Tuple(elts=elements)):
            yield from strings(elements)
        case ast.ClassDef(bases=[ast.Name(id="StrEnum")], body=body):
            yield from strings([line.value for line in body if isinstance(line, ast.Assign)])


def object_keys(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from data
    if isinstance(data, dict | list):
        for item in data.values() if isinstance(data, dict) else data:
            yield from object_keys(item)
