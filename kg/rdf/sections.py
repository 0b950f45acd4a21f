"""The order of a graph's file: which kinds of things stand under which heading."""

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("This graph", ("<",)),  # subjects that no prefix shortens
    ("Releases", ("release",)),
    ("People", ("person",)),
    ("Posts", ("post",)),
    ("Tenures", ("tenure",)),
    ("Appointments", ("appointment",)),
    ("Agencies", ("agency",)),
    ("Places", ("province", "district", "subdistrict", "country", "venue")),
    ("Projects", ("project",)),
    ("Events", ("event",)),
    ("Participations", ("participation",)),
    ("Statements", ("statement",)),
    ("Concepts", ("role", "eventType", "participationRole", "agencyKind")),
    ("Evidence", ("mention", "extractor")),
)
PLACES = {
    kind: f"{chr(ord('A') + section)}{place}"
    for section, (_, kinds) in enumerate(SECTIONS)
    for place, kind in enumerate(kinds)
}
HEADINGS = {kind: heading for heading, kinds in SECTIONS for kind in kinds}


def kind(subject: str) -> str:
    """Return the kind that a subject's prefix names.

    >>> kind("person:คมสัน_เอกชัย"), kind("<https://example.org/>")
    ('person', '<')
    """
    return "<" if subject[0] == "<" else subject[: subject.index(":")]


def order(subject: str) -> str:
    """Return what sorts a subject into its section, by its kind and then its name.

    >>> order("release:a") < order("person:a") < order("mention:a")
    True
    """
    return PLACES[kind(subject)] + subject
