"""What is acted on: a noun or an amount that the sentence has another verb act on.

"The guild sold 12 mills" against "The guild sold 40 boats, and the port built 12 mills". The rule of arguments asks for
names of both sides and is sure of them; this one only asks that the verb has an object of its own in the sentence, and
that what the claim has in its place is told of verbs of other clauses alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.alignment.model import Relation
from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.deeds import chain_of, deed_of
from shanxi_facts.model import Kind, Reason
from shanxi_facts.reading.model import Clause, Tag, Word
from shanxi_facts.reading.slots import OBJECT

_LINKED = frozenset({Relation.EQUAL, Relation.FIGURE})
_TOLD = frozenset({Tag.NOUN, Tag.NAME, Tag.NUMBER})


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for the first object of the claim that other verbs of the sentence act on."""
    if len(comparison.source.clauses) == 1 or comparison.is_verbatim():
        return
    slots = comparison.alignment.claim_terms.slots
    for clause in comparison.claim.clauses:
        deed = deed_of(comparison, clause) if _is_same(comparison, clause) else None
        if deed is None:
            continue
        for index in slots.filling(clause.verb, OBJECT):
            word = comparison.claim.words[index]
            there = comparison.counterpart(word)
            if there is None or comparison.alignment.links[index].relation not in _LINKED:
                continue
            other = _other_verb(comparison, deed, there)
            if other is not None:
                message = f"The source says “{comparison.source.wording(there)}” of another deed: {other.text}."
                yield comparison.reason("relation", word, None, message)
                return


def _is_same(comparison: Comparison, clause: Clause) -> bool:
    """Tell whether the sentence has the very verb: another may mean the deed of any clause."""
    link = comparison.alignment.links.get(clause.verb)
    return link is not None and link.relation is Relation.EQUAL


def _other_verb(comparison: Comparison, deed: Clause, there: Word) -> Word | None:
    """Return the verb that a word of the sentence belongs to, where it is that of another deed, and has its own."""
    source, slots = comparison.source, comparison.alignment.source_terms.slots
    own = [source.words[index] for index in slots.filling(deed.verb, OBJECT) if source.words[index].tag is not Tag.DATE]
    if there.tag not in _TOLD or not own or not all(_is_thing(comparison, word) for word in own):
        return None
    if any(source.are_together(word, there) for word in own) or source.is_again(there):
        return None
    filled = slots.of(there.index)
    if not filled or any(slot.relation != OBJECT for slot in filled) or _is_measure(comparison, there):
        return None
    verbs = [source.words[slot.governor] for slot in filled]
    if any(source.words[verb.index + 1].joined for verb in verbs if verb.index + 1 < len(source.words)):
        return None  # "follow-up support"
    clauses = [source.clause_of_verb(verb.index) for verb in verbs]
    reach = chain_of(source, deed)
    for clause in clauses:
        if clause is None or clause.index in reach or deed.index in chain_of(source, clause):
            return None
    return verbs[0]


def _is_thing(comparison: Comparison, word: Word) -> bool:
    """Tell whether a word names what is acted on; a count alone leaves its noun to another: "closed 23, opened 7"."""
    quantity = comparison.source.quantity(word)
    return word.tag in _TOLD and (quantity is None or quantity.kind is not Kind.COUNT)


def _is_measure(comparison: Comparison, word: Word) -> bool:
    """Tell whether a figure says how long or how far something went: no verb acts on it."""
    quantity = comparison.source.quantity(word)
    return quantity is not None and quantity.kind is Kind.MEASURE
