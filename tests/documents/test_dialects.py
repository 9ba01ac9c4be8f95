"""What is Markdown in some places alone: admonitions, tabs, containers, definitions, MDX, elements of HTML."""

from __future__ import annotations

import pytest

from shanxi_facts.documents import read_text
from shanxi_facts.documents.dialects import rewritten
from shanxi_facts.documents.marks import HOLE

BLOCKS = [
    ('!!! note "Mills"\n    All closed.\n\n    Some burned.\n\nOutside.',
     [("heading", "Mills"), ("list-item", "All closed."), ("list-item", "Some burned."), ("paragraph", "Outside.")]),
    ("!!! warning\n    All closed.", [("list-item", "All closed.")]),
    ('??? note "Mills"\n\n    All closed.', [("heading", "Mills"), ("list-item", "All closed.")]),
    ('!!! note "One"\n    !!! tip "Two"\n        All closed.\n\n    After.',
     [("heading", "One"), ("heading", "Two"), ("list-item", "All closed."), ("list-item", "After.")]),
    ('=== "North"\n\n    All closed.\n\n=== "South"\n\n    None closed.',
     [("heading", "North"), ("list-item", "All closed."), ("heading", "South"), ("list-item", "None closed.")]),
    ("!!! what a day it was", [("paragraph", "!!! what a day it was")]),
    ("```\n!!! note\n```\nText.", [("paragraph", "Text.")]),
    ("```a\n```b\n!!! note\n````\nText.", [("paragraph", "Text.")]),
    (":::note[Mills]\nAll closed.\n:::\nOutside.",
     [("heading", "Mills"), ("paragraph", "All closed."), ("paragraph", "Outside.")]),
    ("::: tip Mills\nAll closed.\n:::", [("heading", "Mills"), ("paragraph", "All closed.")]),
    ("::: {.big}\nAll closed.\n:::", [("paragraph", "All closed.")]),
    ("Mills\n:   All closed.\n\n    Some burned.\n",
     [("table-cell", "Mills: All closed."), ("table-cell", "Mills: Some burned.")]),
    ("Text.\n===\nMore.", [("heading", "Text."), ("paragraph", "More.")]),
    ('<iframe src="a">\n\nAll closed.', [("paragraph", "All closed.")]),
    ('<video src="a" controls>\n\nAll closed.\n\nMore.', [("paragraph", "All closed."), ("paragraph", "More.")]),
    ('See <video src="a">this</video> mill.', [("paragraph", "See mill.")]),
    ('See <video src="a"/> the mill.', [("paragraph", "See the mill.")]),
    ("<script>a < b</script>\n\nAll closed.", [("paragraph", "All closed.")]),
]  # fmt: skip

MDX = [
    ("import A from './a'\n\nAll closed.", ["All closed."]),
    ("export const a = {\n  b: 'c',\n}\n\nAll closed.", ["All closed."]),
    ("Export of mills rose.\n\nImport fell.", ["Export of mills rose.", "Import fell."]),
    ("<Note>\n  All closed.\n</Note>", ["All closed."]),
    ("<Tabs>\n  <Tab title='a'>\n    ## Mills\n\n    All **closed**.\n  </Tab>\n</Tabs>\nOut.",
     ["Mills", "All closed.", "Out."]),
    ("<Note title={a > b ? '}' : \"x\"}>All closed.</Note>", ["All closed."]),
    ("<Card\n  title='x'\n  on={() => <b>y</b>}\n/>\n\nAll closed.", ["All closed."]),
    ("All {count} mills {/* so */}closed.", [f"All {HOLE} mills closed."]),
    ("All `{58}` mills closed <b>today</b>.", [f"All {HOLE} mills closed today."]),
    ("```js\nimport a\n<Note>{\n```\n\nAll closed.", ["All closed."]),
    ("````\n<Note>{\n`````\n\nAll closed.", ["All closed."]),
    ("```js\n<Note>\n```js\n{\n```\n\n<Note>All closed.</Note>", ["All closed."]),
    ("~~~\n```\n<Note>\n~~~\n\n<Note>All closed.</Note>", ["All closed."]),
    ("- ```\n  <Note>{\n  ```\n\n<Note>All closed.</Note>", ["All closed."]),
    ("```x``` and so on\n\n<Note>All closed.</Note>", [f"{HOLE} and so on", "All closed."]),
    ("```\n<Note>", []),
    ("    All of the mills closed.", ["All of the mills closed."]),
    ("All closed {and so on", ["All closed {and so on"]),
    ("- One\n  - Two\n\n<Note>\n- Three\n</Note>", ["One", "Two", "Three"]),
    ("---\ntitle: x\n---\n<Note>All closed.</Note>", ["All closed."]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "blocks"), BLOCKS)
def test_dialects(raw, blocks):
    assert [(block.kind, block.text) for block in read_text(raw, "draft.md").blocks] == blocks


