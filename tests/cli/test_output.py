"""Files that are written whole or not at all."""

from __future__ import annotations

import json
import os
import stat

import pytest


def test_output_takes_the_place_of_standard_output(run, tmp_path):
    done = run("check", "3.92 million lifted", "--format", "jsonl", "--output", "verdicts.jsonl")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    assert json.loads((tmp_path / "verdicts.jsonl").read_bytes())["verdict"] == "mismatch"


@pytest.mark.parametrize("command", [("list",), ("show", "poor-people-lifted"), ("rule",), ("rule", "hedge")])
def test_every_command_has_it(run, tmp_path, command):
    shown = run(*command)
    done = run(*command, "--output", "out.txt")
    assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / "out.txt").read_bytes() == shown.stdout


def test_a_failed_run_leaves_the_old_file(run, tmp_path):
    (tmp_path / "verdicts.txt").write_text("old")
    assert run("check", "--output", "verdicts.txt", stdin=b"58 counties\n\xff").returncode == 2
    assert (tmp_path / "verdicts.txt").read_text() == "old"
    assert os.listdir(tmp_path) == ["verdicts.txt"]  # noqa: PTH208


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_new_file_is_as_open_as_the_umask_says_and_an_old_one_as_it_was(run, tmp_path):
    (tmp_path / "old.txt").touch(mode=0o600)
    for name in ("old.txt", "new.txt"):
        assert run("check", "3.29 million lifted", "--output", name).returncode == 0
    umask = os.umask(0)
    os.umask(umask)
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("old.txt", "new.txt")]
    assert modes == [0o600, 0o666 & ~umask]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_stays_a_link(run, tmp_path):
    (tmp_path / "link.txt").symlink_to("target.txt")
    run("check", "3.29 million lifted", "--output", "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert "MATCH" in (tmp_path / "target.txt").read_text(encoding="utf-8")


def test_a_device_is_written_to(run):
    assert run("check", "3.29 million lifted", "--output", os.devnull).returncode == 0


def test_reports_are_written_in_the_same_run(run, tmp_path):
    claims = ("3.29 million lifted", "3.92 million lifted")
    done = run("check", *claims, "--report", "json=all.json", "--report", "jsonl=all.jsonl")
    assert done.returncode == 1
    assert done.stdout == run("check", *claims).stdout
    records = json.loads((tmp_path / "all.json").read_bytes())
    assert [record["claim"] for record in records] == list(claims)
    assert records == [json.loads(line) for line in (tmp_path / "all.jsonl").read_bytes().splitlines()]


def test_quiet_keeps_to_itself_and_writes_files_all_the_same(run, tmp_path):
    done = run("check", "3.92 million lifted", "58", "--quiet", "--report", "json=all.json")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    assert len(json.loads((tmp_path / "all.json").read_bytes())) == 2


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
@pytest.mark.parametrize(
    ("claims", "status"),
    [
        (["3.29 million lifted"], 0),
        (["3.29 million lifted", "58 hospitals were built"], 3),
        (["58 hospitals were built", "3.92 million lifted"], 1),
    ],
)
def test_the_status_follows_from_the_verdicts_and_never_from_the_format(run, form, claims, status):
    assert run("check", *claims, "--format", form).returncode == status
