"""What --changed-since reports, hides and says of what it hides."""

from __future__ import annotations

import json
import subprocess

import pytest

WRONG = "All 85 poor counties in Shanxi were removed."
OTHER = "427,000 people were relocated."
OPEN = "All impoverished villages in Shanxi are connected to electricity and natural gas."


@pytest.fixture
def git(tmp_path):
    def git(*args):
        names = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *names, *args], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    return git


@pytest.fixture
def commit(git, tmp_path):
    def commit(text, name="a.md"):
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        git("add", "-A")
        git("commit", "-q", "-m", "x")

    return commit


@pytest.fixture
def changed(run):
    def changed(*args, ref="main"):
        done = run("lint", "--changed-since", ref, "--format", "jsonl", *(args or ["."]))
        rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
        return done.returncode, [(row["path"], row["line"]) for row in rows], done.stderr.decode()

    return changed


# (the draft committed, what became of it, the lines reported, how many findings are hidden)
EDITS = [
    (f"{WRONG}\n", f"{WRONG}\n", [], 1),
    (f"{WRONG}\n", f"{WRONG}\n\n{OTHER}\n", [3], 1),
    (f"{WRONG}\n", f"It rained.\n\n{WRONG}\n", [], 1),
    ("All 85 poor\nvillages in Shanxi were removed.\n", "All 85 poor\ncounties in Shanxi were removed.\n", [1], 0),
    (
        "All 85 poor\nand old\ncounties in Shanxi were removed.\n",
        "All 85 poor\ncounties in Shanxi were removed.\n",
        [1],
        0,
    ),
    (f"It rained.\n\n{WRONG}\n", f"{WRONG}\n", [], 1),
    (f"{WRONG}\r\n", f"{WRONG}\r\n\r\n{OTHER}\r\n", [3], 1),
    ("", f"{WRONG}\n", [1], 0),
]


@pytest.mark.parametrize(("before", "after", "lines", "hidden"), EDITS)
def test_an_edit(commit, changed, tmp_path, before, after, lines, hidden):
    commit(before)
    (tmp_path / "a.md").write_text(after, encoding="utf-8", newline="")
    status, found, said = changed()
    assert (status, found) == (int(bool(lines)), [("a.md", line) for line in lines])
    assert (f"{hidden} finding hidden: not on lines changed since main\n" in said) == bool(hidden)


def test_what_would_not_be_shown_is_not_hidden_by_it(commit, changed, tmp_path):
    commit(f"{OPEN}\n\nIt rained.\n")
    (tmp_path / "a.md").write_text(f"{OPEN}\n\nIt rained.\n\n{OTHER}\n", encoding="utf-8")
    status, found, said = changed()
    assert (status, found, "hidden" in said) == (1, [("a.md", 5)], False)
    assert "1 finding hidden" in changed("--show", "unconfirmed", ".")[2]
    assert "2 findings hidden" in changed("--show", "all", ".")[2]


@pytest.mark.parametrize("name", ["a b.md", "-x.md", ":(top)a.md", "“é”\t.md", "*.md"])
def test_any_name(commit, changed, tmp_path, name):
    commit(f"{WRONG}\n", name)
    commit(f"{WRONG}\n", "other.md")
    (tmp_path / name).write_text(f"{WRONG}\n\n{OTHER}\n", encoding="utf-8")
    assert changed()[1] == [(name, 3)]


def test_a_draft_that_git_does_not_know_is_changed_as_a_whole(commit, changed, tmp_path):
    commit("")
    (tmp_path / "b.md").write_text(f"{WRONG}\n")
    assert changed()[1] == [("b.md", 1)]


def test_a_renamed_draft_answers_for_its_new_lines(git, commit, changed, tmp_path):
    commit(f"It rained all day, and then it snowed.\n\n{WRONG}\n")
    git("mv", "a.md", "b.md")
    with (tmp_path / "b.md").open("a") as file:
        file.write(f"\n{OTHER}\n")
    assert changed()[1] == [("b.md", 5)]


def test_a_branch_does_not_answer_for_what_came_after_it_left(git, commit, changed):
    commit(f"{WRONG}\n")
    git("checkout", "-q", "-b", "topic")
    git("checkout", "-q", "main")
    commit("It rained.\n")
    git("checkout", "-q", "topic")
    assert changed()[:2] == (0, [])


def test_without_a_repository_or_a_commit_nothing_is_checked(commit, changed, run, tmp_path):
    commit(f"{WRONG}\n")
    for ref in ("nowhere", "", "--help"):
        status, _, said = changed(ref=ref)
        assert (status, f"--changed-since: git knows no commit {ref!r}" in said) == (2, True)
    done = run("lint", "--changed-since", "main", "a.md", env={"GIT_DIR": str(tmp_path / "none")})
    assert (done.returncode, b"not a git repository" in done.stderr) == (2, True)


@pytest.mark.parametrize(("before", "after", "lines", "hidden"), EDITS)
def test_on_standard_input_the_text_given_is_compared(commit, run, tmp_path, before, after, lines, hidden):
    commit(before)
    (tmp_path / "a.md").write_text("The file is another text.\n")
    args = ("--changed-since", "main", "--format", "jsonl", "--stdin-filename", "a.md", "-")
    done = run("lint", *args, stdin=after.encode())
    assert [json.loads(line)["line"] for line in done.stdout.decode().splitlines()] == lines
    assert (f"{hidden} finding" in done.stderr.decode()) is bool(hidden)


def test_on_standard_input_without_a_name_all_is_changed(commit, run):
    commit(f"{WRONG}\n")
    done = run("lint", "--changed-since", "main", "-", stdin=WRONG.encode())
    assert done.returncode == 1


def test_an_excluded_name_of_standard_input_is_left_alone(run):
    args = ("--exclude", "archive/", "--stdin-filename", "archive/a.md", "-")
    done = run("lint", *args, stdin=WRONG.encode())
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"1 file excluded" in done.stderr
