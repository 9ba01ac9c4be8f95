"""The pages of a PDF as runs of words, each with its place on the page, in the order in which the file has them.

PDFium reads the file: it is what Chromium reads PDFs with, needs nothing else installed and is ten times as fast as
what is written in Python. It tells where each character stands and leaves lines, columns and paragraphs to its user.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from statistics import median
from typing import Any, NamedTuple

from shanxi_facts.documents.marks import SUPERSCRIPT
from shanxi_facts.errors import InputError

_ENCRYPTED, _FOREIGN = 4, 5  # PDFium's numbers for a password, and for a protection that it does not know
_MOST = 3_000_000  # characters: no source is as long, and reading on would take minutes
_TAIL = 4096  # bytes at the end of a file in which a whole one says that it ends
WIDE = 0.8  # heights of a letter: a gap beyond it parts cells and columns,
_WIDER = 2.5  # if it is as many times as wide as the other gaps of its line: those of a justified line are alike
_RAISED, _SMALL = 0.15, 0.8  # of a letter's height: where a superscript begins, and how large it is at most
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st"}
_HYPHEN = "\x02"  # PDFium's mark for a hyphen at the end of a line, whatever the file has there
_BOLD, _LONGEST_NAME = 600, 200
_BULLETS = range(0xF000, 0xF100)  # the private characters of symbol fonts: in running text they are bullets
_lock = threading.Lock()  # PDFium is not for several threads


class Run(NamedTuple):
    """Words on one line without a wide gap between them, and their box, from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    bold: bool

    @property
    def height(self) -> float:
        """The height of its letters, ascenders and descenders included."""
        return self.top - self.bottom


class Page(NamedTuple):
    """A page: its height, and its runs in the order of the file."""

    height: float
    runs: list[Run]


def read_pages(data: bytes, path: str) -> list[Page]:
    """Return the pages of a PDF. Raises InputError for one that cannot be read, and where the reader is missing."""
    try:
        import pypdfium2
    except ImportError as error:
        remedy = 'Install the extra "pdf": pip install "shanxi-facts[pdf]"'
        raise InputError("to read a PDF, pypdfium2 is needed", where=path, remedy=remedy) from error
    if b"%%EOF" not in data[-_TAIL:]:
        # PDFium would make do with the pages that are there, and nobody would know of the others.
        raise InputError("this PDF is cut off: its end is missing", where=path, remedy="Fetch it again.")
    with _lock:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _refused(error, path) from error
        try:
            return list(_pages(document, path))
        except pypdfium2.PdfiumError as error:
            raise _refused(error, path) from error
        finally:
            document.close()


def _pages(document: Any, path: str) -> Iterator[Page]:
    characters = 0
    for number in range(len(document)):
        page = _page(document[number])
        characters += sum(len(run.text) for run in page.runs)
        if characters > _MOST:  # said before the rest of it is read
            remedy = "Give the pages of it that the draft is about."
            raise InputError(f"holds more than {_MOST:,} characters of text", where=path, remedy=remedy)
        yield page


def _refused(error: Exception, path: str) -> InputError:
    if getattr(error, "err_code", None) in {_ENCRYPTED, _FOREIGN}:
        return InputError("this PDF is encrypted", where=path, remedy="Save it without its password.")
    return InputError("this PDF is damaged and cannot be read", where=path, remedy="Fetch it again, or save it anew.")


class _Character(NamedTuple):
    text: str
    left: float
    bottom: float
    right: float
    top: float
    number: int  # PDFium's own


def _page(page: Any) -> Page:
    width, height = page.get_size()
    text = page.get_textpage()
    try:
        runs = [_run(text, run) for line in _lines(text, _turned(page, width, height)) for run in _parted(line)]
    finally:
        text.close()
        page.close()
    return Page(height, [run for run in runs if run.text])


