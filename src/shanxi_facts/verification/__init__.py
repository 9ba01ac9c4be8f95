"""From a claim to a verdict: its parts, the sentences that may bear them out, what speaks against them."""

from shanxi_facts.verification.judge import Judge
from shanxi_facts.verification.verify import Verifier

__all__ = ["Judge", "Verifier"]
