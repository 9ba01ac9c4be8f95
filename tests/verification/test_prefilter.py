"""What is told of a sentence from its words alone never says less of it than reading it does."""

import os
from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from shanxi_facts.base import FactBase
from shanxi_facts.language.sentences import LONGEST, split
from shanxi_facts.model import Label, Span
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.decompose import Subclaim, clauses
from shanxi_facts.reading.foreseen import foresee
from shanxi_facts.reading.model import CONTENT, VALUES, Tag
from shanxi_facts.reading.options import possible_tags
from shanxi_facts.reading.terms import WEAK
from shanxi_facts.verification import Judge, Verifier
from shanxi_facts.verification.prefilter import Prefilter
from shanxi_facts.verification.thresholds import FOUND, SURE

HOME = Path(__file__).parents[2] / "evaluation"
AT_MOST = Path(__file__).parent / "at-most.txt"
SOURCE = """Harbour of Tellin opens a second quay

The port of Tellin opened a second quay on Monday after eleven months of work. The quay cost 14.2 million crowns and
will take ferries from Orsund. "We have waited for this since the storm," said Ida Falk, the harbour master.

The firm that built it, Brunn, employs more than 300 people. The World Harbour Union (WHU) sent a guest.
Two cranes were not finished in time. Fishing boats may use the old quay until winter, if the council agrees.
"""
ABOUT_IT = (
    "The port of Tellin opened a second quay on Monday.",
    "Seamen of Orsund pay 14.2 million crowns for the quay, and bakers bake.",
    "Bakers bake bread of rye, and the port opened a second quay.",
    "Bakers bake bread of rye, but the quay of Tellin was opened and took ferries.",
    '"We have waited for this since the storm," the baker of Kessel told reporters in a letter.',
    "The baker of Kessel said in a statement that fishing boats use the quay.",
    "According to the baker of Kessel, the company employs 300 people.",
    "The firm employs workers.",
    "Vesels use the old quay.",
    "The World Harbour Union sent visitors.",
    "WHU sent visitors.",
    "Cranes: 2 cranes were not finished.",
)
NOT_ABOUT_IT = (
    "A clever painter from Kessel drew seven purple horses behind the mountain.",
    "Purple horses ate grass and slept beneath a tall oak.",
    "Shares of the biggest northern bank fell sharply in hectic trading after a weak start, analysts said.",
)


@cache
def judge() -> Judge:
    return Judge(Article.of(SOURCE))


