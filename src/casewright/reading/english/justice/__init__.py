"""English: charges and penalties."""
