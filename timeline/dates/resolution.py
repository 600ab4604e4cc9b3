"""From a value without a day to days: the chain that decides what the words do not say.

A missing year comes from 1. a date beside it in the sentence, 2. the year the telling is in, 3. the day of
publication, and then the past is likelier than the future. Relative words count from the day of publication,
inside a quotation from the time the telling has reached.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import almanac, relative
from timeline.dates.calendar import Days, Reading, month_days, months_days, season_days, whole, year_days
from timeline.dates.context import Context
from timeline.dates.meaning import Call, Fields, When
from timeline.model import Basis, Precision

_PIVOT_YEARS = 10
_OLDEST, _NEWEST = 1000, 2999


def resolve(value: When, context: Context) -> Reading | None:
    """The days a value means in a context; None when nothing there fixes them or no calendar has them."""
    try:
        return _fields(value, context) if isinstance(value, Fields) else relative.work_out(value, context, resolve)
    except (ValueError, OverflowError):
        return None


def within(outer: Days, fields: Fields) -> Reading | None:
    """The days of fields that lie in an interval, such as the Tuesday of a week or the May of a year."""
    if fields.weekday is not None and fields == Fields(weekday=fields.weekday):
        first = outer.start + timedelta(days=(fields.weekday - outer.start.isoweekday()) % 7)
        return whole(Days(first, first), "day") if first <= outer.end else None
    if fields.day is not None and fields.month is None:
        return whole(Days(*[outer.start.replace(day=fields.day)] * 2), "day")
    for year in range(outer.start.year, outer.end.year + 1):
        found = _in_year(fields, year)
        if found and found[0].start <= outer.end and found[0].end >= outer.start:
            return whole(*found)
    return None


def holiday(name: str, context: Context) -> Reading | None:
    """The days of a holiday, its year found as a month's is."""
    country = almanac.country(name)
    if country and context.beside is None:
        return _office(name, context) if context.speaks_of(country) else None
    return _dated_by_year(lambda year: _with_precision(almanac.holiday(name, year)), context)


def _office(name: str, context: Context) -> Reading | None:
    """A day of office: the one nearest to the time that the telling has reached, else to publication."""
    clock = context.clock
    near = clock.end if clock and clock.basis != "document-relative" else context.published
    days = almanac.nearest_office(name, near) if near else None
    return _based(whole(days, "day"), "event-relative", name, 0.8) if days else None


def lunar(day: int, month: int, context: Context) -> Reading | None:
    """The day of a lunisolar date without a year."""
    return _dated_by_year(lambda year: _with_precision(almanac.lunar(day, month, year)), context)


def lunar_month(month: int, context: Context) -> Reading | None:
    """The days of a lunisolar month without a year."""
    return _dated_by_year(lambda year: _with_precision(almanac.lunar_month(month, year)), context)


def _with_precision(days: Days | None) -> tuple[Days, Precision] | None:
    return None if days is None else (days, "day" if days.start == days.end else "range")


def _fields(fields: Fields, context: Context) -> Reading | None:
    year = fields.year
    if year is None and fields.yy is not None:
        year = _century(fields.yy, context)
    if year is not None:
        year -= context.era_offset if year > 2400 else 0
        found = _in_year(fields, year)
        if found is None or not _OLDEST <= year <= _NEWEST:
            return None
        wrong = fields.weekday is not None and fields.day is not None and found[0].start.isoweekday() != fields.weekday
        sure = (0.6 if fields.ambiguous else 1.0) * (0.7 if wrong else 1.0)
        return replace(whole(*found), confidence=sure)
    if fields.month is None and fields.day is not None:
        return _day_of_month(fields.day, context)
    if fields.month is None and fields.weekday is not None:
        return relative.weekday(fields.weekday, context)
    reading = _dated_by_year(lambda at: _in_year(fields, at), context)
    return replace(reading, confidence=reading.confidence * 0.6) if reading and fields.ambiguous else reading


