"""Linting with the judge of frames."""
