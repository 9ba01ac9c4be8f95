"""Derive the package's word table from the WordNet 3.0 database files.

    python scripts/derive_wordnet.py /usr/share/wordnet [OUTPUT_FOLDER]

FOLDER holds ``data.*``, ``index.*``, ``*.exc`` and, if there is one, ``cntlist.rev``, as Princeton's release or
Debian's package ``wordnet-base`` lays them out.  ``wordnet.tsv`` and ``WORDNET-LICENSE`` are written to OUTPUT_FOLDER,
by default the package's ``language/data``.  The same input always gives the same bytes.

The table is ASCII text, one word a line, sorted by the bytes of the word, fields separated by tabs, empty fields at
the end left off, lists separated by spaces:

====  ==========  ====================================================================================================
0     word        in lower case; a single word, so no underscore
1     classes     part of speech and weight, most used first: ``v7n5``; ``N`` for a word only ever capitalised; empty
                  for a form that is only listed as irregular.  The weight is a hexadecimal digit, the number of bits
                  of the count of tagged occurrences
2     bases       base forms from the exception lists
3     relatives   derivationally related words and pertainyms that begin alike, each as the number (base 36) of letters
                  it shares with the word and the rest: on the line of "employ", ``6ment`` is "employment"
4     antonyms    direct antonyms
5     indirect    antonyms through the head of an adjective's cluster (first two senses), or through a word this one is
                  derived from
6     synonyms    words in the first two synsets of a part of speech, unless both are rare
7     kinds       numbers (base 36) of the direct hypernyms of the first two noun senses
====  ==========  ====================================================================================================

The first line, whose word is ``#``, names the source and the version of this format.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

HEADER = "#\tshanxi-facts words 1\tfrom WordNet 3.0, Copyright 2006 by Princeton University; see WORDNET-LICENSE"
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
SENSES = 2  # how many senses, the most used first, give synonyms and kinds
PREFIX = 3  # letters related words must share, one fewer if one of them is short: try, trial; use, usable
SHORT = 5
RARE = 4  # a part of speech this many bits rarer than the word's commonest gives no synonyms or kinds
# Words of one root that WordNet does not link, or links although they begin too differently for the rule.
BY_HAND = (("die", "death"), ("high", "height"), ("poor", "poverty"), ("sell", "sale"), ("sing", "song"))
DEFAULT_OUTPUT = Path(__file__).resolve().parent.parent / "src" / "shanxi_facts" / "language" / "data"

Synset = tuple[str, int]  # part of speech, offset


class Sense(NamedTuple):
    """One word of one synset: part of speech, offset, and the word's number, from 1."""

    pos: str
    offset: int
    number: int


