"""Words of a claim linked to words of a source, one to one, by what they mean."""

from shanxi_facts.alignment.align import align, content_of
from shanxi_facts.alignment.denied import may_be_denied
from shanxi_facts.alignment.model import AlignedToken, Alignment, Relation
from shanxi_facts.alignment.phrases import is_misspelt, is_slip, is_unlisted
from shanxi_facts.alignment.understood import may_be_understood, may_be_understood_as, may_be_understood_figure

__all__ = [
    "AlignedToken",
    "Alignment",
    "Relation",
    "align",
    "content_of",
    "is_misspelt",
    "is_slip",
    "is_unlisted",
    "may_be_denied",
    "may_be_understood",
    "may_be_understood_as",
    "may_be_understood_figure",
]
