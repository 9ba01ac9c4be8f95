"""Drafting a base: an article becomes typed facts, unattended, for a curator to finish.

The way of an article: its prose and sentences (``article``), each sentence as words that know their part (``tagging``),
as clauses (``clauses``), as frames (``assertions``), read in the light of what was said before (``understand``,
``memory``, ``people``), and written down as facts (``record``, ``naming``).
"""

from shanxi_facts.base.draft.document import Details, draft_document

__all__ = ["Details", "draft_document"]
