"""Rows of any sources that tell the same event get the same story_id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from hashlib import blake2s

from msgspec.structs import replace

from timeline.model import Event
from timeline.stories.columns import Columns
from timeline.stories.grouping import Groups
from timeline.stories.kinship import Kinship


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
    if not told:
        return list(events)
    groups = Groups(Kinship(Columns(told)))
    groups.form()
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


def _story_id(members: Sequence[Event]) -> str:
    """The id that most of them had before, else one made from the event of the source published first."""
    given = Counter(event.story_id for event in members if event.story_id)
    if given:
        return min(given, key=lambda name: (-given[name], name))
    return "s-" + blake2s(members[0].event_id.encode("utf-8", "replace"), digest_size=4).hexdigest()
