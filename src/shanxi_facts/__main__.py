"""``python -m shanxi_facts``, the same as the command ``shanxi-facts``."""

from shanxi_facts.start import main

main()
