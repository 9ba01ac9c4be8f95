"""Compile what the reviewed files of ``lexicon/`` say beyond synonyms into the table of marks.

    python scripts/compile_marks.py [FOLDER [OUTPUT]]

A line is a word or set phrase in base form, written as tokens are, then its marks divided by "|", each a kind, a colon
and a value, and the second words of the set phrases that begin with the word, divided by spaces. The line "#sets" has
the senses (of ``language/data/senses.tsv``) under which WordNet has the members of a set, or words that are none. Lines
are sorted as bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from reviewed import compile_to, read, topics

from shanxi_facts.language.marks import TABLE
from shanxi_facts.language.senses import senses_of
from shanxi_facts.language.tokens import plain_form

BY_KIND = {"denials": "denial", "status": "status", "reporting": "speech"}  # file, kind of its marks


class Compiler:
    """Collects what the files say of each word."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.marks: dict[str, dict[str, None]] = defaultdict(dict)  # in the order in which the files give them

    def compile(self) -> bytes:
        """Return the table."""
        for file, kind in BY_KIND.items():
            for group in read(self.folder, file)["kinds"]:
                self._add(group["words"], f"{kind}:{group['id']}")
        self._add_titles(read(self.folder, "titles"))
        self._add_names(read(self.folder, "names"))
        self._add_sets(read(self.folder, "exclusive-sets"))
        for topic, data in topics(self.folder, "news").items():
            for number, words in enumerate(data["classes"]):
                self._add(words, f"class:{topic}-{number}")
        self._add_directions(read(self.folder, "relations")["classes"])
        for left, right in read(self.folder, "opposites")["prepositions"]:
            self._add([left], f"opposed:{plain_form(right)}")
            self._add([right], f"opposed:{plain_form(left)}")
        for pair in read(self.folder, "converses")["pairs"]:
            self._add([pair["a"]], f"converse:a={pair['map']}={plain_form(pair['b'])}")
            self._add([pair["b"]], f"converse:b={pair['map']}={plain_form(pair['a'])}")
        return "".join(f"{line}\n" for line in sorted(self._lines())).encode("ascii")

    def _add(self, members: Iterable[str], mark: str) -> None:
        for member in members:
            self.marks[plain_form(member.replace(".", "")).replace("'", "")][mark] = None

    def _add_titles(self, titles: dict[str, Any]) -> None:
        for part, kind in (("modifiers", "title-modifier"), ("offices", "office")):
            for group in titles[part]:
                self._add(group["words"], f"{kind}:{group['id']}")
        self._add(titles["courtesies"], "courtesy:yes")
        self._add(titles["charges"], "charge:yes")
        for short, full in titles["abbreviations"]:
            self._add([short], f"short-for:{plain_form(full)}")

    def _add_names(self, names: dict[str, Any]) -> None:
        for place in [*names["countries"], *names["places"]]:
            first = plain_form(place["names"][0])
            self._add((name.removeprefix("the ") for name in place["names"]), f"alias:{first}")
            self._add(place["people"], f"people:{first}")
            seats = (name.removeprefix("the ") for name in place.get("government", ()))
            self._add(seats, f"government:{first}")
        for country in names["countries"]:
            first = plain_form(country["names"][0])
            members = (name.removeprefix("the ") for name in [*country["names"], *country["people"]])
            self._add(members, f"set:country={first}")
        for aliases in names["aliases"]:
            self._add((name.removeprefix("the ") for name in aliases), f"alias:{plain_form(aliases[0])}")

    def _add_sets(self, data: dict[str, Any]) -> None:
        for group in data["sets"]:
            self._add(group.get("kind", ()), f"set:{group['id']}=")
            for member in group["members"]:
                path: list[str] = []
                for level in member.split(" > "):
                    names = level.split(" = ")
                    path.append(plain_form(names[0]))
                    for root in filter(None, (f"{group['id']}=", group.get("within", "") and f"{group['within']}>")):
                        self._add(names, f"set:{root}{'>'.join(path)}")
        for group in data["kinds"]:
            for noun in group["under"]:
                self.marks["#sets"][f"root:{group['id']}={_main_sense(noun)}"] = None
            for noun in group["except"]:
                self._add([noun], f"not-in:{group['id']}")
                if sense := _main_sense(noun):
                    self.marks["#sets"][f"not-root:{group['id']}={sense}"] = None

    def _add_directions(self, groups: list[dict[str, Any]]) -> None:
        """A word of classes with several directions has none; one of several strengths has the middle one."""
        directions: dict[str, set[str]] = defaultdict(set)
        strengths: dict[str, set[str]] = defaultdict(set)
        for group in groups:
            for word in map(plain_form, group["words"]):
                if "direction" in group:
                    directions[word].add(group["direction"])
                if "strength" in group:
                    strengths[word].add(group["strength"])
        for word, found in directions.items():
            if len(found) == 1:
                self._add([word], f"direction:{min(found)}")
        for word, found in strengths.items():
            self._add([word], f"strength:{min(found) if len(found) == 1 else 'neutral'}")

    def _lines(self) -> Iterator[str]:
        seconds: dict[str, set[str]] = defaultdict(set)
        for word in self.marks:
            first, *others = word.split(" ")
            if others:
                seconds[first].add(others[0])
        for word in self.marks.keys() | seconds.keys():
            yield "\t".join([word, "|".join(self.marks.get(word, ())), " ".join(sorted(seconds[word]))])


def _main_sense(noun: str) -> str:
    """Return the noun sense that a word is used in most."""
    shares = {sense: share for sense, share in senses_of(plain_form(noun)).shares.items() if sense[0] == "n"}
    return max(shares, key=lambda sense: shares[sense], default="")


def main() -> None:
    """Write the table, or another one for other folders."""
    compile_to(TABLE, lambda folder: Compiler(folder).compile())


if __name__ == "__main__":
    main()
