"""Write the concept schemes as Turtle, for ontology/schemes, out of their tables."""

from collections.abc import Iterable, Iterator

from kg.data import table
from kg.rdf.iris import literal, name
from kg.resolve import key
from kg.vocab import ONTOLOGY, PREFIXES
from kg.vocab.concepts import PREFIX_OF, Concept, concepts

HEADER = "# Made from kg/data/{table}.tsv by `python -m kg.rdf`; edit the table.\n"
USED = ("rdfs", "skos", "tn")


def files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each scheme's file."""
    for scheme, prefix in PREFIX_OF.items():
        members = [c for c in concepts().values() if c.scheme == f"tn:{scheme}"]
        yield f"{scheme}.ttl", _turtle("concepts", prefix, map(_listed, members))
    yield "roles.ttl", _turtle("roles", "role", map(_role, table("roles")))


def _turtle(source: str, prefix: str, blocks: Iterable[str]) -> str:
    names = sorted((prefix, *USED))
    head = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in names)
    return "\n".join((HEADER.format(table=source) + head, *blocks))


def _listed(concept: Concept) -> str:
    labels = f'"{concept.thai}"@th, "{concept.english}"@en'
    scope = f'"{concept.thai_scope}"@th, "{concept.english_scope}"@en'
    more = f"    skos:scopeNote {scope} ;\n"
    return _block(concept.id, concept.scheme, concept.notation, labels, more)


def _role(row: dict[str, str]) -> str:
    english = f"{literal(row['english'])}@en" if row["english"] else ""
    labels = dict.fromkeys(label for label in (_thai(row), english) if label)
    iri = f"role:{key(row['role'])}"
    return _block(iri, "tn:roles", row["role"], ", ".join(labels))


def _thai(row: dict[str, str]) -> str:
    label = name(row["role"])
    return label if label.endswith("@th") else ""


def _block(iri: str, scheme: str, notation: str, labels: str, more: str = "") -> str:
    return (
        f"{iri} a skos:Concept ;\n"
        f"    skos:inScheme {scheme} ;\n"
        f"    skos:topConceptOf {scheme} ;\n"
        f"    skos:notation {literal(notation)} ;\n"
        f"    skos:prefLabel {labels} ;\n"
        f"{more}"
        f"    rdfs:isDefinedBy <{ONTOLOGY}> .\n"
    )
