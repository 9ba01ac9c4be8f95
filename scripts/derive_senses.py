"""Derive the package's table of word senses from the WordNet 3.0 database files.

    python scripts/derive_senses.py /usr/share/wordnet [OUTPUT_FOLDER]

The folder is the one of ``derive_wordnet.py``. ``senses.tsv`` is written to OUTPUT_FOLDER, by default the package's
``language/data``. The same input always gives the same bytes.

The table is ASCII text, sorted by the bytes of the first field, fields separated by tabs, empty fields at the end left
off. A line is one of two kinds. Of a word or set phrase, written as tokens are (lower case, hyphens as spaces):

====  =========  =====================================================================================================
0     word       "car", "step down"
1     senses     divided by spaces: part of speech and number of a set of synonyms, then one digit (base 36) for the
                 share that the sense has in the uses of the word as this part of speech: "n2f9z" is n2f9 and nearly all
2     antonyms   direct antonyms, each after its part of speech and the lower of the two senses' shares (one digit):
                 "v4fall|n2descent"
3     sources    what it is derived from: "d" and the verb whose deed the noun is, "a" and the adjective of the adverb,
                 "p" and what the adjective pertains to: "ddecide", "aquick", "pfrance"; "h" alone for who acts: a noun
                 that names a human being
4     seconds    the second words of the set phrases that begin with this word, divided by spaces
====  =========  =====================================================================================================

Of a set of synonyms:

====  =========  =====================================================================================================
0     number     "#n2f9"
1     above      the sets directly above it: hypernyms, what a name is one of, what a place is a part
                 of, the head of an adjective's cluster
2     opposite   sets with a direct antonym of one of its words
====  =========  =====================================================================================================

Left out: sets so wide that they say nothing ("entity", "act", "change"), senses with less than a twentieth of a
word's uses, Latin names, persons, and the names of plants, animals and substances that are no single word.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from derive_wordnet import DEFAULT_OUTPUT, Database, Sense, Synset, read_database

from shanxi_facts.language.tokens import plain_form

HEADER = "#\tshanxi-facts senses 1\tfrom WordNet 3.0, Copyright 2006 by Princeton University; see WORDNET-LICENSE"
WIDEST = {"n": 1000, "v": 320}  # sets with more sets below them say nothing of their own
NAMED_WIDE = frozenset({"animal", "plant", "food", "organization", "mammal", "tree"})  # save these, which news does use
FEWEST = 0.05  # share of a word's uses below which a sense is left out
LEVELS = 5  # how many steps upwards a set is of use
ACT, ANIMAL, BODY, COGNITION, COMMUNICATION, EVENT, FEELING = 4, 5, 8, 9, 10, 11, 12  # lexicographers' files
GROUP, LOCATION, OBJECT, PERSON, PHENOMENON, PLANT, PROCESS, SUBSTANCE, TIME = 14, 15, 17, 18, 19, 20, 22, 27, 28
DEEDS = frozenset({ACT, COGNITION, COMMUNICATION, EVENT, FEELING, PHENOMENON, PROCESS})
SPECIALIST = frozenset({ANIMAL, BODY, PLANT, SUBSTANCE})
NAMES = frozenset({ACT, COGNITION, COMMUNICATION, GROUP, LOCATION, OBJECT, TIME, EVENT})
BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"


class Senses:
    """The table's lines, worked out of a database."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.kept: dict[str, dict[Synset, float]] = defaultdict(dict)  # word -> its senses, with their shares
        for (lemma, pos), synsets in db.senses.items():
            for synset, share in self._shares(lemma, pos, synsets):
                if share >= FEWEST and self._is_kept(lemma, synset):
                    word = plain_form(lemma.replace("_", " "))
                    if not word[0].isalnum():  # "'s gravenhage"
                        continue
                    self.kept[word][synset] = max(share, self.kept[word].get(synset, 0.0))

    def lines(self) -> Iterator[str]:
        """Yield the lines of words, then those of sets of synonyms."""
        antonyms, sources, seconds = self._antonyms(), self._sources(), self._seconds()
        for word in self.kept.keys() | seconds.keys():
            marks = " ".join(self._number(synset) + _digit(share) for synset, share in self.kept.get(word, {}).items())
            lists = ["|".join(sorted(antonyms[word])), "|".join(sorted(sources[word])), " ".join(sorted(seconds[word]))]
            yield "\t".join([word, marks, *lists]).rstrip("\t")
        opposites = self._opposites()
        for synset in self._numbers:
            above = " ".join(map(self._number, self._above(synset)))
            opposed = " ".join(sorted(self._number(other) for other in opposites[synset] if other in self._numbers))
            if above or opposed:
                yield f"#{self._number(synset)}\t{above}\t{opposed}".rstrip("\t")

    def _shares(self, lemma: str, pos: str, synsets: list[Synset]) -> Iterator[tuple[Synset, float]]:
        """Yield each sense with its share of the uses; a sense never met counts for its rank.

        What is written with a capital is another word (wasps are not WASPs), and counts beside one without only if it
        is met more often, or names a place and the other is met nowhere: China, and china.
        """
        counts = [self.db.counts.get((lemma, pos, rank), 0) for rank in range(1, len(synsets) + 1)]
        senses = [
            (synset, count, 1 / rank) for rank, (synset, count) in enumerate(zip(synsets, counts, strict=True), 1)
        ]
        names = [sense for sense in senses if lemma not in self.db.words[sense[0]]]
        others = [sense for sense in senses if lemma in self.db.words[sense[0]]]
        met, met_as_name = (sum(count for _, count, _ in group) for group in (others, names))
        if others and not (met_as_name > met or (not met and self._places(names))):
            names = []
        for group in (names, others):
            total = sum(count + rank for _, count, rank in group)
            for synset, count, rank in group:
                yield synset, (count + rank) / total

    def _places(self, senses: Iterable[tuple[Synset, int, float]]) -> bool:
        return any(self.db.topics[synset] == LOCATION for synset, _, _ in senses)

    def _is_kept(self, lemma: str, synset: Synset) -> bool:
        if not lemma.isascii() or synset in self._too_wide:
            return False
        topic, is_name = self.db.topics[synset], lemma not in self.db.words[synset]
        if synset[0] == "n" and is_name:
            return topic in NAMES or (topic == PERSON and not self.db.instances[synset])
        if synset[0] == "n" and "_" in lemma and topic in SPECIALIST:
            return any(self.db.counts.get((lemma, "n", rank), 0) for rank in (1, 2))
        return True

    @cached_property
    def _too_wide(self) -> frozenset[Synset]:
        below: dict[Synset, set[Synset]] = defaultdict(set)
        for synset in self.db.hypernyms:
            reached = [synset]
            while reached:
                for above in self.db.hypernyms.get(reached.pop(), ()):
                    if synset not in below[above]:
                        below[above].add(synset)
                        reached.append(above)
        return frozenset(
            synset
            for synset, others in below.items()
            if len(others) > WIDEST[synset[0]] and NAMED_WIDE.isdisjoint(self.db.words[synset])
        )

    def _above(self, synset: Synset) -> list[Synset]:
        heads = self.db.similar[synset] if synset in self.db.satellites else []
        wholes = self.db.wholes[synset] if self.db.topics[synset] == LOCATION else []
        others = [*self.db.hypernyms[synset], *self.db.instances[synset], *wholes]
        return sorted({*heads, *others} - self._too_wide)

    @cached_property
    def _numbers(self) -> dict[Synset, str]:
        """The sets of synonyms that the table speaks of: those of its words, and those above them."""
        used = {synset for senses in self.kept.values() for synset in senses}
        level = used
        for _ in range(LEVELS):
            level = {above for synset in level for above in self._above(synset)} - used
            used |= level
        return {synset: synset[0] + _base36(number) for number, synset in enumerate(sorted(used))}

    def _number(self, synset: Synset) -> str:
        return self._numbers.get(synset, "")

    def _word(self, sense: Sense) -> str:
        return plain_form(self.db.words[sense[:2]][sense.number - 1].replace("_", " "))

    def _links(self, symbol: str) -> Iterator[tuple[Sense, str, Sense, str]]:
        """Yield the links between senses that are kept, with the words."""
        for here, others in self.db.lexical[symbol].items():
            word = self._word(here)
            if here[:2] in self.kept.get(word, ()):
                for there in others:
                    other = self._word(there)
                    if there[:2] in self.kept.get(other, ()):
                        yield here, word, there, other

    def _antonyms(self) -> dict[str, set[str]]:
        strongest: dict[tuple[str, str, str], float] = {}
        for here, word, there, other in self._links("!"):
            share = min(self.kept[word][here[:2]], self.kept[other][there[:2]])
            strongest[word, here.pos, other] = max(share, strongest.get((word, here.pos, other), 0.0))
        found: dict[str, set[str]] = defaultdict(set)
        for (word, pos, other), share in strongest.items():
            found[word].add(pos + _digit(share) + other)
        return found

    def _opposites(self) -> dict[Synset, set[Synset]]:
        found: dict[Synset, set[Synset]] = defaultdict(set)
        for here, others in self.db.lexical["!"].items():
            found[here[:2]].update(there[:2] for there in others)
        return found

    def _sources(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for here, word, there, other in self._links("+"):
            if (here.pos, there.pos) == ("n", "v") and self.db.topics[here[:2]] in DEEDS and _is_base(other, word):
                found[word].add(f"d{other}")
        for here, word, there, other in self._links("\\"):
            if (here.pos, there.pos) == ("r", "a"):
                found[word].add(f"a{other}")
            elif here.pos == "a" and there.pos == "n":
                found[word].add(f"p{other}")
        for word, senses in self.kept.items():
            nouns = {synset: share for synset, share in senses.items() if synset[0] == "n"}
            if nouns and self.db.topics[max(nouns, key=lambda synset: nouns[synset])] == PERSON:
                found[word].add("h")
        return found

    def _seconds(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for word in self.kept:
            first, *others = word.split(" ")
            if others:
                found[first].add(others[0])
        return found


def _is_base(verb: str, noun: str) -> bool:
    """Tell whether a noun may come from a verb: decision from decide, but criminalise from crime."""
    return len(verb.replace(" ", "")) <= len(noun.replace(" ", "")) + 1


def _digit(share: float) -> str:
    return BASE36[min(35, round(share * 35))]


def _base36(number: int) -> str:
    high, low = divmod(number, 36)
    return (_base36(high) if high else "") + BASE36[low]


def table(lines: Iterable[str]) -> bytes:
    """Return the lines, sorted, under the header."""
    return "".join(f"{line}\n" for line in [HEADER, *sorted(lines)]).encode("ascii")


def main(argv: list[str]) -> int:
    """Read the folder named first, write to the one named second."""
    if len(argv) not in (1, 2):
        print("usage: derive_senses.py FOLDER [OUTPUT_FOLDER]", file=sys.stderr)
        return 2
    output = Path(argv[1]) if argv[1:] else DEFAULT_OUTPUT
    written = table(Senses(read_database(Path(argv[0]))).lines())
    (output / "senses.tsv").write_bytes(written)
    print(f"{written.count(10) - 1} lines, {len(written)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
