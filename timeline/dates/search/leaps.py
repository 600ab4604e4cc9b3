"""Leaps through time from one date of a telling to the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import log1p

from timeline.dates.calendars.calendar import Reading
from timeline.dates.discourse.context import NOW_DAYS

#: The name of what a way to read a date says about the telling, and how much of it there is.
Trait = tuple[str, float]


def leap(how: str, clock: Reading, reading: Reading, published: date, apart: str = "") -> Iterator[Trait]:
    """What it takes to go from the telling's time to a date."""
    days = days_between(clock, reading)
    if days > NOW_DAYS and abs((published - reading.end).days) <= NOW_DAYS:
        yield "to now", 1.0
        if apart:
            yield f"to now {apart}", 1.0
    elif clock.end < reading.start:
        yield f"{how} forward", log1p(days)
    elif reading.end < clock.start:
        from_now = abs((published - clock.end).days) <= NOW_DAYS
        yield f"{how} back{' from now' if from_now else ''}", 1.0
        yield f"{how} back far", log1p(days)


def days_between(one: Reading, other: Reading) -> int:
    """How many days lie between two dates, 0 where they touch."""
    return max(0, (other.start - one.end).days, (one.start - other.end).days)


def days_before(day: Reading | None, reading: Reading | None) -> int:
    """How many days a reading ends before a date; 0 where one of them is not known."""
    return (day.start - reading.end).days if day is not None and reading is not None else 0
