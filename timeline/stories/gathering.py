"""Rows that share a story_id become a Story: the days that all accounts allow, and how far they agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from datetime import date
from typing import Literal, overload

import pandas as pd

from timeline.events.headlining.leaning import leans
from timeline.events.kinds import SAID, family
from timeline.model import Event, Story
from timeline.stories.columns import named_in

Agreement = Literal["told-once", "same", "less-precise", "time-zone", "disputed"]
_ROUGHLY = 0.3  # of the days that "about" stands before: as far as their bar fades out
_LONG = 60  # characters of a title, beyond which it is a clause
#: Families of what is said: a made headline says that somebody spoke, a clause what.
_SAYING = SAID | {"letter", "proposal"}


def gather(events: Sequence[Event]) -> list[Story]:
    """The stories of ``events``, by first day, then id; each event is in exactly one.

    An event without a story_id is a story of its own, named after its event_id. Rejected events are left
    out. The order of ``events`` makes no difference.
    """
    reader = _reader(events)
    groups: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.status != "rejected":
            groups[event.story_id or event.event_id].append(event)
    stories = [_story(story_id, accounts, reader) for story_id, accounts in groups.items()]
    return sorted(stories, key=lambda story: (story.accounts[0].start, story.story_id))


def agreement(accounts: Sequence[Event]) -> Agreement:
    """How the accounts' days stand to each other.

    Accounts of one source alone are told-once. Days that share one are the same or less-precise; two days
    that follow each other may be one moment in two time zones; anything else apart is disputed.
    """
    if len({event.source_id for event in accounts}) == 1:
        return "told-once"
    latest, earliest = _extremes(accounts)
    if begins(latest) <= ends(earliest):
        return "same" if len({(event.start, event.end) for event in accounts}) == 1 else "less-precise"
    if (latest.start - earliest.end).days == 1 and latest.precision == earliest.precision == "day":
        return "time-zone"
    return "disputed"


def gap_days(accounts: Sequence[Event]) -> int:
    """Days between the two accounts that stand furthest apart; 0 when they share a day."""
    latest, earliest = _extremes(accounts)
    return max(0, (begins(latest) - ends(earliest)).days)


def rivals(accounts: Sequence[Event]) -> tuple[Event, ...]:
    """Accounts that exclude each other's days, the most precise of each, by their days."""
    kept: list[Event] = []
    for event in sorted(accounts, key=lambda event: (ends(event) - begins(event), _told_order(event))):
        if all(begins(event) > ends(other) or begins(other) > ends(event) for other in kept):
            kept.append(event)
    return tuple(sorted(kept, key=_told_order))


def begins(event: Event) -> date:
    """The first day that an account allows: any, for one that says "before"; an earlier one, for "about a month"."""
    return date.min if event.mod == "BEFORE" else date.fromordinal(max(1, event.start.toordinal() - _soft(event)))


def ends(event: Event) -> date:
    """The last day that an account allows: any, for one that says "after", or whose day, if no person wrote it, another
    sentence says, from where the telling may have gone on; a later one, for "about a month".
    """
    if event.mod == "AFTER" or inherits(event):
        return date.max
    return date.fromordinal(min(date.max.toordinal(), event.end.toordinal() + _soft(event)))


@overload
def inherits(told: Event) -> bool: ...
@overload
def inherits(told: pd.DataFrame) -> pd.Series: ...
def inherits(told: Event | pd.DataFrame) -> bool | pd.Series:
    """True for an account, or each row of a table, whose day another sentence of its paragraph says: the telling may
    have gone on to a later one. A day that a person wrote is no such day.

    The day of a heading is that of what stands under it.
    """
    known = (told.sentence_start < told.sentence_end) & (told.date_start < told.date_end)
    beside = (told.passage_start <= told.date_start) & (told.date_start < told.sentence_start)
    beyond = told.date_start >= told.sentence_end
    return known & (beside | beyond) & (told.status != "edited")


def _soft(event: Event) -> int:
    """How many days beyond its own an account may be meant."""
    return int((event.end - event.start).days * _ROUGHLY) if event.mod == "APPROX" else 0


def _extremes(accounts: Sequence[Event]) -> tuple[Event, Event]:
    """The account that begins last and the one that ends first: if these share a day, all do."""
    latest = max(accounts, key=lambda event: (begins(event), event.source_id, event.event_id))
    earliest = min(accounts, key=lambda event: (ends(event), event.source_id, event.event_id))
    return latest, earliest


def _reader(events: Iterable[Event]) -> str:
    """The language that headlines are made in: that of most that are not in their source's own; "" when none is."""
    made = Counter(event.headline_language for event in events if event.headline_language not in ("", event.language))
    return min(made, key=lambda language: (-made[language], language), default="")


def _story(story_id: str, accounts: Iterable[Event], reader: str) -> Story:
    told = tuple(sorted(accounts, key=_told_order))
    best = titling(told, reader)
    start, end = _shared_days(told)
    return Story(
        story_id=story_id,
        title=best.headline or best.quote,
        type=_commonest(event.type for event in told),
        actors=_shared_actors(told),
        start=start,
        end=end,
        agreement=agreement(told),
        gap_days=gap_days(told),
        accounts=told,
        rivals=rivals(told),
    )


def _shared_days(told: Sequence[Event]) -> tuple[date | None, date | None]:
    start, end = max(map(begins, told)), min(map(ends, told))
    start = max(start, min(event.start for event in told))
    end = min(end, max(event.end for event in told))
    return (start, end) if start <= end else (None, None)


def _told_order(event: Event) -> tuple[date, date, str, str]:
    return event.start, event.end, event.source_id, event.event_id


def titling(accounts: Sequence[Event], reader: str) -> Event:
    """The account whose headline names a story best for a reader of a language ("" for any)."""
    told_by = Counter(name for event in accounts for name in named_in(event))
    common = {name for name, count in told_by.items() if count > 1 or len(accounts) == 1}
    return min(accounts, key=lambda event: _title_order(event, reader, common))


def _title_order(
    event: Event, reader: str, common: Container[str]
) -> tuple[bool, bool, bool, bool, bool, bool, int, float, int, str, str]:
    """First what the reader can read, then what says who without the sentence before it, then a headline that was made
    (no clause of the source, but of what was said), then one that is short, names nobody whom this account alone names,
    and says to whom or what it was done, then the surest.
    """
    made = bool(event.language) and event.headline_language not in ("", event.language)
    whom = [name for name in (*event.patients, event.object) if name]
    return (
        bool(reader) and event.headline_language != reader,
        leans(event.headline, event.headline_language or event.language),
        not (made or bool(event.agents)),
        len(event.headline) > _LONG,
        made and family(event.type) in _SAYING,
        any(name not in common for name in (*event.agents, *whom)),
        0 if whom else 1 if made else 2,
        -event.confidence,
        len(event.headline),
        event.source_id,
        event.event_id,
    )


def _commonest(kinds: Iterable[str]) -> str:
    counts = Counter(kinds)
    return min(counts, key=lambda kind: (kind in ("", "other"), -counts[kind], kind))


def _shared_actors(told: Sequence[Event]) -> tuple[str, ...]:
    """Everyone named in any account, those whom most sources name first."""
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for event in told:
        for place, actor in enumerate(event.actors):
            counts[actor] += 1
            first[actor] = min(place, first.get(actor, place))
    return tuple(sorted(counts, key=lambda actor: (-counts[actor], first[actor], actor)))
