"""Django's SQLite backend on an encrypted file."""
