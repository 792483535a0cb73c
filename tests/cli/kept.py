"""A case folder made of invented reports and claims, so that no reader has a say in the test."""

from ledger.reports import READER

from casewright.ledger import build_case
from casewright.store import PlainFolder


def keep_case(folder, *reports):
    """The folder with the case of the reports, built with the decisions kept in it."""
    store = PlainFolder(folder)
    with store.changing():
        for report in reports:
            store.save_reading(report.reading)
            store.save_source(report.source)
        read = [(source, store.reading(source, READER)) for source in store.sources()]
        store.save_case(build_case(read, store.decisions().decisions))
    return folder
