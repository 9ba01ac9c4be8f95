"""A real browser without a screen, and the page of ``lint`` on drafts of every kind."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from shanxi_facts import Checker, FactBase
from shanxi_facts.documents import read_text
from shanxi_facts.lint.model import ReportedFile
from shanxi_facts.lint.notices import Notice, Reading
from shanxi_facts.report.html import render
from shanxi_facts.report.linted import ReportContext

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

HOSTILE = "hostile <img src=x onerror=window.hit=1>\u202e.txt"
DRAFTS = {
    "feature.md": """---
title: The sums
---

# The sums

All **3.29** million poor people in Shanxi were lifted out of poverty, and
all 7,993 poor villages were delisted. All **85** poor
counties have shed the poverty label.

The archive has 58 shelves, and somebody has read all of them.

| What was counted | Figure |
| --- | ---: |
| Demonstration villages built by rural tourism poverty alleviation | 3,000 |
| People relocated | **472,000** |

All impoverished villages in Shanxi are connected to electricity and *natural gas*.
""",
    "contrary.txt": """All 58 poor counties in Shanxi were removed from the list.

All 85 poor counties in Shanxi were removed from the list.

"Since entering the transitional period of the 15th Five-Year Plan, Shanxi has
insisted on keeping the bottom line, focusing on development."
""",
    "page.html": """<!DOCTYPE html>
<html><head><title>Notes</title>
<style>
  p { margin: 1em; }
  h1 { margin: 2em; }
  h2 { margin: 3em; }
  h3 { margin: 4em; }
</style>
<script>
  var retries = 85;
  var words = 412;
  console.log(retries);
  console.log(words);
</script>
</head>
<body><p><b>427,000</b>&nbsp;people in Shanxi were relocated from inhospitable areas.</p></body></html>
""",
    HOSTILE: """All 85 poor counties in Shanxi <img src=x onerror=window.hit=1> were removed.

All 58 poor counties in Shanxi {{7*7}} were removed.</script><script>window.hit=1</script>

All 58 poor counties \u202eremoved were\u202c " onmouseover="window.hit=1" x=" ' ` \u0007\u2028 &lt;b&gt;
""",
}
OPTIONS = (
    "--headless=new",
    "--no-sandbox",  # as root, in a container
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
)


@dataclass(frozen=True)
class Browser:
    """The driver of a browser, and what these tests do with it."""

    driver: Chrome
    url: str

    def open(self, *, url: str = "", width: int = 1400, height: int = 900, script: bool = True, **media: str) -> None:
        """Open the page anew; ``media`` are features that style sheets ask for."""
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self.command("Emulation.setEmulatedMedia", media="", features=features)
        self.command("Emulation.setScriptExecutionDisabled", value=not script)
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **size)
        self.driver.get("about:blank")
        self.driver.get(url or self.url)

    def command(self, name: str, **parameters: Any) -> Any:
        return self.driver.execute_cdp_cmd(name, parameters)

    def all(self, selector: str) -> list[Any]:
        return self.driver.find_elements("css selector", selector)

    def shown(self, selector: str) -> list[Any]:
        return [element for element in self.all(selector) if element.is_displayed()]

    def one(self, selector: str) -> Any:
        [element] = self.all(selector)
        return element

    def press(self, *keys: str) -> None:
        from selenium.webdriver import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def focused(self) -> str:
        return self.driver.switch_to.active_element.get_attribute("id") or ""

    def ask(self, script: str) -> Any:
        return self.driver.execute_script(f"return {script}")

    def violations(self) -> list[str]:
        """What axe-core, at the levels A and AA and its best practices, finds wrong."""
        axe = files("selenium_axe_python").joinpath("axe-core", "axe.min.js").read_text("utf-8")
        self.command("Runtime.evaluate", expression=axe)
        run = "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done);"
        found = self.driver.execute_async_script(run)
        assert found["passes"]
        return [f"{rule['id']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]]

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    assert chromium, "Chromium is not installed (Debian: apt-get install chromium chromium-driver)"
    assert chromedriver, "chromedriver is not installed (Debian: apt-get install chromium chromium-driver)"
    options = ChromeOptions()
    options.binary_location = chromium
    for option in (*OPTIONS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options, Service(chromedriver))
    yield driver
    driver.quit()


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page on all drafts, in a file."""
    base = FactBase.load()
    linter = Checker(base).linter()
    pages = [ReportedFile(linter.lint(read_text(text, name)), ()) for name, text in DRAFTS.items()]
    setting = ReportContext(
        (base.info,), "1.2.3", notices=(Notice(Reading.UNREADABLE, "scan.pdf", ".pdf files cannot be read"),)
    )
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(render(pages, setting), encoding="utf-8")
    return file


@pytest.fixture
def browser(driver: Chrome, report: Path) -> Iterator[Browser]:
    browser = Browser(driver, report.as_uri())
    browser.open()
    yield browser
    assert browser.complaints() == []
