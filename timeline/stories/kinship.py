"""How near two sources stand to each other: do they tell of the same people, and whom does each name all the time?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from math import log, sqrt

from timeline.events.kinds import family
from timeline.events.lexis.concepts import concepts
from timeline.model import Event
from timeline.stories.wording import words_of

_NEAR, _LESS_NEAR = 0.5, 0.2  # sources this alike tell the same story, or do so where they share many names
_FEW_ROWS = 5  # of a source with fewer rows nobody can say whom it names all the time
_FEW_NAMES, _MANY_NAMES = 3, 5  # sources that share few names are near when they share some days as well
_SOME_DAYS = 3
_SHARP_DAYS = 10  # days told more roughly are shared by chance
_FEW_DAYS = 6
_SAME_DAYS = 0.35  # of the days of the source that tells fewer


def named_in(event: Event) -> frozenset[str]:
    """Everybody and everything that a row names."""
    return frozenset(event.actors) | ({event.object} - {""})


class Kinship:
    """What the sources of a set of rows have in common. The order of the rows makes no difference."""

    def __init__(self, told: Sequence[Event]) -> None:
        """Counts whom each source of ``told`` names, in how many rows, and what days these are of."""
        self._named: dict[str, Counter[str]] = defaultdict(Counter)
        self._does: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._starts: dict[tuple[str, str], list[date]] = defaultdict(list)
        self._ends: dict[tuple[str, str], list[date]] = defaultdict(list)
        self._rows = Counter(event.source_id for event in told)
        self._days: dict[str, set[tuple[date, date]]] = defaultdict(set)
        self._order: dict[tuple[str, date], list[tuple[int, int, str]]] = defaultdict(list)
        quotes: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for event in told:
            if (event.end - event.start).days < _SHARP_DAYS:
                self._days[event.source_id].add((event.start, event.end))
            if event.start == event.end:
                self._order[event.source_id, event.start].append(_in_text(event))
            self._named[event.source_id].update(named_in(event))
            self._does[event.source_id].update((family(event.type), name) for name in named_in(event))
            for kind in ("", family(event.type)):
                self._starts[event.source_id, kind].append(event.start)
                self._ends[event.source_id, kind].append(event.end)
            quotes[event.source_id].add((event.quote, event.language))
        for days in (*self._starts.values(), *self._ends.values()):
            days.sort()
        for rows in self._order.values():
            rows.sort()
        self._quotes = dict(quotes)
        self._near: dict[tuple[str, str], bool] = {}

    def are_near(self, one: str, other: str) -> bool:
        """True for sources that tell of the same people, as often: the cosine between how often each is named.

        Sources that share names less often, or only one or two, are near when they tell of the same days: one may
        misread who it is about, and a quarrel has two sides. Many names of all are enough beside a day.
        """
        near = self._near.get((one, other))
        if near is None:
            cosine = self._cosine(self._named[one], self._named[other])
            names = len(self._named[one].keys() & self._named[other].keys())
            days = len(self._days[one] & self._days[other])
            near = cosine > 0 and (
                (cosine >= _NEAR and (names >= _FEW_NAMES or days >= _SOME_DAYS))
                or (cosine >= _LESS_NEAR and names >= _MANY_NAMES and days > 0)
                or (names >= _FEW_NAMES and self._share_days(one, other))
            )
            self._near[one, other] = self._near[other, one] = near
        return near

    def is_sparse(self, one: str, other: str) -> bool:
        """True when one of two sources has too few rows to tell what is rare in it."""
        return min(self._rows[one], self._rows[other]) < _FEW_ROWS

    def rarity(self, shared: Iterable[str], one: str, other: str) -> float:
        """How seldom ``shared`` names stand in the rows of two sources: the sum of the logarithms of their shares."""
        sources = (one, other)
        return sum(-log(max(self._named[source][name] / self._rows[source] for source in sources)) for name in shared)

    def wording(self, shared: Iterable[str], one: str, other: str) -> float:
        """How seldom ``shared`` words stand in the sentences of two sources: as ``rarity`` of names."""
        return self._seldom(self._words, shared, (one, other))

    def speaking(self, shared: Iterable[str], one: str, other: str) -> float:
        """How seldom the sentences of two sources speak of ``shared`` concepts: as ``rarity`` of names."""
        return self._seldom(self._concepts, shared, (one, other))

    def crowds(self, one: Event, other: Event, *, of_kind: bool = False) -> tuple[int, int]:
        """How many rows of each one's source share a day with the other row, the fewer first.

        ``of_kind`` counts those alone that are of the kind of the source's own row.
        """
        kinds = (family(one.type), family(other.type)) if of_kind else ("", "")
        few, many = sorted((self._at(one.source_id, kinds[0], other), self._at(other.source_id, kinds[1], one)))
        return few, many

    def place(self, event: Event) -> float:
        """Where a row of one day stands among its source's rows of that day, in the order of the text, 0 to 1."""
        rows = self._order[event.source_id, event.start]
        return (bisect_left(rows, _in_text(event)) + 0.5) / len(rows)

    def is_only(self, one: Event, other: Event) -> bool:
        """True when neither source tells anything else of the kind of anybody whom both rows name."""
        shared = named_in(one) & named_in(other)
        return all(
            self._does[source][family(event.type), name] == 1
            for event, source in ((one, one.source_id), (other, other.source_id))
            for name in shared
        )

    @cached_property
    def _words(self) -> dict[str, Counter[str]]:
        return {source: Counter(w for q, _ in said for w in words_of(q)) for source, said in self._quotes.items()}

    @cached_property
    def _concepts(self) -> dict[str, Counter[str]]:
        """Looked up only where two sources are held against each other: a glossary is read for it."""
        return {source: Counter(c for one in said for c in concepts(*one)) for source, said in self._quotes.items()}

    def _seldom(self, counts: Mapping[str, Counter[str]], shared: Iterable[str], sources: tuple[str, str]) -> float:
        return sum(-log(max(counts[source][one] / len(self._quotes[source]) for source in sources)) for one in shared)

    def _share_days(self, one: str, other: str) -> bool:
        mine, theirs = self._days[one], self._days[other]
        return len(mine & theirs) >= max(_FEW_DAYS, _SAME_DAYS * min(len(mine), len(theirs)))

    def _at(self, source: str, kind: str, event: Event) -> int:
        starts, ends = self._starts[source, kind], self._ends[source, kind]
        return bisect_right(starts, event.end) - bisect_left(ends, event.start)

    def _cosine(self, one: Counter[str], other: Counter[str]) -> float:
        shared = one.keys() & other.keys()
        if not shared:
            return 0.0
        product = sum(one[name] * other[name] for name in shared)
        return product / sqrt(sum(count * count for count in one.values()) * sum(n * n for n in other.values()))


def _in_text(event: Event) -> tuple[int, int, str]:
    return event.sentence_start, event.date_start, event.event_id
