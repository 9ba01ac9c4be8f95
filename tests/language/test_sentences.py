"""Sentences: where prose is cut, and where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language.sentences import split

# A bar marks each cut that is wanted.
ROWS = [
    "All 58 poor counties were removed.",
    "It ended.|It began.",
    "Was it true?|Nobody knew!|They left.",
    "He waited...|The train came.",
    "No mark at the end",
    # abbreviations, initials, decimals
    "Mr. Li met Dr. Wang and Gov. Jin in St. Moritz.|They talked.",
    "It opened on Sept. 29 in Taiyuan.|Nobody came.",
    "The work ended in Sept.|The workers left.",
    "J. K. Rowling and George W. Bush came.|Nobody else did.",
    "It rose by 3.5 percent, to 12.7 million.|58 of them stayed.",
    "The U.S. Senate met.|It rose.",
    "He moved to the U.S.|The others stayed.",
    "Washington, D.C. is wet.",
    "No. 5 is open.|See p. 12 and Fig. 3.",
    "Acme Inc. and Widget Co. Ltd. merged.|It took years.",
    "He came at 3.15 p.m.|Others came later.",
    "The last coach leaves at 4.15 p.m.; a single costs 62 yuan.",
    "It has apples, pears, etc.|Prices rose.",
    "It was the work of i.e. the same man.",
    "We took plan B.|It failed.",
    "They use vitamin C.|The rest fails.",
    "He lives in the U.S.|Officials said so.",
    "Three U.S. Marines were hurt.|They left.",
    "It is owned by Brakk Inc.|Shares rose.|The rest fell.",
    "Lt. Col. Jim Ott, Sgt. Bo Ray and Rep. Eva Lund, D-Calif., came.|They left.",
    "She has a Ph.D.|Holm has none.",
    "She has a Ph.D. from Holm University.|He has none.",
    "He lives on Main St.|The house is old.",
    "The doors open at 9 a.m. Monday and close at 5 p.m. EDT.|Holm will come.",
    "It begins at 9 a.m.|Holm will come.",
    "No. 8 seed Dana Voll met Holm vs. Ray.|Op. 27 was played.",
    "oOh! Media grew.|iPhone sales fell.|eBay grew.",
    "It grew.[3]|It fell.[12]|It ended.",
    # figures and small letters behind a mark
    "The price is 5 yuan.|300 people paid it.",
    "Visit example.com today.|It is free.",
    # quotations
    '"It is good," he said.|"It is new."',
    '"We did what we could do.|We are glad of it," Zhang said.',
    "“We did what we could do.|We are glad of it,” Zhang said.",
    'He cried "Stop! Thief!" and ran.',
    'She read "What Now? A History" again.|It was long.',
    'He said: "We go home today.|We come back in May."|Then he left.',
    '"Stop!" he cried.|Nobody stopped.',
    '"The villages are new." Zhang Yuhong said on the 29th at a conference.|It rained.',
    '"The villages are new." Zhang Yuhong, director of the bureau, said.|It rained.',
    '"The villages are new."|The audience clapped.',
    "He said it was 'new'.|It was not.",
    # brackets
    "It weighs much (for wheat, 60 pounds).|It is heavy.",
    "He left (it was late. Nobody saw him) and slept.",
    "It is heavy.|(For wheat, 60 pounds.)|It is dear.",
    # datelines
    "TAIYUAN, Sept. 29 (Xinhua) --|All 58 poor counties were removed.",
    "China News Service, Taiyuan, September 29 (Yang Jing and Wu Qiong)|The goals have been completed.",
    "BEIJING —|The price of pork rose.",
    "MEKELLO, September 8 (Amina Derse)|Four years after its launch, it ended.",
    "WASHINGTON (Reuters) -|The house voted on Monday.",
    "London (CNN)|The house voted.",
    "NEW DELHI (AP) —|The house voted.",
    "SALEM, Ore. (AP) —|The house voted.",
    "Ferry Post, Arden, September 29:|All wells were dug.",
    "FERRY POST, ARDEN, SEPTEMBER 29:|All wells were dug.",
    "Arden, Norland, Sept. 29 -|All wells were dug.",
    "ARDEN, 2031-09-29:|Wells were dug.",
    "ARDEN, Sept. 29th\n\n|Wells were dug.",
    "Arden, 29 September 2031\n|Wells were dug.",
    "ARDEN, May 3|Wells were dug.",
    "Arden, May 3|The weir broke.",
    "[Arden, May 3]|Wells were dug.",
    "(Ferry Post, Arden, May 3)|Wells were dug.",
    "September 29 (AP) --|Wells were dug.",
    "By Jane Doe and Bo Ray\n|ARDEN, May 3 (AP) --|A man was jailed.",
    "On Monday, Sept. 29: Wells were dug.|It rained.",
    "Monday, Sept. 29 — Wells were dug.|It rained.",
    "Arden, May 30 wells were dug.|It rained.",
    "WARNING: Wells were dug.|It rained.",
    "Arden - Wells were dug.|It rained.",
    "Sept. 29 (he had left) Wells were dug.|It rained.",
    "Storm hits coast\n\n|PARIS, May 3 (AFP) -|A storm hit the coast.|It left.\n\n|BONN --|Others came.",
    "By Jane Doe, Paris, 3 May|A man was jailed.",
    "By Jane Doe and Bo Ray\n|A man was jailed.",
    "By Monday they had left.|By Holm Bridge they met.",
    "UNESCO (the agency in Paris) met.|It rose.",
    "NATO — the alliance — met.|It rose.",
    "The Party (founded in 1921) grew.|It won.",
    "On September 29 (a Thursday) it rained.",
    # lists and lines
    "1. Over 90 brands have been created.|They sell.",
    "One\n|\n|Two",
    "Bought:\n|- 58 combs\n|- one book",
    "It ends.\n|It begins\nagain.",
    "Storm hits coast\n\n|The storm\nhit the coast\r\n\r\n|It left",
    "共有三百个村。|这是真的。",
    "",
    "   ",
]


@pytest.mark.parametrize("row", ROWS)
def test_cuts(row):
    between = "" if "。" in row else " "
    text = "".join(part if part[-1:].isspace() else part + between for part in row.split("|"))
    wanted = [part.strip() for part in row.split("|") if part.strip()]
    assert [span.of(text) for span in split(text)] == wanted


@given(st.text(alphabet="aB1. \n\"“”()!?'-—,;:U。$", max_size=120))
def test_nothing_but_white_space_is_left_out(text):
    spans = split(text)
    position = 0
    for span in spans:
        assert position <= span.start < span.end <= len(text)
        assert not text[position : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        position = span.end
    assert not text[position:].strip()
