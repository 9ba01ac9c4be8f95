"""Whole articles, drafted unattended: sound bases. How well they judge claims, ``python -m evaluation`` measures."""

from __future__ import annotations

import random
import re

import pytest

from evaluation.measures import ARTICLES as FOLDER
from shanxi_facts import FactBase
from shanxi_facts.base import validate
from shanxi_facts.base.draft import Details, draft_document
from shanxi_facts.base.write import dumps
from shanxi_facts.documents import read_text
from shanxi_facts.errors import InputError

ARTICLES = sorted(FOLDER.glob("*.txt"))


def text_of(file):
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem)
def test_a_drafted_base_is_sound_and_wholly_to_be_reviewed(file, tmp_path):
    document = draft_document(read_text(text_of(file), file.name), Details())
    base = tmp_path / "base.json"
    base.write_text(dumps(document), encoding="utf-8")
    assert validate(base) == ()
    assert FactBase.load(base).unreviewed == len(document["facts"])


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem)
def test_drafted_again_it_is_the_same(file):
    once, again = (dumps(draft_document(read_text(text_of(file), file.name), Details())) for _ in range(2))
    assert once == again


def test_ids_are_plain_words_and_each_is_there_once():
    ids = [fact.id for file in ARTICLES for fact in FactBase.draft(text_of(file)).facts]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_) for id_ in ids)
    for file in ARTICLES:
        own = [fact.id for fact in FactBase.draft(text_of(file)).facts]
        assert len(own) == len(set(own))


def test_any_text_is_drafted_or_refused(tmp_path):
    """Shuffled and damaged prose breaks nothing, and what comes of it is sound."""
    rng = random.Random(20)  # noqa: S311 - a fixed sequence is wanted
    words = [word for file in ARTICLES for word in text_of(file).split()]
    marks = ['"', "“", ",", ".", "(", "\n\n", "—", "of which", "from", "to", "é", "漢", "\u200b", "&amp;"]
    base = tmp_path / "base.json"
    for _ in range(60):
        text = " ".join(rng.choice(marks if rng.random() < 0.2 else words) for _ in range(rng.randint(1, 80)))
        try:
            base.write_text(dumps(draft_document(read_text(text, "a.txt"), Details())), encoding="utf-8")
        except InputError:
            continue
        assert validate(base) == (), text
