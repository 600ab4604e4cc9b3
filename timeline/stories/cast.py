"""Who is named in the rows of which source, and when: evidence that two names are one by where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from math import log

from timeline.model import Event
from timeline.stories.columns import named_in

_SHARP_DAYS = 31  # a row of more days says little about when
_TOLD_TOO = 0.6  # of what one source tells of somebody, how much another tells on the same days
_NOT_TOLD = 0.5  # what it counts against a name not to stand where the other does: sources differ in what they tell
_MOST, _LEAST = 3.5, -3.0
_OFTEN, _SELDOM, _PROMINENT = 0.25, 0.06, 1.2
_BESIDE = 60  # rows of a source that are looked at around one day


class Cast:
    """The names in a set of rows. The order of the rows makes no difference."""

    def __init__(self, events: Iterable[Event]) -> None:
        """Counts whom each source names, and on what days."""
        self._rows: dict[str, list[tuple[date, date, frozenset[str]]]] = defaultdict(list)
        for event in events:
            self._rows[event.source_id].append((event.start, event.end, named_in(event)))
        days: dict[str, dict[str, list[tuple[date, date]]]] = defaultdict(lambda: defaultdict(list))
        months: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for source, rows in self._rows.items():
            rows.sort(key=lambda row: (row[0], row[1], sorted(row[2])))
            for start, end, named in rows:
                for name in named:
                    days[name][source].append((start, end))
                    months[name].add((start.year, start.month))
        self._days, self._months = dict(days), dict(months)

    @property
    def names(self) -> list[str]:
        """All names, sorted."""
        return sorted(self._days)

    def sources(self, name: str) -> frozenset[str]:
        """The sources that name somebody so."""
        return frozenset(self._days[name])

    def count(self, name: str) -> int:
        """How many rows name somebody so."""
        return sum(map(len, self._days[name].values()))

    def months_shared(self, one: str, other: str) -> int:
        """In how many months rows of both names begin."""
        return len(self._months[one] & self._months[other])

    def place(self, one: str, other: str) -> float:
        """How much likelier two names are one than two by where they stand: a logarithm, 0 for no evidence.

        For each day on which one source names the one: does another name the other on that day, and how likely
        would that be by chance? And are both named all the time, each in its sources?
        """
        worth = 0.0
        for mine in sorted(self._days[one]):
            for theirs in sorted(self._days[other]):
                worth += (self._met(one, mine, other, theirs) + self._met(other, theirs, one, mine)) / 2
                worth += self._prominence(self._share(one, mine), self._share(other, theirs))
        return max(_LEAST, min(_MOST, worth))

    def _met(self, one: str, mine: str, other: str, theirs: str) -> float:
        share, worth = self._share(other, theirs), 0.0
        for start, end in self._days[one][mine]:
            beside = self._beside(theirs, start, end) if (end - start).days < _SHARP_DAYS else []
            if beside:
                chance = min(0.95, 1 - (1 - share) ** len(beside))
                met = any(other in named for named in beside)
                likelier = max(_TOLD_TOO, chance)
                worth += log(likelier / chance) if met else _NOT_TOLD * log((1 - likelier) / (1 - chance))
        return worth

    def _share(self, name: str, source: str) -> float:
        return len(self._days[name][source]) / len(self._rows[source])

    def _prominence(self, one: float, other: float) -> float:
        low, high = sorted((one, other))
        return _PROMINENT if low >= _OFTEN else -_PROMINENT if high >= _OFTEN and low <= _SELDOM else 0.0

    def _beside(self, source: str, start: date, end: date) -> list[frozenset[str]]:
        """Whom the rows of a source name that share a day with [start, end]."""
        rows = self._rows[source]
        until = bisect_right(rows, end, key=lambda row: row[0])
        near = rows[max(0, until - _BESIDE) : until]
        return [named for low, high, named in near if high >= start and (high - low).days < _SHARP_DAYS]
