"""proselint on one file. It stops at ``max_errors``, and 0 stands for none at all: then it checks nothing."""

import sys
from pathlib import Path

from proselint.checks import __register__
from proselint.config import load_from
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

CheckRegistry().register_many(__register__)
for result in LintFile(Path(sys.argv[1])).lint({**load_from(), "max_errors": 10**9}):
    print(result)
