"""The rules of lint's own: what a draft gives away without any base."""

from __future__ import annotations

from shanxi_facts.lint import baseline, conflicts, suppression
from shanxi_facts.rules import Rule

OWN_RULES = (
    Rule(
        id=conflicts.RULE,
        title="A draft gives one value for one fact.",
        meaning=(
            "Two sentences of a draft speak of the same fact and give figures that exclude each other, whichever of "
            "them the base has. Two bases that contradict each other are reported by the same rule."
        ),
        why="A figure corrected in the text and not in the table is the mistake that readers find first.",
        limits="Only facts of the base are compared; a contradiction about anything else is not seen.",
        failing="All 58 poor counties were removed. All 85 poor counties were removed.",
        passing="All 58 poor counties were removed. Every one of the 58 poor counties was removed.",
    ),
    Rule(
        id=suppression.RULE,
        title="A suppression names a rule or a fact, gives a reason, has not expired and silences something.",
        meaning=(
            "A comment or an entry of the configuration that silences findings is reported when it is past its day, "
            "gives no reason, names what does not exist, has no other half, or silences nothing."
        ),
        why="Silence that nobody has to justify, and nobody ever lifts, hides the next error as well.",
        limits="Whether the reason is a good one is for editors to say.",
        failing="<!-- shanxi-facts: ignore quantity --> All 85 poor counties in Shanxi were removed.",
        passing=(
            "<!-- shanxi-facts: ignore quantity the minister's slip, quoted as spoken --> "
            "All 85 poor counties in Shanxi were removed."
        ),
    ),
    Rule(
        id=baseline.RULE,
        title="Every entry of the baseline answers to a finding.",
        meaning=(
            "An entry accepts a finding by its draft, its fact, the words of its claim and the source's sentence. It "
            "is stale when that finding is gone, or when the base gives another answer to the claim now."
        ),
        why="An entry left behind would accept the same error when it comes back.",
        limits="Entries of drafts that a run did not read are not looked at, unless the draft is gone.",
        failing="The draft was corrected to 58 poor counties; the baseline still accepts 85.",
        passing="The draft was corrected, and --update-baseline has taken the entry out.",
    ),
)
