"""Who says what: the speaker of a quotation or of reported words, and the clauses that do no more than name one."""

from __future__ import annotations

from dataclasses import dataclass

from shanxi_facts.base.draft.article import Article, Sentence
from shanxi_facts.base.draft.clause import Clause
from shanxi_facts.base.draft.parts import Part, parts_of
from shanxi_facts.base.draft.people import People, person_in
from shanxi_facts.base.draft.phrases import Run, noun_phrase
from shanxi_facts.base.draft.verbs import reports

_SILENT = frozenset({"mark", "adv", "date", "name", "sub"})


@dataclass(slots=True)
class Speakers:
    """Goes through the quotations of an article: one that stands alone is said by whoever spoke last."""

    article: Article
    people: People
    _last: str | None = None
    _paragraph: int = -1  # of the last quotation

    def speaker_of(self, number: int, sentence: Sentence, parts: list[Part]) -> tuple[str | None, bool]:
        """Return who says what a sentence quotes or reports, and whether that is read off another sentence."""
        named = next((name for part in parts if not part.quoted and (name := self._named(part))), None)
        if not sentence.quotes:
            return named, False
        speaker = named or self._neighbour(number, sentence)
        self._last, self._paragraph = speaker, sentence.paragraph
        return speaker, named is None

    def _named(self, part: Part) -> str | None:
        """Return whom a clause like "Reyl said" names."""
        for place, word in enumerate(part.words):
            if reports(word) and (name := self._sayer(part, place)):
                return name
        return None

    def _sayer(self, part: Part, verb: int) -> str | None:
        clause = next((c for c in part.clauses if c.verb and c.verb.run.start <= verb < c.verb.run.end), None)
        behind = noun_phrase(part.words, verb + 1, len(part.words))
        for run in (clause.subject if clause else None, behind):
            if run and part.words[run.start].norm in ("he", "she"):
                return self.people.last
            if run and (name := self._person(part, run)):
                return name
        return None

    def _person(self, part: Part, run: Run) -> str | None:
        _, name = person_in(part.words, run)
        if name is None or any(word.kind in ("det", "prep") for word in run.of(part.words)):
            return None
        return self.people.called(part.text(name))

    def _neighbour(self, number: int, sentence: Sentence) -> str | None:
        """Return the speaker of a quotation that stands alone: of the one before it, or of the sentence behind it."""
        if self._last and sentence.paragraph - self._paragraph < 2:
            return self._last
        behind = self.article.sentences[number + 1 : number + 2]
        if not behind or behind[0].paragraph != sentence.paragraph:
            return None
        return next((n for p in parts_of(behind[0]) if not p.quoted and (n := self._named(p))), None)


def only_attributes(part: Part, clause: Clause) -> bool:
    """Tell whether a clause does no more than say who said it."""
    verb, subject = clause.verb, clause.subject
    if verb is None or not reports(part.words[verb.main]):
        return False
    own = {*range(verb.run.start, verb.run.end), *(range(subject.start, subject.end) if subject else ())}
    left = [part.words[place] for place in range(clause.run.start, clause.run.end) if place not in own]
    return subject is None or not any(word.kind in ("noun", "num", "verb") for word in left if word.kind not in _SILENT)
