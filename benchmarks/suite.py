"""What is measured, of which programs, on what."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import inputs
from benchmarks.results import Taken
from benchmarks.running import Run, middle, run
from shanxi_facts import FactBase

COMMAND = "shanxi-facts"
_PROGRAMS = Path(__file__).parent / "programs"
ANSWERS = (0, 1, 3)  # of the command: matches, mismatches, not found
_FOUND = (0, 65)  # of codespell, which ends with 65 where it has found something
_STARTS = {
    "match": "3.29 million lifted",
    "mismatch": "3.92 million lifted",
    "not-found": "A bridge was opened in Kessel",
    "bare figure": "3.29 million",
    "quotation": "\u201celiminating absolute poverty\u201d",
}


class Size(NamedTuple):
    """How much is measured."""

    runs: int
    claims: int
    bytes: int
    seed: int


class Program(NamedTuple):
    """A program under measure: its name, its command, what it reads, and the module that it cannot do without."""

    name: str
    command: Sequence[str | Path]
    given: Path | None = None
    fine: Sequence[int] = (0,)
    needs: str | None = None


class _Measure(NamedTuple):
    """Programs side by side, the command among them first. ``value`` makes what is shown of what a run took."""

    name: str
    programs: Sequence[Program]
    value: Callable[[Run], float]
    unit: str
    more: bool = False


def measure_all(size: Size, folder: Path, only: str, say: Callable[[str], None]) -> Iterator[Taken]:
    """Yield every figure, a measure at a time; ``folder`` takes what the programs read."""
    for name, make in (("start", _start), ("claims", _claims), ("lint", _lint)):
        if only in name:
            for measure in make(size, folder):
                yield from _taken(measure, size.runs, say)


def _python(script: str, *arguments: str | Path) -> list[str | Path]:
    return [sys.executable, _PROGRAMS / f"{script}.py", *arguments]


def command(*arguments: str | Path) -> list[str | Path]:
    """Return the command with its arguments, in a process of this Python."""
    return [sys.executable, "-m", "shanxi_facts", *arguments]


def _start(_: Size, folder: Path) -> Iterator[_Measure]:
    """Yield the start of the command on each kind of claim, beside what starts and does next to nothing."""
    little = folder / "little.txt"
    little.write_text("3.29 million lifted\n", encoding="utf-8")
    others = [
        Program("python -c pass", [sys.executable, "-c", "pass"]),
        Program("an empty Typer application", _python("empty_typer"), needs="typer"),
        Program("codespell", [sys.executable, "-m", "codespell_lib", little], None, _FOUND, "codespell_lib"),
    ]
    starts = [Program(f"{COMMAND} ({kind})", command("check", claim), None, ANSWERS) for kind, claim in _STARTS.items()]
    core = Program("the judge of texts", _python("core_check", _STARTS["match"]))
    yield _Measure("start", [*starts, core, *others], lambda run: run.seconds * 1000, "ms")


def _claims(size: Size, folder: Path) -> Iterator[_Measure]:
    """Yield distinct claims a second, beside what a user would write in ten lines, and the memory that they take."""
    source = folder / "source.txt"
    source.write_text(FactBase.load().sources[0].text, encoding="utf-8")
    claims = folder / "claims.txt"
    claims.write_text("".join(f"{claim}\n" for claim in inputs.claims(size.claims, size.seed)), encoding="utf-8")
    programs = [
        Program(COMMAND, command("check", "--format", "jsonl"), claims, ANSWERS),
        Program("the judge of texts", _python("core_check"), claims),
        Program("rapidfuzz and digits", _python("fuzzy", source), claims, needs="rapidfuzz"),
        Program("numbers and names occur", _python("occurrence", source), claims),
        Program("grounded-check", _python("grounded_claims", source), claims, needs="grounded"),
    ]
    yield _Measure("claims", programs, lambda run: size.claims / run.seconds, "a second", more=True)
    yield _Measure("memory of claims", programs, lambda run: run.bytes / 1e6, "MB")


def _lint(size: Size, folder: Path) -> Iterator[_Measure]:
    """Yield megabytes of distinct text a second, beside other linters of prose."""
    draft = folder / "draft.md"
    draft.write_text(inputs.text(size.bytes, size.seed), encoding="utf-8")
    megabytes = draft.stat().st_size / 1e6
    programs = [
        Program(COMMAND, command("lint", draft), None, ANSWERS),
        Program("the judge of texts", _python("core_lint", draft)),
        Program("proselint", _python("proselint_text", draft), needs="proselint"),
        Program("codespell", [sys.executable, "-m", "codespell_lib", draft], None, _FOUND, "codespell_lib"),
    ]
    yield _Measure("lint", programs, lambda run: megabytes / run.seconds, "MB a second", more=True)
    yield _Measure("memory of lint", programs, lambda run: run.bytes / 1e6, "MB")


_KNOWN: dict[tuple[str, ...], Run] = {}


def _taken(measure: _Measure, runs: int, say: Callable[[str], None]) -> Iterator[Taken]:
    """Yield the figures of a measure: the command's, which is the worst where it has several, then the others'."""
    values: dict[str, float | None] = {}
    for program in measure.programs:
        if program.needs and importlib.util.find_spec(program.needs) is None:
            values[program.name] = None
            continue
        say(f"{measure.name}: {program.name}")
        values[program.name] = measure.value(_run(program, runs))
    own = [value for name, value in values.items() if name.startswith(COMMAND) and value is not None]
    ours = (min if measure.more else max)(own)
    for name, value in values.items():
        ratio = None if name.startswith(COMMAND) or not value else ours / value
        yield Taken(measure.name, name, value, measure.unit, ratio, measure.more)


def _run(program: Program, runs: int) -> Run:
    """Return the medians of a program's runs; what was run for one measure serves another."""
    key = (*map(str, program.command), str(program.given))
    found = _KNOWN.get(key)
    if found is None:
        found = _KNOWN[key] = middle([run(program.command, program.given, program.fine) for _ in range(runs)])
    return found
