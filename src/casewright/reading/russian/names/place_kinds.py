"""The kind of a place from its name."""

from functools import lru_cache

from casewright.vocabulary.countries import country_of_name, subdivision_of, towns_named


@lru_cache(maxsize=20_000)
def place_kind(name: str) -> str:
    """Whether a name in the nominative is that of a country, region, city or village."""
    if country_of_name(name, "ru") is not None:
        return "country"
    found = towns_named(name, "ru")
    if found:
        return found[0].kind
    return "region" if subdivision_of(name) is not None else "other"
