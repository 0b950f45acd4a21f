"""Where in which release a node of a graph stands written, read from N-Triples."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.vocab import expand

IN_RELEASE, REFERS_TO, DERIVED, OF_EVENT, START, END, EXACT, IDENTIFIER = (
    f"<{expand(term)}>"
    for term in (
        "tn:inRelease",
        "tn:refersTo",
        "prov:wasDerivedFrom",
        "tn:event",
        "oa:start",
        "oa:end",
        "oa:exact",
        "dcterms:identifier",
    )
)
SAID = (IN_RELEASE, START, END, EXACT)

KEYED = re.compile(r"<(.*)/(?:mention|statement)/([0-9a-f]{16})_[^/]*>")

Said = dict[str, dict[str, str]]  # of each node, by predicate: its first value


class Place(NamedTuple):
    """The release's id in its source, and the words and their offsets, if known."""

    release: str
    span: str = ""
    exact: str = ""


def trace(source: Path, nodes: Collection[str]) -> dict[str, Place]:
    """Find the first place of each node that has one; nodes and file are in full.

    A release stands for itself, a mention where it says, and any other node where a
    mention does that it is derived from, or that refers to it.
    """
    wanted = {f"<{node}>" for node in nodes}
    mentions = _mentions(source, wanted)
    said = _said(source, {*wanted, *mentions.values()}, SAID)
    releases = {node: said.get(mentions.get(node, node), {}) for node in wanted}
    known_as = {
        node: found.get(IN_RELEASE, _release(mentions.get(node, node)))
        for node, found in releases.items()
    }
    ids = _said(source, set(known_as.values()), (IDENTIFIER,))
    return {
        node[1:-1]: Place(
            _text(ids[known_as[node]][IDENTIFIER]), *_words(releases[node])
        )
        for node in sorted(wanted)
        if known_as[node] in ids
    }


def _mentions(source: Path, wanted: set[str]) -> dict[str, str]:
    """Return the first mention of each node that has one; an event's for its roles."""
    found: dict[str, str] = {}
    events: dict[str, str] = {}
    for subject, predicate, what in _triples(source):
        if predicate == REFERS_TO and what in wanted:
            found[what] = min(subject, found.get(what, subject))
        elif predicate == DERIVED and subject in wanted:
            found[subject] = min(what, found.get(subject, what))
        elif predicate == OF_EVENT and subject in wanted:
            events[subject] = what
    lost = {part: event for part, event in events.items() if part not in found}
    if lost:
        of_events = _mentions(source, set(lost.values()))
        found |= {p: of_events[e] for p, e in lost.items() if e in of_events}
    return found


def _said(source: Path, nodes: set[str], predicates: Collection[str]) -> Said:
    found: Said = {}
    for subject, predicate, what in _triples(source):
        if predicate in predicates and subject in nodes:
            of_node = found.setdefault(subject, {})
            of_node[predicate] = min(what, of_node.get(predicate, what))
    return found


def _triples(source: Path) -> Iterator[tuple[str, str, str]]:
    with source.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            subject, predicate, rest = line.split(" ", 2)
            yield subject, predicate, rest[:-3]


def _release(node: str) -> str:
    """Return the release whose key a mention's or statement's IRI has, or the node."""
    return KEYED.sub(r"<\1/release/\2>", node)


def _words(said: dict[str, str]) -> tuple[str, str]:
    if START not in said or END not in said:
        return "", _text(said.get(EXACT, ""))
    return f"{_text(said[START])}-{_text(said[END])}", _text(said.get(EXACT, ""))


def _text(literal: str) -> str:
    r"""Return what a literal reads, without quotes and datatype.

    >>> _text('"12"^^<http://www.w3.org/2001/XMLSchema#integer>'), _text(r'"a\"b"')
    ('12', 'a"b')
    """
    inside = literal[1 : literal.rfind('"')]
    return inside.replace('\\"', '"').replace("\\n", " ").replace("\\\\", "\\")