def _in_year(fields: Fields, year: int) -> tuple[Days, Precision] | None:
    """The days of fields in a year, and their precision; None when the year has no such day."""
    try:
        if fields.month is not None and fields.day is not None:
            day = date(year, fields.month, fields.day)
            return Days(day, day), "day"
        if fields.month is not None:
            return month_days(year, fields.month), "month"
        if fields.quarter is not None:
            return months_days(year, fields.quarter * 3 - 2, 3), "quarter"
        if fields.half is not None:
            return months_days(year, fields.half * 6 - 5, 6), "half"
        if fields.season is not None:
            return season_days(year, fields.season), "season"
        return year_days(year), "year"
    except ValueError:
        return None


def _century(two_digits: int, context: Context) -> int:
    reference = context.published.year if context.published else 2020
    year = reference // 100 * 100 + two_digits
    return year - 100 if year > reference + _PIVOT_YEARS else year


def _day_of_month(day: int, context: Context) -> Reading | None:
    """A day without its month: the telling's month when it has one, else the last such day, or the next."""
    clock = context.clock
    if clock and clock.basis != "document-relative" and clock.precision in ("day", "month", "week"):
        reading = whole(Days(*[clock.start.replace(day=day)] * 2), "day")
        return _based(reading, "context-relative", clock.timex, 0.8)
    if context.published is None:
        return None
    for months in range(0, 12):
        at = context.published.year * 12 + context.published.month - 1 + (months if context.future else -months)
        days = month_days(at // 12, at % 12 + 1)
        if day <= days.end.day:
            found = days.start.replace(day=day)
            if found >= context.published if context.future else found <= context.published:
                return _based(whole(Days(found, found), "day"), "document-relative", published(context), 0.8)
    return None


def _dated_by_year(build: Callable[[int], tuple[Days, Precision] | None], context: Context) -> Reading | None:
    """What ``build`` makes in the year that the chain decides on."""
    if context.beside is not None:
        found = build(context.beside.start.year)
        return _based(whole(*found), "context-relative", context.beside.timex, 0.95) if found else None
    clock = context.clock
    if clock is not None and clock.basis != "document-relative":
        return _in_told_year(build, clock, context)
    return _nearest(build, context)


def _in_told_year(
    build: Callable[[int], tuple[Days, Precision] | None], clock: Reading, context: Context
) -> Reading | None:
    """In the year the telling is in; in the next one when the telling has passed the date and time allows it."""
    found = build(clock.start.year)
    passed = found is not None and clock.precision in ("day", "month", "week") and found[0].end < clock.start
    if passed and found is not None and (clock.start - found[0].end).days > 180:
        later = build(clock.start.year + 1)
        if later and (context.published is None or later[0].start <= context.published):
            found = later
    if found and context.published and found[0].start > context.published and not context.future:
        return _nearest(build, context)
    return _based(whole(*found), "context-relative", clock.timex, 0.85) if found else None


def _nearest(build: Callable[[int], tuple[Days, Precision] | None], context: Context) -> Reading | None:
    """The last one that had begun by the day of publication, or the next one when the clause looks ahead."""
    day = context.published
    if day is None:
        return None
    years = (day.year, day.year + 1) if context.future else (day.year, day.year - 1, day.year - 2)
    for year in years:
        found = build(year)
        if found and (found[0].end >= day if context.future else found[0].start <= day):
            return _based(whole(*found), "document-relative", published(context), 0.9)
    return None


def published(context: Context) -> str:
    """The anchor's words for the day of publication."""
    return f"published {context.published.isoformat()}" if context.published else ""


def _based(reading: Reading, basis: Basis, anchor: str, confidence: float) -> Reading:
    return replace(reading, basis=basis, anchor=anchor, confidence=reading.confidence * confidence)


def is_whole_year(value: When) -> bool:
    """True for a plain year, which dates the months beside it."""
    return isinstance(value, Fields) and value.year is not None


def names_year(value: When) -> bool:
    """True when a value says its year (a month, day, season … with its year, or a year alone)."""
    if isinstance(value, Fields):
        return value.year is not None
    return (
        isinstance(value, Call)
        and value.operation in ("early", "mid", "late", "about")
        and any(isinstance(argument, Fields | Call) and names_year(argument) for argument in value.arguments)
    )
