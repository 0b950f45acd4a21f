"""The last part of an IRI: a name, as far as Turtle can write it bare."""

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

SPACES = re.compile(r"\s+")
FOREIGN = re.compile(r"[^0-9A-Za-z_\-ก-ฺเ-๎๐-๙]")
BARE = re.compile(  # the letters of PN_CHARS_BASE, without those of Thai and ASCII
    "[À-ÖØ-öø-˿Ͱ-ͽ\u037f-\u0dff\u0e80-\u1fff⁰-↏Ⰰ-⿯\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff]"
)


@lru_cache(maxsize=200_000)
def key(name: str) -> str:
    """Return the name with `_` for spaces, without what Turtle would escape.

    A name of nothing but such signs is named by its hash.

    >>> key("คมสัน  เอกชัย"), key("ก.พ."), key("Việt Nam (ASEAN)")
    ('คมสัน_เอกชัย', 'กพ', 'Việt_Nam_ASEAN')
    """
    composed = unicodedata.normalize("NFC", name).strip()
    bare = FOREIGN.sub(_keep, SPACES.sub("_", composed)).lstrip("-")
    return bare or sha256(composed.encode()).hexdigest()[:16]


def slug(name: str, length: int) -> str:
    """Return a key of bounded length; a name cut short ends in its hash.

    >>> slug("การประชุมคณะรัฐมนตรี", 16)
    'การประช_f65543f6'
    """
    whole = key(name)
    if len(whole) <= length:
        return whole
    return f"{whole[: length - 9]}_{sha256(whole.encode()).hexdigest()[:8]}"


def _keep(match: re.Match[str]) -> str:
    char = match[0]
    letter = unicodedata.category(char)[0] in "LMN"
    return char if letter and BARE.match(char) else ""
