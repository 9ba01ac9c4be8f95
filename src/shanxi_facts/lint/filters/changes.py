"""Only what a change brought: findings in sentences on lines that git says are changed.

What counts is what the working tree has that the point where it left REF has not, so that a branch answers for its own
lines alone. A draft that git does not know, or takes for binary (.docx), is changed as a whole. The names of drafts go
to git as arguments and come from it with NUL between them: none of them can be read as anything else.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shanxi_facts.documents.encodings import decoded
from shanxi_facts.documents.model import PACKAGES
from shanxi_facts.errors import InputError
from shanxi_facts.model import Span

if TYPE_CHECKING:
    from shanxi_facts.documents import Document
    from shanxi_facts.lint.model import Figure, Finding, Linted

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")  # as git counts them
_HUNK = re.compile(rb"^@@ -\d+(?:,\d+)? \+(?P<line>\d+)(?:,(?P<count>\d+))? @@", re.MULTILINE)


class Lines(NamedTuple):
    """Changed lines, counted from 1. Where lines were only taken out, ``last`` is before ``first``."""

    first: int
    last: int

    def touches(self, first: int, last: int) -> bool:
        """Tell whether text from line ``first`` to ``last`` is changed; lines taken out change what is around them."""
        return first <= self.last and last >= self.first


class Changes:
    """The filter that takes out what stands on lines that did not change since ``ref``."""

    def __init__(self, ref: str, stdin: str | None = None) -> None:
        self._stdin = stdin
        self.why = f"hidden: not on lines changed since {ref}"
        self._root = Path(_git("rev-parse", "--show-toplevel").decode().removesuffix("\n"))
        commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}", of=ref)
        self._commit = _git("merge-base", commit.decode().strip(), "HEAD", of=ref).decode().strip()
        told = _git("diff", "--name-status", "-z", "--find-renames", self._commit, at=self._root).split(b"\0")
        self._changed = dict(_names(iter(told)))
        self._known = {self._root / _path(name) for name in _git("ls-files", "-z", at=self._root).split(b"\0") if name}

    def sift(self, linted: Linted) -> tuple[Linted, tuple[Finding, ...]]:
        """Return a draft with the findings on changed lines, and the others."""
        file = Path(linted.document.path).resolve()
        given = linted.document.path == self._stdin
        lines = self._lines_of_text(file, linted.document) if given else self._lines(file)
        if lines is None:
            return linted, ()
        raw = linted.document.raw

        def is_changed(span: Span) -> bool:
            first, last = (1 + raw.count("\n", 0, offset) for offset in (span.start, max(span.start, span.end - 1)))
            return any(part.touches(first, last) for part in lines)

        kept = tuple(finding for finding in linted.findings if is_changed(_whole(finding)))
        known = set(map(id, kept))
        figures = tuple(figure for figure in linted.unverified if is_changed(_span(figure, linted.document)))
        hidden = tuple(finding for finding in linted.findings if id(finding) not in known)
        return replace(linted, findings=kept, unverified=figures), hidden

    def leftovers(self) -> Iterable[Linted]:
        """Return nothing: there is no file to be wrong."""
        return ()

    def conclude(self) -> Sequence[str]:
        """Return nothing: there is nothing to be done."""
        return ()

    def _lines_of_text(self, file: Path, document: Document) -> Sequence[Lines] | None:
        """Return the lines of standard input that differ from the file of its name; None if all of it is changed."""
        if not file.is_relative_to(self._root) or document.format in PACKAGES:
            return None
        name = next(iter(self._changed.get(file.relative_to(self._root), (file.relative_to(self._root),))))
        try:
            before = _git("cat-file", "blob", f"{self._commit}:{name.as_posix()}", at=self._root)
        except InputError:  # there was no such file
            return None
        try:
            text = decoded(before, str(name), declares=document.format in {"html", "xhtml"})
        except InputError:
            return None
        parts = SequenceMatcher(None, _LINE.findall(text), _LINE.findall(document.raw), autojunk=False)
        changed = [(first, last) for what, _, _, first, last in parts.get_opcodes() if what != "equal"]
        return [_hunk(first + (last > first), last - first) for first, last in changed]

    def _lines(self, file: Path) -> Sequence[Lines] | None:
        """Return the changed lines of a draft; None if all of it is changed."""
        if file not in self._known:
            return None
        names = self._changed.get(file.relative_to(self._root))
        if names is None:
            return ()
        options = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames")
        diff = _git("--literal-pathspecs", "diff", *options, self._commit, "--", *map(str, names), at=self._root)
        hunks = [_hunk(int(found["line"]), int(found["count"] or 1)) for found in _HUNK.finditer(diff)]
        return hunks or (None if b"\nBinary files " in diff else ())


def _hunk(line: int, count: int) -> Lines:
    return Lines(line, line + count - 1) if count else Lines(line + 1, line)


def _whole(finding: Finding) -> Span:
    """Return the sentence of a finding together with the words that decide."""
    return Span(min(finding.whole.start, finding.span.start), max(finding.whole.end, finding.span.end))


def _span(figure: Figure, document: Document) -> Span:
    place = figure.place
    return Span(document.offset(place.line, place.column), document.offset(place.end_line, place.end_column))


def _names(told: Iterable[bytes]) -> Iterable[tuple[Path, tuple[Path, ...]]]:
    """Yield each changed file with the names that it had and has."""
    parts = iter(told)
    for status in parts:
        if not status:
            continue
        before = _path(next(parts))
        now = _path(next(parts)) if status[:1] in b"RC" else before
        yield now, tuple(dict.fromkeys((before, now)))


def _path(name: bytes) -> Path:
    return Path(name.decode("utf-8", "surrogateescape"))


def _git(*args: str, of: str = "", at: Path | None = None) -> bytes:
    remedy = "Run it in a git repository, with a REF that was fetched." if of else "Run it in a git repository."
    try:
        done = subprocess.run(["git", *args], cwd=at, capture_output=True, check=False)  # noqa: S603, S607 - no shell; git is where the user has it
    except OSError as error:
        raise InputError("git cannot be run", where="--changed-since", remedy="Install git.") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        what = said[-1] if said else f"git knows no commit {of!r} that leads here"
        raise InputError(what, where="--changed-since", remedy=remedy)
    return done.stdout
