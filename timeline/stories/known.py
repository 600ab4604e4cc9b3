"""How alike pairs of rows are, each pair worked out once."""

from __future__ import annotations

import numpy as np

from timeline.stories.columns import Numbers, Values
from timeline.stories.course import Course
from timeline.stories.kinship import Kinship
from timeline.stories.likeness import UNLIKE, likeness
from timeline.stories.pairing import pairs_to_compare


class Known:
    """What is known of how alike rows are. The pairs worth comparing are known from the beginning."""

    def __init__(self, kinship: Kinship, least: float) -> None:
        """Pairs worth comparing that are ``least`` alike or less are forgotten."""
        self._kinship, self._count = kinship, max(1, kinship.rows.count)
        self._course: Course | None = None
        self._stood = np.zeros(0, np.int64)
        one, other = pairs_to_compare(kinship)
        scores = likeness(kinship, one, other, least=least)
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

    def _pairs(self) -> tuple[Numbers, Numbers]:
        return self._keys // self._count, self._keys % self._count

    def _has(self, keys: Numbers) -> tuple[Numbers, Numbers]:
        at = np.minimum(np.searchsorted(self._keys, keys), max(0, len(self._keys) - 1))
        return at, (self._keys[at] == keys) if len(self._keys) else np.zeros(len(keys), np.bool_)

    def _around(self, one: Numbers, other: Numbers, scores: Values) -> Values:
        if self._course is None:
            return np.zeros(len(one))
        return np.where(scores > UNLIKE, self._course.worth(one, other, self._stood), 0.0)
