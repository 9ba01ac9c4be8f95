"""Clauses: verb groups with the phrases around them, and which clause hangs on which.

A sentence is read once from left to right with a stack of open clauses, as a shift-reduce parser does (Nivre,
"Algorithms for Deterministic Incremental Dependency Parsing", Computational Linguistics 34, 2008), but in units of
phrases and verb groups. A clause is open from its first word; one that still lacks its verb gets it from the next
finite group that no clause opened later takes: "The mill [that Holm bought] [to mend it] was sold."
"""

from __future__ import annotations

from collections.abc import Sequence

from shanxi_facts.reading.ahead import Ahead, is_past, takes_content
from shanxi_facts.reading.closed import closed
from shanxi_facts.reading.groups import Group, find_groups
from shanxi_facts.reading.model import AUXILIARIES, FINITE, Clause, ClauseKind, Phrase, Role, Tag, Word

_APART = frozenset((",", '"', "'", ";", ":", "-", "—", "–", "(", ")"))
_QUOTES = frozenset(('"', "'"))


class _Open:
    """A clause while it is read. ``pending`` are the phrases before its verb that may be its subject.

    ``antecedent`` is the phrase that a relative clause or participle hangs on; ``lender`` the clause whose subject it
    takes if it has none.
    """

    __slots__ = (
        "antecedent", "complements", "fronted", "group", "has_comma", "inverted", "kind", "lender", "objects", "opener",
        "parent", "passive", "pending", "subject",
    )  # fmt: skip

    def __init__(self, kind: ClauseKind, parent: _Open | None = None, opener: int | None = None) -> None:
        self.kind, self.parent, self.opener = kind, parent, opener
        self.group: Group | None = None
        self.antecedent: int | None = None
        self.lender: _Open | None = None
        self.subject: int | None = None
        self.pending: list[int] = []
        self.fronted: list[int] = []
        self.objects: list[int] = []
        self.complements: list[int] = []
        self.passive = self.inverted = self.has_comma = False


