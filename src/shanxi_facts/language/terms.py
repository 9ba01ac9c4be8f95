"""A word or phrase of a text as the data files write it: in base form, words divided by one space."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from shanxi_facts.caches import WORDS
from shanxi_facts.language.tokens import normal, plain_form
from shanxi_facts.language.words import lemmas

_MOST = 64  # combinations of base forms of a phrase's words that are tried


@lru_cache(WORDS)
def base_forms(wording: str) -> tuple[str, ...]:
    """Return the forms under which a table may hold ``wording``, as it stands first.

    >>> base_forms("stepped down")
    ('stepped down', 'step down')
    """
    parts = [_forms(part) for part in plain_form(normal(wording).replace(".", "")).replace("'", "").split()]
    combinations = 1
    for forms in parts:
        combinations *= len(forms)
    if combinations > _MOST:  # the first word of a phrase is inflected if it is a verb, the last one if it is a noun
        parts = [forms if index in {0, len(parts) - 1} else forms[:1] for index, forms in enumerate(parts)]
    return tuple(" ".join(forms) for forms in product(*parts)) if parts else ()


def _forms(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, *lemmas(word))))
