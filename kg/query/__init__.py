"""Ask a graph: SPARQL of the user's, checked, and the named questions of kg/data."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from kg import store
from kg.store import Answer, Limits
from kg.vocab import KINDS, PREFIXES

Row = dict[str, str]  # what a solution binds: IRIs as prefixed names, literals plain


def ask(
    path: Path,
    text: str,
    *,
    csv: bool = False,
    limits: Limits = Limits(),  # noqa: B008 - a tuple
) -> Answer:
    """Answer a user's query on a graph's file or store, or say why it may not run."""
    from kg.query.guard import check  # noqa: PLC0415 - rdflib is slow to import

    prefixes = prefixes_of(path)
    check(text, prefixes)
    return store.run(path, [text], prefixes, csv=csv, limits=limits)[0]


def prefixes_of(path: Path) -> dict[str, str]:
    """Return the prefixes of a graph: ours, and those that say where its data lives.

    A file declares them; a store tells the IRI under which all its data is.
    """
    if not path.is_dir():
        return store.prefixes(path, PREFIXES)
    (answer,) = store.run(path, [question("base")], PREFIXES)
    bases = [row["base"] for row in rows(answer, PREFIXES)]
    return PREFIXES | {kind: f"{base}{kind}/" for base in bases for kind in KINDS}


def select(path: Path, texts: Sequence[str]) -> list[list[Row]]:
    """Answer SELECTs of our own in one go."""
    return _select(path, texts, prefixes_of(path))


def named(path: Path, names: Sequence[str], this: str = "") -> dict[str, list[Row]]:
    """Answer named questions in one go; `$this` in them is a prefixed name."""
    prefixes = prefixes_of(path)
    iri = f"<{expand(this, prefixes)}>" if this else ""
    texts = [filled(name, this=iri) for name in names]
    return dict(zip(names, _select(path, texts, prefixes), strict=True))


def about(
    path: Path, asked: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, list[Row]]]:
    """Answer named questions about many things, one after another, in one go."""
    prefixes = prefixes_of(path)
    pairs = [(name, thing) for name, things in asked.items() for thing in things]
    texts = [filled(name, this=f"<{expand(thing, prefixes)}>") for name, thing in pairs]
    found: dict[str, dict[str, list[Row]]] = {name: {} for name in asked}
    for (name, thing), told in zip(pairs, _select(path, texts, prefixes), strict=True):
        found[name][thing] = told
    return found


def _select(
    path: Path, texts: Sequence[str], prefixes: Mapping[str, str]
) -> list[list[Row]]:
    answers = store.run(path, texts, prefixes, limits=Limits(600))
    return [rows(answer, prefixes) for answer in answers]


def filled(name: str, **terms: str) -> str:
    """Return a named question in which variables such as `$name` are terms."""
    text = question(name)
    for variable, term in terms.items():
        text = text.replace(f"${variable}", term)
    return text


@cache
def question(name: str) -> str:
    """Return the text of `kg/data/queries/<name>.rq`."""
    path = files("kg.data") / "queries" / f"{name}.rq"
    return path.read_text(encoding="utf-8")


def rows(answer: Answer, prefixes: Mapping[str, str]) -> list[Row]:
    """Return the solutions of a SELECT; what a row does not bind, it does not have."""
    bindings = json.loads(answer.body)["results"]["bindings"]
    return [
        {name: _text(term, prefixes) for name, term in row.items()} for row in bindings
    ]


def variables(answer: Answer) -> list[str]:
    """Return the names of a SELECT's columns, in its order."""
    names: list[str] = json.loads(answer.body)["head"]["vars"]
    return names


def _text(term: dict[str, Any], prefixes: Mapping[str, str]) -> str:
    value: str = term["value"]
    return shorten(value, prefixes) if term["type"] == "uri" else value


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """Write an IRI as a prefixed name where a prefix fits, or in angle brackets.

    >>> shorten("https://w3id.org/thamniap/id/person/คมสัน_เอกชัย", PREFIXES)
    'person:คมสัน_เอกชัย'
    """
    fits = [
        (len(space), f"{name}:{iri[len(space) :]}")
        for name, space in prefixes.items()
        if iri.startswith(space) and not set(iri[len(space) :]) & set("/#?")
    ]
    return max(fits)[1] if fits else f"<{iri}>"


def expand(name: str, prefixes: Mapping[str, str]) -> str:
    """Write out a prefixed name or an IRI in angle brackets as an IRI.

    >>> expand("tn:venue", PREFIXES)
    'https://w3id.org/thamniap/ontology#venue'
    """
    prefix, _, local = name.partition(":")
    return name.strip("<>") if name.startswith("<") else prefixes[prefix] + local
