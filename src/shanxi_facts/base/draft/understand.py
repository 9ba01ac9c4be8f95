"""The sentences of an article in order, each turned into drafts of facts in the light of those before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from shanxi_facts.base.draft.article import Article, Sentence
from shanxi_facts.base.draft.assertions import frames
from shanxi_facts.base.draft.memory import Memory
from shanxi_facts.base.draft.parts import Part, parts_of
from shanxi_facts.base.draft.people import People, persons_in
from shanxi_facts.base.draft.phrases import Run
from shanxi_facts.base.draft.record import Draft
from shanxi_facts.base.draft.shares import shared
from shanxi_facts.base.draft.slots import Frame
from shanxi_facts.base.draft.speaking import Speakers, only_attributes

_POSSESSIVE = frozenset({"its", "their", "his", "her"})
_PERSONAL = frozenset("he him his she her hers".split())
_MOST_OWNERS = 3
_LONGEST_QUOTATION = 30  # words: of a longer one, only the clauses are facts


@dataclass(slots=True)
class Understanding:
    """Goes through an article; ``memory`` and ``people`` are what it has read of so far."""

    article: Article
    memory: Memory = field(default_factory=Memory)
    people: People = field(default_factory=People)

    def drafts(self) -> Iterator[Draft]:
        """Yield the drafts of all sentences, in order."""
        speakers = Speakers(self.article, self.people)
        for number, sentence in enumerate(self.article.sentences):
            if not sentence.dateline:
                yield from self._sentence(number, sentence, speakers)

    def _sentence(self, number: int, sentence: Sentence, speakers: Speakers) -> Iterator[Draft]:
        parts = list(parts_of(sentence))
        for part in parts:
            if not part.quoted:
                self.people.meet(part)
        speaker, guessed = speakers.speaker_of(number, sentence, parts)
        for part in parts:
            for draft in self._part(number, part, speaker, quotes=bool(sentence.quotes)):
                yield replace(draft, guessed=(*draft.guessed, "speaker")) if draft.speaker and guessed else draft

    def _part(self, number: int, part: Part, speaker: str | None, *, quotes: bool) -> Iterator[Draft]:
        """Yield the drafts of a part: offices, the quotation as a whole, then what each clause says."""
        told = [clause for clause in part.clauses if not only_attributes(part, clause)]
        reported = not quotes and len(told) < len(part.clauses)
        said = speaker if part.quoted or reported else None
        for title, name in persons_in(part.words):
            if title:
                yield Draft(part.sentence, part.words, Frame(Run(title.start, name.end), name, title))
        whole = part.whole
        if part.quoted and len(part.clauses) != 1 and 0 < whole.end - whole.start <= _LONGEST_QUOTATION:
            yield Draft(part.sentence, part.words, Frame(whole), said)
        shares = list(shared(part, said))
        for clause in told:
            lead = clause.subject.start if clause.subject else clause.run.start
            self.memory.remember_counts(part, Run(clause.run.start, lead), number)
            for frame in frames(part.words, clause):
                if all(frame.statement != share.frame.statement for share in shares):
                    yield self._draft(number, part, frame, said)
            self.memory.remember(part, clause, number)
        yield from shares

    def _draft(self, number: int, part: Part, frame: Frame, speaker: str | None) -> Draft:
        meant = {
            slot: wordings
            for slot, run in (("agent", frame.agent), ("counted", frame.counted))
            if run and (wordings := self._meant(number, part, run, speaker))
        }
        return Draft(part.sentence, part.words, frame, speaker, tuple(meant.items()), guessed=tuple(meant))

    def _meant(self, number: int, part: Part, run: Run, speaker: str | None) -> tuple[str, ...]:
        """Return what a pronoun, a bare figure or "its stadium" stands for; nothing for what names itself."""
        words = run.of(part.words)
        if all(word.kind in ("num", "adv", "det") for word in words):
            return self.memory.elided(number)
        if words[-1].norm in ("one", "ones") and len(words) > 1:
            noun = self.memory.ones(number)
            return (f"{part.text(Run(run.start, run.end - 1))} {noun}",) if noun else ()
        owner = part.words[run.start - 1] if run.start else None
        if owner is not None and owner.norm in _POSSESSIVE and owner.kind == "det":
            owners = self._stands_for(owner.norm, number, speaker)[:_MOST_OWNERS]
            return tuple(f"{wording}'s {part.text(run)}" for wording in owners)
        if len(words) == 1 and words[0].kind == "pron":
            return self._stands_for(words[0].norm, number, speaker)
        return ()

    def _stands_for(self, pronoun: str, number: int, speaker: str | None) -> tuple[str, ...]:
        if pronoun in ("we", "i"):
            return (speaker, speaker.split()[-1]) if speaker else ()
        if pronoun in _PERSONAL:
            return (self.people.names[-1],) if self.people.names else ()
        found = self.memory.meant_by(pronoun, number)
        return found.wordings if found else ()
