"""How near two sources stand to each other: do they tell of the same people, and whom does each name all the time?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from math import sqrt

from timeline.model import Event

_FEW_ROWS = 5  # of a source with fewer rows nobody can say whom it names all the time
_FEW_NAMES = 3  # sources that share fewer names are strangers


class Kinship:
    """What the sources of a set of rows have in common. The order of the rows makes no difference."""

    def __init__(self, told: Sequence[Event]) -> None:
        """Counts whom each source of ``told`` names, in how many rows, and what days these are of."""
        self._named: dict[str, Counter[str]] = defaultdict(Counter)
        self._starts: dict[str, list[date]] = defaultdict(list)
        self._ends: dict[str, list[date]] = defaultdict(list)
        for event in told:
            self._named[event.source_id].update(event.actors)
            self._starts[event.source_id].append(event.start)
            self._ends[event.source_id].append(event.end)
        for days in (*self._starts.values(), *self._ends.values()):
            days.sort()
        self._known: dict[tuple[str, str], float] = {}

    def nearness(self, one: str, other: str) -> float:
        """How alike the people of two sources are, 0 (strangers) to 1; the cosine between how often each is named."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = self._cosine(self._named[one], self._named[other])
        return self._known[pair]

    def rarity(self, shared: Iterable[str], one: str, other: str) -> float:
        """How seldom the least named of ``shared`` stands in the rows of two sources, 0 (always) to 1 (hardly ever)."""
        rows = {source: len(self._starts[source]) for source in (one, other)}
        if min(rows.values()) < _FEW_ROWS:
            return 0.0
        return max((1 - max(self._named[s][name] / rows[s] for s in rows) for name in shared), default=0.0)

    def crowd(self, one: Event, other: Event) -> int:
        """How many rows of one's source share a day with the other row, or of the other's with it if these are more."""
        return max(self._at(one.source_id, other), self._at(other.source_id, one))

    def _at(self, source: str, event: Event) -> int:
        return bisect_right(self._starts[source], event.end) - bisect_left(self._ends[source], event.start)

    def _cosine(self, one: Counter[str], other: Counter[str]) -> float:
        shared = one.keys() & other.keys()
        if len(shared) < _FEW_NAMES:
            return 0.0
        product = sum(one[name] * other[name] for name in shared)
        return product / sqrt(sum(count * count for count in one.values()) * sum(n * n for n in other.values()))
