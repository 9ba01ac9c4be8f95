"""Which files of folders are read, which are counted, and what is said of those that cannot be looked at."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from shanxi_facts.cli.workers import lint_one
from shanxi_facts.errors import InputError
from shanxi_facts.files import ignoring
from shanxi_facts.files.walk import Choice, Patterns, Walk

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path.parent / "gitconfig"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path.parent / "config"))
    ignoring._tracked.cache_clear()
    return tmp_path


def make(folder, *names, text="Text."):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def git(*args):
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *args], check=True, capture_output=True)


def found(*paths, **choice):
    walk = Walk(Choice(**choice))
    return [draft.name for draft in walk.drafts(paths or ["."])], walk


def test_files_that_no_reader_reads_are_counted(folder):
    make(folder, "a.md", "b.pdf", "c/d.PDF", "e.rst", "f.png", "g.mdx", "h.shtml", ".i.pdf")
    names, walk = found()
    assert names == ["a.md", "g.mdx", "h.shtml"]
    assert walk.unread == {".pdf": ["b.pdf", "c/d.PDF"], ".rst": ["e.rst"]}


def test_what_is_excluded_is_not_counted(folder):
    make(folder, "a.md", "b.pdf", "c/d.pdf")
    _, walk = found(exclude=(Patterns(Path(), ("*.pdf",)),))
    assert not walk.unread


def test_a_linked_folder_is_followed_once(folder):
    make(folder, "a/b.md", "z/real/c.md")
    (folder / "a" / "up").symlink_to(folder)
    (folder / "m").symlink_to("z/real")
    (folder / "nowhere.md").symlink_to("gone.md")
    assert found()[0] == ["a/b.md", "m/c.md", "nowhere.md"]


def test_a_file_by_two_paths_is_one_draft(folder):
    make(folder, "a/b.md")
    (folder / "c.md").symlink_to("a/b.md")
    assert found("a/b.md", "c.md", "./a/b.md", str(folder / "a" / "b.md"), ".")[0] == ["a/b.md"]
    assert found("gone.md", "gone.md")[0] == ["gone.md"]


@needs_git
def test_what_git_tracks_is_read_though_it_is_ignored(folder):
    make(folder, "kept/a.md", "kept/b.md", "c.md", "d.md")
    make(folder, ".gitignore", text="kept/\n*.md\n")
    git("init")
    git("add", "-f", "kept/a.md", "c.md")
    assert found()[0] == ["c.md", "kept/a.md"]
    assert found("kept")[0] == ["kept/a.md"]


@needs_git
def test_what_git_ignores_elsewhere_is_ignored(folder):
    make(folder, "a.md", "mine.md", "local.md", "deep/mine.md", "user.md")
    git("init")
    make(folder, ".git/info/exclude", text="/local.md\n")
    make(folder.parent, "ignored", text="mine.md\n")
    make(folder.parent, "gitconfig", text=f"[core]\nexcludesFile = {folder.parent / 'ignored'}\n")
    assert found()[0] == ["a.md", "user.md"]
    make(folder.parent, "gitconfig", text="")
    make(folder.parent, "config/git/ignore", text="user.md\n")
    assert found("deep", ".")[0] == ["deep/mine.md", "a.md", "mine.md"]


@needs_git
def test_a_repository_within_has_its_own_rules(folder):
    make(folder, "a.md", "inner/b.md", "inner/c.md")
    git("init")
    git("init", "inner")
    make(folder, ".gitignore", text="b.md\n")
    make(folder, "inner/.gitignore", text="c.md\n")
    assert found()[0] == ["a.md", "inner/b.md"]


def test_without_git_the_files_beside_the_drafts_are_obeyed(folder, monkeypatch):
    make(folder, "a.md", "b.md")
    make(folder, ".gitignore", text="\ufeffb.md\n")
    (folder / ".git").mkdir()
    monkeypatch.setenv("PATH", "")
    assert found()[0] == ["a.md"]


def test_a_deep_tree_is_walked(folder):
    places = [folder]
    try:
        for _ in range(1200):
            (places[-1] / "d").mkdir()
            places.append(places[-1] / "d")
        make(places[-1], "a.md")
        make(folder, "b.md")
        assert found()[0] == ["b.md", "d/" * 1200 + "a.md"]
    finally:  # shutil.rmtree, by which pytest tidies up, does not go that deep
        (places[-1] / "a.md").unlink(missing_ok=True)
        for place in reversed(places[1:]):
            place.rmdir()


def test_what_is_no_file_is_an_error_and_no_wait(folder):
    make(folder, "a.md")
    os.mkfifo("b.md")
    walk = Walk(Choice())
    outcomes = [lint_one(draft, None) for draft in walk.drafts(["b.md", "/dev/null"])]
    assert [str(outcome).partition("\n")[0] for outcome in outcomes] == [
        "b.md: is a named pipe, no file",
        "/dev/null: is a device, no file",
    ]
    assert found()[0] == ["a.md", "b.md"]


def test_what_cannot_be_looked_into_is_an_error_beside_the_rest(folder, monkeypatch):
    make(folder, "a.md", "closed/b.md", "c/.gitignore", "c/d.md")
    real = os.scandir

    def scandir(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return real(path)

    def read_text(file, *args, **more):
        raise PermissionError(13, "Permission denied") if file.exists() else FileNotFoundError

    monkeypatch.setattr("os.scandir", scandir)
    monkeypatch.setattr(Path, "read_text", read_text)
    drafts = Walk(Choice()).drafts(["."])
    assert [draft.name for draft in drafts] == ["a.md", "c", "c/d.md", "closed"]
    faults = [str(draft.fault).partition("\n")[0] for draft in drafts if draft.fault]
    assert faults[0].endswith("c/.gitignore: cannot be read: Permission denied")
    assert faults[1] == "closed: the folder cannot be read: Permission denied"
    assert isinstance(lint_one(drafts[1], None), InputError)


def test_a_name_for_standard_input_obeys_excludes(folder):
    walk = Walk(Choice(exclude=(Patterns(Path(), ("archive/",)),)), "archive/a.md")
    assert walk.drafts(["-"]) == []
    assert walk.excluded == 1
    walk = Walk(Choice(exclude=(Patterns(Path(), ("archive/",)),)), "b.md")
    assert [draft.name for draft in walk.drafts(["-"])] == ["b.md"]
