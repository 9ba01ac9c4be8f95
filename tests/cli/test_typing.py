"""What is typed by mistake is answered with what to type; ids have no case; records fit their schema; and the start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest

CASES = sorted(Path(__file__).with_name("cases").glob("*.toml"))
WRONG = "All 59 poor counties of Shanxi were removed.\n"


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["check", "-5%"], 'shanxi-facts check -- "-5%"'),
        (["check", "-0.5 percent growth"], 'shanxi-facts check -- "-0.5 percent growth"'),
        (["-5%"], 'shanxi-facts check -- "-5%"'),
        (["3.29 million lifted"], 'shanxi-facts check "3.29 million lifted"'),
        (["3.29", "million", "lifted"], 'shanxi-facts check "3.29 million lifted"'),
        (["a.md"], "shanxi-facts lint a.md"),
        (["show", "poor"], "Did you mean poor-"),
        (["show", "COUNTIES"], "poor-counties-removed"),
    ],
)
def test_what_to_type_is_said(run, tmp_path, args, hint):
    (tmp_path / "a.md").write_text(WRONG)
    done = run(*args)
    assert done.returncode == 2
    assert hint in done.stderr.decode()


@pytest.mark.parametrize("args", [("show", "Poor-Counties-REMOVED"), ("rule", "Quantity")])
def test_ids_are_found_whatever_their_case(run, args):
    assert run(*args).returncode == 0


def test_a_suppression_is_obeyed_whatever_its_case(run, tmp_path):
    (tmp_path / "a.md").write_text(f"<!-- shanxi-facts: ignore Quantity quoted as spoken -->\n{WRONG}")
    assert run("lint", "a.md").returncode == 0


def test_short_options(run, tmp_path):
    (tmp_path / "a.md").write_text(WRONG)
    assert run("lint", "-q", "-f", "jsonl", "-o", "found.jsonl", "a.md").returncode == 1
    assert json.loads((tmp_path / "found.jsonl").read_text())["path"] == "a.md"


def test_statistics_count_by_rule_and_by_fact(run, tmp_path):
    (tmp_path / "a.md").write_text(f"{WRONG}\nAll 57 poor counties of Shanxi were removed.\n")
    done = run("lint", "--statistics", "a.md")
    told = done.stderr.decode()
    assert "findings by rule:\n  2  quantity\n  1  conflict\n" in told
    assert "findings by fact:\n  3  poor-counties-removed\n" in told
    assert b"findings by" not in run("lint", "--statistics", "--quiet", "a.md").stderr


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_the_suggestions_are_a_patch_and_nothing_is_changed(run, tmp_path, ending):
    raw = f"# Title{ending or chr(10)}{ending or chr(10)}{WRONG.strip()}{ending}".encode()
    (tmp_path / "a.md").write_bytes(raw)
    done = run("lint", "--diff", "a.md")
    assert (tmp_path / "a.md").read_bytes() == raw
    assert b"\n-All 59 poor counties" in done.stdout
    assert b"\n+All 58 poor counties" in done.stdout
    (tmp_path / "a.patch").write_bytes(done.stdout)
    subprocess.run(["git", "apply", "a.patch"], cwd=tmp_path, check=True)
    assert (tmp_path / "a.md").read_bytes() == raw.replace(b"59", b"58")
    assert run("lint", "--diff", "a.md").stdout == b""


SCHEMA = json.loads((Path(__file__).parents[2] / "src/shanxi_facts/record.schema.json").read_text(encoding="utf-8"))


def held(records):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for record in records:
        jsonschema.validate(record, SCHEMA)


@pytest.mark.parametrize("command", ["check", "lint"])
def test_the_schema_is_printed(run, command):
    assert json.loads(run(command, "--schema").stdout) == SCHEMA


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_the_records_of_the_transcripts_fit_the_schema(file):
    case = tomllib.loads(file.read_text(encoding="utf-8"))
    args, stdout = case["args"], case["stdout"].replace('"(SHA-256)"', f'"{"a" * 64}"')
    if args[:1] not in (["check"], ["lint"]) or not stdout:
        return
    if "jsonl" in args:
        held(map(json.loads, stdout.splitlines()))
    elif "json" in args:
        held(json.loads(stdout))


def test_records_of_all_kinds_fit_the_schema(run, tmp_path):
    (tmp_path / "a.html").write_text(
        f"<p>{WRONG}<p>All 58 poor counties of Shanxi were removed.<p hidden>{WRONG}<iframe>"
    )
    (tmp_path / "b.md").write_bytes(b"\xff")
    (tmp_path / "c.md").write_text("The old bridge has 7 arches. <!-- shanxi-facts: ignore nothing because -->\n")
    (tmp_path / "d.pdf").write_bytes(b"")
    records = json.loads(run("lint", "--show", "all", "--format", "json", ".").stdout)
    held(records)
    assert {record.get("rule") for record in records} == {
        None,
        "conflict",
        "hidden-text",
        "suppression",
        "unread",
        "unreadable",
    }


@pytest.mark.parametrize("form", ["github", "sarif", "gitlab", "rdjson", "diff"])
def test_paths_are_told_from_the_root_of_the_repository(run, tmp_path, form):
    (tmp_path / ".git").mkdir()
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.md").write_text(WRONG)
    at = {"folder": "news"}
    assert b"news/a.md" in run("lint", "--format", form, "a.md", **at).stdout
    assert b"news/a.md" not in run("lint", "--format", form, "--root", ".", "a.md", **at).stdout
    assert b"news/a.md" not in run("lint", "--format", "text", "a.md", **at).stdout


def test_an_interrupt_while_modules_load_is_quiet(interruptible, environment):
    script = (
        "import os, signal, sys\n"
        "class Finder:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'typer': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder())\n"
        "from shanxi_facts.start import main\n"
        "main()\n"
    )
    env = {**environment(), "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, env=env, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_a_configuration_may_have_a_byte_order_mark(run, tmp_path):
    (tmp_path / ".shanxi-facts.toml").write_bytes(b"\xef\xbb\xbffail-on = 'never'\n")
    (tmp_path / "a.md").write_text(WRONG)
    assert run("lint", "a.md").returncode == 0


def test_in_a_folder_that_is_gone_absolute_paths_are_read(run_process, tmp_path):
    (tmp_path / "a.md").write_text(WRONG)
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f'cd gone && rmdir ../gone && {sys.executable} -m shanxi_facts lint "$1"'
    done = run_process("sh", str(tmp_path / "a.md"), command=["sh", "-c", script])
    assert (done.returncode, b"Traceback" in done.stderr) == (1, False)
    gone.mkdir()
    done = run_process("sh", "a.md", command=["sh", "-c", script])
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