@pytest.mark.parametrize(("raw", "_"), BLOCKS)
def test_nothing_moves(raw, _):
    assert len(rewritten(raw)) == len(raw)
    for block in read_text(raw, "draft.md").blocks:
        for word in block.text.split():
            start = block.text.index(word)
            assert word.strip(":") in block.back(start, start + len(word)).of(raw)


@pytest.mark.parametrize(("raw", "texts"), MDX)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_mdx(raw, texts, ends):
    raw = raw.replace("\n", ends)
    document = read_text(raw, "draft.mdx")
    assert [block.text for block in document.blocks] == texts
    for block in document.blocks:
        for word in block.text.replace(HOLE, "").split():
            start = block.text.index(word)
            assert block.back(start, start + len(word)).of(document.raw).replace("**", "").replace("</b>", "") == word


def test_a_comment_of_mdx_has_its_place():
    raw = "---\ntitle: x\n---\n{/* shanxi-facts: ignore quantity so */}\nText <!-- more -->."
    assert [span.of(raw) for span in read_text(raw, "draft.mdx").comments] == [
        "{/* shanxi-facts: ignore quantity so */}",
        "<!-- more -->",
    ]


UNREAD = [
    ("    All of the mills closed yesterday.\n", "indented block"),
    ("    x = 5\n    y = f(x)\n", None),
    ("```{note}\nAll of the mills closed yesterday.\n```\n", "directive"),
    ("```\nAll of the mills closed yesterday.\n```\n", None),
    ('<iframe src="a"></iframe>\n', "iframe"),
    ("Text.\n\n<!-- and all of it\n\nMore.\n", "unclosed comment"),
    ("Text.\n\n<!-- and all of it --> <!-- no --!> <?so?>\n\nMore.\n", None),
]


@pytest.mark.parametrize(("raw", "what"), UNREAD)
def test_what_may_be_prose_is_counted(raw, what):
    unread = [part.what for part in read_text(raw, "draft.md").unread]
    assert unread == ([what] if what else [])


ATTRIBUTES = [
    ("<Note title='All of the mills closed.'>Text.</Note>", ["'All of the mills closed.'"]),
    ('---\nx: y\n---\n<Note\n  text={"All of the mills closed."}\n/>', ['"All of the mills closed."']),
    ("<Note title='Mills' path='/a/b c d e f.png'>Text.</Note>", []),
    ("<p title='All of the mills closed.'>Text.</p>", []),
]


@pytest.mark.parametrize(("raw", "found"), ATTRIBUTES)
def test_prose_in_what_a_component_is_given_is_counted(raw, found):
    assert [part.span.of(raw) for part in read_text(raw, "draft.mdx").unread] == found


FRONT = [
    ("---\ntitle: x\n---\nAll closed.", ["All closed."]),
    ("---\ntitle: x\n\nAll of them closed.\n---\nMore.", ["All of them closed.", "More."]),
    ("---\ntitle: x\nAll of them closed.\n---\nMore.", ["All of them closed.", "More."]),
    ("---\ntitle: x\n\nNote: all of them closed today.\n\n---\nMore.", ["Note: all of them closed today.", "More."]),
    ("---\ntitle: x\n\nAll of them closed.", ["title: x", "All of them closed."]),
    ("---\ntitle: |\n  All of them\n\n  closed, that is.\ntags: [a,\n  b]\nlist:\n- c\n# no\n---\nMore.", ["More."]),
    ("---\ntitle: x\n\ntags:\n  - a\n---\nMore.", ["More."]),
    ("---\n---\nMore.", ["More."]),
    ("+++\ntitle = 'x'\n[a]\nb = 1\n+++\nMore.", ["More."]),
    ("---\n\nAll closed.\n\n---\nMore.", ["All closed.", "More."]),
]


@pytest.mark.parametrize(("raw", "texts"), FRONT)
def test_front_matter_ends_where_prose_begins(raw, texts):
    assert [block.text for block in read_text(raw, "draft.md").blocks] == texts


TITLES = [
    ("a.md", "---\ntitle: All closed\ndescription: \"Some burned.\"\nx: y\n---\nMore.",
     [("heading", "All closed"), ("paragraph", "Some burned."), ("paragraph", "More.")]),
    ("a.md", "---\ntitle: >-\n  All\n  closed\n---\nMore.", [("heading", "All closed"), ("paragraph", "More.")]),
    ("a.md", "+++\ntitle = 'All closed'\n+++\nMore.", [("heading", "All closed"), ("paragraph", "More.")]),
    ("a.html", "<title>All closed</title><meta name=description content='Some burned.'><p>More.",
     [("heading", "All closed"), ("paragraph", "Some burned."), ("paragraph", "More.")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "raw", "blocks"), TITLES)
def test_titles_are_read_when_asked_for(name, raw, blocks):
    document = read_text(raw, name, titles=True)
    assert [(block.kind, block.text) for block in document.blocks] == blocks
    for block in document.blocks[:-1]:
        assert "".join(block.back(0, len(block.text)).of(raw).split()) == "".join(block.text.split())
    assert [block.text for block in read_text(raw, name).blocks] == ["More."]
