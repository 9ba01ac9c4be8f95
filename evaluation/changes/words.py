"""Changes of one word: its opposite, another degree, a rival noun, a word of a quotation, a slip of the pen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evaluation.changes.change import Given, Made, astray, right, within, wrong
from evaluation.changes.inflection import base, form_of, inflect
from evaluation.changes.nouns import curated, is_small, keys, noun_phrase, says
from shanxi_facts.language import words
from shanxi_facts.language.lexicon import entry_of, keys_of, listed_opposites_of, members_of, rivals_of

_ADVERBS = ("slightly", "partly", "barely", "moderately", "significantly", "fully", "gradually", "temporarily")
_ADJECTIVES = ("slight", "partial", "moderate", "minor", "huge", "complete", "gradual", "temporary")


def antonym(given: Given) -> Iterator[Made]:
    """One word exchanged for its opposite, in the same form."""
    for match in given.words():
        word = match[0].lower()
        if is_small(word) or len(word) < 3:
            continue
        after = re.match(r" (\w+)", given.text[match.end() :])
        phrasal = form_of(word) in {"ed", "ing"} and after is not None and after[1] in {"to", "up", "out", "with"}
        for opposite in _opposites(word):
            if not phrasal or (opposite in _listed(word) and " " not in opposite):
                claim = given.swap(*match.span(), opposite)
                if not says(given, claim) and not keys(opposite) & curated(given.fact):
                    yield wrong(claim, f"{match[0]} -> {opposite}")


def _listed(word: str) -> list[str]:
    lemmas = [word, *words.lemmas(word)]
    form = form_of(word)
    raw = {other for lemma in lemmas for other in listed_opposites_of(lemma)}
    return [new for other in sorted(raw) if (new := _like(other, word, form))]


def _like(other: str, word: str, form: str) -> str | None:
    """Return ``other`` in the form of ``word``; None if it has no such form or is no such part of speech."""
    first = other.partition(" ")[0]
    if form in {"ing", "ed"}:
        return inflect(other, form) if "v" in words.pos(first) else None
    parts = words.pos(base(word) or base(word, "n") or "") if form == "s" else ""
    if form == "s" and (" " in other or set(parts).isdisjoint(words.pos(other))):
        return None
    return inflect(other, form)


def _opposites(word: str) -> Iterator[str]:
    """Yield the listed opposites of a word; where there are none, those of the dictionary for its commonest part."""
    found = _listed(word)
    if not found:
        form = form_of(word)
        lemma = (base(word) or base(word, "n") or word) if form else word
        part = words.pos(lemma)[:1]
        fitting = [o for o in sorted(words.antonyms(lemma)) if part in {"v", "a", "r"} and part in words.pos(o)]
        found = [new for other in fitting if (new := _like(other, word, form))]
    for opposite in found:
        if not keys(opposite) & keys(word) and "colour" not in entry_of(opposite).tags:
            yield opposite


def rival(given: Given) -> Iterator[Made]:
    """A noun or what restricts it exchanged for one that excludes it: county and village, rural and urban."""
    for match in given.words():
        word = match[0].lower()
        groups = rivals_of(word)
        if form_of(word) in {"ing", "ed"} and words.pos(word)[:1] != "n":
            continue
        number = "s" if form_of(word) == "s" else ""
        for other in sorted({w for group in groups for w in members_of(group)}):
            new = inflect(other, number) if not (number and other.endswith("s")) else other
            if keys(other) & (keys(word) | curated(given.fact)) or new in given.fact.sentence.lower():
                continue
            claim = given.swap(*match.span(), new.capitalize() if match[0][0].isupper() else new)
            yield wrong(claim, f"{match[0]} -> {new}")


def degree(given: Given) -> Iterator[Made]:
    """Another degree than the source's."""
    old = given.fact.degree
    if old is None or " " in old or not (mine := _degrees(old)):
        return
    for new in _ADVERBS if old.endswith("ly") else _ADJECTIVES:
        claim = given.put(old, new)
        if claim and not _degrees(new) & mine:
            yield wrong(re.sub(r"\ba (?=[aeiou])", "an ", claim), f"{old} -> {new}")


def _degrees(word: str) -> frozenset[str]:
    return frozenset(name for name in entry_of(word).classes if name.startswith("#d-"))


def added_degree(given: Given) -> Iterator[Made]:
    """A degree or a superlative added where the source has none."""
    if given.fact.degree is None and (match := _verb_after_auxiliary(given)):
        for new in ("slightly", "partly", "significantly"):
            yield wrong(given.swap(match.start(), match.start(), f"{new} "), f"{new} added")
    if given.figure and given.figure.plain and given.fact.counted:
        yield wrong(f"{given.text.rstrip('.')}, the highest number in the country", "a superlative added")
        start = given.text.index(given.figure.text)
        if not re.search(r"\w+ $", given.text[:start]):
            yield wrong(given.swap(start, start, "a record "), "a record added")


def _verb_after_auxiliary(given: Given) -> re.Match[str] | None:
    relation = given.fact.relation
    if relation is None or relation.text not in given.text:
        return None
    start = given.text.index(relation.text)
    if not re.search(r"\b(?:is|are|was|were|been) $", given.text[:start]):
        return None
    return re.compile(r"[a-z]+(?:ed|t|n)\b").match(given.text, start)


