"""The reader of Russian."""
