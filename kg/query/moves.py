"""Who is appointed, transferred or removed between two days."""

from pathlib import Path

from kg.query import Row, filled, named, names, select

COLUMNS = ("date", "person", "from", "to", "proposer", "release")
DAYS = ("effective", "decided", "issued")  # the first that is known is the move's


def moves(path: Path, first: str = "", last: str = "", agency: str = "") -> list[Row]:
    """Return the appointments of some days, of all without any, the earliest first.

    The day is that on which it takes effect, else that of the decision, else that of
    the release. Those of an agency are to or from its posts and its parts', or proposed
    by it. One that several releases tell of is one row.
    """
    rows = select(path, [filled("moves")])[0]
    if agency:
        thing = names.one(path, agency, "agency")
        of = named(path, ["moves-of-agency"], thing.id)["moves-of-agency"]
        own = {row["thing"] for row in of}
        rows = [row for row in rows if row["thing"] in own]
    found: dict[str, Row] = {}
    for row in rows:
        day = next((row[key] for key in DAYS if key in row), "")
        known = found.setdefault(row["thing"], _move(row, day))
        _add(known, row)
    shown = [row for row in found.values() if _within(row["date"], first, last)]
    return sorted(shown, key=lambda row: (row["date"], row["to"], row["person"]))


def _move(row: Row, day: str) -> Row:
    told = {key: row.get(key, "") for key in ("from", "to", "proposer")}
    dates = {key: row[key] for key in DAYS[:2] if key in row}
    return {"id": row["thing"], "date": day, "person": row["name"]} | told | dates


def _add(known: Row, row: Row) -> None:
    """Add the release to those that tell of a move."""
    told = known.get("release", "").split()
    if row["id"] not in told:
        known["release"] = " ".join([*told, row["id"]])


def _within(day: str, first: str, last: str) -> bool:
    """Tell whether a day is one of those asked for; a year's is none of its days.

    >>> _within("2020-02-11", "2020-02-11", ""), _within("", "2020-02-11", "")
    (True, False)
    """
    return (not first or first <= day) and (not last or (day != "" and day <= last))