def find_clauses(words: Sequence[Word], phrases: Sequence[Phrase]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in order of their verbs; one without a verb is one clause."""
    groups = find_groups(words, phrases)
    if not groups:
        everything = tuple(phrase.index for phrase in phrases)
        return (Clause(0, ClauseKind.VERBLESS, -1, (), 0, len(words), objects=everything),)
    return _Reader(words, phrases, groups).clauses()


class _Reader:
    """Reads one sentence: words, phrases and verb groups in order, and the clauses that are open."""

    def __init__(self, words: Sequence[Word], phrases: Sequence[Phrase], groups: Sequence[Group]) -> None:
        self.words, self.phrases, self.groups = words, phrases, groups
        self.ahead = Ahead(words, phrases, groups)
        self.stack = [_Open(ClauseKind.MAIN)]
        self.closed: list[_Open] = []  # those with a verb, in order of it
        self.since: list[Word] = []  # the marks and coordinators since the last phrase or group
        self.last: Phrase | Group | None = None

    def clauses(self) -> tuple[Clause, ...]:
        """Read the sentence, and return its clauses."""
        phrases = {phrase.start: phrase for phrase in self.phrases}
        groups = {group.start: group for group in self.groups}
        index = 0
        while index < len(self.words):
            if (phrase := phrases.get(index)) is not None:
                self._phrase(phrase)
                self.last, self.since, index = phrase, [], max(phrase.stop, index + 1)
            elif (group := groups.get(index)) is not None:
                self._group(group)
                self.last, self.since, index = group, [], group.stop
            else:
                self._word(self.words[index])
                index += 1
        return self._built()

    @property
    def top(self) -> _Open:
        """The clause opened last."""
        return self.stack[-1]

    @property
    def _is_joined(self) -> bool:
        """Whether a coordinator stands behind the last phrase or group."""
        return any(word.tag is Tag.COORDINATOR for word in self.since)

    @property
    def _is_apart(self) -> bool:
        """Whether a mark stands behind the last phrase or group."""
        return any(word.lower in _APART for word in self.since)

    # Words that open a clause, and marks

    def _word(self, word: Word) -> None:
        if word.tag in {Tag.RELATIVE, Tag.SUBORDINATOR} and self.ahead.has_verb(word.index + 1):
            self._open(word)
        elif word.tag is Tag.COORDINATOR or word.tag is Tag.MARK:
            self.since.append(word)

    def _open(self, word: Word) -> None:
        kind = ClauseKind.RELATIVE if word.tag is Tag.RELATIVE else ClauseKind.SUBORDINATE
        is_that = word.lower == "that" and isinstance(self.last, Phrase) and not self.since
        if kind is ClauseKind.SUBORDINATE and is_that and self._is_relative(word):
            kind = ClauseKind.RELATIVE
        clause = _Open(kind, self.top, word.index)
        clause.has_comma = self._is_apart
        if kind is ClauseKind.RELATIVE:
            clause.antecedent = self._antecedent()
        self.stack.append(clause)
        self.since = []

    def _is_relative(self, that: Word) -> bool:
        """Tell whether "that" behind a noun relates: "the boats that sank", "that they sold", no "told him that"."""
        group = self.ahead.next_group(that.index + 1)
        assert isinstance(self.last, Phrase)
        head = self.words[self.last.head]
        if head.tag not in {Tag.NOUN, Tag.NAME, Tag.PRONOUN} or group is None:
            return False
        if group.start == that.index + 1:
            return True
        told = self.top.group is not None and (
            takes_content(self.words[self.top.group.verb]) or self.words[self.top.group.verb].tag is Tag.BE
        )
        return not told and head.tag is Tag.NOUN and head.lemma not in closed("content_nouns")

    def _antecedent(self) -> int | None:
        """Return the phrase that a relative clause hangs on: the last one."""
        return self.last.index if isinstance(self.last, Phrase) else self._last_phrase()

    def _last_phrase(self) -> int | None:
        end = self.last.start if self.last is not None else 0
        before = [p.index for p in self.phrases if p.stop <= end]
        return before[-1] if before else None

    # Phrases

    def _phrase(self, phrase: Phrase) -> None:
        if phrase.conjunct is not None and self._listed(phrase):
            return
        if self._opens_clause(phrase):
            self._open_by(phrase)
        elif phrase.preposition is not None:
            self._complement(phrase)
        elif phrase.apposition:
            return
        elif self.top.inverted:
            self.top.subject, self.top.inverted = phrase.index, False
        elif self.top.group is None and not self._is_contact(phrase) and not self._is_aside(phrase):
            self.top.pending.append(phrase.index)
        elif self.words[phrase.head].tag is Tag.DATE or not self._is_subject(phrase):
            self.top.objects.append(phrase.index)
        else:
            self._subject(phrase)

    def _opens_clause(self, phrase: Phrase) -> bool:
        """Tell whether a phrase asks or relates: "in what could be …", "which rule they broke", ", who signed it"."""
        first = self.words[phrase.start]
        if first.lower not in closed("interrogatives") or first.tag not in {Tag.PRONOUN, Tag.DETERMINER}:
            return False
        return (self.last is not None or phrase.preposition is not None) and self.ahead.has_verb(phrase.stop)

    def _open_by(self, phrase: Phrase) -> None:
        lower = self.words[phrase.start].lower
        clause = _Open(ClauseKind.RELATIVE, self.top, phrase.start)
        clause.has_comma = self._is_apart
        relates = phrase.head == phrase.start and lower in closed("relatives") and isinstance(self.last, Phrase)
        clause.antecedent = self._antecedent() if relates else phrase.index
        self.stack.append(clause)

    def _is_contact(self, phrase: Phrase) -> bool:
        """Tell whether a phrase behind one that waits for its verb has one itself: "the rock | they took | fell"."""
        last = self.last
        if not self.top.pending or self.since or not isinstance(last, Phrase) or last.index != self.top.pending[-1]:
            return False
        if Tag.DATE in {self.words[last.head].tag, self.words[phrase.head].tag}:
            return False
        return self.ahead.has_two_verbs(phrase)

    def _is_aside(self, phrase: Phrase) -> bool:
        """Tell whether a phrase says what stands around it: "The mill, Lind wrote on Monday, was sold"."""
        if not self.top.pending or not self._is_apart:
            return False
        return self.ahead.says(phrase) and self.ahead.has_two_verbs(phrase)

    def _is_subject(self, phrase: Phrase) -> bool:
        """Tell whether a phrase behind a verb is the subject of another, and no object."""
        group = self.top.group
        if group is None:
            return True
        if not self.since and isinstance(self.last, Group) and not self._takes_content(group):
            return False
        waiting = self._waiting()
        if waiting is not None and waiting.pending and not self._takes_content(group):
            return (bool(self.since) or isinstance(self.last, Phrase)) and self.ahead.has_two_verbs(phrase)
        return self.ahead.is_subject(phrase)

    def _takes_content(self, group: Group) -> bool:
        return takes_content(self.words[group.verb])

    def _listed(self, phrase: Phrase) -> bool:
        """Put a phrase beside the first of its list; tell whether that was found."""
        for clause in reversed(self.stack):
            for place in (clause.objects, clause.pending, clause.complements, clause.fronted):
                if phrase.first in place:
                    place.append(phrase.index)
                    return True
        return False

    def _complement(self, phrase: Phrase) -> None:
        clause = self.top
        if clause.group is None:
            clause.fronted.append(phrase.index)
        else:
            clause.complements.append(phrase.index)

    def _subject(self, phrase: Phrase) -> None:
        """Take a phrase as the subject of a verb behind it: of a clause that waits for one, or of a new one."""
        apart = bool(self.since)
        lower = self._waiting()
        if lower is not None and lower is not self.top and apart and not lower.pending:
            self._close_to(lower)
            lower.pending.append(phrase.index)
            return
        parent = self.top
        contact = not apart and isinstance(self.last, Phrase) and (self.top.group is None or self._may_be_left_out())
        if contact and isinstance(self.last, Phrase):
            clause = _Open(ClauseKind.RELATIVE, parent)
            clause.antecedent = self.last.index
        else:
            clause = _Open(ClauseKind.COORDINATE, parent)
            clause.has_comma = apart
        clause.pending.append(phrase.index)
        self.stack.append(clause)

    def _may_be_left_out(self) -> bool:
        """Tell whether "that" may be left out between two phrases: "the boats | they sold", no "told him | it sank"."""
        group = self.top.group
        assert group is not None
        return not self._takes_content(group) or len(self.top.objects) > 1

    # Verb groups

    def _group(self, group: Group) -> None:
        if group.is_infinitive:
            self._nonfinite(group, ClauseKind.INFINITIVE, self._controller(group))
        elif group.tag is Tag.ING:
            self._participle(group, passive=False)
        elif group.is_bare and self._is_reduced(group):
            self._participle(group, passive=True)
        elif self._is_bare_infinitive(group):
            self._nonfinite(group, ClauseKind.INFINITIVE, self.top.objects[-1])
        else:
            self._finite(group)

    def _is_bare_infinitive(self, group: Group) -> bool:
        """Tell whether a plain verb stands behind an object that another verb has do it: "helped the crew find"."""
        clause = self.top
        if clause.group is None or not clause.objects or self.since or not self.words[group.start].is_plain:
            return False
        return self.words[clause.group.verb].lemma in closed("causing")

    def _is_reduced(self, group: Group) -> bool:
        """Tell whether a past form is a participle without its auxiliary: "boats | sold in May", ", built in 1999,"."""
        if is_past(self.words[group.start]):
            return False
        if self.words[group.start].lower in closed("participles"):
            return True
        if self.top.group is None:
            return self._is_reduced_before_verb(group)
        if self.ahead.is_by(group):
            return True
        if self._is_joined or (self._waiting() is not None and not self.ahead.is_reduced(group)):
            return False
        hangs = isinstance(self.last, Phrase) and all(word.lower in _QUOTES for word in self.since)
        return hangs or (bool(self.since) and self.since[-1].lower == "," and self.ahead.has_no_object(group))

    def _is_reduced_before_verb(self, group: Group) -> bool:
        clause = self.top
        if clause.kind is ClauseKind.SUBORDINATE and not clause.pending:
            return False  # "as planned"
        if clause.fronted and not clause.pending and self.since:
            return True  # "Under the pact, signed in 1999, …"
        if clause.kind is ClauseKind.RELATIVE and clause.pending and self._waits_below():
            return False  # "the boats that the guild sold | sank"
        if clause.pending or (clause.kind is ClauseKind.MAIN and clause.fronted):
            return self.ahead.is_reduced(group)
        return clause.kind is ClauseKind.MAIN and self.ahead.is_by(group)

    def _controller(self, group: Group) -> int | None:
        """Return the phrase before an infinitive that is its subject: "for Iran to act", "urged Iran to act"."""
        last = self.last
        if not isinstance(last, Phrase) or self.since:
            return None
        if last.preposition is not None and self.words[last.preposition].lower == "for" and last.stop == group.start:
            return last.index
        clause = self.top
        if clause.group is None or clause.passive or not clause.objects:
            return None
        return clause.objects[0] if self.words[clause.group.verb].lemma in closed("object_control") else None

    def _participle(self, group: Group, *, passive: bool) -> None:
        if passive and self._fills_opened(group):
            waiting = self.top
            waiting.lender = waiting.parent
            self._fill(waiting, group, passive=passive)
            return
        last = self.last
        before = self.words[group.start - 1] if group.start else None
        while before is not None and before.tag is Tag.ADVERB:
            before = self.words[before.index - 1] if before.index else None
        antecedent = None
        apart = any(word.lower not in _QUOTES for word in self.since)
        if isinstance(last, Phrase) and not apart and (before is None or before.tag is not Tag.PREPOSITION):
            antecedent = last.index
        elif isinstance(last, Phrase) and passive and self.top.group is None:
            antecedent = self.top.pending[-1] if self.top.pending else last.index
        elif apart and not passive and self.words[group.verb].lemma in closed("reporting"):
            antecedent = self._teller()
        self._nonfinite(group, ClauseKind.PARTICIPLE, antecedent, passive=passive)

    def _fills_opened(self, group: Group) -> bool:
        """Tell whether a participle is the verb of a clause without a subject: "if proven guilty", "when asked"."""
        clause, last = self.top, self.since
        if clause.kind is not ClauseKind.SUBORDINATE or clause.group is not None or clause.pending or last:
            return False
        between = self.words[clause.opener + 1 : group.start] if clause.opener is not None else ()
        return clause.opener is not None and all(word.tag is Tag.ADVERB for word in between)

    def _teller(self) -> int | None:
        """Return who says what a clause tells that is open: the guild in "the guild denied that it sank, saying …"."""
        clause = self.top
        told = clause.kind in {ClauseKind.COORDINATE, ClauseKind.SUBORDINATE} and clause.parent is not None
        above = clause.parent if told else None
        if above is None or above.group is None or above.kind not in FINITE or not self._takes_content(above.group):
            return None
        return _subject_of(above)

    def _nonfinite(self, group: Group, kind: ClauseKind, subject: int | None, *, passive: bool = False) -> None:
        clause = _Open(kind, self.top)
        clause.subject = subject
        # "The plan to sell was dropped", "the risk of falling ill rose": nobody is said to sell or to fall.
        is_of_noun = self.top.group is None and isinstance(self.last, Phrase) and not self.since
        if subject is None and not is_of_noun:
            clause.lender = self.top
        self._fill(clause, group, passive=passive)
        self.stack.append(clause)

    def _fill(self, clause: _Open, group: Group, *, passive: bool = False) -> None:
        clause.group, clause.passive = group, passive or group.passive
        self.closed.append(clause)

    def _finite(self, group: Group) -> None:
        waiting = self._waiting()
        if self._is_inverted(group, waiting):
            self._open_finite(group, None)
            self.top.inverted = True
        elif self._goes_on_behind_saying():
            self._behind_saying(group)
        elif waiting is not None and (waiting is self.top or not self._is_joined):
            self._close_to(waiting)
            self._take(waiting, group)
        elif not self.since and (told := self._nearest_object()) is not None:
            self._open_finite(group, told)  # no sentence of the books: "led to workers from Arden were hired"
        else:
            self._coordinate(group)

    def _nearest_object(self) -> int | None:
        return next((clause.objects[-1] for clause in reversed(self.stack) if clause.objects), None)

    def _open_finite(self, group: Group, subject: int | None) -> None:
        clause = _Open(ClauseKind.COORDINATE, self.top)
        clause.subject = subject
        self._fill(clause, group)
        self.stack.append(clause)

    def _goes_on_behind_saying(self) -> bool:
        """Tell whether a verb stands behind one that tells it of a noun: "the boat that Lind said | would sink"."""
        clause = self.top
        if clause.kind is not ClauseKind.RELATIVE or clause.group is None or self.last is not clause.group:
            return False
        return not self.since and clause.antecedent in clause.objects and self._takes_content(clause.group)

    def _behind_saying(self, group: Group) -> None:
        told, saying = self.top.antecedent, self.top
        saying.objects = [index for index in saying.objects if index != told]
        self._open_finite(group, told)

    def _waiting(self) -> _Open | None:
        """Return the clause opened last that lacks its verb."""
        return next((c for c in reversed(self.stack) if c.group is None), None)

    def _waits_below(self) -> bool:
        """Tell whether a clause opened before the last waits for its verb too."""
        return any(c.group is None and c.pending for c in self.stack[:-1])

    def _is_inverted(self, group: Group, waiting: _Open | None) -> bool:
        """Tell whether a verb of saying stands before its subject: "“We won,” said Holm"."""
        if not self.since or self.words[group.verb].lemma not in closed("reporting") or len(group.words) > 1:
            return False
        if self._is_joined or self.words[group.start].quoted >= 0:
            return False
        if waiting is not None and waiting.pending:
            quoted = self.words[self.phrases[waiting.pending[-1]].head].quoted >= 0
            if not quoted:
                return False
        return self.ahead.phrase_at(group.stop) is not None

    def _take(self, clause: _Open, group: Group) -> None:
        """Give a clause that waits for it its verb, and so its subject."""
        named = [index for index in clause.pending if self.words[self.phrases[index].head].tag is not Tag.DATE]
        if named:
            clause.subject = named[-1]
            if clause.kind is ClauseKind.RELATIVE and (gap := self._gap(clause, group)) is not None:
                clause.objects.append(gap)
        elif clause.kind is ClauseKind.RELATIVE:
            clause.subject = clause.antecedent
        else:
            clause.lender = clause.parent
        self._fill(clause, group)

    def _gap(self, clause: _Open, group: Group) -> int | None:
        """Return the noun of a relative clause where its verb acts on it: "the boats that they sold"."""
        if group.passive or self.words[group.verb].tag in AUXILIARIES:
            return None
        if clause.opener is not None:
            before = self.words[clause.opener - 1] if clause.opener else None
            is_behind = before is not None and before.tag is Tag.PREPOSITION
            if is_behind or self.words[clause.opener].lower in closed("gapless"):
                return None
        return clause.antecedent if self.ahead.has_no_object(group) else None

    def _coordinate(self, group: Group) -> None:
        """Open a clause for a verb that shares its subject with one before: "closed in May and was sold"."""
        other = self._beside(group)
        self._close_to(other)
        clause = _Open(ClauseKind.COORDINATE, other)
        clause.lender = other
        self._fill(clause, group, passive=self._shares_passive(other, group))
        self.stack.append(clause)

    def _shares_passive(self, other: _Open, group: Group) -> bool:
        """Tell whether a participle goes on a passive: "was sold and closed"."""
        if not group.is_bare or not other.passive or other.group is None or other.group.end != group.start:
            return False
        joined = self.words[group.start - 1].tag in {Tag.COORDINATOR, Tag.ADVERB}
        return joined and self.words[group.verb].lemma not in closed("intransitives")

    def _beside(self, group: Group) -> _Open:
        """Return the open clause whose verb a coordinated one stands beside: the last one of its form."""
        plain, ended = self.words[group.start].is_plain, self._is_apart
        for clause in reversed(self.stack):
            if clause.group is None:
                continue
            if clause.kind is ClauseKind.RELATIVE and clause.has_comma and ended and len(self.stack) > 1:
                continue
            if plain and (clause.group.tag in {Tag.MODAL, Tag.TO, Tag.DO} or self._joins_plain(clause)):
                return clause
            if not plain and clause.kind in FINITE:
                return clause
            if not plain and clause.passive and group.is_bare:
                return clause
        return next((c for c in reversed(self.stack) if c.group is not None and c.kind in FINITE), self._bottom())

    def _joins_plain(self, clause: _Open) -> bool:
        assert clause.group is not None
        return clause.kind in FINITE and self.words[clause.group.start].is_plain

    def _bottom(self) -> _Open:
        return next((c for c in self.stack if c.group is not None), self.stack[0])

    def _close_to(self, clause: _Open) -> None:
        """Close all clauses opened after one."""
        while self.stack[-1] is not clause:
            self.stack.pop()

    # The clauses as values

    def _built(self) -> tuple[Clause, ...]:
        place = {id(clause): index for index, clause in enumerate(self.closed)}
        return tuple(self._value(clause, place) for clause in self.closed)

    def _value(self, clause: _Open, place: dict[int, int]) -> Clause:
        group, own = clause.group, place[id(clause)]
        assert group is not None
        parent = clause.parent
        while parent is not None and id(parent) not in place:
            parent = parent.parent
        above = place[id(parent)] if parent is not None else None
        return Clause(
            own, clause.kind, group.verb, group.words, group.begin, group.end, clause.passive,
            _with_list(self.phrases, _subject_of(clause)), tuple(clause.objects),
            (*clause.complements, *clause.fronted), above, clause.opener,
        )  # fmt: skip


def _subject_of(clause: _Open) -> int | None:
    """Return the subject of a clause: its own, or that of the clause which lends one."""
    while clause.subject is None and clause.lender is not None:
        clause = clause.lender
    return clause.subject


def _with_list(phrases: Sequence[Phrase], subject: int | None) -> tuple[int, ...]:
    """Return a subject with the phrases before it in its list: "milk and bread"."""
    if subject is None:
        return ()
    first = phrases[subject].first
    return tuple(p.index for p in phrases[first : subject + 1] if p.first == first)


def roles_of(
    clauses: Sequence[Clause], phrases: Sequence[Phrase], words: Sequence[Word]
) -> dict[int, tuple[int, Role]]:
    """Return for each phrase the clause it belongs to, and what it is there."""
    found: dict[int, tuple[int, Role]] = {}
    for clause in clauses:
        for index in clause.objects:
            if clause.kind is not ClauseKind.RELATIVE or phrases[index].start > clause.verb:
                found.setdefault(index, (clause.index, Role.OBJECT))
        for index in clause.complements:
            preposition = phrases[index].preposition
            by = clause.passive and preposition is not None and words[preposition].lower == "by"
            found.setdefault(index, (clause.index, Role.AGENT if by else Role.COMPLEMENT))
    own = sorted(clauses, key=lambda clause: clause.kind not in FINITE)
    for clause in own:
        for index in clause.subject:
            found.setdefault(index, (clause.index, Role.SUBJECT))
    return found
