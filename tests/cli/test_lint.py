"""Which drafts a run takes up, what it ends with, and what it says of those it left out."""

from __future__ import annotations

import json

import pytest

RIGHT = "All 58 poor counties in Shanxi were removed.\n"
WRONG = "All 85 poor counties in Shanxi were removed.\n"
OFF = "It rained.\n"
OPEN = "All impoverished villages in Shanxi are connected to electricity and natural gas.\n"


@pytest.fixture
def drafts(tmp_path):
    def drafts(**files):
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return drafts


def paths(done):
    records = map(json.loads, done.stdout.decode().splitlines())
    return [record["path"] for record in records if record.get("rule") not in {"unread", "unreadable"}]


def lint(run, *args, **more):
    return run("lint", "--show", "all", "--format", "jsonl", *args, **more)


# -- what is not read


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (["."], 2, "not read: 1 .pdf, 1 .rst (--exclude such files, or --allow-unread)\n"),
        (["--exclude", "*.rst", "."], 2, "not read: 1 .pdf (--exclude such files, or --allow-unread)\n"),
        (["--exclude", "*.rst", "--exclude", "*.pdf", "."], 0, "1 claim"),
        (["--allow-unread", "."], 0, "not read: 1 .pdf, 1 .rst\n"),
        (
            ["--include", "*.md", "--include", "*.pdf", "."],
            2,
            "not read: 1 .pdf (--exclude such files, or --allow-unread)\n",
        ),
        (["--include", "*.md", "--include", "*.PDF", "--allow-unread", "."], 0, "1 claim"),
        (["--include", "*.md", "--include", "!*.pdf", "."], 0, "1 claim"),
        (["a.md", "b.pdf"], 2, "1 file could not be read\n"),
        (["--include", "*.pdf", "."], 2, "nothing was checked"),
        (["c"], 2, "nothing was checked"),
    ],
)
def test_what_is_not_read_fails_a_run(run, drafts, options, status, said):
    drafts(a_md=RIGHT, b_pdf="", c__d_rst="")
    done = lint(run, *options)
    assert done.returncode == status
    assert said in done.stderr.decode()


def test_a_pattern_that_ends_with_a_suffix_asks_for_files_of_it(run, drafts):
    drafts(a_md=RIGHT, b_csv="Poor counties removed,85\n", c_log=RIGHT)
    done = lint(run, "--include", "*.csv", ".")
    assert (done.returncode, paths(done)) == (1, ["b.csv"])
    assert paths(lint(run, "--include", "[a-c].*", ".")) == ["a.md"]


# -- statuses


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (RIGHT, [], 0),
        (OFF, [], 0),
        (WRONG, [], 1),
        (WRONG, ["--fail-on", "never"], 0),
        (OPEN, [], 0),
        (OPEN, ["--show", "unconfirmed"], 0),
        (OPEN, ["--fail-on", "unconfirmed"], 1),
        (OPEN, ["--fail-on", "not-found"], 1),
        (OPEN, ["--fail-on", "never"], 0),
        (WRONG, ["--fail-on", "unconfirmed"], 1),
        (OFF, ["--fail-on", "unconfirmed"], 0),
        (OFF, ["--fail-on", "not-found"], 1),
        (RIGHT, ["--fail-on", "not-found"], 0),
        (RIGHT, ["--min-checked", "1"], 0),
        (RIGHT, ["--min-checked", "2"], 1),
        (RIGHT, ["--min-checked", "2", "--fail-on", "never"], 1),
        (RIGHT + "\n" + WRONG, ["--max-findings", "0"], 1),
        ("", [], 2),
        ("```\n58\n```\n", [], 2),
    ],
)
@pytest.mark.parametrize("format", ["text", "json", "jsonl", "github", "sarif", "junit", "rdjson", "gitlab"])
def test_the_status_depends_on_what_was_found_and_not_on_the_format(run, drafts, text, options, status, format):
    drafts(a_md=text)
    assert run("lint", "a.md", "--format", format, *options).returncode == status


