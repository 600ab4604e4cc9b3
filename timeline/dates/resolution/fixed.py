"""Dates that need no clock: digits, decades, landmarks, feasts, other calendars."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from timeline.dates.calendars import almanac
from timeline.dates.calendars.calendar import Days, Reading, unit_days, whole, year_days
from timeline.dates.discourse.context import Context
from timeline.dates.resolution import chain
from timeline.dates.resolution.chain import resolve_fields
from timeline.dates.resolution.readings import counted_from, ranging
from timeline.dates.rules.meaning import Call, Fields, When
from timeline.model import Landmark, Precision, Span

Resolve = Callable[[When, Context], Reading | None]
_NEAR_YEARS = 12  # between the telling's time and a year of the cycle of sixty that is meant


def numeric(context: Context, first: int, second: int, third: int) -> Reading | None:
    """Digits as day, month and year in the language's order; in the other when only that one is a date."""
    dmy = context.order != "mdy"
    clear = first > 12 or second > 12 or first == second
    if (dmy and second > 12) or (not dmy and first > 12):
        dmy = not dmy
    day, month = (first, second) if dmy else (second, first)
    fields = Fields(day=day, month=month, ambiguous=not clear)
    fields = fields._replace(yy=third) if third < 100 else fields._replace(year=third)
    return resolve_fields(fields, context)


def decade(context: Context, year: int, century: int | None = None) -> Reading | None:
    """The 1990s, the 90s (of the last century when this one's are to come), the 90s of a century; the year 1988's."""
    if century is not None:
        year += century * 100 - 100
    if year < 100:
        reference = context.published.year if context.published else 2020
        year += reference // 100 * 100 if reference // 100 * 100 + year <= reference else reference // 100 * 100 - 100
    unit: Precision = "year" if year % 10 else "decade"
    return whole(unit_days(date(year, 1, 1), unit), unit)


def century(context: Context, number: int) -> Reading:
    """The n-th century."""
    return whole(Days(date(number * 100 - 99, 1, 1), date(number * 100, 12, 31)), "range")


def landmark_days(context: Context, landmark: Landmark) -> Reading:
    """The days of a landmark."""
    days = Days(landmark.start, landmark.end)
    precision: Precision = "day" if days.start == days.end else "range"
    return replace(whole(days, precision), basis="event-relative", anchor=landmark.landmark_id)


def holiday_days(context: Context, name: str) -> Reading | None:
    """The days of a holiday."""
    return chain.holiday(name, context)


def days_off(context: Context, feast: Call | str, resolve: Resolve) -> Reading | None:
    """The days off that go with a feast."""
    name = almanac.meant(
        feast if isinstance(feast, str) else str(feast.arguments[0]), context.speaks_of, context.published
    )
    found = resolve(feast if isinstance(feast, Call) else Call("holiday", (name,)), context)
    if found is None:
        return None
    days = almanac.days_off(name, found.start)
    return counted_from(found, whole(days, "day" if days.start == days.end else "range"), 0.9)


def hijri(context: Context, *said: int) -> Reading | None:
    """The days of a Hijri (day, month and) year."""
    day = said[-3] if len(said) > 2 else None
    month = said[-2] if len(said) > 1 else None
    days = almanac.hijri(day, month, said[-1])
    if days is None:
        return None
    return whole(days, "day") if day else ranging(days)


def lunar(context: Context, day: int, month: int, year: int | None = None) -> Reading | None:
    """A day of the lunisolar calendar."""
    if year is None:
        return chain.lunar(day, month, context)
    days = almanac.lunar(day, month, year)
    return whole(days, "day") if days else None


def cycle_year(context: Context, year: int) -> Reading:
    """A year named by the cycle of sixty: that of the telling's time, else the one that is given."""
    clock = context.clock
    if clock is not None and clock.basis != "document-relative":
        year = next((old for old in range(year, year - 240, -60) if abs(old - clock.start.year) <= _NEAR_YEARS), year)
    return whole(year_days(year), "year")


def lunar_day(context: Context, day: int) -> Reading | None:
    """A day of the first lunisolar month, where the telling is around the new year; None elsewhere."""
    clock = context.clock
    day_told, now = clock is not None and clock.precision == "day", context.published
    of_now = clock is None or (now is not None and clock.start <= now <= clock.end)
    near = clock.start if clock is not None and day_told else now
    days = almanac.lunar_day(day, near) if near is not None and (day_told or of_now) else None
    return whole(days, "day") if days else None


def lunar_month(context: Context, month: int, year: int | None = None) -> Reading | None:
    """A month of the lunisolar calendar."""
    if year is None:
        return chain.lunar_month(month, context)
    days = almanac.lunar_month(month, year)
    return ranging(days) if days else None


def minguo(context: Context, year: int) -> Reading:
    """A year of the Republic of China."""
    return whole(year_days(almanac.minguo(year)), "year")


def event_named(context: Context, words: Span) -> Reading | None:
    """The day that the text gives to the event that these words name."""
    return context.named(words) if context.named else None


def event(behind: bool) -> Callable[[Context], Reading | None]:
    """The day that the text gives to the event named behind or before."""
    return lambda context: context.named(behind) if context.named else None
