"""The settings of ``lint``: its options, else the configuration, else what is usual."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from shanxi_facts.config import HERE, nearest_config
from shanxi_facts.files.walk import Choice, Patterns
from shanxi_facts.lint.settings import LintSettings


def settle(options: Mapping[str, Any], folder: Path = HERE) -> LintSettings:
    """Return the settings of a run in a folder.

    ``options`` are those of the command line, None or empty where not given.
    """
    found = nearest_config(folder)
    file, configured = found or (Path(), {})
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for key in ("show", "fail-on", "min-checked", "max-findings", "allow-unread", "titles"):
        option = options.get(key)
        if option is not None and option != []:
            values[key], origins[key] = option, "command line"
        elif key in configured:
            values[key], origins[key] = configured[key], str(file)
    include, exclude = (
        _patterns(key, options, configured.get(key, []), file, origins) for key in ("include", "exclude")
    )
    usual = LintSettings()
    return LintSettings(
        show=tuple(values.get("show", usual.show)),
        fail_on=values.get("fail-on", usual.fail_on),
        min_checked=values.get("min-checked", usual.min_checked),
        max_findings=values.get("max-findings", usual.max_findings),
        allow_unread=values.get("allow-unread", usual.allow_unread),
        titles=values.get("titles", usual.titles),
        choice=Choice(include, exclude),
        ignore=tuple(configured.get("ignore", ())),
        file=file,
        baseline=options.get("baseline"),
        update_baseline=options.get("update-baseline", False),
        changed_since=options.get("changed-since"),
        stdin=options.get("stdin"),
        origins=origins,
    )


def _patterns(
    key: str, options: Mapping[str, Any], configured: list[str], file: Path, origins: dict[str, str]
) -> tuple[Patterns, ...]:
    """Return the patterns of the configuration and those of the command line: they add up."""
    given = options.get(key) or []
    places = [str(file)] * bool(configured) + ["command line"] * bool(given)
    if places:
        origins[key] = ", ".join(places)
    both = (Patterns(file.parent, tuple(configured)), Patterns(Path(), tuple(given)))
    return tuple(patterns for patterns in both if patterns.lines)


def described(settings: LintSettings, bases: list[str], facts_origin: str) -> str:
    """Return the settings as TOML, each with where it comes from."""
    import json

    def patterns(chosen: tuple[Patterns, ...]) -> list[str]:
        return [line for part in chosen for line in part.lines]

    values: dict[str, Any] = {
        "facts": bases,
        "include": patterns(settings.choice.include),
        "exclude": patterns(settings.choice.exclude),
        "show": list(settings.show),
        "fail-on": settings.fail_on,
        "min-checked": settings.min_checked,
        "max-findings": settings.max_findings,
        "allow-unread": settings.allow_unread,
        "titles": settings.titles,
    }
    lines = []
    for key, value in values.items():
        origin = settings.origins.get(key, "default") if key != "facts" else facts_origin
        shown = json.dumps(value, ensure_ascii=False)
        lines.append(f"# {key}: no limit ({origin})" if value is None else f"{key} = {shown}  # {origin}")
    return "\n".join(lines) + "\n"
