"""How alike pairs of rows are, each pair worked out once."""

from __future__ import annotations

import numpy as np

from timeline.stories.columns import Flags, Numbers, Values, summed
from timeline.stories.course import Course
from timeline.stories.kinship import Kinship
from timeline.stories.likeness import UNLIKE, likeness
from timeline.stories.pairing import pairs_to_compare
from timeline.stories.traits import Pairs

FEW = 3  # rows of a group in which one of other days must be rather like the others
_LIKE_ENOUGH = 1.0
_MARGIN = 1e-3  # of rounding
_ZONE_DAYS = 1


class Known:
    """What is known of how alike rows are. The pairs worth comparing are known from the beginning."""

    def __init__(self, kinship: Kinship, *, least: float) -> None:
        """Pairs worth comparing that are less than ``least`` alike are forgotten until they are asked for."""
        self._kinship, self._count = kinship, max(1, kinship.rows.count)
        self._course: Course | None = None
        self._stood = np.zeros(0, np.int64)
        one, other = pairs_to_compare(kinship)
        scores = likeness(kinship, one, other, least=least - _MARGIN)
        kept = scores > UNLIKE
        self._keys, self._scores = (one * self._count + other)[kept], scores[kept]

    def follow(self, course: Course, stood: Numbers) -> None:
        """Adds to all that is known, now and later, what the rows around two rows say, ``stood`` being their groups."""
        self._course, self._stood = course, stood
        self._scores += self._around(*self._pairs(), self._scores)

    def liked(self, least: float) -> tuple[Numbers, Numbers, Values]:
        """The pairs that are at least so alike, in order, and how alike they are."""
        some = np.flatnonzero(self._scores >= least)
        one, other = self._pairs()
        return one[some], other[some], self._scores[some]

    def between(self, one: Numbers, other: Numbers) -> Values:
        """How alike the rows of each pair are."""
        keys = np.minimum(one, other) * self._count + np.maximum(one, other)
        asked = np.unique(keys)
        new = asked[~self._has(asked)[1]]
        if len(new):
            one, other = new // self._count, new % self._count
            scores = likeness(self._kinship, one, other)
            where = np.searchsorted(self._keys, new)
            self._keys = np.insert(self._keys, where, new)
            self._scores = np.insert(self._scores, where, scores + self._around(one, other, scores))
        return self._scores[self._has(keys)[0]]

    def fits(self, count: int, case: Numbers, row: Numbers, other: Numbers) -> tuple[Values, Flags]:
        """How well rows fit their others, case by case; and whether they may stand with them.

        In a small group a row of other days than all others may not that is little like them: two events of a kind are
        much commoner than one that a single source dates otherwise.
        """
        worth = summed(case, self.between(row, other), count)
        others = np.bincount(case, minlength=count)
        alone = np.bincount(case, Pairs(self._kinship, row, other).gap <= _ZONE_DAYS, minlength=count) == 0
        stands = (others == 0) | (others >= FEW) | ~alone | (worth >= _LIKE_ENOUGH * others)
        return worth, np.asarray(stands, np.bool_)

    def _pairs(self) -> tuple[Numbers, Numbers]:
        return self._keys // self._count, self._keys % self._count

    def _has(self, keys: Numbers) -> tuple[Numbers, Flags]:
        at = np.minimum(np.searchsorted(self._keys, keys), max(0, len(self._keys) - 1))
        return at, (self._keys[at] == keys) if len(self._keys) else np.zeros(len(keys), np.bool_)

    def _around(self, one: Numbers, other: Numbers, scores: Values) -> Values:
        if self._course is None:
            return np.zeros(len(one))
        return np.where(scores > UNLIKE, self._course.worth(one, other, self._stood), 0.0)
