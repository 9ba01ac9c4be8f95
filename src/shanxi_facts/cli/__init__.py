"""The command line: parse, call, write, exit. Nothing is decided here.

Whatever a command needs beyond its own options is imported inside it: a start pays for what it uses.
"""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

import typer

from shanxi_facts.cli import browse, check, draft, lint, lsp, mcp, options, rule, validate
from shanxi_facts.cli.usage import ClaimCommand, Commands
from shanxi_facts.errors import ShanxiFactsError

app = typer.Typer(
    cls=Commands,
    name="shanxi-facts",
    help="Check claimed figures and phrases against a curated fact base, and see the verbatim source sentence.",
    epilog="""\b
Examples:
  shanxi-facts check "3.29 million lifted"
  shanxi-facts lint article.md
  shanxi-facts list --search villages
  shanxi-facts rule quantity
  shanxi-facts draft article.txt --output base.json
""",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command("check", cls=ClaimCommand, epilog=check.EPILOG)(check.check)
app.command("lint", epilog=lint.EPILOG)(lint.lint)
app.command("list", epilog=browse.LIST_EPILOG)(browse.list_facts)
app.command("show", epilog=browse.SHOW_EPILOG)(browse.show)
app.command("rule", epilog=rule.EPILOG)(rule.rule)
app.command("validate", epilog=validate.EPILOG)(validate.validate)
app.command("draft", epilog=draft.EPILOG)(draft.draft)
app.command("lsp", epilog=lsp.EPILOG)(lsp.lsp)
app.command("mcp", epilog=mcp.EPILOG)(mcp.mcp)


@app.callback()
def common(version: options.Version = False) -> None:
    """Take the options that come before a command."""


def main() -> NoReturn:
    """Run the program. Every error that the user can mend ends here, as a message and a status."""
    # What a start makes lives to the end: looking for garbage in it after every 700 objects is a tenth of the start.
    gc.set_threshold(50_000)
    try:
        app()
    except ShanxiFactsError as error:
        from shanxi_facts.cli.outlet import complain

        complain(error)
    except Exception:  # noqa: BLE001 - a bug of ours: an error too, and not to end with the status of a mismatch
        import traceback

        traceback.print_exc()
    sys.exit(2)
