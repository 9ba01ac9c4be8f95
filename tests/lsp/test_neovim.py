"""Neovim, without a screen: the settings of the documentation, a draft, a diagnostic, a hover and a fix."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.lsp.conftest import PROGRAM, STORY

PROJECT = Path(__file__).parents[2]
PAGE = (PROJECT / "docs" / "editors.md").read_text(encoding="utf-8")
SETTINGS = re.search(r"^```lua\n(.*?)^```$", PAGE.partition("## Neovim")[2], re.MULTILINE | re.DOTALL)[1]
SCRIPT = """
local said = {}
local function wait(what, done)
  if not vim.wait(20000, done, 50) then error("waited in vain for " .. what) end
end
local function found() return vim.diagnostic.get(0) end
vim.cmd("edit story.md")
wait("a diagnostic", function() return #found() == 1 end)
local d = found()[1]
said.diagnostic = { d.lnum, d.col, d.end_col, d.severity, d.message, d.code, d.source }
vim.api.nvim_win_set_cursor(0, { d.lnum + 1, d.col })
local answer = vim.lsp.buf_request_sync(0, "textDocument/hover", vim.lsp.util.make_position_params(), 20000)
for _, one in pairs(answer) do said.hover = one.result.contents.value end
vim.lsp.buf.hover()
wait("the window of the hover", function() return #vim.api.nvim_list_wins() > 1 end)
for _, window in ipairs(vim.api.nvim_list_wins()) do
  if vim.api.nvim_win_get_config(window).relative ~= "" then
    said.window = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
    vim.api.nvim_win_close(window, true)
  end
end
vim.ui.select = function(items, options, choose)
  said.actions = vim.tbl_map(function(item) return options.format_item(item) end, items)
  choose(items[1])
end
vim.lsp.buf.code_action()
wait("the fix", function() return vim.fn.getline(3):find("41 pilots") ~= nil end)
wait("no diagnostic", function() return #found() == 0 end)
vim.cmd("normal! Go🛳 In autumn, 14 pilots were hired. In spring, 15 pilots were hired.")
wait("another diagnostic", function()
  for _, one in ipairs(found()) do if one.message:find("15") then said.typed = { one.lnum, one.col } return true end end
end)
local file = io.open("said.json", "w")
file:write(vim.json.encode(said))
file:close()
vim.cmd("qall!")
"""

pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(not shutil.which("nvim"), reason="Neovim is not installed: apt-get install neovim"),
]


def test_neovim_shows_explains_and_mends(desk):
    (desk / ".git").mkdir()
    (desk / "story.md").write_text(STORY, encoding="utf-8")
    (desk / "init.lua").write_text(SETTINGS, encoding="utf-8")
    guarded = f"local ok, err = pcall(function() {SCRIPT} end)\nif not ok then print(err) vim.cmd('cquit') end"
    (desk / "script.lua").write_text(guarded, encoding="utf-8")
    command = ["nvim", "--headless", "-n", "-i", "NONE", "-u", "init.lua", "-c", "luafile script.lua"]
    path = os.pathsep.join([str(Path(PROGRAM).parent), os.environ["PATH"]])
    done = subprocess.run(
        command,
        cwd=desk,
        env={**os.environ, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = json.loads((desk / "said.json").read_text(encoding="utf-8"))
    message = "The source says 41, not 14. Source: In spring, 41 pilots were hired."
    assert said["diagnostic"] == [2, 57, 59, 1, message, "quantity", "shanxi-facts"]
    assert "In spring, 41 pilots were hired." in said["hover"]
    assert any("The source says 41, not 14." in line for line in said["window"])
    assert [title.partition(" ")[0] for title in said["actions"]] == ["Write", "Ignore"]
    line = "🛳 In autumn, 14 pilots were hired. In spring, "
    assert said["typed"][1] == len(line.encode())  # Neovim counts bytes
