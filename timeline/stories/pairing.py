"""Which rows are worth holding against each other: of about one time, and with a name or a story in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

import numpy as np

from timeline.stories.columns import Columns, Numbers, distinct, numbered, spread
from timeline.stories.kinship import Kinship
from timeline.stories.likeness import may_be_one
from timeline.stories.traits import Pairs

_MOST_ACTORS = 6  # names of one event that lead to others
_MOST_YEARS = 3
_SMALL_BUCKET = 60  # rows held each against each; larger groups are cut by kind, then in a window of days
_WINDOW = 30
_SHARP_DAYS = 31
_YEARS = 20_000  # more than there are
_AT_ONCE = 100_000  # pairs looked at together

_Neighbours = tuple[bool, Numbers, Numbers]


def pairs_to_compare(kinship: Kinship) -> tuple[Numbers, Numbers]:
    """Pairs of rows of two sources, each once, the row that comes first in front: never all, but for each row those
    about its time that share a name with it, or whose source tells the same story.
    """
    rows = kinship.rows
    found = [np.zeros(0, np.int64)]
    for nameless, one, other in _batches(_neighbours(rows)):
        pairs = Pairs(kinship, np.minimum(one, other), np.maximum(one, other))
        pairs = pairs.of(rows.source[one] != rows.source[other])
        _, pairs = may_be_one(pairs)
        if nameless:
            pairs = pairs.of(pairs.near)
        found.append(distinct(pairs.one * rows.count + pairs.other))
    keys = distinct(np.concatenate(found))
    return keys // max(1, rows.count), keys % max(1, rows.count)


def _batches(neighbours: Iterable[_Neighbours]) -> Iterator[_Neighbours]:
    """The same, many at a time: a few pairs cost as much to look at as thousands."""
    for nameless, some in groupby(neighbours, key=itemgetter(0)):
        batch, held = [], 0
        for _, one, other in some:
            batch.append((one, other))
            held += len(one)
            if held >= _AT_ONCE:
                yield nameless, *map(np.concatenate, zip(*batch, strict=True))
                batch, held = [], 0
        if batch:
            yield nameless, *map(np.concatenate, zip(*batch, strict=True))


def _neighbours(rows: Columns) -> Iterator[_Neighbours]:
    """Rows that stand near each other in a bucket; whether under no name."""
    for nameless, bucket, row in _buckets(rows):
        size = np.bincount(bucket, minlength=1)
        reach = np.where(size <= _SMALL_BUCKET, size - 1, _WINDOW)[bucket]
        for far in range(1, int(reach.max(initial=0)) + 1):
            at = np.flatnonzero((bucket[:-far] == bucket[far:]) & (reach[:-far] >= far))
            yield nameless, row[at], row[at + far]


def _buckets(rows: Columns) -> Iterator[_Neighbours]:
    """Rows of about the same time, in its order: those that share a name, and under no name all of them."""
    everybody = np.arange(rows.count)
    first = np.array([event.start.year for event in rows.told], np.int64)
    last = np.array([event.end.year for event in rows.told], np.int64)
    years = np.minimum(last, first + _MOST_YEARS) - first + 2
    named = [(at, name) for at, event in enumerate(rows.told) for name in set(event.actors[:_MOST_ACTORS])]
    holder, name = np.array([at for at, _ in named], np.int64), numbered(name for _, name in named)
    for nameless, row, who in ((False, holder, name), (True, everybody, everybody * 0)):
        which, year = spread(first[row], years[row])
        yield nameless, *_in_order(rows, row[which], _by_family(rows, row[which], who[which] * _YEARS + year))
    sharp = everybody[rows.length <= _SHARP_DAYS]
    days = ((event.start, event.end) for event in map(rows.told.__getitem__, sharp.tolist()))
    months = np.array([(one.year * 12 + one.month, other.year * 12 + other.month) for one, other in days], np.int64)
    months = months.reshape(-1, 2)
    twice = months[:, 0] != months[:, 1]
    row, month = np.concatenate((sharp, sharp[twice])), np.concatenate((months[:, 0], months[twice, 1]))
    yield True, *_in_order(rows, row, month)


def _by_family(rows: Columns, row: Numbers, key: Numbers) -> Numbers:
    """Keys of buckets that are cut by kind where they are large."""
    _, bucket, size = np.unique(key, return_inverse=True, return_counts=True)
    return bucket * (rows.count + 1) + np.where(size[bucket] > _SMALL_BUCKET, rows.family[row] + 1, 0)


def _in_order(rows: Columns, row: Numbers, key: Numbers) -> tuple[Numbers, Numbers]:
    """The bucket of each row, as a number, and the rows, bucket by bucket in the order of their days."""
    bucket = np.unique(key, return_inverse=True)[1]
    order = np.lexsort((rows.by_day[row], bucket))
    return bucket[order], row[order]
