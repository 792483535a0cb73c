"""English: numbers, counts of people, and money."""
