"""What a sentence denies: for each clause and each word, the words that deny it.

A denial is a word such as "not", "nobody", "without" or "fail". What counts is the parity of all that govern a word:
"nobody failed to come" denies nothing. A denial of a clause stands for its verb and all around it; one of a single
phrase ("without a permit", "unlike the guide", "jobs, not people") for the words of that phrase alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from shanxi_facts.language.datafiles import read_data, word_list
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.model import AUXILIARIES, SIDE_BY_SIDE, Clause, ClauseKind, Phrase, Role, Tag, Word
from shanxi_facts.reading.options import infinitive_words
from shanxi_facts.reading.sentence import Sentence
from shanxi_facts.values import value

_NOTHING: frozenset[int] = frozenset()
_SHORTEST_HEADLINE = 5  # words with a capital each: capitals say nothing there


@value
class Polarity:
    """The denials of a sentence, as indices of the words that deny.

    ``clauses`` holds those that govern each clause, ``words`` those that govern single words besides, ``idle`` the
    words that look like denials and deny nothing: "not only".
    """

    clauses: tuple[frozenset[int], ...]
    words: dict[int, frozenset[int]]
    idle: frozenset[int]

    @property
    def denies(self) -> bool:
        """Whether anything is denied."""
        return bool(self.words) or any(self.clauses)

    @property
    def cues(self) -> frozenset[int]:
        """All words that deny."""
        return _NOTHING.union(*self.clauses, *self.words.values())

    def of(self, sentence: Sentence, index: int) -> frozenset[int]:
        """Return the denials that govern a word."""
        return self.clauses[sentence.clause_of[index]] | self.words.get(index, _NOTHING)


@cache
def denial_words(name: str) -> frozenset[str]:
    """Return a list of the words that deny: "neg_raising"."""
    return word_list("denials", name)


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return listed phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in read_data("denials")[name]:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in found.items()}


def read_polarity(sentence: Sentence) -> Polarity:
    """Return what a sentence denies.

    >>> from shanxi_facts.reading import analyze
    >>> read_polarity(analyze("Nobody was hurt.")).clauses
    (frozenset({0}),)
    """
    return _Reader(sentence).read()


class _Reader:
    """Collects the denials of one sentence: first those of its own words, then those handed down to complements."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.clauses: list[set[int]] = [set() for _ in sentence.clauses]
        self.single: dict[int, set[int]] = {}
        self.capitals = all(word.text[0].isupper() for word in self.words if word.text[0].isalpha())
        self.idle = frozenset(index for start, stop in self._runs("idle") for index in range(start, stop))

    def read(self) -> Polarity:
        for word in self.words:
            if word.index not in self.idle and not self._is_named(word):
                self._word(word)
        for start, stop in self._runs("prepositions"):
            if start not in self.idle:
                self._behind(start, stop)
        for clause in self.sentence.clauses:
            self._unless(clause)
            self._unreal(clause)
            self._take_back(clause)
        for clause in self.sentence.clauses:
            self._hand_down(clause)
        for clause in self.sentence.clauses:
            self._of_nothing(clause)
        return Polarity(
            tuple(frozenset(found) for found in self.clauses),
            {index: frozenset(found) for index, found in self.single.items()},
            self.idle,
        )

    def _runs(self, name: str) -> Iterator[tuple[int, int]]:
        """Yield where listed phrases stand."""
        listed = _phrases(name)
        for word in () if listed.keys().isdisjoint(self.sentence.lowers) else self.words:
            for phrase in listed.get(word.lower, ()):
                stop = word.index + len(phrase)
                run = self.words[word.index : stop]
                if len(run) == len(phrase) and all(
                    part == other.lower or part in other.lemmas for part, other in zip(phrase, run, strict=True)
                ):
                    yield word.index, stop
                    break

    def _is_named(self, word: Word) -> bool:
        """Tell whether a word is part of a name: "No Way Out"."""
        following = self.words[word.index + 1 : word.index + 3]
        whole = self.capitals and len(self.words) > _SHORTEST_HEADLINE
        return (
            word.text[0].isupper()
            and not whole
            and (
                (word.index > 0 and self.words[word.index - 1].tag is not Tag.MARK)
                or (len(following) == 2 and all(other.text[0].isupper() for other in following))
            )
        )

    def _word(self, word: Word) -> None:
        if word.lower == "nor":
            self._nor(word)
        elif word.lower == "neither":
            self._neither(word)
        elif word.lower in denial_words("adverbs"):
            self._adverb(word)
        elif word.lower in denial_words("determiners") or word.lower in denial_words("pronouns"):
            self._noun(word)
        elif word.lower == "but":
            self._but(word)
        elif word.lower == "yet":
            self._yet(word)
        elif word.lemma in denial_words("deny_object") or self._phrasal(word) in denial_words("deny_object"):
            self._object(word)

    def _adverb(self, word: Word) -> None:
        clause = self._verb_group_at(word.index)
        if clause is not None:
            self.clauses[clause.index].add(word.index)
            return
        single = self._single(word.index + 1)
        if single is not None:
            self._phrase(single, word.index)
            return
        for index in self._constituent(word.index + 1):
            self._deny(index, word.index)

    def _single(self, start: int) -> Phrase | None:
        """Return the subject or object that "not" before "one" or "a single" denies as "no" does."""
        phrase = self.sentence.phrase_at(start) if start < len(self.words) else None
        is_single = any(first == start for first, _ in self._runs("single"))
        is_single = is_single and (start == 1 or self.words[start - 2].tag is not Tag.MARK)  # "none sank, not one"
        return phrase if is_single and phrase is not None and phrase.role in {Role.SUBJECT, Role.OBJECT} else None

    def _verb_group_at(self, index: int) -> Clause | None:
        """Return the clause whose verb group a denial stands in, before, or, behind an auxiliary alone, after."""
        for clause in self.sentence.clauses:
            if not clause.group:
                continue
            first, last = clause.group[0], clause.group[-1]
            if first < index < last:
                return clause
            if index < first and all(_is_adverb(w) for w in self.words[index + 1 : first]):
                return clause
            between = self.words[last + 1 : index]
            behind = index > last and self.words[last].tag in AUXILIARIES
            if behind and all(w.tag is Tag.ADVERB or w.tag is Tag.PRONOUN for w in between):
                return None if self._contrasts(index) else clause
        return None

    def _contrasts(self, index: int) -> bool:
        """Tell whether "but" takes up what "not" denies: "was not the mayor but the clerk"."""
        for word in self.words[index + 1 :]:
            if word.lower == "but":
                following = self.words[word.index + 1] if word.index + 1 < len(self.words) else None
                clause = self.sentence.clause_at(word.index)
                own = self.sentence.clause_at(index)
                return following is not None and clause.index == own.index
            if word.lower in {";", ":", "."}:
                return False
        return False

    def _constituent(self, start: int) -> Iterator[int]:
        """Yield the words that a denial of no verb denies: up to a mark, "but", a preposition or the next verb."""
        groups = {index for clause in self.sentence.clauses for index in clause.group}
        for word in self.words[start:]:
            if word.tag is Tag.MARK or word.lower in {"but", "and"} or word.tag in {Tag.RELATIVE, Tag.SUBORDINATOR}:
                return
            if word.index > start and (word.index in groups or word.tag in {Tag.PREPOSITION, Tag.TO}):
                return
            yield word.index

    def _noun(self, word: Word) -> None:
        """Take up a phrase in "no", or "nobody": as subject or object it denies the clause."""
        phrase = self.sentence.phrase_at(word.index)
        if phrase is None:
            return
        verb = self.sentence.clause_at(word.index).verb
        if word.lower == "none" and 0 <= verb < word.index and self.words[phrase.start - 1].lower == ",":
            # "Twelve cooks left, none of them in May": it adds a statement of its own.
            for index in self._constituent(word.index):
                self._deny(index, word.index)
            return
        self._phrase(phrase, word.index)

    def _phrase(self, phrase: Phrase, cue: int) -> None:
        single = phrase.host is not None and not phrase.apposition
        if (
            single
            or self.sentence.preposition(phrase) in denial_words("with")
            or (phrase.role is Role.NONE and phrase.clause >= 0)
        ):
            for index in phrase.indices:
                self._deny(index, cue)
            return
        self.clauses[self._clause_of(phrase)].add(cue)

    def _clause_of(self, phrase: Phrase) -> int:
        """Return the clause of a phrase: not the relative clause on it, "no boat, which was new, sank"."""
        own = self.sentence.clause_of[phrase.head]
        if self.sentence.clauses[own].kind is not ClauseKind.RELATIVE:
            return own
        above = (c for c in self.sentence.clauses if c.kind in SIDE_BY_SIDE and phrase.index in c.subject)
        return next((c.index for c in above), own)

    def _neither(self, word: Word) -> None:
        joined = any(w.lower == "nor" for w in self.words[word.index :])
        phrase = self.sentence.phrase_at(word.index)
        following = self._next_clause(word.index)
        if following is not None and phrase is not None and following.kind is ClauseKind.RELATIVE:
            # "Neither the mill nor the barn, which both burned, was insured"
            following = self.sentence.clauses[self._clause_of(phrase)]
        if following is not None and (following.group[0] == word.index + 1 or self._leads(phrase, following)):
            self.clauses[following.index].add(word.index)
        elif phrase is not None and not (joined and phrase.stop == word.index + 1):
            self._phrase(phrase, word.index)
        elif (clause := self._verb_group_at(word.index)) is not None:
            self.clauses[clause.index].add(word.index)
        else:
            self.clauses[self.sentence.clause_of[word.index]].add(word.index)

    def _leads(self, phrase: Phrase | None, clause: Clause) -> bool:
        """Tell whether a clause begins with a phrase, its subject: "in May, neither the mill nor the barn was open"."""
        if phrase is None or phrase.index not in clause.subject:
            return False
        return phrase.start == 0 or self.words[phrase.start - 1].tag is Tag.MARK

    def _nor(self, word: Word) -> None:
        cue = next((w.index for w in self.words[: word.index] if w.lower == "neither"), word.index)
        following = self._next_clause(word.index)
        if (
            following is not None
            and not any(w.tag is Tag.MARK for w in self.words[word.index : following.group[0]])
            and self._opens(word.index, following)
        ):
            self.clauses[following.index].add(cue)
            return
        phrase = self.sentence.phrase_at(word.index + 1) if word.index + 1 < len(self.words) else None
        held = following is not None and phrase is not None and cue in self.clauses[following.index]
        clause = following if held and following is not None else self.sentence.clause_at(word.index)
        if phrase is not None and clause.kind is ClauseKind.RELATIVE:
            clause = self.sentence.clauses[self._clause_of(phrase)]
        if cue not in self.clauses[clause.index]:
            for index in self._constituent(word.index + 1):
                self._deny(index, cue)

    def _opens(self, index: int, clause: Clause) -> bool:
        """Tell whether a clause begins at a coordinator: only its subject, if any, and adverbs stand between."""
        between = self.words[index + 1 : clause.group[0]]
        own = {i for number in clause.subject for i in self.sentence.phrases[number].indices if i > index}
        paired = any(word.lower == "neither" for word in self.words[:index])
        return all(word.tag is Tag.ADVERB or word.index in own for word in between) and not (own and paired)

    def _next_clause(self, index: int) -> Clause | None:
        return next((c for c in self.sentence.clauses if c.group and c.group[0] > index), None)

    def _but(self, word: Word) -> None:
        """Take up what "but" excepts: "everything but the roof", "all but three"."""
        before = self.words[max(0, word.index - 3) : word.index]
        if not before or before[-1].tag is Tag.MARK or not any(w.lower in denial_words("all_but") for w in before):
            return
        following = self.words[word.index + 1] if word.index + 1 < len(self.words) else None
        if following is None or following.tag in AUXILIARIES or following.is_verb:
            return
        phrase = self.sentence.phrase_at(following.index)
        for index in phrase.indices if phrase is not None else ():
            self._deny(index, word.index)

    def _yet(self, word: Word) -> None:
        """Take up "has yet to", "is yet to"."""
        following = self._next_clause(word.index)
        if (
            following is not None
            and self.words[following.group[0]].tag is Tag.TO
            and following.group[0] == word.index + 1
        ):
            self.clauses[following.index].add(word.index)

    def _behind(self, start: int, stop: int) -> None:
        """Take up what stands behind a preposition that denies it: a phrase with its list, or a clause."""
        for clause in self.sentence.clauses:
            if clause.group and clause.group[0] == stop and stop < len(self.words):
                self.clauses[clause.index].add(start)
                return
        first = self.sentence.phrase_at(stop) if stop < len(self.words) else None
        if first is None:
            for index in self._constituent(stop):
                self._deny(index, start)
            return
        for phrase in self.sentence.phrases[first.index :]:
            if phrase.first == first.first:
                for index in phrase.indices:
                    self._deny(index, start)

    def _object(self, word: Word) -> None:
        """Take up the object of "lack" or "prevent"; without one, of its passive: "a collapse was prevented"."""
        if not word.is_verb:
            return
        clause = self.sentence.clause_of_verb(word.index)
        if clause is None or any(c.governor == word.index for c in self.sentence.clauses):
            return
        for number in clause.subject if clause.passive else clause.objects:
            for index in self.sentence.phrases[number].indices:
                self._deny(index, word.index)

    def _phrasal(self, word: Word) -> str:
        """Return a verb with its particle, joined: "call-off"."""
        following = self.words[word.index + 1] if word.index + 1 < len(self.words) else None
        return f"{word.lemma}-{following.lower}" if following is not None and word.is_verb else ""

    def _deny(self, index: int, cue: int) -> None:
        self.single.setdefault(index, set()).add(cue)

    def _unless(self, clause: Clause) -> None:
        """Deny a clause behind "unless": it is one behind "if not"."""
        if clause.opener is not None and self.words[clause.opener].lower == "unless":
            self.clauses[clause.index].add(clause.opener)

    def _unreal(self, clause: Clause) -> None:
        """Deny what "had" in front tells as unreal: "had he not jumped, he would have drowned" says that he jumped."""
        before = self.sentence.clauses[clause.index - 1] if clause.index else None
        if before is None or len(before.group) != 1 or self.words[clause.group[0]].tag is not Tag.PAST:
            return
        had = self.words[before.verb]
        opens = had.index == 0 or self.words[had.index - 1].tag in {Tag.MARK, Tag.COORDINATOR, Tag.SUBORDINATOR}
        verbs = [index for index in clause.group if self.words[index].lower not in closed("particles")]
        if had.lower != "had" or not opens or self.words[-1].lower == "?" or len(verbs) > 1:
            return
        later = (self.words[index] for other in self.sentence.clauses[clause.index + 1 :] for index in other.group)
        if clause.subject and any(word.tag is Tag.MODAL for word in later):
            self.clauses[clause.index] ^= {had.index}

    def _hand_down(self, clause: Clause) -> None:
        """Give a complement the denials of what governs it: "failed to pay", "does not want to pay"."""
        own = self.clauses[clause.index]
        if clause.joint is not None:
            opener = self.words[clause.group[0] - 1].lower
            if opener != "nor" and not own:
                own |= self.clauses[clause.joint]
            return
        if clause.governor is None:
            return
        governor = self.words[clause.governor]
        inherited = self._denials_of_governor(governor)
        infinitive = clause.kind is ClauseKind.INFINITIVE
        participle = self.words[clause.group[0]].tag is Tag.ING
        if governor.index not in self.idle and self._denies(clause, governor):
            own |= inherited | {governor.index}
        elif self._is_amazed(governor):
            return
        elif governor.lemma in denial_words("raising") or (infinitive and _takes_infinitive(governor)):
            own |= inherited
        elif governor.tag is Tag.NOUN and not infinitive and governor.lemma in denial_words("claims"):
            own |= inherited | self._denial_of_claim(governor)
        elif participle:
            own |= self.single.get(governor.index, set())

    def _of_nothing(self, clause: Clause) -> None:
        """Deny what is said of what there is none of: "there is no mill that is shut" says "no mill is shut"."""
        if clause.kind is not ClauseKind.RELATIVE or not clause.group:
            return
        opener = next((i for i in range(clause.start, clause.group[0]) if self.words[i].tag is Tag.RELATIVE), None)
        phrase = next((p for p in self.sentence.phrases if p.stop == opener), None)
        above = next((c for c in self.sentence.clauses if phrase and self._tells_what_is_there(c, phrase)), None)
        if phrase is None or above is None or above.index == clause.index:
            return
        cues = {cue for cue in self.clauses[above.index] if above.verb < cue < phrase.head}
        self.clauses[above.index] -= cues
        self.clauses[clause.index] |= cues

    def _tells_what_is_there(self, clause: Clause, phrase: Phrase) -> bool:
        """Tell whether a clause says that there is what a phrase names."""
        if not 0 <= clause.verb < phrase.head or self.words[clause.verb].tag is not Tag.BE:
            return False
        return any(self.words[i].lower == "there" for i in self.sentence.heads(clause.subject))

    def _is_amazed(self, governor: Word) -> bool:
        """Tell whether a verb tells of a fact that is hard to believe: "could not believe that it was gone"."""
        if governor.lemma not in denial_words("amazed"):
            return False
        clause = self.sentence.clause_at(governor.index)
        above = self.words[clause.governor].lemma if clause.governor is not None else ""
        modals = denial_words("amazed_modals")
        return above in denial_words("amazed_governors") or any(self.words[i].lower in modals for i in clause.group)

    def _denies(self, clause: Clause, governor: Word) -> bool:
        """Tell whether a governor denies its complement: "failed to pay", "kept him from leaving"."""
        if clause.kind is ClauseKind.INFINITIVE:
            return governor.lemma in denial_words("deny_infinitive")
        if self.words[clause.group[0]].tag is Tag.ING:
            behind = self.words[clause.group[0] - 1]
            if governor.lemma in denial_words("deny_from"):
                return behind.lower == "from" or self.sentence.phrase_of[behind.index] >= 0
            return governor.lemma in denial_words("deny_ing")
        return governor.lemma in denial_words("deny_content")

    def _denial_of_claim(self, noun: Word) -> set[int]:
        """Return the verb that denies a claim: "rejected claims that the dam had failed"."""
        clause = self.sentence.clause_at(noun.index)
        heads = {self.sentence.phrases[number].head for number in clause.objects}
        if clause.verb < 0 or self.words[clause.verb].lemma not in denial_words("deny_content"):
            return set()
        return {clause.verb} | self.clauses[clause.index] if noun.index in heads else set()

    def _take_back(self, clause: Clause) -> None:
        """Deny what stands before "something he denies", "which he denies": its object is the clause before."""
        if clause.verb < 0 or not clause.index or self.words[clause.verb].lemma not in denial_words("deny_content"):
            return
        lead = clause.opener if clause.opener is not None else self._object_in_front(clause)
        if clause.opener is not None and self.words[clause.opener].tag is not Tag.RELATIVE:
            return
        behind = any(self.sentence.phrases[number].start > clause.verb for number in clause.objects)
        if lead is None or behind or not lead or self.words[lead - 1].lower != ",":
            return
        other = self._finite(self.sentence.clauses[clause.index - 1])
        self.clauses[other.index] ^= {clause.verb}

    def _finite(self, clause: Clause) -> Clause:
        """Return a clause or, if it is not finite, the finite one that it is a complement in."""
        while clause.governor is not None and (
            clause.kind is ClauseKind.INFINITIVE or self.words[clause.group[0]].tag is Tag.ING
        ):
            above = self.sentence.clause_at(clause.governor)
            accuses = self.words[clause.governor].lemma in denial_words("accusing")
            if above.index >= clause.index or accuses:
                break
            clause = above
        return clause

    def _object_in_front(self, clause: Clause) -> int | None:
        """Return where a phrase such as "something" or "a claim" stands before the subject of a clause."""
        first = min((self.sentence.phrases[number].start for number in clause.subject), default=0)
        before = next((p for p in self.sentence.phrases if p.stop == first), None)
        return before.start if before is not None else None

    def _denials_of_governor(self, governor: Word) -> set[int]:
        """Return what denies a governor; a noun is denied by its own phrase: "no plan to sell"."""
        single = self.single.get(governor.index, set())
        clause = self.clauses[self.sentence.clause_of[governor.index]]
        phrase = self.sentence.phrase_at(governor.index)
        if governor.tag is not Tag.NOUN or phrase is None:
            return clause | single
        return single | {cue for cue in clause if cue in phrase.indices} | self._denials_of_holder(phrase, clause)

    def _denials_of_holder(self, phrase: Phrase, denials: set[int]) -> set[int]:
        """Return what denies that someone has or makes what a phrase names: "has never made a plan to sell"."""
        clause = self.sentence.clause_at(phrase.head)
        holds = clause.verb >= 0 and self.words[clause.verb].lemma in denial_words("holding")
        return denials if holds and phrase.index in clause.objects else set()


def _takes_infinitive(governor: Word) -> bool:
    """Tell whether an infinitive is the complement of a word and no purpose: "plans to", not "stopped to"."""
    return governor.tag is Tag.ADJECTIVE or governor.lemma in infinitive_words()


def _is_adverb(word: Word) -> bool:
    return word.tag is Tag.ADVERB or word.lower in closed("adverbs")


def parity(denials: Iterable[int]) -> bool:
    """Tell whether an odd number of words deny."""
    return len(set(denials)) % 2 == 1


def cue_of(words: Sequence[Word], denials: Iterable[int]) -> Word | None:
    """Return the first of the words that deny."""
    first = min(denials, default=None)
    return None if first is None else words[first]
