"""Makers of graphs out of readings, as the whole build makes them."""

import io

from pyoxigraph import RdfFormat, Store

from kg import export, vocab
from kg.model import Reading, Triple
from kg.rdf import runs, tenures, triples
from kg.rdf.iris import prefixes
from kg.rdf.tally import Tally
from kg.resolve import decide, identify, published, sight

PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in vocab.PREFIXES.items())


def graph(*readings: Reading) -> list[Triple]:
    """Return the sorted triples of readings."""
    tally, said, trail = Tally(), list[Triple](), list[str]()
    held = decide([sight(published(reading)) for reading in readings]).tenures
    for reading in map(published, readings):
        tally.count(reading, identify)
        said.extend(triples.describe(reading, identify))
        trail.extend(triples.trail(reading, identify))
    lines = runs.lines([*said, *tally.describe(), *tenures.describe(held)])
    return list(runs.triples(runs.merge((lines, sorted(trail)))))


def written(triples: list[Triple], form: str) -> str:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    export.write(runs.lines(triples), out, form, prefixes())
    out.flush()
    return out.buffer.getvalue().decode()  # type: ignore[attr-defined, no-any-return]


def store(triples: list[Triple]) -> Store:
    found = Store()
    found.load(written(triples, "ttl").encode(), RdfFormat.TURTLE)
    return found


def ask(store: Store, where: str) -> bool:
    return bool(store.query(f"{PROLOGUE} ASK {{ {where} }}"))
