"""Readings and case files as JSON, CSV, pages and terminal text for people and other tools.

It names nothing of its modules: pages that show a case need not load what reads a report.
"""
