"""Values worked out to days: fields by the chain, operations by their arguments. See timeline.dates.rules.meaning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Reading
from timeline.dates.discourse.context import Context
from timeline.dates.resolution import fixed, parts, relative, weekdays
from timeline.dates.resolution.chain import names_year, resolve_fields
from timeline.dates.resolution.readings import clock_of
from timeline.dates.rules.meaning import CLOCK, SAID, Call, Few, Fields, When, hangs

#: Operations that read their last value themselves, where it is to be sought.
_LATER = frozenset({"within", "last", "next", "this", "span", "preceding", "following", "days_off"})
#: Operations that say a part of their last value, or which side of it.
_PARTS = frozenset({"early", "mid", "late", "before", "after", "about", "begun", "half_of", "nth", "nth_weekday"})


def resolve(value: When, context: Context) -> Reading | None:
    """The days a value means in a context; None when nothing there fixes them or no calendar has them."""
    try:
        return resolve_fields(value, context) if isinstance(value, Fields) else _work_out(value, context)
    except (ValueError, OverflowError):
        return None


def in_year(value: When, year: int, context: Context) -> Reading | None:
    """What a day, month or season without its year, or a part of one, means in a year."""
    dated = _of_year(value, year)
    return resolve(dated, context) if dated is not None else None


def _of_year(value: When, year: int) -> When | None:
    """A value with this year; None where it hangs on more than its year."""
    if isinstance(value, Fields):
        return value._replace(year=year) if value.month or value.season else None
    inner = value.arguments[-1] if value.operation in _PARTS else None
    dated = _of_year(inner, year) if isinstance(inner, Fields | Call) else None
    return value._replace(arguments=(*value.arguments[:-1], dated)) if dated is not None else None


def _work_out(call: Call, context: Context) -> Reading | None:
    """The reading of an operation; its dates are resolved first. None when one of them cannot be."""
    if call.operation == "either":
        return next((found for one in call.arguments if (found := resolve(one, context))), None)
    if call.operation == "shift" and _later_than_nothing(call, context):
        return None
    if call.operation == "told" and (context.clock is None or context.clock.basis == "document-relative"):
        return None
    if call.operation == "begun":  # nor does a telling go on to it
        context = replace(context, future=False, ahead=False, tenseless=False, earlier=True)
    if call.operation == "before":  # "before January was over she had sold it" goes on to that January
        context = replace(context, earlier=False)
    if call.operation == "span" and (begin := _of_years_end(call, context)) is not None:
        return parts.span(context, begin, call.arguments[1], resolve)
    arguments: list[Any] = []
    for place, argument in enumerate(call.arguments, start=1):
        later = call.operation in _LATER and place == len(call.arguments)
        settled = resolve(argument, context) if isinstance(argument, Fields | Call) and not later else argument
        if settled is None:
            return None
        arguments.append(settled)
    if call.operation in _LATER:
        return _OPERATIONS[call.operation](context, *arguments, resolve)
    return _OPERATIONS[call.operation](context, *arguments)


def _of_years_end(call: Call, context: Context) -> Reading | None:
    """The begin of a range whose end alone says the year: "from May to September of last year", "to June 2020"."""
    first, until = call.arguments
    end = until.arguments[-1] if isinstance(until, Call) and until.operation in _PARTS else until
    told = hangs(first) and ((isinstance(end, Call) and end.operation == "within") or names_year(until))
    last = resolve(until, context) if told else None
    begin = in_year(first, last.start.year, context) if last is not None else None
    if begin is None or last is None or begin.start <= last.end:
        return begin
    return in_year(first, last.start.year - 1, context)


def _later_than_nothing(call: Call, context: Context) -> bool:
    """True for "within days" and "two years later" where no time has been told yet that they could count from."""
    anchor, count, _ = call.arguments
    untold = anchor in (CLOCK, SAID) and context.clock is None and not context.future
    return untold and (isinstance(count, Few) or count == 0 or count > (not context.tenseless))


_OPERATIONS: dict[str, Callable[..., Reading | None]] = {
    "today": relative.today,
    "clock": clock_of,
    "said": clock_of,
    "that": relative.that,
    "then": relative.then,
    "last": relative.stepped(-1),
    "this": relative.stepped(0),
    "next": relative.stepped(1),
    "shift": relative.shift,
    "within": parts.within,
    "early": parts.part_of("START"),
    "mid": parts.part_of("MID"),
    "late": parts.part_of("END"),
    "before": parts.modified("BEFORE"),
    "after": parts.modified("AFTER"),
    "begun": lambda context, outer: outer,
    "told": lambda context, outer: outer,
    "about": parts.modified("APPROX"),
    "span": parts.span,
    "past": relative.stretch(-1),
    "coming": relative.stretch(1),
    "nth": parts.nth,
    "nth_weekday": weekdays.nth_weekday,
    "weekday_after": weekdays.beside_weekday(1),
    "weekday_before": weekdays.beside_weekday(-1),
    "told_weekday": weekdays.told_weekday,
    "nearest": weekdays.nearest_weekday,
    "near": weekdays.near_weekday,
    "numeric": fixed.numeric,
    "decade": fixed.decade,
    "century": fixed.century,
    "landmark": fixed.landmark_days,
    "holiday": fixed.holiday_days,
    "days_off": fixed.days_off,
    "hijri": fixed.hijri,
    "event_before": fixed.event(False),
    "event_after": fixed.event(True),
    "event_named": fixed.event_named,
    "lunar": fixed.lunar,
    "lunar_month": fixed.lunar_month,
    "lunar_day": fixed.lunar_day,
    "cycle_year": fixed.cycle_year,
    "moved": relative.shift_whole,
    "again": relative.again,
    "ago": relative.ago,
    "preceding": relative.beside_clock(-1),
    "following": relative.beside_clock(1),
    "minguo": fixed.minguo,
    "era_year": fixed.minguo,
    "half_of": parts.divided("half"),
    "quarter_of": parts.divided("quarter"),
}
