"""What a reviewer must have written down, and what no class may hold."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shanxi_facts.language.lexicon import entry_of
from shanxi_facts.language.reading import read
from shanxi_facts.language.tokens import plain_form, tokenize

FOLDER = Path(__file__).parents[2] / "lexicon"
FILES = sorted(FOLDER.rglob("*.json"))
Data = dict[str, dict[str, Any]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_each_file_begins_by_saying_what_it_is(path: Path) -> None:
    pairs = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=list)
    assert pairs[0][0] == "about"
    assert len(pairs[0][1]) > 100


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_no_key_is_given_twice(path: Path) -> None:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert [key for key, times in Counter(key for key, _ in pairs).items() if times > 1] == []
        return dict(pairs)

    json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_a_table_can_hold_every_entry(path: Path) -> None:
    entries = list(wordings(json.loads(path.read_text(encoding="utf-8"))))
    assert entries
    assert [entry for entry in entries if not entry.isascii() or entry != entry.strip() or {*"|\t\n#"} & {*entry}] == []


def test_every_class_has_grounds(data: Data) -> None:
    groups = [*data["relations"]["classes"], *data["nouns"]["classes"], *data["rivals"]["groups"]]
    assert [group["id"] for group in groups if not group["grounds"].strip()] == []


def test_every_class_of_synonyms_names_look_alikes_outside_of_it(data: Data) -> None:
    for group in reviewed(data):
        assert group["not"], group["id"]
        assert not set(map(plain_form, group["not"])) & set(map(plain_form, group["words"])), group["id"]


def test_every_class_has_a_name_and_members_of_its_own(data: Data) -> None:
    names = Counter(name for name, _ in classes(data))
    assert [name for name, times in names.items() if times > 1] == []
    for group in reviewed(data):
        assert len(group["words"]) > 1, group["id"]
        assert [word for word, times in Counter(group["words"]).items() if times > 1] == [], group["id"]


def test_no_opposites_share_a_class(data: Data) -> None:
    held = [(name, set(members)) for name, members in classes(data)]
    for left, right in data["opposites"]["pairs"]:
        pair = {plain_form(left), plain_form(right)}
        assert len(pair) == 2, left
        assert [name for name, members in held if pair <= members] == [], pair


def test_no_pair_of_opposites_is_listed_twice(data: Data) -> None:
    pairs = Counter(tuple(sorted(pair)) for pair in data["opposites"]["pairs"])
    assert [pair for pair, times in pairs.items() if times > 1] == []


def test_directions_and_strengths(data: Data) -> None:
    for group in data["relations"]["classes"]:
        assert group.get("direction", "up") in {"up", "down", "flat"}, group["id"]
        assert group.get("strength", "neutral") in {"strong", "neutral", "weak"}, group["id"]


def test_every_wording_is_found_where_it_is_written(data: Data) -> None:
    """An entry that no text is read as is a trap for its reviewer. Figures and dates are read as such first."""
    lost = [
        wording
        for part in data.values()
        for wording in wordings(part)
        if (entry_of(plain_form(wording)).classes or entry_of(plain_form(wording)).tags)
        and len(read(wording).units) != 1
        and not any(unit.tags & {"quantity", "ordinal", "date", "number"} for unit in read(wording).units)
    ]
    assert lost == []


def test_wordings_are_written_as_tokens_are(data: Data) -> None:
    for part in data.values():
        for wording in wordings(part):
            if wording.replace("'", "").replace("-", "").replace(" ", "").isalpha():
                assert " ".join(token.norm for token in tokenize(wording)) == plain_form(wording)


def reviewed(data: Data) -> list[dict[str, Any]]:
    return [*data["relations"]["classes"], *data["nouns"]["classes"]]


def classes(data: Data) -> Iterator[tuple[str, list[str]]]:
    for group in data["relations"]["classes"]:
        yield group["id"], [plain_form(word) for word in group["words"]]
    for group in data["nouns"]["classes"]:
        yield f"n-{group['id']}", [plain_form(word) for word in group["words"]]
    for name, words in data["degrees"]["classes"].items():
        yield f"d-{name}", [plain_form(word) for word in words]


def wordings(part: Any) -> Iterator[str]:
    """Yield every word and phrase that a file lists, without what is said about them."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for item in part:
            yield from wordings(item)
    else:
        for key, item in part.items():
            if key not in {"about", "id", "grounds", "not", "direction", "strength"}:
                yield from wordings(item)
