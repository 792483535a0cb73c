"""What keeps a folder working: backup, restoring, a new key, and a look at its health."""
