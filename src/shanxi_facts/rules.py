"""The rules by which a claim fails: what each checks, why, where it falls short, and an example of either side.

The examples are claims on the bundled report. The tests run them: ``failing`` is a mismatch by the rule, ``passing``
a match. ``LINT_RULES`` look at drafts besides: at what these, suppressions and baselines give away by themselves.
"""

from __future__ import annotations

from shanxi_facts.values import value


@value
class Rule:
    """One rule. ``title`` fits a row of a table; ``limits`` says what the rule is known not to see."""

    id: str
    title: str
    meaning: str
    why: str
    limits: str
    failing: str
    passing: str


RULES = (
    Rule(
        id="quantity",
        title="The figure is the source's, at the precision given.",
        meaning=(
            "A figure stands for the values that round to it at the digits given, and the source's must be one of "
            "them. Two significant digits are needed: 3.3 million holds for 3.29 million, 3 million does not. "
            "However it is written, 3,290,000 and three million two hundred and ninety thousand are one figure."
        ),
        why="Digits that changed places look right to everyone: 3.92 million resembles 3.29 million more than not.",
        limits="Figures that take arithmetic over several sentences are not worked out; they do not match.",
        failing="3.92 million lifted",
        passing="3.29 million lifted",
    ),
    Rule(
        id="unit",
        title="The unit is the source's, or converts to it.",
        meaning=(
            "Length, area, mass, volume, time and temperature are converted within their dimension: 26,600 miles "
            "hold for 42,800 kilometers. A percentage is no percentage point, and another currency is another figure."
        ),
        why="A figure keeps its digits when it loses its unit, and is then wrong by a factor.",
        limits="Currencies are never converted: the rate of which day?",
        failing="42,800 square kilometers of newly renovated rural roads",
        passing="26,600 miles of newly renovated rural roads",
    ),
    Rule(
        id="hedge",
        title="More than, nearly, about, at least: the bounds are kept.",
        meaning=(
            "A hedge makes a figure a set of values, and the source's set must lie inside the claim's. More than 90 "
            "in the source allows over 90, at least 90 and over 50; it allows neither 90 nor exactly 90."
        ),
        why="Dropping a hedge turns a bound into a count that nobody made.",
        limits="How far nearly and about reach is a convention: within 10% below, and 5% around.",
        failing="Exactly 90 characteristic labor service brands have been created",
        passing="Over 90 characteristic labor service brands have been created",
    ),
    Rule(
        id="counted",
        title="The figure counts what it counts in the source.",
        meaning=(
            "The noun beside a figure, with its restrictions, is the one that the source counts, a curated wording "
            "of it, or a wider one for the same things."
        ),
        why="A figure that is right for one thing and said of another is the error that fools everyone.",
        limits="A noun as wide as people or places is taken for the narrower one of the source.",
        failing="All 58 poor villages were removed",
        passing="All 58 poor counties were removed",
    ),
    Rule(
        id="relation",
        title="What happened to the thing counted is what the source says happened.",
        meaning=(
            "Lifted out of poverty, relocated, given drinking water, raised in income: a figure belongs to its "
            "relation. Synonyms and curated wordings are the same relation."
        ),
        why="Reports carry many figures of the same kind of thing, and they are easily exchanged.",
        limits="A relation that neither the lexicon nor the base words is told by its plain words alone.",
        failing="300 demonstration villages were photographed",
        passing="300 demonstration villages were built",
    ),
    Rule(
        id="scope",
        title="All, most, half, some, none: the extent is the source's.",
        meaning=(
            "Dropping all is fine; adding or changing the extent is not. A restriction may be dropped too, unless "
            "all, none or not governs it: all villages is wider than all eligible villages."
        ),
        why="Most of the counties and all of the counties are different news.",
        limits="An extent expressed by the sense of a whole sentence is not read.",
        failing="Most of the 58 poor counties were removed",
        passing="The 58 poor counties were removed",
    ),
    Rule(
        id="polarity",
        title="What the source affirms is not denied, nor the other way round.",
        meaning="Not, never, no, failed to, yet to and the like are held against the polarity of the source.",
        why="One small word reverses a sentence, and leaves it as similar as before.",
        limits="Irony and rhetorical questions are taken at their word.",
        failing="The poverty alleviation goals and tasks have not been fully completed",
        passing="The poverty alleviation goals and tasks have been fully completed",
    ),
    Rule(
        id="direction",
        title="Rose is not fell, built is not closed.",
        meaning="A word of the claim is not the opposite of the source's. Words of one direction are exchangeable.",
        why="An antonym fits the same place in the sentence, with the same figure beside it.",
        limits="Opposites are known as far as the lexicon lists them.",
        failing="Characteristic industries led to a decrease in the income of 1.277 million poor people",
        passing="Characteristic industries led to an increase in the income of 1.277 million poor people",
    ),
    Rule(
        id="degree",
        title="Slightly, significantly, first, largest: the degree is the source's.",
        meaning="A degree, rank or superlative may be dropped; it may be neither changed nor added.",
        why="How much it improved is often all the news there is.",
        limits="Verbs of one direction that differ in strength pass where the figure is given.",
        failing="Rural governance capacity has been slightly improved",
        passing="Rural governance capacity has been significantly improved",
    ),
    Rule(
        id="name",
        title="Places, people, posts, organisations, brands and plans are the source's.",
        meaning=(
            "A name in the claim is one that the sentence gives, in a spelling that the base knows for it. Shaanxi is "
            "not Shanxi. A title may be dropped whole, but not cut or changed to another office."
        ),
        why="Names differ by a letter, and a spelling checker makes the wrong one of the right one.",
        limits="A name that looks like an ordinary word is read as one at the beginning of a sentence.",
        failing="Hebei removed all 58 poor counties",
        passing="Shanxi removed all 58 poor counties",
    ),
    Rule(
        id="date",
        title="Days, years, periods and the ordinals of congresses and plans are the source's.",
        meaning="A date that the source does not give for the fact may not be added to it, nor changed.",
        why="A figure of another year is another figure.",
        limits="Last year and the like are not worked out from the day of publication.",
        failing="All 58 poor counties were removed in 2020",
        passing="Zhang Yuhong spoke at a press conference on the 29th",
    ),
    Rule(
        id="speaker",
        title="Words are given to the one who said them.",
        meaning="A claim may leave the speaker out, but may not name another, nor give the report's words to anyone.",
        why="Who vouches for a statement is part of it.",
        limits="A pronoun is not followed to the person that it stands for.",
        failing="Wu Qiong said getting rid of poverty is not the end",
        passing="Zhang Yuhong said Shanxi has insisted on keeping the bottom line",
    ),
    Rule(
        id="quotation",
        title="Words inside quotation marks are verbatim.",
        meaning=(
            "A quotation is a run of the source. Free are the shape of quotes and dashes, the case of the first "
            "letter, white space, the closing punctuation, an ellipsis for a cut and [brackets] for an insertion."
        ),
        why="Quotation marks promise the reader the very words.",
        limits="A curated rendering of a clumsy translation is no quotation, however much better it reads.",
        failing='Shanxi "firmly held the bottom line of no large-scale return to poverty"',
        passing='Shanxi "firmly maintained the bottom line of no large-scale return to poverty"',
    ),
    Rule(
        id="wording",
        title="No word of substance was swapped for another.",
        meaning=(
            "On a fact's own subject, each word that matters stands for a word of the source: the same, inflected, "
            "a synonym, a curated wording. The reason names the word that stands for none."
        ),
        why="A near copy with one word exchanged reads like the source, and says something else.",
        limits="A synonym that the lexicon lacks is unconfirmed; a curator adds it to the fact as an alias.",
        failing="Skills training and certified employment have become a rare consensus",
        passing="Skills training and certified employment are now a general consensus",
    ),
)

LINT_RULES = (
    Rule(
        id="conflict",
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
        id="hidden-text",
        title="What a page states, it shows.",
        meaning=(
            "Text that a page hides (hidden, display: none, aria-hidden) is reported where the base speaks of what it "
            "states, be it right or wrong."
        ),
        why="Hidden text is copied, indexed and read aloud, and no editor sees that it is out of date.",
        limits="What a style sheet or a script hides is not seen.",
        failing="<p hidden>All 85 poor counties in Shanxi were removed.</p>",
        passing="<p>All 58 poor counties in Shanxi were removed.</p>",
    ),
    Rule(
        id="suppression",
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
        id="baseline",
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

ALL_RULES = (*RULES, *LINT_RULES)
