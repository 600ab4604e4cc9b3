"""How near two sources stand to each other: do they tell of the same people, and whom does each name all the time?"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from timeline.model import Event
from timeline.stories.columns import Bag, Columns, Flags, Numbers, Values, distinct, numbered, places, spread, summed

_NEAR, _LESS_NEAR = 0.5, 0.2  # sources this alike tell the same story, or do so where they share many names
_FEW_ROWS = 5  # of a source with fewer rows nobody can say whom it names all the time
_FEW_NAMES, _MANY_NAMES = 3, 5  # sources that share few names are near when they share some days as well
_SOME_DAYS = 3
_SHARP_DAYS = 10  # days told more roughly are shared by chance
_FEW_DAYS = 6
_UNKNOWN, _IS_FAR, _IS_NEAR = range(3)
_MANY_SOURCES = 16_000  # beyond which a table of their pairs is too large
_SAME_DAYS = 0.35  # of the days of the source that tells fewer


class Kinship:
    """What the sources of a set of rows have in common. The order of the rows makes no difference."""

    def __init__(self, rows: Columns) -> None:
        """Counts whom each source of ``rows`` names, in how many rows, and what days these are of."""
        self.rows = rows
        self._sources = int(rows.source.max(initial=-1)) + 1
        self._told = np.bincount(rows.source, minlength=self._sources)
        names = rows.names
        self._named = Bag(rows.source[names.holder], names.thing, self._sources)
        at, _ = self._named.find(rows.source[names.holder], names.thing)
        self._often = np.bincount(at, minlength=len(self._named.keys)).astype(np.float64)
        self._length = summed(self._named.holder, self._often**2, self._sources)
        sharp = np.flatnonzero(rows.end - rows.start < _SHARP_DAYS)
        days = numbered(zip(rows.start[sharp].tolist(), rows.end[sharp].tolist(), strict=True))
        self._days = Bag(rows.source[sharp], days, self._sources)
        # a byte a pair of sources, as looking them up in their order costs more than all else here
        self._near = np.zeros(self._sources**2 if self._sources <= _MANY_SOURCES else 0, np.int8)

    def are_near(self, one: Numbers, other: Numbers) -> Flags:
        """True for sources that tell of the same people, as often: the cosine between how often each is named.

        Sources that share names less often, or only one or two, are near when they tell of the same days: one may
        misread who it is about, and a quarrel has two sides. Many names of all are enough beside a day.
        """
        keys = np.minimum(one, other) * self._sources + np.maximum(one, other)
        if not len(self._near):
            keys, which = np.unique(keys, return_inverse=True)
            return self._held(keys)[which]
        new = distinct(keys[self._near[keys] == _UNKNOWN])
        if len(new):
            self._near[new] = np.where(self._held(new), _IS_NEAR, _IS_FAR)
        near: Flags = self._near[keys] == _IS_NEAR
        return near

    def _held(self, keys: Numbers) -> Flags:
        """Whether each pair of sources is near, pairs being in the order of their first one."""
        one, other = keys // self._sources, keys % self._sources
        product, names = _meet(self._named, self._often, one, other)
        _, days = _meet(self._days, np.ones(len(self._days.keys)), one, other)
        cosine = product / np.sqrt(np.maximum(1, self._length[one] * self._length[other]))
        fewer = np.minimum(self._days.size[one], self._days.size[other])
        near: Flags = (cosine > 0) & (
            ((cosine >= _NEAR) & ((names >= _FEW_NAMES) | (days >= _SOME_DAYS)))
            | ((cosine >= _LESS_NEAR) & (names >= _MANY_NAMES) & (days > 0))
            | ((names >= _FEW_NAMES) & (days >= np.maximum(_FEW_DAYS, _SAME_DAYS * fewer)))
        )
        return near

    def is_sparse(self, one: Numbers, other: Numbers) -> Flags:
        """True when one of two rows' sources has too few rows to tell what is rare in it."""
        told, source = self._told, self.rows.source
        sparse: Flags = np.minimum(told[source[one]], told[source[other]]) < _FEW_ROWS
        return sparse

    @cached_property
    def rarity(self) -> Values:
        """How seldom each name of a row stands in the rows of its source: the logarithm of its share."""
        rows, names = self.rows, self.rows.names
        return np.asarray(-np.log(names.counted(rows.source) / self._told[rows.source[names.holder]]), np.float64)

    @cached_property
    def only(self) -> Flags:
        """Whether a row's source tells nothing else of the row's kind of each of its names."""
        return np.asarray(self.rows.names.counted(self._acts) == 1, np.bool_)

    @cached_property
    def wording(self) -> Values:
        """How seldom each word of a sentence stands in the sentences of its source: as ``rarity`` of names."""
        return self._seldom(self.rows.words)

    @cached_property
    def speaking(self) -> Values:
        """How seldom the sentences of a source speak of each concept of a sentence: as ``rarity`` of names."""
        return self._seldom(self.rows.concepts)

    @cached_property
    def spoken(self) -> Values:
        """What all concepts of a sentence are worth together."""
        concepts = self.rows.concepts
        return summed(concepts.holder, self.speaking, len(concepts.size))

    @cached_property
    def most_told(self) -> int:
        """How many rows the source has that tells most."""
        return int(self._told.max(initial=0))

    def _seldom(self, bag: Bag) -> Values:
        source = np.zeros(len(bag.size), np.int64)
        source[self.rows.sentence] = self.rows.source
        told = np.bincount(source, minlength=self._sources)[source[bag.holder]]
        return np.asarray(-np.log(bag.counted(source) / told), np.float64)

    def crowds(self, one: Numbers, other: Numbers, *, of_kind: bool = False) -> tuple[Numbers, Numbers]:
        """How many rows of each one's source share a day with the other row, the fewer first.

        ``of_kind`` counts those alone that are of the kind of the source's own row.
        """
        at = self._of_kind if of_kind else self._of_all
        here, there = at.crossing(one, other), at.crossing(other, one)
        return np.minimum(here, there), np.maximum(here, there)

    @cached_property
    def _acts(self) -> Numbers:
        """The source and kind of each row, as one number."""
        return self.rows.source * self.rows.count + self.rows.family

    @cached_property
    def _of_all(self) -> _Crowd:
        return _Crowd(self.rows, self.rows.source)

    @cached_property
    def _of_kind(self) -> _Crowd:
        return _Crowd(self.rows, np.unique(self._acts, return_inverse=True)[1])

    @cached_property
    def place(self) -> Values:
        """Where a row of one day stands among its source's rows of that day, in the order of the text, 0 to 1."""
        places = np.zeros(self.rows.count)
        single = np.flatnonzero(self.rows.length == 1)
        order = np.array(sorted(single.tolist(), key=lambda at: _in_text(self.rows.told[at])), np.int64)
        day = numbered(zip(self.rows.source[order].tolist(), self.rows.start[order].tolist(), strict=True))
        order, day = order[by := np.argsort(day, kind="stable")], day[by]
        size = np.bincount(day)
        places[order] = (np.arange(len(order)) - (np.cumsum(size) - size)[day] + 0.5) / size[day]
        return places


