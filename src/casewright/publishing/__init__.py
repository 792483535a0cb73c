"""Readings and case files as JSON, CSV, pages and terminal text for people and other tools."""

from casewright.publishing.reading_json import error_document, reading_document

__all__ = ["error_document", "reading_document"]
