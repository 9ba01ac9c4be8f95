"""Long claims and long sources take time in proportion to their length, whatever they are made of."""

from collections.abc import Callable

import pytest

from shanxi_facts.base import FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.language.sentences import LONGEST, split
from shanxi_facts.lint import Linter
from shanxi_facts.reading import analyze
from shanxi_facts.verification import Verifier

_LENGTH = 16_000  # characters of the shorter text where time is taken
_SHORT = 2000  # characters where it is not
CLAIMS: dict[str, Callable[[int], str]] = {
    "one sentence": lambda n: "towns moved 472,000 people out of 58 poor counties and " * (n // 55),
    "sentences": lambda n: "Tellin moved 472,000 people. All poor counties were removed. " * (n // 60),
    "a repeated word": lambda n: "poverty " * (n // 8),
    "figures": lambda n: " ".join(f"{number * 37 % 9000}" for number in range(n // 5)),
    "counts": lambda n: " and ".join(f"{number * 37 % 9000} people" for number in range(n // 16)),
    "quotations": lambda n: " ".join(f'"poor counties were number {number}"' for number in range(n // 36)),
    "a list": lambda n: ", ".join("poor counties" for _ in range(n // 15)),
    "names": lambda n: "Zhang Yuhong " * (n // 13),
    "speakers": lambda n: ", ".join("Zhang said people moved" for _ in range(n // 25)),
    "one word": lambda n: "x" * n,
}


Grows = Callable[[Callable[[int], object], int], bool]


@pytest.fixture(scope="module")
def verifier() -> Verifier:
    return Verifier(FactBase.load())


@pytest.mark.slow
@pytest.mark.parametrize("kind", CLAIMS)
def test_the_time_of_a_claim_grows_with_its_length(verifier: Verifier, kind: str, grows_evenly: Grows) -> None:
    make = CLAIMS[kind]

    def check(length: int) -> None:
        analyze.cache_clear()
        verifier.check(make(length))

    assert grows_evenly(check, _LENGTH)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["one sentence", "sentences", "a list", "quotations", "speakers"])
def test_the_time_of_a_source_grows_with_its_length(kind: str, grows_evenly: Grows) -> None:
    make = CLAIMS[kind]

    def read(length: int) -> None:
        analyze.cache_clear()
        Verifier(FactBase.draft(make(length))).check("Zhang said 300 people moved.")

    assert grows_evenly(read, _LENGTH)


DRAFTS: dict[str, Callable[[int], str]] = {
    "sentences": lambda n: " ".join(f"Quay {number} of Tellin took {number * 37} boats." for number in range(n // 36)),
    "paragraphs": lambda n: "\n\n".join(f"Shanxi lifted {number} counties." for number in range(n // 30)),
    "a table": lambda n: (
        "| county | people |\n| --- | --- |\n"
        + "\n".join(f"| Tellin {number} | {number * 7} |" for number in range(n // 20))
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", DRAFTS)
def test_the_time_of_a_draft_grows_with_its_length(verifier: Verifier, kind: str, grows_evenly: Grows) -> None:
    make = DRAFTS[kind]

    def lint(length: int) -> None:
        analyze.cache_clear()
        linter = Linter(lambda sentence: verifier.check(sentence, in_draft=True, near=False))
        linter.lint(read_text(make(length), "draft", "markdown"))

    assert grows_evenly(lint, _LENGTH)


@pytest.mark.parametrize("kind", CLAIMS)
def test_a_long_claim_is_judged(verifier: Verifier, kind: str) -> None:
    claim = CLAIMS[kind](_SHORT)
    verdict = verifier.check(claim)
    assert verdict.assertions
    assert all(assertion.text == assertion.span.of(claim) for assertion in verdict.assertions)


@pytest.mark.parametrize("kind", DRAFTS)
def test_a_long_draft_is_judged(verifier: Verifier, kind: str) -> None:
    linter = Linter(lambda sentence: verifier.check(sentence, in_draft=True, near=False))
    assert linter.lint(read_text(DRAFTS[kind](_SHORT), "draft", "markdown")).findings


@pytest.mark.parametrize(
    "text", ["quay " * 2000, "x" * (2 * LONGEST + 5), "A quay opened. " + "a, b " * 1500 + "Boats came."]
)
def test_a_sentence_too_long_is_cut_and_nothing_is_left_out(text: str) -> None:
    spans = split(text)
    assert all(span.end - span.start <= LONGEST for span in spans)
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())


def test_a_sentence_as_long_as_others_is_left_whole() -> None:
    text = "The quay " + "of the old port " * 100 + "opened."
    assert [span.of(text) for span in split(text)] == [text]
