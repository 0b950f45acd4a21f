"""Write ontology/README.md: what the ontology declares, as a page for people."""

import re
from collections.abc import Iterator

from rdflib import OWL, RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, SKOS
from rdflib.term import Node

from kg.rdf.shapes import short
from kg.vocab import ONTOLOGY, PREFIXES, folder, ontology

SCHEMA = Namespace(PREFIXES["schema"])
TN = Namespace(PREFIXES["tn"])
LISTED = ("eventTypes", "participationRoles", "statuses", "agencyKinds")
CLASSES = (  # in the order in which a reader meets them
    "tn:Release",
    "tn:Mention",
    "foaf:Person",
    "org:Post",
    "tn:Tenure",
    "tn:Appointment",
    "org:Organization",
    "tn:Event",
    "tn:Participation",
    "tn:Statement",
    "tn:Project",
    "schema:Place",
    "tn:Province",
    "tn:District",
    "tn:Subdistrict",
    "tn:Venue",
    "schema:Country",
    "skos:Concept",
)
TOP = f"""\
<!-- Made by `python -m kg.rdf`; edit the files that it is made from. -->

| file | what it is |
|---|---|
| [thamniap.ttl](thamniap.ttl) | classes and properties, in OWL 2, as Protégé opens it |
| [schemes/](schemes) | the concepts: event types, roles and so on, in SKOS |
| [shapes.ttl](shapes.ttl) | what every graph keeps to, in SHACL: `kg validate` |
| [questions/](questions) | what a graph must be able to answer, in SPARQL |
| [example.ttl](example.ttl) | a part of one release's graph, written by hand |

Own terms have the prefix `tn`, <{ONTOLOGY}#>. They exist only where no common
vocabulary says it; the others are used as their makers meant them.
"""


def page() -> str:
    """Return the text of the page."""
    graph = ontology()
    parts = (
        _head(graph),
        TOP,
        _diagram(graph),
        *(_class(graph, name) for name in CLASSES),
        _schemes(graph),
        _prefixes(),
        _example(),
        _questions(),
    )
    return "\n".join(parts)


def _head(graph: Graph) -> str:
    it = URIRef(ONTOLOGY)
    titles = _said(graph, it, DCTERMS.title)
    lines = _said(graph, it, DCTERMS.description)
    return f"# {titles['en']}\n\n{titles['th']}\n\n{lines['en']}\n\n{lines['th']}\n"


def _diagram(graph: Graph) -> str:
    """Draw the classes, and what leads from one to another or to one of several."""
    edges: dict[tuple[str, str], list[str]] = {}
    for term in _properties(graph):
        ends = _ends(graph, term, RDFS.range, SCHEMA.rangeIncludes)
        for start in _of(graph, term):
            if {start, *ends} <= set(CLASSES) - {"skos:Concept"} and ends:
                edges.setdefault((start, ", ".join(ends)), []).append(term)
    lines = ["```mermaid", "flowchart LR"]
    for (start, end), terms in sorted(edges.items()):
        lines.append(f'  {_node(start)} -- "{"<br>".join(terms)}" --> {_node(end)}')
    return "\n".join(("## The whole at a glance\n", *lines, "```", ""))


def _class(graph: Graph, name: str) -> str:
    it = _iri(name)
    labels, comments = _said(graph, it, RDFS.label), _said(graph, it, RDFS.comment)
    above = sorted(_name(graph, node) for node in graph.objects(it, RDFS.subClassOf))
    lines = [f"## {name}: {labels['en']} · {labels['th']}", ""]
    lines += [f"{text}\n" for _, text in sorted(comments.items())]
    if above:
        lines += [f"A kind of {', '.join(map(_code, above))}.", ""]
    rows = [
        _row(graph, term) for term in _properties(graph) if name in _of(graph, term)
    ]
    if rows:
        lines += ["| property | in English | in Thai | value |", "|---|---|---|---|"]
        lines += [*rows, ""]
    return "\n".join(lines)


def _row(graph: Graph, term: str) -> str:
    labels = _said(graph, _iri(term), RDFS.label)
    comments = _said(graph, _iri(term), RDFS.comment)
    cells = (
        f"**{labels[language]}**" + (f": {text}" if text else "")
        for language in ("en", "th")
        for text in (comments.get(language, ""),)
    )
    values = _ends(graph, term, SCHEMA.rangeIncludes, RDFS.range)
    kind = "".join(
        f"; a kind of `{_name(graph, node)}`"
        for node in sorted(graph.objects(_iri(term), RDFS.subPropertyOf), key=str)
    )
    value = ", ".join(map(_code, values))
    return f"| `{term}` | {' | '.join(cells)} | {value}{kind} |"


