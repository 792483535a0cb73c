"""Countries, nationalities, currencies and towns by the words a report uses for them."""

from casewright.vocabulary.countries.money import currencies_of, currency_of
from casewright.vocabulary.countries.names import (
    Subdivision,
    country_name,
    country_of_name,
    subdivision_of,
    subdivisions_of,
)
from casewright.vocabulary.countries.nationalities import nationality_forms, nationality_of
from casewright.vocabulary.countries.towns import Town, towns, towns_named

__all__ = [
    "Subdivision",
    "Town",
    "country_name",
    "country_of_name",
    "currencies_of",
    "currency_of",
    "nationality_forms",
    "nationality_of",
    "subdivision_of",
    "subdivisions_of",
    "towns",
    "towns_named",
]
