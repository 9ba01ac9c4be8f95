"""The tools: what each takes and answers. They read, and change nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from shanxi_facts.errors import InputError
from shanxi_facts.mcp_server import schemas
from shanxi_facts.mcp_server.answers import FACT_QUOTES, VERDICT_QUOTES, answer
from shanxi_facts.mcp_server.given import opened as opened_of
from shanxi_facts.model import Outcome

if TYPE_CHECKING:
    from shanxi_facts.base import FactBase
    from shanxi_facts.lint import Linted
    from shanxi_facts.mcp_server.schemas import Schema
    from shanxi_facts.mcp_server.shelf import Opened, Shelf
    from shanxi_facts.model import Fact
    from shanxi_facts.report.records import Record


class Call(NamedTuple):
    """A call of a tool: the bases of the server, the arguments, and what to call between two steps.

    ``tick`` raises when nobody waits for the answer any more.
    """

    shelf: Shelf
    arguments: Mapping[str, Any]
    tick: Callable[[], object] = lambda: None

    def opened(self) -> Opened:
        """Return what to judge by: the sources that came with the call, else the bases of the server."""
        given = self.arguments.get("sources")
        return opened_of(given) if given else self.shelf.open()


class Tool(NamedTuple):
    """A tool by its name, for people and for models, with the schemas of both its ends."""

    name: str
    title: str
    description: str
    takes: Schema
    gives: Schema
    run: Callable[[Call], Record]


def _check(call: Call) -> Record:
    from shanxi_facts.report import Answer
    from shanxi_facts.report.records import record

    opened = call.opened()
    outcomes: Counter[Outcome] = Counter()

    def records() -> Iterator[Record]:
        for claim in call.arguments["claims"]:
            call.tick()
            verdict = opened.checker.check(claim)
            outcomes[verdict.outcome] += 1
            yield record(Answer(verdict, opened.bases[0].info))

    judged = list(records())
    counts = {outcome.value: outcomes[outcome] for outcome in Outcome}
    return answer("records", judged, VERDICT_QUOTES, opened, {"counts": counts})


def _lint(call: Call) -> Record:
    from importlib.metadata import version

    from shanxi_facts.documents import read_text
    from shanxi_facts.lint import LintSettings, run
    from shanxi_facts.report.lint_records import finding_record, notice_record
    from shanxi_facts.report.linted import ReportContext

    opened = call.opened()
    show = call.arguments.get("show", schemas.LINT["show"]["default"])
    document = read_text(call.arguments["text"], "draft", call.arguments.get("format", "markdown"))
    settings = LintSettings(show=tuple(show))
    linter = opened.checker.linter(near=settings.shows(Outcome.NOT_FOUND))
    linted = _finished(linter.gradually(document), call.tick)
    judging = run([linted], settings, opened.bases)
    context = ReportContext(tuple(base.info for base in opened.bases), version("shanxi-facts"))
    records = [finding_record(finding, file, context) for file in judging for finding in file.shown]
    records += map(notice_record, judging.notices)
    return answer("records", records, VERDICT_QUOTES, opened, {"counts": _counts(linted)})


def _finished(steps: Generator[None, None, Linted], tick: Callable[[], object]) -> Linted:
    """Go through the steps of judging a draft, as long as somebody waits for it."""
    while True:
        tick()
        try:
            next(steps)
        except StopIteration as end:
            linted: Linted = end.value
            return linted


def _counts(linted: Linted) -> dict[str, int]:
    """Return how many claims came to what, findings of lint's own apart."""
    found = Counter(finding.outcome for finding in linted.findings)
    return {outcome.value: found[outcome] for outcome in Outcome}


def _find_facts(call: Call) -> Record:
    opened = call.shelf.open()
    found = [(base, fact) for base in opened.bases for fact in base.search(call.arguments["words"])]
    limit = call.arguments.get("limit", schemas.FIND["limit"]["default"])
    return _facts(opened, found[:limit], {"found": len(found)})


def _show_fact(call: Call) -> Record:
    from shanxi_facts.config import did_you_mean

    opened = call.shelf.open()
    wanted = call.arguments["id"].casefold()
    found = [(base, fact) for base in opened.bases for fact in base.facts if fact.id.casefold() == wanted]
    if not found:
        ids = [fact.id for base in opened.bases for fact in base.facts]
        remedy = did_you_mean(wanted, ids, "find_facts finds them by their words.")
        raise InputError(f"no fact has the id {call.arguments['id']!r}", remedy=remedy)
    return _facts(opened, found, with_context=True)


def _facts(
    opened: Opened,
    found: Iterable[tuple[FactBase, Fact]],
    more: Mapping[str, object] | None = None,
    *,
    with_context: bool = False,
) -> Record:
    """Return the answer that consists of facts, with the sentences around each if that is asked for."""
    from shanxi_facts.report.facts import around

    def record_of(base: FactBase, fact: Fact) -> Record:
        beside = around(fact, base.source_of(fact))._asdict() if with_context else {}
        return {**fact_of(base, fact), **beside}

    return answer("facts", [record_of(base, fact) for base, fact in found], FACT_QUOTES, opened, more)


def fact_of(base: FactBase, fact: Fact) -> Record:
    """Return the record of a fact, with the base that it is from."""
    from shanxi_facts.report.facts import fact_record
    from shanxi_facts.report.records import base_record

    return {**fact_record(fact, base.source_of(fact)), "base": base_record(base.info)}


_COUNTS: Schema = {
    "counts": {
        "description": "How many claims came to what, those that are not shown as well.",
        "type": "object",
        "properties": {outcome.value: {"type": "integer", "minimum": 0} for outcome in Outcome},
        "required": [outcome.value for outcome in Outcome],
        "additionalProperties": False,
    }
}
_FOUND: Schema = {"found": {"description": "How many there are, beyond the limit as well.", "type": "integer"}}

TOOLS = {
    tool.name: tool
    for tool in (
        Tool(
            "check",
            "Check claims",
            "Judge claims by the bases of this server, or by source texts given with the call. A verdict is match, "
            "mismatch or not-found; a mismatch with the basis contradicted is wrong by the source, one with the basis "
            "unconfirmed goes beyond it. Each comes with the verbatim sentence that decides. Offline, deterministic.",
            schemas.takes(schemas.CHECK, "claims"),
            schemas.gives("records", ("verdict",), _COUNTS),
            _check,
        ),
        Tool(
            "lint",
            "Check a draft",
            "Find the claims of a whole draft and judge each by the bases of this server, or by source texts given "
            "with the call. Reports, with line and column, what is contradicted or unconfirmed, unless told otherwise.",
            schemas.takes(schemas.LINT, "text"),
            schemas.gives("records", ("finding", "own", "notice"), _COUNTS),
            _lint,
        ),
        Tool(
            "find_facts",
            "Find facts",
            "Find facts in the bases of this server by words that they hold, with the verbatim source sentence.",
            schemas.takes(schemas.FIND, "words"),
            schemas.gives("facts", ("fact",), _FOUND),
            _find_facts,
        ),
        Tool(
            "show_fact",
            "Show a fact",
            "Show the fact with an id, with the sentences around it; one of each base that has it.",
            schemas.takes(schemas.SHOW, "id"),
            schemas.gives("facts", ("fact",)),
            _show_fact,
        ),
    )
}
