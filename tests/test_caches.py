"""Everything that is kept is kept up to a size of ``caches.py``, and forgotten there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from shanxi_facts import caches

SOURCES = Path(caches.__file__).parent
SIZES = {name for name in vars(caches) if name.isupper() and len(name) > 1}


def sizes(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case (
                ast.Call(func=ast.Name(id="lru_cache"), args=[size])
                | ast.Call(func=ast.Name(id="keep"), args=[_, _, _, size])
            ):
                yield ast.unparse(size).removeprefix("caches.")
            case ast.Call(func=ast.Name(id="lru_cache" | "keep")):
                yield ast.unparse(node)


def test_no_other_size_stands_in_code() -> None:
    found = {
        f"{path.relative_to(SOURCES)}: {size}"
        for path in SOURCES.rglob("*.py")
        if "framed" not in path.parts
        for size in sizes(ast.parse(path.read_bytes()))
        if size not in SIZES
    }
    assert found == set()


def test_every_size_is_one_of_something() -> None:
    code = "".join(path.read_text("utf-8") for path in SOURCES.rglob("*.py") if path.name != "caches.py")
    assert {size for size in SIZES if size not in code} == set()
