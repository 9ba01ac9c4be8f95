"""The settings, and where the bases are: option, environment, nearest configuration, bundled base, in this order.

The configuration is ``.shanxi-facts.toml``, or ``[tool.shanxi-facts]`` in ``pyproject.toml``, in the working directory
or the nearest one above it that has either. Its paths are relative to its own folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from shanxi_facts.errors import InputError

VARIABLE = "SHANXI_FACTS"
OWN_FILE = ".shanxi-facts.toml"
SHARED_FILE = "pyproject.toml"
SECTION = "shanxi-facts"
HERE = Path()
_MOST_SUGGESTED = 5
SCHEMA = Path(__file__).with_name("config.schema.json")


def base_files(options: Sequence[Path] = (), folder: Path = HERE) -> tuple[Path, ...]:
    """Return the files of the bases to consult in a folder, folders replaced by the ``.json`` files in them.

    Empty means the bundled base. Raises InputError for a path that is not there, a folder without a base, or a
    configuration that cannot be read.
    """
    return tuple(file for path in options or _configured(folder) for file in _files(path))


def facts_origin(options: Sequence[object] = ()) -> str:
    """Return what names the bases to consult: the command line, the environment, a configuration file, or nothing."""
    if options:
        return "command line"
    if os.environ.get(VARIABLE):
        return VARIABLE
    found = nearest_config()
    return str(found[0]) if found and "facts" in found[1] else "the bundled base"


def _configured(folder: Path) -> Sequence[Path]:
    if variable := os.environ.get(VARIABLE):
        return [Path(variable)]
    found = nearest_config(folder)
    return _facts(*found) if found else ()


def _files(path: Path) -> Sequence[Path]:
    if path.is_dir():
        files = sorted(path.glob("*.json"))
        if not files:
            raise InputError("the folder holds no base", where=str(path), remedy="A base is a .json file.")
        return files
    if not path.exists():
        raise InputError("no such base", where=str(path), remedy="Give a file, or a folder of .json files.")
    return [path]


def nearest_config(folder: Path = HERE) -> tuple[Path, Mapping[str, Any]] | None:
    """Return the configuration file in a folder, the working directory if none is given, or nearest above it.

    With the file come its settings.
    """
    for file in config_files(folder):
        settings = _settings(file)
        if settings is not None:
            _validate(file, settings)
            return file, settings
    return None


def config_files(folder: Path) -> Iterator[Path]:
    """Yield where the configuration of a folder may stand, the nearest first."""
    try:
        above = folder.absolute().parents
    except FileNotFoundError:  # the working directory was removed
        return
    for place in (folder, *above):
        yield from (place / name for name in (OWN_FILE, SHARED_FILE))


def _settings(file: Path) -> Mapping[str, Any] | None:
    """Return the settings in ``file``, or None where it has none for this program."""
    try:
        raw = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=str(file)) from error
    shared = file.name == SHARED_FILE
    if shared and SECTION.encode() not in raw:  # spares the parser, and its import, in most projects
        return None
    import tomllib

    try:
        parsed: Any = _plain(tomllib.loads(raw.decode("utf-8-sig")))
    except ValueError as error:
        raise InputError(f"is not valid TOML: {error}", where=str(file)) from error
    if not shared:
        return _table(file, parsed)
    section = _table(file, parsed.get("tool", {})).get(SECTION)
    return None if section is None else _table(file, section)


def _plain(value: Any) -> Any:
    """Return a value of TOML with its days written as JSON would have them, as text."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def _table(file: Path, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise InputError(f"[tool.{SECTION}] must be a table", where=str(file))
    return value


def _validate(file: Path, settings: Mapping[str, Any]) -> None:
    """Hold settings against their schema. Raises InputError with the first fault."""
    import json

    from shanxi_facts.schema import validator

    faults = validator(SCHEMA)(settings)
    if not faults:
        return
    properties: dict[str, Any] = json.loads(SCHEMA.read_bytes())["properties"]
    for key in settings.keys() - properties.keys():
        known = f"The known settings are: {', '.join(properties)}."
        raise InputError(f"unknown setting {key!r}", where=str(file), remedy=did_you_mean(key, properties, known))
    key = re.split(r"[.\[]", faults[0].path)[0]
    wanted = properties[key]["description"].partition(":")[0]
    within = f": {faults[0]}" if faults[0].path != key else ""
    remedy = f"For example: {key} = {json.dumps(properties[key]['examples'][0]).replace(': ', ' = ')}"
    raise InputError(f"{key} must be {wanted}{within}", where=str(file), remedy=remedy)


def _facts(file: Path, settings: Mapping[str, Any]) -> Sequence[Path]:
    value = settings.get("facts", [])
    paths = [value] if isinstance(value, str) else value
    return [file.parent / path for path in paths]


def did_you_mean(word: str, words: Iterable[str], otherwise: str) -> str:
    """Return the remedy for a ``word`` that is none of ``words``: those that hold it, or are spelled most like it.

    ``otherwise`` is the remedy where there are none.
    """
    from difflib import get_close_matches

    known = list(words)
    close = [one for one in known if word.casefold() in one.casefold()][:_MOST_SUGGESTED]
    close = close or get_close_matches(word.casefold(), known, n=3, cutoff=0.5)
    return f"Did you mean {' or '.join(close)}?" if close else otherwise