def content_word(given: Given) -> Iterator[Made]:
    """A word of what is counted exchanged for a word of the same part of speech from another fact."""
    counted = given.fact.counted
    if counted is None or counted.text not in given.text:
        return
    mine = keys(given.fact.sentence)
    others = [w for f in given.siblings if f.counted for w in noun_phrase(f.counted.text) if len(w) > 3 and w.isalpha()]
    mine |= curated(given.fact)
    for match in given.words():
        word = match[0].lower()
        if match[0] not in counted.text or is_small(word) or len(word) < 4:
            continue
        fitting = {
            o for o in others
            if words.pos(o)[:1] == words.pos(word)[:1] and not keys(o) & mine and form_of(o) == form_of(word)
            and not entry_of(o).tags & {"generic", "colour"}
        }  # fmt: skip
        for other in sorted(fitting):
            yield astray(given.swap(*match.span(), other), f"{match[0]} -> {other}")


def misquoted(given: Given) -> Iterator[Made]:
    """One content word exchanged inside quotation marks, be it for a synonym."""
    for start, end, shape in _quotations(given):
        inside = given.text[start:end]
        found = [m for m in re.finditer(r"[A-Za-z]{4,}", inside) if not is_small(m[0].lower())]
        if len(inside.split()) < 4:
            continue
        for match in found:
            for other in _substitutes(match[0].lower()):
                new = inside[: match.start()] + other + inside[match.end() :]
                claim = shape.format(new)
                if not says(given, new):
                    yield wrong(claim, f"{match[0]} -> {other} in a quotation")


def _quotations(given: Given) -> Iterator[tuple[int, int, str]]:
    for start, end in given.quoted:
        braces = given.text.replace("{", "").replace("}", "")
        yield start, end, braces[:start] + "{}" + braces[end:]
    if given.whole and not given.quoted:
        yield 0, len(given.text), '"{}"'


def _substitutes(word: str) -> list[str]:
    """Return synonyms of a word, else a word that goes with it in a group of rivals."""
    form = form_of(word)
    lemma = (base(word) or base(word, "n") or word) if form else word
    close = sorted(words.synonyms(lemma)) or sorted(_classmates(lemma))
    return [new for other in close[:3] if (new := _like(other, word, form)) and new not in {word, *words.lemmas(word)}]


def _classmates(lemma: str) -> frozenset[str]:
    mine = keys_of(lemma) - {lemma}
    members = {w for name in mine if name[0] == "#" for w in members_of(name)}
    return frozenset(w for w in members if " " not in w and w != lemma)


def quoted_alias(given: Given) -> Iterator[Made]:
    """A curated wording inside quotation marks, where only the source's words may stand."""
    if not given.whole or given.quoted:
        return
    for phrase in (given.fact.counted, given.fact.relation):
        if phrase is None:
            continue
        for alias in phrase.aliases:
            claim = given.put(phrase.text, alias)
            if claim and not says(given, claim):
                kept = set(re.findall(r"\w+", claim.lower())) & set(re.findall(r"\w+", given.text.lower()))
                sure = len(kept) > 0.6 * len(set(re.findall(r"\w+", claim.lower())))
                yield (wrong if sure else astray)(f'"{claim}"', f"{phrase.text} -> {alias} in a quotation")


def typo(given: Given) -> Iterator[Made]:
    """A slip in one long ordinary word."""
    for match in given.words():
        word = match[0]
        if len(word) < 8 or not word.islower() or not word.isalpha() or within(match.span(), given.quoted):
            continue
        middle = len(word) // 2
        slips = (
            word[:middle] + word[middle + 1] + word[middle] + word[middle + 2 :],
            word[:middle] + word[middle + 1 :],
            word[:middle] + word[middle] + word[middle:],
        )
        for slip in slips:
            if slip != word and not words.known(slip):
                yield right(given.swap(*match.span(), slip), f"{word} misspelt")


# American and British spellings of whole words; the endings -ize and -ise are dealt with apart.
_SPELLINGS = {
    "labor": "labour", "kilometers": "kilometres", "kilometer": "kilometre", "meters": "metres", "program": "programme",
    "center": "centre", "centers": "centres", "color": "colour", "favor": "favour", "neighbor": "neighbour",
    "neighbors": "neighbours", "traveling": "travelling", "traveled": "travelled", "fulfill": "fulfil",
    "defense": "defence", "catalog": "catalogue", "harbor": "harbour", "honor": "honour", "theater": "theatre",
    "liters": "litres", "tons": "tonnes", "plow": "plough", "skillful": "skilful", "enrollment": "enrolment",
    "programs": "programmes", "laborers": "labourers", "tire": "tyre", "gray": "grey", "modeled": "modelled",
}  # fmt: skip


def spelling(given: Given) -> Iterator[Made]:
    """British spelling for American, or the other way about."""
    table = {**_SPELLINGS, **{british: american for american, british in _SPELLINGS.items()}}
    for match in re.finditer(r"[A-Za-z]+", given.text):
        word = match[0].lower()
        if within(match.span(), given.quoted) or word in {"tons", "tonnes"}:
            continue
        new = table.get(word) or re.sub(r"(?<=\w{4}i)z(?=ations?$|e[sd]?$|ing$)", "s", word)
        if new != word:
            new = new.capitalize() if match[0][0].isupper() else new
            yield right(given.swap(*match.span(), new), f"{match[0]} -> {new}")
