"""Another speaker for what a sentence says."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.model import Reason
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import Tag, Word
from shanxi_facts.reading.speakers import Attribution, Speaker


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each named speaker of the claim to whom the source does not give the words."""
    found = [own.names or _surname(comparison, own) for own in comparison.alignment.claim_terms.attributions]
    if not any(found):
        return
    passage = comparison.alignment.passage
    speakers = passage.article.speakers.of(passage.number)
    names = passage.article.names
    others = [speaker for speaker in speakers if speaker.names or speaker.indefinite]
    for indices in filter(None, found):
        words = [comparison.claim.words[index] for index in indices]
        own = [word.lower for word in words]
        if any(names.are_one(own, name) for speaker in speakers for name in speaker.names):
            continue
        if not others and (speakers or _is_named(comparison, words)):
            continue
        yield _reason(comparison, words, others)


def _surname(comparison: Comparison, attribution: Attribution) -> tuple[int, ...]:
    """Return the word that opens a claim and reads as a noun, where the article has it as a name: "Baker said"."""
    phrase = comparison.claim.phrases[attribution.phrase]
    word = comparison.claim.words[phrase.head]
    other = comparison.counterpart(word)
    bare = phrase.start == word.index == 0 and word.tag is Tag.NOUN and word.lower == word.lemma
    bare = bare and (other is None or other.tag is not Tag.NOUN)
    return (word.index,) if bare and comparison.alignment.passage.article.names.with_word(word.lower) else ()


def _is_named(comparison: Comparison, words: list[Word]) -> bool:
    """Tell whether the sentence names the speaker, in whatever words it gives him a part in it."""
    return any(comparison.counterpart(word) is not None for word in words)


def _reason(comparison: Comparison, named: list[Word], others: list[Speaker]) -> Reason:
    first, last = named[0], named[-1]
    words = comparison.claim.wording(first, last)
    span = comparison.claim.back(first, last)
    if not others:
        return Reason("speaker", words, "", f"The source does not give these words to {words}.", span)
    told = others[0]
    if told.text.lower() not in closed("personal"):
        return Reason(
            "speaker", words, told.text, f"The source gives these words to {told.text}, not to {words}.", span
        )
    # Of several whom a pronoun may mean, the claim's may be another that was not thought of.
    sure = told.text if len(told.names) == 1 else ""
    return Reason("speaker", words, sure, f"The source gives these words to another, not to {words}.", span)
