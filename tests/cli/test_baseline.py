"""The baseline: what it accepts, when it is stale, what it says of another base."""

from __future__ import annotations

import json

import pytest

from shanxi_facts.base.load import bundled_path

RIGHT = "All 58 poor counties in Shanxi were removed.\n"
WRONG = "All 85 poor counties in Shanxi were removed.\n"
OTHER = "427,000 people were relocated.\n"
OPEN = "All impoverished villages in Shanxi are connected to electricity and natural gas.\n"


@pytest.fixture
def lint(run, tmp_path):
    """Write drafts, lint them with the baseline, and return the status, the rules shown and what is said."""

    def lint(*args, **files):
        for name, text in files.items():
            (tmp_path / name.replace("_", ".")).write_text(text, encoding="utf-8")
        done = run("lint", "--baseline", "accepted.json", "--format", "jsonl", *(args or ["."]))
        rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
        return done.returncode, [row.get("rule") or row["verdict"] for row in rows], done.stderr.decode()

    return lint


@pytest.fixture
def accept(lint):
    def accept(**files):
        status, _, said = lint("--update-baseline", ".", **files)
        assert status == 0
        return said

    return accept


def test_what_was_accepted_is_counted_and_no_more_reported(lint, accept):
    assert "accepted.json: 1 accepted, 1 new, 0 gone\n" in accept(a_md=WRONG)
    assert lint() == (
        0,
        [],
        "1 file, 1 claim: 0 match, 1 mismatch, 0 unconfirmed, 0 not found\n1 finding in the baseline\n",
    )


# (the draft that was accepted, what it became, what is reported then)
EDITS = [
    (WRONG, f"It rained.\n\n{WRONG}", []),
    (WRONG, WRONG.replace("All 85", "All\n85").replace("poor", "**poor**"), []),
    (WRONG, f"{WRONG}\n{OTHER}", ["mismatch"]),
    (WRONG, f"{WRONG}\n{WRONG}", ["mismatch"]),
    (WRONG, WRONG.replace("85", "86"), ["mismatch", "baseline"]),
    (WRONG, RIGHT, ["baseline"]),
    (f"{WRONG}\n{WRONG}", WRONG, ["baseline"]),
]


@pytest.mark.parametrize(("before", "after", "shown"), EDITS)
def test_an_edit(lint, accept, before, after, shown):
    accept(a_md=before)
    assert lint(a_md=after)[:2] == (int(bool(shown)), shown)


def test_what_is_unconfirmed_is_no_new_finding_and_is_accepted_only_if_it_is_shown(lint, accept):
    assert "accepted.json: 1 accepted, 1 new, 0 gone\n" in accept(a_md=f"{WRONG}\n{OPEN}")
    assert lint()[:2] == (0, [])
    assert lint("--fail-on", "unconfirmed", ".")[:2] == (1, ["mismatch"])
    said = lint("--update-baseline", "--show", "mismatch", "--show", "unconfirmed", ".")[2]
    assert "accepted.json: 2 accepted, 1 new, 0 gone\n" in said
    assert lint("--fail-on", "unconfirmed", ".")[:2] == (0, [])


def test_an_accepted_unconfirmed_claim_is_not_stale_where_it_is_not_shown(lint, accept, tmp_path):
    lint("--update-baseline", "--show", "unconfirmed", ".", a_md=OPEN)
    (entry,) = json.loads((tmp_path / "accepted.json").read_text())["entries"]
    assert entry["found"] == "unconfirmed"
    status, shown, said = lint()
    assert (status, shown, "in the baseline" in said) == (0, [], False)
    assert lint(a_md=RIGHT)[:2] == (1, ["baseline"])


def test_what_was_accepted_as_unconfirmed_is_new_once_the_source_contradicts_it(lint, accept, tmp_path):
    accept(a_md=WRONG)
    file = tmp_path / "accepted.json"
    file.write_text(file.read_text().replace('"mismatch"', '"unconfirmed"'))
    assert lint()[:2] == (1, ["mismatch", "baseline"])


