"""Passphrases handed to commands the way another program does it."""

import os


def descriptor(*lines):
    """A file descriptor from which the lines can be read, as the option that names it."""
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{line}\n" for line in lines).encode())
    os.close(writing)
    return f"--passphrase-fd={reading}"
