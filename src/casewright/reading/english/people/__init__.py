"""English: who the people are: one cast, whom a word means, roles and posts."""
