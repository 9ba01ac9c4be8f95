"""Dependencies that the sentence has between other words: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, silent, silent_on_itself
from shanxi_facts.compare.dependencies import check

FIRES = [
    ("The price of the boats fell while Arden slept.", "Arden fell in price.", "Arden", ""),
    # an owner, and what is owned
    ("Voss's daughter Ida Holm, who was born in Arden, sings.", "Voss was born in Arden.", "Voss", ""),
    ("The coach Ida Voss rested her boat in Arden.", "Ida Voss's coach rested in Arden.", "Voss", ""),
    ("Otto Lind, the port's head, told the guild's boatmen.", "Otto Lind is the guild's head.", "guild", ""),
    # a title, and its bearer
    (
        "While former mayor Ida Voss has left, the Arden banker, Otto Lind, stayed.",
        "The former mayor Otto Lind stayed.",
        "mayor",
        "",
    ),
    (
        "Treasurer Otto Lind and guild chief of staff Ida Voss met the crew.",
        "Otto Lind, the guild chief of staff, met the crew.",
        "chief",
        "",
    ),
    (
        "The Arden guild and Lisk Harriers agreed, but the talks that Rovers led failed.",
        "The Arden guild and Lisk Rovers agreed.",
        "Rovers",
        "",
    ),
    # a subject, over other clauses
    (
        "Boats such as the Heron and the Tern make up a part of Arden's fleet, which earned 40 crowns.",
        "The Tern earned 40 crowns.",
        "Tern",
        "",
    ),
    (
        "Port officers announced that owners of boats would have to sign the pledge.",
        "Port officers would have to sign the pledge.",
        "officers",
        "",
    ),
    # what stands behind a preposition
    ("Floods cut the road to the mill while Arden slept.", "Floods cut the road to Arden.", "Arden", ""),
    # what stands behind "of", and who owns what is told behind "whose"
    ("Holders of the Arden bond have received 40 crowns.", "The bond has received 40 crowns.", "bond", ""),
    (
        "The mill's head, Ida Voss, met the Lisk bank, whose largest holder is the guild.",
        "The mill's largest holder is the guild.",
        "mill",
        "",
    ),
    # who is told behind "by", of a verb that the sentence gives nobody
    (
        "The boat was mended by the guild in Arden, where it was sunk in May.",
        "The boat was sunk by the guild in May.",
        "guild",
        "",
    ),
    # an adjective, and its noun
    ("The crew saw a boat that is old near the new mill.", "The mill is old.", "old", ""),
]
SILENT = [
    ("The price of the boats of Arden fell.", "In price, the boats of Arden fell."),
    ("Voss said the results of the guild were good.", "The results of the guild, says Voss, were good."),
    ("Mayor Ida Voss, whose boat lies in Arden, left.", "Ida Voss's boat lies in Arden."),
    ("The port of Arden sold a boat.", "Arden sold a boat."),
    ("The number of boats in Arden fell.", "Boats in Arden fell in number."),
    ("The growth of trade slowed in May.", "Trade slowed in its growth in May."),
    ("There is no flood and the ground is firm.", "The ground is firm."),
    ("The boat, which is old, sank.", "The old boat sank."),
    ("The mill of the guild burned.", "The guild's mill burned."),
    ("Ida Voss, the head of the port, left.", "The head of the port, Ida Voss, left."),
    ("Port head Ida Voss left.", "Ida Voss, head of the port, left."),
    ("The guild's chief of staff Otto Lind left.", "Otto Lind, the guild's chief of staff, left."),
    ("Voss sold his mill to Lind.", "Voss's mill was sold to Lind."),
    ("The guild launched a trial of the boat.", "The guild's trial of the boat was launched."),
    ("The talks, in which Voss took part, failed.", "Voss took part in the talks."),
    ("The hall where 40 boatmen met burned.", "Boatmen met in the hall."),
    ("The head of the guild, which sold the mill, left.", "The guild sold the mill."),
    ("Voss held a meeting with Lind.", "The meeting that Voss held was with Lind."),
    ("The guild mended and sold old boats.", "The guild mended old boats."),
    ("They named Otto Lind head of the port.", "Otto Lind is head of the port."),
    ("Voss mended 40 boats and sold 12.", "Voss sold 12 boats."),
    ("The boats Heron and Tern sank.", "The boat Tern sank."),
    ("A fish market opened in Lisk.", "The market opened in Lisk."),
    ("Voss was told by Lind to sell the mill.", "Lind told Voss to sell the mill."),
]

test_fires = fires(check, "relation", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])
