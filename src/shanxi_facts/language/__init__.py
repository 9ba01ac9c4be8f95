"""Reading English: from characters to tokens, quantities, dates, words and clauses. Knows of no base."""
