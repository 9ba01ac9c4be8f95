"""The values of a sentence that was read. Offsets are half-open and count characters of the folded text.

Words, phrases and clauses refer to each other by their index in the sentence, so that a sentence can be copied, pickled
and compared as a value.
"""

from __future__ import annotations

from shanxi_facts.values import StrEnum, value


class Tag(StrEnum):
    """The part that a word plays."""

    NOUN = "noun"
    NAME = "name"
    BASE = "base"  # a verb in its base form or in -s
    PAST = "past"  # a past tense or past participle
    ING = "ing"
    ADJECTIVE = "adj"
    ADVERB = "adv"
    DETERMINER = "det"
    PRONOUN = "pron"
    PREPOSITION = "prep"
    COORDINATOR = "conj"
    SUBORDINATOR = "sub"
    RELATIVE = "rel"
    TO = "to"  # before an infinitive
    MODAL = "modal"
    BE = "be"
    HAVE = "have"
    DO = "do"
    NUMBER = "num"  # a quantity, or digits that count nothing
    ORDINAL = "ord"
    DATE = "date"
    MARK = "mark"


VERBS = frozenset({Tag.BASE, Tag.PAST, Tag.ING})
AUXILIARIES = frozenset({Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO})
NOUNS = frozenset({Tag.NOUN, Tag.NAME})
NOMINALS = frozenset({Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PRONOUN, Tag.DATE})
LIGHT = frozenset({Tag.BE, Tag.HAVE, Tag.DO})
VALUES = frozenset({Tag.NUMBER, Tag.ORDINAL, Tag.DATE})
CONTENT = frozenset(
    {Tag.NOUN, Tag.NAME, Tag.BASE, Tag.PAST, Tag.ING, Tag.ADJECTIVE, Tag.ADVERB, Tag.NUMBER, Tag.ORDINAL, Tag.DATE}
)


# The parts of speech by the letters that dictionaries have for them.
PARTS = {Tag.NOUN: "n", Tag.BASE: "v", Tag.PAST: "v", Tag.ING: "v", Tag.ADJECTIVE: "a", Tag.ADVERB: "r"}


@value
class Word:
    """A word, figure, date or mark at ``start:end`` of the folded text.

    ``lower`` is lower case without accents, ``lemmas`` its possible base forms and ``lemma`` the one that fits its tag.
    ``number`` is the index of its quantity or date in the sentence, -1 for others. ``genitive`` tells a word in 's,
    ``quoted`` the index of the quotation it stands in, -1 outside of any, ``joined`` one that a hyphen joins to the
    word before: the "powered" of "wind-powered".
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    lemmas: frozenset[str]
    tag: Tag
    number: int = -1
    genitive: bool = False
    quoted: int = -1
    joined: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is a verb without an ending: the "find" of "helped the crew find"."""
        return self.tag is Tag.BASE and self.lower == self.lemma

    @property
    def is_verb(self) -> bool:
        """Whether it is a full verb."""
        return self.tag in VERBS


class Role(StrEnum):
    """What a phrase is to the verb of its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    COMPLEMENT = "complement"  # behind a preposition
    AGENT = "agent"  # behind "by" in a passive clause
    NONE = "none"


@value
class Phrase:
    """A noun phrase: words ``start:stop`` of the sentence, its head, and what stands before the head.

    ``preposition`` is the word that governs it, None for none. ``quantity`` is the index of the quantity that counts
    its head, -1 for none. ``host`` is the phrase that it modifies by its preposition or as an apposition, None for
    none. ``conjunct`` is the first phrase of the list it belongs to, None for that one itself.
    """

    index: int
    start: int
    stop: int
    head: int
    preposition: int | None = None
    quantity: int = -1
    host: int | None = None
    conjunct: int | None = None
    apposition: bool = False
    clause: int = -1
    role: Role = Role.NONE

    @property
    def indices(self) -> range:
        """The indices of its words."""
        return range(self.start, self.stop)

    @property
    def first(self) -> int:
        """The index of the first phrase of its list: its own if it begins one or is in none."""
        return self.index if self.conjunct is None else self.conjunct


class ClauseKind(StrEnum):
    """How a clause hangs in its sentence."""

    MAIN = "main"
    COORDINATE = "coordinate"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    VERBLESS = "verbless"


SIDE_BY_SIDE = frozenset({ClauseKind.MAIN, ClauseKind.COORDINATE})
FINITE = SIDE_BY_SIDE | {ClauseKind.SUBORDINATE, ClauseKind.RELATIVE}


@value
class Clause:
    """A clause: its verb group and the phrases around it.

    ``verb`` is the full verb (a form of "be", "have" or "do" if there is no other), -1 in a text without one. ``group``
    holds all words of the verb group. ``subject`` and ``objects`` are phrases, ``complements`` phrases behind a
    preposition. ``parent`` is the clause that governs it, ``opener`` the subordinator or relative before it.
    ``governor`` is the word whose complement it is ("plans" of "to sell"), ``joint`` the clause before it whose
    auxiliaries it shares ("will resign or face a trial").
    """

    index: int
    kind: ClauseKind
    verb: int
    group: tuple[int, ...]
    start: int
    stop: int
    passive: bool = False
    subject: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    complements: tuple[int, ...] = ()
    parent: int | None = None
    opener: int | None = None
    governor: int | None = None
    joint: int | None = None
