"""The readings of a shard as one Parquet file: a row a release.

A mention is kept without its words, which the release's text holds; a fact names its
mentions by their place in the row.
"""

from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from kg.model import Fact, Mention, Reading, Release

ROWS = 256  # of a group: what is held in memory at once

TEXT = pa.string()
MENTION = pa.struct(
    [
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("kind", TEXT),
        ("value", TEXT),
        ("rule", TEXT),
        ("confidence", pa.float64()),
    ]
)
FACT = pa.struct(
    [
        ("subject", pa.int32()),
        ("predicate", TEXT),
        ("object", pa.int32()),
        ("rule", TEXT),
        ("confidence", pa.float64()),
        ("qualifiers", pa.map_(TEXT, TEXT)),
    ]
)
SCHEMA = pa.schema(
    [
        ("key", TEXT),
        ("id", TEXT),
        ("title", TEXT),
        ("text", TEXT),
        ("published", pa.date32()),
        ("publisher", TEXT),
        ("address", TEXT),
        ("body", pa.int32()),
        ("mentions", pa.list_(MENTION)),
        ("facts", pa.list_(FACT)),
    ]
)
OWN = ("id", "title", "text", "published", "publisher", "address", "body")


def write(readings: Iterable[Reading], path: Path) -> None:
    """Write the readings in groups of ROWS."""
    readings = iter(readings)
    with pq.ParquetWriter(path, SCHEMA, compression="zstd") as parquet:
        while part := list(islice(readings, ROWS)):
            parquet.write_batch(_batch(part), row_group_size=ROWS)


def read(path: Path, group: int) -> Iterator[Reading]:
    """Yield the readings of one group as they were written."""
    with pq.ParquetFile(path) as parquet:
        for batch in parquet.iter_batches(batch_size=ROWS, row_groups=[group]):
            yield from _readings(batch)


def _batch(readings: list[Reading]) -> pa.RecordBatch:
    releases = [reading.release for reading in readings]
    own = [[getattr(release, name) for release in releases] for name in OWN]
    mentions, facts = zip(*map(_rows, readings), strict=True)
    return pa.record_batch(
        [
            pa.array([release.key for release in releases], TEXT),
            *map(pa.array, own, (SCHEMA.field(name).type for name in OWN)),
            _nested(mentions, MENTION),
            _nested(facts, FACT),
        ],
        schema=SCHEMA,
    )


def _rows(reading: Reading) -> tuple[list[Any], list[Any]]:
    """Return the rows of the mentions, each once, and of the facts that join them."""
    places = {mention: place for place, mention in enumerate(reading.mentions)}
    facts = [
        (
            places.setdefault(fact.subject, len(places)),
            fact.predicate,
            places.setdefault(fact.object, len(places)),
            *fact[3:],
        )
        for fact in reading.facts
    ]
    return [(m.start, m.end, m.kind, *m[5:]) for m in places], facts


def _nested(lists: tuple[list[Any], ...], kind: pa.StructType) -> pa.ListArray:
    """Make a column of lists of structs, a field at a time, for speed."""
    offsets = pa.array([0, *accumulate(map(len, lists))], pa.int32())
    rows = [row for rows in lists for row in rows]
    columns = zip(*rows, strict=True) if rows else [()] * kind.num_fields
    arrays = [
        pa.array(column, field.type)
        for column, field in zip(columns, kind, strict=True)
    ]
    return pa.ListArray.from_arrays(
        offsets, pa.StructArray.from_arrays(arrays, fields=list(kind))
    )


def _readings(batch: pa.RecordBatch) -> Iterator[Reading]:
    own = zip(*(batch.column(name).to_pylist() for name in OWN), strict=True)
    keys = batch.column("key").to_pylist()
    mentions, facts = _lists(batch.column("mentions")), _lists(batch.column("facts"))
    for key, fields in zip(keys, own, strict=True):
        release = Release(*fields)
        found = tuple(_mention(key, release.text, row) for row in next(mentions))
        said = tuple(_fact(found, row) for row in next(facts))
        yield Reading(release, found, said)


def _lists(column: pa.ListArray) -> Iterator[list[Any]]:
    """Yield, for each row, the tuples of its list."""
    flat = column.flatten().flatten()  # the rows' structs, and then their fields
    rows = iter(zip(*(field.to_pylist() for field in flat), strict=True))
    for length in column.value_lengths().to_pylist():
        yield list(islice(rows, length))


def _mention(key: str, text: str, row: tuple[Any, ...]) -> Mention:
    start, end, kind, value, rule, confidence = row
    return Mention(key, start, end, kind, text[start:end], value, rule, confidence)


def _fact(mentions: tuple[Mention, ...], row: tuple[Any, ...]) -> Fact:
    subject, predicate, what, rule, confidence, qualifiers = row
    return Fact(
        mentions[subject],
        predicate,
        mentions[what],
        rule,
        confidence,
        tuple(qualifiers),
    )
