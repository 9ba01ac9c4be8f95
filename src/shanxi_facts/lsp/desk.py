"""The drafts that an editor has open: judged when the writer pauses, and what is found sent to the client."""

from __future__ import annotations

import asyncio
import time
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from lsprotocol import types
from pygls import uris

from shanxi_facts.documents import SUFFIXES, Document, read_text
from shanxi_facts.documents.model import PACKAGES
from shanxi_facts.errors import InputError
from shanxi_facts.lint import Linted, Linter
from shanxi_facts.lsp.folders import Folder, Open, Opened
from shanxi_facts.lsp.positions import Positions
from shanxi_facts.lsp.shown import NAME, Edit, Judged, diagnostic, edits, hover, troubled

PAUSE = 0.15  # seconds without a keystroke, after which a draft is judged
WATCH = 2.0  # seconds between two looks at the files that folders go by
_AT_A_TIME = 0.01  # seconds of judging, after which the client is listened to
_LANGUAGES = {"markdown": "markdown", "mdx": "mdx", "html": "html", "xhtml": "xhtml", "plaintext": "plain"}
_LANGUAGES |= {"text": "plain", "txt": "plain", "plain": "plain"}


class Client(Protocol):
    """What a desk needs of the editor."""

    def publish(self, uri: str, version: int | None, diagnostics: Sequence[types.Diagnostic]) -> None:
        """Show the diagnostics of a file in place of those before."""

    def tell(self, message: str) -> None:
        """Show a message to the writer."""

    def log(self, message: str) -> None:
        """Put a message where bugs are looked for."""


class Draft:
    """An open draft: its latest text, what was found in it, and the task that judges it."""

    def __init__(self, uri: str, language: str, version: int | None, text: str) -> None:
        self.uri, self.version, self.text = uri, version, text
        named = uris.to_fs_path(uri)
        self.file = Path(named).resolve() if named else None
        self.path = self.file or Path(uri.rpartition(":")[2] or uri)
        self.format = _format(self.path, language)
        self.judged: Judged | None = None
        self.diagnostics: Sequence[types.Diagnostic] = ()
        self.task: asyncio.Task[None] | None = None


def _format(path: Path, language: str) -> str | None:
    """Return the format of a draft, by its name or else by what the editor takes it for; None if it is none."""
    format_ = SUFFIXES.get(path.suffix.lower()) or _LANGUAGES.get(language)
    return None if format_ in PACKAGES else format_


