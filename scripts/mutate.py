"""Change the code that decides in one place at a time, and see whether a test of its room notices.

    python scripts/mutate.py [ROOM...] [--sample N] [--seed N] [--of FILE]

A mutant is a module with one comparison, one "and" or "or", one "not", one constant or one returned value changed. It
is killed if a test fails: of ``tests/ROOM/test_MODULE.py`` first, then of the room, then of ``tests/judge``, which asks
for whole verdicts. Survivors are listed with their lines. Rooms are ``compare``, ``alignment`` and ``verification``
unless told otherwise. Each mutant runs in a process that is forked when pytest has been imported, so that it costs what
its tests cost; a run needs a system that forks.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import importlib.abc
import importlib.util
import io
import os
import random
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src" / "shanxi_facts"
ROOMS = ("compare", "alignment", "verification")
TIMEOUT = 120  # seconds of processor time, after which a mutant runs in a circle, and is killed
SWAPS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


class Mutant(NamedTuple):
    """A change: of the module ``path``, the ``number``-th that can be made in it."""

    path: Path
    number: int
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(SOURCES)}:{self.line}: {self.what}"


class Mutator(ast.NodeTransformer):
    """Makes the change of one number, or none and counts them all."""

    def __init__(self, wanted: int = -1) -> None:
        self.wanted = wanted
        self.found: list[tuple[int, str]] = []

    def _takes(self, node: ast.AST, what: str) -> bool:
        self.found.append((getattr(node, "lineno", 0), what))
        return len(self.found) - 1 == self.wanted

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Turn a comparison into the one beside it."""
        for index, operator in enumerate(node.ops):
            other = SWAPS[type(operator)]
            if self._takes(node, f"{type(operator).__name__} → {other.__name__} in {ast.unparse(node)}"):
                node.ops[index] = other()
        return self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        """Turn "and" into "or", and back."""
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        if self._takes(node, f"{type(node.op).__name__} → {other.__name__} in {ast.unparse(node)}"):
            node.op = other()
        return self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        """Leave "not" out."""
        if isinstance(node.op, ast.Not) and self._takes(node, f"not left out in {ast.unparse(node)}"):
            return node.operand
        return self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """Add one to a number, turn a truth value round."""
        if isinstance(node.value, bool):
            changed: Any = not node.value
        elif isinstance(node.value, int | float):
            changed = node.value + 1
        else:
            return node
        return (
            ast.copy_location(ast.Constant(changed), node) if self._takes(node, f"{node.value} → {changed}") else node
        )

    def visit_Return(self, node: ast.Return) -> ast.AST:
        """Return nothing."""
        # None is as false as False: nobody could tell.
        empty = node.value is None or (isinstance(node.value, ast.Constant) and node.value.value in {None, False})
        if not empty and self._takes(node, f"return None for {ast.unparse(node)}"):
            node.value = ast.Constant(None)
            return node
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """Leave annotations alone: none is looked at."""
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_keyword(self, node: ast.keyword) -> ast.AST:
        """Leave ``strict`` of zip alone: it tells of a fault, and there is none."""
        return node if node.arg == "strict" else self.generic_visit(node)

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        """Change defaults, and no annotation."""
        node.defaults = [self.visit(default) for default in node.defaults]
        return node


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Yield every change that can be made in a module.

    Nodes are visited in the order of the tree, so that a number stands for the same change at every walk.
    """
    mutator = Mutator()
    mutator.visit(ast.parse(path.read_bytes()))
    for number, (line, what) in enumerate(mutator.found):
        yield Mutant(path, number, line, what)


def mutated(mutant: Mutant) -> ast.Module:
    """Return the module with the change made."""
    tree = Mutator(mutant.number).visit(ast.parse(mutant.path.read_bytes()))
    return ast.fix_missing_locations(tree)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports the mutant in the place of its module."""

    def __init__(self, mutant: Mutant) -> None:
        self._name = ".".join(("shanxi_facts", *mutant.path.relative_to(SOURCES).with_suffix("").parts))
        self._code = compile(mutated(mutant), str(mutant.path), "exec")

    def find_spec(self, fullname: str, *_: object) -> Any:
        return importlib.util.spec_from_loader(fullname, self) if fullname == self._name else None

    def exec_module(self, module: Any) -> None:
        exec(self._code, module.__dict__)  # noqa: S102 - that is what a mutant is for


