"""How much of a set: the rows of the rule."""

from __future__ import annotations

import pytest

from compare.rows import reasons, silent, silent_on_itself
from shanxi_facts.compare.scope import check

# A source sentence, a claim, the words of both that the reason names.
FIRES = [
    ("Some pilots expect the merger to fail.", "Pilots all expect the merger to fail.", "all", "Some"),
    ("The members, not all of whom live in Halm, pay Voss.", "All the members live in Halm.", "All", "not all"),
    ("About half of the calls came from men.", "Most of the calls came from men.", "Most", "About half"),
    ("Orn sold most of his mills in May.", "Orn sold all of his mills in May.", "all", "most"),
    ("Most of the cooks left.", "All of the cooks left.", "All", "Most"),
    ("All cooks left.", "Most cooks left.", "Most", "All"),
    ("Nearly all of the fires were in one town.", "All of the fires were in one town.", "All", "Nearly all"),
    ("Some cooks left.", "Every cook left.", "Every", "Some"),
    ("Not all cooks left.", "All cooks left.", "all", "Not all"),
    (
        "The flood killed 19 people, most of them cooks.",
        "The flood killed 19 people, all of them cooks.",
        "all",
        "most",
    ),
    ("The guild lost 12 barges, half of them new.", "The guild lost 12 new barges.", "new", "half"),
    ("Most men in Olm will marry.", "Men in Olm will marry.", "Men", "Most"),
    ("Half of carts in Olm are red.", "Half of all carts in Olm are red.", "all", "carts"),
    ("The lab has seen 64 percent of the vats.", "The lab has seen all vats.", "all", "64 percent"),
    ("Most were women.", "All were women.", "all", "most"),
    ("The goals have been reached.", "Most of the goals have been reached.", "most", "goals"),
    ("The goals have been reached.", "Only some of the goals have been reached.", "some", "goals"),
    ("Two of the crew were hurt.", "The crew were hurt.", "crew", "two"),
    ("Two of the crew were hurt.", "All of the crew were hurt.", "all", "two"),
    ("Some of the boats sank.", "The boats sank.", "boats", "some"),
    ("In the vote 44 percent liked the plan.", "Most cooks liked the plan.", "most", "44 percent"),
    ("Three in ten boats leak.", "Most boats leak.", "most", "three in ten"),
    ("A third of the boats leak.", "Most of the boats leak.", "most", "a third"),
    (
        "A handful of tenants in the old tower refused to pay.",
        "Most tenants in the old tower refused to pay.",
        "Most",
        "A handful",
    ),
    (
        "Dozens of guests were late, and many of them slept on the floor of the hall.",
        "All of the guests slept on the floor of the hall.",
        "All",
        "Dozens",
    ),
    ("The guild owns the newer of the two mills.", "The guild owns both of the mills.", "both", "the newer"),
    (
        "The shop has nine windows, and hardly any were left whole.",
        "Most windows were left whole.",
        "Most",
        "hardly any",
    ),
]
SILENT = [
    ("The crowd was mostly made up of pupils.", "The crowd, made up mainly of pupils, sang."),
    ("Its fleet, which is largely made up of tugs, sailed.", "Its fleet, made up mainly of tugs, sailed."),
    ("The pier was largely finished by May.", "By May the pier was mostly finished."),
    ("Halm mainly sold wool to Orle.", "Wool was what Halm sold to Orle."),
    ("The mill, one of the oldest in Orle, makes paper.", "The mill is among the oldest in Orle and makes paper."),
    ("Most of the pumps broke in May.", "Other pumps were mended in May, and most of the pumps broke."),
    ("Olm sells up to 40% of all the bread in Selm.", "Up to 40% of all that Selm bakes is sold by Olm."),
    ("The mill was shut for most of the year.", "The mill was shut for the greater part of the year."),
    ("Two thirds of the boats leak.", "Most of the boats leak."),
    ("64 percent of the vats leak.", "Some 64 percent of the vats leak."),
    ("The lab has seen 100 percent of the vats.", "The lab has seen all vats."),
    ("All cooks left.", "The cooks left."),
    ("The cooks left.", "All the cooks left."),
    ("Of the 40 goals 30 have been reached.", "Most of the goals have been reached."),
    ("Two of the boats sank.", "Two boats sank."),
    ("Two of the three boats sank.", "Two of the boats sank."),
    ("Some of the boats sank.", "Boats sank."),
    ("Not one of the boats was left.", "All of the boats left."),
    ("Some cooks left.", "Several cooks left."),
    ("Almost all cooks left.", "Nearly all cooks left."),
    ("It is the most common bird in Olm.", "It is a common bird in Olm."),
    ("The guild trains 80 cooks, most of them women.", "Most of the cooks are women."),
    ("The shares lost half their value.", "The shares halved in value."),
    ("The fleet has all but died out, the guild said.", "The fleet has all but died out."),
    ("All 58 mills were shut.", "Dozens of mills were shut."),
]


@pytest.mark.parametrize(("source", "claim", "here", "there"), FIRES)
def test_fires(source, claim, here, there):
    found = [(r.rule, r.claim.lower(), r.source.lower()) for r in reasons(check, source, claim)]
    assert found == [("scope", here.lower(), there.lower())]


test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, FIRES)


def test_others_are_not_those_of_whom_the_source_speaks() -> None:
    found = reasons(check, "Most of the pumps broke in May.", "Other pumps broke in May.")
    assert [(reason.claim, reason.source) for reason in found] == [("Other", "")]
    assert reasons(check, "The pumps broke, and other machines did.", "Other pumps broke.") == []
