"""Drafting a base: an article becomes sentences with the statements read in them, for a curator to finish.

The way of an article: its prose and what it says about itself (``article``), its sentences as statements
(``statements``), written down with ids in plain words (``naming``, ``document``).
"""

from shanxi_facts.base.draft.document import Details, Drafted, base_of, draft_article, draft_document

__all__ = ["Details", "Drafted", "base_of", "draft_article", "draft_document"]
