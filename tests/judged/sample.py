"""Draw pairs of mentions for a person to judge: one person, or two of close names?

    python -m tests.judged.sample GRAPH SOURCE ... [--seed 1] [--pairs 300]

SOURCE is what the graph was built from: the words beside each mention are read there.
Pairs that the graph calls one person come in three thirds: of a mention at random, of
a person at random, and of a person who is written in two ways. Pairs that it calls two
are, half of them as far as there are so many, of two people whose names may be one
misspelt; the others of two who share a given or a family name while the other name is
like. The mentions of one person stand in two releases. Written as TSV, for reading.
"""

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from kg import query
from kg.text.likeness import distance, skeleton
from tests.benchmarks.__main__ import read_all

AROUND = 60  # letters of context on either side
MISSPELT = 2, 1  # most edits of the name that differs, or of the whole
LIKE = 4, 2
PEOPLE = "SELECT ?who ?name { ?who a foaf:Person ; rdfs:label ?name }"
MENTIONS = """SELECT ?who ?exact ?start ?release ?day {
  ?mention a tn:Mention ; tn:refersTo ?who ; oa:exact ?exact ; oa:start ?start ;
    tn:inRelease ?release .
  ?who a foaf:Person .
  OPTIONAL { ?release dcterms:issued ?day }
}"""


class Named(NamedTuple):
    """A place that names a person, and whom the graph takes it for."""

    release: str
    start: int
    exact: str
    day: str
    who: str


class Drawn(NamedTuple):
    """Two such places, and how they came to be drawn."""

    by: str
    one: Named
    two: Named


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.judged.sample")
    parser.add_argument("graph", type=Path)
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", type=int, default=300)
    chosen = parser.parse_args()
    people, mentions = query.select(chosen.graph, [PEOPLE, MENTIONS])
    names = {row["who"]: row["name"] for row in people}
    by_person = gathered(mentions)
    dice = random.Random(chosen.seed)
    drawn = [
        *same(by_person, chosen.pairs, dice),
        *close(names, by_person, chosen.pairs, dice),
    ]
    used = {named.release for pair in drawn for named in pair[1:]}
    texts = {r.key: r.text for r in read_all(chosen.sources) if r.key in used}
    sys.stdout.writelines(line(pair, texts) for pair in drawn)


def gathered(rows: Iterable[Mapping[str, str]]) -> dict[str, list[Named]]:
    """Return the mentions of each person, in a fixed order."""
    found = defaultdict(list)
    for row in rows:
        key = row["release"].removeprefix("release:")
        where = Named(
            key, int(row["start"]), row["exact"], row.get("day", ""), row["who"]
        )
        found[where.who].append(where)
    return {who: sorted(found[who]) for who in sorted(found)}


def same(
    people: Mapping[str, Sequence[Named]], most: int, dice: random.Random
) -> Iterator[Drawn]:
    """Draw pairs of one person: by mention, by person and by way of writing."""
    met = [who for who, named in people.items() if len({n.release for n in named}) > 1]
    weights = [len(people[who]) for who in met]
    written = [who for who in met if len({_plain(n.exact) for n in people[who]}) > 1]
    draws = {
        "mention": dice.choices(met, weights, k=most // 3),
        "person": dice.sample(met, min(most // 3, len(met))),
        "spelling": dice.sample(written, min(most // 3, len(written))),
    }
    for by, chosen in draws.items():
        for who in chosen:
            pairs = list(_pairs(people[who], unlike=by == "spelling", dice=dice))
            if pairs:
                yield Drawn(by, *pairs[0])


def _pairs(
    named: Sequence[Named], *, unlike: bool, dice: random.Random
) -> Iterator[tuple[Named, Named]]:
    """Yield pairs from two releases in a random order, of unlike words if asked."""
    order = dice.sample(named, len(named))
    for one, two in combinations(order, 2):
        differ = _plain(one.exact) != _plain(two.exact)
        if one.release != two.release and (differ or not unlike):
            yield one, two


def close(
    names: Mapping[str, str],
    people: Mapping[str, Sequence[Named]],
    most: int,
    dice: random.Random,
) -> Iterator[Drawn]:
    """Draw pairs of two people of close names, a mention of each."""
    known = {who: names[who] for who in people if who in names}
    misspelt = near(known, *MISSPELT)
    like = near(known, *LIKE) - misspelt
    first = dice.sample(sorted(misspelt), min(most // 2, len(misspelt)))
    rest = dice.sample(sorted(like), min(most - len(first), len(like)))
    for by, pairs in {"misspelt": first, "like": rest}.items():
        for one, two in pairs:
            yield Drawn(by, dice.choice(people[one]), dice.choice(people[two]))


def near(names: Mapping[str, str], part: int, whole: int) -> set[tuple[str, str]]:
    """Return the pairs of people, known by two names or more, within so many edits.

    More than one edit of the whole is looked for only where a name is shared.
    """
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    sounds = {who: skeleton(name) for who, name in sorted(names.items())}
    for who, sound in sounds.items():
        given, _, family = sound.partition(" ")
        if family:
            glued = sound.replace(" ", "")
            less = {glued[:at] + glued[at + 1 :] for at in range(len(glued))}
            keys = {("whole", word) for word in less | {glued}}
            for key in keys | {("given", given), ("family", family)}:
                blocks[key].append(who)
    return {
        pair
        for block in blocks.values()
        for pair in combinations(block, 2)
        if _near(sounds[pair[0]], sounds[pair[1]], part, whole)
    }


def _near(one: str, two: str, part: int, whole: int) -> bool:
    (given, _, family), (other, _, others) = one.partition(" "), two.partition(" ")
    if given == other:
        return distance(family, others, part) <= part
    if family == others:
        return distance(given, other, part) <= part
    return distance(one.replace(" ", ""), two.replace(" ", ""), whole) <= whole


def _plain(exact: str) -> str:
    return "".join(exact.split())


def line(pair: Drawn, texts: Mapping[str, str]) -> str:
    """Write a pair with what stands around its mentions, as a row of TSV."""
    cells = [pair.by]
    for where in pair[1:]:
        cells += [where.release, str(where.start), where.exact, where.day, where.who]
        cells.append(around(texts.get(where.release, ""), where))
    return "\t".join(cells) + "\n"


def around(text: str, where: Named) -> str:
    """Return the words beside a mention, which stands in brackets."""
    end = where.start + len(where.exact)
    before = text[max(0, where.start - AROUND) : where.start]
    words = f"{before}[{text[where.start : end]}]{text[end : end + AROUND]}"
    return " ".join(words.split())


if __name__ == "__main__":
    main()
