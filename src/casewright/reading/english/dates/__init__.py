"""English: dates, and what happened on them."""