class _Crowd:
    """The days of groups of rows."""

    def __init__(self, rows: Columns, group: Numbers) -> None:
        self._rows = rows
        self._span = int(rows.end.max(initial=0)) + 2
        self._from = group * self._span
        self._starts, self._ends = np.sort(self._from + rows.start), np.sort(self._from + rows.end)

    def crossing(self, one: Numbers, other: Numbers) -> Numbers:
        """How many rows of the group of ``one`` share a day with ``other``."""
        begun = places(self._starts, self._from[one] + self._rows.end[other], behind=True)
        over = places(self._ends, self._from[one] + self._rows.start[other])
        return np.asarray(begun - over, np.int64)


def _meet(bag: Bag, worth: Values, one: Numbers, other: Numbers) -> tuple[Values, Numbers]:
    """The product of what two holders have, and how much they share; ``one`` is sorted, and taken one by one."""
    product, shared = np.zeros(len(one)), np.zeros(len(one), np.int64)
    has = np.zeros(bag.most)
    firsts = np.flatnonzero(np.diff(one, prepend=-1))
    for first, last in zip(firsts.tolist(), [*firsts[1:].tolist(), len(one)], strict=True):
        mine = slice(bag.start[one[first]], bag.start[one[first] + 1])
        has[bag.thing[mine]] = worth[mine]
        which, at = spread(bag.start[other[first:last]], bag.size[other[first:last]])
        met = has[bag.thing[at]]
        product[first:last] = summed(which, met * worth[at], last - first)
        shared[first:last] = np.bincount(which[met > 0], minlength=last - first)
        has[bag.thing[mine]] = 0
    return product, shared


def _in_text(event: Event) -> tuple[int, int, str]:
    return event.sentence_start, event.date_start, event.event_id
