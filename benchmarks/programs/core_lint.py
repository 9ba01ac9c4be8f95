"""The judge of texts by itself, linting a draft by the bundled base."""

import gc
import sys
from pathlib import Path

from shanxi_facts.base import FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.lint import Linter
from shanxi_facts.verification import Verifier

gc.set_threshold(50_000)  # as the command does
verifier = Verifier(FactBase.load())
linter = Linter(lambda sentence: verifier.check(sentence, in_draft=True, near=False))
print(len(linter.lint(read_text(Path(sys.argv[1]).read_text(encoding="utf-8"), "draft", "markdown")).findings))
