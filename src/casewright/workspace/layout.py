"""What stands where in an encrypted folder."""

from pathlib import Path

KEYS_FILE = "keys.json"
DATABASE_FILE = "workspace.db"
SETTING_FILE = "workspace.json"
EVIDENCE = "evidence"
# While a folder gets a new key: see operation/rekey.py.
REKEY_FILE = "rekey.json"
NEXT_DATABASE_FILE = "workspace.db.next"


def is_workspace(folder: Path) -> bool:
    """Whether the folder is an encrypted one, even where its key file is gone."""
    return any((folder / name).exists() for name in (KEYS_FILE, DATABASE_FILE, SETTING_FILE))
