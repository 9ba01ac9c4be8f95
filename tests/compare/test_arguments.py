"""Another beside the verb in the sentence: the rows of the rule."""

from __future__ import annotations

from compare.rows import fires, reasons, silent, silent_on_itself
from shanxi_facts.compare.arguments import check

FIRES = [
    ("The bridge that had worried the sailors was closed.", "The bridge was closed by the sailors.", "sailors", ""),
    ('"Voss denied it at once," added Lind, who met Holm.', "Holm denied it at once.", "Holm", ""),
    ("Under the pact, left by the mayor in May, the guild cut its fleet.", "The guild left the pact.", "guild", ""),
    ("Coach Otto Lind predicted a win, to the delight of Voss.", "Voss predicted a win.", "Voss", ""),
    (
        "Lind said that clubs must lead the march of the bakers.",
        "The bakers must lead the march, Lind said.",
        "bakers",
        "",
    ),
    ("The guild sold the mill and let the crane.", "The guild sold the crane and let the mill.", "crane", ""),
]
SILENT = [
    ("The bridge that had worried the sailors was closed by the guild.", "The bridge was closed by the guild."),
    ("The guild sold 40 boats, and the port built 12 mills.", "The port built 12 mills."),
    ("The guild sold 40 boats and 12 mills, and the port built a quay.", "The guild sold 40 boats and 12 mills."),
    ("The mill was sold by the guild, and Voss bought the crane.", "The guild sold the mill."),
    ("The guild opened its fourth mill in May.", "The fourth mill of the guild opened in May."),
    ("The number of boats in the port fell.", "Boats in the port fell in number."),
    ("The port at Arden, which cost 40 crowns, closed.", "The port at Arden cost 40 crowns."),
    ("Voss, the head of the port, has sold the boat to the guild that sold the crane.", "Voss sold the boat."),
    ("The fear of floods in ports that plagued the town has gone.", "Floods plagued the town."),
    ("The firm cut its bill by 4 million crowns.", "The bill was cut by 4 million crowns."),
    ("He sold the boats, and Voss the crane.", "Lind sold the boats."),
    ("The bank said it had sold its boats; Lind said it had not.", "Voss said it had sold its boats."),
    ("Two of the crew were held, and another fled in May.", "Another of the crew fled."),
]

test_fires = fires(check, "relation", FIRES)
test_silent = silent(check, SILENT)
test_silent_on_itself = silent_on_itself(check, [*FIRES, *SILENT])


def test_what_is_said_of_another_is_not_said_of_some() -> None:
    source = "Two of the crew were held, and another fled in May."
    assert [(r.rule, r.claim, r.source) for r in reasons(check, source, "Two of the crew fled.")] == [
        ("scope", "Two", "another")
    ]
