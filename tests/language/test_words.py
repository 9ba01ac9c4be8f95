from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanxi_facts.language import words
from shanxi_facts.language.table import SortedTable
from tests.scripts import load


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("left", "left leave"),
        ("built", "build"),
        ("roads", "road"),
        ("men", "man"),
        ("numbers", "number"),
        ("buildings", "building"),
        ("building", "building build"),
        ("housing", "housing house"),
        ("was", "be"),
        ("is", "be"),
        ("are", "be"),
        ("has", "have"),
        ("does", "do"),
        ("data", "data datum"),
        ("species", "species"),
        ("news", "news"),
        ("people", "people"),
        ("women", "woman"),
        ("villages", "village"),
        ("counties", "county"),
        ("relocated", "relocated relocate"),
        ("constructing", "construct"),
        ("rose", "rose rise"),
        ("travelling", "travelling travel"),
        ("benefitted", "benefit"),
        ("potatoes", "potato"),
        ("passes", "pass"),
        ("poorest", "poor"),
        ("better", "better good well"),
        ("leaves", "leave leaf"),
        ("ads", "ad"),
        # Endings that are none.
        ("this", "this"),
        ("his", "his"),
        ("bus", "bus"),
        ("gas", "gas"),
        ("bed", "bed"),
        ("need", "need"),
        ("seed", "seed"),
        ("number", "number"),
        ("offer", "offer"),
        ("owner", "owner"),
        ("lower", "lower low"),
        ("sooner", "sooner soon"),
        ("beings", "being"),
        ("being", "being be"),
        ("evening", "evening"),
        ("james", "james"),
        # Names and words WordNet lacks.
        ("americans", "american"),
        ("shanxi", "shanxi"),
        ("vlogs", "vlog vlogs"),
        ("", ""),
        ("'s", "'s"),
        ("-", "-"),
    ],
)
def test_lemmas(word: str, expected: str) -> None:
    assert words.lemmas(word) == tuple(expected.split())


@pytest.mark.parametrize(
    "forms",
    [
        "vlog vlogs vlogged vlogging vlogger's",
        "doomscroll doomscrolls doomscrolled doomscrolling",
        "frobnicate frobnicates frobnicated frobnicating",
        "selfie selfies",
        "blurbify blurbifies blurbified blurbifying",
        "xining xinings",
        "coal-mine coal-mines",
        "live-stream live-streamed live-streams",
        "co-operation cooperation co-operations",
        "programme programmes",
    ],
)
def test_forms_of_one_word_share_a_lemma(forms: str) -> None:
    first, *others = (form for form in forms.split() if "'" not in form)
    for other in others:
        assert set(words.lemmas(first)) & set(words.lemmas(other)), (first, other)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("employ", "employment", True),
        ("employed", "employers", True),
        ("relocated", "relocations", True),
        ("complete", "completion", True),
        ("connect", "connection", True),
        ("significant", "significance", True),
        ("significantly", "significant", True),
        ("poor", "poverty", True),
        ("economy", "economic", True),
        ("growth", "grew", True),
        ("tried", "trial", True),
        ("road", "roads", True),
        ("employment", "employer", False),  # two steps
        ("city", "urban", False),  # linked, but of different roots
        ("house", "home", False),
        ("county", "country", False),
        ("rural", "rule", False),
        ("shanxi", "shaanxi", False),
    ],
)
def test_relatives(a: str, b: str, expected: bool) -> None:
    assert words.are_related(a, b) is expected
    assert words.are_related(b, a) is expected


def test_families_two_steps_apart_meet() -> None:
    assert words.family("employment") & words.family("employer") == {"employ"}
    assert words.family("employ") >= {"employ", "employment", "employer", "employee"}
    assert words.family("zzyzx") == {"zzyzx"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("increase", "decrease"),
        ("rise", "fall"),
        ("poor", "rich"),
        ("quickly", "slowly"),
        ("employment", "unemployment"),
        ("complete", "incomplete"),
        ("large", "small"),
        ("poverty", "wealth"),
        ("expand", "contract"),
    ],
)
def test_antonyms(a: str, b: str) -> None:
    assert b in words.antonyms(a)
    assert a in words.antonyms(b)


def test_indirect_antonyms_are_kept_apart() -> None:
    assert "slow" in words.indirect_antonyms("rapid")
    assert not words.antonyms("rapid")
    assert "richly" in words.indirect_antonyms("poorly") or "poorness" in words.indirect_antonyms("richness")
    for lemma in ("poor", "rapid", "good", "quickly", "high"):
        assert not words.antonyms(lemma) & words.indirect_antonyms(lemma)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("car", "truck", True),
        ("city", "town", True),
        ("wheat", "corn", True),
        ("kilometer", "meter", True),
        ("car", "automobile", False),  # synonyms
        ("car", "car", False),
        ("car", "wheat", False),
        ("car", "shanxi", False),
        ("", "", False),
    ],
)
def test_siblings(a: str, b: str, expected: bool) -> None:
    assert words.are_siblings(a, b) is expected
    assert words.are_siblings(b, a) is expected


