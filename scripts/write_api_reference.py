"""Writes docs/reference/api.md from the description of the interface for programs."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from casewright.workspace import setting_up

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "api.md"
INTRO = """# The interface for programs

This page is written by `scripts/write_api_reference.py` from the description that the server gives
at `/api/openapi.json` (OpenAPI 3.1) to whoever has a token or is signed in. Entries have the shapes
of `casewright show --format json`; [their schema](case.schema.json) is the only one there is.
[Use the API](../how-to/use-the-api.md) shows how.
"""
TITLES = {
    "cases": "Cases",
    "parts": "The case file, part by part",
    "people": "A person, and who says it",
    "sources": "Sources",
    "searching": "Search",
    "deciding": "Decisions",
    "consents": "Consent",
    "imports": "Imports",
    "taking_out": "Taking a case out",
    "keeping": "Members and audit trail",
}


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """The page as it should be today."""
    setting_up.ready()
    from casewright.api.openapi import description

    found = description()
    parts: dict[str, list[str]] = defaultdict(list)
    for path, methods in found["paths"].items():
        for method, told in methods.items():
            parts[told["tags"][0]].append(section(found, method, path, told))
    written = [f"## {TITLES[tag]}\n\n" + "\n".join(parts[tag]) for tag in TITLES]
    return "\n".join([INTRO, *written]).rstrip() + "\n"


# Any: a description nests without end.
def section(found: dict[str, Any], method: str, path: str, told: dict[str, Any]) -> str:
    """One operation: what it does, who may, what is sent, what comes."""
    lines = [f"### `{method.upper()} {path}`", "", told["description"], ""]
    lines.append(f"- scope `{told['x-scope']}`, rule `{told['x-rule']}`")
    asked = [one for one in told["parameters"] if one["in"] == "query"]
    if asked:
        lines.append(f"- asks: {', '.join(map(question, asked))}")
    for kind, sent in told.get("requestBody", {}).get("content", {}).items():
        lines.append(f"- takes `{kind}`: {members(found, sent['schema'])}")
    lines += [f"- answers {answer}" for answer in answers(found, told["responses"])]
    return "\n".join([*lines, ""])


def question(one: dict[str, Any]) -> str:
    """A question behind the question mark."""
    return f"`{one['name']}`" + (" (needed)" if one["required"] else "")


def answers(found: dict[str, Any], responses: dict[str, Any]) -> list[str]:
    """What comes where all is well."""
    return [
        f"`{status}` `{kind}`: {members(found, content['schema'])}"
        for status, response in responses.items()
        for kind, content in response.get("content", {}).items()
        if status.startswith("2")
    ]


def members(found: dict[str, Any], shape: dict[str, Any]) -> str:
    """The members of an object, or the name of what else it is."""
    name = shape.get("$ref", "").rpartition("/")[2]
    whole = found["components"]["schemas"][name] if name else shape
    if "properties" not in whole:
        return "the bytes" if whole.get("contentMediaType") else f"`{whole.get('type')}`"
    needed = set(whole.get("required", ()))
    shown = (f"`{one}`" + ("" if one in needed else "?") for one in whole["properties"])
    items = whole["properties"].get("items", {}).get("items", {}).get("$ref", "")
    each = f", items of `{items.rpartition('/')[2]}`" if items else ""
    return (f"`{name}`: " if name else "") + ", ".join(shown) + each


if __name__ == "__main__":
    main()
