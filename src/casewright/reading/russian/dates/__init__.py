"""Russian: dates, and what happened on them."""
