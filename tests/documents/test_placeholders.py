"""What a template fills in later is told of: nobody can tell what the page says there."""

from __future__ import annotations

import pytest

from shanxi_facts.documents import read_text
from shanxi_facts.documents.marks import HOLE

PLACEHOLDERS = [
    ("a.md", "All {{ n }} mills closed.", ["{{ n }}"]),
    ("a.html", "<p>{{count}} mills closed in {{ site.year | plus: 1 }}.", ["{{count}}", "{{ site.year | plus: 1 }}"]),
    ("a.txt", "All {{{ n }}} mills and {{- farms -}} closed.", ["{{{ n }}}", "{{- farms -}}"]),
    ("a.mdx", "All {count} mills closed{' '}today {/* so */}{`x`}.", ["{count}"]),
    ("a.md", "---\ntitle: {{ n }}\n---\nAll `{{ n }}` mills closed at https://a.b/c.", []),
    ("a.md", "All mills closed. {{< figure src=a >}} {{% note %}} {{> part }} {{# if }} {{/ if }} {{! no }}", []),
    ("a.md", "All mills closed. {{ 'a.png' | url }} {% if n %}{% endif %} {# n #}", []),
    ("a.md", "{{ content }}", []),
]


@pytest.mark.parametrize(("name", "raw", "found"), PLACEHOLDERS)
def test_placeholders_are_told_of(name, raw, found):
    document = read_text(raw, name)
    unread = [part for part in document.unread if part.what == "placeholder"]
    assert [part.span.of(document.raw) for part in unread] == found
    assert not any(part.lost for part in unread)
    assert sum(block.text.count(HOLE) for block in document.blocks) >= len(found)


SHORTCODES = [
    ('{{< figure src="a.png" caption="Mills closed: 58" >}}', 1),
    ("{{% note `All 58 mills closed` %}}x{{% /note %}}", 1),
    ('{{< figure src="a/b.png" title="Mills" >}} {{< ref "two words" >}}', 0),
]


@pytest.mark.parametrize(("raw", "number"), SHORTCODES)
def test_shortcodes_that_are_given_a_text_are_told_of(raw, number):
    document = read_text(f"Text.\n\n{raw}\n", "a.md")
    assert [part.what for part in document.unread] == ["shortcode with text"] * number
