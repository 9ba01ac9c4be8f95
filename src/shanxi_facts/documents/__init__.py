"""Readers: drafts as blocks of prose, every character of which knows where it stands in the raw file."""

from shanxi_facts.documents.model import Block, BlockKind, Document, Part, Role, Unread
from shanxi_facts.documents.read import FORMATS, PAGED, SUFFIXES, format_of, read_document, read_source, read_text

__all__ = [
    "FORMATS",
    "PAGED",
    "SUFFIXES",
    "Block",
    "BlockKind",
    "Document",
    "Part",
    "Role",
    "Unread",
    "format_of",
    "read_document",
    "read_source",
    "read_text",
]