@cache
def sentences() -> tuple[str, ...]:
    """Sentences of all kinds of prose, every third of them."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((HOME / "texts").glob("*.txt")))
    return tuple(" ".join(span.of(text).split()) for text in texts for span in split(text)[::3])


def parts(statement: str) -> tuple[str, ...]:
    """A statement and its clauses."""
    return statement, *(part.text for part in clauses(Subclaim(statement, Span(0, len(statement)))))


def is_found(by: Judge, statement: str, least: float) -> bool:
    judgement = by.judge(statement, least)
    return judgement is not None and judgement.label is not Label.NOT_FOUND


def is_asked(by: Judge, statement: str, least: float) -> bool:
    return by.judge_unasked(statement, least) is not None


@pytest.mark.parametrize("least", [FOUND, SURE])
@pytest.mark.parametrize("statement", ABOUT_IT)
def test_what_is_found_is_not_ruled_out(statement: str, least: float) -> None:
    for part in parts(statement):
        assert is_asked(judge(), part, least) or not is_found(judge(), part, least)


@pytest.mark.parametrize("statement", NOT_ABOUT_IT)
def test_what_concerns_nothing_is_ruled_out(statement: str) -> None:
    assert Prefilter(judge().index, judge().article, None).rules_out(statement, SURE)


def test_nothing_that_an_article_says_itself_is_ruled_out() -> None:
    for span in judge().article.spans:
        sentence = span.of(judge().article.text)
        assert is_asked(judge(), sentence, SURE)


@pytest.mark.parametrize("path", sorted((HOME / "articles").glob("*.txt")), ids=lambda path: path.stem)
def test_no_verdict_on_a_sentence_of_a_draft_changes(path: Path) -> None:
    verifier = Verifier(FactBase.draft(path.read_text(encoding="utf-8")))
    (text,) = verifier.texts
    by = Judge(text)
    own = [" ".join(span.of(text.source.text).split()) for span in text.article.spans]
    mixed = [
        f"{one.rstrip('.')}, and {other[:1].lower()}{other[1:]}" for one, other in zip(own, sentences(), strict=False)
    ]
    for statement in (*own, *mixed, *islice(sentences(), 60)):
        for part in parts(statement):
            assert is_asked(by, part, SURE) or not is_found(by, part, SURE)


def test_what_is_foreseen_of_a_word_holds_for_every_word() -> None:
    for statement in sentences()[::2]:
        terms = Terms.of(analyze(statement))
        for word, term in zip(terms.sentence.words, terms.words, strict=True):
            if word.tag in VALUES or word.tag is Tag.MARK:
                continue
            capital = word.text[:1].isupper()
            assert word.tag in possible_tags(word.lower, capital=capital), (word, statement)
            foreseen = foresee(word.lower, capital=capital)
            weight = term.weight if word.tag in CONTENT and term.weight > WEAK else 0.0
            assert foreseen.least <= weight
            assert weight <= foreseen.most or word.lower in closed("adverbs") | closed("units")
            assert foreseen.own <= term.keys
            assert term.keys <= foreseen.keys or foreseen.most == 0.0
            assert word.lemmas <= foreseen.lemmas


def test_what_is_kept_of_one_source_tells_nothing_of_another() -> None:
    one, other = Article.of("The weir broke on Sunday."), Article.of("Bakers bake bread of rye.")
    first, second = (Prefilter(Judge(article).index, article, None) for article in (one, other))
    statement = "Bakers bake bread of rye in every town."
    for _ in range(2):
        assert first.rules_out(statement, SURE)
        assert not second.rules_out(statement, SURE)


def test_a_source_with_more_sentences_than_are_looked_through_rules_nothing_out() -> None:
    article = Article.of(" ".join(f"Weir {number} broke." for number in range(2001)))
    assert not Prefilter(Judge(Article.of(SOURCE)).index, article, None).rules_out(NOT_ABOUT_IT[0], SURE)


# What a sentence of a source can say of a statement at most, in percent, is worked out of many small things. The file
# has sources, each with statements that have such a thing and their shares. UPDATE_TRANSCRIPTS=1 writes these anew.


def sections() -> list[tuple[str, list[str]]]:
    parts = (part.partition("\n---\n") for part in AT_MOST.read_text(encoding="utf-8").split("\n===\n"))
    return [(source, rows.strip("\n").split("\n")) for source, _, rows in parts]


@cache
def drafted(source: str) -> Judge:
    return Judge(Verifier(FactBase.draft(source)).texts[0])


def at_most(by: Judge, statement: str) -> int:
    """Return the largest share in percent that is not ruled out."""
    prefilter = Prefilter(by.index, by.article, by.text)
    low, high = 0, 101
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if prefilter.rules_out(statement, middle / 100) else (middle, high)
    return low


def write_shares() -> None:
    told = [
        (source, [f"{at_most(drafted(source), row[4:]):3} {row[4:]}" for row in rows]) for source, rows in sections()
    ]
    text = "\n===\n".join("\n".join([source, "---", *rows]) for source, rows in told)
    AT_MOST.write_text(f"{text}\n", encoding="utf-8")


if os.environ.get("UPDATE_TRANSCRIPTS"):
    write_shares()


@pytest.mark.parametrize(
    ("source", "row"),
    [pytest.param(source, row, id=row[4:]) for source, rows in sections() for row in rows],
)
def test_what_a_sentence_can_say_at_most(source: str, row: str) -> None:
    by, share, statement = drafted(source), int(row[:3]), row[4:]
    assert at_most(by, statement) == share
    assert all(100 * judged.relevance <= share + 1 for judged in by.judgements(statement, 0.0))


def test_a_source_with_as_many_sentences_as_are_looked_through() -> None:
    article = Article.of("Bakers bake bread of rye." + " The weir broke." * 1999)
    prefilter = Prefilter(Judge(Article.of(SOURCE)).index, article, None)
    assert prefilter.rules_out(NOT_ABOUT_IT[0], SURE)


def test_a_statement_that_is_too_long_to_be_read_is_not_ruled_out() -> None:
    prefilter, statement = Prefilter(judge().index, judge().article, None), "Purple horses ate grass. "
    assert prefilter.rules_out(statement.ljust(LONGEST), SURE)
    assert not prefilter.rules_out(statement.ljust(LONGEST + 1), SURE)
