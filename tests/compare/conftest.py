"""What the tests of the rules share stands in ``rows``; its assertions are explained like those of a test."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("compare.rows")
