"""The chain as a law: whatever is done to entries without the key is found."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Sha256
from casewright.workspace.audit.chain import Chain, Link
from casewright.workspace.audit.entry import (
    Entry,
    canonical,
    era_of,
    first_digest,
    hashed,
    seal_of,
)

FOLDER, KEY, OLD_KEY = "f" * 32, b"k" * 32, b"o" * 32
START = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)
FIELDS = ["actor", "action", "case", "about", "details", "era", "previous"]


def chain_of(texts, keys=None):
    """Links of entries that say the texts, each sealed with its key."""
    links, previous = [], first_digest(FOLDER)
    for number, text in enumerate(texts, 1):
        key = keys[number - 1] if keys else KEY
        sha256, details = hashed({"text": text})
        entry = Entry(
            number=number, when=START + timedelta(seconds=number), actor="Anna", action="x",
            case="", about=f"thing:{number}", sha256=sha256, details=details, era=era_of(key),
            previous=previous,
        )  # fmt: skip
        previous = entry.digest
        links.append(Link(entry, previous, seal_of(previous, key)))
    return links


def faults(links):
    return [str(one.found) for one in Chain(FOLDER, KEY).faults(links)]


texts = st.lists(st.text(max_size=5), min_size=2, max_size=6)


@given(texts)
def test_entries_as_they_were_written_have_no_fault(words):
    assert faults(chain_of(words)) == []


@given(texts, st.data())
def test_an_entry_taken_out_is_found_unless_it_is_the_last(words, data):
    links = chain_of(words)
    place = data.draw(st.integers(0, len(links) - 2))
    assert faults(links[:place] + links[place + 1 :]) == ["gap"]
    assert faults(links[:-1]) == []


@given(texts, st.data())
def test_entries_in_any_other_order_are_found(words, data):
    links = chain_of(words)
    order = data.draw(st.permutations(links))
    assert bool(faults(order)) == (order != links)


@given(texts, st.data(), st.sampled_from(FIELDS))
def test_an_edited_entry_is_found(words, data, field):
    links = chain_of(words)
    place = data.draw(st.integers(0, len(links) - 1))
    entry = replace(links[place].entry, **{field: "edited"})
    assert "edit" in faults(
        [*links[:place], links[place]._replace(entry=entry), *links[place + 1 :]]
    )


@given(texts, st.data())
def test_a_chain_written_anew_from_some_entry_without_the_key_is_found(words, data):
    links = chain_of(words)
    place = data.draw(st.integers(0, len(links) - 1))
    previous, forged = links[place].entry.previous, links[:place]
    for link in links[place:]:
        entry = replace(link.entry, actor="Bek", previous=previous)
        previous = entry.digest
        forged.append(Link(entry, previous, seal_of(previous, b"guess")))
    assert set(faults(forged)) == {"seal"}


KEYS = [
    ([OLD_KEY, OLD_KEY, KEY], [], "a new key, and an entry under it"),
    ([KEY, KEY, KEY], [], "one key all along"),
    ([OLD_KEY, OLD_KEY, OLD_KEY], ["seal"], "nothing is sealed with the key of today"),
    ([OLD_KEY, KEY, OLD_KEY], ["seal"], "an entry added with a key that was given up"),
    ([OLD_KEY, b"x" * 32, KEY], [], "two new keys, one after the other"),
]


@pytest.mark.parametrize(("keys", "expected"), [row[:2] for row in KEYS], ids=[r[2] for r in KEYS])
def test_the_key_of_today_covers_what_was_sealed_with_earlier_ones(keys, expected):
    assert faults(chain_of("abc", keys)) == expected


def test_what_an_earlier_key_sealed_cannot_be_edited_with_that_key():
    links = chain_of("abc", [OLD_KEY, OLD_KEY, KEY])
    entry = replace(links[1].entry, actor="Bek")
    forged = Link(entry, entry.digest, seal_of(entry.digest, OLD_KEY))
    assert faults([links[0], forged, links[2]]) == ["order"]


def test_no_entry_at_all_is_a_fault():
    assert faults([]) == ["gap"]


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())))
def test_equal_mappings_have_equal_hashes_in_whatever_order_they_were_made(content):
    turned = dict(reversed(content.items()))
    assert canonical(turned) == canonical(content)
    assert hashed(turned) == hashed(content)


def test_an_entry_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="Not an entry"):
        Entry(1, datetime(2026, 3, 1), "", "", "", "", Sha256(""), "", "", "")


def test_the_same_moment_in_another_zone_has_the_same_digest():
    from datetime import timezone

    entry = chain_of("a")[0].entry
    elsewhere = entry.when.astimezone(timezone(timedelta(hours=5)))
    assert replace(entry, when=elsewhere).digest == entry.digest
