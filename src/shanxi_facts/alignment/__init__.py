"""Words of a claim linked to words of a source, one to one, by what they mean."""

from shanxi_facts.alignment.align import align
from shanxi_facts.alignment.model import AlignedToken, Alignment, Relation

__all__ = ["AlignedToken", "Alignment", "Relation", "align"]
