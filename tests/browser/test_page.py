"""The page of ``lint`` as its readers have it: wide and narrow, light and dark, on paper, with and without script."""

from __future__ import annotations

import base64
import re

import pytest

pytestmark = pytest.mark.browser

ESCAPE = "\ue00c"


def test_every_finding_stands_beside_its_text(browser):
    assert browser.shown(".note.mismatch")
    assert browser.shown(".note.match")
    assert browser.shown(".note.own")
    assert not browser.shown(".note.not-found")
    assert not browser.shown(".note.unconfirmed")
    for note in browser.shown(".note"):
        mark = browser.all(f"mark[data-note='{note.get_attribute('id')}']")[0]
        row = note.rect["y"] - mark.rect["y"]
        assert note.rect["x"] >= mark.rect["x"] + mark.rect["width"]
        assert -40 < row < 900, note.text


def test_a_finding_is_told_by_sign_and_word_and_colour(browser):
    heads = {note.find_element("tag name", "h3").text for note in browser.shown(".note.mismatch")}
    assert "✗ Mismatch 1 quantity · line 8" in heads
    paper = browser.one("body").value_of_css_property("background-color")
    washes = {mark.value_of_css_property("background-color") for mark in browser.shown(".text mark.mismatch")}
    assert paper not in washes
    assert browser.all(".sign.mismatch")[0].get_property("textContent") == "Mismatch ✗1"


def test_what_is_unconfirmed_is_told_apart_from_what_is_contradicted_and_from_plain_text(browser):
    browser.one("#show-unconfirmed").click()
    note, hole = browser.shown(".note.unconfirmed")
    assert "A template fills in what stands for “{{7*7}}”." in hole.text
    assert "~ Unconfirmed 1 wording · line 18" in note.text
    assert "Here the source says nothing of “natural gas”." in note.text
    mark, filled = browser.shown(".text mark.unconfirmed")
    assert (mark.text, filled.text) == ("natural gas", "{{7*7}}")
    assert mark.value_of_css_property("text-decoration-style") == "wavy"
    looks = [mark, browser.all(".text mark.mismatch")[0], browser.one("body")]
    assert len({element.value_of_css_property("background-color") for element in looks}) == 3
    assert browser.shown("label.unconfirmed")[0].text.split() == ["~", "Unconfirmed", "2"]
    browser.one("#show-unconfirmed").click()
    assert not browser.shown(".note.unconfirmed, .sign.unconfirmed")
    assert mark.value_of_css_property("text-decoration-line") == "none"


def texts(browser) -> list[str]:
    """The drafts without the signs in them."""
    without = "const copy = text.cloneNode(true); copy.querySelectorAll('.sign').forEach((sign) => sign.remove());"
    return browser.ask(f"[...document.querySelectorAll('.text')].map((text) => {{{without} return copy.innerText; }})")


def test_the_filter_leaves_the_text_alone(browser):
    status = browser.one("#status")
    before = texts(browser)
    everything = len(browser.shown(".note"))
    matches = len(browser.shown(".note.match"))
    browser.one("#show-match").click()
    assert not browser.shown(".note.match")
    assert status.text == f"{everything - matches} findings shown"
    browser.one("#show-not-found").click()
    assert browser.shown(".note.not-found")
    browser.one("#show-mismatch").click()
    browser.one("#show-own").click()
    browser.one("#show-not-found").click()
    assert status.text == "0 findings shown"
    assert not browser.shown(".sign")
    assert texts(browser) == before


def test_keys_go_from_finding_to_finding(browser):
    ids = [note.get_attribute("id") for note in browser.shown(".note")]
    went = []
    for key in ("n", "j", "n"):
        browser.press(key)
        went.append(browser.focused())
        assert browser.one("#status").text == f"Finding {len(went)} of {len(ids)}"
    assert went == ids[:3]
    assert {part.get_attribute("data-note") for part in browser.all("mark.current")} == {ids[2]}
    browser.press("k", "p")
    assert browser.focused() == ids[0]
    browser.press("p")
    assert browser.one("#status").text == "This is the first finding"
    assert browser.focused() == ids[0]
    browser.press(ESCAPE)
    assert not browser.all(".current")


def test_a_finding_gone_to_is_in_sight_and_not_under_the_filter(browser):
    for _ in browser.shown(".note"):
        browser.press("n")
        edge = browser.ask("document.querySelector('.tools').getBoundingClientRect().bottom")
        top = browser.ask("document.activeElement.getBoundingClientRect().top")
        assert edge <= top < 900


def test_keys_pass_over_what_is_not_shown(browser):
    browser.one("#show-match").click()
    browser.one("#show-own").click()
    browser.press("n", "n", "n")
    assert browser.focused() == "mismatch-3"


def test_help_opens_and_closes_and_keys_can_be_turned_off(browser):
    browser.press("?")
    assert browser.one("#help dl").is_displayed()
    assert "next finding" in browser.one("#help dl").text
    browser.one("#keys").click()
    browser.press("n")
    assert not browser.all(".current")
    browser.press(ESCAPE)
    assert not browser.one("#help dl").is_displayed()


