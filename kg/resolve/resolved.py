"""What all releases together decide of what mentions name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import Mention
from kg.resolve import identity, tenures
from kg.resolve.tenures import Tenure


@dataclass(frozen=True)
class Resolved:
    """Which thing a mention names, and which tenure a release speaks of.

    With nothing decided, a name alone tells who is meant.
    """

    same: Mapping[str, str] = field(default_factory=dict)  # an IRI's replacement
    apart: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    spells: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    holders: Mapping[str, tuple[Tenure, ...]] = field(default_factory=dict)
    days: Mapping[str, str] = field(default_factory=dict)  # of releases

    def __call__(self, mention: Mention) -> str:
        """Return the prefixed IRI of what a mention of one of KINDS names."""
        return self.meant(identity.identify(mention), mention.release)

    def meant(self, thing: str, release: str) -> str:
        """Return the IRI for which a name's own one stands in a release."""
        if thing in self.apart:
            thing = self.apart[thing].get(release, thing)
        return self.same.get(thing, thing)

    def tenure(self, person: str, post: str, status: str, release: str) -> str:
        """Return the tenure that a release means: of several spells, the one then."""
        whole = tenures.identify(person, post, status)
        return self.spells.get(whole, {}).get(release, whole)

    def holding(self, post: str, release: str) -> str:
        """Return the tenure in a post of one holder on a release's day, if known."""
        day = self.days.get(release, "")
        then = (t.id for t in self.holders.get(post, ()) if t.first <= day <= t.last)
        return next(then, "")

    def replaces(self, mention: Mention) -> bool:
        """Tell whether a mention's own name is not what its thing is known by."""
        return identity.identify(mention) in self.same
