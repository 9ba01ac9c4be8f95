"""The parts of an Office Open XML package: finding them, parsing them, and what a paragraph's style stands for.

A document type, which no .docx has, is refused, and with it every entity bomb.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from xml.parsers import expat

from shanxi_facts.documents.model import BlockKind

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_LARGEST = 100_000_000  # bytes of XML in one part; a bomb is larger
_STYLES = (
    ("heading", BlockKind.HEADING),
    ("title", BlockKind.HEADING),
    ("subtitle", BlockKind.HEADING),
    ("caption", BlockKind.CAPTION),
    ("list", BlockKind.LIST_ITEM),
    ("quote", BlockKind.QUOTE),
    ("intense quote", BlockKind.QUOTE),
    ("footnote text", BlockKind.FOOTNOTE),
    ("endnote text", BlockKind.FOOTNOTE),
)
Attributes = dict[str, str]


def main_part(package: zipfile.ZipFile) -> str:
    """Return the name of the part that holds the text."""
    found: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        if name.endswith("Relationship") and attributes.get("Type", "").endswith("/officeDocument"):
            found.append(attributes.get("Target", "").lstrip("/"))

    parse(package, "_rels/.rels", start, lambda _: None)
    return found[0] if found else "word/document.xml"


def parse(
    package: zipfile.ZipFile,
    part: str,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    characters: Callable[[str], None] | None = None,
) -> bool:
    """Parse a part of the package, if it is there."""
    if part not in package.NameToInfo:
        return False
    about = package.getinfo(part)
    if about.file_size > _LARGEST or about.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ValueError(part)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = _refuse
    with package.open(part) as file:
        parser.ParseFile(file)
    return True


def _refuse(*_: object) -> None:
    raise ValueError("a document type")


def local(name: str) -> str:
    """Return the name of an element of WordprocessingML without its namespace, "" for any other.

    The stand-in for readers that lack an element ("Fallback") has its name too: it repeats what the element says.
    """
    for namespace in _WORD:
        if name.startswith(namespace):
            return name[len(namespace) :]
    return "Fallback" if name.endswith(" Fallback") else ""


def value_of(attributes: Attributes, name: str = "val") -> str | None:
    """Return an attribute of WordprocessingML."""
    return next((attributes[space + name] for space in _WORD if space + name in attributes), None)


def is_on(attributes: Attributes) -> bool:
    """Return what a property that is on or off says."""
    return value_of(attributes) not in {"0", "false", "off", "none"}


class Styles:
    """What kind of block each paragraph style makes, by its name or by the style that it is based on."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        self._outlined: set[str] = set()
        self._style = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Note what an element says of the style it stands in."""
        tag, value = local(name), value_of(attributes) or ""
        if tag == "style":
            self._style = value_of(attributes, "styleId") or ""
        elif tag == "name":
            self._names[self._style] = value.lower()
        elif tag == "basedOn":
            self._bases[self._style] = value
        elif tag == "outlineLvl" and value != "9":
            self._outlined.add(self._style)

    def end(self, name: str) -> None:
        """Leave an element."""

    def kinds(self) -> dict[str, BlockKind]:
        """Return the kinds by style id."""
        return {style: kind for style in self._names if (kind := self._kind(style))}

    def _kind(self, style: str) -> BlockKind | None:
        for _ in range(20):  # a chain of styles that bites its tail ends
            name = self._names.get(style, "")
            for beginning, kind in _STYLES:
                if name == beginning or name.startswith(f"{beginning} "):
                    return kind
            if style in self._outlined:
                return BlockKind.HEADING
            if style not in self._bases:
                return None
            style = self._bases[style]
        return None
