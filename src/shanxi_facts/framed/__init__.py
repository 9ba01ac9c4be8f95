"""Judging claims against the frames of a curated base: slots filled beforehand, and compared one by one."""
