"""How often a graph names the right holder of a post, by a table of who held it when.

    python -m tests.truth TABLE GRAPH

TABLE is CSV with the columns post, holder, from and to. The holder is asked for on the
1st and the 15th of each month of a term, but for two weeks at either end, where the
post is told of within `--within` days. Of each tenure, the days that attest it are
looked for in the term. Nothing is asserted: the figures are for people.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from kg import query
from kg.query import Row, holders

EDGE = timedelta(days=14)
SURE = 0.8
DOUBT = 0.3
ATTESTED = """SELECT DISTINCT ?day {
  ?t tn:post $this ; prov:wasDerivedFrom/tn:inRelease/dcterms:issued ?day
}"""


class Term(NamedTuple):
    post: str
    holder: str
    start: date
    end: date


class Asked(NamedTuple):
    term: Term
    day: date
    near: bool  # whether a release close to the day tells of the post
    answer: str
    confidence: float

    @property
    def right(self) -> bool:
        return self.answer == self.term.holder


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.truth")
    parser.add_argument("table", type=Path)
    parser.add_argument("graph", type=Path)
    parser.add_argument("--within", type=int, default=60)
    chosen = parser.parse_args()
    terms = list(read(chosen.table))
    posts = sorted({f"post:{term.post}" for term in terms})
    prefixes = query.prefixes_of(chosen.graph)
    texts = [
        text.replace("$this", f"<{query.expand(post, prefixes)}>")
        for text in (query.question("holders"), ATTESTED)
        for post in posts
    ]
    told = query.select(chosen.graph, texts)
    tenures = dict(zip(posts, told[: len(posts)], strict=True))
    days = dict(zip(posts, told[len(posts) :], strict=True))
    out = sys.stdout.write
    asked = list(ask(terms, tenures, days, timedelta(days=chosen.within)))
    for line in [*answers(asked), "", *attestations(terms, tenures)]:
        out(f"{line}\n")


def read(path: Path) -> Iterator[Term]:
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            span = date.fromisoformat(row["from"]), date.fromisoformat(row["to"])
            yield Term(row["post"], row["holder"], *span)


def ask(
    terms: Iterable[Term],
    tenures: dict[str, list[Row]],
    days: dict[str, list[Row]],
    within: timedelta,
) -> Iterator[Asked]:
    for term in terms:
        attested = [date.fromisoformat(row["day"]) for row in days[f"post:{term.post}"]]
        for day in asked_on(term):
            near = any(abs(one - day) <= within for one in attested)
            found = holders.on(tenures[f"post:{term.post}"], day.isoformat())
            current = [one for one in found if one.status == "current"]
            if current:
                yield Asked(term, day, near, current[0].name, current[0].confidence)
            else:
                yield Asked(term, day, near, "", 0)


def asked_on(term: Term) -> Iterator[date]:
    month = term.start.replace(day=1)
    while month <= term.end:
        for day in (month, month.replace(day=15)):
            if term.start + EDGE <= day <= term.end - EDGE:
                yield day
        month = (month + timedelta(days=31)).replace(day=1)


def answers(asked: list[Asked]) -> Iterator[str]:
    for name, some in (
        ("near a release", [one for one in asked if one.near]),
        ("all", asked),
    ):
        said = [one for one in some if one.answer]
        right = sum(one.right for one in said)
        sure = [one for one in said if one.confidence > SURE]
        wrong = sum(not one.right for one in sure)
        yield (
            f"{name}: {len(some)} days, {len(some) - len(said)} without an answer, "
            f"{right} right ({right / (len(said) or 1):.1%} of the answers), "
            f"{wrong} wrong with confidence above {SURE} ({wrong / len(some):.1%})"
        )
    for one in asked:
        if one.answer and not one.right:
            yield (
                f"  {one.term.post} {one.day}: {one.answer} {one.confidence} "
                f"for {one.term.holder}{'' if one.near else ' (far)'}"
            )


def attestations(terms: list[Term], tenures: dict[str, list[Row]]) -> Iterator[str]:
    """Yield how many first and last days lie in a term of the person in the post."""
    spans: dict[tuple[str, str], list[Term]] = {}
    for term in terms:
        spans.setdefault((f"post:{term.post}", term.holder), []).append(term)
    inside, lines = 0, []
    for (post, holder), own in spans.items():
        for row in tenures[post]:
            counts = row["status"] == "current" and float(row["confidence"]) > DOUBT
            if row["name"] != holder or "first" not in row or not counts:
                continue
            for end in ("first", "last"):
                day = date.fromisoformat(row[end])
                if any(term.start <= day <= term.end for term in own):
                    inside += 1
                else:
                    lines.append(f"  {post} {holder}: {end} {day}")
    whole = inside + len(lines)
    yield f"first and last days: {inside} of {whole} in the term"
    yield from lines


if __name__ == "__main__":
    main()
