"""Rows put together group by group, the likest first: average linkage, with one row a source in a group at most.

That is done twice: the first time says what stands around each row in its source's telling. Then single rows move to
where they fit better, in exchange for the row of their source that stands there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import product

from timeline.model import Event
from timeline.stories.course import Course
from timeline.stories.kinship import Kinship
from timeline.stories.likeness import UNLIKE, likeness
from timeline.stories.traits import gap_days

_LOOKED_AT = 8  # rows of a group that another group's are held against
_ROUNDS = 2
_GAIN = 0.01
_FEW = 3  # rows of a group in which one of other days must be rather like the others
_LIKE_ENOUGH = 1.0
_ZONE_DAYS = 1
_GOES_ON = "both are told right behind one other event"


class Groups:
    """Groups of rows, each named after its first row. The rows must be in an order of their own."""

    def __init__(self, told: Sequence[Event], kinship: Kinship) -> None:
        """Rows that have a story_id already are in one group; every other row is one."""
        self._told, self._kinship, self._course = told, kinship, Course(told)
        self._members: dict[int, list[int]] = {}
        self._alike: dict[tuple[int, int], float] = {}
        self._unlike: set[int] = set()  # pairs known to be as unlike as can be, as one number each
        self._stood: dict[int, int] = {}  # the group that each row came to the first time
        firsts: dict[str, int] = {}
        for at, event in enumerate(told):
            first = firsts.setdefault(event.story_id, at) if event.story_id else at
            self._members.setdefault(first, []).append(at)
        self._sources = self._told_by(self._members)

    def members(self) -> list[list[int]]:
        """The rows of each group, in their order."""
        return [sorted(members) for members in self._members.values()]

    def reasons(self) -> dict[int, str]:
        """Why each row stands in its group, by the other row that it is likest; without those that are like none."""
        return {at: said for members in self._members.values() for at in members if (said := self._reason(at, members))}

    def form(self, candidates: Iterable[tuple[int, int]]) -> None:
        """Joins groups; then once more from the beginning, with what that says of the rows around each, and moves rows
        until each is where it fits best, or for some rounds.
        """
        given = {first: list(members) for first, members in self._members.items()}
        self.join(candidates)
        self._stood = self._groups()
        for (one, other), worth in self._alike.items():
            self._alike[one, other] = worth + self._course.worth(one, other, self._stood)
        self._members, self._sources = given, self._told_by(given)
        self.join(sorted(self._alike))
        for _ in range(_ROUNDS):
            if not self._settle():
                break
            self.join(sorted(self._alike))

    def join(self, candidates: Iterable[tuple[int, int]]) -> None:
        """Puts together the two groups that are likest on the average, as long as any are rather one than two.

        Only groups with a candidate pair between them are held against each other.
        """
        group = self._groups()
        beside: dict[int, dict[int, float]] = defaultdict(dict)
        for one, other in candidates:
            first, second = group[one], group[other]
            if first != second and self._between(one, other) >= 0:  # else no average of theirs is
                beside[first][second] = beside[second][first] = 0.0
        for first, others in beside.items():
            others.update({second: self._average(first, second) for second in others})
        heap = [(-round(worth, 6), a, b) for a, others in beside.items() for b, worth in others.items() if a < b]
        heap = [edge for edge in heap if edge[0] <= 0]
        heapify(heap)
        while heap:
            worth, first, second = heappop(heap)
            if -worth == round(beside.get(first, {}).get(second, UNLIKE), 6) and self._may_be_one(first, second):
                self._merge(first, second, beside, heap)

    def _groups(self) -> dict[int, int]:
        """The group of each row."""
        return {at: first for first, members in self._members.items() for at in members}

    def _told_by(self, groups: Mapping[int, Sequence[int]]) -> dict[int, frozenset[str]]:
        """The sources of each group."""
        return {first: frozenset(self._told[at].source_id for at in members) for first, members in groups.items()}

    def _may_be_one(self, first: int, second: int) -> bool:
        both_came = all(any(self._told[at].story_id for at in self._members[group]) for group in (first, second))
        if both_came or self._sources[first] & self._sources[second]:
            return False
        rows = [*self._members[first], *self._members[second]]
        return all(self._may_stand(at, rows) for at in rows)

    def _may_stand(self, at: int, rows: Sequence[int]) -> bool:
        """False in a small group for a row of other days than all others that is little like them: two events of a
        kind are much commoner than one that a single source dates otherwise.
        """
        others = [other for other in rows if other != at]
        alone = all(gap_days(self._told[at], self._told[other]) > _ZONE_DAYS for other in others)
        return not others or len(others) >= _FEW or not alone or self._fit(at, others) >= _LIKE_ENOUGH * len(others)

    def _merge(
        self, first: int, second: int, beside: dict[int, dict[int, float]], heap: list[tuple[float, int, int]]
    ) -> None:
        mine, theirs = beside[first], beside.pop(second)
        sizes = len(self._members[first]), len(self._members[second])
        for other in sorted((mine.keys() | theirs.keys()) - {first, second}):
            worths = (
                mine[other] if other in mine else self._average(first, other),
                theirs[other] if other in theirs else self._average(second, other),
            )
            worth = (sizes[0] * worths[0] + sizes[1] * worths[1]) / sum(sizes)
            mine[other] = beside[other][first] = worth
            beside[other].pop(second, None)
            if round(worth, 6) >= 0:  # as the first ones are, so that no rounding decides
                heappush(heap, (-round(worth, 6), min(first, other), max(first, other)))
        mine.pop(second, None)
        self._members[first] += self._members.pop(second)
        self._sources[first] |= self._sources.pop(second)

    def _average(self, first: int, second: int) -> float:
        """How alike the rows of two groups are on the average, so that no chain of likes joins unlike ones."""
        some = (sorted(self._members[group])[:_LOOKED_AT] for group in (first, second))
        worths = [self._between(a, b) for a, b in product(*some)]
        return sum(worths) / len(worths)

    def _between(self, one: int, other: int) -> float:
        pair = (one, other) if one < other else (other, one)
        if pair in self._alike:
            return self._alike[pair]
        number = pair[0] * len(self._told) + pair[1]
        if number in self._unlike:
            return UNLIKE
        found = likeness(self._told[one], self._told[other], self._kinship)
        if found is None or found.score <= UNLIKE:
            self._unlike.add(number)
            return UNLIKE
        around = self._course.worth(one, other, self._stood) if self._stood else 0.0
        self._alike[pair] = found.score + around
        return self._alike[pair]

    def _reason(self, at: int, members: Sequence[int]) -> str:
        others = [other for other in sorted(members)[: _LOOKED_AT + 1] if other != at]
        likest = min(others, key=lambda other: (-self._between(at, other), other), default=at)
        found = likeness(self._told[at], self._told[likest], self._kinship) if likest != at else None
        if found is None:
            return ""
        goes_on = self._course.follow_one(at, likest, self._stood)
        reasons = (*found.reasons, *([_GOES_ON] if goes_on else []))
        return f"with {self._told[likest].event_id}: " + "; ".join(reasons)

    def _settle(self) -> bool:
        """Moves rows that fit another group better; those that came with a story_id stay. True when any moved."""
        beside: dict[int, list[int]] = defaultdict(list)
        for (one, other), worth in self._alike.items():
            if worth > 0:
                beside[one].append(other)
                beside[other].append(one)
        group = self._groups()
        moved = False
        for at in sorted(beside):
            if not self._told[at].story_id:
                moved |= self._move(at, group, {group[other] for other in beside[at]})
        self._members = {min(members): members for members in self._members.values() if members}
        self._sources = self._told_by(self._members)
        return moved

    def _move(self, at: int, group: dict[int, int], near: Iterable[int]) -> bool:
        """Moves a row to the group that gains most by it, or out of one that it is unlike."""
        here = group[at]
        held = self._fit(at, self._members[here]) if self._may_stand(at, self._members[here]) else UNLIKE
        gains = [(self._gain(at, here, there) - held, there) for there in sorted(near) if there != here]
        gain, there = max(gains, key=lambda one: (round(one[0], 6), -one[1]), default=(0.0, here))
        if gain < _GAIN and held > -_GAIN:
            return False
        if gain < _GAIN:
            there = -1 - at  # a group of its own, under a name that no other has
        rivals = [other for other in self._members.setdefault(there, []) if self._same_source(at, other)]
        for row, old, new in [(at, here, there), *((rival, there, here) for rival in rivals)]:
            self._members[old].remove(row)
            self._members[new].append(row)
            group[row] = new
        return True

    def _gain(self, at: int, here: int, there: int) -> float:
        """How well a row fits a group, and the row of its source that stands there the one's own group instead."""
        rivals = [other for other in self._members[there] if self._same_source(at, other)]
        if len(rivals) > 1 or any(self._told[other].story_id for other in rivals):
            return UNLIKE * len(self._told)
        joined = [other for other in self._members[there] if other not in rivals]
        fit = self._fit(at, joined) if self._may_stand(at, joined) else UNLIKE * len(self._told)
        rest = [other for other in self._members[here] if other != at]
        return fit + sum(self._fit(rival, rest) - self._fit(rival, self._members[there]) for rival in rivals)

    def _fit(self, at: int, members: Iterable[int]) -> float:
        return sum(self._between(at, other) for other in members if other != at)

    def _same_source(self, one: int, other: int) -> bool:
        return self._told[one].source_id == self._told[other].source_id
