"""Curated wordings, and how they are found in a claim: their content words in order, close together.

A wording is one that a curator wrote for a slot of a fact, for the whole of it, or for a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from shanxi_facts.framed.frames import PARTICLES, Elements, Frame, Target, Wording, content
from shanxi_facts.framed.prepared import Prepared
from shanxi_facts.language.lexicon import lemmas_of, targets_of
from shanxi_facts.language.reading import Unit, read
from shanxi_facts.model import Fact, Phrase

Coverage = dict[int, tuple[frozenset[int], bool]]

_NOWHERE: frozenset[int] = frozenset()
_LOOSE = 2  # of two words of a curated wording, one may be met by a synonym
_GAP = 5  # content words that may stand between two words of a curated wording


class Names:
    """The names of a base with their other forms, as wordings; read when a fact first holds one."""

    def __init__(self, names: Iterable[Phrase]) -> None:
        self._names = tuple(names)
        self._read: dict[int, list[tuple[tuple[str, ...], Elements]]] = {}

    def within(self, sentence: str) -> Iterator[list[tuple[tuple[str, ...], Elements]]]:
        """Yield, for each name that ``sentence`` holds, its forms as words and as elements of a wording."""
        for number, name in enumerate(self._names):
            forms = (name.text, *name.aliases)
            if not any(form in sentence for form in forms):
                continue
            if number not in self._read:
                self._read[number] = [_form(form) for form in forms]
            yield self._read[number]


def _form(text: str) -> tuple[tuple[str, ...], Elements]:
    reading = read(text)
    return tuple(unit.norm for unit in content(reading)), _elements(reading.units)


def compile_wordings(
    fact: Fact,
    phrases: Iterable[tuple[str, Phrase]],
    targets: tuple[Target, ...],
    slots: dict[str, frozenset[int]],
    names: Names,
) -> tuple[Wording, ...]:
    """Return the wordings of a fact, without those that are found by the same words and cover the same."""
    wordings = _wordings(fact, phrases, targets, slots, names)
    found = {(wording.elements, wording.covers): wording for wording in wordings if wording.elements}
    return tuple(found.values())


def _wordings(
    fact: Fact,
    phrases: Iterable[tuple[str, Phrase]],
    targets: tuple[Target, ...],
    slots: dict[str, frozenset[int]],
    names: Names,
) -> Iterator[Wording]:
    for slot, phrase in phrases:
        for alias in phrase.aliases:
            yield from _wording(alias, slots[slot], slot)
    everything = frozenset(target.order for target in targets)
    for alias in fact.aliases:
        yield from _wording(alias, everything, "statement")
    for forms in names.within(fact.sentence):
        covered = next((c for words, _ in forms if (c := _run(words, targets))), None)
        if covered:
            for words, elements in forms:
                yield _worded(elements, covered, "name", " ".join(words))


def _wording(text: str, covers: frozenset[int], slot: str) -> Iterator[Wording]:
    """Yield a wording as its set phrases, and as its single words where a claim may hold them apart."""
    units = read(text).units
    denies = any(unit.tags & {"negators", "preventers", "scope-none"} for unit in units)
    phrased = _elements(units)
    yield _worded(phrased, covers, slot, text, denies)
    apart = _elements(part for unit in units for part in unit.parts or (unit,))
    if len(apart) != len(phrased):
        yield _worded(apart, covers, slot, text, denies)


def _worded(elements: Elements, covers: frozenset[int], slot: str, text: str, denies: bool = False) -> Wording:
    words = tuple(frozenset(key for key in element if key[0] != "#") for element in elements)
    if len(elements) < _LOOSE:
        elements = words  # a wording of one word is met by the word itself alone
    return Wording(elements, words, covers, slot, text, denies, not {"and", "or"}.isdisjoint(text.split()))


def _elements(units: Iterable[Unit]) -> Elements:
    """Return what a wording is found by: the keys of its content words and figures, and particles as they stand."""
    elements = []
    for unit in units:
        if unit.has("quantity"):
            elements.append(unit.keys)
        elif not unit.has("mark") and (not unit.has("function") or unit.norm in PARTICLES):
            keys = unit.keys | (targets_of(unit.norm) if unit.words == 1 else frozenset()) | {unit.norm}
            # What a name is met by: the word itself, and no derivation of it.
            elements.append(keys.union(f"^{lemma}" for part in unit.parts or (unit,) for lemma in lemmas_of(part.norm)))
    return tuple(elements)


def _run(wanted: tuple[str, ...], targets: tuple[Target, ...]) -> frozenset[int]:
    """Return the consecutive targets that these words name, none if they are not there in full."""
    norms = [target.norm for target in targets]
    for start in range(len(norms) - len(wanted) + 1):
        if tuple(norms[start : start + len(wanted)]) == wanted:
            return frozenset(range(start, start + len(wanted)))
    return frozenset()


def find_wordings(prepared: Prepared, frame: Frame) -> tuple[tuple[Wording, ...], Coverage]:
    """Return the curated wordings in the claim, and for each unit of one (by place) what it covers.

    A wording of one word says less than one of several: the flag tells whether any of several words covers the unit.
    """
    found: list[Wording] = []
    covered: Coverage = {}
    tried = {number for key in prepared.vocabulary & frame.opening_keys for number in frame.openings[key]}
    for number in sorted(tried):
        wording = frame.wordings[number]
        for element in wording.elements[1:]:
            if element.isdisjoint(prepared.vocabulary):
                break
        else:
            run = _stands(wording, prepared.keys)
            if not run or _crosses_denial(run, prepared):
                continue
            found.append(wording)
            for place in _covered_places(run, wording, prepared):
                before, several = covered.get(place, (_NOWHERE, False))
                covered[place] = (before | wording.covers, several or len(run) > 1)
    return tuple(found), covered


def _crosses_denial(run: Sequence[int], prepared: Prepared) -> bool:
    """Tell whether a negation that is no part of the wording stands among its words."""
    if not prepared.denies or len(run) == 1:
        return False
    first, last = prepared.places[run[0]], prepared.places[run[-1]]
    held = {prepared.places[position] for position in run}
    return any(
        place not in held and prepared.units[place].tags & {"negators", "scope-none"} for place in range(first, last)
    )


def _covered_places(run: Sequence[int], wording: Wording, prepared: Prepared) -> Iterator[int]:
    """Yield the units that a wording holds; a set phrase only if it holds all its words, or the phrase as such."""
    if not prepared.phrased:
        yield from (prepared.places[position] for position in run)
        return
    held: dict[int, list[int]] = {}
    for element, position in enumerate(run):
        held.setdefault(prepared.places[position], []).append(element)
    for place, elements in held.items():
        unit = prepared.units[place]
        whole = len(elements) == prepared.places.count(place)
        if whole or any(not wording.elements[element].isdisjoint(unit.keys) for element in elements):
            yield place


def _stands(wording: Wording, keys: Sequence[frozenset[str]]) -> list[int]:
    """Return where the words of ``wording`` stand in ``keys``, in order and close together; empty if they do not.

    Of every two words, one may be met by a synonym.
    """
    elements = wording.elements
    first, size, several = elements[0], len(keys), len(elements)
    for start in range(size - several + 1):
        if first.isdisjoint(keys[start]):
            continue
        run = [start]
        last = start
        for element in elements[1:]:
            stop = min(last + 2 + _GAP, size)
            last += 1
            while last < stop and element.isdisjoint(keys[last]):
                last += 1
            if last == stop:
                break
            run.append(last)
        else:
            loose = 0
            for word, position in zip(wording.words, run, strict=True):
                loose += word.isdisjoint(keys[position])
            if loose <= several // _LOOSE:
                return run
    return []
