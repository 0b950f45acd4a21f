"""How fast releases are read, beside tokenisers, on the same releases in one run.

    python -m tests.benchmarks [SOURCE ...] [--limit N]

Nothing is asserted: only the ratios of one run mean much, and they are for people.
"""

import argparse
import gc
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import nlpo3
from pythainlp.corpus import thai_words
from pythainlp.tokenize import word_tokenize

from kg import extract, readers
from kg.errors import ReadError
from kg.model import Release

EXAMPLES = Path(__file__).parents[2] / "examples" / "releases"
LIMIT = 1000
WORKERS = (1, 2)
WARM = 50  # releases that are read before the clock starts


class Timing(NamedTuple):
    """What was done, to how many releases, and how long it took."""

    name: str
    releases: int
    seconds: float

    @property
    def rate(self) -> float:
        return self.releases / self.seconds


def main() -> None:
    """Time it all and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("sources", nargs="*", default=[EXAMPLES])
    parser.add_argument("--limit", type=int, default=LIMIT)
    chosen = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        count = copy(chosen.sources, folder / "releases", chosen.limit)
        show(list(timings(folder)), count)


def copy(sources: Iterable[str | Path], folder: Path, limit: int) -> int:
    """Copy files of the sources, from all over them, and again if there are few."""
    folder.mkdir()
    found = list(readers.open_sources(sources, skip=lost))
    step = max(len(found) / limit, 1)
    chosen = [found[int(number * step)] for number in range(min(limit, len(found)))]
    copies = max(limit // len(chosen), 1) if len(chosen) < limit else 1
    for number in range(copies):
        again = f"\n{number}\n".encode() if number else b""  # else it is one release
        for place, source in enumerate(chosen):
            name = f"{number}-{place}-{Path(source.name).name}"
            (folder / name).write_bytes(source.read() + again)
    return copies * len(chosen)


def timings(folder: Path) -> Iterator[Timing]:
    """Yield the timing of each stage, what it loads once left out, and of the whole."""
    source = folder / "releases"
    yield timed("reading and decoding", read(source), lambda release: release)
    releases = list(read(source))
    yield timed("pythainlp newmm", releases, lambda r: word_tokenize(r.text))
    words = folder / "words.txt"
    words.write_text("\n".join(sorted(thai_words())), encoding="utf-8")
    nlpo3.load_dict(str(words), "thai")
    yield timed("nlpo3", releases, lambda r: nlpo3.segment(r.text, "thai"))
    yield timed("kg, extraction", releases, extract.read)
    for workers in WORKERS:
        yield built(source, folder / "graph.ttl", workers, len(releases))


def read(folder: Path) -> Iterator[Release]:
    yield from read_all([folder])


def read_all(sources: Iterable[str | Path]) -> Iterator[Release]:
    for source in readers.open_sources(sources, skip=lost):
        yield from readers.read(source, skip=lost)


def lost(error: ReadError) -> None:
    """Pass over what holds no release."""


def timed(
    name: str, releases: Iterable[Release], do: Callable[[Release], object]
) -> Timing:
    """Time what is done to each release but the first few, which load what it needs."""
    waiting = iter(releases)
    for release in islice(waiting, WARM):
        do(release)
    gc.collect()
    gc.freeze()  # so that nobody pays for looking through what others have loaded
    began, count = time.perf_counter(), 0
    for release in waiting:
        do(release)
        count += 1
    return Timing(name, count, time.perf_counter() - began)


def built(source: Path, out: Path, workers: int, count: int) -> Timing:
    """Time `kg build` as a user runs it, from its start to the whole file."""
    command = [sys.executable, "-m", "kg", "build", source, "-o", out]
    began = time.perf_counter()
    subprocess.run(
        [*command, "--workers", str(workers)], check=True, capture_output=True
    )
    name = f"kg build, {workers} worker{'s' * (workers > 1)}"
    return Timing(name, count, time.perf_counter() - began)


def show(found: list[Timing], count: int) -> None:
    """Print the timings as a table, beside the tokenisers'."""
    rate = {timing.name: timing.rate for timing in found}
    lines = [
        f"{count} releases",
        "",
        "| | seconds | releases a second | times newmm | times nlpo3 |",
        "|---|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {timing.name} | {timing.seconds:.2f} | {timing.rate:,.0f} "
        f"| {timing.rate / rate['pythainlp newmm']:.2f} "
        f"| {timing.rate / rate['nlpo3']:.2f} |"
        for timing in found
    ]
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