@dataclass(slots=True)
class Database:
    """The database files, as far as the table needs them."""

    words: dict[Synset, list[str]] = field(default_factory=dict)  # as spelt, capitals and all
    lexical: dict[str, dict[Sense, set[Sense]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    hypernyms: dict[Synset, list[Synset]] = field(default_factory=lambda: defaultdict(list))
    instances: dict[Synset, list[Synset]] = field(default_factory=lambda: defaultdict(list))  # what a name is one of
    wholes: dict[Synset, list[Synset]] = field(default_factory=lambda: defaultdict(list))  # what it is a part of
    topics: dict[Synset, int] = field(default_factory=dict)  # the number of the lexicographer's file
    similar: dict[Synset, list[Synset]] = field(default_factory=lambda: defaultdict(list))
    satellites: set[Synset] = field(default_factory=set)
    senses: dict[tuple[str, str], list[Synset]] = field(default_factory=dict)  # (lemma, pos) -> most used first
    tagged: dict[tuple[str, str], int] = field(default_factory=dict)  # (lemma, pos) -> senses with any count
    counts: dict[tuple[str, str, int], int] = field(default_factory=dict)  # (lemma, pos, sense number) -> count
    exceptions: dict[tuple[str, str], list[str]] = field(default_factory=dict)  # (form, pos) -> bases
    licence: str = ""


def read_database(folder: Path) -> Database:
    """Read the database files of FOLDER."""
    db = Database()
    for pos, name in FILES.items():
        notice: list[str] = []
        for line in _lines(folder / f"data.{name}"):
            if line.startswith("  "):
                notice.append(line[2:].lstrip().partition(" ")[2].rstrip())
            else:
                _read_synset(db, pos, line)
        db.licence = db.licence or "".join(f"{line}\n" for line in notice)
        for line in _lines(folder / f"index.{name}"):
            if line.startswith("  "):
                continue
            lemma, _, n_synsets, n_symbols, *rest = line.split()
            db.tagged[lemma, pos] = int(rest[int(n_symbols) + 1])
            db.senses[lemma, pos] = [(pos, int(offset)) for offset in rest[-int(n_synsets) :]]
        for line in _lines(folder / f"{name}.exc"):
            form, *bases = line.split()
            db.exceptions.setdefault((form, pos), []).extend(bases)
    counts = folder / "cntlist.rev"
    if counts.exists():
        for line in _lines(counts):
            key, number, count = line.split()
            lemma, _, rest_of_key = key.rpartition("%")
            pos = "nvara"[int(rest_of_key[0]) - 1]
            db.counts[lemma, pos, int(number)] = db.counts.get((lemma, pos, int(number)), 0) + int(count)
    return db


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="ascii") as lines:
        yield from (line for line in lines if line.strip())


def _read_synset(db: Database, pos: str, line: str) -> None:
    fields = iter(line.partition(" | ")[0].split())
    offset, topic, kind = int(next(fields)), int(next(fields)), next(fields)
    synset = (pos, offset)
    db.topics[synset] = topic
    words = []
    for _ in range(int(next(fields), 16)):
        words.append(next(fields).partition("(")[0])  # adjectives may carry a marker: galore(ip)
        next(fields)
    db.words[synset] = words
    if kind == "s":
        db.satellites.add(synset)
    for _ in range(int(next(fields))):
        symbol, other, other_pos, ends = next(fields), int(next(fields)), next(fields), next(fields)
        target = ("a" if other_pos == "s" else other_pos, other)
        if symbol == "@":
            db.hypernyms[synset].append(target)
        elif symbol == "@i":
            db.instances[synset].append(target)
        elif symbol == "#p":
            db.wholes[synset].append(target)
        elif symbol == "&":
            db.similar[synset].append(target)
        elif symbol in "+!\\" and ends != "0000":
            number, other_number = divmod(int(ends, 16), 256)
            here, there = Sense(*synset, number), Sense(*target, other_number)
            db.lexical[symbol][here].add(there)
            db.lexical[symbol][there].add(here)


@dataclass(slots=True)
class Entry:
    """What the table says of one word."""

    classes: str = ""
    bases: list[str] = field(default_factory=list)
    relatives: set[str] = field(default_factory=set)
    antonyms: set[str] = field(default_factory=set)
    indirect: set[str] = field(default_factory=set)
    synonyms: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)

    def line(self, word: str) -> str:
        """The table's line for WORD."""
        self.relatives.discard(word)
        self.antonyms.discard(word)
        self.indirect -= self.antonyms | self.synonyms | {word}
        self.synonyms.discard(word)
        lists: list[Iterable[str]] = [self.bases, [_continuation(word, other) for other in sorted(self.relatives)]]
        lists += [sorted(s) for s in (self.antonyms, self.indirect, self.synonyms, self.kinds)]
        return "\t".join([word, self.classes, *(" ".join(items) for items in lists)]).rstrip("\t")


def _continuation(word: str, other: str) -> str:
    """OTHER as what follows the letters it shares with WORD, after their number in base 36."""
    shared = 0
    while shared < min(len(word), len(other), 35) and word[shared] == other[shared]:
        shared += 1
    return _base36(shared) + other[shared:]


def derive(db: Database) -> list[str]:
    """The lines of the table, in order, without line ends."""
    entries: dict[str, Entry] = defaultdict(Entry)
    _add_classes(db, entries)
    ordinary = {word for word, entry in entries.items() if entry.classes != "N"}
    _add_exceptions(db, entries)
    _add_relatives(db, entries)
    _add_antonyms(db, entries)
    _add_synsets(db, entries, ordinary)
    return [HEADER, *(entries[word].line(word) for word in sorted(entries) if entries[word] != Entry())]


def _single(db: Database, sense: Sense) -> str | None:
    """The word of SENSE if it is a single word written without capitals."""
    word = db.words[sense[:2]][sense.number - 1]
    return word if word == word.lower() and "_" not in word else None


def _add_classes(db: Database, entries: dict[str, Entry]) -> None:
    weights: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    names: set[str] = set()
    for (lemma, pos), synsets in db.senses.items():
        if "_" in lemma:
            continue
        numbers = [number for number, synset in enumerate(synsets, 1) if lemma in db.words[synset]]
        if not numbers:
            names.add(lemma)
            continue
        if db.counts:
            count = sum(db.counts.get((lemma, pos, number), 0) for number in numbers)
        else:
            count = db.tagged[lemma, pos]
        weights[lemma].append((-count, "nvar".index(pos), pos))
    for lemma, ranked in weights.items():
        bits = ((pos, min(-count, 32767).bit_length()) for count, _, pos in sorted(ranked))
        entries[lemma].classes = "".join(f"{pos}{weight:X}" for pos, weight in bits)
    for lemma in names - weights.keys():
        entries[lemma].classes = "N"


