"""Rows put together group by group, the likest first: average linkage, with one row a source in a group at most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from itertools import product

from timeline.model import Event
from timeline.stories.kinship import Kinship
from timeline.stories.likeness import UNLIKE, likeness

_LOOKED_AT = 8  # rows of a group that another group's are held against


class Groups:
    """Groups of rows, each named after its first row. The rows must be in an order of their own."""

    def __init__(self, told: Sequence[Event], kinship: Kinship) -> None:
        """Rows that have a story_id already are in one group; every other row is one."""
        self._told, self._kinship = told, kinship
        self._members: dict[int, list[int]] = {}
        self._alike: dict[tuple[int, int], float] = {}
        self._reasons: dict[int, str] = {}
        firsts: dict[str, int] = {}
        for at, event in enumerate(told):
            first = firsts.setdefault(event.story_id, at) if event.story_id else at
            self._members.setdefault(first, []).append(at)
        self._sources = {
            first: frozenset(told[at].source_id for at in members) for first, members in self._members.items()
        }

    def members(self) -> list[list[int]]:
        """The rows of each group, in their order."""
        return [sorted(members) for members in self._members.values()]

    def reason(self, at: int) -> str:
        """Why a row was put into its group; "" when nothing was."""
        return self._reasons.get(at, "")

    def join(self, candidates: Iterable[tuple[int, int]]) -> None:
        """Puts together the two groups that are likest on the average, as long as any are rather one than two.

        Only groups with a candidate pair between them are held against each other.
        """
        group = {at: first for first, members in self._members.items() for at in members}
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
                self._explain(first, second)
                self._merge(first, second, beside, heap)

    def _may_be_one(self, first: int, second: int) -> bool:
        return not self._sources[first] & self._sources[second]

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
            if worth >= 0:
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
        found = likeness(self._told[one], self._told[other], self._kinship)
        if found is None or found.score <= UNLIKE:
            return UNLIKE
        self._alike[pair] = found.score
        return found.score

    def _explain(self, first: int, second: int) -> None:
        """Says of the two rows that are likest why their groups are one now, where it is not said yet."""
        some = (sorted(self._members[group])[:_LOOKED_AT] for group in (first, second))
        one, other = min(product(*some), key=lambda pair: (-self._between(*pair), pair))
        found = likeness(self._told[one], self._told[other], self._kinship)
        for mine, theirs in ((one, other), (other, one)) if found else ():
            said = f"with {self._told[theirs].event_id}: " + "; ".join(found.reasons if found else ())
            self._reasons.setdefault(mine, said)
