"""Whom a claim gives its words to: "X said", "said X", "according to X", "X: …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shanxi_facts.language.grammar import is_auxiliary, is_verb
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.reading import Unit

# Verbs after which a name is the speaker; after the others ("call", "describe") it is as likely the object.
_STRONG = frozenset(
    """say state tell note announce declare explain remark observe comment stress emphasize emphasise underline reveal
    confirm recall conclude argue reckon according disclose reply report add acknowledge quip""".split()
)
_REACH = 8  # how many words a name may stand from what makes it a speaker's


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a claim gives its words to. ``name`` are the units of the name, ``rest`` the verb or colon beside it."""

    name: tuple[Unit, ...]
    rest: tuple[Unit, ...]

    @property
    def units(self) -> frozenset[int]:
        """Where the units of the attribution start."""
        return frozenset(unit.start for unit in (*self.name, *self.rest))


def find_speaker(units: Sequence[Unit], persons: frozenset[str]) -> Speaker | None:
    """Return whom the claim quotes, None if it names nobody. ``persons`` are words of names that the base knows."""
    if speaker := _before_colon(units, persons):
        return speaker
    for index, unit in enumerate(units):
        if not unit.has("report"):
            continue
        name = _names_before(units, index, persons)
        if not name and not lemmas_of(unit.norm).isdisjoint(_STRONG):
            name = _names_after(units, index, persons)
        if name:
            return Speaker(tuple(name), (unit,))
    return None


def _is_person(unit: Unit, persons: frozenset[str]) -> bool:
    return unit.norm in persons or (unit.has("name") and not unit.has("function"))


def _before_colon(units: Sequence[Unit], persons: frozenset[str]) -> Speaker | None:
    for index, unit in enumerate(units[:_REACH]):
        if unit.norm == ":" and index:
            before = [other for other in units[:index] if not other.has("mark")]
            names = len(before) > 1 and all(_is_person(other, persons) for other in before)
            known = any(other.norm in persons for other in before)
            return Speaker(tuple(before), (unit,)) if names and known else None
        if unit.has("mark") and unit.norm != '"':
            return None
    return None


def _names_after(units: Sequence[Unit], index: int, persons: frozenset[str]) -> list[Unit]:
    following = units[index + 1 :]
    if following and following[0].norm == "to" and units[index].norm == "according":
        following = following[1:]
    name: list[Unit] = []
    for unit in following[:_REACH]:
        if _is_person(unit, persons):
            name.append(unit)
        elif name or unit.tags & {"mark", "function"} or is_verb(unit):
            break
    return name


def _names_before(units: Sequence[Unit], index: int, persons: frozenset[str]) -> list[Unit]:
    place = index - 1
    while place >= 0 and _may_precede_verb(units[place]):
        place -= 1
    name: list[Unit] = []
    while place >= 0 and _is_person(units[place], persons):
        name.insert(0, units[place])
        place -= 1
    if name or place < 0 or units[place].norm not in (",", ")"):
        return name
    # An apposition stands between the name and the verb: "Zhang Yuhong, director of the bureau, said".
    opening = next((i for i in range(place - 1, 0, -1) if units[i].norm in (",", "(")), None)
    return _names_before(units, opening, persons) if opening else []


def _may_precede_verb(unit: Unit) -> bool:
    """Tell whether a small word may stand between a subject and its verb: "has said", "also said"."""
    return unit.has("colour") or unit.norm in ("also", "then") or (unit.has("function") and is_auxiliary(unit))
