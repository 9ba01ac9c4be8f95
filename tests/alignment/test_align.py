"""Words of a claim linked to words of a source: by what relation, to which, and what is left over."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanxi_facts.alignment import Alignment, Relation, align
from shanxi_facts.reading import Article, Terms, analyze
from shanxi_facts.reading.wordings import Wording

# A claim and a source sentence, a word of each, and the relation between them.
LINKS = [
    ("The mills burned", "The mill burned.", "mills", "mill", Relation.EQUAL),
    ("The mill is burning", "The mill burned.", "burning", "burned", Relation.EQUAL),
    ("The guild employs weavers", "The guild gives employment to weavers.", "employs", "employment", Relation.FORM),
    ("The choir purchased an organ", "The choir bought an organ.", "purchased", "bought", Relation.SYNONYM),
    ("Vehicles were sold", "Cars were sold.", "Vehicles", "Cars", Relation.WIDER),
    ("90 people were hired", "90 nurses were hired.", "people", "nurses", Relation.WIDER),
    ("Over 80 boats sank", "In all 90 boats sank.", "Over 80", "90", Relation.FIGURE),
    ("3.3 million fish died", "The heat killed 3.29 million fish.", "3.3 million", "3.29 million", Relation.FIGURE),
    ("The mill burned in May", "The mill burned on May 4.", "in May", "May 4", Relation.DATE),
    ("The wierdest mill burned", "The weirdest mill burned.", "wierdest", "weirdest", Relation.EQUAL),
    ("The weirdest mill burned", "The wierdest mill burned.", "weirdest", "wierdest", Relation.EQUAL),
    ("The yard opened on May 3 and 4", "The yard opened on May 3, and on May 4.", "4", "May 4", Relation.DATE),
    ("The crew took third place", "The crew had a third-place finish.", "third", "third", Relation.EQUAL),
    ("Arden's weir broke", "The weir of Arden broke.", "Arden", "Arden", Relation.EQUAL),
    ("Bakers left", "The baker of Lisk left.", "Bakers", "baker", Relation.EQUAL),
]  # fmt: skip
# A claim and a source sentence, a word of the claim, and what stands before the word that it is linked to.
BESIDE = [
    ("The drug helped older patients", "The drug helped patients, but it harmed older patients.", "patients", "older"),
]
# A claim and a source sentence, and the words that nothing bears out.
UNEXPLAINED = [
    ("The mill included lamps", "The mill has been mended with lamps.", ["included"]),
    ("The slopes are expanding", "The slopes are greening up.", ["expanding"]),
    ("Arden relieved the flood", "Arden has a flood relief fund.", ["relieved"]),
    ("Arden resolved the feud", "Arden knew of the feud.", ["resolved"]),
    ("Arden relieved the flood", "Arden gave flood relief.", []),
    ("The mill burned", "The mill burned.", []),
    ("The mill flooded", "The mill burned.", ["flooded"]),
    ("The yard opened on May 3 and 5", "The yard opened on May 3, and on May 4.", ["5"]),
    ("The old mill burned", "The mill burned.", ["old"]),
    ("95 boats sank", "In all 90 boats sank.", ["95"]),
    ("The mill burned in June", "The mill burned in May.", ["in June"]),
    ("Cars were sold", "Vehicles were sold.", ["Cars"]),
    ("The mayor said the mill burned", "The mill burned.", []),
    ("The mill only just burned", "The mill burned.", []),
    ("They met Potter", "They met a ceramist.", ["Potter"]),
    ("The two boats are in service", "The yard sold two boats.", ["service"]),
    ("Every member was elected", "The guild was elected.", ["member"]),
    ("They completed the work", "They were fully ready for work.", ["completed"]),
    ("She was there to close the work", "They watched the work in the nearby mill.", ["close"]),
    ("The Finance Committee met", "The Budget Panel met.", ["Finance", "Committee"]),
    ("The Finance Committees met", "The Finance Committee met.", []),
    ("The oxx left", "The ox left.", ["oxx"]),
]  # fmt: skip
# A claim, the sentence before, the sentence itself, a word, and whether the neighbour lends it.
LENT = [
    ("The weir is a ruin", "A ruin is a sad thing.", "The old weir broke.", "ruin", False),
    ("Old gates were mended", "The old weir broke.", "New gates were mended.", "Old", False),
    ("Old gates were mended", "The old weir broke.", "The gates were mended.", "Old", True),
    ("Dora Lind sold the mill", "Dora Lind is a miller.", "She sold the mill.", "Lind", True),
    ("Dora Lind sold the mill", "Dora Lind is a miller.", "Otto Voss sold the mill.", "Lind", False),
    ("The weir's gates were mended", "The weir broke.", "The gates were mended.", "weir", True),
    ("12 gates were mended", "The weir has 12 gates.", "The gates were mended.", "12", True),
    ("12 gates were mended", "The weir has 12 gates.", "All 40 gates were mended.", "12", False),
    ("Two divers were hurt", "Two buses collided.", "The divers were hurt.", "Two", False),
    ("Seven gates were mended", "The weir has seven gates.", "Several gates were mended.", "Seven", False),
    ("The weir shut for six hours", "It took six hours.", "The weir shut for several hours.", "six hours", False),
    ("The weir broke in the north", "The north has weirs.", "The weir broke in Lisk.", "north", False),
    ("The gates were mended in May", "In May the weir broke.", "The gates were mended.", "in May", True),
    ("The gates were mended in May", "In May the weir broke.", "The gates were mended in June.", "in May", False),
    ("The gates broke", "The weir broke.", "The gates were mended.", "broke", False),
    ("The weir is safe", "The dam is safe.", "The weir was mended.", "safe", False),
    ("The ferry is in service", "Two boats are in service.", "The yard sold the ferry.", "service", False),
    ("Lind was bitten by Rex", "Dora Lind is a miller.", "Dora helped her aunt and was bitten by Rex.", "Lind", True),
    ("Dora Lind sold the mill", "Dora Lind is a miller.", "His aunt Ida Voss sold the mill.", "Lind", False),
    ("The Office of Schooling met", "They teach.", "The Office of Mines met.", "Schooling", False),
]  # fmt: skip


def _align(claim: str, text: str, number: int = 0, wordings: tuple[Wording, ...] = ()) -> Alignment:
    article = Article.of(text)
    terms = [Terms.of(sentence) for sentence in article.sentences()]
    passage = article.passage(number)
    context = [terms[neighbour] for neighbour in passage.neighbours]
    return align(Terms.of(analyze(claim)), passage, terms[number], context, wordings)


def _links(alignment: Alignment) -> dict[str, tuple[str | None, Relation]]:
    found = {}
    for index, link in alignment.links.items():
        other = alignment.source.words[link.source].text if link.source >= 0 else None
        found[alignment.claim.words[index].text] = (other, link.relation)
    return found


@pytest.mark.parametrize(("claim", "source", "word", "other", "relation"), LINKS)
def test_links(claim: str, source: str, word: str, other: str, relation: Relation) -> None:
    assert _links(_align(claim, source))[word] == (other, relation)


@pytest.mark.parametrize(("claim", "source", "words"), UNEXPLAINED)
def test_unexplained(claim: str, source: str, words: list[str]) -> None:
    alignment = _align(claim, source)
    assert [alignment.claim.words[index].text for index in alignment.unexplained] == words


@pytest.mark.parametrize(("claim", "before", "sentence", "word", "lent"), LENT)
def test_what_a_neighbour_lends(claim: str, before: str, sentence: str, word: str, lent: bool) -> None:
    links = _links(_align(claim, f"{before} {sentence}", number=1))
    assert (links.get(word, (word,))[0] is None) == lent


def test_set_phrases_are_linked_as_one() -> None:
    links = _links(_align("Lind stepped down", "Lind resigned."))
    assert links["stepped"] == ("resigned", Relation.SYNONYM)
    assert links["down"] == ("resigned", Relation.SYNONYM)


def test_a_word_is_linked_to_the_one_that_stands_nearest() -> None:
    alignment = _align("The new gates were mended", "The new weir has new gates, which were mended.")
    assert alignment.counterpart(1) == 4


def test_a_figure_goes_to_its_own_noun() -> None:
    alignment = _align("Over 10 boats sank", "In all 20 carts and 20 boats sank.")
    counterpart = alignment.counterpart(0)
    assert counterpart is not None
    assert alignment.source.words[counterpart + 1].text == "boats"


def test_a_curated_wording_is_linked_to_the_run_that_it_words() -> None:
    source = "All 12 villages were listed in May."
    listed = next(word.index for word in analyze(source).words if word.text == "listed")
    wording = Wording.of("struck off", listed, listed + 1)
    assert wording is not None
    claim = "All 12 villages were struck off in May"
    assert _align(claim, source).unexplained
    alignment = _align(claim, source, wordings=(wording,))
    assert not alignment.unexplained
    assert _links(alignment)["struck"] == ("listed", Relation.SYNONYM)


SENTENCES = [
    "The guild of Arden sold 12 boats and 12 carts in May.",
    "Dora Lind, who left, said “boats sink”.",
    "12",
    "in May",
]


@settings(max_examples=60)
@given(st.text(max_size=60) | st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_links_point_at_words_and_are_one_to_one(claim: str, source: str) -> None:
    alignment = _align(claim, source)
    for index, link in alignment.links.items():
        assert link.claim == index
        assert 0 <= index < len(alignment.claim.words)
        assert -1 <= link.source < len(alignment.source.words)
    assert set(alignment.unexplained) <= set(alignment.content) - set(alignment.links)
    values = [link.source for link in alignment.links.values() if link.relation in {Relation.FIGURE, Relation.DATE}]
    assert len(values) == len(set(values))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_bears_itself_out(sentence: str) -> None:
    alignment = _align(sentence, sentence)
    assert not alignment.unexplained
    assert all(link.source == index for index, link in alignment.links.items())


@pytest.mark.parametrize(("claim", "source", "word", "before"), BESIDE)
def test_a_word_is_linked_to_the_one_that_follows_the_same(claim: str, source: str, word: str, before: str) -> None:
    found = _align(claim, source)
    own = next(w.index for w in found.claim.words if w.text == word)
    assert found.source.words[found.links[own].source - 1].text == before
