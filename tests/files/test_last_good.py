"""What a server goes on with when a file breaks."""

from __future__ import annotations

from shanxi_facts.errors import InputError
from shanxi_facts.files.last_good import LastGood


def broken() -> int:
    raise InputError("cannot be read")


def test_what_was_good_last_is_kept_and_the_error_is_told() -> None:
    kept = LastGood[str, int]()
    assert kept.renew("a", lambda: 1) == (1, None)
    value, error = kept.renew("a", broken)
    assert (value, str(error)) == (1, "cannot be read")
    assert kept.renew("a", lambda: 2) == (2, None)


def test_what_never_was_good_is_nothing() -> None:
    kept = LastGood[str, int]()
    kept.renew("a", lambda: 1)
    assert kept.renew("b", broken).value is None
