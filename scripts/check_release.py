"""Holds what the project says of its version in one place against what it says in others.

    python scripts/check_release.py [--tag v0.2.0] [--repository https://github.com/somebody/shanxi-facts]

The version is the one of pyproject.toml. CHANGELOG.md has to have a dated section for it, and CITATION.cff the same
version and day. With --tag, it has to be that of the tag; with --repository, the links of the project have to lead
there.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
FILES = ("pyproject.toml", "CHANGELOG.md", "CITATION.cff", ".github/ISSUE_TEMPLATE/config.yml")
_LINK = re.compile(r"https://github\.com/[\w.-]+/[\w.-]+")


def faults(files: dict[str, str], tag: str | None = None, repository: str | None = None) -> Iterator[str]:
    """Yield what does not agree; ``files`` are the texts of ``FILES`` by their names."""
    version = tomllib.loads(files["pyproject.toml"])["project"]["version"]
    if tag is not None and tag != f"v{version}":
        yield f"pyproject.toml: the version is {version}, and the tag {tag}"
    section = re.search(rf"^## \[{re.escape(version)}\] - (\d{{4}}-\d\d-\d\d)$", files["CHANGELOG.md"], re.MULTILINE)
    if not section:
        yield f"CHANGELOG.md: there is no dated section for {version}: ## [{version}] - YYYY-MM-DD"
    for key, expected in (("version", version), ("date-released", section and section[1])):
        found = re.search(rf"^{key}: *[\"']?([^\"'\n]+)", files["CITATION.cff"], re.MULTILINE)
        if expected and (not found or found[1] != expected):
            yield f"CITATION.cff: {key} is {found[1] if found else 'missing'}, and {expected} elsewhere"
    if repository is not None:
        for name, text in files.items():
            for link in sorted({link for link in _LINK.findall(text) if link.removesuffix(".git") != repository}):
                yield f"{name}: a link leads to {link}, and this is {repository}"


def main() -> int:
    """Print the faults, and return the status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tag")
    parser.add_argument("--repository")
    options = parser.parse_args()
    files = {name: (PROJECT / name).read_text(encoding="utf-8") for name in FILES}
    found = list(faults(files, options.tag, options.repository))
    for fault in found:
        print(fault, file=sys.stderr)
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