def test_synonyms() -> None:
    assert {"hire", "engage"} <= words.synonyms("employ")
    assert "automobile" in words.synonyms("car")
    assert "employ" not in words.synonyms("employ")
    assert "murder" not in words.synonyms("off")  # as a verb it is rare


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [("road", "n"), ("increase", "vn"), ("rural", "a"), ("slowly", "r"), ("shanxi", ""), ("paris", "")],
)
def test_pos(lemma: str, expected: str) -> None:
    assert words.pos(lemma) == expected


@pytest.mark.parametrize(
    ("word", "known", "name"),
    [
        ("road", True, False),
        ("roads", True, False),
        ("rode", True, False),
        ("the", True, False),
        ("us", True, False),
        ("state-owned", True, False),
        ("co-operation", True, False),
        ("banks", True, False),
        ("china", True, False),  # porcelain
        ("paris", False, True),
        ("taiyuan", False, True),
        ("chinese", False, True),
        ("shanxi", False, False),
        ("shanxi-based", False, False),
        ("vlogs", False, False),
        ("", False, False),
        ("#", False, False),
        ("-", False, False),
    ],
)
def test_known_words_and_names(word: str, known: bool, name: bool) -> None:
    assert words.known(word) is known
    assert words.is_name(word) is name


@given(st.one_of(st.text(), st.text("aeios-'ndgr#\t\n\0é\ud800"), st.from_regex("[a-z]{1,6}(ed|ing|ies|es|s|er|est)")))
def test_no_string_is_too_odd(word: str) -> None:
    assert words.lemmas(word) if word else words.lemmas(word) == ()
    assert set(words.lemmas(word)) <= words.family(word)
    assert all(words.lemmas(word))
    assert words.are_related(word, word) is bool(word)
    assert words.are_siblings(word, word) is False
    assert not (words.known(word) and words.is_name(word))
    assert set(words.pos(word)) <= set("nvar")
    assert word not in words.antonyms(word) | words.indirect_antonyms(word) | words.synonyms(word)


@pytest.mark.parametrize(
    "word", ["#", "#\tshanxi-facts words 1", "road\t", "road\n", "roadn6", "\nroad", "\ud800", "ｒｏａｄ"]
)
def test_only_the_first_field_of_a_line_is_a_word(word: str) -> None:
    assert not words.pos(word)
    assert not words.known(word)


def test_threads_agree() -> None:
    sample = [line.split("\t")[0] for line in words.TABLE.read_text("ascii").splitlines()[1::97]]
    opened, table = SortedTable(words.TABLE), SortedTable(words.TABLE)
    alone = [opened.find(word) for word in sample]
    with ThreadPoolExecutor(8) as pool:
        for answers in pool.map(lambda _: [table.find(word) for word in sample], range(8)):
            assert answers == alone


def test_the_table_is_sorted_and_whole() -> None:
    data = words.TABLE.read_bytes()
    assert len(data) <= 2_500_000
    assert data.isascii()
    assert b"\r" not in data
    assert data.endswith(b"\n")
    lines = data.decode("ascii").splitlines()
    keys = [line.split("\t")[0] for line in lines]
    assert keys == sorted(set(keys))
    assert keys[0] == "#"
    assert "WordNet 3.0" in lines[0]
    assert "Princeton University" in (words.TABLE.parent / "WORDNET-LICENSE").read_text("ascii")
    table = SortedTable(words.TABLE)
    for key, line in zip(keys[1::53], lines[1::53], strict=True):
        assert table.find(key) == line.split("\t")[1:]
        words._entry(key)


