"""Members of a list that the source has in two places."""

from __future__ import annotations

import pytest

from compare.rows import found
from shanxi_facts.compare import lists

ROWS = [
    ("Arden wanted a truce and Lisk insisted on a ban.", "Arden and Lisk insisted on a ban.", "relation"),
    ("Holm dropped the charges of theft and arson, though he faces a count of fraud.",
     "Holm dropped the charges of theft and fraud.", "relation"),
    ("Holm dropped the charges of theft and arson, though he faces a count of fraud.",
     "Holm dropped the charges of theft and arson.", None),
    ("The guild sold the mill in Orle and the barn in Lisk.", "The guild sold the mill and the barn.", None),
    ("The leaders of Arden and Lisk met.", "The leaders of Lisk and Arden met.", None),
    ("Voss came to Lisk for talks with Holm about coal.", "Voss and Holm held talks about coal.", None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim", "rule"), ROWS)
def test_rows(source: str, claim: str, rule: str | None) -> None:
    """A member that stands beside another verb of the source is none of the list."""
    assert found(lists.check, source, claim) == rule
