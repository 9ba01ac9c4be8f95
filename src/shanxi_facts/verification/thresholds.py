"""The numbers that decide, with what they were fitted on.

Fitted by hand on twelve development articles of real news, 2026-11-30.
"""

# A sentence is on a claim's subject if it and its neighbours hold this share of what the claim says.
FOUND = 0.5
# Of what a claim says, the share that may stand nowhere in the source and still be taken as wording.
LOOSE = 0.0
