"""An editor in a script: it speaks the protocol over the pipes of the program, message by message."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="pip install -e '.[lsp]'")

PROGRAM = str(Path(sys.executable).with_name("shanxi-facts"))
PATIENCE = 20
RELEASE = "The ferry to Skarn carried 81,000 passengers in the year.\n\nIn spring, 41 pilots were hired.\n"
STORY = "# Skarn\n\nThe ferry to Skarn carried 81,000 passengers. In spring, 14 pilots were hired.\n"


class Editor:
    """A client. What the server says of its own accord is kept until it is asked for."""

    def __init__(self, folder, *args, roots=None, capabilities=None, environment=None):
        self.folder = folder
        clean = {name: value for name, value in os.environ.items() if not name.startswith("SHANXI_FACTS")}
        self.process = subprocess.Popen(
            [PROGRAM, "lsp", *args],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env={**clean, "SHANXI_FACTS_CACHE": "", **(environment or {})},
        )
        self.inbox = queue.Queue()
        self.seen = []
        self.number = 0
        threading.Thread(target=self._read, daemon=True).start()
        folders = [{"uri": root.as_uri(), "name": root.name} for root in (roots or [folder])]
        params = {"processId": None, "rootUri": folders[0]["uri"], "capabilities": capabilities or {}}
        self.server = self.ask("initialize", {**params, "workspaceFolders": folders})
        self.notify("initialized", {})

    def _read(self):
        while header := self.process.stdout.readline():
            length = int(header.partition(b":")[2])
            while self.process.stdout.readline().strip():
                pass
            self.inbox.put(json.loads(self.process.stdout.read(length)))
        self.inbox.put(None)

    def send_raw(self, body):
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def send(self, message):
        self.send_raw(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def request(self, method, params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        return self.number

    def answer(self, number):
        return self.until(lambda message: message.get("id") == number and "method" not in message)

    def ask(self, method, params):
        answer = self.answer(self.request(method, params))
        assert "error" not in answer, answer
        return answer["result"]

    def until(self, is_it):
        for message in self.seen:
            if is_it(message):
                self.seen.remove(message)
                return message
        end = time.monotonic() + PATIENCE
        while (left := end - time.monotonic()) > 0:
            message = self.inbox.get(timeout=left)
            assert message is not None, self.process.stderr.read().decode()
            if is_it(message):
                return message
            self.seen.append(message)
        raise AssertionError(self.seen)

    def open(self, name, text, language="markdown", version=1):
        uri = (self.folder / name).as_uri() if isinstance(name, str) else name.as_uri()
        item = {"uri": uri, "languageId": language, "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return uri

    def type(self, uri, text, version):
        changes = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]}
        self.notify("textDocument/didChange", changes)

    def diagnostics(self, uri, version=1):
        """The diagnostics of a file, of a draft in this version; what was published before is passed over."""

        def is_it(message):
            params = message.get("params", {})
            published = message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri
            return published and params.get("version") == version

        return self.until(is_it)["params"]["diagnostics"]

    def hover(self, uri, line, character):
        return self.ask("textDocument/hover", at(uri, line, character))

    def actions(self, uri, line, character, **context):
        place = {"line": line, "character": character}
        range_ = {"start": place, "end": place}
        params = {"textDocument": {"uri": uri}, "range": range_, "context": {"diagnostics": [], **context}}
        return self.ask("textDocument/codeAction", params)

    def leave(self):
        """Say goodbye; the status and the last words of the server."""
        self.ask("shutdown", None)
        self.notify("exit", None)
        return self.gone()

    def gone(self):
        self.process.stdin.close()
        status = self.process.wait(PATIENCE)
        return status, self.process.stderr.read().decode()


def at(uri, line, character):
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def place(diagnostic):
    start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
    return start["line"], start["character"], end["line"], end["character"]


def drafted(text, name="port"):
    """The file of a base drafted of a text."""
    from shanxi_facts.base.draft import Details, draft_document
    from shanxi_facts.base.write import dumps
    from shanxi_facts.documents import read_text

    return dumps(draft_document(read_text(text, name, "plain"), Details(name=name)))


@pytest.fixture
def desk(tmp_path):
    """A folder with a release, a base drafted of it, and a configuration that names the base."""
    folder = tmp_path.resolve()
    (folder / "release.txt").write_text(RELEASE, encoding="utf-8")
    (folder / "base.json").write_text(drafted(RELEASE), encoding="utf-8")
    (folder / ".shanxi-facts.toml").write_text('facts = "base.json"\n', encoding="utf-8")
    return folder


@pytest.fixture
def edit(desk):
    """Starts editors, and ends those that are still there."""
    editors = []

    def start(*args, folder=desk, **more):
        editors.append(Editor(folder, *args, **more))
        return editors[-1]

    yield start
    for editor in editors:
        if editor.process.poll() is None:
            editor.process.kill()
        editor.process.wait()
        for pipe in (editor.process.stdin, editor.process.stdout, editor.process.stderr):
            pipe.close()
