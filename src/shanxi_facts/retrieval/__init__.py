"""From a claim to the sentences of a source that may bear it out."""

from shanxi_facts.retrieval.search import Candidate, Index

__all__ = ["Candidate", "Index"]
