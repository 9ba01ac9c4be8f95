"""Claims judged by several processes: the same answers, in the same order."""

from __future__ import annotations

import json

import pytest

MILL = "The mill sold 40 tonnes of flour in May."


def records(number):
    """Return claims of a long input: some with a source, some with one that is none."""
    for at in range(number):
        source = {0: MILL, 1: "", 2: None}[at % 3]
        yield {"id": at, "source": source, "claim": f"The mill sold {at} tonnes of flour"}


def lines(records):
    return "".join(json.dumps(record) + "\n" for record in records).encode()


@pytest.mark.parametrize("number", [0, 5, 32, 33, 150])
def test_several_processes_answer_as_one_does(run, number):
    given = lines(records(number))
    one, three = (
        run("check", "--from", "jsonl", "--format", "jsonl", "--jobs", jobs, stdin=given) for jobs in ("1", "3")
    )
    assert (three.stdout, three.stderr, three.returncode) == (one.stdout, one.stderr, one.returncode)
    assert len(three.stdout.splitlines()) == number


@pytest.mark.parametrize("number", [3, 32, 40, 70])
def test_what_stands_before_a_broken_line_is_answered_first(run, number):
    done = run("check", "--from", "jsonl", "--format", "jsonl", "--jobs", "2", stdin=lines(records(number)) + b"{\n")
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == list(range(number))
    assert f"error: standard input, line {number + 1}: not JSON".encode() in done.stderr


def test_lines_of_text_are_judged_in_their_order(run):
    claims = [f"{number} villages were removed" for number in range(100)]
    done = run("check", "--format", "jsonl", "--jobs", "2", stdin="\n".join(claims).encode())
    assert [json.loads(line)["claim"] for line in done.stdout.splitlines()] == claims
