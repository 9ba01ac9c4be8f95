"""``--source``: what a draft is judged by is the file that somebody has."""

from __future__ import annotations

import json
import os
import stat

import pytest

RELEASE = [
    ["The ferry to Skarn carried 81,000 passengers in the year.", "", "Fees stay as they are."],
    ["In spring, 41 pilots were hired."],
]
STORY = "# Skarn\n\nThe ferry to Skarn carried 81,000 passengers. In spring, 14 pilots were hired.\n"


@pytest.fixture
def desk(tmp_path, pdf):
    """A folder with a release in PDF and a story on it."""
    (tmp_path / "release.pdf").write_bytes(pdf.text(*RELEASE))
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    return tmp_path


def test_a_wrong_figure_is_named_with_its_page(run, desk):
    done = run("lint", "story.md", "--source", "release.pdf")
    assert done.returncode == 1
    assert done.stdout.decode() == (
        "story.md:3:58: mismatch [quantity]: The source says 41, not 14.\n"
        "3 | The ferry to Skarn carried 81,000 passengers. In spring, 14 pilots were hired.\n"
        "  |                                                          ^^\n"
        "source: In spring, 41 pilots were hired.\n"
        "from: release.pdf, page 2 (fact: pilots-hired)\n"
    )


def test_pages_without_text_are_told(run, desk, pdf):
    pages = [[], [(72, 700, 11, "In spring, 41 pilots were hired.")], [], []]
    (desk / "scan.pdf").write_bytes(pdf(*pages))
    done = run("check", "--source", "scan.pdf", "41 pilots were hired")
    assert done.returncode == 0
    assert b"from           scan.pdf, page 2 " in done.stdout
    assert done.stderr == b"scan.pdf: pages 1, 3, 4 hold no text; pictures are not read\n"
    assert run("check", "--quiet", "--source", "scan.pdf", "41 pilots were hired").stderr == b""


def test_the_fact_can_be_looked_up(run, desk):
    shown = run("show", "--source", "release.pdf", "pilots-hired").stdout.decode()
    assert "place          release.pdf, page 2\n" in shown
    [record] = json.loads(run("list", "--source", "release.pdf", "--search", "pilots", "--format", "json").stdout)
    assert (record["source"]["file"], record["source"]["page"]) == ("release.pdf", 2)


def test_records_name_the_file_its_page_and_its_digest(run, desk):
    [record] = json.loads(run("check", "--source", "release.pdf", "--format", "json", "41 pilots were hired").stdout)
    assert (record["verdict"], record["source"]["file"], record["source"]["page"]) == ("match", "release.pdf", 2)
    assert record["base"]["name"] == "release.pdf"


def test_sarif_names_the_page_and_no_place_in_a_text_that_nobody_has(run, desk):
    log = json.loads(run("lint", "story.md", "--source", "release.pdf", "--format", "sarif").stdout)
    [result] = log["runs"][0]["results"]
    [related] = result["relatedLocations"]
    assert related["physicalLocation"] == {"artifactLocation": {"uri": "release.pdf"}}
    assert "release.pdf, page 2; fact: " in related["message"]["text"]


def test_a_source_stands_alone_or_beside_named_bases(run, desk):
    """What the configuration and the environment name is for runs that name nothing."""
    claim = "58 poor counties were removed"
    facts = {"SHANXI_FACTS": str(desk / "nothing.json")}
    assert run("check", "--quiet", claim).returncode == 0
    assert run("check", "--quiet", "--source", "release.pdf", claim, env=facts).returncode == 3
    (desk / "base.txt").write_text("All 58 poor counties were removed, the report says.")
    assert run("draft", "base.txt", "--output", "base.json").returncode == 0
    both = ("--facts", "base.json", "--source", "release.pdf")
    assert run("check", "--quiet", *both, claim, "41 pilots were hired").returncode == 0


def test_a_folder_is_walked_like_drafts(run, desk, pdf):
    folder = desk / "sources" / "deep"
    folder.mkdir(parents=True)
    (folder / "a.pdf").write_bytes(pdf.text(["The mail boat carried 1,200 parcels."]))
    (folder / "b.md").write_text("Nine boats are in port.")
    (folder / "c.jpg").write_bytes(b"\xff\xd8")
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("*.tmp.md\n")
    (folder / "d.tmp.md").write_text("Ten boats are in port.")
    claims = ("The mail boat carried 1,200 parcels", "Nine boats are in port")
    done = run("check", "--source", "sources", *claims)
    assert done.returncode == 0
    assert b"sources/deep/a.pdf, page 1" in done.stdout
    assert b"sources/deep/b.md, line 1" in done.stdout


