"""Arguments held against the schema of their tool, with a message that a model can mend its call by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shanxi_facts.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 200  # characters of a message that quotes what was given
_LIMITS = {
    "maxLength": "has more than {:,} characters",
    "minLength": "is empty",
    "maxItems": "has more than {:,} elements",
    "minItems": "is empty",
}


def refuse_faulty(arguments: Mapping[str, Any], schema: Mapping[str, Any]) -> None:
    """Raise InputError for arguments that are not those of a schema, with the first fault.

    Examples:
        >>> refuse_faulty({"claims": []}, {"properties": {"claims": {"minItems": 1}}})
        Traceback (most recent call last):
        shanxi_facts.errors.InputError: claims: is empty
    """
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    fault = best_match(Draft202012Validator(schema).iter_errors(arguments))
    if fault is None:
        return
    limit = _LIMITS.get(str(fault.validator))
    said = limit.format(fault.validator_value) if limit else fault.message
    path = fault.json_path.removeprefix("$").removeprefix(".")
    raise InputError(said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…", where=path or "the arguments")
