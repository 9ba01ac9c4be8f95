"""The measures of the project: each judges claims through the Python interface, and says how they were answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from evaluation import changes
from evaluation.labelled import MATCH, Labelled, read_claims
from evaluation.metrics import Figure, Judged, Measure, by_kind, measure
from evaluation.peers import PEERS
from evaluation.variants import FOLDER as TEXTS
from evaluation.variants import Document, kept, read_documents, refused
from shanxi_facts import Checker, FactBase, InputError, Label, Verdict

HOME = Path(__file__).parent
CLAIMS, ARTICLES = HOME / "claims", HOME / "articles"
_FIGURES = frozenset({"neighbouring digits", "magnitude", "unit", "conversion", "rounding"})


@lru_cache(maxsize=2)
def loaded(path: str | None = None) -> Checker:
    """Return a checker of the base in a file, or of the bundled one."""
    return Checker(FactBase.load(path))


@lru_cache(maxsize=64)
def drafted(text: str) -> Checker | None:
    """Return a checker of the base drafted from a text; None if there is nothing in it to draft."""
    try:
        return Checker(FactBase.draft(text))
    except InputError:
        return None


def judge(claims: Iterable[Labelled], checker: Checker | None) -> Iterator[Judged]:
    """Yield the claims with their answers."""
    for claim in claims:
        yield Judged(claim, checker.check(claim.claim) if checker else None)


def on_claims(paths: Sequence[Path] = (), base: str | None = None) -> Iterator[Measure]:
    """Measure the labelled claims on a base, a file at a time."""
    for path in paths or sorted(CLAIMS.glob("*.jsonl")):
        yield measure(f"claims/{path.stem}", judge(read_claims(path), loaded(base)))


def on_changes(base: str | None = None) -> Iterator[Measure]:
    """Measure claims made from the facts of a base: those that are still true, and those that are not."""
    made = list(changes.generate(FactBase.load(base)))
    for name, true in (("changes/wrong", False), ("changes/harmless", True)):
        yield from by_kind(name, judge((claim for claim in made if (claim.verdict == MATCH) == true), loaded(base)))


def on_articles(paths: Sequence[Path] = ()) -> Iterator[Measure]:
    """Measure claims on articles whose bases are drafted unattended.

    Each article's labelled claims, those of all together, and the figures of the drafted facts changed.
    """
    articles = {path: path.read_text(encoding="utf-8") for path in paths or sorted(ARTICLES.glob("*.txt"))}
    pooled: list[Judged] = []
    for path, text in articles.items():
        judged = list(judge(read_claims(path.with_name(f"{path.stem}.claims.jsonl")), drafted(text)))
        pooled += judged
        yield measure(f"articles/{path.stem}", judged)
    yield measure("articles", pooled)
    changed = (item for text in articles.values() for item in judge(_changed_figures(text), drafted(text)))
    yield measure("articles/changed figures", changed, kind="changed figures")


def on_peers(paths: Sequence[Path] = ()) -> Iterator[Measure]:
    """Measure the plain ways to hold a claim against a source on the same claims on articles."""
    for name, peer in PEERS.items():
        judged = [
            Judged(claim, Verdict(claim.claim, Label(peer(claim.claim, path.read_text(encoding="utf-8")))))
            for path in paths or sorted(ARTICLES.glob("*.txt"))
            for claim in read_claims(path.with_name(f"{path.stem}.claims.jsonl"))
        ]
        yield measure(f"peers/{name}", judged)


def _changed_figures(text: str) -> Iterator[Labelled]:
    for claim in changes.generate(FactBase.draft(text)):
        if claim.kind in _FIGURES and claim.verdict != MATCH:
            yield claim


def on_themselves(paths: Sequence[Path] = ()) -> Iterator[Measure]:
    """Measure texts against themselves: each sentence said again, and the text linted on the base drafted from it."""
    judged: list[Judged] = []
    raised = 0
    for document in documents(paths):
        checker = drafted(document.text)
        judged += judge(kept(document, most=0), checker)
        if checker:
            raised += sum(finding.label is not None for finding in checker.lint(document.text, format="plain"))
    yield measure("self", judged, Figure("findings", raised / max(1, len(judged)), len(judged)))


def on_kept(paths: Sequence[Path] = (), most: int = 1) -> Iterator[Measure]:
    """Measure what a text bears out: its sentences in other forms, and what a reader took from them."""
    yield from by_kind("kept", _vary(paths, lambda document: kept(document, most), by_hand=True))


def on_refused(paths: Sequence[Path] = (), most: int = 1) -> Iterator[Measure]:
    """Measure what a text does not bear out: its sentences changed."""
    yield from by_kind("refused", _vary(paths, lambda document: refused(document, most), by_hand=False))


def _vary(paths: Sequence[Path], make: Callable[[Document], Iterable[Labelled]], *, by_hand: bool) -> Iterator[Judged]:
    for path in paths or texts():
        beside = path.with_suffix(".kept.jsonl")
        written = read_claims(beside) if by_hand and beside.exists() else []
        for document in read_documents(path):
            own = (claim for claim in written if claim.source in document.sentences)
            yield from judge([*make(document), *own], drafted(document.text))


def texts() -> list[Path]:
    """Return the texts of the project."""
    return sorted(TEXTS.glob("*.txt"))


def documents(paths: Sequence[Path] = ()) -> Iterator[Document]:
    """Yield the documents of these texts, or of the project's."""
    for path in paths or texts():
        yield from read_documents(path)
