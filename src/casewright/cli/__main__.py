"""The same as the `casewright` command: `python -m casewright.cli`."""

import sys

from casewright.cli import main

# Processes that this one starts import this file again and must not run the command.
if __name__ == "__main__":
    sys.exit(main())
