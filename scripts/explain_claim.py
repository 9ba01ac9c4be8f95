"""Show how a claim came to its verdict, room by room: where a wrong one went wrong.

    python scripts/explain_claim.py SOURCE CLAIM [SENTENCE]

SOURCE is a file of text, or the text itself. Both sides are shown as they are read (``reading``), then which word of
the claim is linked to which of the source (``alignment``), and each reason with the module of ``compare`` that gives
it. The sentence is the one that decides, unless its number is given.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from shanxi_facts.compare.comparison import Comparison
from shanxi_facts.compare.rules import RULES
from shanxi_facts.reading import Article, Sentence
from shanxi_facts.report.facts import describe
from shanxi_facts.verification import Judge
from shanxi_facts.verification.judge import Judgement


def explain(source: str, claim: str, number: int | None = None) -> Iterator[str]:
    """Yield the lines of the answer."""
    judge = Judge(Article.of(source))
    found = [one for one in judge.judgements(claim) if number in {None, one.sentence}]
    if not found:
        yield "No sentence of the source shares a word with the claim: see retrieval/search.py."
        return
    judgement = found[0]
    alignment = judgement.alignment
    yield "The claim, as it is read:"
    yield from _read(alignment.claim)
    yield f"Sentence {judgement.sentence} of {len(judge.article)}, as it is read:"
    yield from _read(alignment.source)
    yield "Links of the words that have to be borne out (alignment):"
    yield from _links(judgement)
    yield "Reasons (compare):"
    comparison = Comparison(alignment)
    yield from (
        f"  {rule.__module__.rpartition('.')[2]}.py [{reason.rule}] {reason.claim!r} against {reason.source!r}"
        for rule in RULES
        for reason in rule(comparison)
    )
    basis = f", {judgement.basis}" if judgement.basis else ""
    shares = f"{judgement.relevance:.2f} of the claim in it and beside it, {judgement.support:.2f} in it"
    yield f"Verdict (verification/judge.py): {judgement.label}{basis}; {shares}"


def _read(sentence: Sentence) -> Iterator[str]:
    yield f"  {' '.join(f'{word.text}/{word.tag}' for word in sentence.words)}"
    for quantity in sentence.quantities:
        yield f"  figure: {quantity.span.of(sentence.folded.text)} ({describe(quantity)})"
    for clause in sentence.clauses:
        verb = sentence.words[clause.verb].text if clause.verb >= 0 else "no verb"
        parts = {"subject": clause.subject, "objects": clause.objects, "complements": clause.complements}
        told = "".join(
            f"; {name} {', '.join(sentence.words[sentence.phrases[index].head].text for index in phrases)}"
            for name, phrases in parts.items()
            if phrases
        )
        yield f"  {clause.kind} clause: {verb}{told}"


def _links(judgement: Judgement) -> Iterator[str]:
    alignment = judgement.alignment
    for index in alignment.content:
        word, link = alignment.claim.words[index], alignment.links.get(index)
        if link is None:
            yield f"  {word.text}: nothing" + (", unexplained" if index in alignment.unexplained else "")
        else:
            there = alignment.source.words[link.source].text if link.source >= 0 else "a neighbour"
            yield f"  {word.text}: {there} ({link.relation})"


def main() -> None:
    """Print how the claim is judged."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("source")
    parser.add_argument("claim")
    parser.add_argument("sentence", nargs="?", type=int)
    given = parser.parse_args()
    path = Path(given.source)
    source = path.read_text(encoding="utf-8") if len(given.source) < 256 and path.is_file() else given.source
    print("\n".join(explain(source, given.claim, given.sentence)))


if __name__ == "__main__":
    main()
