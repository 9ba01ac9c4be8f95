"""One Hypothesis profile for all property tests: no deadline, since a clock tells of the machine, not of the code."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
