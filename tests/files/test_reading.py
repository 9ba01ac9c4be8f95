"""What is said of a file that cannot be read; the one reader serves drafts, sources, bases and baselines."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from shanxi_facts.errors import InputError
from shanxi_facts.files.reading import bytes_of


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"A\r\n\xff")
    assert bytes_of(tmp_path / "a.md") == b"A\r\n\xff"


@pytest.mark.parametrize(
    ("name", "said"),
    [("none.md", "no such file or folder"), (".", "cannot be read: Is a directory"), ("nul\0.md", "cannot be read")],
)
def test_what_is_wrong_is_said_with_the_name_and_what_to_do(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        bytes_of(tmp_path / name, "the draft", "Give another.")
    assert (raised.value.where, raised.value.remedy) == ("the draft", "Give another.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no named pipes")
def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="is a named pipe, no file"):
        bytes_of(tmp_path / "pipe")
