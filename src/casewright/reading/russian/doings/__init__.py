"""Russian: what was done and what happened: acts and events."""
