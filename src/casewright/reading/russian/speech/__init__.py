"""Russian: who says what."""
