"""Check claims against a curated base of facts."""
