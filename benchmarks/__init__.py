"""How fast the command is, beside other programs: ``python -m benchmarks`` prints a table of ratios.

Seconds are of the processor, so that what else the machine does counts little, and each is the median of several runs.
A ratio of two programs in one run says more than either: it is nearly the same on another machine.
"""
