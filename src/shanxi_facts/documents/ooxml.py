"""The parts of an Office Open XML package: finding them, parsing them, and what the styles of a text stand for.

A part is found by the relationship that leads to it, as the standard has it: its name says nothing.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from shanxi_facts.documents.model import BlockKind
from shanxi_facts.documents.packages import STYLE_KINDS, Attributes, parse, part_of

_STYLES = (
    *STYLE_KINDS,
    ("list", BlockKind.LIST_ITEM),
    ("intense quote", BlockKind.QUOTE),
    ("footnote text", BlockKind.FOOTNOTE),
    ("endnote text", BlockKind.FOOTNOTE),
)
#: The namespaces that are read, by the prefix that they usually have.
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://purl.oclc.org/ooxml/drawingml/main": "a:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx:",
    "urn:schemas-microsoft-com:office:office": "o:",
}
_WAYS = frozenset({"AlternateContent", "Choice", "Fallback"})
#: Whose extensions word processors understand: what they offer as a choice holds text that is read here.
_UNDERSTOOD = (
    "http://schemas.microsoft.com/office/",
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
)


class Relationship(NamedTuple):
    """What a part refers to: the kind of it, the last word of its type, and its name in the package."""

    kind: str
    target: str


class Package:
    """An open package."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._zip = package
        self._defaults: dict[str, str] = {}
        self._overrides: dict[str, str] = {}
        self.parse("[Content_Types].xml", self._content_type, _nothing)

    def _content_type(self, name: str, attributes: Attributes) -> None:
        kind = attributes.get("ContentType", "").lower()
        if name.endswith("Default"):
            self._defaults[attributes.get("Extension", "").lower()] = kind
        elif name.endswith("Override"):
            self._overrides[attributes.get("PartName", "").lstrip("/").lower()] = kind

    def content_type(self, part: str) -> str:
        """Return the content type of a part, "" if the package does not tell."""
        return self._overrides.get(part.lower()) or self._defaults.get(part.rpartition(".")[2].lower(), "")

    def main(self) -> str:
        """Return the name of the part that holds the text."""
        related = self.relationships("")
        found = next((one.target for one in related.values() if one.kind == "officeDocument"), "")
        typed = (
            part for part, kind in self._overrides.items() if kind.endswith(("document.main+xml", "template.main+xml"))
        )
        return found or next(typed, "word/document.xml")

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return what a part refers to within the package, by id; "" is the package itself."""
        folder, _, name = part.rpartition("/")
        found: dict[str, Relationship] = {}

        def start(tag: str, attributes: Attributes) -> None:
            if not tag.endswith("Relationship") or attributes.get("TargetMode") == "External":
                return
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", ""))).lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", str(len(found)))] = Relationship(kind, self._spelled(target))

        self.parse(posixpath.join(folder, "_rels", f"{name}.rels"), start, _nothing)
        return found

    def _spelled(self, part: str) -> str:
        """Return the name of a part as the package spells it: capital letters make no difference."""
        if part in self._zip.NameToInfo:
            return part
        return next((name for name in self._zip.NameToInfo if name.lower() == part.lower()), part)

    def has(self, part: str) -> bool:
        """Tell whether a part is there."""
        return part in self._zip.NameToInfo

    def data(self, part: str) -> bytes:
        """Return the bytes of a part."""
        return self._zip.read(part_of(self._zip, part))

    def parse(
        self,
        part: str,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None],
        characters: Callable[[str], None] | None = None,
        namespace: Callable[[str | None, str], None] | None = None,
    ) -> bool:
        """Parse a part of the package, if it is there."""
        if part not in self._zip.NameToInfo:
            return False
        with self._zip.open(part_of(self._zip, part)) as file:
            parse(file, start, end, characters, namespace)
        return True


def _nothing(_: str) -> None:
    """Leave an element."""


def is_understood(namespace: str) -> bool:
    """Tell whether a word processor understands an extension, so that it shows a choice that requires it."""
    return namespace.startswith(_UNDERSTOOD)


def local(name: str) -> str:
    """Return the name of an element with the usual prefix of its namespace, none for WordprocessingML, "" for others.

    >>> local("http://schemas.openxmlformats.org/officeDocument/2006/math t")
    'm:t'
    """
    namespace, _, tag = name.rpartition(" ")
    prefix = "mc:" if tag in _WAYS else _PREFIXES.get(namespace)
    return "" if prefix is None else prefix + tag


def value_of(attributes: Attributes, name: str = "val") -> str | None:
    """Return an attribute of WordprocessingML, or one without a namespace."""
    found = (attributes[key] for key in attributes if local(key) == name and " " in key)
    return next(found, attributes.get(name))


def reference_of(attributes: Attributes, name: str = "id") -> str:
    """Return the id of the relationship that an attribute names."""
    return next((value for key, value in attributes.items() if key.endswith(f"/relationships {name}")), "")


def is_on(attributes: Attributes) -> bool:
    """Return what a property that is on or off says."""
    return value_of(attributes) not in {"0", "false", "off", "none"}


@dataclass(slots=True)
class Look:
    """How a run looks, as far as it is said: None where the style around it decides."""

    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None

    def take(self, tag: str, attributes: Attributes) -> None:
        """Note what a property says."""
        if tag in {"vanish", "specVanish"}:
            self.hidden = is_on(attributes)
        elif tag in {"strike", "dstrike"}:
            self.struck = is_on(attributes) or (bool(self.struck) and tag == "dstrike")
        elif tag == "vertAlign":
            self.raised = value_of(attributes) == "superscript"

    def over(self, below: Look) -> Look:
        """Return how a run looks that says this, on top of what its style says."""
        return Look(
            below.hidden if self.hidden is None else self.hidden,
            below.struck if self.struck is None else self.struck,
            below.raised if self.raised is None else self.raised,
        )


@dataclass(slots=True)
class _Style:
    name: str = ""
    base: str = ""
    outlined: bool = False
    look: Look = field(default_factory=Look)


class Styles:
    """What kind of block each paragraph style makes, and how it and the character styles make text look."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._path: list[str] = []
        self._style = _Style()
        self._default = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Note what an element says of the style it stands in."""
        tag, value = local(name), value_of(attributes) or ""
        self._path.append(tag)
        if tag == "style":
            id_ = value_of(attributes, "styleId") or ""
            self._style = self._styles[id_] = _Style()
            if value_of(attributes, "type") == "paragraph" and value_of(attributes, "default") in {"1", "true", "on"}:
                self._default = id_
        elif tag == "name":
            self._style.name = value.lower()
        elif tag == "basedOn":
            self._style.base = value
        elif tag == "outlineLvl" and value != "9":
            self._style.outlined = True
        elif self._path[-3:-1] == ["style", "rPr"]:
            self._style.look.take(tag, attributes)

    def end(self, _: str) -> None:
        """Leave an element."""
        self._path.pop()

    def kind(self, style: str) -> BlockKind | None:
        """Return what kind of block a paragraph style makes, by its name or by the style that it is based on."""
        for known in self._chain(style):
            for beginning, kind in _STYLES:
                if known.name == beginning or known.name.startswith(f"{beginning} "):
                    return kind
            if known.outlined:
                return BlockKind.HEADING
        return None

    def look(self, style: str | None) -> Look:
        """Return how a style makes text look; None is the style of paragraphs that name none."""
        look = Look()
        for known in self._chain(self._default if style is None else style):
            look = look.over(known.look)
        return look

    def _chain(self, style: str) -> list[_Style]:
        chain: list[_Style] = []
        while style in self._styles and len(chain) < 20:  # a chain of styles that bites its tail ends
            chain.append(self._styles[style])
            style = chain[-1].base
        return chain
