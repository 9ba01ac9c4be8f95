"""Names in a sentence, and what else they are known by."""

import pytest

from shanxi_facts.reading import analyze
from shanxi_facts.reading.names import mentions, name_keys

MENTIONS = [
    ("On the second day the envoy of the guild met Clara J. Voss near Port Arden.", ["Clara J. Voss", "Port Arden"]),
    ("On the second day the envoy saw Arden's Clara Voss, Otto Lind and others.", ["Arden", "Clara Voss", "Otto Lind"]),
    ("The mayor slept.", []),
]
KEYS = [
    ("On the second day envoys of the United States met them.", {"&united states", "&>us"}),
    ("Envoys from the U.S. met them.", {"&united states", "&<us"}),
    ("They told the US to wait.", {"&united states", "&<us"}),
    ("Two French envoys met them.", {"&france"}),
    ("The plan that Paris opposes is old.", {"&paris", "&france"}),
    ("They met again in Paris.", {"&paris"}),
    ("The head of the Arden Board of Trade left.", {"&>abt"}),
    ("The head of the ABT left.", {"&<abt"}),
    ("THE GUILD OF HOLM LEFT LISK", set()),
    ("The envoys met North Korea's leader.", {"&north korea", "&>nk"}),
]


@pytest.mark.parametrize(("text", "expected"), MENTIONS)
def test_mentions(text, expected):
    sentence = analyze(text)
    found = [m.of(sentence.words) for m in mentions(sentence.words)]
    assert [sentence.text[words[0].start : words[-1].end] for words in found] == expected


@pytest.mark.parametrize(("text", "expected"), KEYS)
def test_keys(text, expected):
    assert {name.key for name in name_keys(analyze(text).words)} == expected


def test_a_run_of_initials_is_one_word():
    assert [word.text for word in analyze("The U.S. called J.K. Voss.").words[1:4]] == ["U.S.", "called", "J.K."]
