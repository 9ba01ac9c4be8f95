"""Compile the reviewed files of ``lexicon/`` into the table that the program searches.

    python scripts/compile_lexicon.py [FOLDER [OUTPUT]]

A line of the table is a word or set phrase in base form, then five fields with their members divided by "|": classes,
tags, groups of rivals, opposites, and the set phrases that begin with the word. A class has a line too ("#lift"), with
its members, the word that heads it first, and so have a group of
rivals ("#r-season") and the words of grammar ("#small"). Lines are sorted as bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reviewed import compile_to, read

from shanxi_facts.language.lexicon import TABLE
from shanxi_facts.language.tokens import plain_form

FIELDS = ("classes", "tags", "rivals", "opposites", "phrases")


class Compiler:
    """Collects what the files say of each word."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.words: dict[str, dict[str, set[str]]] = {}
        self.members: dict[str, list[str]] = {}

    def compile(self) -> bytes:
        """Return the table."""
        nouns = read(self.folder, "nouns")
        self._add_classes(read(self.folder, "relations")["classes"], "#")
        self._add_classes(nouns["classes"], "#n-")
        self._add(nouns["wide"], "tags", "wide")
        self._add_degrees()
        for group in read(self.folder, "rivals")["groups"]:
            self._add(group["words"], "rivals", f"#r-{group['id']}")
            self.members[f"#r-{group['id']}"] = [plain_form(word) for word in group["words"]]
        for part, members in read(self.folder, "colour").items():
            self._add(members, "tags", "light" if part == "light-verbs" else "colour")
            if part == "light-verbs":
                self._add(members, "tags", "support")
        self._add_cues()
        for left, right in read(self.folder, "opposites")["pairs"]:
            self._add([left], "opposites", plain_form(right))
            self._add([right], "opposites", plain_form(left))
        for phrase in [word for word in self.words if " " in word]:
            if self.words[phrase]["classes"] or self.words[phrase]["tags"]:
                self._add([phrase.split(" ")[0]], "phrases", phrase)
        return "".join(f"{line}\n" for line in sorted(self._lines())).encode("ascii")

    def _add(self, members: Iterable[str], field: str, value: str) -> None:
        for member in members:
            entry = self.words.setdefault(plain_form(member), {name: set() for name in FIELDS})
            entry[field].add(value)

    def _add_class(self, name: str, members: list[str]) -> None:
        self._add(members, "classes", name)
        self.members[name] = [plain_form(member) for member in members]

    def _add_classes(self, groups: list[dict[str, Any]], prefix: str) -> None:
        for group in groups:
            self._add_class(f"{prefix}{group['id']}", group["words"])

    def _add_degrees(self) -> None:
        for name, members in read(self.folder, "degrees")["classes"].items():
            self._add_class(f"#d-{name}", members)
            self._add(members, "tags", "degree")

    def _add_cues(self) -> None:
        for part, members in read(self.folder, "cues").items():
            if part == "scope":
                for scope, phrases in members.items():
                    self._add(phrases, "tags", f"scope-{scope}")
            else:
                self._add(members, "tags", "colour" if part == "structure" else part)

    def _lines(self) -> Iterable[str]:
        for word, entry in self.words.items():
            yield "\t".join([word, *("|".join(sorted(entry[field])) for field in FIELDS)])
        small = sorted(word for word, entry in self.words.items() if "function" in entry["tags"])
        yield f"#small\t{'|'.join(small)}"
        for name, members in self.members.items():
            yield f"{name}\t{'|'.join(dict.fromkeys(members))}"


def main() -> None:
    """Write the table, or another one for other folders."""
    compile_to(TABLE, lambda folder: Compiler(folder).compile())


if __name__ == "__main__":
    main()
