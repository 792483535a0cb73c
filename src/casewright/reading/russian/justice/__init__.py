"""Russian: charges and penalties."""
