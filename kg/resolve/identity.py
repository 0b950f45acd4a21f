"""Which thing a mention names: the first identity, by name alone.

People of one name are one person, unless the name is a single word: such a person is
known in one release only. Events and statements belong to their release.
"""

from functools import lru_cache

from kg.model import Mention
from kg.resolve.keys import key, slug
from kg.resolve.posts import standard

SLUG = 60
SHARED = frozenset(
    {
        "agency",
        "country",
        "district",
        "person",
        "post",
        "project",
        "province",
        "role",
        "subdistrict",
        "venue",
    }
)
OWN = frozenset({"appointment", "event", "headline", "statement"})
KINDS = SHARED | OWN


def identify(mention: Mention) -> str:
    """Return the prefixed IRI of what a mention of one of KINDS names."""
    if mention.kind in SHARED:
        return _shared(
            mention.kind, mention.value, mention.release if _alone(mention) else ""
        )
    if mention.kind == "event":
        return f"event:{slug(mention.value, SLUG)}_{mention.release[:8]}"
    if mention.kind == "statement":
        return f"statement:{mention.release}_{mention.start}"
    if mention.kind == "appointment":
        return _appointment(mention)
    return f"release:{mention.release}"


def _appointment(mention: Mention) -> str:
    """Name an appointment by who, to or from which post, and when.

    Releases that tell of one tell of one thing, unless none says when.
    """
    person, post, day = mention.value.split("|")
    known = f"{key(person)}_{key(standard(post))}_{day or mention.release[:8]}"
    return f"appointment:{known}"


def _alone(mention: Mention) -> bool:
    return mention.kind == "person" and " " not in mention.value


@lru_cache(maxsize=200_000)
def _shared(kind: str, value: str, release: str) -> str:
    if kind == "post":
        value = standard(value)
    name = key(value.strip("|").replace("|", "_"))
    return f"{kind}:{name}_{release[:8]}" if release else f"{kind}:{name}"
