"""Words in quotation marks that the source does not say to the letter, or that a cut makes say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.language.denials import denials_of
from shanxi_facts.language.status import statuses_of
from shanxi_facts.model import Reason, Span
from shanxi_facts.reading import Article, Passage, Sentence, analyze
from shanxi_facts.reading.model import Tag, Word

_SCARE_QUOTES = 2  # words up to which quotation marks are a way of speaking
_MISQUOTED = 0.5  # the share of its words in one passage from which on a quotation is meant for it


def check(comparison: Comparison) -> Iterator[Reason]:
    """Yield a reason for each quotation of the claim that is no run of the source, or is cut to say something else."""
    sentence, passage = comparison.claim, comparison.alignment.passage
    article = passage.article
    for words, text in _quotations(sentence):
        found = article.passages.find(text)
        if found is None:
            if article.passages.share(text, _here(passage)) > _MISQUOTED:
                yield _misquote(comparison, words)
        elif (cut := _telling_cut(article.text, found)) is not None:
            message = f"The cut in the quotation leaves out “{cut}”."
            yield Reason("quotation", text, cut, message, sentence.back(words[0], words[-1]))


def is_meant(claim: Sentence, passage: Passage) -> bool:
    """Tell whether a claim quotes a passage, well or badly: more than half of a quotation stands in it."""
    passages = passage.article.passages
    return any(passages.share(text, _here(passage)) > _MISQUOTED for _, text in _quotations(claim))


def may_be_meant(quotation: str, article: Article) -> bool:
    """Tell whether a quotation may be one of some passage of an article: False where ``is_meant`` is of none."""
    passages = article.passages
    if passages.most_in(quotation, Span(0, len(article.text))) <= _MISQUOTED:
        return False
    return any(passages.most_in(quotation, _around(article, n)) > _MISQUOTED for n in range(len(article)))


def _quotations(sentence: Sentence) -> Iterator[tuple[list[Word], str]]:
    """Yield the words and the text of each quotation of a claim that is more than a way of speaking."""
    if not sentence.quotes:
        return
    inside: dict[int, list[Word]] = {}
    for word in sentence.words:
        if word.tag is not Tag.MARK:
            inside.setdefault(word.quoted, []).append(word)
    for number, quote in enumerate(sentence.quotes):
        words = inside.get(number, [])
        if len(words) > _SCARE_QUOTES:
            yield words, sentence.text[quote.start : quote.end]


def _here(passage: Passage) -> Span:
    return _around(passage.article, passage.number)


def _around(article: Article, number: int) -> Span:
    """Return where a sentence and the one behind it stand in the text: a quotation may go on."""
    spans = article.spans
    return Span(spans[number].start, spans[min(number + 1, len(spans) - 1)].end)


def _misquote(comparison: Comparison, words: Sequence[Word]) -> Reason:
    """Return the reason that points at the first words that differ."""
    source = [word for word in comparison.source.words if word.tag is not Tag.MARK]
    own, theirs = [word.lower for word in words], [word.lower for word in source]
    steps = SequenceMatcher(None, own, theirs, autojunk=False).get_opcodes()
    inside = [step for step in steps if step[0] != "equal" and not (step[0] == "insert" and step[1] in {0, len(own)})]
    _, first, last, start, stop = inside[0] if inside else steps[0]
    if last > first and stop - start > last - first:  # the source goes on where the quotation begins or ends
        start = stop - (last - first) if first == 0 else start
        stop = start + (last - first) if last == len(own) else stop
    # What one side has alone is shown beside the word before it.
    here = words[max(0, min(first, last - 1) if last > first else first - 1)], words[min(last, len(words)) - 1]
    there = source[max(0, start if stop > start else start - 1)], source[max(0, stop - 1)]
    wrong = comparison.claim.wording(*here)
    right = comparison.source.wording(*there)
    return comparison.reason("quotation", here, there, f"The source says “{right}”, where the quotation has “{wrong}”.")


def _telling_cut(text: str, parts: Sequence[Span]) -> str | None:
    """Return what a cut leaves out, if that denies or limits what is said, or holds a figure of it."""
    for before, behind in pairwise(parts):
        cut = text[before.end : behind.start]
        if any(_tells(word) for word in analyze(cut).words):
            return cut.strip()
    return None


def _tells(word: Word) -> bool:
    return word.tag in {Tag.NUMBER, Tag.DATE} or bool(denials_of(word.lemma) or statuses_of(word.lemma))
