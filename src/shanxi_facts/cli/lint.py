"""``shanxi-facts lint``: drafts in, findings out."""

from __future__ import annotations

import typer

from shanxi_facts.cli import lint_options, options

EPILOG = """\b
Examples:
  shanxi-facts lint article.md
  shanxi-facts lint story.md --source press-release.pdf
  shanxi-facts lint drafts/ --exclude "archive/"
  shanxi-facts lint --show all --format jsonl article.html
  shanxi-facts lint --format github --report sarif=facts.sarif drafts/
  shanxi-facts lint --baseline accepted.json --update-baseline drafts/
  shanxi-facts lint --stdin-filename article.md - < article.md

\b
Exit status:
  0  nothing to report
  1  a mismatch that the source contradicts, or a finding of lint's own; fewer claims than --min-checked
  2  an error, a draft that cannot be read, or nothing to check
"""


def lint(
    paths: lint_options.Paths = None,
    facts: options.Facts = [],
    source: options.Source = [],
    show: lint_options.Show = [],
    fail_on: lint_options.FailOn = None,
    min_checked: lint_options.MinChecked = None,
    max_findings: lint_options.MaxFindings = None,
    include: lint_options.Include = [],
    exclude: lint_options.Exclude = [],
    stdin_filename: lint_options.StdinFilename = None,
    jobs: lint_options.Jobs = 1,
    baseline: lint_options.Baseline = None,
    update_baseline: lint_options.UpdateBaseline = False,
    changed_since: lint_options.ChangedSince = None,
    titles: lint_options.Titles = None,
    allow_unread: lint_options.AllowUnread = None,
    format_: lint_options.Format = "text",
    output: options.Output = None,
    report: lint_options.Report = [],
    diff: lint_options.Diff = False,
    statistics: lint_options.Statistics = False,
    root: lint_options.Root = None,
    show_config: lint_options.ShowConfig = False,
    quiet: options.Quiet = False,
    schema: options.Schema = False,
    version: options.Version = False,
) -> None:
    """Judge every claim of drafts, and show what contradicts the source, where and why."""
    given = lint_options.LintOptions.of(locals())  # the parameters, and nothing else yet
    from shanxi_facts.cli.linting import judge_drafts

    raise typer.Exit(judge_drafts(given))