def test_buttons_do_what_keys_do(browser):
    browser.one("#next").click()
    browser.one("#next").click()
    browser.one("#previous").click()
    assert browser.focused() == browser.shown(".note")[0].get_attribute("id")


def test_the_signs_lead_to_the_notes_and_back(browser):
    browser.one("#at-mismatch-2").click()
    assert browser.ask("location.hash") == "#mismatch-2"
    assert "current" in browser.one("#mismatch-2").get_attribute("class")
    browser.one("#mismatch-2 .back").click()
    assert browser.ask("location.hash") == "#at-mismatch-2"


def test_a_long_sentence_is_cut_until_asked_for(browser):
    quote = next(quote for quote in browser.shown(".quote") if quote.find_elements("css selector", ".whole"))
    cut = quote.find_element("tag name", "blockquote").text
    quote.find_element("css selector", ".whole input").click()
    whole = quote.find_element("tag name", "blockquote").text
    assert "…" in cut
    assert "…" not in whole
    assert len(whole) > len(cut)


def test_what_is_no_prose_is_folded(browser):
    assert [fold.text for fold in browser.all(".fold summary")] == ["15 lines that are no prose, from line 1"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 390])
def test_axe_finds_nothing_wrong(browser, scheme, width):
    browser.open(prefers_color_scheme=scheme, width=width)
    browser.one("#show-not-found").click()
    browser.one("#show-unconfirmed").click()
    browser.press("?", "n")
    assert browser.violations() == []


def test_dark_is_dark(browser):
    shades = {}
    for scheme in ("light", "dark"):
        browser.open(prefers_color_scheme=scheme)
        colour = browser.one("body").value_of_css_property("background-color")
        shades[scheme] = sum(map(int, re.findall(r"\d+", colour)[:3]))
    assert shades["dark"] < 150
    assert shades["light"] > 600


@pytest.mark.parametrize("width", [320, 390, 700, 1000])
def test_a_narrow_screen_needs_no_scrolling_to_the_side(browser, width):
    browser.open(width=width)
    browser.one("#show-not-found").click()
    browser.one("#show-unconfirmed").click()
    assert browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_on_a_narrow_screen_notes_stand_below(browser):
    browser.open(width=390)
    note, mark = browser.one("#mismatch-1"), browser.all("mark[data-note='mismatch-1']")[0]
    assert note.rect["y"] > mark.rect["y"] + mark.rect["height"]
    assert note.rect["x"] < 60


def test_on_paper_there_are_no_controls_and_every_sentence_is_whole(browser):
    browser.command("Emulation.setEmulatedMedia", media="print")
    assert not browser.shown(".tools")
    assert not browser.shown(".whole")
    assert not browser.shown(".cut")
    assert len(browser.shown(".far")) == len(browser.all(".note:not(.not-found, .unconfirmed) .far"))
    assert browser.shown(".sign.mismatch")
    inks = {note.find_element("tag name", "h3").value_of_css_property("color") for note in browser.shown(".note")}
    assert inks == {"rgba(0, 0, 0, 1)"}
    made = base64.b64decode(browser.command("Page.printToPDF", preferCSSPageSize=True)["data"])
    assert made.startswith(b"%PDF")


def test_without_script_it_reads_and_filters(browser):
    browser.open(script=False)
    assert browser.shown(".note.mismatch")
    assert not browser.shown("#next")
    assert not browser.shown("#help")
    browser.one("#show-mismatch").click()
    assert not browser.shown(".note.mismatch")
    browser.command("Emulation.setScriptExecutionDisabled", value=False)


def test_a_hostile_draft_is_only_read(browser):
    text = "".join(texts(browser))
    assert browser.ask("window.hit === undefined")
    assert not browser.all("img")
    assert len(browser.all("script")) == 1
    assert "<img src=x onerror=window.hit=1> were" in text
    assert "<img src=x onerror=window.hit=1>\\u202e.txt" in browser.all(".draft h2")[-1].text
    assert "{{7*7}}" in text
    assert "</script><script>window.hit=1</script>" in text
    assert "\\u202eremoved" in text
    assert "&lt;b&gt;" in text
    assert not browser.all("main [onmouseover], main [style]")


INTRUSION = """
const script = document.createElement("script");
script.textContent = "window.hit = 1";
const image = new Image();
image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
document.body.append(script, image);
document.body.setAttribute("onclick", "window.hit = 1");
document.body.click();
"""


def test_the_policy_holds(browser):
    browser.driver.execute_script(INTRUSION)
    assert browser.ask("window.hit === undefined")
    refused = " ".join(browser.complaints())
    assert "script-src" in refused
    assert "img-src" in refused or "default-src" in refused


def test_nothing_is_loaded(browser):
    assert browser.ask("performance.getEntriesByType('resource').length") == 0
