"""What is said in the same words wherever it is shown: how many of something, and what a source leaves open."""

from __future__ import annotations

from collections.abc import Iterable

from shanxi_facts.model import Assertion, Outcome, Span, Verdict


def counted(number: int, noun: str) -> str:
    """Return a noun with its number before it.

    >>> counted(1, "entry"), counted(2, "entry"), counted(3, "text box"), counted(2, "image with text")
    ('1 entry', '2 entries', '3 text boxes', '2 images with text')
    """
    if number == 1:
        return f"1 {noun}"
    head, joint, behind = noun.partition(" with ")
    plural = f"{head.removesuffix('y')}ies" if head.endswith("ry") else f"{head}{'es' if head.endswith('x') else 's'}"
    return f"{number} {plural}{joint}{behind}"


def left_open(judged: Verdict | Assertion) -> tuple[Span, ...]:
    """Return the words that leave a claim unconfirmed, as spans of it; none where that is not what decides."""
    return judged.unexplained if judged.outcome is Outcome.UNCONFIRMED else ()


def runs(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those with nothing but white space between them as one.

    >>> runs("rare earth from Oslo", (Span(16, 20), Span(0, 4), Span(5, 10)))
    (Span(start=0, end=10), Span(start=16, end=20))
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and (found[-1].end >= span.start or text[found[-1].end : span.start].isspace()):
            last = found.pop()
            span = Span(last.start, max(last.end, span.end))  # noqa: PLW2901 - the run so far
        found.append(span)
    return tuple(found)


def nothing_of(text: str, spans: Iterable[Span]) -> str:
    """Return the sentence that names the words at ``spans`` of a claim.

    >>> nothing_of("The hospital rose in May", (Span(4, 12), Span(21, 24)))
    'Here the source says nothing of “hospital” or “May”.'
    """
    *others, last = dict.fromkeys(f"“{span.of(text)}”" for span in runs(text, spans))
    named = f"{', '.join(others)} or {last}" if others else last
    return f"Here the source says nothing of {named}."
