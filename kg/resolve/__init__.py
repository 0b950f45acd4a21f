"""Mention -> Entity: which mentions name one thing, and what it is called."""

from kg.resolve.clusters import Judged, Merge
from kg.resolve.deciding import Decided, decide
from kg.resolve.identity import KINDS, SHARED
from kg.resolve.keys import key
from kg.resolve.naming import Names, add, gather, name_all, tidy
from kg.resolve.readings import published, trusted
from kg.resolve.resolved import Resolved
from kg.resolve.sightings import HELD, Sighting, sight
from kg.resolve.tenures import Tenure

Identify = Resolved
identify = Resolved()  # with nothing decided: by name alone

__all__ = [
    "HELD",
    "KINDS",
    "SHARED",
    "Decided",
    "Identify",
    "Judged",
    "Merge",
    "Names",
    "Resolved",
    "Sighting",
    "Tenure",
    "add",
    "decide",
    "gather",
    "identify",
    "key",
    "name_all",
    "published",
    "sight",
    "tidy",
    "trusted",
]
