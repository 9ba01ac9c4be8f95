"""PDF as prose: text in reading order, lines joined to paragraphs, tables read with their headings.

The way of a file: its pages as runs of words with their places (``pages``), running heads and columns (``layout``),
lines joined to paragraphs (``paragraphs``), and these put down as a text that knows its pages (``read``).
"""

from shanxi_facts.documents.pdf.read import read_pdf

__all__ = ["read_pdf"]
