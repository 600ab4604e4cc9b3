"""How long it takes to join the rows of many sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from timeline.extraction import extract_files
from timeline.model import Event
from timeline.stories import link

ARTICLES = Path(__file__).resolve().parents[1] / "articles"
SHARED = 0.15  # of the names of a story others tell of as well: states, banks


@lru_cache(maxsize=64)
def told(story: Path) -> tuple[Event, ...]:
    """The rows of a story of tests/articles, which six articles tell."""
    return extract_files([story]).events


def many(count: int) -> list[Event]:
    """``count`` rows as articles give them: those of tests/articles, then copies of each story, at another time and on
    a cast of its own, as news has it.
    """
    random = Random(7)
    rows: list[Event] = []
    stories = sorted(found.parent for found in ARTICLES.glob("*/sources.toml"))
    for copy in range(count):
        for story in stories:
            events = told(story)
            days = timedelta(days=random.randrange(-1500, 1500) if copy else 0)
            own: dict[str, str] = {"": ""}
            for name in sorted({name for event in events for name in (*event.actors, event.object)} - {""}):
                own[name] = f"{name} {copy}" if copy and random.random() > SHARED else name
            rows += [_copied(event, f"{story.name}-{copy}-", days, own) for event in events]
            if len(rows) >= count:
                return rows[:count]
    return rows


def _copied(event: Event, prefix: str, days: timedelta, own: dict[str, str]) -> Event:
    names = {
        group: tuple(own[name] for name in getattr(event, group) if name in own)
        for group in ("actors", "agents", "patients", "unsaid")
    }
    start, end = max(event.start, date(1900, 1, 1)), min(event.end, date(2100, 1, 1))
    return replace(
        event, source_id=prefix + event.source_id, event_id=prefix + event.event_id, story_id="", joined="",
        start=start + days, end=max(start, end) + days, object=own[event.object], **names,
    )  # fmt: skip


@pytest.mark.parametrize(
    "count", [100, *(pytest.param(count, marks=pytest.mark.long) for count in (1_000, 10_000, 100_000))]
)
def test_link(benchmark: Callable[..., Any], count: int) -> None:
    rows = many(count)
    linked = benchmark.pedantic(link, (rows,), rounds=1)
    assert len(linked) == count
