"""The language server over standard input and output: what the client says is handed to the desk, and back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls import uris
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol

from shanxi_facts.lsp.desk import Desk
from shanxi_facts.lsp.folders import Open
from shanxi_facts.lsp.shown import NAME

if TYPE_CHECKING:
    from pygls.server import ServerErrors


def serve(open_: Open) -> bool:
    """Serve one client until it goes away, and tell whether it has said goodbye as it should.

    ``open_`` opens what the drafts of a folder go by.
    """
    # What it logs goes to standard error, which editors keep: at length, for every request that is no good.
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
    server = FactServer(open_)
    _answer(server)
    server.start_io()
    return server.said_goodbye


class FactProtocol(LanguageServerProtocol):
    """The protocol; a request that cannot be read gets an answer as well, for the client waits for one."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Return the message that an object of JSON is."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "method" in data and isinstance(data.get("id"), (int, str)):
                self._send_response(data["id"], error=error.to_response_error())
            raise

    def _send_data(self, data: Any) -> None:
        """Send a message, unless nobody listens any more: then the end of what the client says is near as well."""
        with suppress(BrokenPipeError):
            super()._send_data(data)


class FactServer(LanguageServer):
    """The server, and the client of its desk."""

    def __init__(self, open_: Open) -> None:
        # The whole text comes with every change: lines of the protocol are not those that Python splits text into.
        super().__init__(
            NAME,
            version("shanxi-facts"),
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
            protocol_cls=FactProtocol,
        )
        self.desk = Desk(self, open_)
        self.said_goodbye = False
        self.watching: asyncio.Task[None] | None = None

    def publish(self, uri: str, version: int | None, diagnostics: Sequence[types.Diagnostic]) -> None:
        """Show the diagnostics of a file in place of those before."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics, version))

    def tell(self, message: str) -> None:
        """Show a message to the writer."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))

    def log(self, message: str) -> None:
        """Put a message into the log of the client."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:  # noqa: ARG002 - as it is called
        """Log what went wrong where no answer says so: it is nothing that a writer can mend."""
        self.log(f"{type(error).__name__}: {error}")

    def take_folders(self) -> None:
        """Hand the folders that are open in the editor to the desk."""
        folders = [folder.uri for folder in self.workspace.folders.values()] or [self.workspace.root_uri]
        paths = [uris.to_fs_path(uri) for uri in folders if uri]
        self.desk.moved(Path(path) for path in paths if path)

    def text_of(self, uri: str) -> str:
        """Return the text of a draft as the client has it."""
        return self.workspace.get_text_document(uri).source


def _answer(server: FactServer) -> None:
    """Say what is done with the messages of the client."""
    desk = server.desk

    @server.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        desk.encoding = server.workspace.position_encoding or types.PositionEncodingKind.Utf16
        server.take_folders()
        server.watching = asyncio.create_task(desk.watch())

    @server.feature(types.SHUTDOWN)
    def shutdown(_: None) -> None:
        server.said_goodbye = True

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    async def folders_changed(_: types.DidChangeWorkspaceFoldersParams) -> None:
        server.take_folders()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        desk.opened(document.uri, document.language_id, document.version, document.text)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        desk.changed(uri, params.text_document.version, server.text_of(uri))

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        desk.closed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(_: types.DidSaveTextDocumentParams) -> None:
        await desk.refresh()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(_: types.DidChangeWatchedFilesParams) -> None:
        await desk.refresh()

    _answer_questions(server)


def _answer_questions(server: FactServer) -> None:
    desk = server.desk

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        document = server.client_capabilities.text_document
        formats = document.hover.content_format if document and document.hover else None
        markdown = types.MarkupKind.Markdown in (formats or ())
        return await desk.hover(params.text_document.uri, params.position, markdown=markdown)

    kinds = types.CodeActionOptions([types.CodeActionKind.QuickFix])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    async def code_actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        only = params.context.only
        if only and not any(types.CodeActionKind.QuickFix.startswith(kind) for kind in only):
            return []
        uri = params.text_document.uri
        return [
            types.CodeAction(
                title=edit.title,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic],
                is_preferred=edit.preferred or None,
                edit=_workspace_edit(server, uri, change),
            )
            for edit, change, diagnostic in await desk.edits(uri, params.range)
        ]


def _workspace_edit(server: FactServer, uri: str, change: types.TextEdit) -> types.WorkspaceEdit:
    """Return an edit of a draft: of the version that was judged, if the client can tell versions apart."""
    workspace = server.client_capabilities.workspace
    able = workspace.workspace_edit if workspace else None
    if not (able and able.document_changes):
        return types.WorkspaceEdit(changes={uri: [change]})
    document = types.OptionalVersionedTextDocumentIdentifier(uri, server.desk.version(uri))
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, [change])])
