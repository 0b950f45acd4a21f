"""Reading -> lines to read: the text with what was found in it, then what it says.

For people who improve rules: everything stands beside the rule that found it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from kg.model import Fact, Mention, Reading, Release
from kg.query.tables import shortened, table

PLAIN = "\x1b[0m"
DIM = "\x1b[2m"
COLOURS = {  # each kind's way of being written on a terminal
    "headline": "\x1b[1m",
    "statement": "\x1b[3m",
    **dict.fromkeys(("person", "title"), "\x1b[4;36m"),
    **dict.fromkeys(("post", "role"), "\x1b[4;33m"),
    "agency": "\x1b[4;32m",
    **dict.fromkeys(("province", "district", "subdistrict"), "\x1b[4;35m"),
    **dict.fromkeys(("country", "venue"), "\x1b[4;35m"),
    **dict.fromkeys(("date", "time", "duration"), "\x1b[4;34m"),
    **dict.fromkeys(("event", "type", "count", "project"), "\x1b[4;31m"),
}
SHOWN = 60  # columns of what a mention reads, in lists
COLUMNS = ("", "kind", "reads", "means", "rule", "sure", "characters")


def lines(
    reading: Reading, columns: int | None = None, *, colour: bool = False
) -> Iterator[str]:
    """Yield the text with its mentions marked and numbered, the mentions, the facts.

    `columns` is the width into which the list of mentions is made to fit.
    """
    mentions = _ordered(reading)
    rows = [_row(number, mention) for number, mention in enumerate(mentions, 1)]
    yield _styled(_heading(reading.release), "\x1b[1m" if colour else "")
    yield ""
    yield from _marked(reading.release.text, mentions, colour=colour).splitlines()
    yield ""
    yield f"Mentions · {len(mentions)}"
    yield from table(COLUMNS, rows, columns)
    yield ""
    yield f"Facts · {len(reading.facts)}"
    yield from _facts(reading.facts, mentions, colour=colour)


def as_json(reading: Reading) -> dict[str, Any]:
    """Return a reading as JSON has it; facts name mentions by their numbers."""
    release, mentions = reading.release, _ordered(reading)
    number = {mention: count for count, mention in enumerate(mentions, 1)}
    return {
        "release": {
            "id": release.id,
            "key": release.key,
            "title": release.title,
            "published": release.published and release.published.isoformat(),
            "publisher": release.publisher,
            "address": release.address,
            "text": release.text,
        },
        "mentions": [
            {"number": count, **mention._asdict()} for mention, count in number.items()
        ],
        "facts": [
            {
                **fact._asdict(),
                "subject": number[fact.subject],
                "object": number[fact.object],
                "qualifiers": dict(fact.qualifiers),
            }
            for fact in reading.facts
        ],
    }


def _ordered(reading: Reading) -> list[Mention]:
    """Return the mentions as they stand in the text, a longer before those in it."""
    return sorted(reading.mentions, key=lambda m: (m.start, -m.end, m.kind, m.rule))


def _heading(release: Release) -> str:
    day = release.published.isoformat() if release.published else None
    return " · ".join(filter(None, (release.id, release.key, day, release.address)))


def _marked(text: str, mentions: Sequence[Mention], *, colour: bool) -> str:
    """Write a text with each mention between brackets, its number first.

    >>> one = Mention("", 0, 3, "title", "นาย", "นาย", "title", 1.0)
    >>> other = Mention("", 3, 8, "person", "คมสัน", "คมสัน", "person", 1.0)
    >>> _marked("นายคมสัน กล่าว", [one, other], colour=False)
    '[1:นาย][2:คมสัน] กล่าว'
    """
    pieces: list[str] = []
    opened: list[int] = []  # the numbers of the mentions in which the place lies
    last = 0
    for place, ends, number in _edges(mentions):
        pieces.append(text[last:place])
        last = place
        opened = [n for n in opened if n != number] if ends else [*opened, number]
        pieces.append(_edge(number, ends=ends, colour=colour))
        if colour:
            styles = (COLOURS[mentions[n - 1].kind] for n in opened[-1:])
            pieces += [PLAIN, *styles]
    return "".join((*pieces, text[last:]))


def _edges(mentions: Sequence[Mention]) -> list[tuple[int, bool, int]]:
    """Return where each mention begins and ends: place, whether it ends, number."""
    numbered = [(n, m) for n, m in enumerate(mentions, 1) if m.start < m.end]
    begins = [((m.start, 1, n), (m.start, False, n)) for n, m in numbered]
    ends = [((m.end, 0, -n), (m.end, True, n)) for n, m in numbered]
    return [edge for _, edge in sorted(begins + ends)]


def _edge(number: int, *, ends: bool, colour: bool) -> str:
    if colour:
        return "" if ends else f"{PLAIN}{DIM}{number}:"
    return "]" if ends else f"[{number}:"


def _row(number: int, mention: Mention) -> dict[str, str]:
    means = mention.value if mention.value != mention.exact else ""
    said = shortened(" ".join(mention.exact.split()), SHOWN)
    cells = (
        str(number),
        mention.kind,
        said,
        shortened(means, SHOWN),
        mention.rule,
        f"{mention.confidence:.2f}",
        f"{mention.start}-{mention.end}",
    )
    return dict(zip(COLUMNS, cells, strict=True))


def _facts(
    facts: Sequence[Fact], mentions: Sequence[Mention], *, colour: bool
) -> Iterator[str]:
    """Yield the facts, those of one subject below it."""
    number = {mention: count for count, mention in enumerate(mentions, 1)}
    grouped: dict[Mention, list[Fact]] = {}
    for fact in facts:
        grouped.setdefault(fact.subject, []).append(fact)
    for subject, said in sorted(grouped.items(), key=lambda item: number[item[0]]):
        style = COLOURS[subject.kind] if colour else ""
        yield f"  {number[subject]}: {_styled(_short(subject), style)}"
        for fact in said:
            style = COLOURS[fact.object.kind] if colour else ""
            thing = f"{number[fact.object]}: {_styled(_short(fact.object), style)}"
            qualifiers = "".join(
                f" · {name} {value}" for name, value in fact.qualifiers
            )
            found = f"{fact.rule} {fact.confidence:.2f}"
            yield f"    {fact.predicate} → {thing}{qualifiers}  ({found})"


def _short(mention: Mention) -> str:
    return shortened(" ".join(mention.value.split()), SHOWN)


def _styled(text: str, style: str) -> str:
    return f"{style}{text}{PLAIN}" if style else text
