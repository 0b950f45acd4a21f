"""Measure what the extractors find against annotations of the same releases.

    annotations, releases -> claims -> verdicts -> figures

No graph is built: what is compared is what would go into one.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from kg import readers
from kg.errors import ReadError
from kg.evaluate import annotations
from kg.evaluate.annotations import Annotation
from kg.evaluate.claims import FAMILIES, claims
from kg.evaluate.figures import Figures, measure
from kg.evaluate.matching import Verdict, judge
from kg.extract import read as extract
from kg.model import Reading, Release
from kg.resolve import trusted

__all__ = ["FAMILIES", "Figures", "Verdict", "annotated", "measure", "verdicts"]

APART = "sources"  # a file that says where the releases come from


def annotated(
    folder: Path, releases: Path | None = None
) -> Iterator[tuple[Annotation, Release]]:
    """Yield the annotations of a folder in their order, each with its release.

    Beside NAME.json stands NAME.txt, or else it does in `releases`.
    """
    found = sorted(path for path in folder.glob("*.json") if path.stem != APART)
    if not found:
        msg = f"{folder}: found no annotations; expected files such as NAME.json"
        raise ReadError(msg)
    for path in found:
        yield annotations.read(path), _release(path, releases)


def _release(path: Path, releases: Path | None) -> Release:
    folders = [path.parent, *([releases] if releases else [])]
    texts = [folder / f"{path.stem}.txt" for folder in folders]
    text = next((text for text in texts if text.exists()), None)
    if text is None:
        places = " or ".join(map(str, texts))
        msg = f"{path}: found no text of its release; expected {places}"
        raise ReadError(msg)
    for source in readers.open_sources([text]):
        for release in readers.read(source):
            return release
    msg = f"{text}: found no release in it; expected the one of {path}"
    raise ReadError(msg)


def verdicts(
    folder: Path,
    releases: Path | None = None,
    least: float = 0.0,
    read: Callable[[Release], Reading] = extract,
) -> Iterator[Verdict]:
    """Yield how what is found in each annotated release stands.

    What `read` is less sure of than `least` is left out.
    """
    for annotation, release in annotated(folder, releases):
        yield judge(annotation, claims(trusted(read(release), least)))
