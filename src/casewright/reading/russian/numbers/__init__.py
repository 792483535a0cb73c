"""Russian: numbers, counts of people, and money."""
