"""Figures -> lines to read, or JSON."""

from collections.abc import Iterable, Iterator
from typing import Any

from kg.evaluate.claims import DETAILS
from kg.evaluate.figures import Bin, Figures, Interval, Tally
from kg.evaluate.matching import Verdict
from kg.query.tables import table

HEADINGS = ("", "precision", "recall", "F1", "95 of 100", "right", "wrong", "missed")
RULES = ("rule", "family", "facts", "right", "wrong", "share right", "95 of 100")
BINS = ("confidence", "facts", "right", "share right", "mean confidence")


def lines(figures: Figures, columns: int | None = None) -> Iterator[str]:
    """Yield the tables: by family, by rule, by confidence."""
    yield _count(figures.releases, "release")
    yield ""
    yield from table(HEADINGS, list(_families(figures)), columns)
    yield ""
    yield "Rules, the most often wrong first"
    yield from table(RULES, [_cells(RULES, row) for row in _rules(figures)], columns)
    yield ""
    yield from reliability(figures, columns)


def reliability(figures: Figures, columns: int | None = None) -> Iterator[str]:
    """Yield how often claims of a like confidence are right."""
    yield "How sure, and how often right"
    yield from table(BINS, [_cells(BINS, row) for row in _bins(figures)], columns)
    sure = figures.sure
    known = f"{sure.share:.3f} right" if sure.facts else "none"
    yield f"above {sure.low:.2f}: {_count(sure.facts, 'fact')}, {known}"


def errors(verdicts: Iterable[Verdict], families: Iterable[str]) -> Iterator[str]:
    """Yield what was found wrongly (+) and what was missed (-), a line each."""
    asked = set(families)
    for verdict in verdicts:
        for claim, right in verdict.found:
            if claim.family in asked and not right:
                part = f"{claim.part}: " if claim.part else ""
                rule = f"{claim.rule} {claim.confidence:.2f}"
                yield f"+ {verdict.release} {part}{_line(str(claim))}  ({rule})"
        for missed in verdict.missed:
            if missed.family in asked:
                yield f"- {verdict.release} {_line(missed.what)}"


def as_json(figures: Figures) -> dict[str, Any]:
    """Return the figures as JSON has them."""
    families = {
        row.family: _family(row.tally, row.interval) for row in figures.families
    }
    return {
        "releases": figures.releases,
        "families": families,
        "overall": {"f1": figures.overall, "interval": [*figures.interval]},
        DETAILS: _tally(figures.details) if figures.details else None,
        "rules": [{**rule._asdict(), "share": rule.share} for rule in figures.rules],
        "reliability": [_bin(one) for one in figures.bins],
        "sure": _bin(figures.sure),
    }


def _families(figures: Figures) -> Iterator[dict[str, str]]:
    for family, tally, interval in figures.families:
        shares = (tally.precision, tally.recall, tally.f1)
        cells = (family, *map(_share, shares), _interval(interval), *tally)
        yield _cells(HEADINGS, cells)
    if len(figures.families) > 1:
        mean = _share(figures.overall), _interval(figures.interval)
        yield _cells(HEADINGS, ("overall", "", "", *mean, "", "", ""))
    if more := figures.details:
        of_them = map(_share, (more.precision, more.recall, more.f1))
        yield _cells(HEADINGS, (DETAILS, *of_them, "", *more))


def _rules(figures: Figures) -> Iterator[tuple[object, ...]]:
    for rule in figures.rules:
        counts = rule.right + rule.wrong, rule.right, rule.wrong
        interval = _interval(rule.interval)
        yield rule.rule, rule.family, *counts, _share(rule.share), interval


def _bins(figures: Figures) -> Iterator[tuple[object, ...]]:
    for one in figures.bins:
        if one.facts:
            end = "1" if one.high == 1 else f"below {one.high:.2f}"
            share, mean = _share(one.share), _share(one.mean)
            yield f"{one.low:.2f} to {end}", one.facts, one.right, share, mean


def _cells(names: Iterable[str], cells: Iterable[object]) -> dict[str, str]:
    return dict(zip(names, map(str, cells), strict=True))


def _share(number: float) -> str:
    return f"{number:.3f}"


def _interval(interval: Interval) -> str:
    return f"{interval.low:.3f}-{interval.high:.3f}"


def _family(tally: Tally, interval: Interval) -> dict[str, Any]:
    return {**_tally(tally), "interval": [*interval]}


def _tally(tally: Tally) -> dict[str, Any]:
    shares = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    return {**shares, **tally._asdict()}


def _bin(one: Bin) -> dict[str, Any]:
    return {**one._asdict(), "share": one.share}


def _line(text: str) -> str:
    return " ".join(text.split())


def _count(number: int, thing: str) -> str:
    """Return a number with its noun.

    >>> _count(1, "fact"), _count(2, "fact")
    ('1 fact', '2 facts')
    """
    return f"{number} {thing}{'s' * (number != 1)}"
