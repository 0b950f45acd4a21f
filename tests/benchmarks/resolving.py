"""How long it takes to decide who is who, beside reading who there is.

    python -m tests.benchmarks.resolving SOURCE ... [--sizes 5000 10000 20000]

Each size is so many releases from all over the sources. What is decided should take
less time than what is read, and grow as the releases do.
"""

import argparse
import random
import sys
import time
import tracemalloc
from collections.abc import Sequence

from kg import extract
from kg.resolve import Sighting, decide, published, sight
from tests.benchmarks.__main__ import read_all

SIZES = (5000, 10000, 20000)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.resolving")
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--sizes", nargs="*", type=int, default=SIZES)
    chosen = parser.parse_args()
    releases = list(read_all(chosen.sources))
    random.Random(1).shuffle(releases)
    began = time.perf_counter()
    seen = [sight(published(extract.read(r))) for r in releases[: max(chosen.sizes)]]
    each = (time.perf_counter() - began) / len(seen)
    out = sys.stdout.write
    out("| releases | reading, s | deciding, s | memory, MB | tenures | merges |\n")
    out("|--:|--:|--:|--:|--:|--:|\n")
    for size in chosen.sizes:
        out(row(seen[:size], each))


def row(seen: Sequence[Sighting], each: float) -> str:
    began = time.perf_counter()
    found = decide(seen)
    took = time.perf_counter() - began
    tracemalloc.start()
    decide(seen)
    memory = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return (
        f"| {len(seen):,} | {each * len(seen):.0f} | {took:.1f} | {memory:.0f} "
        f"| {len(found.tenures):,} | {len(found.merges):,} |\n"
    )


if __name__ == "__main__":
    main()
