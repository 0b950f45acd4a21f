"""Write the concept schemes of kg/data/concepts.tsv as Turtle, for ontology/schemes."""

from collections.abc import Iterable, Iterator

from kg.vocab import ONTOLOGY, PREFIXES
from kg.vocab.concepts import PREFIX_OF, Concept, concepts

HEADER = "# Made from kg/data/concepts.tsv by `python -m kg.vocab`; edit the table.\n"
USED = ("rdfs", "skos", "tn")


def files() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each scheme's file."""
    for scheme, prefix in PREFIX_OF.items():
        members = [c for c in concepts().values() if c.scheme == f"tn:{scheme}"]
        yield f"{scheme}.ttl", _turtle(prefix, members)


def _turtle(prefix: str, members: Iterable[Concept]) -> str:
    names = sorted((prefix, *USED))
    head = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in names)
    return "\n".join((HEADER + head, *map(_block, members)))


def _block(concept: Concept) -> str:
    return (
        f"{concept.id} a skos:Concept ;\n"
        f"    skos:inScheme {concept.scheme} ;\n"
        f"    skos:topConceptOf {concept.scheme} ;\n"
        f'    skos:notation "{concept.notation}" ;\n'
        f'    skos:prefLabel "{concept.thai}"@th, "{concept.english}"@en ;\n'
        f'    skos:scopeNote "{concept.thai_scope}"@th,'
        f' "{concept.english_scope}"@en ;\n'
        f"    rdfs:isDefinedBy <{ONTOLOGY}> .\n"
    )
