"""Addresses whose views are loaded only when one of them is asked for."""

from typing import Any

from django.urls import URLResolver
from django.urls.resolvers import RoutePattern
from django.utils.datastructures import MultiValueDict


class LoadedLater(URLResolver):
    """Django loads all addresses to learn their names; nothing leads to these by name."""

    def __init__(self, route: str, module: str) -> None:
        """Name what they begin with, and the module that has them."""
        super().__init__(RoutePattern(route), module)

    @property
    def reverse_dict(self) -> Any:
        """No names."""
        return MultiValueDict()

    @property
    def namespace_dict(self) -> Any:
        """No names."""
        return {}

    @property
    def app_dict(self) -> Any:
        """No names."""
        return {}

    def _populate(self) -> None:
        """Learn nothing yet."""