def test_a_draft_is_no_source_of_its_own(run, desk):
    """Every text bears itself out: of a folder, what is judged is left out, and named it is refused."""
    assert run("lint", "story.md", "--source", ".").returncode == 1
    assert run("lint", ".", "--source", ".").returncode == 1
    assert run("lint", "--stdin-filename", "story.md", "-", "--source", ".", stdin=STORY.encode()).returncode == 1
    done = run("lint", "story.md", "--source", "../" + desk.name + "/story.md")
    assert done.returncode == 2
    assert b"story.md: is itself to be judged: every text bears itself out\n" in done.stderr


def test_standard_input_is_a_source(run, desk):
    data = (desk / "release.pdf").read_bytes()
    done = run("lint", "story.md", "--source", "-", stdin=data)
    assert done.returncode == 1
    assert b"from: <stdin>, page 2" in done.stdout


#: Arguments, and what is said of them: nothing can be judged.
REFUSED = [
    (("check", "--source", "-"), "error: --source -: standard input can be read once\n  Give"),
    (("lint", "--source", "-", "-"), "error: --source -: standard input can be read once\n  Give"),
    (("check", "--source", "nowhere.pdf", "x"), "error: nowhere.pdf: no such file or folder\n"),
    (("lint", "story.md", "--source", "empty"), "error: empty: the folder holds no source\n  Read are .docm, .docx"),
    (("check", "--source", "blank.txt", "x"), "error: blank.txt: holds no prose\n  Give"),
    (("check", "--source", "picture.pdf", "x"), "error: picture.pdf: this PDF holds no text"),
    (("check", "--source", "locked.pdf", "x"), "error: locked.pdf: this PDF is encrypted\n  Save"),
    (("list", "--source", "cut.pdf"), "error: cut.pdf: this PDF is cut off: its end is missing\n  Fetch"),
    (("check", "--source", "pipe.txt", "x"), "error: pipe.txt: is a named pipe, no file\n"),
    (("draft", "huge.txt"), "error: huge.txt: is 50 MB large: sources of up to 25 MB are read\n  Give"),
    (
        ("check", "--source", "huge.txt", "x"),
        "error: huge.txt: is 50 MB large: sources of up to 25 MB are read\n  Give",
    ),
]


