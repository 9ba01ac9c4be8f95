"""What the programs are given is made from a seed, and nothing in it repeats."""

import pytest

from benchmarks.inputs import claims, text

NUMBER, SIZE = 9000, 200_000


@pytest.mark.slow
def test_no_claim_repeats() -> None:
    made = claims(NUMBER)
    assert len(made) == len(set(made)) == NUMBER

    assert made == claims(NUMBER)
    assert made != claims(NUMBER, seed=1)


def test_no_paragraph_repeats() -> None:
    made = text(SIZE)
    paragraphs = made.split("\n\n")
    assert len(paragraphs) == len(set(paragraphs))
    assert SIZE * 0.99 < len(made.encode()) < SIZE * 1.01
    assert made == text(SIZE)
