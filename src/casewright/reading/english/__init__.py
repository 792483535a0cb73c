"""The reading of English."""
