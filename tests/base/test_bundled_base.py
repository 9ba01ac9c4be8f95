"""The curated base of the Shanxi report."""

import hashlib
import json
import re
import subprocess
import sys

import pytest

from shanxi_facts.base import FactBase, load, validate
from shanxi_facts.base.load import bundled_path

TEXT_SHA256 = "5162635a671970920319d5851d2473bc58e811cc3695eab30dd36c657acf29db"
FIGURE = re.compile(r"\d[\d,.]*\d|\d")
# Figures of the report that count nothing: days, the ordinals of a congress and of a plan.
NOT_COUNTS = {"29": ["September 29", "29th"], "18": ["18th"], "14": ["14th"]}
FIGURES = [
    ("poor-people-lifted", "3.29 million", "All"),
    ("poor-villages-delisted", "7,993", "all"),
    ("poor-counties-removed", "58", "all"),
    ("rural-roads-renovated", "42,800 kilometers", None),
    ("water-projects-built-and-renovated", "18,000", None),
    ("drinking-water-provided", "1.815 million", None),
    ("natural-villages-relocated", "3,365", None),
    ("people-relocated", "472,000", None),
    ("five-major-projects", "five", None),
    ("ecology-raised-income", "523,000", None),
    ("characteristic-industries-raised-income", "1.277 million", None),
    ("e-commerce-villages-covered", "6,833", None),
    ("tourism-villages-built", "300", None),
    ("labor-brands-created", "More than 90", None),
    ("labor-force-employed", "918,000", None),
    ("leaders-cultivated", "35,600", None),
]
SPEAKS = "Zhang Yuhong"


@pytest.fixture(scope="module")
def base():
    return FactBase.load()


def test_it_is_sound():
    assert validate() == ()


def test_it_is_in_the_package_or_else_in_the_checkout(tmp_path, monkeypatch):
    package = tmp_path / "src" / "shanxi_facts"
    package.mkdir(parents=True)
    monkeypatch.setattr(load, "_PACKAGE", package)
    assert bundled_path() == tmp_path / "facts.json"
    (package / "facts.json").touch()
    assert bundled_path() == package / "facts.json"


def test_loading_it_pays_for_no_diagnosis():
    heavy = "difflib", "jsonschema", "shanxi_facts.base.quality"
    code = (
        f"import sys; from shanxi_facts.base import FactBase; FactBase.load(); print({{*{heavy}}} & {{*sys.modules}})"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "set()\n"


def test_it_needs_no_review(base):
    assert base.unreviewed == 0


def test_its_text_is_the_report_byte_for_byte(base):
    (source,) = base.sources
    assert hashlib.sha256(source.text.encode()).hexdigest() == source.sha256 == TEXT_SHA256


def test_it_is_written_in_one_way():
    text = bundled_path().read_text("utf-8")
    assert json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n" == text


@pytest.mark.parametrize(("id", "quantity", "scope"), FIGURES)
def test_the_figures(base, id, quantity, scope):
    fact = base.fact(id)
    assert fact.quantity == quantity
    assert fact.scope == (scope and scope.lower())


def test_no_other_fact_has_a_figure(base):
    assert {fact.id for fact in base.facts if fact.quantity} == {id for id, _, _ in FIGURES}


def test_every_figure_of_the_report_is_in_a_fact(base):
    recorded = {figure for fact in base.facts if fact.quantity for figure in FIGURE.findall(fact.quantity)}
    dates = {date for fact in base.facts for date in fact.dates}
    for figure in FIGURE.findall(base.sources[0].text):
        assert figure in recorded or dates.issuperset(NOT_COUNTS[figure])


def test_every_word_of_the_report_is_in_a_sentence_of_a_fact(base):
    text = base.sources[0].text
    covered = bytearray(len(text))
    for fact in base.facts:
        covered[fact.start : fact.end] = b"\1" * len(fact.sentence)
    left = "".join(char if not seen else "\n" for char, seen in zip(text, covered, strict=True)).split("\n")
    assert [words.strip() for words in left if words.strip()] == [
        "difficult problems, etc.",
        "Zhang Yuhong said:",
        "(End)",
    ]


def test_only_what_zhang_says_is_said_by_zhang(base):
    first = base.fact("picture-places").sentence
    lives = base.fact("lives-changed").sentence
    last = base.fact("good-start").sentence
    posts = {
        "zhang-party-group-member",
        "zhang-party-group-secretary",
        "zhang-director",
        "zhang-spoke",
        "press-conference-held",
    }
    for fact in base.facts:
        quoted = fact.sentence in (first, lives, last) and fact.id not in posts
        assert fact.speaker == (SPEAKS if quoted else None)


SERVING_BOTH = ["delisted", "exited poverty", "shed the poverty label", "lifted out of poverty"]
STANDARD_RENDERINGS = [
    ("poor-villages-delisted", "relation", ["removed from the poverty list", *SERVING_BOTH]),
    ("poor-counties-removed", "relation", ["removed from the list of poor counties", *SERVING_BOTH]),
    ("two-worries-three-guarantees", "counted", ["two assurances and three guarantees"]),
    ("people-relocated", "relation", ["moved out of impoverished homes", "relocated from inhospitable areas"]),
]


@pytest.mark.parametrize(("id", "slot", "renderings"), STANDARD_RENDERINGS)
def test_clumsy_translations_carry_the_standard_ones_and_a_note(base, id, slot, renderings):
    fact = base.fact(id)
    assert set(renderings) <= set(getattr(fact, slot).aliases)
    assert fact.note


def test_the_literal_words_listed_and_removed_belong_to_their_own_nouns(base):
    assert "removed" not in base.fact("poor-villages-delisted").relation.aliases
    assert "listed" not in base.fact("poor-counties-removed").relation.aliases


def test_no_wording_says_more_than_its_statement(base):
    """A wording with a figure would be matched whatever the figure of the claim."""
    for fact in base.facts:
        for alias in fact.aliases:
            assert set(re.findall(r"\d+", alias)) <= set(re.findall(r"\d+", fact.sentence)), (fact.id, alias)
