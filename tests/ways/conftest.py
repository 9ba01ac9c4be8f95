"""The project as it stands, for tests that hand it to the tools of others."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).parents[2]


def copy_project(folder: Path, edited: Callable[[bytes], bytes] = bytes) -> None:
    """Copy the files of the project, committed or not, to a folder, each as ``edited`` has it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in names:
        if name and (PROJECT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(edited((PROJECT / name).read_bytes()))
