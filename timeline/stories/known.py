"""How alike pairs of rows are, each pair worked out once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from timeline.stories.columns import Flags, Numbers, Values, distinct, places, summed, where
from timeline.stories.course import Course
from timeline.stories.kinship import Kinship
from timeline.stories.likeness import UNLIKE, likeness
from timeline.stories.pairing import pairs_to_compare
from timeline.stories.traits import Pairs

_LIKE_ENOUGH = 1.0
_AT_ONCE = 200_000  # pairs held in memory
_MARGIN = 1e-3  # of rounding
_ZONE_DAYS = 1
_FEW_NEW = 10_000
_FEW_ROWS = 400  # of which all pairs are worked out at once: asking for a few costs as much as asking for thousands


class _Scores(NamedTuple):
    """Pairs, as one number each in their order, and how alike their rows are."""

    keys: Numbers
    scores: Values

    def and_others(self, others: _Scores) -> _Scores:
        """These and other pairs."""
        at = np.searchsorted(self.keys, others.keys)
        return _Scores(np.insert(self.keys, at, others.keys), np.insert(self.scores, at, others.scores))


_NOTHING = _Scores(np.zeros(0, np.int64), np.zeros(0))


class Known:
    """What is known of how alike rows are. The pairs worth comparing are known from the beginning."""

    def __init__(self, kinship: Kinship, *, least: float) -> None:
        """Pairs worth comparing that are less than ``least`` alike are forgotten until they are asked for."""
        self._kinship, self._count = kinship, max(1, kinship.rows.count)
        self._course: Course | None = None
        self._stood = np.zeros(0, np.int64)
        self._all = np.zeros(0)  # how alike the rows of all pairs are, where rows are few
        one, other = pairs_to_compare(kinship)
        scores = likeness(kinship, one, other, least=least - _MARGIN)
        kept = scores > UNLIKE
        self._old, self._new = _Scores((one * self._count + other)[kept], scores[kept]), _NOTHING

    def follow(self, course: Course, stood: Numbers) -> None:
        """Adds to all that is known, now and later, what the rows around two rows say, ``stood`` being their groups."""
        self._course, self._stood = course, stood
        one, other = self._pairs()
        self._old = _Scores(self._old.keys, self._old.scores + self._around(one, other, self._old.scores))

    def liked(self, least: float) -> tuple[Numbers, Numbers, Values]:
        """The pairs that are at least so alike, in order, and how alike they are."""
        self._take_in()
        some = np.flatnonzero(self._old.scores >= least)
        keys = self._old.keys[some]
        return keys // self._count, keys % self._count, self._old.scores[some]

    def between(self, one: Numbers, other: Numbers) -> Values:
        """How alike the rows of each pair are."""
        keys = np.minimum(one, other) * self._count + np.maximum(one, other)
        found = np.zeros(len(keys))
        missing = np.arange(len(keys))
        for known in (self._old, self._new):
            at, has = where(known.keys, keys[missing])
            found[missing[has]] = known.scores[at[has]]
            missing = missing[~has]
        if len(missing):
            asked = distinct(keys[missing])
            one, other = asked // self._count, asked % self._count
            scores = self._likeness(one, other)
            scores += self._around(one, other, scores)
            found[missing] = scores[places(asked, keys[missing])]
            self._new = self._new.and_others(_Scores(asked, scores))
            if len(self._new.keys) > _FEW_NEW + len(self._old.keys) // 8:
                self._take_in()
        return found

    def fits(self, count: int, case: Numbers, row: Numbers, other: Numbers) -> tuple[Values, Flags]:
        """How well rows fit their others, case by case; and whether they may stand with them.

        A row of other days than all others may not that is little like them: two events of a kind are much commoner
        than one that a single source dates otherwise.
        """
        worth = summed(case, self.between(row, other), count)
        others = np.bincount(case, minlength=count)
        alone = np.bincount(case, Pairs(self._kinship, row, other).gap <= _ZONE_DAYS, minlength=count) == 0
        stands = (others == 0) | ~alone | (worth >= _LIKE_ENOUGH * others)
        return worth, np.asarray(stands, np.bool_)

    def _likeness(self, one: Numbers, other: Numbers) -> Values:
        """How alike the rows of pairs are by themselves, the row that comes first in front."""
        if self._count > _FEW_ROWS:
            return likeness(self._kinship, one, other)
        if not len(self._all):
            self._all = np.zeros(self._count * self._count)
            first, last = np.triu_indices(self._count, 1)
            self._all[first * self._count + last] = likeness(self._kinship, first, last)
        found: Values = self._all[one * self._count + other]
        return found

    def _take_in(self) -> None:
        """Puts what is known newly with the rest; it is kept apart so that little is moved for a few new pairs."""
        self._old, self._new = self._old.and_others(self._new), _NOTHING

    def _pairs(self) -> tuple[Numbers, Numbers]:
        self._take_in()
        return self._old.keys // self._count, self._old.keys % self._count

    def _around(self, one: Numbers, other: Numbers, scores: Values) -> Values:
        around = np.zeros(len(one))
        if self._course is not None:
            for first in range(0, len(one), _AT_ONCE):
                some = first + np.flatnonzero(scores[first : first + _AT_ONCE] > UNLIKE)
                around[some] = self._course.worth(one[some], other[some], self._stood)
        return around
