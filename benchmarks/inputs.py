"""What the programs are given: claims on the bundled base, and text, made anew from a seed. Nothing in them repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from evaluation import changes
from evaluation.labelled import read_claims
from shanxi_facts import FactBase

SEED = 20
_HOME = Path(__file__).parents[1] / "evaluation"
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_PLAIN = re.compile(r"[a-z]{4,}")
_SHARE = 5  # every fifth word of a sentence is tried for another
_PARAGRAPH = 5  # sentences


def claims(number: int, seed: int = SEED) -> list[str]:
    """Return so many distinct claims on the bundled base: those of the evaluation, and its facts changed."""
    own = [claim.claim for path in sorted((_HOME / "claims").glob("*.jsonl")) for claim in read_claims(path)]
    made = [claim.claim for claim in changes.generate(FactBase.load())]
    found = [claim for claim in dict.fromkeys((*own, *made)) if claim.strip() and "\n" not in claim]
    random = Random(seed)  # noqa: S311 - of a benchmark
    random.shuffle(found)
    further = _other_figures(found, random)
    known = set(found)
    while len(found) < number:
        claim = next(further)
        if claim not in known:
            known.add(claim)
            found.append(claim)
    return found[:number]


def _other_figures(given: list[str], random: Random) -> Iterator[str]:
    with_figures = [claim for claim in given if _FIGURE.search(claim)]
    while True:
        yield _FIGURE.sub(lambda _: f"{random.randint(2, 999_999):,}", random.choice(with_figures))


def text(size: int, seed: int = SEED) -> str:
    """Return prose of about ``size`` bytes, no sentence of which occurs twice: paragraphs with blank lines between.

    Sentences of the evaluation's texts, with other figures and some words of each other.
    """
    random = Random(seed)  # noqa: S311 - of a benchmark
    prose = [path.read_text(encoding="utf-8") for path in sorted((_HOME / "texts").glob("*.txt"))]
    sentences = [s for s in (s.strip() for whole in prose for s in _SENTENCE.split(whole)) if len(s) > 20]
    words = _PLAIN.findall(" ".join(sentences))
    made: dict[str, None] = {}
    length = 0
    while length < size:
        sentence = _varied(random.choice(sentences), words, random)
        if sentence not in made:
            made[sentence] = None
            length += len(sentence.encode()) + 1
    lines = list(made)
    return "\n\n".join(" ".join(lines[at : at + _PARAGRAPH]) for at in range(0, len(lines), _PARAGRAPH)) + "\n"


def _varied(sentence: str, words: list[str], random: Random) -> str:
    parts = " ".join(_FIGURE.sub(lambda _: str(random.randint(2, 9999)), sentence).split()).split(" ")
    for _ in range(1 + len(parts) // _SHARE):
        at = random.randrange(len(parts))
        if _PLAIN.fullmatch(parts[at]):
            parts[at] = random.choice(words)
    return " ".join(parts)