# (options, the draft's sentences that are reported, in the order of EVERYTHING)
EVERYTHING = (WRONG, OPEN, OFF, RIGHT)
SHOWN = [
    ([], [WRONG]),
    (["--show", "mismatch"], [WRONG]),
    (["--show", "unconfirmed"], [OPEN]),
    (["--show", "mismatch", "--show", "unconfirmed"], [WRONG, OPEN]),
    (["--show", "not-found", "--show", "match"], [OFF, RIGHT]),
    (["--show", "all"], [WRONG, OPEN, OFF, RIGHT]),
    (["--fail-on", "unconfirmed"], [WRONG, OPEN]),
    (["--fail-on", "not-found"], [WRONG, OPEN, OFF]),
    (["--show", "match", "--fail-on", "unconfirmed"], [OPEN, RIGHT]),
]


@pytest.mark.parametrize(("options", "reported"), SHOWN)
def test_what_is_reported(run, drafts, options, reported):
    drafts(**{f"{number}_md": text for number, text in enumerate(EVERYTHING)})
    rows = map(json.loads, run("lint", ".", "--format", "jsonl", *options).stdout.decode().splitlines())
    assert [row["claim"] for row in rows] == [text.strip() for text in reported]


def test_the_unconfirmed_are_counted_whether_they_are_shown_or_not(run, drafts):
    drafts(a_md="\n".join(EVERYTHING[:3]))
    counts = b"1 file, 3 claims: 0 match, 1 mismatch, 1 unconfirmed, 1 not found\n"
    assert all(run("lint", "a.md", "--show", show).stderr == counts for show in ("mismatch", "unconfirmed", "all"))


def test_a_missing_path_is_an_error_and_the_rest_is_judged_all_the_same(run, drafts):
    drafts(a_md=WRONG)
    done = lint(run, "nowhere.md", "a.md")
    assert (done.returncode, paths(done)) == (2, ["a.md"])
    assert b"error: nowhere.md: no such file or folder\n" in done.stderr
    assert b"1 file could not be read\n" in done.stderr


def test_a_file_that_is_no_text_is_an_error(run, drafts, tmp_path):
    drafts(a_md=RIGHT)
    (tmp_path / "b.md").write_bytes(b"\xff\xfa")
    assert lint(run, ".").returncode == 2


def test_nothing_to_check_is_never_a_success_in_silence(run, tmp_path):
    done = run("lint", ".", "--quiet")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"nothing was checked" in done.stderr


def test_a_contradiction_within_a_draft_fails(run, drafts):
    """Even where no base knows which of the two is right."""
    drafts(a_md=RIGHT + "\n" + WRONG)
    rows = [json.loads(line) for line in run("lint", "a.md", "--format", "jsonl").stdout.decode().splitlines()]
    assert [(row["verdict"], row.get("rule")) for row in rows] == [("mismatch", None), (None, "conflict")]
    assert rows[1]["related"][0]["line"] == 1


# -- what is read


def test_folders_are_walked_in_order_for_the_formats_that_can_be_read(run, drafts):
    drafts(b_md=OFF, a_txt=OFF, sub__c_html="<p>It rained.</p>", sub__code_py=OFF, x_pdf=OFF)
    assert paths(lint(run, ".")) == ["a.txt", "b.md", "sub/c.html"]


def test_a_file_named_twice_is_read_once(run, drafts):
    drafts(a_md=OFF)
    assert paths(lint(run, "a.md", ".", "a.md")) == ["a.md"]


def test_what_git_ignores_is_not_walked(run, drafts, tmp_path):
    (tmp_path / ".git").mkdir()
    drafts(a_md=OFF, out__b_md=OFF, sub__c_md=OFF, sub__d_md=OFF)
    (tmp_path / ".gitignore").write_text("out/\n*.md\n!a.md\n!sub/*.md\n")
    (tmp_path / "sub" / ".gitignore").write_text("d.md\n")
    assert paths(lint(run, ".")) == ["a.md", "sub/c.md"]
    assert paths(lint(run, "sub")) == ["sub/c.md"]
    assert paths(lint(run, "out/b.md")) == ["out/b.md"]


def test_includes_choose_within_folders(run, drafts):
    drafts(a_md=OFF, b_txt=OFF, sub__c_md=OFF)
    assert paths(lint(run, ".", "--include", "*.md")) == ["a.md", "sub/c.md"]
    assert paths(lint(run, "b.txt", "--include", "*.md")) == ["b.txt"]


