"""What the reviewed files say of words, asked through the modules that know one kind of it."""

from __future__ import annotations

import pytest

from shanxi_facts.language.change import direction, strength
from shanxi_facts.language.converses import Converse, Exchange, converses, opposed_prepositions
from shanxi_facts.language.denials import denials_of
from shanxi_facts.language.names import governments_of, names_of, people_of
from shanxi_facts.language.reporting import speech_of
from shanxi_facts.language.status import statuses_of
from shanxi_facts.language.titles import expansions_of, is_charge, is_courtesy, offices_of, title_modifiers_of


@pytest.mark.parametrize(("wording", "expected"), [
    ("not", "clause"), ("never", "clause"), ("nobody", "noun"), ("none", "noun"), ("without", "without"),
    ("failed", "complement"), ("failing to", "complement"), ("refuses", "complement"), ("lacked", "complement"),
    ("prevented", "prevented"), ("banned", "prevented"), ("kept from", "prevented"), ("denied", "said"),
    ("hardly", "weak"), ("barely", "weak"), ("only", "only"), ("far from", "clause"), ("anything but", "clause"),
    ("unable", "complement"), ("baseless", "false"), ("shop", ""), ("", ""),
])  # fmt: skip
def test_denials(wording: str, expected: str) -> None:
    assert " ".join(denials_of(wording)[:1]) == expected


@pytest.mark.parametrize(("wording", "expected"), [
    ("will", "plan"), ("plans to", "plan"), ("is set to", "plan"), ("pledged", "promise"), ("may", "possibility"),
    ("could", "possibility"), ("allegedly", "allegation"), ("accused of", "allegation"), ("charged with", "allegation"),
    ("tried to", "attempt"), ("wants to", "wish"), ("considering", "consideration"), ("threatened", "consideration"),
    ("if", "condition"), ("unless", "condition"), ("in the event of", "condition"), ("used to", "past"),
    ("former", "past"), ("believes", "opinion"), ("unclear", "question"), ("table", ""), ("", ""),
])  # fmt: skip
def test_statuses(wording: str, expected: str) -> None:
    assert (expected in statuses_of(wording)) if expected else statuses_of(wording) == ()


@pytest.mark.parametrize(("wording", "expected"), [
    ("said", "neutral plain"), ("according to", "neutral plain"), ("announced", "neutral"), ("tweeted", "neutral"),
    ("admitted", "factive"), ("confirmed", "factive"), ("found", "knowledge"), ("claimed", "claim"),
    ("insists", "claim"), ("denied", "denial"), ("believes", "opinion"), ("estimated", "opinion"), ("urged", "call"),
    ("warned", "claim call"), ("vowed", "promise"), ("predicts", "forecast"), ("asked whether", "question"),
    ("walked", ""), ("", ""),
])  # fmt: skip
def test_speech(wording: str, expected: str) -> None:
    found = set(speech_of(wording))
    assert set(expected.split()) <= found
    assert bool(expected) is bool(found)


@pytest.mark.parametrize(("wording", "modifier", "office"), [
    ("former", "former", ""), ("acting", "acting", ""), ("interim", "acting", ""), ("vice", "deputy", ""),
    ("elect", "future", ""), ("assistant", "deputy", ""), ("co", "joint", ""), ("governor", "", "state"),
    ("prime ministers", "", "state"), ("colonel", "", "force"), ("chief executive", "", "firm"),
    ("professors", "", "learning"), ("bishop", "", "church"), ("goalkeeper", "", "sport"), ("pencil", "", ""),
])  # fmt: skip
def test_titles(wording: str, modifier: str, office: str) -> None:
    assert " ".join(title_modifiers_of(wording)[:1]) == modifier
    assert (office in offices_of(wording)) if office else offices_of(wording) == ()


@pytest.mark.parametrize(("short", "full"), [
    ("Gov.", "governor"), ("gov", "governor"), ("Sen.", "senator"), ("Lt. Col.", "lieutenant colonel"),
    ("PM", "prime minister"), ("CEO", "chief executive"), ("Supt.", "superintendent"), ("prof", "professor"),
])  # fmt: skip
def test_abbreviated_titles(short: str, full: str) -> None:
    assert full in expansions_of(short)


def test_courtesies() -> None:
    assert is_courtesy("mr")
    assert is_courtesy("Sir")
    assert not is_courtesy("captain")


def test_charges() -> None:
    assert is_charge("foreign")
    assert not is_charge("stern")


@pytest.mark.parametrize(("wording", "name", "place", "government"), [
    ("U.S.", "united states", "", ""), ("America", "united states", "", ""), ("UK", "united kingdom", "", ""),
    ("nato", "north atlantic treaty organization", "", ""),
    ("norwegians", "", "norway", ""), ("dutch", "", "netherlands", ""),
    ("Seoul", "", "", "south korea"),
    ("Kyiv", "kyiv", "", "ukraine"), ("Welsh", "", "wales", ""), ("Kremlin", "", "", "russia"),
    ("spoon", "", "", ""),
])  # fmt: skip
def test_names(wording: str, name: str, place: str, government: str) -> None:
    assert (names_of(wording), people_of(wording), governments_of(wording)) == tuple(
        (expected,) if expected else () for expected in (name, place, government)
    )


@pytest.mark.parametrize(("wording", "way", "how"), [
    ("climbed", "up", "neutral"), ("soared", "up", "strong"), ("edged up", "up", "weak"), ("fell", "down", "neutral"),
    ("plummeting", "down", "strong"), ("inched down", "down", "weak"), ("levelled off", "flat", "neutral"),
    ("cooked", None, None), ("", None, None),
])  # fmt: skip
def test_change(wording: str, way: str | None, how: str | None) -> None:
    assert (direction(wording), strength(wording)) == (way, how)


@pytest.mark.parametrize(("wording", "other", "exchange"), [
    ("bought", "sell", Exchange.SUBJECT_FROM), ("sells", "buy", Exchange.SUBJECT_TO),
    ("lent", "borrow", Exchange.SUBJECT_TO),
    ("beaten", "lose to", Exchange.SWAP), ("lost to", "beat", Exchange.SWAP), ("owns", "belong to", Exchange.SWAP),
    ("belonged to", "own", Exchange.SWAP), ("above", "below", Exchange.SWAP), ("fathers", "son", Exchange.POSSESSOR),
    ("married", "marry", Exchange.SYMMETRIC), ("older than", "younger than", Exchange.SWAP),
])  # fmt: skip
def test_converses(wording: str, other: str, exchange: Exchange) -> None:
    assert Converse(other, exchange) in converses(wording)


def test_most_words_have_no_converse() -> None:
    assert converses("cook") == converses("") == ()


@pytest.mark.parametrize(("one", "other"), [
    ("before", "after"), ("for", "against"), ("from", "to"), ("with", "without"), ("above", "below"),
    ("inside", "outside"), ("up", "down"), ("since", "until"), ("over", "under"), ("ahead of", "behind"),
])  # fmt: skip
def test_opposed_prepositions(one: str, other: str) -> None:
    assert other in opposed_prepositions(one)
    assert one in opposed_prepositions(other)
    assert other not in opposed_prepositions("between")
