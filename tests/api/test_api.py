"""One call from Python: what is judged by what, what is said, and what is asked only once."""

from __future__ import annotations

import pytest

from shanxi_facts import FactBase, InputError, Progress, assert_supported, check
from shanxi_facts.base.draft import cache, source

RELEASE = "The mill at Ellby sold 40 tonnes of flour in May. It employs nine people."


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch):
    monkeypatch.setenv(cache.VARIABLE, "")


#: A text, and the outcome of each of its sentences by the release.
TEXTS = [
    ("The mill sold 40 tonnes of flour.", ["match"]),
    ("The mill sold 42 tonnes of flour. It employs nine people.", ["mismatch", "match"]),
    ("# The mill\n\n- It employs nine people\n- The school has 60 pupils\n", ["match", "match", "not-found"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_every_sentence_is_judged(text, expected):
    checked = check(text, RELEASE)
    assert [verdict.outcome.value for verdict in checked.verdicts] == expected
    assert checked.supported is (set(expected) <= {"match"})


#: What fails, by the words of ``lint --fail-on``.
FAILING = [
    ("mismatch", ["The mill sold 42 tonnes of flour."]),
    ("not-found", ["The mill sold 42 tonnes of flour.", "The school has 60 pupils."]),
]


@pytest.mark.parametrize(("fail_on", "expected"), FAILING)
def test_what_fails_is_what_is_asked_for(fail_on, expected):
    checked = check("The mill sold 42 tonnes of flour. The school has 60 pupils.", RELEASE)
    assert [verdict.claim for verdict in checked.failing(fail_on)] == expected


def test_sources_are_texts_files_and_bases(tmp_path, pdf):
    file = tmp_path / "school.pdf"
    file.write_bytes(pdf.text(["The school has 60 pupils."]))
    base = FactBase.draft("The bridge is 90 metres long.", path="bridge.txt")
    text = "The mill employs nine people. The school has 60 pupils. The bridge is 90 metres long."
    checked = check(text, [RELEASE, file, base])
    places = [verdict.evidence and verdict.evidence.place for verdict in checked.verdicts]
    assert checked.supported
    assert places == ["source, line 1", f"{file}, page 1", None]


def test_a_name_of_a_file_is_no_text(tmp_path, monkeypatch):
    (tmp_path / "release.txt").write_text(RELEASE)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="is the name of a file") as caught:
        check("The mill employs nine people.", "release.txt")
    assert "Path('release.txt')" in caught.value.remedy


@pytest.mark.parametrize(("sources", "message"), [([], "no source given"), ("", "holds no prose"), (["-"], "no prose")])
def test_what_is_no_source_is_refused(sources, message):
    with pytest.raises(InputError, match=message):
        check("The mill employs nine people.", sources)


def test_an_outcome_that_is_none_is_refused():
    with pytest.raises(InputError, match="no outcome is named 'never'"):
        check("It employs nine people.", RELEASE).failing("never")


def test_a_source_is_drafted_once_and_anew_when_it_changes(tmp_path, monkeypatch):
    drafted: list[str] = []
    draft = source._drafted
    monkeypatch.setattr(source, "_drafted", lambda data, path: drafted.append(path) or draft(data, path))
    file = tmp_path / "release.txt"
    file.write_text("The mill has two doors.")
    for _ in range(3):
        assert_supported("The mill has two doors.", file)
    file.write_text("The mill has six doors.")
    assert_supported("The mill has six doors.", file)
    assert drafted == [str(file)] * 2


def test_progress_is_told_of_sources_and_sentences():
    seen: list[Progress] = []
    check("It employs nine people. It sold flour.", [RELEASE, "It rains."], on_progress=seen.append)
    assert [(told.stage.value, told.done, told.total) for told in seen] == [
        ("sources", 1, 2),
        ("sources", 2, 2),
        ("sentences", 1, 2),
        ("sentences", 2, 2),
    ]


def test_the_message_names_the_sentence_the_reason_and_the_source():
    with pytest.raises(AssertionError) as caught:
        assert_supported("The mill sold 42 tonnes of flour. It employs nine people. Ships sail.", RELEASE)
    assert str(caught.value).splitlines()[:4] == [
        "2 of 3 sentences are not supported",
        "contradicted: The mill sold 42 tonnes of flour.",
        "  The source says 40 tonnes, not 42 tonnes.",
        "  source: The mill at Ellby sold 40 tonnes of flour in May. (source, line 1)",
    ]
    assert "not found: Ships sail." in str(caught.value)


def test_what_is_not_asked_for_passes():
    assert_supported("It employs nine people. Ships sail.", RELEASE, fail_on="unconfirmed")


def test_foreign_text_in_the_message_is_made_visible():
    with pytest.raises(AssertionError) as caught:
        assert_supported("Ships\x1b[31m sail.", RELEASE, format="plain")
    assert "\x1b" not in str(caught.value)
