"""Who said it, when, and in what words."""

from __future__ import annotations

from collections.abc import Iterator

from shanxi_facts.framed.compare import against
from shanxi_facts.framed.compare.case import Case
from shanxi_facts.framed.prepared import Link
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.reading import Unit
from shanxi_facts.model import Reason


def date(case: Case) -> Iterator[Reason]:
    """Yield a reason for each date that the fact does not give."""
    for link in case.alignment.of_kind("date"):
        if not date_known(link, case):
            own = against.day(case)
            message = against.said(own) or "The source does not give this date."
            yield case.reason("date", [link.unit], message, against=own)


def licensed(case: Case) -> frozenset[int]:
    """Return where the dates start that the fact gives."""
    return frozenset(link.unit.start for link in case.alignment.of_kind("date") if date_known(link, case))


def date_known(link: Link, case: Case) -> bool:
    """Tell whether the fact gives the date of this link."""
    given = case.reading.dates[link.unit.index]
    return any(given.within(known) for known in case.frame.dates)


def speaker(case: Case) -> Iterator[Reason]:
    """Yield a reason if the claim gives the words to somebody else than the source does."""
    if case.speaker is None:
        return
    known = frozenset((case.frame.fact.speaker or "").lower().split())
    names = {unit.norm for unit in case.speaker.name}
    if names & known and names <= known | case.frame.context:
        return
    strangers = {link.unit.start for link in case.alignment.of_kind("name")}
    if not known and all(_is_known(u, case) and u.start not in strangers for u in case.speaker.name):
        return
    if known:
        message = f"The source gives these words to {case.frame.fact.speaker}."
    else:
        message = "These are the report’s own words; the source gives them to nobody."
    reason = case.reason("speaker", case.speaker.name, message)
    yield Reason(
        reason.rule, reason.claim, case.frame.fact.speaker or "", message, reason.span, None, case.frame.fact.speaker
    )


def _is_known(unit: Unit, case: Case) -> bool:
    """Tell whether a name is that of the source, of its subject, or stands in the fact itself."""
    if unit.norm in case.frame.context or unit.norm in case.frame.publisher:
        return True
    lemmas = lemmas_of(unit.norm)
    return any(not lemmas.isdisjoint(lemmas_of(target.norm)) for target in case.frame.targets)
