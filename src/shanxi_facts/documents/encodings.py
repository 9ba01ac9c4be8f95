"""Which encoding the bytes of a draft are in: the one they begin with, UTF-8, or the one that a page declares."""

from __future__ import annotations

import codecs
import re

from shanxi_facts.errors import InputError

_HEAD = 4096  # bytes of a page in which its encoding is declared
_DECLARED = re.compile(
    rb"""(?:<meta[^>]*?\bcharset|<\?xml[^>]*?\bencoding)\s*=\s*["']?\s*(?P<label>[\w.:-]+)""", re.IGNORECASE
)
_LABELS = {"x-sjis": "cp932", "x-gbk": "gb18030", "x-euc-jp": "euc_jp", "ks_c_5601-1987": "cp949", "x-cp1252": "cp1252"}
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def decoded(data: bytes, path: str, *, declares: bool = False) -> str:
    """Return the text of a draft. ``declares``: it may say itself which encoding it has, where it is not UTF-8."""
    encoding = "UTF-16" if data.startswith(_UTF16) else "UTF-8"
    if data.startswith(_UTF32):
        encoding = "UTF-32"
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        declared = declared_encoding(data) if declares and encoding == "UTF-8" else None
        if declared:
            return _declared(data, path, declared)
        what = f"is not {encoding}: byte {error.start} (0x{data[error.start]:02x}) cannot be decoded"
        raise InputError(what, where=path, remedy="Save it as UTF-8.") from error
    if "\0" in text:
        # A draft holds no NUL: this is a binary file, or UTF-16 without its mark. Reading on would find nothing.
        place = data.index(b"\0")
        raise InputError(f"is no text: byte {place} is NUL", where=path, remedy="Save it as UTF-8, or leave it out.")
    return text


def _declared(data: bytes, path: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        byte = f"byte {error.start} (0x{data[error.start]:02x}) cannot be decoded"
        what = f"is neither UTF-8 nor {encoding}, as it says: {byte}"
        raise InputError(what, where=path, remedy="Save it as UTF-8.") from error


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page declares, as Python knows it; None for one that nobody knows.

    What pages call Latin-1 or GB2312 is read as what browsers read it as: a larger set with the same codes.

    >>> declared_encoding(b'<meta charset="gb2312">'), declared_encoding(b"<meta charset=nonsense>")
    ('gb18030', None)
    """
    found = _DECLARED.search(data[:_HEAD])
    label = found["label"].decode("ascii").lower() if found else ""
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name if label else None
    except LookupError:
        return None
    return _SUPERSETS.get(name or "", name)
