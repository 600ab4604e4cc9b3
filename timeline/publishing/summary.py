"""What a table says in all: how many events, who tells them, when, about whom, where they disagree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import TypedDict

import pandas as pd

from timeline.drawing.selecting import story_ids
from timeline.model import Story
from timeline.stories import gather
from timeline.table import to_events

#: So large a share of the events in one year is worth a title …
BURST_SHARE = 0.4
#: … when there are at least so many events, over at least so many years.
BURST_EVENTS, BURST_YEARS = 8, 3
_ACTORS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One source: its name as readers know it, and the day it was published when that is known."""

    name: str
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Facts about rows of a table. ``first`` and ``last`` are None when there are no rows.

    ``events`` counts what happened, not how often it is told: rows of one story are one event.
    ``busiest`` is (year, events in it) when one year has a large share of the events, else None.
    ``actors`` are at most three, those that most events name first. ``imprecise``, ``unsure`` and ``edited``
    count rows: known less exactly than to the day; planned, denied or possible; corrected by hand.
    """

    events: int
    outlets: tuple[Outlet, ...]
    first: date | None
    last: date | None
    actors: tuple[str, ...]
    disputed: tuple[Story, ...]
    busiest: tuple[int, int] | None
    imprecise: int
    unsure: int
    edited: int


def summarise(rows: pd.DataFrame, among: tuple[Story, ...] | None = None) -> Summary:
    """The facts about rows, as ``select`` gives them. The order of the rows makes no difference.

    ``among`` are the disputed stories of a table that the rows are a part of, when these are known already.
    """
    return Summary(
        events=story_ids(rows).nunique(),
        outlets=_outlets(rows),
        first=rows["start"].min().date() if len(rows) else None,
        last=rows["end"].max().date() if len(rows) else None,
        actors=most_named(rows),
        disputed=disputes(rows) if among is None else _still_told(rows, among),
        busiest=_busiest(rows),
        **_signs(rows),
    )


def recount(facts: Summary, rows: pd.DataFrame) -> Summary:
    """Facts with what is counted or marked (not who and when) of a part of the rows that they are about."""
    return replace(facts, events=story_ids(rows).nunique(), disputed=_still_told(rows, facts.disputed), **_signs(rows))


class _Signs(TypedDict):
    imprecise: int
    unsure: int
    edited: int


def _signs(rows: pd.DataFrame) -> _Signs:
    return {
        "imprecise": int((rows["start"] != rows["end"]).sum()),
        "unsure": int((rows["modality"] != "asserted").sum()),
        "edited": int((rows["status"] == "edited").sum()),
    }


def _still_told(rows: pd.DataFrame, among: tuple[Story, ...]) -> tuple[Story, ...]:
    shown = set(rows["story_id"]) if among else set()
    return tuple(story for story in among if story.story_id in shown)


def disputes(rows: pd.DataFrame) -> tuple[Story, ...]:
    """The stories whose accounts give days that exclude each other, the widest gap first."""
    apart = _apart(rows)
    shared = rows[rows["story_id"].isin(apart)]
    found = [story for story in gather(to_events(shared)) if story.disputed] if apart else []
    return tuple(sorted(found, key=lambda story: (-story.gap_days, story.story_id)))


def _apart(rows: pd.DataFrame) -> set[str]:
    """The stories of several sources of which one account begins after another has ended."""
    told = rows[rows["story_id"] != ""].groupby("story_id")
    bounds = told.agg(first=("end", "min"), last=("start", "max"), sources=("source_id", "nunique"))
    return set(bounds.index[(bounds["last"] > bounds["first"]) & (bounds["sources"] > 1)])


def _outlets(rows: pd.DataFrame) -> tuple[Outlet, ...]:
    firsts = rows.drop_duplicates("source_id").sort_values("source_id")
    outlets = [
        Outlet(name=name or source, published=None if pd.isna(day) else day.date())
        for source, name, day in zip(firsts["source_id"], firsts["publisher"], firsts["published"], strict=True)
    ]
    return tuple(sorted(outlets, key=lambda outlet: (outlet.published or date.max, outlet.name)))


def most_named(rows: pd.DataFrame) -> tuple[str, ...]:
    """At most three actors, those that most rows name first; none whom fewer than a quarter name."""
    counts = Counter(name for names in rows["actors"] for name in dict.fromkeys(names.split(";")) if name)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    enough = max(1, len(rows) // 4)
    return tuple(name for name, count in ranked[:_ACTORS] if count >= enough)


def _busiest(rows: pd.DataFrame) -> tuple[int, int] | None:
    rows = rows.sort_values(["start", "end", "event_id"]).loc[lambda told: ~story_ids(told).duplicated()]
    years = rows["start"].dt.year
    if len(rows) < BURST_EVENTS or years.nunique() < BURST_YEARS:
        return None
    counts = years.value_counts()
    most = int(counts.max())
    return (int(min(counts[counts == most].index)), most) if most >= BURST_SHARE * len(rows) else None
