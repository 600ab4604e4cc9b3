"""Groups put together, the likest first: average linkage, with one row a source in a group at most.

Two groups that are each other's likest are joined whatever else is, as no average of theirs with others is higher than
before. So many are joined at once, round by round.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from timeline.stories.columns import Flags, Numbers, Values, distinct, spread, summed, where

LOOKED_AT = 8  # rows of a group that another group's are held against
_AT_ONCE = 20_000
_PLACES = 6  # decimals, so that no rounding decides


#: Which of some pairs of groups are joined: told of such as are each other's likest, it says True and counts the second
#: of the two a part of the first, False for groups that never may be one, None for such as may in other company.
Judge = Callable[[list[tuple[int, int]]], list[bool | None]]


class Edges(NamedTuple):
    """Pairs of groups, the lower name first, how alike they are on the average, and whether they may be joined."""

    one: Numbers
    other: Numbers
    worth: Values
    open: Flags

    def of(self, some: Numbers | Flags) -> Edges:
        """Some of the edges."""
        return Edges(self.one[some], self.other[some], self.worth[some], self.open[some])


class Joining:
    """Groups of rows on their way; a group is named after its first row."""

    def __init__(self, group: Numbers, between: Callable[[Numbers, Numbers], Values]) -> None:
        """``group`` is that of each row, and ``between`` says how alike the rows of pairs are."""
        self.group, self._between, count = group.copy(), between, len(group)
        self.size = np.bincount(group, minlength=count)
        #: The first rows of each group; ``count`` where it has no more.
        self._first_rows = np.full((count, LOOKED_AT), count)
        order = np.argsort(group, kind="stable")
        place = np.arange(count) - np.searchsorted(group[order], group[order])
        few = place < LOOKED_AT
        self._first_rows[group[order][few], place[few]] = order[few]

    def join(self, one: Numbers, other: Numbers, worth: Values, judge: Judge) -> None:
        """Joins groups as long as any two are rather one than two that pairs of rows in ``one`` and ``other`` lead to,
        which are alike by ``worth``.
        """
        edges = self._begin(one, other, worth)
        while len(mutual := self._likest(edges)):
            pairs = zip(edges.one[mutual].tolist(), edges.other[mutual].tolist(), strict=True)
            said = judge(list(pairs))
            edges.open[mutual] = False
            merged = edges.of(mutual[[may is True for may in said]])
            left = np.ones(len(edges.one), np.bool_)
            left[mutual[[may is False for may in said]]] = False
            edges = self._merge(edges.of(left), merged.one, merged.other)

    def _begin(self, one: Numbers, other: Numbers, worth: Values) -> Edges:
        count = len(self.group)
        one, other = self.group[one], self.group[other]
        keys, first = np.unique(np.minimum(one, other) * count + np.maximum(one, other), return_index=True)
        found = Edges(keys // count, keys % count, worth[first], np.ones(len(keys), np.bool_))
        edges = found.of(found.one != found.other)
        several = np.flatnonzero(self.size[edges.one] * self.size[edges.other] > 1)
        edges.worth[several] = self.averages(edges.one[several], edges.other[several])
        return edges

    def _likest(self, edges: Edges) -> Numbers:
        """The edges of two groups that are each other's likest."""
        some = np.flatnonzero(edges.open & (np.round(edges.worth, _PLACES) >= 0))
        some = some[np.lexsort((edges.other[some], edges.one[some], -np.round(edges.worth[some], _PLACES)))]
        best = np.full(len(self.group), len(some))
        place = np.arange(len(some))
        for side in (edges.one[some], edges.other[some]):
            np.minimum.at(best, side, place)
        mutual: Numbers = some[(best[edges.one[some]] == place) & (best[edges.other[some]] == place)]
        return mutual

    def _merge(self, edges: Edges, one: Numbers, other: Numbers) -> Edges:
        """What is left of the edges when groups ``other`` have become part of groups ``one``."""
        count = len(self.group)
        whole, second = np.arange(count), np.full(count, -1)
        whole[other], second[one] = one, other
        keys = edges.one * count + edges.other  # sorted
        now = whole[edges.one], whole[edges.other]
        changed = (second[now[0]] >= 0) | (second[now[1]] >= 0)
        pairs = distinct((np.minimum(*now) * count + np.maximum(*now))[changed & (now[0] != now[1])])
        first, last = pairs // count, pairs % count
        worths, weights = np.zeros(len(pairs)), np.zeros(len(pairs))
        for a in (first, second[first]):
            for b in (last, second[last]):
                are = np.flatnonzero((a >= 0) & (b >= 0))
                weight = self.size[a[are]] * self.size[b[are]]
                worths[are] += weight * self._worth(keys, edges.worth, a[are], b[are])
                weights[are] += weight
        rows = np.sort(np.concatenate((self._first_rows[one], self._first_rows[other]), axis=1), axis=1)
        self._first_rows[one] = rows[:, :LOOKED_AT]
        self.size[one] += self.size[other]
        self.group = whole[self.group]
        kept = edges.of(~changed)
        keys = np.concatenate((kept.one * count + kept.other, pairs))
        order = np.argsort(keys)
        found = (
            np.concatenate((kept.worth, worths / weights)),
            np.concatenate((kept.open, np.ones(len(pairs), np.bool_))),
        )
        return Edges(keys[order] // count, keys[order] % count, found[0][order], found[1][order])

    def _worth(self, keys: Numbers, worth: Values, one: Numbers, other: Numbers) -> Values:
        """How alike groups are: where no edge says it, on the average of their rows."""
        wanted = np.minimum(one, other) * len(self.group) + np.maximum(one, other)
        at, has = where(keys, wanted)
        found = worth[at]
        missing = np.flatnonzero(~has)
        found[missing] = self.averages(one[missing], other[missing])
        return found

    def averages(self, one: Numbers, other: Numbers) -> Values:
        """How alike the rows of two groups are on the average, so that no chain of likes joins unlike ones."""
        found = np.zeros(len(one))
        looked_at = np.minimum(self.size, LOOKED_AT)
        for start in range(0, len(one), _AT_ONCE):
            first, last = one[start : start + _AT_ONCE], other[start : start + _AT_ONCE]
            counts = looked_at[first] * looked_at[last]
            which, at = spread(np.zeros(len(first), np.int64), counts)
            rows = self._first_rows[first[which], at // looked_at[last[which]]]
            others = self._first_rows[last[which], at % looked_at[last[which]]]
            found[start : start + _AT_ONCE] = summed(which, self._between(rows, others), len(first)) / counts
        return found
