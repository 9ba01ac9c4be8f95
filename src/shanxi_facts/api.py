"""One call from a text and its sources to the verdicts, for programs and for test suites."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from shanxi_facts.caches import CHECKERS
from shanxi_facts.errors import InputError
from shanxi_facts.model import FAILING, Label, Outcome, Verdict
from shanxi_facts.values import value

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.checker import Checker

    OneSource = str | os.PathLike[str] | FactBase
    Sources = OneSource | Iterable[OneSource]

_SAID = {
    Outcome.MISMATCH: "contradicted",
    Outcome.UNCONFIRMED: "unconfirmed",
    Outcome.NOT_FOUND: "not found",
}


class Stage(StrEnum):
    """What is being done when progress is told."""

    SOURCES = "sources"
    SENTENCES = "sentences"


@value(guarded=True)
class Progress:
    """How far a call has come: so many of all the sources are read, or of all the sentences judged."""

    stage: Stage
    done: int
    total: int


OnProgress = Callable[[Progress], object]


@value(guarded=True)
class Checked:
    """What came of a text: a verdict on each of its sentences, in order. A verdict's claim is the sentence."""

    verdicts: tuple[Verdict, ...]

    @property
    def supported(self) -> bool:
        """Whether the sources bear out every sentence."""
        return not self.failing()

    def failing(self, fail_on: str = Outcome.NOT_FOUND.value) -> tuple[Verdict, ...]:
        """Return the verdicts that do not do.

        With ``fail_on="not-found"`` these are all but matches, with "unconfirmed" all mismatches, and with "mismatch"
        those mismatches that the source contradicts: the words of ``lint --fail-on``.
        """
        if fail_on not in FAILING:
            raise InputError(f"no outcome is named {fail_on!r}", remedy=f"Name one of {', '.join(FAILING)}.")
        return tuple(verdict for verdict in self.verdicts if verdict.outcome in FAILING[fail_on])


def check(text: str, sources: Sources, *, format: str = "markdown", on_progress: OnProgress | None = None) -> Checked:
    """Judge every sentence of a text by sources.

    A source is a text (``str``), a file (``Path``) in any format that ``--source`` reads, or a ``FactBase``.
    ``sources`` is one of them or several. ``format`` is that of ``text``. ``on_progress`` is told of each source that
    is read and of each sentence that is judged. Raises InputError for a source that cannot be read.

    Examples:
        >>> checked = check("The mill sold 42 tonnes of flour. It has two wheels.", "The mill sold 40 tonnes of flour.")
        >>> [(verdict.claim, verdict.outcome.value) for verdict in checked.verdicts]
        [('The mill sold 42 tonnes of flour.', 'mismatch'), ('It has two wheels.', 'not-found')]
        >>> checked.supported
        False
    """
    tell = on_progress or (lambda _: None)
    checker = _checker(_listed(sources), tell)
    sentences = _sentences(text, format)
    verdicts: list[Verdict] = []
    for sentence in sentences:
        verdicts.append(checker.check(sentence))
        tell(Progress(Stage.SENTENCES, len(verdicts), len(sentences)))
    return Checked(tuple(verdicts))


def assert_supported(
    text: str, sources: Sources, *, fail_on: str = Outcome.NOT_FOUND.value, format: str = "markdown"
) -> None:
    """Raise AssertionError unless sources bear out a text, with every sentence that they do not, and why.

    ``fail_on="unconfirmed"`` lets pass what the sources do not speak of, "mismatch" all that they do not contradict.

    Examples:
        >>> assert_supported("The mill sold 40 tonnes.", "The mill sold 40 tonnes of flour in May.")
        >>> assert_supported("The mill sold 42 tonnes.", "The mill sold 40 tonnes of flour in May.")
        Traceback (most recent call last):
        AssertionError: 1 of 1 sentence is not supported
        contradicted: The mill sold 42 tonnes.
          The source says 40 tonnes, not 42 tonnes.
          source: The mill sold 40 tonnes of flour in May. (source, line 1)
    """
    __tracebackhide__ = True  # pytest shows where it was called
    checked = check(text, sources, format=format)
    failing = checked.failing(fail_on)
    if failing:
        total = len(checked.verdicts)
        noun, verb = "sentence" + "s" * (total != 1), "is" if len(failing) == 1 else "are"
        head = f"{len(failing)} of {total} {noun} {verb} not supported"
        raise AssertionError("\n".join([head, *(line for verdict in failing for line in _lines(verdict))]))


def _lines(verdict: Verdict) -> Iterator[str]:
    from shanxi_facts.in_words import left_open, nothing_of
    from shanxi_facts.report.origin import origin
    from shanxi_facts.report.visible import visible

    yield f"{_SAID[verdict.outcome]}: {visible(verdict.claim)}"
    if words := left_open(verdict):
        yield f"  {visible(nothing_of(verdict.claim, words))}"
    else:
        yield from (f"  {visible(reason.message)}" for reason in verdict.reasons)
    found = verdict.evidence or next(iter(verdict.near), None)
    if found:
        what = "nearest" if verdict.label is Label.NOT_FOUND else "source"
        yield f"  {what}: {visible(found.sentence)} ({visible(origin(found))})"


def _sentences(text: str, format: str) -> list[str]:
    from shanxi_facts.documents import read_text
    from shanxi_facts.lint.statements import statements_of

    return [statement.text for statement in statements_of(read_text(text, "text", format))]


def _listed(sources: Sources) -> list[OneSource]:
    from shanxi_facts.base import FactBase

    given = [sources] if isinstance(sources, (str, os.PathLike, FactBase)) else list(sources)
    if not given:
        raise InputError("no source given", remedy="Give a text, a Path, a FactBase, or several of them.")
    return given


@value
class _Text:
    """A source given as a text, or as a file: by its name and what it held when it was asked."""

    name: str
    data: bytes


def _checker(sources: list[OneSource], tell: OnProgress) -> Checker:
    """Return what judges by sources, from the last call if they are still the same."""
    read: list[_Text | _Base] = []
    for number, source in enumerate(sources, 1):
        read.append(_read(source))
        tell(Progress(Stage.SOURCES, number, len(sources)))
    return _made(tuple(read))


class _Base:
    """A base among sources: the same if it is the same object, for comparing all facts takes longer than judging."""

    __slots__ = ("base",)

    def __init__(self, base: FactBase) -> None:
        self.base = base

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Base) and other.base is self.base

    def __hash__(self) -> int:
        return id(self.base)


def _read(source: OneSource) -> _Text | _Base:
    from shanxi_facts.base import FactBase
    from shanxi_facts.base.draft.source import read_file, text_source

    if isinstance(source, FactBase):
        return _Base(source)
    if not isinstance(source, str):
        return _Text(os.fspath(source), read_file(source))
    return _Text("source", text_source(source))


@lru_cache(CHECKERS)
def _made(sources: tuple[_Text | _Base, ...]) -> Checker:
    from shanxi_facts.base.draft.cache import cache_folder
    from shanxi_facts.base.draft.source import draft_source
    from shanxi_facts.checker import Checker

    folder = cache_folder()
    bases = (one.base if isinstance(one, _Base) else draft_source(one.data, one.name, folder) for one in sources)
    return Checker(*bases)
