"""English: who says what."""
