"""The program at the end of a pipe that a script holds, or lets go of."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import ExitStack

import pytest


@pytest.fixture
def start(program, environment, tmp_path):
    with ExitStack() as stack:

        def start(*args, stdout=subprocess.PIPE):
            process = stack.enter_context(
                subprocess.Popen(
                    [program, *args],
                    stdin=subprocess.PIPE,
                    stdout=stdout,
                    stderr=subprocess.PIPE,
                    env=environment(),
                    cwd=tmp_path,
                )
            )
            stack.callback(process.kill)
            return process

        yield start


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_each_line_is_answered_before_the_next_is_sent(start, form):
    process = start("check", "--format", form)
    for claim in (b"3.29 million lifted", b"", b"3.92 million lifted"):
        process.stdin.write(claim + b"\n")
        process.stdin.flush()
        assert claim in read_answer(process.stdout)
    process.stdin.close()
    assert process.wait(timeout=20) == 1


def read_answer(pipe):
    """Wait for an answer: the pipe stays open, so whatever comes was sent without being asked for more."""
    return os.read(pipe.fileno(), 1 << 16)


def test_answers_before_an_undecodable_line_are_written(run_process):
    done = run_process("check", "--format", "jsonl", stdin=b"3.29 million lifted\n58 \xff counties\n58 counties\n")
    assert done.returncode == 2
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b"error: standard input, line 2: byte 4 is not UTF-8\n  Convert it to UTF-8.\n"


def test_an_undecodable_argument_is_refused(run_process):
    done = run_process("check", os.fsdecode(b"58 \xff counties"))
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"not valid text" in done.stderr


def test_half_a_document_is_none(run_process):
    done = run_process("check", "--format", "json", stdin=b"3.29 million lifted\n\xff\n")
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_pipe_that_is_closed_ends_the_program_quietly(start):
    process = start("check", "--format", "jsonl")
    process.stdin.write(b"3.29 million lifted\n")
    process.stdin.flush()
    assert read_answer(process.stdout)
    process.stdout.close()
    process.stdin.write(b"3.29 million lifted\n")
    process.stdin.close()
    assert process.wait(timeout=20) == 141
    assert process.stderr.read() == b""


def test_an_interrupt_ends_the_program_quietly(interruptible, start):
    process = start("check")
    process.stdin.write(b"3.29 million lifted\n")
    process.stdin.flush()
    assert read_answer(process.stdout)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 130
    assert process.stderr.read().strip() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full device")  # noqa: PTH110
def test_a_full_disk_is_an_error(start):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        process = start("check", "3.29 million lifted", stdout=full)
        assert process.wait(timeout=20) == 2
    assert process.stderr.read() == b"error: standard output: cannot be written: No space left on device\n"
