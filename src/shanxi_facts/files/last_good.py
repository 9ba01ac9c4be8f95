"""What was good last: a server that runs for days goes on with it when a file that it goes by breaks."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, NamedTuple, TypeVar

from shanxi_facts.errors import ShanxiFactsError

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Renewed(NamedTuple, Generic[Value]):
    """What there is to go by, None if there never was anything, and why it is not what is there now."""

    value: Value | None
    error: ShanxiFactsError | None = None


class LastGood(Generic[Key, Value]):
    """Keeps what was made last of each key without an error."""

    def __init__(self) -> None:
        self._kept: dict[Key, Value] = {}

    def renew(self, key: Key, make: Callable[[], Value]) -> Renewed[Value]:
        """Make the value of a key anew, and return it; if that fails, the one that was good last, and the error."""
        try:
            self._kept[key] = make()
        except ShanxiFactsError as error:
            return Renewed(self._kept.get(key), error)
        return Renewed(self._kept[key])
