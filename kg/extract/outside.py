"""Extractors of other distributions: the entry point group `kg.extractors`.

An extractor is a function that takes a reading, with all that kg itself has found in
a release, and returns more mentions and facts of it. What is not as it must be is
dropped and told; it stops nothing, and no extractor sees what another one found.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from functools import cache
from importlib.metadata import entry_points
from itertools import chain
from typing import NamedTuple

from kg.errors import ExtractError
from kg.extract.forms import faults
from kg.model import Fact, Mention, Reading, Release

STATEMENT = "statement"  # named by where it begins

Skip = Callable[[ExtractError], None]
Results = Iterable[Mention | Fact]


class Extractor(NamedTuple):
    """An extractor that is installed beside kg."""

    name: str
    version: str  # of its distribution
    description: str
    find: Callable[[Reading], Results]

    @property
    def sign(self) -> str:
        """What its rules are known by: name and version."""
        return f"{self.name}@{self.version}"


@cache
def installed() -> tuple[Extractor, ...]:
    """Return the extractors of other distributions by name; a broken one raises."""
    found = sorted(entry_points(group="kg.extractors"), key=lambda point: point.name)
    return tuple(
        _loaded(point.name, point.dist.version if point.dist else "0", point.load)
        for point in found
    )


def find(
    reading: Reading, skip: Skip | None = None
) -> tuple[list[Mention], list[Fact]]:
    """Return what the installed extractors find, their rules under their names.

    What is wrong is given to `skip`, an error an extractor; without it, it is raised.
    """
    mentions: list[Mention] = []
    facts: list[Fact] = []
    known = frozenset(reading.mentions) if installed() else frozenset()
    for extractor in installed():
        found, wrong = _sound(_results(extractor, reading), reading.release, known)
        for one in found:
            if isinstance(one, Mention):
                mentions.append(_signed(one, extractor))
            else:
                fact = _signed_fact(one, extractor, known)
                facts.append(fact)
                mentions += [fact.subject, fact.object]
        if wrong:
            _tell(f"{reading.release.id}, extractor {extractor.name}", wrong, skip)
    return mentions, facts


def _loaded(name: str, version: str, load: Callable[[], object]) -> Extractor:
    try:
        loaded = load()
    except Exception as error:  # code of others may raise anything
        msg = (
            f"extractor {name} {version}: found {_said(error)}; expected one that loads"
        )
        raise ExtractError(msg) from error
    if not callable(loaded):
        msg = f"extractor {name} {version}: found {loaded!r}; expected a function"
        raise ExtractError(msg)
    first = (loaded.__doc__ or "").strip().partition("\n")[0]
    return Extractor(name, version, first, loaded)


def _results(extractor: Extractor, reading: Reading) -> list[object]:
    """Return all that an extractor yields, with the error that ended it if one did."""
    results: list[object] = []
    try:
        for result in extractor.find(reading):
            results.append(result)  # so that what came before an error is kept
    except Exception as error:  # code of others may raise anything
        results.append(error)
    return results


def _sound(
    results: Iterable[object], release: Release, known: Set[Mention]
) -> tuple[list[Mention | Fact], list[str]]:
    """Part what is as it must be from what is wrong with the rest."""
    spoken = {m.start: m.end for m in known if m.kind == STATEMENT}
    sound: list[Mention | Fact] = []
    wrong: list[str] = []
    for result in results:
        if isinstance(result, Exception):
            wrong.append(f"found {_said(result)}; expected mentions and facts")
            continue
        wrongs = chain(faults(result, release, known), _doubled(result, spoken))
        if fault := next(wrongs, ""):
            wrong.append(fault)
        elif isinstance(result, Mention | Fact):
            sound.append(result)
    return sound, wrong


def _doubled(result: object, spoken: dict[int, int]) -> Iterator[str]:
    """Yield what is wrong with a statement that begins where another one does."""
    for mention in (result, *(result[:3:2] if isinstance(result, Fact) else ())):
        if isinstance(mention, Mention) and mention.kind == STATEMENT:
            end = spoken.setdefault(mention.start, mention.end)
            if end != mention.end:
                span = f"{mention.start}-{mention.end}"
                yield f"found a statement at {span}; expected it to end at {end}"


def _signed(mention: Mention, extractor: Extractor) -> Mention:
    return mention._replace(rule=f"{extractor.sign}/{mention.rule}")


def _signed_fact(fact: Fact, extractor: Extractor, known: Set[Mention]) -> Fact:
    """Sign a fact and those of its mentions that kg itself did not find."""
    ends = [
        end if end in known else _signed(end, extractor)
        for end in (fact.subject, fact.object)
    ]
    qualifiers = tuple((str(name), str(value)) for name, value in fact.qualifiers)
    return Fact(
        ends[0],
        fact.predicate,
        ends[1],
        f"{extractor.sign}/{fact.rule}",
        fact.confidence,
        qualifiers,
    )


def _tell(where: str, wrong: list[str], skip: Skip | None) -> None:
    more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
    error = ExtractError(f"{where}: {wrong[0]}{more}")
    if not skip:
        raise error
    skip(error)


def _said(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
