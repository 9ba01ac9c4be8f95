"""The program's transcripts: one file of ``cases/`` a case, with arguments, input, output and exit status.

After a change that is meant to be seen, ``UPDATE_TRANSCRIPTS=1 pytest tests/cli/test_transcripts.py`` writes them
anew; what differs is then in the diff, to be read before it is committed.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

CASES = sorted(Path(__file__).with_name("cases").glob("*.toml"))


@pytest.fixture(params=["here", pytest.param("in a process", marks=pytest.mark.slow)])
def play(request, run, run_process):
    """Each transcript is played twice: in the process of the tests, and as users run the program."""
    return run if request.param == "here" else run_process


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_transcript(file, play, tmp_path):
    case = tomllib.loads(file.read_text(encoding="utf-8"))
    for name, text in case.get("files", {}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = play(*case["args"], stdin=case.get("stdin", "").encode(), env=case.get("env"))
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    stdout = re.sub(r'"[0-9a-f]{64}"', '"(SHA-256)"', done.stdout.decode())
    seen = {"status": done.returncode, "stdout": stdout, "stderr": done.stderr.decode()}
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        file.write_text(written({**case, **seen}), encoding="utf-8")
    else:
        assert seen == {key: case[key] for key in seen}


def written(case: dict[str, Any]) -> str:
    """Return a case as TOML. Of JSON's notations, strings, lists and numbers are TOML's as well."""
    tables = {key: value for key, value in case.items() if isinstance(value, dict)}
    lines = [f"{key} = {_value(value)}" for key, value in case.items() if key not in tables]
    for name, table in tables.items():
        lines += ["", f"[{name}]", *(f"{json.dumps(key)} = {_value(value)}" for key, value in table.items())]
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in json.dumps(value, ensure_ascii=False))
    if not isinstance(value, str) or "\n" not in value:
        return text
    unescaped = {"\\n": "\n", '\\"': '"'}
    body = re.sub(r"\\.", lambda match: unescaped.get(match[0], match[0]), text[1:-1])
    return '"""\n' + body.replace('"""', '""\\"') + '"""'
