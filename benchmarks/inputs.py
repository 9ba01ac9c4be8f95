"""What the programs are given: claims on the bundled base, and text, made anew from a seed. Nothing in them repeats."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

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
_REPORT = 33  # sentences


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
    """Return prose of about ``size`` bytes, no sentence of which occurs twice: paragraphs with blank lines between."""
    lines: list[str] = []
    length = 0
    for sentence in _sentences(seed):
        if length >= size:
            break
        lines.append(sentence)
        length += len(sentence.encode()) + 1
    return "\n\n".join(" ".join(lines[at : at + _PARAGRAPH]) for at in range(0, len(lines), _PARAGRAPH)) + "\n"


def base(facts: int, seed: int = SEED) -> bytes:
    """Return a base of so many facts, each a sentence that no other is: reports of a few paragraphs, as drafted.

    It begins with the same sentence whatever the number, so that one claim is true by bases of every size.
    """
    sentences = list(islice(_sentences(seed), facts))
    reports = [sentences[at : at + _REPORT] for at in range(0, facts, _REPORT)]
    document: dict[str, Any] = {"format": 1, "name": f"{facts}-facts", "version": "1.0.0", "sources": [], "facts": []}
    for number, lines in enumerate(reports):
        text = " ".join(lines)
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        document["sources"].append({"id": f"report-{number}", "sha256": sha256, "text": text})
        for place, sentence in enumerate(lines):
            fact = {"id": f"report-{number}-{place}", "sentence": sentence, "statement": sentence.rstrip(".!?")}
            document["facts"].append({**fact, "source": f"report-{number}"})
    return json.dumps(document).encode()


def first_sentence(seed: int = SEED) -> str:
    """Return the sentence that every base of a seed begins with."""
    return next(_sentences(seed))


def _sentences(seed: int) -> Iterator[str]:
    """Yield sentences of the evaluation's texts with other figures and some words of each other; none comes twice."""
    random = Random(seed)  # noqa: S311 - of a benchmark
    prose = [path.read_text(encoding="utf-8") for path in sorted((_HOME / "texts").glob("*.txt"))]
    sentences = [s for s in (s.strip() for whole in prose for s in _SENTENCE.split(whole)) if len(s) > 20]
    words = _PLAIN.findall(" ".join(sentences))
    made: set[str] = set()
    while True:
        sentence = _varied(random.choice(sentences), words, random)
        if sentence not in made:
            made.add(sentence)
            yield sentence


def _varied(sentence: str, words: list[str], random: Random) -> str:
    parts = " ".join(_FIGURE.sub(lambda _: str(random.randint(2, 9999)), sentence).split()).split(" ")
    for _ in range(1 + len(parts) // _SHARE):
        at = random.randrange(len(parts))
        if _PLAIN.fullmatch(parts[at]):
            parts[at] = random.choice(words)
    return " ".join(parts)
