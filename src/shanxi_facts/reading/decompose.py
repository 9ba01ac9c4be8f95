"""A claim cut into subclaims: its sentences, and the clauses of a sentence that can stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shanxi_facts.language.sentences import head_end, split
from shanxi_facts.model import Span
from shanxi_facts.reading.model import Clause, ClauseKind, Phrase, Tag
from shanxi_facts.reading.options import may_act
from shanxi_facts.reading.sentence import Sentence, Units, analyze, units_of
from shanxi_facts.values import value

_JOINING = frozenset({"and", "but", ";"})


@value
class Subclaim:
    """A part of a claim that is judged alone.

    ``text`` is what is judged: ``lead``, what it borrows from the part before ("The firm "), and the words at ``span``
    of the claim.
    """

    text: str
    span: Span
    lead: str = ""

    def own(self, span: Span) -> Span | None:
        """Return what a span of ``text`` covers of the claim; None if only borrowed words."""
        start = max(span.start - len(self.lead), 0) + self.span.start
        end = span.end - len(self.lead) + self.span.start
        return Span(start, end) if span.end > len(self.lead) else None


def sentences(claim: str) -> tuple[Subclaim, ...]:
    """Return the sentences of a claim; a dateline before them is the story's own, and is none.

    >>> [part.text for part in sentences("ARDEN, May 3 (AP) -- Hens lay. Cocks crow.")]
    ['Hens lay.', 'Cocks crow.']
    """
    found = split(claim)
    return tuple(Subclaim(span.of(claim), span) for span in found[heads(claim, found) :])


def heads(text: str, spans: Sequence[Span]) -> int:
    """Return how many of the sentences that begin a text are its dateline and byline, where there is more of it."""
    found = 0
    while found + 1 < len(spans) and head_end(text, spans[found].start) == spans[found].end:
        found += 1
    return found


def clauses(part: Subclaim) -> tuple[Subclaim, ...]:
    """Return the coordinated main clauses of a subclaim, each with the subject that it shares; itself if it has one."""
    if not _may_be_cut(units_of(part.text)):
        return (part,)
    sentence = analyze(part.text)
    cuts = list(_cuts(sentence))
    if not cuts:
        return (part,)
    found: list[Subclaim] = []
    starts = [0, *(cut.stop for cut in cuts)]
    ends = [*(cut.start for cut in cuts), len(sentence.words)]
    leads = ["", *(cut.lead for cut in cuts)]
    for start, end, lead in zip(starts, ends, leads, strict=True):
        if end <= start:
            return (part,)
        own = sentence.back(sentence.words[start], sentence.words[end - 1])
        span = Span(own.start + part.span.start - len(part.lead), own.end + part.span.start - len(part.lead))
        found.append(Subclaim(lead + own.of(part.text), span, lead))
    return tuple(found)


def _may_be_cut(read: Units) -> bool:
    """Tell whether a sentence that is not read yet may have a word between two clauses, and a verb behind it."""
    joined = False
    for index, unit in enumerate(read.units):
        if joined and unit.tag is None and may_act(unit.token.norm):
            return True
        joined = joined or (index > 0 and unit.token.norm in _JOINING)
    return False


@value
class _Cut:
    """Where two clauses meet: the words ``start:stop`` between them, and what the second borrows."""

    start: int
    stop: int
    lead: str


def _cuts(sentence: Sentence) -> Iterator[_Cut]:
    if sentence.clauses[0].kind is ClauseKind.SUBORDINATE:
        return  # "If it rains, the fair is off and …": what limits the first limits the second
    for clause in sentence.clauses[1:]:
        joint = _joint(sentence, clause) if clause.kind is ClauseKind.COORDINATE else None
        if joint is not None and clause.subject:
            subject = sentence.phrases[clause.subject[0]]
            yield _Cut(*joint, _lead(sentence, subject) if subject.stop <= joint[0] else "")


def _lead(sentence: Sentence, subject: Phrase) -> str:
    """Return the words of a subject that stands before the clause, its preposition included."""
    first = sentence.words[subject.start - (subject.preposition is not None)]
    return sentence.wording(first, sentence.words[subject.stop - 1]) + " "


def _joint(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Return the coordinator or semicolon before a clause, with the comma beside it."""
    first = clause.group[0]
    for phrase in clause.subject:
        if sentence.phrases[phrase].stop <= first and sentence.phrases[phrase].start >= clause.start:
            first = min(first, sentence.phrases[phrase].start)
    index = first - 1
    while index > 0 and sentence.words[index].tag is Tag.ADVERB:
        index -= 1
    if index <= 0 or sentence.words[index].lower not in _JOINING or sentence.words[index].quoted >= 0:
        return None
    stop = index + 1
    if sentence.words[index - 1].lower == ",":
        index -= 1
    return index, stop
