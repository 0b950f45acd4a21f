"""Mention -> Entity: which mentions name one thing, and what it is called."""

from kg.resolve.identity import KINDS, SHARED, Identify, identify
from kg.resolve.keys import key
from kg.resolve.naming import Names, add, gather, name_all, tidy
from kg.resolve.readings import published, trusted

__all__ = [
    "KINDS",
    "SHARED",
    "Identify",
    "Names",
    "add",
    "gather",
    "identify",
    "key",
    "name_all",
    "published",
    "tidy",
    "trusted",
]