def test_excludes_hold_for_named_files_as_well(run, drafts):
    drafts(a_md=OFF, archive__b_md=OFF)
    done = lint(run, "a.md", "archive/b.md", "--exclude", "archive/")
    assert paths(done) == ["a.md"]
    assert b"1 file excluded\n" in done.stderr
    assert paths(lint(run, ".", "--exclude", "archive/")) == ["a.md"]


def test_named_files_that_are_all_excluded_are_no_error_and_said(run, drafts):
    drafts(a_md=WRONG)
    done = lint(run, "a.md", "--exclude", "*.md", "--quiet")
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"1 file excluded\nnothing was checked\n" in done.stderr


def test_patterns_of_the_configuration_are_relative_to_its_folder(run, drafts, tmp_path):
    drafts(a_md=OFF, archive__b_md=OFF)
    (tmp_path / ".shanxi-facts.toml").write_text('exclude = ["/archive/"]\nshow = ["all"]\n')
    assert paths(run("lint", "--format", "jsonl", ".")) == ["a.md"]


def test_standard_input_has_the_name_and_the_format_it_is_given(run):
    done = lint(run, "-", "--stdin-filename", "notes/a.html", stdin=b"<p>It rained.</p>")
    assert paths(done) == ["notes/a.html"]
    assert json.loads(done.stdout)["claim"] == "It rained."
    assert paths(lint(run, "-", stdin=b"It rained.")) == ["<stdin>"]


def test_several_processes_give_the_same_answers_in_the_same_order(run_process, drafts):
    drafts(**{f"d{number}_md": (WRONG, RIGHT, OFF)[number % 3] for number in range(9)})
    alone, together = (lint(run_process, ".", "--jobs", jobs) for jobs in ("1", "3"))
    assert (together.stdout, together.stderr, together.returncode) == (alone.stdout, alone.stderr, 1)


# -- what is written


def test_further_reports_are_written_in_the_same_run(run, drafts, tmp_path):
    drafts(a_md=WRONG)
    done = run("lint", "a.md", "--report", "jsonl=a.jsonl", "--report", "sarif=a.sarif", "--output", "a.txt")
    assert done.stdout == b""
    assert json.loads((tmp_path / "a.jsonl").read_text())["line"] == 1
    assert json.loads((tmp_path / "a.sarif").read_text())["version"] == "2.1.0"
    assert (tmp_path / "a.txt").read_text().startswith("a.md:1:5: mismatch")


def test_what_is_hidden_is_counted(run, drafts):
    drafts(a_md="\n\n".join([WRONG] * 3))
    done = run("lint", "a.md", "--max-findings", "1", "--format", "jsonl")
    assert len(done.stdout.splitlines()) == 1
    assert b"2 more findings not shown (--max-findings 1)\n" in done.stderr


def test_the_settings_say_where_they_come_from(run, tmp_path):
    (tmp_path / ".shanxi-facts.toml").write_text('show = ["match"]\nmin-checked = 3\n')
    shown = run("lint", "--show-config", "--min-checked", "5").stdout.decode().splitlines()
    assert 'show = ["match"]  # .shanxi-facts.toml' in shown
    assert "min-checked = 5  # command line" in shown
    assert "# max-findings: no limit (default)" in shown
    assert 'facts = ["facts.json"]  # the bundled base' in shown


@pytest.mark.parametrize("setting", ['show = "mismatch"', 'show = ["wrong"]', "min-checked = -1", "min-checked = true"])
def test_a_setting_of_the_wrong_kind_is_refused(run, drafts, tmp_path, setting):
    drafts(a_md=OFF)
    (tmp_path / ".shanxi-facts.toml").write_text(setting)
    done = run("lint", "a.md")
    assert (done.returncode, b" must be " in done.stderr) == (2, True)


@pytest.mark.parametrize(
    "args", [(), ("--show", "wrong", "a.md"), ("--report", "x=y", "a.md"), ("--jobs", "0", "a.md")]
)
def test_usage(run, args):
    assert run("lint", *args).returncode == 2


def test_a_name_that_is_no_utf8_is_printed_all_the_same(run, tmp_path):
    import os

    name = os.fsdecode(b"caf\xe9.md")
    (tmp_path / name).write_text(WRONG)
    for format in ("text", "json", "jsonl", "github", "sarif"):
        assert run("lint", name, "--format", format).returncode == 1
