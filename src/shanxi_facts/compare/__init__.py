"""Vetoes: what speaks against a claim although its words are there. One rule a file."""