class Desk:
    """All open drafts, and the folders that they stand in."""

    def __init__(self, client: Client, open_: Open) -> None:
        self._client = client
        self._open = open_
        self._drafts: dict[str, Draft] = {}
        self._folders: dict[Path, Folder] = {}
        self._faulty: dict[str, Sequence[types.Diagnostic]] = {}
        self._told: frozenset[str] = frozenset()
        self.roots: tuple[Path, ...] = ()
        self.encoding: str = types.PositionEncodingKind.Utf16

    # What the client says.

    def opened(self, uri: str, language: str, version: int | None, text: str) -> None:
        """Take up a draft, and judge it at once."""
        self.closed(uri)
        draft = self._drafts[uri] = Draft(uri, language, version, text)
        self._judge_soon(draft, 0)

    def changed(self, uri: str, version: int | None, text: str) -> None:
        """Take the new text of a draft, to be judged when the writer pauses."""
        if draft := self._drafts.get(uri):
            draft.version, draft.text = version, text
            self._judge_soon(draft, PAUSE)

    def closed(self, uri: str) -> None:
        """Put a draft away, with its diagnostics."""
        draft = self._drafts.pop(uri, None)
        if draft is None:
            return
        if draft.task:
            draft.task.cancel()
        self._send(uri)

    def moved(self, roots: Iterable[Path]) -> None:
        """Take the folders that are open in the editor now."""
        self.roots = tuple(root.resolve() for root in roots)
        for draft in self._drafts.values():
            self._judge_soon(draft, 0)

    async def hover(self, uri: str, position: types.Position, *, markdown: bool) -> types.Hover | None:
        """Return what is known of the sentence at a position."""
        judged = await self._judged(uri)
        return hover(judged, judged.positions.offset(position), markdown=markdown) if judged else None

    async def edits(self, uri: str, within: types.Range) -> list[tuple[Edit, types.TextEdit, types.Diagnostic]]:
        """Return what can be done about the findings in a range, each with the diagnostic that it is for."""
        judged = await self._judged(uri)
        if judged is None:
            return []
        return [
            (
                edit,
                types.TextEdit(judged.positions.range(edit.span), edit.text),
                diagnostic(edit.finding, judged, uri),
            )
            for edit in edits(judged, judged.positions.span(within))
        ]

    def version(self, uri: str) -> int | None:
        """Return the version of a draft that the latest answers are about."""
        draft = self._drafts.get(uri)
        return draft.version if draft else None

    async def _judged(self, uri: str) -> Judged | None:
        """Return what was found in the text as it is now: whoever asks waits until it is judged."""
        draft = self._drafts.get(uri)
        while draft and draft.task and not draft.task.done():
            await asyncio.wait({draft.task})
        return draft.judged if draft else None

    # Judging.

    def _judge_soon(self, draft: Draft, pause: float) -> None:
        if draft.task:
            draft.task.cancel()
        draft.task = asyncio.create_task(self._judge(draft, pause))

    async def _judge(self, draft: Draft, pause: float) -> None:
        await asyncio.sleep(pause)
        try:
            await self._judge_now(draft)
        except Exception:  # noqa: BLE001 - a bug of ours: it is told, and the other drafts are judged
            self._client.log(traceback.format_exc())

    async def _judge_now(self, draft: Draft) -> None:
        folder = self._folder(draft)
        is_new = folder.opened is None
        opened = await folder.current()
        if is_new:
            self._report_troubles()
        linter = None
        if draft.format and not (draft.file and opened.skips(draft.file)):
            linter = await folder.linter(draft.path)
        draft.judged, draft.diagnostics = None, ()
        if linter:
            await self._lint(draft, opened, linter)
        self._send(draft.uri)

    async def _lint(self, draft: Draft, opened: Opened, linter: Linter) -> None:
        positions = Positions(draft.text, self.encoding)
        try:
            document = read_text(draft.text, str(draft.path), draft.format, titles=opened.titles)
        except InputError as error:
            draft.diagnostics = troubled([(None, error.what)])
            return
        linted = opened.sift(await _gradually(linter, document))
        judged = Judged(linted, positions, tuple(f for f in linted.findings if opened.shows(f.outcome)))
        draft.judged, draft.diagnostics = judged, [diagnostic(f, judged, draft.uri) for f in judged.shown]

    def _folder(self, draft: Draft) -> Folder:
        """Return the innermost open folder that a draft stands in, or else the one that its file stands in."""
        around = [root for root in self.roots if draft.file and draft.file.is_relative_to(root)]
        if around:
            path = max(around, key=lambda root: len(root.parts))
        elif draft.file:
            path = draft.file.parent
        else:
            path = self.roots[0] if self.roots else Path.cwd()
        if path not in self._folders:
            self._folders[path] = Folder(path, self._open)
        return self._folders[path]

    # Files that change under the drafts.

    async def watch(self) -> None:
        """Look at the files that folders go by, for as long as the server runs."""
        while True:
            await asyncio.sleep(WATCH)
            await self.refresh()

    async def refresh(self) -> None:
        """Open the folders again whose files have changed, and judge their drafts by what is there now."""
        for folder in list(self._folders.values()):
            try:
                if await folder.refresh():
                    self._report_troubles()
                    for draft in self._drafts.values():
                        if self._folder(draft) is folder:
                            self._judge_soon(draft, 0)
            except Exception:  # noqa: BLE001 - a bug of ours: it is told, and the folder stays as it is
                self._client.log(traceback.format_exc())

    def _report_troubles(self) -> None:
        """Show what is wrong with bases, sources and configurations, and take back what was put right."""
        opened = [folder.opened for folder in self._folders.values() if folder.opened]
        troubles = dict.fromkeys(trouble for one in opened for trouble in one.troubles)
        files = dict.fromkeys(trouble.file for trouble in troubles if trouble.file)
        before, self._faulty = self._faulty, {}
        for file in files:
            about = [(trouble.line, trouble.message) for trouble in troubles if trouble.file == file]
            self._faulty[_uri(file)] = troubled(about)
        for uri in dict.fromkeys((*before, *self._faulty)):
            self._send(uri)
        told = frozenset(f"{trouble.file or NAME}: {trouble.message}" for trouble in troubles)
        for message in sorted(told - self._told):
            self._client.tell(message)
        self._told = told

    def _send(self, uri: str) -> None:
        draft = self._drafts.get(uri)
        found = draft.diagnostics if draft else ()
        self._client.publish(uri, draft.version if draft else None, [*self._faulty.get(uri, ()), *found])


def _uri(file: Path) -> str:
    return uris.from_fs_path(str(file)) or file.as_uri()


async def _gradually(linter: Linter, document: Document) -> Linted:
    """Judge a draft, and listen to the client in between: a new keystroke cancels the task at the next pause."""
    steps = linter.gradually(document)
    began = time.monotonic()
    while True:
        try:
            next(steps)
        except StopIteration as end:
            linted: Linted = end.value
            return linted
        if time.monotonic() - began > _AT_A_TIME:
            await asyncio.sleep(0)
            began = time.monotonic()
