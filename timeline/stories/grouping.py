"""Rows put together group by group, the likest first.

That is done twice: the first time says what stands around each row in its source's telling. Then single rows move to
where they fit better, in exchange for the row of their source that stands there.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from timeline.stories.columns import Flags, Numbers, Values, spread, summed
from timeline.stories.course import MOST, Course
from timeline.stories.joining import LOOKED_AT, Joining
from timeline.stories.kinship import Kinship
from timeline.stories.known import Known
from timeline.stories.likeness import UNLIKE
from timeline.stories.saying import reasons
from timeline.stories.traits import Pairs

_ROUNDS = 3
_GAIN = 0.01
_FEW = 3  # rows of a group in which one of other days must be rather like the others
_LIKE_ENOUGH = 1.0
_ZONE_DAYS = 1
_NEVER = -1e9
_GOES_ON = "both are told right behind one other event"


class Groups:
    """Groups of rows, each named after its first row. The rows must be in an order of their own."""

    def __init__(self, kinship: Kinship) -> None:
        """Rows that have a story_id already are in one group; every other row is one."""
        self._kinship, self._rows = kinship, kinship.rows
        self._course = Course(self._rows)
        self._known = Known(kinship, -MOST - _GAIN)
        firsts: dict[str, int] = {}
        told = self._rows.told
        given = [firsts.setdefault(event.story_id, at) if event.story_id else at for at, event in enumerate(told)]
        self._group = np.array(given, np.int64)
        self._came = np.array([bool(event.story_id) for event in told], np.bool_)
        self._stood = self._group

    def members(self) -> list[list[int]]:
        """The rows of each group, in their order."""
        return _listed(self._group)[1]

    def reasons(self) -> dict[int, str]:
        """Why each row stands in its group, by the other row that it is likest; without those that are like none."""
        members = _Members(self._group)
        _, row, other = members.beside(np.arange(self._rows.count), self._group, most=LOOKED_AT + 1)
        worth = self._known.between(row, other)
        order = np.lexsort((other, -worth, row))
        row, other = row[order], other[order]
        first = np.flatnonzero(np.diff(row, prepend=-1))
        row, other = row[first], other[first]
        goes_on = self._course.follow_one(row, other, self._stood).tolist()
        said = reasons(Pairs(self._kinship, row, other))
        return {
            at: f"with {self._rows.told[its].event_id}: " + "; ".join((*why, *([_GOES_ON] if follows else [])))
            for at, its, why, follows in zip(row.tolist(), other.tolist(), said, goes_on, strict=True)
            if why is not None
        }

    def form(self) -> None:
        """Joins groups; then once more from the beginning, with what that says of the rows around each, and moves rows
        until each is where it fits best, or for some rounds.
        """
        given = self._group
        self._join()
        self._stood, self._group = self._group, given
        self._known.follow(self._course, self._stood)
        self._join()
        for _ in range(_ROUNDS):
            if not self._settle():
                break
            self._join()

    def _join(self) -> None:
        members = dict(zip(*_listed(self._group), strict=True))
        source, came = self._rows.source.tolist(), self._came.tolist()
        sources = {group: {source[at] for at in some} for group, some in members.items()}
        given = {group for group, some in members.items() if any(came[at] for at in some)}

        def judge(pairs: list[tuple[int, int]]) -> list[bool | None]:
            """Joins those that may be one: False for those that never may, None for those that lack company."""
            stand = self._may_stand([members[one] + members[other] for one, other in pairs])
            said: list[bool | None] = []
            for (one, other), may in zip(pairs, stand.tolist(), strict=True):
                never = not sources[one].isdisjoint(sources[other]) or (one in given and other in given)
                said.append(False if never else True if may else None)
                if said[-1]:
                    members[one] += members.pop(other)
                    sources[one] |= sources.pop(other)
                    given.update({one} if other in given else ())
            return said

        joining = Joining(self._group, self._known.between)
        joining.join(*self._known.liked(0.0), judge)
        self._group = joining.group

    def _may_stand(self, groups: list[list[int]]) -> Flags:
        """Whether each of the rows of some groups may stand with the others."""
        some = [(case, rows) for case, rows in enumerate(groups) if len(rows) <= _FEW]
        held = [(case, at, other) for case, rows in some for at in rows for other in rows if at != other]
        case, at, other = np.array(held, np.int64).reshape(-1, 3).T
        row, which = np.unique(case * self._rows.count + at, return_inverse=True)
        stands = np.ones(len(groups), np.bool_)
        stands[row[~self._fits(len(row), which, at, other)[1]] // self._rows.count] = False
        return stands

    def _fits(self, count: int, case: Numbers, row: Numbers, other: Numbers) -> tuple[Values, Flags]:
        """How well rows fit their others, case by case; and whether they may stand with them.

        In a small group a row of other days than all others may not that is little like them: two events of a kind are
        much commoner than one that a single source dates otherwise.
        """
        worth = summed(case, self._known.between(row, other), count)
        others = np.bincount(case, minlength=count)
        alone = np.bincount(case, Pairs(self._kinship, row, other).gap <= _ZONE_DAYS, minlength=count) == 0
        stands = (others == 0) | (others >= _FEW) | ~alone | (worth >= _LIKE_ENOUGH * others)
        return worth, np.asarray(stands, np.bool_)

    def _settle(self) -> bool:
        """Moves rows that fit another group better, and parts those that are unlike their own;
        those that came with a story_id stay. True when any moved.
        """
        rows, held, there, gain, rival = self._moves()
        group, touched, moved = self._group.tolist(), set[int](), False
        for at in range(len(rows)):
            row, to = int(rows[at]), int(there[at])
            if gain[at] < _GAIN and held[at] > -_GAIN:
                continue
            goes = gain[at] >= _GAIN
            both = {group[row], to} if goes else {group[row]}
            if both.isdisjoint(touched):
                touched |= both
                moved = True
                if goes and rival[at] >= 0:
                    group[rival[at]] = group[row]
                group[row] = to if goes else self._rows.count + row
        which = np.unique(np.array(group, np.int64), return_inverse=True)[1]
        firsts = np.full(int(which.max(initial=-1)) + 1, self._rows.count)
        np.minimum.at(firsts, which, np.arange(self._rows.count))
        self._group = firsts[which]
        return moved

    def _moves(self) -> tuple[Numbers, Values, Numbers, Values, Numbers]:
        """Rows that are like others; how well each fits its group; the group that gains most by it, how much that is,
        and the row of its source there that would come in exchange (-1 for none).
        """
        one, other, _ = self._known.liked(np.finfo(np.float64).tiny)
        at, near = np.concatenate((one, other)), self._group[np.concatenate((other, one))]
        rows = np.unique(at[~self._came[at]])
        members = _Members(self._group)
        worth, stands = self._fits(len(rows), *members.beside(rows, self._group[rows]))
        held = np.where(stands, worth, UNLIKE)
        fits = ~self._came[at] & (near != self._group[at])
        keys = np.unique(at[fits] * self._rows.count + near[fits])
        at, near = keys // max(1, self._rows.count), keys % max(1, self._rows.count)
        gain, rival = self._gains(members, at, near)
        gain -= held[np.searchsorted(rows, at)]
        best = np.lexsort((near, -np.round(gain, 6), at))
        best = best[np.flatnonzero(np.diff(at[best], prepend=-1))]
        place = np.searchsorted(rows, at[best])
        there, most, its = self._group[rows], np.zeros(len(rows)), np.full(len(rows), -1)
        there[place], most[place], its[place] = near[best], gain[best], rival[best]
        return rows, held, there, most, its

    def _gains(self, members: _Members, at: Numbers, there: Numbers) -> tuple[Values, Numbers]:
        """How well rows fit groups, and the row of their source that stands there their own instead; and which."""
        source, count = self._rows.source, len(at)
        case, row, other = members.beside(at, there)
        same = source[row] == source[other]
        gain, stands = self._fits(count, case[~same], row[~same], other[~same])
        rivals = np.bincount(case[same], minlength=count)
        rival = np.full(count, -1)
        rival[case[same]] = other[same]
        gain[~stands | (rivals > 1) | ((rivals == 1) & self._came[rival])] = _NEVER
        changed = np.flatnonzero((rivals == 1) & (gain > _NEVER))
        for group, sign in ((self._group[at], 1), (there, -1)):
            case, row, other = members.beside(rival[changed], group[changed])
            rest = other != at[changed][case]
            worth = self._known.between(row[rest], other[rest])
            gain[changed] += sign * summed(case[rest], worth, len(changed))
        return gain, rival


class _Members:
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


def _listed(group: Numbers) -> tuple[list[int], list[list[int]]]:
    """The names of groups, and the rows of each in their order."""
    groups: dict[int, list[int]] = defaultdict(list)
    for at, name in enumerate(group.tolist()):
        groups[name].append(at)
    return list(groups), list(groups.values())
