"""Word documents for the tests, made of the XML that they are to hold."""

import io
import zipfile

import pytest

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def _part(root, inside):
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} xmlns:w="{WORD}">{inside}</w:{root}>'


@pytest.fixture(scope="session")
def make_docx():
    def make(body, **parts):
        """Return the bytes of a .docx with this body, and further parts (footnotes, styles) by name."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", _TYPES)
            package.writestr("word/document.xml", _part("document", f"<w:body>{body}</w:body>"))
            for name, inside in parts.items():
                package.writestr(f"word/{name}.xml", _part(name, inside))
        return file.getvalue()

    return make
