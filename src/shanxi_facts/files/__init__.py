"""Files: which ones a command is about, reading them with a word on what is wrong, writing them whole or not at all."""
