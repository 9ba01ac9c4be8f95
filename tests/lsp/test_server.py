"""The server over its pipes, with a client that says good things and bad ones."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from tests.lsp.conftest import PROGRAM, RELEASE, STORY, at, drafted, place

pytestmark = pytest.mark.slow

WRONG = "The source says 41, not 14. Source: In spring, 41 pilots were hired."
FERRY = "The ferry to Skarn carried 81,000 passengers."


def test_a_wrong_figure_is_shown_explained_and_put_right(edit, desk):
    editor = edit(capabilities={"textDocument": {"hover": {"contentFormat": ["markdown", "plaintext"]}}})
    uri = editor.open("story.md", STORY)
    [found] = editor.diagnostics(uri)
    assert (found["message"], found["severity"], found["code"], found["source"]) == (
        WRONG,
        1,
        "quantity",
        "shanxi-facts",
    )
    assert place(found) == (2, 57, 2, 59)
    shown = editor.hover(uri, 2, 58)
    assert shown["contents"]["kind"] == "markdown"
    assert shown["contents"]["value"] == (
        "**mismatch \\[quantity\\]**: The source says 41, not 14.\n\n"
        "> In spring, 41 pilots were hired.\n\nsource: base.json (fact: pilots-hired)"
    )
    fix, _ = editor.actions(uri, 2, 58)
    assert (fix["title"], fix["kind"], fix["isPreferred"]) == ("Write “41”, as the source does", "quickfix", True)
    assert fix["diagnostics"] == [found]
    assert fix["edit"]["changes"][uri] == [{"range": found["range"], "newText": "41"}]
    editor.type(uri, STORY.replace("14", "41"), 2)
    assert editor.diagnostics(uri, 2) == []
    editor.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert editor.diagnostics(uri, None) == []
    assert editor.leave() == (0, "")


def test_sources_are_named_by_file_and_line_and_true_sentences_are_explained_too(edit, desk):
    editor = edit("--source", "release.txt", "--stdio")
    uri = editor.open("story.md", STORY)
    editor.diagnostics(uri)
    assert editor.hover(uri, 2, 3)["contents"] == {
        "kind": "plaintext",
        "value": "match: The source says so.\n\nsource: The ferry to Skarn carried 81,000 passengers in the year.\n\n"
        "from: release.txt, line 1 (fact: ferry-skarn-carried-passengers-year)",
    }
    assert editor.hover(uri, 0, 1) is None
    assert editor.actions(uri, 2, 58, only=["refactor"]) == []
    assert len(editor.actions(uri, 2, 58, only=["quickfix"])) == 2


def test_no_draft_is_a_source_for_itself(edit, desk):
    (desk / "story.md").write_text(STORY, encoding="utf-8")
    editor = edit("--source", ".")
    uri = editor.open("story.md", STORY)
    assert [found["message"] for found in editor.diagnostics(uri)] == [WRONG]


def test_a_version_can_be_asked_for_in_edits(edit, desk):
    editor = edit(capabilities={"workspace": {"workspaceEdit": {"documentChanges": True}}})
    uri = editor.open("story.md", STORY, version=7)
    editor.diagnostics(uri, 7)
    [change] = editor.actions(uri, 2, 58)[0]["edit"]["documentChanges"]
    assert change["textDocument"] == {"uri": uri, "version": 7}


def test_what_is_typed_in_one_go_is_judged_once(edit, desk):
    editor = edit()
    uri = editor.open("story.md", STORY)
    editor.diagnostics(uri)
    for version in range(2, 12):
        editor.type(uri, STORY + "\n" + "x" * version, version)
    assert [found["message"] for found in editor.diagnostics(uri, 11)] == [WRONG]
    published = [m["params"].get("version") for m in editor.seen if m["method"] == "textDocument/publishDiagnostics"]
    assert set(range(2, 11)).isdisjoint(published)


@pytest.mark.parametrize("encodings", [[], ["utf-8", "utf-16"], ["utf-32"]], ids=["utf-16", "utf-8", "utf-32"])
def test_positions_count_what_was_agreed_on(edit, desk, encodings):
    """The emoji are two units of UTF-16 each, and no line ends at the separator between them."""
    editor = edit(capabilities={"general": {"positionEncodings": encodings}} if encodings else {})
    uri = editor.open("story.md", "\ufeffÅ 🛳\u2028🛳 – " + "é" * 4 + f" {FERRY} In spring, 14 pilots were hired.\n")
    [found] = editor.diagnostics(uri)
    text = "Å 🛳\u2028🛳 – " + "é" * 4 + f" {FERRY} In spring, "
    sizes = {"utf-16": len(text.encode("utf-16-le")) // 2 + 1, "utf-8": len(text.encode()) + 3, "utf-32": len(text) + 1}
    start = sizes[editor.server["capabilities"]["positionEncoding"]]
    assert place(found) == (0, start, 0, start + 2)
    assert editor.actions(uri, 0, start + 1)[0]["edit"]["changes"][uri][0]["range"] == found["range"]


def test_the_configuration_is_that_of_lint_and_is_read_again(edit, desk):
    (desk / ".shanxi-facts.toml").write_text('facts = "base.json"\nshow = ["all"]\nexclude = ["old/"]\n')
    editor = edit()
    text = (
        f"{FERRY} The ferry to Skarn carried 81,000 passengers to the hospital.\n\n"
        "In spring, 14 pilots were hired.\n\nBread is cheap in Velm.\n"
    )
    uri = editor.open("story.md", text)
    found = {(one["code"], one["severity"]) for one in editor.diagnostics(uri)}
    assert found == {("match", 4), ("wording", 2), ("quantity", 1), ("not-found", 3)}
    old = editor.open("old/story.md", STORY)
    assert editor.diagnostics(old) == []
    (desk / ".shanxi-facts.toml").write_text(
        'facts = "base.json"\n[[ignore]]\nrule = "quantity"\npath = "*.md"\nreason = "agreed with the desk"\n'
    )
    assert editor.diagnostics(uri) == []


def test_a_configuration_that_is_wrong_is_shown_where_it_stands(edit, desk):
    editor = edit()
    uri = editor.open("story.md", STORY)
    assert len(editor.diagnostics(uri)) == 1
    (desk / ".shanxi-facts.toml").write_text('fact = "base.json"\n')
    [fault] = editor.diagnostics((desk / ".shanxi-facts.toml").as_uri(), None)
    assert fault["message"] == ("unknown setting 'fact'. Did you mean facts? What was good last is used until then.")
    editor.type(uri, STORY + "\n", 2)
    assert len(editor.diagnostics(uri, 2)) == 1


def test_a_base_that_breaks_is_shown_and_the_last_good_one_kept(edit, desk):
    editor = edit()
    uri, base = editor.open("story.md", STORY), (desk / "base.json").as_uri()
    assert len(editor.diagnostics(uri)) == 1
    document = json.loads((desk / "base.json").read_text())
    document["facts"][1]["sentence"] = "In spring, 40 pilots were hired."
    (desk / "base.json").write_text(json.dumps(document, indent=2))
    faults = editor.diagnostics(base, None)
    assert faults
    assert all(fault["message"].endswith("What was good last is used until then.") for fault in faults)
    assert faults[0]["range"]["start"]["line"] > 0
    said = editor.until(lambda message: message.get("method") == "window/showMessage")["params"]
    assert "base.json" in said["message"]
    editor.type(uri, STORY + "\nIn spring, 15 pilots were hired.\n", 2)
    messages = {found["message"] for found in editor.diagnostics(uri, 2)}
    assert {WRONG, WRONG.replace("14", "15")} <= messages
    (desk / "base.json").write_text(drafted(RELEASE.replace("41", "15")), encoding="utf-8")
    editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": base, "type": 2}]})
    assert editor.diagnostics(base, None) == []
    assert WRONG.replace("41", "15") in {found["message"] for found in editor.diagnostics(uri, 2)}


def test_a_base_that_was_never_good_leaves_drafts_alone(edit, desk):
    (desk / "base.json").write_text("{")
    editor = edit()
    uri = editor.open("story.md", STORY)
    assert editor.diagnostics((desk / "base.json").as_uri(), None)
    assert editor.diagnostics(uri) == []
    assert editor.hover(uri, 2, 58) is None


def test_each_root_goes_by_its_own_configuration(edit, desk):
    roots = [desk / "one", desk / "two"]
    for root, text in zip(roots, (RELEASE, RELEASE.replace("41", "14")), strict=True):
        root.mkdir()
        (root / "base.json").write_text(drafted(text), encoding="utf-8")
        (root / ".shanxi-facts.toml").write_text('facts = "base.json"\n')
    editor = edit(roots=roots)
    counts = [len(editor.diagnostics(editor.open(root / "story.md", STORY))) for root in roots]
    assert counts == [1, 0]
    later = {"uri": desk.as_uri(), "name": "desk"}
    gone = [{"uri": root.as_uri(), "name": root.name} for root in roots]
    editor.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [later], "removed": gone}})
    assert len(editor.diagnostics((roots[1] / "story.md").as_uri())) == 1


def test_a_file_that_is_no_draft_is_left_alone_and_one_without_a_name_is_not(edit, desk):
    editor = edit()
    assert editor.diagnostics(editor.open("story.py", STORY, language="python")) == []
    item = {"uri": "untitled:Untitled-1", "languageId": "markdown", "version": 1, "text": STORY}
    editor.notify("textDocument/didOpen", {"textDocument": item})
    assert len(editor.diagnostics("untitled:Untitled-1")) == 1


def test_a_request_can_be_cancelled(edit, desk):
    editor = edit()
    uri = editor.open("story.md", STORY)
    editor.diagnostics(uri)
    editor.type(uri, STORY + "More.\n", 2)
    number = editor.request("textDocument/hover", at(uri, 2, 58))  # waits until the writer pauses
    editor.notify("$/cancelRequest", {"id": number})
    assert editor.answer(number)["error"]["code"] == -32800
    assert len(editor.diagnostics(uri, 2)) == 1


def test_bad_messages_are_answered_or_passed_over(edit, desk):
    editor = edit()
    uri = editor.open("story.md", STORY)
    editor.diagnostics(uri)
    editor.send_raw(b"{not json")
    editor.send_raw(b"[]")
    editor.send_raw(b'"text"')
    editor.send_raw(b'{"jsonrpc": "2.0"}')
    editor.send_raw(b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {}}')
    editor.send_raw(b'{"jsonrpc": "2.0", "method": 5, "params": 7}')
    editor.send_raw("ü".encode("latin-1"))
    editor.process.stdin.write(b"Content-Length: many\r\n\r\n")
    assert editor.answer(editor.request("textDocument/hover", {}))["error"]["code"] == -32602
    assert editor.answer(editor.request("facts/none", {}))["error"]["code"] == -32601
    editor.notify("facts/none", {})
    editor.type("file:///nowhere.md", "text", 3)
    editor.notify("textDocument/didClose", {"textDocument": {"uri": "file:///nowhere.md"}})
    assert editor.hover("file:///nowhere.md", 0, 0) is None
    assert editor.hover("no uri", 0, 0) is None
    assert editor.hover(uri, 4_000_000, 9) is None
    assert editor.hover(uri, 2, 4_000_000)["range"]["end"]["character"] == 78
    editor.type(uri, STORY, 2)
    assert len(editor.diagnostics(uri, 2)) == 1


def test_text_that_no_editor_should_send_is_judged_all_the_same(edit, desk):
    editor = edit()
    for number, text in enumerate(
        ["", "\0\0", "\ud800 14 pilots", "<" * 500, "[" * 500, "| a |\n|---|\n" * 50, "\r\r\n"]
    ):
        assert isinstance(editor.diagnostics(editor.open(f"{number}.md", text)), list)


def test_a_client_that_goes_away_takes_the_server_along(edit, desk):
    editor = edit()
    editor.open("story.md", STORY)
    assert editor.gone() == (1, "")
    cut = edit()
    cut.process.stdin.write(b"Content-Length: 500\r\n\r\n{")
    assert cut.gone() == (1, "")


def test_a_client_that_no_longer_listens_is_no_reason_for_a_traceback(edit, desk):
    message = b'{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}'
    reader, writer = os.pipe()
    server = subprocess.Popen([PROGRAM, "lsp"], stdin=subprocess.PIPE, stdout=writer, stderr=subprocess.PIPE, cwd=desk)
    os.close(writer)
    os.close(reader)
    _, said = server.communicate(b"Content-Length: %d\r\n\r\n%s" % (len(message), message), timeout=60)
    assert server.returncode == 1
    assert b"Traceback" not in said


def test_without_pygls_the_extra_is_named(tmp_path):
    (tmp_path / "pygls.py").write_text("raise ImportError('no module named pygls')\n")
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [PROGRAM, "lsp"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": path},
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.decode() == (
        'error: to serve an editor, pygls is needed\n  Install the extra "lsp": pip install "shanxi-facts[lsp]"\n'
    )


def test_standard_input_is_no_source(tmp_path):
    done = subprocess.run([PROGRAM, "lsp", "--source", "-"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"standard input is the editor's" in done.stderr
