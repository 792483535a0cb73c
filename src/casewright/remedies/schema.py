"""JSON Schema (2020-12) of the rule files of remedies, made from the description of their shape.

Run as a module it writes it into the documentation: `python -m casewright.remedies.schema`.
"""

import json
import sys
from pathlib import Path
from typing import Any

from casewright.remedies.shape import FILES

PAGE = Path("docs/reference/remedies.schema.json")


def schema() -> dict[str, Any]:  # a JSON Schema nests without end
    """The schema: a rule file is a list of routes, of ladders or of general rules."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule file of remedies",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in FILES],
        "$defs": {name: shape.schema() for name, shape in FILES.items()},
    }


def written() -> str:
    """The schema as it stands in its file."""
    return json.dumps(schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def main(page: Path = PAGE) -> int:
    """Write the schema; 0 when done."""
    page.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
