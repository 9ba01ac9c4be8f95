"""From a claim to a verdict: its parts, the sentences that may bear them out, what speaks against them."""

from shanxi_facts.verification.judge import Judge, terms_of
from shanxi_facts.verification.topic import says_little
from shanxi_facts.verification.verify import Verifier

__all__ = ["Judge", "Verifier", "says_little", "terms_of"]
