"""Single rows move to where they fit better, in exchange for the row of their source that stands there."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from timeline.stories.columns import Flags, Numbers, Values, distinct, spread, summed
from timeline.stories.known import Known
from timeline.stories.likeness import UNLIKE

_GAIN = 0.01
_NEVER = -1e9
_WAVES = 5  # in which rows move that others' moves concern


class Moves(NamedTuple):
    """Rows and the groups that each may move to, in this order: how much it gains by it, and the row of its source that
    would come in exchange (-1 for none).
    """

    row: Numbers
    there: Numbers
    gain: Values
    rival: Numbers


class Settling:
    """Where rows fit best."""

    def __init__(self, known: Known, source: Numbers, came: Flags) -> None:
        """``source`` is that of each row; rows that ``came`` with a story_id stay."""
        self._known, self._source, self._came = known, source, came

    def settle(self, group: Numbers) -> Numbers:
        """The group of each row, once rows that fit another group better have moved there, and those that are unlike
        their own have left it; ``group`` is that of each row before.

        Rows move in their order, each once. What a row before them changes, they see in the next of some waves.
        """
        may = ~self._came
        for _ in range(_WAVES):
            after = self._wave(group, may)
            if (after == group).all():
                break
            group = after
        return group

    def _wave(self, group: Numbers, may: Flags) -> Numbers:
        """Moves those of the rows that ``may`` whose groups no row before them changes; notes which others may."""
        rows, held, moves = self._moves(group, may)
        best = self._best(moves, rows)
        gain = np.where(best >= 0, moves.gain[best], 0.0) if len(moves.row) else np.zeros(len(rows))
        after, count = group.copy(), len(group)
        changed = np.full(2 * count, count)  # the first row that changes a group
        for at in np.flatnonzero((gain >= _GAIN) | (held <= -_GAIN)).tolist():
            row = int(rows[at])
            seen = np.append(moves.there[slice(*np.searchsorted(moves.row, (row, row + 1)))], after[row])
            if (changed[seen] < row).any():
                continue
            may[row] = False
            goes, rival = gain[at] >= _GAIN, moves.rival[best[at]] if gain[at] >= _GAIN else -1
            to = moves.there[best[at]] if goes else count + row  # a group of its own, under a name that no other has
            changed[[after[row], to]] = row
            if rival >= 0:
                after[rival] = after[row]
            after[row] = to
        stale = changed[group[rows]] < rows
        stale[np.searchsorted(rows, moves.row[changed[moves.there] < moves.row])] = True
        may[rows[~stale]] = False
        return _named(after)

    def _best(self, moves: Moves, rows: Numbers) -> Numbers:
        """The move of each row that gains most; -1 where there is none."""
        order = np.lexsort((moves.there, -np.round(moves.gain, 6), moves.row))
        order = order[np.flatnonzero(np.diff(moves.row[order], prepend=-1))]
        best = np.full(len(rows), -1)
        best[np.searchsorted(rows, moves.row[order])] = order
        return best

    def _moves(self, group: Numbers, may: Flags) -> tuple[Numbers, Values, Moves]:
        """Those of the rows that ``may`` that are like others, how well each fits its group, and where it may move."""
        count = max(1, len(group))
        one, other, _ = self._known.liked(np.finfo(np.float64).tiny)
        row, there = np.concatenate((one, other)), group[np.concatenate((other, one))]
        rows = distinct(row[may[row]])
        members = Members(group)
        worth, stands = self._known.fits(len(rows), *members.beside(rows, group[rows]))
        held = np.where(stands, worth, UNLIKE)
        fits = may[row] & (there != group[row])
        keys = distinct(row[fits] * count + there[fits])
        row, there = keys // count, keys % count
        gain, rival = self._gains(members, group, row, there)
        return rows, held, Moves(row, there, gain - held[np.searchsorted(rows, row)], rival)

    def _gains(self, members: Members, group: Numbers, at: Numbers, there: Numbers) -> tuple[Values, Numbers]:
        """How well rows fit groups, and the row of their source that stands there their own instead; and which."""
        source, count = self._source, len(at)
        case, row, other = members.beside(at, there)
        same = source[row] == source[other]
        gain, stands = self._known.fits(count, case[~same], row[~same], other[~same])
        rivals = np.bincount(case[same], minlength=count)
        rival = np.full(count, -1)
        rival[case[same]] = other[same]
        gain[~stands | (rivals > 1) | ((rivals == 1) & self._came[rival])] = _NEVER
        changed = np.flatnonzero((rivals == 1) & (gain > _NEVER))
        for place, sign in ((group[at], 1), (there, -1)):
            case, row, other = members.beside(rival[changed], place[changed])
            rest = other != at[changed][case]
            worth = self._known.between(row[rest], other[rest])
            gain[changed] += sign * summed(case[rest], worth, len(changed))
        return gain, rival


class Members:
    """The rows of groups."""

    def __init__(self, group: Numbers) -> None:
        self._order = np.argsort(group, kind="stable")
        self._size = np.bincount(group, minlength=len(group))
        self._start = np.cumsum(self._size) - self._size

    def beside(self, rows: Numbers, groups: Numbers, most: int | None = None) -> tuple[Numbers, Numbers, Numbers]:
        """For each row, case by case, the first rows of a group but for itself: the case, the row, and the other."""
        size = self._size[groups] if most is None else np.minimum(most, self._size[groups])
        case, place = spread(self._start[groups], size)
        row, other = rows[case], self._order[place]
        others = row != other
        return case[others], row[others], other[others]


def _named(group: Numbers) -> Numbers:
    """Each group under the name of its first row."""
    which = np.unique(group, return_inverse=True)[1]
    firsts = np.full(int(which.max(initial=-1)) + 1, len(group))
    np.minimum.at(firsts, which, np.arange(len(group)))
    return firsts[which]
