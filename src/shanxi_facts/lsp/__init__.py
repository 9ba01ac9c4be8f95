"""The language server: drafts judged while they are written.

The way of a keystroke: the client sends the draft (``server``), it waits until the writer pauses and is judged by what
its folder goes by (``desk``, ``folders``), and what is found is put as the protocol has it (``shown``, ``positions``).
What a folder goes by, its configuration, bases and sources, is opened by the command line and handed in.
"""
