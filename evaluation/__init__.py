"""How well the checker judges: labelled claims, generated ones, and the measures taken on them.

``python -m evaluation`` is the command; README.md beside this file says what there is.
"""
