"""The stored case: an encrypted folder, its keys, and the tables in it."""
