"""What the pages can do, for programs: JSON over HTTP, with a token in place of a sign-in."""