@pytest.fixture
def bad(desk, pdf):
    """A desk with what cannot be a source."""
    (desk / "empty").mkdir()
    os.mkfifo(desk / "pipe.txt")
    (desk / "blank.txt").write_text("\n \n")
    (desk / "picture.pdf").write_bytes(pdf.pictures())
    (desk / "locked.pdf").write_bytes(pdf.encrypted())
    (desk / "cut.pdf").write_bytes((desk / "release.pdf").read_bytes()[:-100])
    with (desk / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    return desk


@pytest.mark.parametrize(("args", "message"), REFUSED, ids=lambda value: value[:60] if isinstance(value, str) else None)
def test_what_is_no_source_is_said_and_nothing_is_judged(run, bad, args, message):
    done = run(*args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(message)


@pytest.mark.parametrize("command", ["check", "lint", "list", "show", "draft"])
def test_the_other_sources_are_kept(run, bad, command):
    sources = ("--source", "locked.pdf", "--source", "release.pdf", "--source", "blank.txt")
    args = {
        "check": ("check", *sources, "41 pilots were hired"),
        "lint": ("lint", *sources, "story.md"),
        "list": ("list", *sources),
        "show": ("show", *sources, "pilots-hired"),
        "draft": ("draft", "locked.pdf", "release.pdf", "blank.txt"),
    }[command]
    done = run(*args)
    assert done.returncode == 2
    assert b"41 pilots" in done.stdout
    stderr = done.stderr.decode()
    assert "error: locked.pdf: this PDF is encrypted\n" in stderr
    assert "error: blank.txt: holds no prose\n" in stderr


def test_without_the_extra_its_name_is_said(run_process, desk):
    (desk / "pypdfium2.py").write_text("raise ImportError")
    path = os.pathsep.join(filter(None, (str(desk), os.environ.get("PYTHONPATH"))))
    done = run_process("lint", "story.md", "--source", "release.pdf", env={"PYTHONPATH": path})
    assert done.returncode == 2
    assert b'Install the extra "pdf": pip install "shanxi-facts[pdf]"' in done.stderr


def test_drafts_are_kept_in_the_cache(run, desk):
    env = {"SHANXI_FACTS_CACHE": str(desk / "cache")}
    first = run("lint", "story.md", "--source", "release.pdf", env=env)
    [entry] = (desk / "cache").iterdir()
    kept = entry.stat().st_mtime_ns
    assert run("lint", "story.md", "--source", "release.pdf", env=env).stdout == first.stdout
    assert entry.stat().st_mtime_ns == kept


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions hold for others than root")
def test_a_cache_that_cannot_be_written_changes_nothing(run, desk):
    cache = desk / "cache"
    cache.mkdir()
    cache.chmod(stat.S_IRUSR)
    assert run("lint", "story.md", "--source", "release.pdf", env={"SHANXI_FACTS_CACHE": str(cache)}).returncode == 1


def test_several_articles_make_one_base(run, desk):
    (desk / "mail.md").write_text("# Mail\n\nThe mail boat carried 1,200 parcels.")
    assert run("draft", "release.pdf", "mail.md", "--name", "skarn", "--output", "skarn.json").returncode == 0
    base = json.loads((desk / "skarn.json").read_text(encoding="utf-8"))
    assert [source["id"] for source in base["sources"]] == ["release", "mail"]
    assert {fact["source"] for fact in base["facts"]} == {"release", "mail"}
    assert run("validate", "skarn.json").returncode == 0
    claims = ("41 pilots were hired", "The mail boat carried 1,200 parcels")
    assert run("check", "--quiet", "--facts", "skarn.json", *claims).returncode == 0


def test_a_title_is_that_of_one_article(run, desk):
    done = run("draft", "release.pdf", "story.md", "--title", "Skarn")
    assert done.returncode == 2
    assert b"--title and --url are those of one article" in done.stderr


def lines(*records):
    return "".join(json.dumps(record) + "\n" for record in records).encode()


MILL, SCHOOL = "The mill sold 40 tonnes of flour.", "The school has 60 pupils."


def test_claims_come_with_sources_of_their_own(run):
    records = [
        {"id": 1, "source": MILL, "claim": "The mill sold 40 tonnes"},
        {"id": 2, "source": SCHOOL, "claim": "The mill sold 40 tonnes"},
        {"id": 3, "source": MILL, "claim": "The mill sold 42 tonnes"},
        {"id": 4, "source": None, "claim": "58 poor counties were removed"},
        {"id": 5, "claim": "58 poor counties were removed"},
    ]
    done = run("check", "--from", "jsonl", "--format", "jsonl", stdin=lines(*records))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(answer["id"], answer["verdict"]) for answer in answers] == [
        (1, "match"), (2, "not-found"), (3, "mismatch"), (4, "match"), (5, "match"),
    ]  # fmt: skip
    assert answers[0]["base"]["name"] == "source"
    assert answers[0]["base"] == answers[2]["base"] != answers[1]["base"]


def test_each_of_these_sources_is_drafted_once(monkeypatch):
    from shanxi_facts.base.draft import source
    from shanxi_facts.cli.lines import LineSources

    drafted: list[bytes] = []
    draft = source._drafted
    monkeypatch.setattr(source, "_drafted", lambda data, path: drafted.append(data) or draft(data, path))
    judge = LineSources()
    for text in (MILL, SCHOOL, MILL, SCHOOL, MILL):
        judge.check("It sold flour", text, "line 1")
    assert drafted == [MILL.encode(), SCHOOL.encode()]


def test_a_line_whose_source_is_none_is_answered_and_said(run):
    records = [{"source": "", "claim": "x"}, {"source": MILL, "claim": "The mill sold 40 tonnes"}]
    done = run("check", "--from", "jsonl", "--format", "jsonl", stdin=lines(*records))
    assert done.returncode == 2
    assert [json.loads(line)["verdict"] for line in done.stdout.splitlines()] == ["not-found", "match"]
    assert done.stderr.decode().startswith("error: standard input, line 1: source: holds no prose\n")


def test_a_source_that_is_no_string_is_no_record(run):
    done = run("check", "--from", "jsonl", stdin=lines({"source": 3, "claim": "x"}))
    assert done.returncode == 2
    assert b'error: standard input, line 1: "source" is no string\n' in done.stderr
