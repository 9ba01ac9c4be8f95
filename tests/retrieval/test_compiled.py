"""What is read of the bundled base beforehand is what would be read of it now, or it is not used."""

import pickle
from pathlib import Path

import pytest

from shanxi_facts.base import FactBase
from shanxi_facts.retrieval import compiled
from shanxi_facts.retrieval.corpus import corpus, read_beforehand
from shanxi_facts.verification import Verifier

CLAIMS = ("3.29 million lifted", "58 poor counties", "All villages have hardened roads.", "A bridge was opened.")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "bundled.pickle"
    monkeypatch.setattr(compiled, "FILE", place)
    return place


def test_a_base_read_beforehand_gives_the_same_verdicts(file: Path) -> None:
    base = FactBase.load()
    fresh = Verifier(base)
    answers = [fresh.check(claim) for claim in CLAIMS]
    file.write_bytes(compiled.written(base, [read_beforehand(text) for text in corpus(base)]))
    assert compiled.compiled(base) is not None
    quick = Verifier(base)
    assert "article" in vars(quick.texts[0])
    assert [quick.check(claim) for claim in CLAIMS] == answers


@pytest.mark.parametrize("raw", [b"", b"0" * 16 + pickle.dumps([{"article": None}])])
def test_what_was_read_by_other_code_is_not_used(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    assert compiled.compiled(FactBase.load()) is None


def test_another_base_is_read_anew() -> None:
    text = "The school of Arden has 412 pupils."
    assert "index" not in vars(corpus(FactBase.draft(text))[0])
