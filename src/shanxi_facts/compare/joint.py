"""Joint counts given to one part: 340 nurses and doctors are not 340 nurses.

A figure before a list counts the whole list, and so does one that a list has "together" or "combined". A claim that
keeps the figure must keep the list, or name no part of it at all.

    counted list = figure item {"," item} ("and" | "or") item
    sharing list = item {"," item} "and" item … ("together" | "combined" | "a total of") … figure
    shared verbs = verb "and" verb, either before the figure's phrase or behind it: "built and renovated 40 mills"

Verbs divide what they share only if one thing seldom undergoes both: "hired and trained 40 cooks" is said of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.compare.places import before_of, role_words
from shanxi_facts.language.meaning import relate
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import Clause, Phrase, Role, Tag, Word

_CONTENT = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.PAST, Tag.ING})
_DEPENDENT = frozenset({Tag.DETERMINER, Tag.NUMBER, Tag.PRONOUN})

Items = list[list[Word]]


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each figure of a list that the claim gives to some of the list alone."""
    if not any(word.tag is Tag.COORDINATOR for word in comparison.source.words):
        return
    for word, _, other in comparison.linked_figures():
        if _is_age(other):
            continue
        if (apart := _counted_apart(comparison, word, other)) is not None:
            own, there = apart
            message = f"The source counts apart: {comparison.source.wording(*run(other, there))}."
            yield comparison.reason("counted", run(word, own), run(other, there), message)
        for items in (counted_list(comparison.source, other), sharing_list(comparison.source, other)):
            if len(items) > 1 and (part := _part(comparison, items)) is not None:
                together = run(other, items[0][0], items[-1][-1])
                message = f"The source counts together: {comparison.source.wording(*together)}."
                yield comparison.reason("counted", run(word, part), together, message)
                break
        if (verbs := _half_of_verbs(comparison, other)) is not None:
            own, both = verbs
            message = f"The source counts together: {comparison.source.wording(*both)}."
            yield comparison.reason("counted", run(word, own), run(other, *both), message)


def _counted_apart(comparison: Comparison, figure: Word, other: Word) -> tuple[Word, Word] | None:
    """Return the last of a list that the claim counts by one figure, and the source by another, with its word there.

    "14 men and women" against "14 men and nine women".
    """
    items = counted_list(comparison.claim, figure)
    own = items[-1][-1] if len(items) > 1 else None
    there = comparison.counterpart(own) if own is not None else None
    phrase = comparison.source.phrase_at(there.index) if there is not None else None
    counted = comparison.source.phrase_at(other.index)
    if own is None or there is None or phrase is None or counted is None or phrase.first != counted.first:
        return None
    is_apart = phrase.index != counted.index and phrase.quantity >= 0
    return (own, there) if is_apart else None


def _is_age(word: Word) -> bool:
    """Tell whether a figure is the age of whom it stands before, and counts no list: "a 25-year-old and her dogs"."""
    return word.lower.split()[-1] in role_words("of_age")


def _half_of_verbs(comparison: Comparison, figure: Word) -> tuple[Word, tuple[Word, Word]] | None:
    """Return the verb that the claim keeps of two that share a figure and divide what it counts, and these two."""
    phrase = comparison.source.phrase_at(figure.index)
    if phrase is None:
        return None
    words = comparison.source.words
    for clause in comparison.source.clauses:
        parent = comparison.source.clauses[clause.parent] if clause.parent is not None else None
        shares = phrase.index in {*clause.subject, *clause.objects}
        if parent is None or parent.verb < 0 or not shares or not _are_joined(words, parent, clause):
            continue
        both = words[parent.verb], words[clause.verb]
        kept = [own for verb in both if (own := _told_as(comparison, verb)) is not None]
        if len(kept) == 1 and kept[0].is_verb and _divide(*both):
            return kept[0], both
    return None


def _told_as(comparison: Comparison, verb: Word) -> Word | None:
    """Return the claim's word for a verb. The same verb may stand in the source twice, and be linked elsewhere."""
    own = comparison.origin(verb)
    return own if own is not None else next((w for w in comparison.claim.words if verb.lemma in w.lemmas), None)


def _are_joined(words: Sequence[Word], one: Clause, other: Clause) -> bool:
    """Tell whether nothing but "and" or "or" stands between the verbs of two clauses."""
    between = words[one.group[-1] + 1 : other.group[0]]
    joined = any(word.tag is Tag.COORDINATOR for word in between)
    return joined and all(word.tag in {Tag.COORDINATOR, Tag.ADVERB, Tag.MARK} for word in between)