class _Turn(NamedTuple):
    """How a page is turned, in quarters, and its size as it is seen."""

    quarters: int
    width: float
    height: float

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return a box as it is seen."""
        if self.quarters == 1:
            return bottom, self.height - right, top, self.height - left
        if self.quarters == 2:
            return self.width - right, self.height - top, self.width - left, self.height - bottom
        if self.quarters == 3:
            return self.width - top, left, self.width - bottom, right
        return left, bottom, right, top


def _turned(page: Any, width: float, height: float) -> _Turn:
    return _Turn(page.get_rotation() // 90, width, height)


def _lines(text: Any, turn: _Turn) -> Iterator[list[_Character]]:
    """Yield the characters of a page by the lines that PDFium sees."""
    from pypdfium2 import raw

    rect = raw.FS_RECTF()
    line: list[_Character] = []
    for number in range(text.count_chars()):
        character = _printed(raw.FPDFText_GetUnicode(text, number))
        if character in "\r\n":
            if line:
                yield line
            line = []
        elif character and raw.FPDFText_GetLooseCharBox(text, number, rect):
            line.append(_Character(character, *turn.box(rect.left, rect.bottom, rect.right, rect.top), number))
    if line:
        yield line


def _printed(code: int) -> str:
    """Return a character as it is to be read, "" for one that is nothing to read."""
    if code in _BULLETS:
        return "•"
    character = chr(code)
    if character == _HYPHEN:
        return "-"
    if code < 0x20 and character not in "\t\r\n":
        return ""
    return "" if 0xD800 <= code < 0xE000 else _LIGATURES.get(character, character)


def _parted(line: list[_Character]) -> Iterator[list[_Character]]:
    """Yield the parts of a line between wide gaps, and between letters that do not follow each other."""
    gaps = list(_gaps(line))
    usual = median(size for _, size in gaps) if len(gaps) > 2 else 0.0
    start = 0
    for index, size in gaps:
        if size < -WIDE or size > max(WIDE, _WIDER * usual):
            yield line[start:index]
            start = index
    yield line[start:]


def _gaps(line: list[_Character]) -> Iterator[tuple[int, float]]:
    """Yield where words part, and how far, in heights of a letter; less than 0 is a step back."""
    last: _Character | None = None
    for index, character in enumerate(line):
        if character.text.isspace() or character.right <= character.left:  # what has no width has no place
            continue
        if last is not None:
            gap = (character.left - last.right) / (max(last.top - last.bottom, character.top - character.bottom) or 1.0)
            if line[index - 1].text.isspace() or abs(gap) > WIDE:
                yield index, gap
        last = character


def _run(page: Any, part: list[_Character]) -> Run:
    seen = [character for character in part if not character.text.isspace() and character.top > character.bottom]
    if not seen:
        return Run("", 0, 0, 0, 0, bold=False)
    height = median(character.top - character.bottom for character in seen)
    bottom = median(character.bottom for character in seen)
    text = "".join(_raised(character, height, bottom) for character in part)
    bold = all(_is_bold(page, character.number) for character in (seen[0], seen[-1]))
    left, right = min(character.left for character in seen), max(character.right for character in seen)
    return Run(" ".join(text.split()), left, bottom, right, bottom + height, bold)


def _is_bold(page: Any, number: int) -> bool:
    """Tell whether a character is bold by its font: by its weight, or by its name where the file tells no weight."""
    import ctypes

    from pypdfium2 import raw

    if raw.FPDFText_GetFontWeight(page, number) >= _BOLD:
        return True
    name, flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, number, name, _LONGEST_NAME, flags)
    return b"bold" in name.value.lower()


def _raised(character: _Character, height: float, bottom: float) -> str:
    """Return a character, as a superscript where it is set as one: the mark of a footnote is no part of a figure."""
    if character.top - character.bottom < _SMALL * height and character.bottom > bottom + _RAISED * height:
        return character.text.translate(SUPERSCRIPT)
    return character.text