def _schemes(graph: Graph) -> str:
    lines = ["## Concepts", ""]
    for name in LISTED:
        labels = _said(graph, TN[name], RDFS.label)
        lines += [f"### tn:{name}: {labels['en']} · {labels['th']}", ""]
        lines += ["| concept | in English | in Thai |", "|---|---|---|"]
        members = sorted(graph.subjects(SKOS.inScheme, TN[name]), key=str)
        lines += [*(_concept(graph, member) for member in members), ""]
    count = len(set(graph.subjects(SKOS.inScheme, TN.roles)))
    labels = _said(graph, TN.roles, RDFS.label)
    comments = _said(graph, TN.roles, RDFS.comment)
    lines += [f"### tn:roles: {labels['en']} · {labels['th']}", ""]
    lines += [f"{comments['en']} [The list](schemes/roles.ttl) has {count}.", ""]
    return "\n".join([*lines, comments["th"], ""])


def _concept(graph: Graph, concept: Node) -> str:
    labels = _said(graph, concept, SKOS.prefLabel)
    notes = _said(graph, concept, SKOS.scopeNote)
    notes |= _said(graph, concept, SKOS.definition)
    cells = (f"**{labels[la]}**: {notes[la]}" for la in ("en", "th"))
    return f"| `{_name(graph, concept)}` | {' | '.join(cells)} |"


def _prefixes() -> str:
    rows = (f"| {name} | <{PREFIXES[name]}> |" for name in sorted(PREFIXES))
    head = ("## Prefixes", "", "| prefix | namespace |", "|---|---|")
    return "\n".join((*head, *rows, ""))


def _example() -> str:
    text = (folder() / "example.ttl").read_text(encoding="utf-8")
    body = "\n".join(x for x in text.splitlines() if not x.startswith(("@", "#")))
    return f"## A worked example\n\n```turtle\n{body.strip()}\n```\n"


def _questions() -> str:
    head = ("## Questions", "", "| question | in Thai | query |", "|---|---|---|")
    return "\n".join((*head, *_asked(), ""))


def _asked() -> Iterator[str]:
    paths = (p for p in (folder() / "questions").iterdir() if p.name.endswith(".rq"))
    for path in sorted(paths, key=lambda path: path.name):
        thai, english, *_ = path.read_text(encoding="utf-8").splitlines()
        asked = f"{english.removeprefix('# en: ')} | {thai.removeprefix('# th: ')}"
        stem = path.name.removesuffix(".rq")
        yield f"| {asked} | [{stem}](questions/{path.name}) |"


def _properties(graph: Graph) -> list[str]:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    found = {p for kind in kinds for p in graph.subjects(RDF.type, kind)}
    return sorted(short(str(p)) for p in found)


def _of(graph: Graph, term: str) -> list[str]:
    return _ends(graph, term, RDFS.domain, SCHEMA.domainIncludes)


def _ends(graph: Graph, term: str, *predicates: Node) -> list[str]:
    """Return the classes at one end of a property, by the first predicate that says."""
    for predicate in predicates:
        found = list(graph.objects(_iri(term), predicate))
        if found:
            return sorted({name for node in found for name in _names(graph, node)})
    return []


def _names(graph: Graph, node: Node) -> list[str]:
    """Return a class's name, or those of the classes that it is the union of."""
    union = graph.value(node, OWL.unionOf)
    nodes = [node] if union is None else Collection(graph, union)
    return [short(str(member)) for member in nodes]


def _name(graph: Graph, node: Node) -> str:
    return " or ".join(_names(graph, node))


def _said(graph: Graph, node: Node, predicate: Node) -> dict[str, str]:
    found = (o for o in graph.objects(node, predicate) if isinstance(o, Literal))
    return {str(literal.language): str(literal) for literal in found}


def _iri(name: str) -> URIRef:
    prefix, _, local = name.partition(":")
    return URIRef(PREFIXES[prefix] + local)


def _node(name: str) -> str:
    return f'{re.sub("[^A-Za-z]+", "_", name)}["{name.replace(", ", "<br>")}"]'


def _code(name: str) -> str:
    return f"`{name}`"
