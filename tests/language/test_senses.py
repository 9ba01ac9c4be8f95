"""The table of senses: what the script writes of a WordNet of a few words, and how the accessor reads it."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from shanxi_facts.language import senses
from shanxi_facts.language.table import SortedTable
from tests.scripts import FOLDER, load

# In the format of wndb(5WN): trucks are vehicles, "pick up" is a phrase, Kansas a place in a state, slow is not fast.
TINY = {
    "data.noun": (
        "  1 This software is made up.  \n"
        "00000100 06 n 01 vehicle 0 000 | what carries  \n"
        "00000200 06 n 02 truck 0 pick-up_truck 0 001 @ 00000100 n 0000 | a vehicle  \n"
        "00000300 15 n 01 Midwest 0 000 | a region  \n"
        "00000400 15 n 01 Kansas 0 001 #p 00000300 n 0000 | in the Midwest  \n"
        "00000500 04 n 01 choice 0 001 + 00000700 v 0101 | choosing  \n"
        "00000600 18 n 01 trucker 0 000 | who drives a truck  \n"
        "00000650 18 n 01 Lincoln 0 001 @i 00000600 n 0000 | a person  \n"
    ),
    "data.verb": (
        "00000700 30 v 02 choose 0 pick_up 0 001 + 00000500 n 0101 01 + 02 00 | select  \n"
        "00000750 30 v 01 choose 1 000 01 + 02 00 | prefer  \n"
    ),
    "data.adj": (
        "00000800 00 a 01 fast 0 002 ! 00000900 a 0101 & 00001000 a 0000 | quick  \n"
        "00000900 00 a 01 slow 0 001 ! 00000800 a 0101 | not quick  \n"
        "00001000 00 s 01 rapid 0 001 & 00000800 a 0000 | quick  \n"
    ),
    "data.adv": "00001100 02 r 01 rapidly 0 001 \\ 00001000 a 0101 | quickly  \n",
    "index.noun": (
        "choice n 1 1 + 1 1 00000500  \n"
        "kansas n 1 1 #p 1 0 00000400  \n"
        "lincoln n 1 1 @i 1 0 00000650  \n"
        "midwest n 1 0 1 0 00000300  \n"
        "pick-up_truck n 1 1 @ 1 0 00000200  \n"
        "truck n 1 1 @ 1 1 00000200  \n"
        "trucker n 1 0 1 0 00000600  \n"
        "vehicle n 1 0 1 1 00000100  \n"
    ),
    "index.verb": "choose v 2 1 + 2 2 00000700 00000750  \npick_up v 1 1 + 1 0 00000700  \n",
    "index.adj": (
        "fast a 1 2 ! & 1 1 00000800  \nrapid a 1 1 & 1 1 00001000  \nslow a 1 1 ! 1 1 00000900  \n"
    ),
    "index.adv": "rapidly r 1 1 \\ 1 0 00001100  \n",
    "noun.exc": "", "verb.exc": "", "adj.exc": "", "adv.exc": "",
    "cntlist.rev": "choose%2:30:00:: 1 7\nchoose%2:30:01:: 2 1\n",
}  # fmt: skip
EXPECTED = """\
#a0||a1
#a1||a0
#a2|a0
#n4|n3
#n6|n5
choice|n7z||dchoose
choose|vat vb6
fast|a0z|azslow
kansas|n6z
midwest|n5z
pick||||up
pick up|vaz
pick up truck|n4z
rapid|a2z
rapidly|r9z||arapid
slow|a1z|azfast
truck|n4z
trucker|n8z||h
vehicle|n3z
"""


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(FOLDER))
    return load("derive_senses")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    folder = tmp_path / "wordnet"
    folder.mkdir()
    for name, text in TINY.items():
        (folder / name).write_text(text, encoding="ascii")
    return folder


def test_the_lines_of_the_table(script: ModuleType, tiny: Path) -> None:
    expected = [line.replace("|", "\t") for line in EXPECTED.splitlines()]
    assert sorted(script.Senses(script.read_database(tiny)).lines()) == expected


def test_the_script_writes_what_the_accessor_reads(
    script: ModuleType, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert script.main([str(tiny), str(tmp_path)]) == 0
    table = tmp_path / "senses.tsv"
    assert table.read_text("ascii").splitlines()[0] == senses.TABLE.read_text("ascii").splitlines()[0]
    cached = (senses.senses_of, senses.above, senses.opposed, senses.ancestors)
    monkeypatch.setattr(senses, "_TABLE", SortedTable(table))
    for function in cached:
        function.cache_clear()
    try:
        assert senses.senses_of("choose").shares == {"va": 29, "vb": 6}
        assert senses.senses_of("choice").deeds == {"choose"}
        assert senses.senses_of("rapidly").manner == {"rapid"}
        assert senses.senses_of("trucker").human
        assert senses.senses_of("fast").antonyms == (senses.Antonym("slow", "a", senses.FULL),)
        assert senses.senses_of("pick").seconds == {"up"}
        assert senses.above("n6") == ("n5",)
        assert senses.ancestors("n6", 3) == {"n5"}
        assert senses.opposed("a0") == {"a1"}
        assert senses.senses_of("lincoln") == senses.senses_of("") == senses.Senses({}, ())
    finally:
        for function in cached:
            function.cache_clear()


def test_the_script_writes_the_same_bytes_again(script: ModuleType, tiny: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        script.main([str(tiny), str(tmp_path / folder)])
    assert (tmp_path / "one" / "senses.tsv").read_bytes() == (tmp_path / "two" / "senses.tsv").read_bytes()


def test_the_script_asks_for_its_folder(script: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert script.main([]) == 2
    assert "usage" in capsys.readouterr().err
