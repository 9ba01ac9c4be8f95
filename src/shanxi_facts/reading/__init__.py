"""Sentences, read: parts of speech, phrases, clauses, and what limits them; the same for claim, draft and source."""

from shanxi_facts.reading.article import Article, Passage
from shanxi_facts.reading.sentence import Sentence, analyze
from shanxi_facts.reading.terms import Term, Terms

__all__ = ["Article", "Passage", "Sentence", "Term", "Terms", "analyze"]