# A WordNet of a few words, in the format of wndb(5WN): "town" and "hamlet" are kinds of place, and Xian is a name.
TINY = {
    "data.noun": (
        "  1 This software is made up.  \n"
        "  2 Copy it as you like.  \n"
        "00000100 15 n 01 place 0 000 | where something is  \n"
        "00000200 15 n 02 town 0 big_place 0 001 @ 00000100 n 0000 | a large place  \n"
        "00000300 15 n 02 hamlet 0 thorp 0 001 @ 00000100 n 0000 | a small place  \n"
        "00000400 15 n 01 Xian 0 001 @i 00000200 n 0000 | a city  \n"
        "00000500 04 n 01 growth 0 002 + 00000700 v 0101 ! 00000600 n 0101 | growing  \n"
        "00000600 04 n 01 decline 0 001 ! 00000500 n 0101 | declining  \n"
        "00000650 04 n 01 hamletry 0 001 + 00000300 n 0102 | being a thorp, so no relative of hamlet  \n"
    ),
    "data.verb": "00000700 30 v 01 grow 0 001 + 00000500 n 0101 01 + 02 00 | become larger  \n",
    "data.adj": (
        "00000800 00 a 01 fast 0 002 ! 00000900 a 0101 & 00001000 a 0000 | quick  \n"
        "00000900 00 a 01 slow 0 001 ! 00000800 a 0101 | not quick  \n"
        "00001000 00 s 02 rapid 0 galore(ip) 0 001 & 00000800 a 0000 | quick  \n"
    ),
    "data.adv": (
        "00001100 02 r 01 rapidly 0 001 \\ 00001000 a 0101 | quickly  \n"
        "00001200 02 r 01 slowly 0 001 \\ 00000900 a 0101 | not quickly  \n"
        "00001300 02 r 01 fastly 0 001 \\ 00000800 a 0101 | quickly  \n"
    ),
    "index.noun": (
        "  1 This software is made up.  \n"
        "big_place n 1 1 @ 1 0 00000200  \n"
        "decline n 1 1 ! 1 1 00000600  \n"
        "growth n 1 2 + ! 1 1 00000500  \n"
        "hamlet n 1 1 @ 1 0 00000300  \n"
        "hamletry n 1 1 + 1 0 00000650  \n"
        "place n 1 0 1 1 00000100  \n"
        "thorp n 1 1 @ 1 0 00000300  \n"
        "town n 1 1 @ 1 1 00000200  \n"
        "xian n 1 1 @i 1 0 00000400  \n"
    ),
    "index.verb": "grow v 1 1 + 1 1 00000700  \n",
    "index.adj": (
        "fast a 1 2 ! & 1 1 00000800  \n"
        "galore a 1 1 & 1 0 00001000  \n"
        "rapid a 1 1 & 1 1 00001000  \n"
        "slow a 1 1 ! 1 1 00000900  \n"
    ),
    "index.adv": ("fastly r 1 1 \\ 1 0 00001300  \nrapidly r 1 1 \\ 1 0 00001100  \nslowly r 1 1 \\ 1 0 00001200  \n"),
    "noun.exc": "thorpen thorp\nnought nothing\n",
    "verb.exc": "grew grow\ngrown grow\n",
    "adj.exc": "",
    "adv.exc": "",
    "cntlist.rev": "rapid%5:00:00:fast:00 1 3\ntown%1:15:00:: 1 40\ngrow%2:30:00:: 1 9\ngrowth%1:04:00:: 1 300\n",
}
EXPECTED = """\
decline|n0|||growth
fast|a0||4ly|slow
fastly|r0||4||slowly
galore|a0|||||rapid
grew||grow
grow|v4||4th
grown||grow
growth|n9||4|decline
hamlet|n0||||||0
hamletry|n0||
place|n0
rapid|a2||5ly||slow|galore
rapidly|r0||5
slow|a0||4ly|fast
slowly|r0||4||fastly
thorp|n0||||||0
thorpen||thorp
town|n6||||||0
xian|N
"""


@pytest.fixture
def script() -> ModuleType:
    return load("derive_wordnet")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    folder = tmp_path / "wordnet"
    folder.mkdir()
    for name, text in TINY.items():
        (folder / name).write_text(text, encoding="ascii")
    return folder


def test_the_script_writes_what_the_accessor_reads(
    script: ModuleType, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert script.main([str(tiny), str(tmp_path / "out")]) == 0
    table = tmp_path / "out" / "wordnet.tsv"
    assert table.read_text("ascii").splitlines()[0] == words.TABLE.read_text("ascii").splitlines()[0]
    assert (tmp_path / "out" / "WORDNET-LICENSE").read_text("ascii").startswith("This software is made up.\nCopy it")
    cached = (words._entry, words.lemmas, words.family)
    monkeypatch.setattr(words, "_TABLE", SortedTable(table))
    for function in cached:
        function.cache_clear()
    try:
        assert words.lemmas("grew") == ("grow",)
        assert words.lemmas("towns") == ("town",)
        assert words.are_related("grew", "growth")
        assert words.antonyms("growth") == {"decline"}
        assert words.indirect_antonyms("rapid") == {"slow"}
        assert words.synonyms("rapid") == {"galore"}
        assert words.are_siblings("town", "hamlet")
        assert not words.are_siblings("town", "place")
        assert words.is_name("xian")
        assert not words.known("xian")
        assert words.pos("road") == ""
    finally:
        for function in cached:
            function.cache_clear()


def test_the_script_writes_the_same_bytes_again(script: ModuleType, tiny: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        script.main([str(tiny), str(tmp_path / folder)])
    assert (tmp_path / "one" / "wordnet.tsv").read_bytes() == (tmp_path / "two" / "wordnet.tsv").read_bytes()


def test_the_lines_of_the_table(script: ModuleType, tiny: Path) -> None:
    expected = [line.replace("|", "\t").rstrip("\t") for line in EXPECTED.splitlines()]
    assert script.derive(script.read_database(tiny))[1:] == expected


def test_without_counts_the_number_of_tagged_senses_ranks(script: ModuleType, tiny: Path) -> None:
    (tiny / "cntlist.rev").unlink()
    assert "town\tn1\t\t\t\t\t\t0" in script.derive(script.read_database(tiny))


def test_the_script_asks_for_its_folder(script: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert script.main([]) == 2
    assert "usage" in capsys.readouterr().err
