"""What a sentence denies, by which words."""

from __future__ import annotations

import pytest

from shanxi_facts.reading import analyze
from shanxi_facts.reading.polarity import read_polarity

# A sentence, one of its words, the words that deny it.
DENIED = [
    ("There is no mill that is shut.", "shut", ["no"]),
    ("The Guild Did Not Sell The Mill In Orle", "Sell", ["Not"]),
    ("Nobody hired in May was late.", "hired", []),
    ("No barge, which was new, sank.", "sank", ["No"]),
    ("Neither the cook nor the guard, who were questioned, is suspected.", "suspected", ["Neither"]),
    ("Neither the cook nor the guard, who were questioned, is suspected.", "questioned", []),
    ("Neither the cook nor the guard, who were questioned, is suspected.", "guard", []),
    ("Had the pilot not turned back, the barge would have sunk.", "turned", ["Had", "not"]),
    ("The guild denied a report in the Echo that work had stopped.", "stopped", ["denied"]),
    ('The guild "cannot guarantee" that work will go on.', "go", ["not"]),
    ("Nobody hired in May was late.", "was", ["Nobody"]),
    ("Had the pilot not turned the barge, it would have sunk.", "turned", ["Had", "not"]),
    ("Had the pilot turned the barge, it would have sailed.", "turned", ["Had"]),
    ("Had the pilot turned the barge?", "turned", []),
    ("Rangers accuse Olm of draining the pond, a charge he denies.", "draining", ["denies"]),
    ("In easing fever, neither the salve nor the syrup had any effect.", "effect", ["neither"]),
    ("In easing fever, neither the salve nor the syrup had any effect.", "easing", []),
    ("The strike was unlikely to delay the fair.", "delay", ["unlikely"]),
    ("Not one of the boats sank.", "sank", ["Not"]),
    ("None of the boats sank, not one.", "sank", ["None"]),
    ("Not a single boat sank.", "sank", ["Not"]),
    ("The guild kept the line of no large-scale return to rafts.", "return", ["no"]),
    ("No boats return in winter.", "return", ["No"]),
    ("The pump was not mended.", "mended", ["not"]),
    ("The cook didn't resign.", "resign", ["n't"]),
    ("No lamp was lit.", "lit", ["No"]),
    ("Nobody saw the fire.", "saw", ["Nobody"]),
    ("Not one of the lamps was lit.", "lit", ["Not"]),
    ("Not a single lamp was lit.", "lit", ["Not"]),
    ("Not a lamp but a torch was lit.", "lit", []),
    ("Children travel free of charge.", "charge", []),
    ("The crew failed to find and mend the leak.", "mend", ["failed"]),
    ("The crew did not fail to find the leak.", "find", ["not", "fail"]),
    ("Guards kept him from leaving.", "leaving", ["kept"]),
    ("The clerk denies stealing a lamp.", "stealing", ["denies"]),
    ("The mayor denied that the bridge was closed.", "closed", ["denied"]),
    ("The cook does not want to resign.", "resign", ["not"]),
    ("There is no proof that the pump failed.", "failed", ["no"]),
    ("She pleaded not guilty.", "guilty", ["not"]),
    ("She pleaded not guilty.", "pleaded", []),
    ("Twelve cooks left, none of them in May.", "left", []),
    ("They counted lamps, not cooks.", "cooks", ["not"]),
    ("They counted lamps, not cooks.", "lamps", []),
    ("It was not the mayor but the clerk.", "clerk", []),
    ("It was not the end, but the start of a feud.", "end", ["not"]),
    ("It was not the end, but the start of a feud.", "start", []),
    ("Without sails or oars or lamps, the boat sank.", "lamps", ["Without"]),
    ("The guild holds out against any return of the levy.", "return", ["against"]),
    ("The guild neither built nor sold boats.", "sold", ["neither"]),
    ("Neither Olm nor Perk had sung before.", "sung", ["Neither"]),
    ("Instead of selling boats, the guild built cranes.", "selling", ["Instead"]),
    ("Instead of selling boats, the guild built cranes.", "built", []),
    ("The cook, unlike the guide, was ill.", "guide", ["unlike"]),
    ("All barges except the Heron sank.", "Heron", ["except"]),
    ("They mended everything but the pump.", "pump", ["but"]),
    ("He left without a coat.", "coat", ["without"]),
    ("He left without a coat.", "left", []),
    ("They're not even going to sell it.", "sell", ["not"]),
    ("He will not sell it for a chance to resign.", "resign", []),
    ("He has never had a plan to sell it.", "sell", ["never"]),
    ("The guild fears the dam would be used to flood farms, something Olm denies.", "used", ["denies"]),
    ("The guild fears the dam would be used to flood farms, something Olm denies.", "fears", []),
    ("Guards stopped him leaving.", "leaving", ["stopped"]),
    ("The mill stopped making lamps.", "making", []),
    ("The mayor rejected claims that the dam had failed.", "failed", ["rejected"]),
    ("The mill will close unless the guild pays.", "pays", ["unless"]),
    ("No nails were used to build the barn.", "build", []),
    ("The board has yet to approve the sale.", "approve", ["yet"]),
    ("There is no doubt that the dam failed.", "failed", []),
    ("Not only the cook resigned.", "resigned", []),
    ("The song No Way Home was sung.", "sung", []),
    ("The gate may or may not open.", "open", []),
]


@pytest.mark.parametrize(("text", "word", "expected"), DENIED)
def test_denials(text, word, expected):
    read = analyze(text)
    found = next(w for w in read.words if w.text == word)
    denials = read_polarity(read).of(read, found.index)
    assert [read.words[index].text for index in sorted(denials)] == expected
