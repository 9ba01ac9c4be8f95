"""Sources as they are: where their sentences stand, what is refused, and the cache that a draft is kept in."""

from __future__ import annotations

import os

import pytest

from shanxi_facts import Checker, FactBase
from shanxi_facts.base.draft import cache, source
from shanxi_facts.base.draft.source import draft_source
from shanxi_facts.errors import InputError

TEXT = "# The ferry\n\nThe ferry to Skarn carried 81,000 passengers,\nand 41 pilots were hired.\n\nFees stay\nas now.\n"


def place(base, claim):
    evidence = Checker(base).check(claim).evidence
    return evidence.place if evidence else None


#: The bytes of a source, its name, a claim, and where the sentence that bears it out begins.
PLACES = [
    (TEXT.encode(), "ferry.md", "The ferry carried 81,000 passengers", "ferry.md, line 3"),
    (TEXT.encode(), "ferry.md", "Fees stay as now", "ferry.md, line 6"),
    (
        b"The mail is late.\r\nNine boats are in port.\r\n",
        "news/mail.txt",
        "Nine boats are in port",
        "news/mail.txt, line 2",
    ),
    (
        b"<p>The mail is late.</p>\n\n<p>Nine boats are in port.</p>",
        "mail.html",
        "Nine boats are in port",
        "mail.html, line 3",
    ),
    (b"| | Boats |\n|-|-|\n| Skarn | 9 |\n| Ellby | 12 |\n", "boats.md", "Ellby, Boats: 12", "boats.md, line 4"),
]


@pytest.mark.parametrize(("data", "name", "claim", "expected"), PLACES)
def test_evidence_names_the_file_and_the_line(data, name, claim, expected):
    assert place(draft_source(data, name), claim) == expected


def test_evidence_names_the_page(pdf):
    first = ["The ferry to Skarn carried 81,000 passengers in the year.", "", "Of the pilots of the line, who are in"]
    data = pdf.text(first, ["great demand, 41 were hired.", "", "Nine boats are in port."])
    base = draft_source(data, "release.pdf")
    assert place(base, "The ferry carried 81,000 passengers") == "release.pdf, page 1"
    assert place(base, "41 pilots were hired") == "release.pdf, page 1"
    assert place(base, "Nine boats are in port") == "release.pdf, page 2"


def test_evidence_of_a_base_names_no_file():
    assert place(FactBase.draft("Nine boats are in port.", path="mail.txt"), "Nine boats are in port") is None


def test_a_file_is_drafted_by_its_path(tmp_path, monkeypatch):
    monkeypatch.setenv(cache.VARIABLE, "")
    file = tmp_path / "ferry.md"
    file.write_text(TEXT, encoding="utf-8")
    assert place(FactBase.draft_file(file), "Fees stay as now") == f"{file}, line 6"
    with pytest.raises(InputError, match="no such file or folder"):
        FactBase.draft_file("nowhere.md")


#: What no base is made of, and what is said of it.
REFUSED = [
    (b"", "a.txt: holds no prose"),
    (b"12 -- 34 -- 56", "a.txt: holds no prose"),
    (b"\xff\xfe\xfd", "a.txt: is not UTF-16"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_what_is_no_source_is_refused_with_a_remedy(data, message):
    with pytest.raises(InputError) as caught:
        draft_source(data, "a.txt")
    assert str(caught.value).startswith(message)
    assert caught.value.remedy


@pytest.mark.parametrize("limit", ["MOST_BYTES", "MOST_CHARACTERS"])
def test_a_source_beyond_the_limit_is_refused(monkeypatch, limit):
    monkeypatch.setattr(source, limit, 50)
    with pytest.raises(InputError, match="sources of up to") as caught:
        draft_source(TEXT.encode(), "ferry.md")
    assert caught.value.remedy


@pytest.fixture
def drafted(monkeypatch):
    """The names of the sources that were drafted, and not found in the cache."""
    names: list[str] = []
    draft = source._drafted
    monkeypatch.setattr(source, "_drafted", lambda data, path: names.append(path) or draft(data, path))
    return names


def test_a_draft_is_kept_by_content_and_format(tmp_path, drafted):
    folder = tmp_path / "new" / "cache"
    first = draft_source(TEXT.encode(), "ferry.md", folder)
    second = draft_source(TEXT.encode(), "moved/other.md", folder)
    assert drafted == ["ferry.md"]
    assert second.facts == first.facts
    assert place(second, "Fees stay as now") == "moved/other.md, line 6"
    draft_source(TEXT.encode(), "ferry.txt", folder)
    draft_source(TEXT.encode() + b"More.", "ferry.md", folder)
    assert drafted == ["ferry.md", "ferry.txt", "ferry.md"]


def test_another_program_drafts_anew(tmp_path, drafted, monkeypatch):
    draft_source(TEXT.encode(), "ferry.md", tmp_path)
    monkeypatch.setattr(cache, "_program", lambda: b"another")
    draft_source(TEXT.encode(), "ferry.md", tmp_path)
    assert drafted == ["ferry.md", "ferry.md"]


#: What may have become of an entry of the cache.
DAMAGES = [
    lambda _: b"",
    lambda raw: raw[:-20],
    lambda raw: raw.replace(b"81,000", b"18,000"),
    lambda raw: b"\xff" * len(raw),
    lambda _: cache_entry({"base": {"format": 1}, "unit": "line", "starts": [0], "numbers": [1], "blank": []}),
    lambda _: cache_entry([1, 2]),
]


def cache_entry(value):
    import hashlib
    import json

    body = json.dumps(value).encode()
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_entry_is_passed_over_and_mended(tmp_path, drafted, damage):
    base = draft_source(TEXT.encode(), "ferry.md", tmp_path)
    [entry] = tmp_path.glob("*.json")
    whole = entry.read_bytes()
    entry.write_bytes(damage(whole))
    assert draft_source(TEXT.encode(), "ferry.md", tmp_path) == base
    assert drafted == ["ferry.md", "ferry.md"]
    assert entry.read_bytes() == whole
    assert list(tmp_path.iterdir()) == [entry]


def test_a_cache_that_cannot_be_written_is_none(tmp_path, drafted):
    folder = tmp_path / "file"
    folder.write_text("no folder")
    for _ in range(2):
        draft_source(TEXT.encode(), "ferry.md", folder)
    assert drafted == ["ferry.md", "ferry.md"]


def test_the_oldest_drafts_go(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_MOST", 2)
    for number in range(3):
        cache.write(tmp_path, str(number), number)
        os.utime(tmp_path / f"{number}.json", (number, number))
    cache.write(tmp_path, "3", 3)
    assert [cache.read(tmp_path, str(number)) for number in range(4)] == [None, None, 2, 3]


#: The environment, and the folder that is used.
FOLDERS = [
    ({"SHANXI_FACTS_CACHE": "/var/drafts"}, "/var/drafts"),
    ({"SHANXI_FACTS_CACHE": "", "XDG_CACHE_HOME": "/var/c"}, None),
    ({"XDG_CACHE_HOME": "/var/c"}, "/var/c/shanxi-facts"),
    ({"HOME": "/home/ada"}, "/home/ada/.cache/shanxi-facts"),
]


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="other systems have other places")
@pytest.mark.parametrize(("environment", "expected"), FOLDERS)
def test_the_folder_of_the_cache(monkeypatch, environment, expected):
    for name in ("SHANXI_FACTS_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    folder = cache.cache_folder()
    assert (folder and str(folder)) == expected
