"""More or less than what: "stricter than the draft", "less strict than the draft"; "costs the mill more than the farm".

A comparison has a quality, a direction and a standard, which stands behind "than". Two comparisons with one quality
and one standard exclude each other if their directions differ, or if what is compared has changed places with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from shanxi_facts.compare.comparison import Comparison, run
from shanxi_facts.language.datafiles import word_list
from shanxi_facts.model import Reason
from shanxi_facts.reading import Sentence
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import CONTENT, Tag, Word

_REACH = 9  # words between a comparative and its "than"
_GRADED = frozenset({Tag.ADJECTIVE, Tag.ADVERB, Tag.DETERMINER, Tag.NOUN})
_ENDS = frozenset({Tag.MARK, Tag.COORDINATOR, Tag.SUBORDINATOR})


class _Comparison(NamedTuple):
    """A comparative, the base of its quality, its direction, and the words before and behind it."""

    cue: Word
    quality: frozenset[str]
    is_less: bool
    is_denied: bool
    before: frozenset[int]
    standard: frozenset[int]


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for a comparison of the claim that one of the sentence with the same standard excludes."""
    ours = list(_comparisons(comparison.claim))
    theirs = list(_comparisons(comparison.source)) if ours else []
    for mine in ours:
        for other in theirs:
            if not _excludes(comparison, mine, other):
                continue
            last = comparison.source.words[max(other.standard)]
            text = comparison.source.wording(other.cue, last)
            here = run(mine.cue, comparison.claim.words[max(mine.standard)])
            yield comparison.reason("direction", here, (other.cue, last), f"The source says “{text}”.")
            return


def _excludes(comparison: Comparison, mine: _Comparison, other: _Comparison) -> bool:
    links = comparison.alignment.counterpart
    before = {found for index in mine.before if (found := links(index)) is not None}
    standard = {found for index in mine.standard if (found := links(index)) is not None}
    if mine.quality.isdisjoint(other.quality):
        return False
    same_standard = bool(standard) and standard <= other.standard
    if same_standard and mine.is_denied == other.is_denied:
        return mine.is_less is not other.is_less
    crossed = bool(standard & other.before) and bool(before & other.standard)
    return crossed and mine.is_less is other.is_less and mine.is_denied == other.is_denied


def _comparisons(sentence: Sentence) -> Iterator[_Comparison]:
    words = sentence.words
    for than in words:
        if than.lower != "than":
            continue
        found = _comparative(words[max(0, than.index - _REACH) : than.index])
        standard = _standard(sentence, than)
        if found is None or not standard:
            continue
        cue, quality, is_less = found
        clause = sentence.clause_of[cue.index]
        before = frozenset(
            w.index
            for w in words[: cue.index]
            if w.tag in CONTENT and sentence.clause_of[w.index] == clause and not w.is_verb
        )
        denied = any(w.lower in word_list("comparatives", "denying") for w in words[max(0, cue.index - 2) : cue.index])
        yield _Comparison(cue, quality, is_less, denied, before, standard)


def _comparative(words: tuple[Word, ...]) -> tuple[Word, frozenset[str], bool] | None:
    """Return the comparative nearest before "than", the forms of its quality, and whether it tells of less."""
    for word in reversed(words):
        if word.tag in {Tag.MARK, Tag.COORDINATOR}:
            return None
        if word.lower in word_list("comparatives", "less") or word.lower in word_list("comparatives", "more"):
            following = words[word.index - words[0].index + 1 :][:1]
            graded = following[0].lemmas if following and following[0].tag in CONTENT else frozenset({"much"})
            return word, graded | {word.lower for word in following}, word.lower in word_list("comparatives", "less")
        if word.tag in _GRADED and (_is_graded(word) or word.lower in word_list("comparatives", "irregular")):
            return word, word.lemmas, False
    return None


def _is_graded(word: Word) -> bool:
    return word.lower.endswith("er") and bool(word.lemmas - {word.lower})


def _standard(sentence: Sentence, than: Word) -> frozenset[int]:
    """Return the words behind "than" that tell what a thing is compared with."""
    found = set()
    for word in sentence.words[than.index + 1 :]:
        if word.tag in _ENDS:
            break
        if word.tag in CONTENT or word.lower in closed("personal"):
            found.add(word.index)
    return frozenset(found)