def _alike(a: str, b: str) -> bool:
    """Whether the words begin alike: city and civic pass, city and urban do not, nor citizen and civic."""
    shortest = min(len(a), len(b))
    shared = PREFIX if shortest > SHORT else PREFIX - 1
    return a[:shared] == b[:shared] and shortest >= shared


def _add_exceptions(db: Database, entries: dict[str, Entry]) -> None:
    for (form, pos), bases in sorted(db.exceptions.items(), key=lambda item: (item[0][0], "vnar".index(item[0][1]))):
        entry = entries[form]
        for base in bases:
            if base == form or base in entry.bases or "_" in form + base or (base, pos) not in db.senses:
                continue
            if _weight(entries, form) <= _weight(entries, base, pos) + RARE:  # "offer" is no comparative of "off"
                entry.bases.append(base)


def _add_relatives(db: Database, entries: dict[str, Entry]) -> None:
    pairs = [*BY_HAND]
    for links in (db.lexical["+"], db.lexical["\\"]):
        for here, others in links.items():
            word = _single(db, here) or ""
            pairs += ((word, other) for there in others if (other := _single(db, there)) and _alike(word, other))
    for one, two in pairs:
        if one in entries and two in entries:
            entries[one].relatives.add(two)
            entries[two].relatives.add(one)


def _add_antonyms(db: Database, entries: dict[str, Entry]) -> None:
    opposed = db.lexical["!"]
    for here, others in opposed.items():
        if word := _single(db, here):
            entries[word].antonyms.update(other for there in others if (other := _single(db, there)))
    # An adverb or a noun is opposed to what comes from the opposite of what it comes from: richness, poorness.
    for links, pos in ((db.lexical["\\"], "r"), (db.lexical["+"], "n")):
        for here, sources in links.items():
            if here.pos == pos and (word := _single(db, here)):
                opposites = {opposite for source in sources for opposite in opposed.get(source, ())}
                ends = {there for opposite in opposites for there in links.get(opposite, ()) if there.pos == pos}
                entries[word].indirect.update(other for there in ends if (other := _single(db, there)))


def _add_synsets(db: Database, entries: dict[str, Entry], ordinary: set[str]) -> None:
    kinds: dict[str, set[Synset]] = {}
    for (lemma, pos), synsets in db.senses.items():
        if lemma not in ordinary or _weight(entries, lemma, pos) + RARE < _weight(entries, lemma):
            continue
        common = _weight(entries, lemma) > 0
        first = [synset for synset in synsets if lemma in db.words[synset]][:SENSES]
        for synset in first:
            synonyms = {w for w in db.words[synset] if w in ordinary and w == w.lower()}
            entries[lemma].synonyms |= {w for w in synonyms if common or _weight(entries, w)}  # no pairs of rare words
            if common and synset in db.satellites:
                entries[lemma].indirect |= _opposites_of_heads(db, synset)
        if pos == "n":
            kinds[lemma] = {hypernym for synset in first for hypernym in db.hypernyms[synset]}
    members: dict[Synset, int] = defaultdict(int)
    for hypernyms in kinds.values():
        for hypernym in hypernyms:
            members[hypernym] += 1
    shared = sorted(hypernym for hypernym, n in members.items() if n > 1)  # a kind with one member has no siblings
    numbers = {hypernym: _base36(number) for number, hypernym in enumerate(shared)}
    for lemma, hypernyms in kinds.items():
        entries[lemma].kinds = {numbers[hypernym] for hypernym in hypernyms if hypernym in numbers}


def _weight(entries: dict[str, Entry], word: str, pos: str = "") -> int:
    """The weight of WORD as POS, or as what it most often is."""
    classes = entries[word].classes
    at = classes.find(pos) if pos else 0
    return int(classes[at + 1], 16) if 0 <= at < len(classes) - 1 else 0


def _opposites_of_heads(db: Database, satellite: Synset) -> set[str]:
    return {
        other
        for head in db.similar[satellite]
        for number in range(1, len(db.words[head]) + 1)
        for there in db.lexical["!"].get(Sense(*head, number), ())
        if (other := _single(db, there))
    }


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
        if not number:
            return digits


def main(argv: list[str]) -> int:
    """Read the folder named first, write to the one named second."""
    if len(argv) not in (1, 2):
        print("usage: derive_wordnet.py FOLDER [OUTPUT_FOLDER]", file=sys.stderr)
        return 2
    db = read_database(Path(argv[0]))
    output = Path(argv[1]) if argv[1:] else DEFAULT_OUTPUT
    output.mkdir(parents=True, exist_ok=True)
    table = "".join(f"{line}\n" for line in derive(db))
    (output / "wordnet.tsv").write_bytes(table.encode("ascii"))
    (output / "WORDNET-LICENSE").write_bytes(db.licence.encode("ascii"))
    print(f"{table.count(chr(10)) - 1} words, {len(table)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
