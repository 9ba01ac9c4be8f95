"""From a claim to a verdict: its parts, the sentences that may bear them out, what speaks against them."""

from shanxi_facts.verification.judge import Judge

__all__ = ["Judge"]
