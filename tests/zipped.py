"""Files that are ZIP packages, such as .docx and .odt, made of their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a package that holds each part by its name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()
