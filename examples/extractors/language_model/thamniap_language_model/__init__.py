"""Who holds which post, asked of a language model: an extractor for Thamniap.

The model answers in a form that a JSON schema binds, and quotes the sentence of each
fact. What it does not quote word for word is dropped: it may be wrong of what the
release says, but it cannot make up that the release says it.

The environment says which model: see `endpoint.py`. Where it says none, nothing is
asked and nothing is found.
"""

from collections.abc import Iterator, Mapping

from kg.model import Fact, Mention, Reading
from thamniap_language_model.endpoint import opened

PROMPT = """You read Thai press releases. List every post that the release says a \
named person holds, held or acts in. Copy each string from the release letter by \
letter: `quote` is the shortest part of one sentence that says so, `person` the name \
in it without title or rank, `post` the whole title of the post in it. List nothing \
that the release does not say."""
WORDS = {"type": "string", "minLength": 1}
STATUSES = ("current", "acting", "former", "designate")
POSITION = {
    "quote": WORDS,
    "person": WORDS,
    "post": WORDS,
    "status": {"enum": [*STATUSES]},
}
SCHEMA = {
    "type": "object",
    "properties": {
        "positions": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": POSITION,
                "required": [*POSITION],
                "additionalProperties": False,
            },
        }
    },
    "required": ["positions"],
    "additionalProperties": False,
}
SURE = 0.6  # nobody knows before `kg evaluate` has measured it


def find(reading: Reading) -> Iterator[Fact]:
    """Who holds which post, as a language model reads it."""
    endpoint = opened()
    if endpoint is None:
        return
    answer = endpoint.ask(PROMPT, reading.release.text, SCHEMA)
    for position in answer.get("positions", ()):
        fact = _fact(reading, position)
        if fact:
            yield fact


def _fact(reading: Reading, position: object) -> Fact | None:
    """Return the fact of one item of the answer; None if it keeps not to the text."""
    if not isinstance(position, Mapping):
        return None
    quote, person, post, status = (position.get(name) for name in POSITION)
    place = _place(reading.release.text, quote)
    if place is None or status not in STATUSES:
        return None
    holder = _mention(reading, "person", person, place)
    held = _mention(reading, "post", post, place)
    if holder is None or held is None:
        return None
    qualifiers = (("status", str(status)),)
    return Fact(holder, "org:holds", held, "position", SURE, qualifiers)


def _place(
    text: str, words: object, within: tuple[int, int] | None = None
) -> tuple[int, int] | None:
    """Return where words stand in a text, or in a part of it."""
    if not isinstance(words, str) or not words.strip():
        return None
    start = text.find(words, *(within or (0, len(text))))
    return None if start < 0 else (start, start + len(words))


def _mention(
    reading: Reading, kind: str, words: object, within: tuple[int, int]
) -> Mention | None:
    """Return the mention of words in a quote: the one that Thamniap has, if it has.

    Thamniap's own knows the full form of a short name in the same release.
    """
    release = reading.release
    place = _place(release.text, words, within)
    if place is None:
        return None
    for known in reading.mentions:
        if known.kind == kind and (known.start, known.end) == place:
            return known
    exact = release.text[slice(*place)]
    value = " ".join(exact.split())
    return Mention(release.key, *place, kind, exact, value, f"{kind}-asked", SURE)
