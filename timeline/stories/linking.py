"""Rows of any sources that tell the same event get the same story_id."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import blake2s

from msgspec.structs import replace

from timeline.events.kinds import family
from timeline.model import Event
from timeline.stories.grouping import Groups
from timeline.stories.kinship import Kinship

_MOST_ACTORS = 6  # names of one event that lead to others
_MOST_YEARS = 3
_SMALL_BUCKET = 60  # events compared each with each; larger groups are cut by kind, then in a window of days
_WINDOW = 30
_SHARP_DAYS = 31


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
    groups = Groups(told, kinship)
    groups.form(_candidates(told, kinship))
    reasons = groups.reasons()
    linked = list(events)
    for members in groups.members():
        name = _story_id([told[at] for at in members])
        for at in members:
            joined = reasons.get(at) or told[at].joined or "told by no other source"
            linked[order[at]] = replace(told[at], story_id=name, joined=joined)
    return linked


def _key(event: Event) -> tuple[date, str, str]:
    return event.published or date.max, event.source_id, event.event_id


def _candidates(told: Sequence[Event], kinship: Kinship) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing, each once: of two sources, of about the same time, with a name or a story in common."""
    seen: set[int] = set()
    for name, bucket in _buckets(told):
        reach = len(bucket) if len(bucket) <= _SMALL_BUCKET else _WINDOW
        for place, one in enumerate(bucket):
            source = told[one].source_id
            for other in bucket[place + 1 : place + 1 + reach]:
                if told[other].source_id == source or not (name or kinship.are_near(source, told[other].source_id)):
                    continue
                pair = (one, other) if one < other else (other, one)
                number = pair[0] * len(told) + pair[1]
                if number not in seen:
                    seen.add(number)
                    yield pair


def _buckets(told: Sequence[Event]) -> Iterator[tuple[str, list[int]]]:
    """Rows of about the same time, in its order: those that share a name, and under no name all of them."""
    alike: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for at, event in enumerate(told):
        first, last = event.start.year, min(event.end.year, event.start.year + _MOST_YEARS)
        for year in range(first, last + 2):
            for actor in ("", *event.actors[:_MOST_ACTORS]):
                alike[actor, year, 0].append(at)
        if (event.end - event.start).days < _SHARP_DAYS:
            for day in {event.start, event.end}:
                alike["", day.year, day.month].append(at)
    for (name, _, month), bucket in alike.items():
        small = month or len(bucket) <= _SMALL_BUCKET
        for part in [bucket] if small else _by_family(told, bucket):
            yield (
                name,
                sorted(set(part), key=lambda at: (told[at].start, told[at].end, told[at].source_id, told[at].event_id)),
            )


def _by_family(told: Sequence[Event], bucket: Sequence[int]) -> list[list[int]]:
    parts: dict[str, list[int]] = defaultdict(list)
    for at in bucket:
        parts[family(told[at].type)].append(at)
    return list(parts.values())


def _story_id(members: Sequence[Event]) -> str:
    """The id that most of them had before, else one made from the event of the source published first."""
    given = Counter(event.story_id for event in members if event.story_id)
    if given:
        return min(given, key=lambda name: (-given[name], name))
    return "s-" + blake2s(members[0].event_id.encode("utf-8", "replace"), digest_size=4).hexdigest()
