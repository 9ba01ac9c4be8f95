"""A sound base loads into values."""

import hashlib
import pickle

import pytest

from shanxi_facts.base import FactBase
from shanxi_facts.errors import InputError
from shanxi_facts.model import BaseInfo, Phrase


@pytest.fixture
def base(small, written):
    return FactBase.load(written(small))


def test_info_tells_the_file_its_version_and_its_digest(base, small, written):
    assert base.info == BaseInfo("small.json", "0.1", hashlib.sha256(written(small).read_bytes()).hexdigest())


def test_sentences_keep_their_place_in_the_source(base):
    for fact in base.facts:
        assert base.source_of(fact).text[fact.start : fact.end] == fact.sentence


def test_a_slot_is_a_string_or_has_aliases(base):
    assert base.fact("rain").counted == Phrase("Rain")
    assert base.fact("rain").relation == Phrase("fell", ("came down",))
    assert base.fact("mills-closed").counted == Phrase("old mills")
    assert base.fact("rain").agent is None


def test_a_quantity_keeps_its_words(base):
    assert [fact.quantity for fact in base.facts] == [None, "12", "more than 90"]


def test_what_a_source_does_not_say_stays_none(base):
    source = base.sources[0]
    assert (source.title, source.url, source.publisher) == ("The paper", None, None)
    assert source.subject == Phrase("Omsk", ("the city",))


def test_names_have_aliases(base):
    assert base.names == (Phrase("Ada Lund", ("A. Lund",)),)


def test_unreviewed_facts_are_counted(base):
    assert base.unreviewed == 1
    assert base.fact("mills-closed").review == ("relation", "scope")


SEARCHES = [
    ("rain", ["rain"]),
    ("MILLS closed", ["mills-closed", "cooks-employed"]),
    ("shut", ["mills-closed"]),
    ("it rained", ["rain"]),
    ("mills rain", []),
    ("", ["rain", "mills-closed", "cooks-employed"]),
]


@pytest.mark.parametrize(("words", "expected"), SEARCHES)
def test_search_wants_all_the_words(base, words, expected):
    assert [fact.id for fact in base.search(words)] == expected


def test_an_unknown_id_names_the_nearest(base):
    with pytest.raises(InputError, match="there is no fact 'mill-closed'\n  nearest: mills-closed"):
        base.fact("mill-closed")


def test_an_id_like_no_other_names_none(base):
    with pytest.raises(InputError, match="list shows the ids"):
        base.fact("xyz")


def test_a_base_travels_between_processes_and_into_sets(base):
    assert pickle.loads(pickle.dumps(base)) == base  # noqa: S301
    assert len({base, base}) == 1


def test_a_byte_order_mark_is_no_fault(small, written):
    file = written(small)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(FactBase.load(file).facts) == 3


@pytest.mark.parametrize(
    ("name", "said"),
    [("missing.json", "no such file or folder"), (".", "cannot be read"), ("nul\0byte.json", "cannot be read")],
)
def test_a_file_that_cannot_be_read_is_told_apart_from_a_broken_base(tmp_path, name, said):
    with pytest.raises(InputError, match=said):
        FactBase.load(tmp_path / name)