def test_a_renamed_draft_keeps_what_was_accepted_and_a_copy_does_not(lint, accept, tmp_path):
    accept(a_md=WRONG)
    assert lint(b_md=WRONG)[:2] == (1, ["mismatch"])
    (tmp_path / "a.md").unlink()
    assert lint()[:2] == (0, [])
    (tmp_path / "b.md").unlink()
    assert lint(c_md=RIGHT)[:2] == (1, ["baseline"])


def test_a_run_over_some_drafts_says_nothing_of_the_others_and_keeps_them(lint, accept, run, tmp_path):
    accept(a_md=WRONG, b_md=OTHER)
    assert lint("a.md")[:2] == (0, [])
    lint("--update-baseline", "a.md", a_md=RIGHT)
    entries = json.loads((tmp_path / "accepted.json").read_text())["entries"]
    assert [entry["path"] for entry in entries] == ["b.md"]


def test_the_file_is_sorted_with_an_entry_a_line_and_names_the_base(accept, tmp_path):
    accept(b_md=WRONG, a_md=OTHER)
    text = (tmp_path / "accepted.json").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if '"claim"' in line]
    assert [json.loads(line.strip(" ,"))["path"] for line in lines] == ["a.md", "b.md"]
    (base,) = json.loads(text)["bases"]
    assert (base["name"], len(base["sha256"])) == ("facts.json", 64)
    accept()
    assert (tmp_path / "accepted.json").read_text(encoding="utf-8") == text


def test_paths_are_relative_to_the_file_and_not_to_where_the_program_runs(accept, tmp_path, run):
    accept(a_md=WRONG)
    (tmp_path / "sub").mkdir()
    done = run("lint", "--baseline", "sub/../accepted.json", str(tmp_path / "a.md"))
    assert done.returncode == 0


def test_a_stale_entry_is_shown_in_its_line(accept, tmp_path, run):
    accept(a_md=f"{WRONG}\n{OTHER}")
    (tmp_path / "a.md").write_text(WRONG)
    shown = run("lint", "--baseline", "accepted.json", "a.md").stdout.decode()
    assert shown.startswith("accepted.json:5:5: baseline: Nothing in a.md answers to it any more.\n5 | ")


def test_another_base_is_named_with_the_verdicts_that_it_changed(lint, accept, tmp_path):
    accept(a_md=f"{OTHER}\n{WRONG}")
    base = json.loads(bundled_path().read_text(encoding="utf-8"))
    base["facts"] = [fact for fact in base["facts"] if fact["id"] != "people-relocated"]
    (tmp_path / "other.json").write_text(json.dumps(base), encoding="utf-8")
    status, shown, said = lint("--facts", "other.json", "a.md")
    assert (status, shown) == (1, ["mismatch", "baseline"])
    assert "the baseline was made with facts.json " in said
    assert "the base is other.json " in said
    line = "- a.md: “427,000 people were relocated”: mismatch (fact: people-relocated) became mismatch (fact: "
    assert f": 1 verdict changed\n{line}" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "no such baseline"),
        ("{", "is not JSON"),
        ("[]", "is no baseline"),
        ('{"schema": 9}', "is no baseline"),
        ('{"schema": 1}', "is broken"),
        ('{"schema": 1, "bases": [], "entries": [{}]}', "is broken"),
    ],
)
def test_a_baseline_that_cannot_be_read_is_an_error(lint, tmp_path, text, said):
    if text is not None:
        (tmp_path / "accepted.json").write_text(text)
    status, _, stderr = lint(a_md=RIGHT)
    assert (status, said in stderr) == (2, True)


def test_an_update_needs_a_file(run, tmp_path):
    (tmp_path / "a.md").write_text(RIGHT)
    assert run("lint", "--update-baseline", "a.md").returncode == 2
