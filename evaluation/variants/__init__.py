"""Sentences of a text, said otherwise: in ways that keep what they say, and in ways that do not.

The changes need no labels. ``kept`` makes claims that the text bears out, ``refused`` claims that it does not.
"""

from evaluation.variants.kept import KEPT, kept
from evaluation.variants.refused import REFUSED, refused
from evaluation.variants.texts import FOLDER, Document, Sentence, read_documents

__all__ = ["FOLDER", "KEPT", "REFUSED", "Document", "Sentence", "kept", "read_documents", "refused"]
