"""Rows of any sources that tell the same event get the same story_id."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2s
from itertools import product

from timeline.events.kinds import family
from timeline.model import Event
from timeline.stories.kinship import Kinship
from timeline.stories.likeness import NEAR, SAME_EVENT, Likeness, likeness

_MOST_ACTORS = 6  # names of one event that lead to others
_MOST_YEARS = 3
_SMALL_BUCKET = 60  # events compared each with each; larger groups are cut by kind, then in a window of days
_WINDOW = 30
_LOOKED_AT = 8  # rows of a group that another group's are held against
_SLACK = 1.0  # what the average of two groups may lack


def link(events: Sequence[Event]) -> list[Event]:
    """The events in their order, each with a story_id and, in ``joined``, why it stands in its story.

    The order of ``events`` makes no difference to who is joined with whom. A story_id that a row already has
    stays and draws like rows to it, so that what was linked before stays linked when a source is added. Two
    rows of one source are never joined. Rejected rows keep their story_id and take no part.
    """
    order = sorted(
        (at for at, event in enumerate(events) if event.status != "rejected"), key=lambda at: _key(events[at])
    )
    told = [events[at] for at in order]
    kinship = Kinship(told)
    groups = _Groups(told, kinship)
    edges = _edges(told, kinship)
    while sum(groups.join(*edge) for edge in edges):  # until joining two has given no other pair a reason
        edges = [edge for edge in edges if not groups.together(edge[0], edge[1])]
    linked = list(events)
    for at, event in zip(order, groups.named(), strict=True):
        linked[at] = event
    return linked


def _key(event: Event) -> tuple[date, str, str]:
    return event.published or date.max, event.source_id, event.event_id


def _edges(told: Sequence[Event], kinship: Kinship) -> list[tuple[int, int, Likeness]]:
    """Pairs that tell the same event, the likest first."""
    found: list[tuple[int, int, Likeness]] = []
    for one, other in _candidates(told, kinship):
        like = likeness(told[one], told[other], kinship)
        if like.score >= SAME_EVENT:
            found.append((one, other, like))
    found.sort(key=lambda edge: (-round(edge[2].score, 6), _key(told[edge[0]]), _key(told[edge[1]])))
    return found


def _candidates(told: Sequence[Event], kinship: Kinship) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing, each once: of two sources, of about the same time, with a name or a story in common."""
    seen: set[int] = set()
    for name, bucket in _buckets(told):
        reach = len(bucket) if len(bucket) <= _SMALL_BUCKET else _WINDOW
        for place, one in enumerate(bucket):
            source = told[one].source_id
            for other in bucket[place + 1 : place + 1 + reach]:
                number = (one if one < other else other) * len(told) + max(one, other)
                if number in seen or told[other].source_id == source:
                    continue
                if name or kinship.nearness(source, told[other].source_id) >= NEAR:
                    seen.add(number)
                    yield min(one, other), max(one, other)


def _buckets(told: Sequence[Event]) -> Iterator[tuple[str, list[int]]]:
    """Rows of about the same time, in its order: those that share a name, and under no name all of them."""
    alike: dict[tuple[str, int], list[int]] = defaultdict(list)
    for at, event in enumerate(told):
        first, last = event.start.year, min(event.end.year, event.start.year + _MOST_YEARS)
        for year in range(first, last + 2):
            for actor in ("", *event.actors[:_MOST_ACTORS]):
                alike[actor, year].append(at)
    for (name, _), bucket in alike.items():
        for part in [bucket] if len(bucket) <= _SMALL_BUCKET else _by_family(told, bucket):
            yield (
                name,
                sorted(part, key=lambda at: (told[at].start, told[at].end, told[at].source_id, told[at].event_id)),
            )


def _by_family(told: Sequence[Event], bucket: Sequence[int]) -> list[list[int]]:
    parts: dict[str, list[int]] = defaultdict(list)
    for at in bucket:
        parts[family(told[at].type)].append(at)
    return list(parts.values())


class _Groups:
    """Rows joined so far. A group holds one row a source at most, and its rows are alike on the whole."""

    def __init__(self, told: Sequence[Event], kinship: Kinship) -> None:
        self._told, self._kinship = told, kinship
        self._group = list(range(len(told)))
        self._members: dict[int, list[int]] = {}
        self._reasons: dict[int, str] = {}
        firsts: dict[str, int] = {}
        for at, event in enumerate(told):
            self._members[at] = [at]
            if event.story_id:
                self._merge(firsts.setdefault(event.story_id, at), at)

    def together(self, one: int, other: int) -> bool:
        """True when two rows are in one group."""
        return self._group[one] == self._group[other]

    def join(self, one: int, other: int, found: Likeness) -> bool:
        """True when the groups of two rows are now one, and were not before."""
        first, second = self._group[one], self._group[other]
        sources = {self._told[at].source_id for at in self._members[first]}
        if first == second or any(self._told[at].source_id in sources for at in self._members[second]):
            return False
        if not self._alike(first, second):
            return False
        for mine, theirs in ((one, other), (other, one)):
            said = f"with {self._told[theirs].event_id}: " + "; ".join(found.reasons)
            self._reasons.setdefault(mine, said)
        self._merge(first, second)
        return True

    def _alike(self, first: int, second: int) -> bool:
        """True when the rows of two groups are alike on the average, so that no chain of likes joins unlike ones."""
        some = (sorted(self._members[group])[:_LOOKED_AT] for group in (first, second))
        scores = [likeness(self._told[a], self._told[b], self._kinship).score for a, b in product(*some)]
        return sum(scores) >= (SAME_EVENT - _SLACK) * len(scores)

    def named(self) -> Iterator[Event]:
        """The rows in order, with their story's id."""
        ids = {group: self._story_id(members) for group, members in self._members.items()}
        for at, event in enumerate(self._told):
            joined = self._reasons.get(at) or event.joined or "told by no other source"
            yield replace(event, story_id=ids[self._group[at]], joined=joined)

    def _merge(self, first: int, second: int) -> None:
        if first == second:
            return
        keep, drop = min(first, second), max(first, second)
        for at in self._members[drop]:
            self._group[at] = keep
        self._members[keep] += self._members.pop(drop)

    def _story_id(self, members: Sequence[int]) -> str:
        """The id that most of them had before, else one made from the event of the source published first."""
        given = Counter(self._told[at].story_id for at in members if self._told[at].story_id)
        if given:
            return min(given, key=lambda name: (-given[name], name))
        first = min(members)
        return "s-" + blake2s(self._told[first].event_id.encode("utf-8", "replace"), digest_size=4).hexdigest()
