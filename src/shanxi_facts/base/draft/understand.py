"""The sentences of an article in order, each turned into drafts of facts in the light of those before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from shanxi_facts.base.draft.article import Article, Sentence
from shanxi_facts.base.draft.assertions import Frame, frames
from shanxi_facts.base.draft.clauses import Clause, parse
from shanxi_facts.base.draft.grammar import belongs
from shanxi_facts.base.draft.memory import Memory, Mention, mention
from shanxi_facts.base.draft.people import name_runs, person_in, reports
from shanxi_facts.base.draft.phrases import Run, full_phrase, noun_phrase
from shanxi_facts.base.draft.record import Draft
from shanxi_facts.base.draft.shares import shared
from shanxi_facts.base.draft.tagging import Word, tag
from shanxi_facts.language.reading import read
from shanxi_facts.model import Kind, Span


@dataclass(frozen=True, slots=True)
class _Part:
    """A run of a sentence that is read by itself: what is quoted, or what stands around it."""

    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    quoted: bool


@dataclass(slots=True)
class Understanding:
    """Goes through an article; ``memory`` is what it has read so far."""

    article: Article
    memory: Memory = field(default_factory=Memory)
    _speaker: str | None = None
    _current: str = ""  # the sentence at hand
    _spoke: int = -1  # the paragraph of the last quotation

    def drafts(self) -> Iterator[Draft]:
        """Yield the drafts of all sentences, in order."""
        for number, sentence in enumerate(self.article.sentences):
            if not sentence.dateline:
                yield from self._sentence(number, sentence)

    def _sentence(self, number: int, sentence: Sentence) -> Iterator[Draft]:
        self._current = sentence.text
        parts = list(_parts(sentence))
        around = [part for part in parts if not part.quoted]
        for part in around:
            self._meet_persons(part)
        speaker = next((name for part in around if (name := self._attributed(part))), None)
        guessed: tuple[str, ...] = ()
        if sentence.quotes and speaker is None:
            speaker, guessed = self._neighbour(number, sentence), ("speaker",)
        if sentence.quotes:
            self._speaker, self._spoke = speaker, sentence.paragraph
        for part in parts:
            said = speaker if part.quoted or not sentence.quotes else None
            for draft in self._part(number, sentence, part, said):
                yield replace(draft, guessed=(*draft.guessed, *guessed) if draft.speaker else draft.guessed)

    def _meet_persons(self, part: _Part) -> None:
        for run in name_runs(part.words):
            if run.end - run.start > 1 and not any(word.norm == "of" for word in run.of(part.words)):
                start = run.start
                while start and part.words[start - 1].kind in ("noun", "adj"):
                    start -= 1
                title, name = person_in(part.words, Run(start, run.end))
                if name and name.end - name.start > 1:
                    full = self._text(part, name)
                    self.memory.persons.append(full)
                    if title:
                        self.memory.titled.setdefault(full, self._text(part, Run(title.start, name.end)))

    def _text(self, part: _Part, run: Run) -> str:
        return self._current[part.words[run.start].start : part.words[run.end - 1].end]

    def _attributed(self, part: _Part) -> str | None:
        """Return who says what the sentence quotes or tells, by a clause like "Reyl said"."""
        for place, word in enumerate(part.words):
            if reports(word) and (name := self._sayer(part, place)):
                return name
        return None

    def _sayer(self, part: _Part, verb: int) -> str | None:
        words = part.words
        clause = next((c for c in part.clauses if c.verb and c.verb.run.start <= verb < c.verb.run.end), None)
        behind = noun_phrase(words, verb + 1, len(words))
        candidates = [clause.subject if clause else None, behind or None]
        for run in candidates:
            if not run:
                continue
            if words[run.start].kind == "pron" and belongs(words[run.start].norm, "personal"):
                if not self.memory.persons or words[run.start].norm not in ("he", "she"):
                    return None
                return self.memory.titled.get(self.memory.persons[-1], self.memory.persons[-1])
            _, name = person_in(words, run)
            if name is not None and not any(w.kind in ("det", "prep") for w in run.of(words)):
                full = self.memory.full_name(self._text(part, name))
                return self.memory.titled.get(full, full)
        return None

    def _neighbour(self, number: int, sentence: Sentence) -> str | None:
        """Return the speaker of a quotation that stands alone: of the one before it, or of the sentence behind it."""
        if self._spoke == sentence.paragraph or (self._speaker and sentence.paragraph - self._spoke < 2):
            return self._speaker
        following = self.article.sentences[number + 1 : number + 2]
        for other in following:
            if other.paragraph == sentence.paragraph:
                self._current = other.text
                found = next((n for p in _parts(other) if not p.quoted and (n := self._attributed(p))), None)
                self._current = sentence.text
                return found
        return None

    def _part(self, number: int, sentence: Sentence, part: _Part, speaker: str | None) -> Iterator[Draft]:
        yield from self._titles(sentence, part)
        found = [clause for clause in part.clauses if not self._only_attributes(part, clause)]
        if part.quoted:
            yield from self._whole_quotation(sentence, part, speaker)
        told = len(found) < len(part.clauses) and not sentence.quotes
        shares = list(shared(sentence.text, part.words, speaker if part.quoted else None))
        for clause in found:
            self._remember_counts(number, part, Run(clause.run.start, clause.subject.start if clause.subject else clause.run.start))
            indirect = speaker if part.quoted or told else None
            for frame in frames(part.words, clause):
                if any(frame.statement == share.frame.statement for share in shares):
                    continue
                yield self._draft(number, sentence, part, frame, indirect)
            self._remember(number, part, clause)
        yield from shares

    def _whole_quotation(self, sentence: Sentence, part: _Part, speaker: str | None) -> Iterator[Draft]:
        """Yield the quotation as it stands where no single clause is the whole of it."""
        last = len(part.words)
        while last and part.words[last - 1].kind == "mark":
            last -= 1
        first = next((p for p, w in enumerate(part.words) if w.kind != "mark"), 0)
        whole = Run(first, last)
        if whole and len(part.clauses) != 1:
            yield Draft(sentence.text, part.words, Frame(whole), speaker)

    def _draft(self, number: int, sentence: Sentence, part: _Part, frame: Frame, speaker: str | None) -> Draft:
        meant: list[tuple[str, tuple[str, ...]]] = []
        guessed: list[str] = []
        for slot, run in (("agent", frame.agent), ("counted", frame.counted)):
            if run and (wordings := self._meant(number, part, run, speaker)):
                meant.append((slot, wordings))
                guessed.append(slot)
        return Draft(sentence.text, part.words, frame, speaker, tuple(meant), guessed=tuple(guessed))

    def _meant(self, number: int, part: _Part, run: Run, speaker: str | None) -> tuple[str, ...]:
        inner = run.of(part.words)
        if all(word.kind in ("num", "adv", "det") for word in inner):
            return self.memory.elided(number)
        if inner[-1].norm in ("one", "ones") and len(inner) > 1:
            heads = [wording.split()[-1] for wording in self.memory.elided(number)[:1]]
            return tuple(self._text(part, Run(run.start, run.end - 1)) + " " + head for head in heads)
        before = part.words[run.start - 1] if run.start else None
        if before is not None and before.norm in ("its", "their", "his", "her") and before.kind == "det":
            owner = self.memory.meant_by(before.norm, number)[:3]
            return tuple(f"{wording}'s {self._text(part, run)}" for wording in owner)
        if len(inner) == 1 and inner[0].kind == "pron":
            if inner[0].norm in ("we", "i") and speaker:
                return (speaker, speaker.split()[-1])
            return self.memory.meant_by(inner[0].norm, number)
        return ()

    def _remember(self, number: int, part: _Part, clause: Clause) -> None:
        if clause.verb is None or clause.relative or clause.subordinate not in ("", "that", "while", "whereas"):
            return
        words = part.words
        self._remember_counts(number, part, clause.run)
        obj = noun_phrase(words, clause.verb.run.end, clause.run.end)
        owner = clause.subject if clause.subject and words[clause.subject.end - 1].kind == "name" else None
        for run, is_subject in ((obj, False), (clause.subject, True)):
            if run and is_subject and (again := self._resumed(number, part, run)):
                self.memory.keep(again)
                continue
            if not run or words[run.end - 1].kind in ("pron", "num") or words[run.start].kind == "pron":
                continue
            if not any(word.kind in ("noun", "name") for word in run.of(words)):
                continue
            count = self._count(part, clause, run)
            suffers = not is_subject or clause.verb.passive
            main = words[clause.verb.main]
            fate = main.norm if suffers and main.kind == "verb" and main.form == "past" else None
            made = mention(words, self._current, run, number, count, fate, subject=is_subject)
            if owner and not is_subject:
                whose = f"{self._text(part, Run(owner.end - 1, owner.end))}'s {made.core}"
                made = replace(made, wordings=(*made.wordings, whose))
            self.memory.keep(made)

    def _resumed(self, number: int, part: _Part, run: Run) -> Mention | None:
        """Return the mention that a subject like "it" or "90 of them" takes up again."""
        last = part.words[run.end - 1]
        if last.kind != "pron":
            return None
        known = self.memory.mention_of(last.norm, number)
        return replace(known, sentence=number, subject=True) if known else None

    def _remember_counts(self, number: int, part: _Part, run: Run) -> None:
        """Take down what is counted anywhere in a run: a bare figure behind it may be of that."""
        for place in range(run.start, run.end):
            phrase = noun_phrase(part.words, place, run.end)
            if part.words[place].kind == "num" and phrase.end > place + 1 and part.words[phrase.end - 1].kind == "noun":
                count = self._current[part.words[place].start : part.words[place].end]
                self.memory.keep(mention(part.words, self._current, phrase, number, count, None, subject=False))

    def _count(self, part: _Part, clause: Clause, run: Run) -> str | None:
        """Return how many there are of what a noun phrase names, as its clause says: in it, or behind "to"."""
        for place in range(clause.run.start, clause.run.end):
            word = part.words[place]
            before = part.words[place - 1].norm if place else ""
            inside = run.start <= place < run.end
            if word.kind == "num" and (inside or before == "to"):
                quantity = read(self._current[word.start : word.end]).quantities
                if quantity and quantity[0].kind is Kind.COUNT:
                    return quantity[0].numeral.of(self._current[word.start : word.end])
        return None

    def _only_attributes(self, part: _Part, clause: Clause) -> bool:
        """Tell whether a clause does no more than say who said it."""
        verb = clause.verb
        if verb is None or not reports(part.words[verb.main]):
            return False
        left = [
            word
            for place, word in enumerate(clause.run.of(part.words), clause.run.start)
            if not verb.run.start <= place < verb.run.end
            and not (clause.subject and clause.subject.start <= place < clause.subject.end)
            and word.kind not in ("mark", "adv", "date", "name", "sub")
        ]
        return not any(word.kind in ("noun", "num", "verb") for word in left) or not clause.subject

    def _titles(self, sentence: Sentence, part: _Part) -> Iterator[Draft]:
        """Yield the offices that stand right before a person's name."""
        for run in name_runs(part.words):
            start = run.start
            while start and part.words[start - 1].kind in ("noun", "adj"):
                start -= 1
            title, name = person_in(part.words, Run(start, run.end))
            if title and name and not any(word.norm == "of" for word in run.of(part.words)):
                if name.end - name.start < 2:
                    continue
                yield Draft(sentence.text, part.words, Frame(Run(title.start, name.end), name, title), None)


def _parts(sentence: Sentence) -> Iterator[_Part]:
    """Yield what a sentence quotes and what stands around it, each read by itself."""
    start = 0
    for quote in sentence.quotes:
        yield from _part_of(sentence, Span(start, quote.start), quoted=False)
        yield from _part_of(sentence, quote, quoted=True)
        start = quote.end
    yield from _part_of(sentence, Span(start, len(sentence.text)), quoted=False)


def _part_of(sentence: Sentence, span: Span, *, quoted: bool) -> Iterator[_Part]:
    text = span.of(sentence.text)
    lead = len(text) - len(text.lstrip("”\"“ ,"))
    text = text[lead:].rstrip("“\" ")
    if not any(character.isalnum() for character in text):
        return
    words, clauses = parse(tag(read(text), text, span.start + lead))
    yield _Part(words, clauses, quoted)


__all__ = ["Sequence", "Understanding", "full_phrase"]
