"""Dates seen from now or from the time the telling has reached: "last month", "three days later"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Days, Reading, shifted, unit_days, whole, year_days
from timeline.dates.discourse.context import Context
from timeline.dates.resolution.chain import within as days_within
from timeline.dates.resolution.readings import (
    clock_of,
    counted_from,
    finer,
    is_coarser,
    moved,
    now_of,
    ranging,
    unit_of,
)
from timeline.dates.resolution.weekdays import step_weekday
from timeline.dates.rules.meaning import Few, Fields, When

_YEARS = {"decade": 10, "century": 100}
Resolve = Callable[[When, Context], Reading | None]
_WHOLE_YEAR, _LONGEST_MONTH = 360, 31  # days


def today(context: Context) -> Reading | None:
    """The day of publication; in a quotation the time it was said."""
    now = now_of(context)
    if now is None or now.precision == "day":
        return now
    return replace(now, mod="APPROX", confidence=now.confidence * 0.6)


def that(context: Context, unit: str) -> Reading | None:
    """The unit that the telling has reached: that day, the same year; this one where a clause looks ahead from now."""
    clock, day = clock_of(context), context.published
    if clock and (unit, clock.precision) == ("year", "range") and (clock.end - clock.start).days >= _WHOLE_YEAR:
        clock = replace(clock, start=clock.end)  # "from 2016 to August 2018 …, at the end of that year"
    if clock and day and not context.quoted and unit in ("month", "year"):
        coarse = is_coarser(clock, unit)
        ahead = clock.end < day and (context.ahead or (context.future and coarse))  # no "next month" of a year
        # "next year's budget comes at the end of the month", "it opened last year, and closes at the end of the month"
        recent = unit == "month" and (day - clock.end).days < _WHOLE_YEAR
        if ahead or (recent and coarse and (clock.end - clock.start).days > _LONGEST_MONTH):
            clock = now_of(context)
    return None if clock is None or (clock.precision, unit) == ("season", "month") else unit_of(clock, unit)


def then(context: Context, unit: str) -> Reading | None:
    """The unit that the telling has reached, unless it is now's: 当年 is an earlier year, or just "back then"."""
    found = that(context, unit)
    return None if found and context.published and found.end >= context.published else found


def stepped(step: int) -> Callable[[Context, Any, Resolve], Reading | None]:
    """The last (−1), this (0) or next (1) unit, weekday or date seen from now."""

    def find(context: Context, what: Any, resolve: Resolve) -> Reading | None:  # noqa: ANN401
        now = now_of(context)
        if now is None:
            return None
        if isinstance(what, str):
            return _coarse(now, step, what) if is_coarser(now, what) else unit_of(moved(now, step, what), what)
        if isinstance(what, int):
            what = Fields(weekday=what)
        if isinstance(what, Fields) and what.weekday is not None and what.month is None and what.day is None:
            found = step_weekday(now, what.weekday, step)
            passed = step == 0 and context.future and found.end < now.start  # "goes on trial this Tuesday"
            return step_weekday(now, what.weekday, 1) if passed else found
        if isinstance(what, Fields) and what == Fields(day=what.day):  # "on the 2nd to come"
            return resolve(what, replace(context, future=step > 0, tenseless=False, clock=None))
        return _step_fields(now, what, step, context, resolve)

    return find


def _coarse(now: Reading, step: int, unit: str) -> Reading:
    moved = Days(shifted(now.start, step, unit), shifted(now.end, step, unit))
    return replace(counted_from(now, ranging(moved), 0.6), mod="APPROX")


def _step_fields(now: Reading, what: When, step: int, context: Context, resolve: Resolve) -> Reading | None:
    """The last, this year's or the next May, summer, Christmas … seen from now; "this winter" still lasts, or is over
    for less time than the next one is away where the clause does not look ahead.
    """
    years = {-1: (0, -1, -2), 0: (-1, 0), 1: (0, 1, 2)}[step]
    for offset in years:
        outer = year_days(now.start.year + offset)
        if isinstance(what, Fields):
            found = days_within(outer, what)
        else:
            found = resolve(what, Context(beside=whole(outer, "year"), published=context.published))
        over = found is not None and step == 0 and not context.future and _is_nearer(found, now)
        if found and (over or _lies(found, now, step, this_year=offset == 0)):
            return counted_from(now, found, 0.9)
    return None


