"""Say what the program knows of an English word, and which file it has that from.

    python scripts/explain_word.py WORD [OTHER...]

First come the places of the reviewed files (``lexicon/``, ``language/data``) that list the word in any inflection, each
with its neighbours there; then its senses in WordNet with the words that share them; then what it means beside other
words: those given, or else all of the tables. A set phrase is given in quotation marks.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from shanxi_facts.language import lexicon, marks, senses
from shanxi_facts.language.datafiles import read_data
from shanxi_facts.language.meaning import WordRelation, relate
from shanxi_facts.language.senses import FULL, above, senses_of
from shanxi_facts.language.terms import base_forms
from shanxi_facts.language.tokens import plain_form

ROOT = Path(__file__).parent.parent
DATA = marks.TABLE.parent
FOLDERS = (ROOT / "lexicon", DATA)
SAID = {"about", "grounds"}  # what a file says about its words
PAIR = ("a", "b")  # the words of a pair that says more than that it is one
MOST = 12  # neighbours shown


class Place(NamedTuple):
    """Where a file lists a word: the names of the parts that lead there, and what is listed beside it."""

    file: Path
    path: tuple[str, ...]
    beside: tuple[str, ...]

    def __str__(self) -> str:
        listed = ", ".join(self.beside[:MOST]) + (" …" if len(self.beside) > MOST else "")
        name = self.file.relative_to(ROOT) if self.file.is_relative_to(ROOT) else self.file.name
        return f"{name}: {' > '.join(self.path)}" + (f" (with {listed})" if listed else "")


def places(word: str, folders: Iterable[Path] = FOLDERS) -> Iterator[Place]:
    """Yield the places of the reviewed files that list a word in any inflection."""
    forms = {plain_form(word), *base_forms(plain_form(word))}
    for path in sorted(path for folder in folders for path in folder.rglob("*.json")):
        for names, listed in _lists(json.loads(path.read_bytes()), ()):
            for number, entry in enumerate(listed):
                if forms & {plain_form(part) for part in _parts(entry)}:
                    yield Place(path, names, tuple(listed[:number] + listed[number + 1 :]))
                    break


def _lists(data: Any, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Yield every list of words with the names that lead to it. A string is a row of words, or an entry of its own."""
    if isinstance(data, dict):
        yield from _listed_by_name(data, names)
    elif isinstance(data, list):
        if words := [item for item in data if isinstance(item, str)]:
            yield names, words
        for item in data:
            yield from () if isinstance(item, str) else _lists(item, names)
    elif isinstance(data, str):
        yield names, data.split()


def _listed_by_name(data: dict[str, Any], names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    named = (*names, data["id"]) if isinstance(data.get("id"), str) else names
    pair = [data[side] for side in PAIR if isinstance(data.get(side), str)]
    if pair:
        yield (*named, *(f"{key}: {value}" for key, value in data.items() if key not in {*PAIR, *SAID})), pair
    if not any(isinstance(value, dict | str) for value in data.values()):
        yield named, list(data)  # words with what each of them is: "dozen": 12
    for key, value in data.items():
        if key not in {"id", *SAID} and not key.endswith("_about") and not (pair and isinstance(value, str)):
            yield from _lists(value, (*named, key))


def _parts(entry: str) -> list[str]:
    """Return the words of an entry: "car > taxi = cab" lists a cab under the car."""
    return [part.strip() for level in entry.split(" > ") for part in level.split(" = ")]


def sense_lines(word: str) -> Iterator[str]:
    """Yield a line for each sense of a word: its share, the words that have it too, and what lies above."""
    wanted = {sense: share for form in sorted(base_forms(word)) for sense, share in senses_of(form).shares.items()}
    kinds = {sense: above(sense) for sense in wanted}
    having = _words_of({*wanted, *(kind for found in kinds.values() for kind in found)})
    for sense, share in sorted(wanted.items(), key=lambda item: -item[1]):
        same = [other for other in having[sense] if other not in base_forms(word)]
        higher = " / ".join(" = ".join(having[kind][:3]) for kind in kinds[sense])
        yield f"{sense}, {share} of {FULL} of its uses: {', '.join(same[:MOST]) or 'alone'}" + (
            f"; a kind of {higher}" if higher else ""
        )
    for form in sorted(base_forms(word)):
        for antonym in senses_of(form).antonyms:
            yield f"antonym of {form}: {antonym.word} ({antonym.pos}, {antonym.share} of {FULL})"


def _words_of(wanted: set[str]) -> dict[str, list[str]]:
    """Return the words of each sense; the table is by word, and is read through."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in senses.TABLE.read_text(encoding="utf-8").splitlines():
        word, _, rest = line.partition("\t")
        if word[:1] != "#":
            for sense in {item[:-1] for item in rest.partition("\t")[0].split()} & wanted:
                found[sense].append(word)
    return found


def relations(word: str, others: Iterable[str]) -> dict[WordRelation, list[str]]:
    """Return the words that a claim's word means something beside, by what it is to them."""
    found: dict[WordRelation, list[str]] = defaultdict(list)
    for other in others:
        if (relation := relate(word, other)) not in {WordRelation.NONE, WordRelation.EQUAL}:
            found[relation].append(other)
    return found


def vocabulary() -> list[str]:
    """Return the words and set phrases of the tables that are compiled from the reviewed files."""
    lines = [line for table in (lexicon.TABLE, marks.TABLE) for line in table.read_text("utf-8").splitlines()]
    return sorted({line.partition("\t")[0] for line in lines if line[:1] != "#"} - {*read_data("numbers")["units"]})


def explain(word: str, others: list[str]) -> Iterator[str]:
    """Yield the lines of the answer."""
    yield f"{word} (base forms: {', '.join(sorted(base_forms(word)))})"
    listed = [str(place) for place in places(word)]
    yield from ("", "Listed in:" if listed else "No reviewed file lists it.", *(f"  {line}" for line in listed))
    known = list(sense_lines(word))
    yield from ("", "Senses in WordNet:" if known else "WordNet does not have it.", *(f"  {line}" for line in known))
    yield from ("", "As a word of a claim, beside a word of the source:")
    if others:
        yield from (f"  {other}: {relate(word, other).value}" for other in others)
        return
    for relation, found in relations(word, vocabulary()).items():
        more = f" and {len(found) - 3 * MOST} more" if len(found) > 3 * MOST else ""
        yield f"  {relation.value}: {', '.join(found[: 3 * MOST])}{more}"


def main() -> None:
    """Print what is known of the word."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("word")
    parser.add_argument("others", nargs="*", metavar="OTHER", help="Say what the word is to these, and to no others.")
    arguments = parser.parse_args()
    print("\n".join(explain(arguments.word.lower(), [other.lower() for other in arguments.others])))


if __name__ == "__main__":
    main()
