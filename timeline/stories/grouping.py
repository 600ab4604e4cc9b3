"""Rows put together group by group, the likest first.

That is done twice: the first time says what stands around each row in its source's telling. Then single rows move to
where they fit better, in exchange for the row of their source that stands there.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from timeline.stories.columns import Flags, Numbers
from timeline.stories.course import MOST, Course
from timeline.stories.joining import LOOKED_AT, Joining
from timeline.stories.kinship import Kinship
from timeline.stories.known import Known
from timeline.stories.saying import reasons
from timeline.stories.settling import Members, Settling
from timeline.stories.traits import Pairs

_ROUNDS = 2
_FEW = 3  # rows of groups that are looked at as they grow; those of larger ones once they are settled
_GOES_ON = "both are told right behind one other event"


class Groups:
    """Groups of rows, each named after its first row. The rows must be in an order of their own."""

    def __init__(self, kinship: Kinship) -> None:
        """Rows that have a story_id already are in one group; every other row is one."""
        self._kinship, self._rows = kinship, kinship.rows
        self._course = Course(self._rows)
        self._known = Known(kinship, least=-MOST)
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
        members = Members(self._group)
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
        settling = Settling(self._known, self._rows.source, self._came)
        for _ in range(_ROUNDS):
            settled = settling.settle(self._group)
            if (settled == self._group).all():
                break
            self._group = settled
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
        stands[row[~self._known.fits(len(row), which, at, other)[1]] // self._rows.count] = False
        return stands


def _listed(group: Numbers) -> tuple[list[int], list[list[int]]]:
    """The names of groups, and the rows of each in their order."""
    groups: dict[int, list[int]] = defaultdict(list)
    for at, name in enumerate(group.tolist()):
        groups[name].append(at)
    return list(groups), list(groups.values())