def beside_clock(step: int) -> Callable[[Context, When, Resolve], Reading | None]:
    """The date before (−1) or after (1) the time that the telling has reached."""

    def find(context: Context, what: When, resolve: Resolve) -> Reading | None:
        clock = clock_of(context)
        if clock and isinstance(what, Fields) and what.weekday is not None and what.month is None:
            return None if is_coarser(clock, "day") else step_weekday(clock, what.weekday, step)
        return _step_fields(clock, what, step, context, resolve) if clock else None

    return find


def _is_nearer(found: Reading, now: Reading) -> bool:
    """True for a season that is over for less time than the same one of the next year is away."""
    ahead = shifted(found.start, 1, "year") - now.end
    return found.precision == "season" and timedelta(0) <= now.start - found.end < ahead


def _lies(found: Reading, now: Reading, step: int, *, this_year: bool) -> bool:
    if step == 0:
        return this_year or found.end >= now.start
    return found.end < now.start if step < 0 else found.start > now.end


def shift(context: Context, anchor: Reading, count: int | Few, unit: str) -> Reading:
    """n units after a date, as precise as the unit (decades and centuries as years); a few give an interval."""
    anchor = finer(anchor, unit)
    if unit in _YEARS and not is_coarser(anchor, "year"):
        years = _YEARS[unit]
        low_high = Few(count.low * years, count.high * years) if isinstance(count, Few) else count * years
        return shift(context, anchor, low_high, "year")
    if isinstance(count, Few):
        first, last = sorted((moved(anchor, count.low, unit), moved(anchor, count.high, unit)), key=lambda r: r.start)
        few = Days(unit_days(first.start, unit).start, unit_days(last.end, unit).end) if unit in (
            "month", "year", "decade", "century",
        ) else Days(first.start, last.end)  # fmt: skip
        return replace(counted_from(anchor, ranging(few), 0.7), mod="APPROX")
    if unit == "day" and is_coarser(anchor, unit) and abs(count) <= (anchor.end - anchor.start).days:
        return replace(anchor, mod="APPROX", confidence=anchor.confidence * 0.6)
    whole_shift = moved(anchor, count, unit)
    if unit == "hour":
        return whole_shift
    if unit == "week" and anchor.precision == "day" and anchor.basis != "document-relative":
        return whole_shift
    if is_coarser(anchor, unit) and unit in ("day", "week"):
        return replace(whole_shift, mod="APPROX", confidence=whole_shift.confidence * 0.6)
    if (unit, count, anchor.precision) == ("year", 1, "month") and anchor.basis != "document-relative":
        return whole_shift  # "in May 2023 … a year later": that May
    if (unit, count, anchor.precision) == ("year", 1, "range") and anchor.start.month == anchor.end.month:
        return unit_of(whole_shift, "month")  # "from 3 to 9 May … a year later": that May
    found = unit_of(whole_shift, unit)
    counted = unit == "year" and anchor.precision in ("day", "month") and anchor.basis != "document-relative"
    return replace(found, month=whole_shift.start.replace(day=1)) if counted else found


def shift_whole(context: Context, anchor: Reading, count: int | Few, unit: str) -> Reading | None:
    """As long as the anchor and as fine: the same day or quarter of another year."""
    return None if isinstance(count, Few) else counted_from(anchor, moved(anchor, count, unit), 0.8)


def again(context: Context, anchor: Reading, year: Reading) -> Reading:
    """The same part of another year; that year, where no part of one was said."""
    if anchor.precision == "day" or anchor.mod or (anchor.end - anchor.start).days >= _WHOLE_YEAR:
        return year
    return counted_from(year, moved(anchor, year.start.year - anchor.start.year, "year"), 0.9)


def ago(context: Context, count: int | Few, unit: str) -> Reading | None:
    """Back from the day that the telling has reached when the unit is a day or a week, else from now."""
    near = unit in ("day", "week") and context.clock is not None and context.clock.precision == "day"
    anchor = clock_of(context) if near else now_of(context)
    return shift(context, anchor, -count, unit) if anchor else None


def stretch(sign: int) -> Callable[[Context, int | Few, str], Reading | None]:
    """The n units up to now (−1) or from now on (1)."""

    def find(context: Context, count: int | Few, unit: str) -> Reading | None:
        now = now_of(context)
        if now is None:
            return None
        most = count.high if isinstance(count, Few) else count
        other = shifted(now.start if sign < 0 else now.end, sign * most, unit)
        days = Days(other, now.end) if sign < 0 else Days(now.start, other)
        reading = counted_from(now, ranging(days), 0.8)
        return replace(reading, mod="APPROX") if isinstance(count, Few) else reading

    return find