def _divide(one: Word, other: Word) -> bool:
    """Tell whether one thing seldom undergoes both: killed and injured, built and renovated."""
    if relate(one.lower, other.lower, "v").excludes or relate(one.lower, other.lower).excludes:
        return True
    made, remade = role_words("making_verbs"), role_words("remaking_verbs")
    return (one.lemma in made and other.lemma in remade) or (other.lemma in made and one.lemma in remade)


def counted_list(sentence: Sentence, figure: Word) -> Items:
    """Return the items of the list that a figure counts, each as its words that say something; [] for no list."""
    phrase = sentence.phrase_at(figure.index)
    if phrase is None:
        return []
    listed = _members(sentence, phrase)
    if len(listed) < 2 or any(_counts_itself(sentence, member) for member in listed[1:]):
        return []
    return [_telling(sentence, member) for member in listed]


def sharing_list(sentence: Sentence, figure: Word) -> Items:
    """Return the items of the subject that has a figure together; [] if nothing says so."""
    phrase = sentence.phrase_at(figure.index)
    host = before_of(sentence, phrase) if phrase is not None else None
    if host is not None:
        # "A combined print and online circulation of 72,000".
        first = sentence.phrases[host.first]
        if any(_is_joint(sentence, word) for word in sentence.words[first.start : first.stop]):
            return [_telling(sentence, member) for member in _members(sentence, first)]
    clause = sentence.clause_at(figure.index)
    words = sentence.words[clause.start : clause.stop]
    if not any(_is_joint(sentence, word) for word in words):
        return []
    subject = next((sentence.phrases[i] for i in clause.subject), None)
    if subject is None or subject.role is not Role.SUBJECT:
        return []
    listed = _members(sentence, sentence.phrases[subject.first])
    return [_telling(sentence, member) for member in listed] if len(listed) > 1 else []


def _is_joint(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word says that a list has something in common: "together", "a combined", "between them"."""
    if word.tag is Tag.NUMBER:  # with its hedge: "a total of 25"
        return not role_words("joint").isdisjoint(word.lower.split())
    if word.lower not in role_words("joint"):
        return False
    if word.lower != "between":
        return True
    following = sentence.word_at(word.index + 1)
    return following is not None and following.lower == "them"


def _members(sentence: Sentence, first: Phrase) -> list[Phrase]:
    """Return the phrases of a list that begins with ``first``, with nothing but commas and coordinators between."""
    found = [first]
    for phrase in sentence.phrases[first.index + 1 :]:
        between = sentence.words[found[-1].stop : phrase.start]
        if phrase.conjunct != first.index or any(w.tag not in {Tag.COORDINATOR, Tag.MARK} for w in between):
            break
        found.append(phrase)
    between = sentence.words[found[-2].stop : found[-1].start] if len(found) > 1 else ()
    return found if any(word.tag is Tag.COORDINATOR for word in between) else []


def _counts_itself(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether an item has a figure or article of its own: "40 hens and a cock", but not "and their keepers"."""
    words = sentence.words[phrase.start : phrase.stop]
    return any(word.tag in _DEPENDENT and word.lower not in closed("possessives") for word in words)


def _telling(sentence: Sentence, phrase: Phrase) -> list[Word]:
    words = sentence.words[phrase.start : phrase.stop]
    found = [word for word in words if word.tag in _CONTENT and word.lower not in role_words("joint")]
    return found or [sentence.words[phrase.head]]


def _part(comparison: Comparison, items: Items) -> Word | None:
    """Return a word of the claim that names some items and not all of them; None if it names all or none."""
    shared = _share_head(items)
    said = [_said(comparison, _own(item, shared=shared)) for item in items]
    return next((word for word in said if word is not None), None) if None in said else None


def _share_head(items: Items) -> bool:
    """Tell whether the last noun is that of all items: "graduate and evening courses", not "nurses and cooks"."""
    first = items[0][-1]
    return len(items[-1]) > 1 and (first.tag is not Tag.NOUN or first.lower == first.lemma)


def _own(item: Sequence[Word], *, shared: bool) -> Sequence[Word]:
    """Return the words of an item that tell it from the others."""
    if not shared:
        return item[-1:]
    return item[:-1] if len(item) > 1 else item


def _said(comparison: Comparison, words: Sequence[Word]) -> Word | None:
    return next((origin for word in words if (origin := comparison.origin(word)) is not None), None)
