"""Putting one word in the place of another: the new one in the form of the old."""

from __future__ import annotations

from functools import lru_cache

from shanxi_facts.language import words

# Past tense and participle, where they are not regular, of verbs that opposites and relations are made of.
_FORMS = """
    become became become, begin began begun, bring brought brought, build built built, buy bought bought,
    come came come, cut cut cut, draw drew drawn, fall fell fallen, forget forgot forgotten, get got got,
    give gave given, go went gone, grow grew grown, hold held held, keep kept kept, lead led led, leave left left,
    lose lost lost, make made made, meet met met, pay paid paid, put put put, rise rose risen, say said said,
    sell sold sold, send sent sent, shrink shrank shrunk, sink sank sunk, spread spread spread, take took taken,
    tear tore torn, undergo underwent undergone, win won won, write wrote written, withdraw withdrew withdrawn,
    break broke broken, find found found, fight fought fought, hide hid hidden, overcome overcame overcome,
    shut shut shut, split split split, teach taught taught, throw threw thrown, undo undid undone,
    beat beat beaten, choose chose chosen, cost cost cost, drive drove driven, feel felt felt, fly flew flown,
    hear heard heard, hit hit hit, know knew known, ride rode ridden, run ran run, see saw seen, seek sought sought,
    shoot shot shot, speak spoke spoken, spend spent spent, stand stood stood, steal stole stolen,
    strike struck struck, think thought thought, wear wore worn
"""
_IRREGULAR = {base: (past, participle) for base, past, participle in (row.split() for row in _FORMS.split(","))}


@lru_cache(maxsize=4096)
def base(word: str, part: str = "v") -> str | None:
    """Return the base form of an inflected verb (or noun, with part "n"); None if there is none."""
    word = word.lower()
    for lemma, forms in _IRREGULAR.items():
        if part == "v" and word in forms and word != lemma:
            return lemma
    return next((lemma for lemma in words.lemmas(word) if lemma != word and part in words.pos(lemma)), None)


def form_of(word: str) -> str:
    """Return which form a word is in: "ing", "ed", "s" or "" for its base form (or a form that is not known)."""
    lowered = word.lower()
    if lowered.endswith("ing") and base(lowered):
        return "ing"
    if (lowered.endswith("ed") and base(lowered)) or any(lowered in f and lowered != w for w, f in _IRREGULAR.items()):
        return "ed"
    return "s" if lowered.endswith("s") and (base(lowered) or base(lowered, "n")) else ""


def inflect(lemma: str, form: str, *, participle: bool = True) -> str:
    """Return ``lemma`` in a form; of several words the first is inflected."""
    first, space, rest = lemma.partition(" ")
    if form == "":
        return lemma
    if form == "ed":
        return (_IRREGULAR[first][participle] if first in _IRREGULAR else _past(first)) + space + rest
    return (_ing(first) if form == "ing" else _s(first)) + space + rest


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _doubles(verb: str) -> bool:
    """Tell whether a short verb doubles its last letter: drop, dropped."""
    vowels = [letter in "aeiou" for letter in verb]
    return len(verb) > 2 and vowels[-3:] == [False, True, False] and sum(vowels) == 1 and verb[-1] not in "wxy"