def tests_of(path: Path) -> list[list[str]]:
    """Return the tests that may kill a mutant of a module: its own, those of its room, then those of whole verdicts."""
    room = path.relative_to(SOURCES).parts[0]
    own = ROOT / "tests" / room / f"test_{path.stem}.py"
    return [*([[str(own)]] if own.exists() else []), [str(ROOT / "tests" / room)], [str(ROOT / "tests" / "judge")]]


def passes(mutant: Mutant | None, tests: Sequence[Sequence[str]]) -> bool:
    """Tell whether tests pass, one list after the other, in a process of their own; None is the code as it is."""
    child = os.fork()
    if not child:
        status = 1
        try:
            status = 0 if all(_passes(mutant, tests)) else 1
        finally:
            os._exit(status)
    try:
        _, status = os.waitpid(child, 0)
    except KeyboardInterrupt:
        os.kill(child, signal.SIGKILL)
        raise
    return os.waitstatus_to_exitcode(status) == 0


def _passes(mutant: Mutant | None, tests: Sequence[Sequence[str]]) -> Iterator[bool]:
    import pytest

    signal.setitimer(signal.ITIMER_VIRTUAL, TIMEOUT)
    if mutant is not None:
        sys.meta_path.insert(0, _Finder(mutant))
    for paths in tests:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--no-header", "--tb=no", *paths]) == 0


def prepare() -> None:
    """Import what no mutant is of, and what its tests need, once for all."""
    import pytest  # noqa: F401

    import shanxi_facts.reading
    import shanxi_facts.retrieval  # noqa: F401

    loaded = {name.split(".")[1] for name in sys.modules if name.startswith("shanxi_facts.")}
    assert loaded.isdisjoint(ROOMS), f"a room would be tested as it is: {sorted(loaded & {*ROOMS})}"


def report(results: Sequence[tuple[Mutant, bool]]) -> Iterator[str]:
    """Yield the counts by module and the survivors."""
    total, alive = Counter(m.path for m, _ in results), defaultdict(list)
    for mutant, survived in results:
        if survived:
            alive[mutant.path].append(mutant)
    left = sum(map(len, alive.values()))
    yield f"{len(results)} mutants, {len(results) - left} killed ({1 - left / max(1, len(results)):.0%})"
    for path, number in sorted(total.items()):
        yield f"{path.relative_to(SOURCES)}: {number - len(alive[path])} of {number} killed"
    yield from (f"  survives: {mutant}" for path in sorted(alive) for mutant in alive[path])


def main() -> None:
    """Run a sample, and print what survived."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("rooms", nargs="*", default=ROOMS, metavar="ROOM")
    parser.add_argument("--sample", type=int, default=150, metavar="N", help="How many mutants; 0 for all.")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--of", metavar="FILE", help="Only mutants of modules of this name.")
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT / "src"))
    paths = sorted(path for room in asked.rooms for path in (SOURCES / room).rglob("*.py"))
    mutants = [m for path in paths if asked.of in {None, path.name} for m in mutants_of(path)]
    if asked.sample and asked.sample < len(mutants):
        mutants = sorted(random.Random(asked.seed).sample(mutants, asked.sample))  # noqa: S311 - a sample, no secret
    prepare()
    os.chdir(ROOT)
    if not passes(None, [[str(ROOT / "tests" / room) for room in asked.rooms]]):
        raise SystemExit("The tests fail without a mutant: nothing would be told by their failure.")
    results = []
    for mutant in mutants:
        results.append((mutant, passes(mutant, tests_of(mutant.path))))
        if results[-1][1]:
            print(f"survives: {mutant}", file=sys.stderr, flush=True)
    print("\n".join(report(results)))


if __name__ == "__main__":
    main()
