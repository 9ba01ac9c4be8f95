"""The server as assistants have it: a process, and the client of the package ``mcp`` at the other end of its pipes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

PROGRAM = str(Path(sys.executable).with_name("shanxi-facts"))
RECORD = Draft202012Validator(json.loads(files("shanxi_facts").joinpath("record.schema.json").read_bytes()))
SETTINGS = {
    **{name: os.environ[name] for name in ("PYTHONPATH", "PATH", "SYSTEMROOT") if name in os.environ},
    "SHANXI_FACTS_CACHE": "",
}
CLAIMS = ["The dairy sold 420 tonnes of cheese.", "The dairy sold 240 tonnes of cheese."]
PATIENCE = 60


def test_without_the_package_the_message_names_the_extra(tmp_path):
    (tmp_path / "mcp.py").write_text("raise ImportError", encoding="utf-8")
    path = os.pathsep.join(filter(None, [str(tmp_path), SETTINGS.get("PYTHONPATH")]))
    done = subprocess.run(
        [PROGRAM, "mcp"],
        input=b"",
        capture_output=True,
        env={**SETTINGS, "PYTHONPATH": path},
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert 'pip install "shanxi-facts[mcp]"' in done.stderr.decode()


def test_the_help_has_examples_of_it():
    done = subprocess.run(
        [PROGRAM, "mcp", "--help"], capture_output=True, env=SETTINGS, timeout=PATIENCE, check=True, text=True
    )
    assert "shanxi-facts mcp --source press-release.pdf" in done.stdout


def needs_the_extra(test):
    try:
        import mcp  # noqa: F401 - is it there?
    except ImportError:
        return pytest.mark.skip(reason='the extra "mcp" is not installed: pip install -e ".[mcp]"')(test)
    return test


def using(session, *args, mode="auto", cwd):
    """Start a server, let ``session`` talk to it by the client, and stop it."""
    import anyio
    from mcp import Client, StdioServerParameters
    from mcp.client.stdio import stdio_client

    @asynccontextmanager
    async def quiet(parameters):
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            async with stdio_client(parameters, errlog=nowhere) as streams:
                yield streams

    async def main():
        parameters = StdioServerParameters(command=PROGRAM, args=["mcp", *map(str, args)], env=SETTINGS, cwd=cwd)
        with anyio.fail_after(PATIENCE):
            async with Client(quiet(parameters), mode=mode) as client:
                await session(client)

    anyio.run(main)


@needs_the_extra
@pytest.mark.parametrize("mode", ["auto", pytest.param("legacy", marks=pytest.mark.slow)])
def test_the_tools_only_read_and_answer_by_the_schema_of_the_records(file, tmp_path, mode):
    async def session(client):
        tools = (await client.list_tools()).tools
        assert [tool.name for tool in tools] == ["check", "lint", "find_facts", "show_fact"]
        assert all(tool.annotations.read_only_hint and not tool.annotations.open_world_hint for tool in tools)
        schemas = {tool.name: Draft202012Validator(tool.output_schema) for tool in tools}

        async def call(name, **arguments):
            result = await client.call_tool(name, arguments)
            assert not result.is_error, result.content
            assert json.loads(result.content[0].text) == result.structured_content
            schemas[name].validate(result.structured_content)
            return result.structured_content

        checked = await call("check", claims=CLAIMS)
        assert [record["verdict"] for record in checked["records"]] == ["match", "mismatch"]
        linted = await call("lint", text="# Cheese\n\nThe dairy sold 240 tonnes of cheese in 2023.")
        assert [record["line"] for record in linted["records"]] == [3]
        for record in [*checked["records"], *linted["records"]]:
            RECORD.validate(record)
        given = await call("check", claims=["The mill sold 42 tonnes."], sources=[{"text": "The mill sold 40 tonnes."}])
        assert given["records"][0]["basis"] == "contradicted"
        found = await call("find_facts", words="cheese")
        shown = await call("show_fact", id=found["facts"][0]["id"])
        assert "420 tonnes" in shown["facts"][0]["sentence"]

    using(session, "--facts", file, mode=mode, cwd=tmp_path)


@needs_the_extra
@pytest.mark.slow
def test_the_client_of_the_documentation_prints_what_it_says(tmp_path):
    page = (Path(__file__).parents[2] / "docs" / "mcp.md").read_text(encoding="utf-8")
    [script] = re.findall(r"(?<=^```python\n).*?(?=^```$)", page, re.MULTILINE | re.DOTALL)
    path = os.pathsep.join([str(Path(PROGRAM).parent), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-c", script.replace('args=["mcp"]', 'args=["mcp"], env=dict(__import__("os").environ)')],
        capture_output=True,
        env={**SETTINGS, "PATH": path},
        cwd=tmp_path,
        timeout=PATIENCE,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == script.strip().rpartition("# ")[2]


@needs_the_extra
@pytest.mark.slow
def test_the_bases_are_resources(file, tmp_path):
    async def session(client):
        listed = (await client.list_resources()).resources
        assert [one.uri for one in listed] == ["shanxi-facts://bases", "shanxi-facts://bases/dairy.json"]
        for one in listed:
            [contents] = (await client.read_resource(one.uri)).contents
            assert contents.mime_type == "application/json"
            assert "untrusted" in json.loads(contents.text)

    using(session, "--facts", file, cwd=tmp_path)


@needs_the_extra
@pytest.mark.slow
def test_a_faulty_call_is_told_what_is_wrong_and_the_next_one_is_answered(file, tmp_path):
    from mcp.shared.exceptions import MCPError

    async def session(client):
        for arguments, said in (({}, "claims"), ({"claims": ["a" * 3000]}, "2,000 characters")):
            result = await client.call_tool("check", arguments)
            assert result.is_error
            assert said in result.content[0].text
        with pytest.raises(MCPError, match="no tool is named 'write'"):
            await client.call_tool("write", {})
        with pytest.raises(MCPError, match="no resource is at"):
            await client.read_resource("file:///etc/passwd")
        assert not (await client.call_tool("check", {"claims": CLAIMS})).is_error

    using(session, "--facts", file, cwd=tmp_path)


@needs_the_extra
@pytest.mark.slow
def test_a_base_that_becomes_invalid_stays_as_it_was_and_the_answer_says_so(file, write, tmp_path):
    sound = file.read_text(encoding="utf-8")

    async def session(client):
        async def verdicts():
            answer = (await client.call_tool("check", {"claims": CLAIMS})).structured_content
            return [record["verdict"] for record in answer["records"]], answer["warnings"]

        assert await verdicts() == (["match", "mismatch"], [])
        file.write_text(sound[:-40], encoding="utf-8")
        judged, [warning] = await verdicts()
        assert judged == ["match", "mismatch"]
        assert "dairy.json can no longer be used" in warning
        [contents] = (await client.read_resource("shanxi-facts://bases")).contents
        assert json.loads(contents.text)["warnings"] == [warning]
        write(file, "The dairy of Lunden sold 2,400 tonnes of cheese in 2023.")
        assert await verdicts() == (["mismatch", "mismatch"], [])

    using(session, "--facts", file, cwd=tmp_path)


@needs_the_extra
@pytest.mark.slow
def test_a_source_is_consulted_as_it_is_and_read_again_when_it_changes(tmp_path):
    source = tmp_path / "release.txt"
    source.write_text("The dairy of Lunden sold 420 tonnes of cheese in 2023.", encoding="utf-8")

    async def session(client):
        async def first():
            answer = (await client.call_tool("check", {"claims": CLAIMS[:1]})).structured_content
            return answer["records"][0]

        record = await first()
        assert (record["verdict"], record["source"]["line"]) == ("match", 1)
        source.write_text("The dairy of Lunden sold 5 tonnes of cheese in 2023.", encoding="utf-8")
        assert (await first())["verdict"] == "mismatch"

    using(session, "--source", tmp_path, cwd=tmp_path)


def message(id, method, **params):
    return json.dumps({"jsonrpc": "2.0", "id": id, "method": method, "params": params}).encode() + b"\n"


HELLO = message(
    0, "initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo={"name": "script", "version": "1"}
)


@pytest.fixture
def server(file, tmp_path):
    process = subprocess.Popen(
        [PROGRAM, "mcp", "--facts", str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=SETTINGS,
        cwd=tmp_path,
    )
    with process:
        yield process
        if process.poll() is None:
            process.kill()


def ask(process, line):
    process.stdin.write(line)
    process.stdin.flush()
    return json.loads(process.stdout.readline())


def keep_busy(process, sentences):
    """Send a call, with the id 1, that takes long to judge, and see that the server answers others meanwhile."""
    ask(process, HELLO)
    text = "\n\n".join(f"The dairy of Lunden sold {n} tonnes of cheese to {n + 7} shops." for n in range(1, sentences))
    process.stdin.write(message(1, "tools/call", name="lint", arguments={"text": text, "sources": [{"text": text}]}))
    assert ask(process, message(2, "ping"))["id"] == 2


@needs_the_extra
@pytest.mark.slow
def test_lines_that_are_no_messages_are_refused_and_the_next_one_is_answered(server):
    assert ask(server, b"GET / HTTP/1.1\n")["error"]["code"] == -32700
    assert ask(server, HELLO)["result"]["serverInfo"]["name"] == "shanxi-facts"
    for line in (b"{\n", b"\xff\xfe\n", b"[" * 50_000 + b"\n"):
        answer = ask(server, line)
        assert (answer["id"], answer["error"]["code"]) == (None, -32700)
    for line in (b"[]\n", b"null\n", b"x" * 8_000_001 + b"\n"):
        answer = ask(server, line)
        assert (answer["id"], answer["error"]["code"]) == (None, -32600)
    assert ask(server, b'\n{"jsonrpc": "2.0", "id": 3}\n')["id"] == 3
    assert ask(server, message(4, "tools/call", arguments={}))["error"]["code"] == -32602
    assert ask(server, message(5, "tools/forge"))["error"]["code"] == -32601
    called = ask(server, message(6, "tools/call", name="check", arguments={"claims": CLAIMS}))
    assert called["result"]["structuredContent"]["counts"]["match"] == 1
    _, errors = server.communicate(timeout=PATIENCE)
    assert (server.returncode, errors) == (0, b"")


@needs_the_extra
@pytest.mark.slow
def test_it_answers_while_a_call_is_judged_and_forgets_a_call_that_is_cancelled(server):
    keep_busy(server, sentences=1500)
    cancelled = {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}}
    server.stdin.write(json.dumps(cancelled).encode() + b"\n")
    answers = [ask(server, message(3, "ping"))]
    if answers[0]["id"] == 1:  # some versions of the protocol answer a cancelled request
        answers.append(json.loads(server.stdout.readline()))
    assert "result" not in answers[0] or answers[0]["id"] == 3
    assert answers[-1]["id"] == 3


@needs_the_extra
@pytest.mark.slow
def test_a_client_that_leaves_in_the_midst_of_a_call_is_not_worked_for_any_longer(server):
    keep_busy(server, sentences=3000)
    server.stdin.close()
    assert server.wait(20) == 0  # the call takes minutes
    assert server.stderr.read() == b""


@needs_the_extra
@pytest.mark.slow
def test_a_client_that_goes_away_ends_it_without_a_word(server):
    ask(server, HELLO)
    server.stdin.write(message(1, "tools/call", name="check", arguments={"claims": CLAIMS}))
    server.stdin.flush()
    server.stdout.close()
    server.stdin.close()
    assert server.wait(PATIENCE) == 0
    assert server.stderr.read() == b""


@needs_the_extra
@pytest.mark.slow
def test_a_client_that_only_stops_reading_ends_it_too(server):
    ask(server, HELLO)
    server.stdout.close()
    server.stdin.write(message(1, "ping"))
    server.stdin.flush()
    assert server.wait(PATIENCE) == 0
    assert server.stderr.read() == b""


@needs_the_extra
@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
def test_an_interrupt_ends_it_quietly(interruptible, server):
    ask(server, HELLO)
    server.send_signal(signal.SIGINT)
    assert server.wait(PATIENCE) == 130
    assert server.stderr.read() == b""


@needs_the_extra
@pytest.mark.slow
def test_what_cannot_be_consulted_is_an_error_at_the_start(tmp_path):
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    for args in (["--facts", "broken.json"], ["--facts", "none.json"], ["--source", "-"], ["--source", "none.txt"]):
        done = subprocess.run(
            [PROGRAM, "mcp", *args],
            input=HELLO,
            capture_output=True,
            env=SETTINGS,
            cwd=tmp_path,
            timeout=PATIENCE,
            check=False,
        )
        assert (done.returncode, done.stdout) == (2, b""), args
        assert args[1].encode() in done.stderr
