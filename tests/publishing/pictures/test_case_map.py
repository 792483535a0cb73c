"""Places on a map: where they are drawn, and which are not."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.ledger import CaseFile
from casewright.publishing.pictures.case_map import case_map
from casewright.publishing.pictures.clipping import clipped, widest
from casewright.publishing.pictures.outlines import Box, Position, box_around, countries, country_of
from casewright.publishing.pictures.shapes import Cites, Goes
from casewright.publishing.pictures.spots import Exactness, as_seen, spots
from casewright.publishing.pictures.svg import svg
from publishing.pictures.drawn import event, expect_well_drawn, nowhere, place

KAZAKHSTAN = place("Kazakhstan", "country")
TOWN, INSIDE, REGION = Exactness.TOWN, Exactness.INSIDE, Exactness.REGION
COUNTRY, UNKNOWN = Exactness.COUNTRY, Exactness.UNKNOWN
SPOTS = [
    (place("Almaty", "city"), TOWN, "a town of the world's list"),
    (place("Алматы", "city"), TOWN, "in any script"),
    (place("Almaty region", "region"), REGION, "a region called after a town"),
    (place("Kaskelen", "city"), REGION, "too small for the list; our table knows its region"),
    (place("Almaty", "city", "region"), TOWN, "what is called both is a town"),
    (KAZAKHSTAN, COUNTRY, "a country"),
    (place("Казахстан", "country"), COUNTRY, "a country in Russian"),
    (place("prison in Almaty", "facility"), INSIDE, "names the one town it is in"),
    (place("the yard", "facility", within=("Almaty",)), INSIDE, "said to lie in a town"),
    (place("Almaty–Bishkek highway", "road"), UNKNOWN, "a road leads through many places"),
    (place("prison between Almaty and Astana", "facility"), UNKNOWN, "names two towns"),
    (place("Lenin district", "district"), UNKNOWN, "there are many"),
    (place("Nowhereville", "city"), UNKNOWN, "in no list"),
    (place("San Pedro", "city"), UNKNOWN, "many towns of one name, none stands out"),
    (place("Lima", "village"), UNKNOWN, "a village is not the large town abroad of its name"),
    (place("Paris", "other"), UNKNOWN, "nobody says that it is a town"),
]
BESIDE = [place("Almaty", "city"), place("Astana", "city"), KAZAKHSTAN]


def plain(text):
    return text


def found(*places, events=()):
    return spots(CaseFile(places=tuple(places), events=tuple(events)))


@pytest.mark.parametrize(("one", "exactness", "why"), SPOTS)
def test_a_place_is_drawn_as_exactly_as_it_is_known(one, exactness, why):
    others = [each for each in BESIDE if each.name != one.name]
    assert found(one, *others)[0].exactness is exactness, why


def test_events_at_a_place_are_counted_and_told():
    first, second = event(1, None, places=("Almaty",)), event(2, None, places=("ALMATY",))
    every = found(*BESIDE, events=[first, second])
    assert every[0].events == (first, second)
    picture = case_map(every, plain)
    assert any(mark.says == "Almaty: 2 events" for mark in picture.marks)


def test_a_masked_place_is_not_on_the_map():
    every = as_seen(found(*BESIDE), lambda text: text.replace("Almaty", "Place A"))
    assert every[0].exactness is UNKNOWN
    assert every[0].position is None
    assert every[1].exactness is TOWN


def test_places_on_one_another_are_one_mark_that_leads_nearer():
    places = [*BESIDE, place("Tashkent", "city"), place("Chirchiq", "city")]
    every = found(*places)
    far = case_map(every, plain)
    (several,) = (mark for mark in far.marks if isinstance(mark.to, Goes))
    near = next(one for one in every if one.place.id == dict(several.to.query)["near"])
    close = case_map(every, plain, near)
    assert all(isinstance(mark.to, Cites) for mark in close.marks)


def test_a_country_alone_is_a_map_of_it():
    picture = case_map(found(KAZAKHSTAN), plain)
    assert [mark.says for mark in picture.marks] == ["Kazakhstan"]
    expect_well_drawn(picture)


def test_places_nobody_knows_give_no_map():
    assert case_map(found(place("the yard", "facility")), plain) is None
    assert case_map((), plain) is None


TOWNS = ["Almaty", "Bishkek", "Auckland", "Anchorage", "Reykjavík", "Ushuaia", "Lagos", "Tashkent"]


@settings(max_examples=25)
@given(st.sets(st.sampled_from(TOWNS), min_size=1))
def test_every_map_is_well_drawn_and_light_wherever_its_places_are(names):
    every = found(*(place(name, "city") for name in sorted(names)))
    picture = case_map(every, plain)
    expect_well_drawn(picture)
    assert 200 <= picture.height <= 540
    assert len(str(svg(picture, nowhere))) < 100_000
    assert picture == case_map(every, plain)


def test_the_outlines_are_those_of_the_world():
    assert len(countries()) > 200
    assert country_of("KZ").rings
    assert country_of("XX") is None
    codes = [one.code for one in countries() if one.code]
    assert len(codes) == len(set(codes))


DEGREES = st.floats(-50, 50)
RINGS = st.lists(st.builds(Position, DEGREES, DEGREES), min_size=3, max_size=9).map(tuple)


@given(RINGS)
def test_what_is_cut_lies_inside_the_cut(ring):
    box = Box(-20, -10, 20, 30)
    for one in clipped(ring, box):
        assert -20.001 <= one.east <= 20.001
        assert -10.001 <= one.north <= 30.001


@given(RINGS)
def test_what_lies_inside_is_not_cut(ring):
    assert set(clipped(ring, Box(-60, -60, 60, 60))) == set(ring)


@given(RINGS, st.floats(1, 40))
def test_room_for_words_is_found_inside(ring, least):
    west, east = min(one.east for one in ring), max(one.east for one in ring)
    for x, _ in widest([tuple(one) for one in ring], least):
        assert west <= x <= east


def test_no_part_of_the_world_is_refused():
    with pytest.raises(ValueError, match="no part of the world"):
        Box(20, 0, 10, 5)
    assert box_around((Position(5, 5),)).holds(Position(5, 5))


def test_no_outline_runs_across_the_whole_map():
    for one in countries():
        for _, ring in one.rings:
            steps = [abs(a.east - b.east) for a, b in pairwise(ring)]
            assert one.code == "AQ" or max(steps) < 180, one.code


def test_a_country_on_both_sides_of_the_map_is_seen_on_both():
    places = [place("Suva", "city"), place("Fiji", "country")]
    assert any(mark.says == "Fiji" for mark in case_map(found(*places), plain).marks)
    east = [box for box, _ in country_of("RU").rings if box.east > 180 or box.west < -169]
    assert len(east) > 1
