"""The server for assistants: what the Model Context Protocol asks, answered out of bases and sources.

It reads only: the bases and sources it was started with, and the texts that a call brings. A client names no files.
"""

from shanxi_facts.mcp_server.shelf import Shelf, Volume

__all__ = ["Shelf", "Volume"]
