"""Parts of dates and dates between dates: "late 2017", "the first week of May", "from March to June"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Days, Reading, part, shifted, unit_days, whole
from timeline.dates.discourse.context import Context
from timeline.dates.resolution.chain import within as days_within
from timeline.dates.resolution.readings import counted_from, moved, precision_of, ranging
from timeline.dates.rules.meaning import Call, Few, Fields, When, hangs, points
from timeline.model import Precision

_YEAR_DAYS, _PARTS_OF_YEAR = 366, {"half": 2, "quarter": 4}
Resolve = Callable[[When, Context], Reading | None]


def within(context: Context, outer: Reading, inner: When, resolve: Resolve) -> Reading | None:
    """The inner date that lies in the outer one: the May of last year."""
    if isinstance(inner, Fields):
        found = days_within(outer.days, inner)
    else:
        found = resolve(inner, replace(context, beside=outer, clock=outer, ahead=False, future=False))
    return counted_from(outer, found, 1.0) if found else None


def part_of(mod: str) -> Callable[[Context, Reading], Reading]:
    """Its first, middle or last part (TIMEX3 START, MID, END)."""

    def find(context: Context, outer: Reading) -> Reading:
        days = part(outer.days, mod)
        return replace(outer, start=days.start, end=days.end, mod=mod)

    return find


def modified(mod: str) -> Callable[[Context, Reading], Reading]:
    """The same days with a modifier (TIMEX3 BEFORE, AFTER, APPROX)."""

    def find(context: Context, outer: Reading) -> Reading:
        return replace(outer, mod=mod, confidence=outer.confidence * 0.9)

    return find


def span(context: Context, first: Reading, until: When, resolve: Resolve) -> Reading | None:
    """From one date to another; None when it would run backward."""
    last = _end_of_span(context, first, until, resolve)
    if last is None:
        return None
    if last.end < first.start and isinstance(until, Call):  # "from this Friday to Easter"
        last = resolve(until, replace(context, beside=moved(first, 1, "year"))) or last
    days = Days(first.start, last.end)
    if days.end < days.start:
        return None
    precision: Precision = "range"
    value = f"{first.timex.partition('/')[0]}/{last.timex.rpartition('/')[2]}"
    basis = last.basis if first.basis == "explicit" else first.basis
    sure = min(first.confidence, last.confidence)
    return Reading(
        start=days.start, end=days.end, precision=precision, timex=value, basis=basis,
        anchor=first.anchor or last.anchor, confidence=sure,
    )  # fmt: skip


def _end_of_span(context: Context, first: Reading, until: When, resolve: Resolve) -> Reading | None:
    """The end of a range: what it does not say comes from the range's begin ("12 December to 5 January")."""
    if isinstance(until, Call):  # the year of a feast is that of the begin
        if until.operation == "following":  # "from October 1973 until the following March"
            return resolve(until, replace(context, clock=replace(first, basis="context-relative")))
        return resolve(until, replace(context, beside=first) if hangs(until) and not points(until) else context)
    if until.year is not None or until.yy is not None or until.weekday is not None:
        last = resolve(until, context)
        going_on = first.end >= (context.published or date.max) or context.future
        if last is None or last.end >= first.start or until != Fields(weekday=until.weekday) or not going_on:
            return last
        return moved(last, 1, "week")  # "from today, a Friday, to Monday"
    if until.month is None and until.day is not None:
        following = moved(whole(unit_days(first.start, "month"), "month"), 1, "month")
        found = days_within(first.days, until)
        return found if found and found.start >= first.start else days_within(following.days, until)
    found = resolve(until, replace(context, beside=first))
    if found is None or found.end >= first.start:
        return found
    return resolve(until, replace(context, beside=moved(first, 1, "year")))


def nth(context: Context, count: int | Few, unit: str, outer: Reading) -> Reading | None:
    """The n-th unit of a date, its last when n is −1; none for a few."""
    if isinstance(count, Few) or count == 0 or abs(count) > 400:
        return None
    if unit == "week" and outer.precision == "month":
        edge = outer.start - timedelta(days=7) if count > 0 else outer.end + timedelta(days=1)
        first = edge + timedelta(days=7 * count)
        days = Days(first, min(first + timedelta(days=6), outer.end))
        return counted_from(outer, ranging(days), 0.8) if outer.start <= first <= outer.end else None
    edge = shifted(outer.start, count - 1, unit) if count > 0 else shifted(outer.end, count + 1, unit)
    inside = outer.precision == "day" or outer.start <= edge <= outer.end
    return counted_from(outer, whole(unit_days(edge, unit), precision_of(unit)), 0.95) if inside else None


def divided(unit: str) -> Callable[[Context, int, Reading], Reading | None]:
    """A half or a quarter of a date."""

    def find(context: Context, number: int, outer: Reading) -> Reading | None:
        if unit == "half" and outer.precision == "month":
            return counted_from(outer, ranging(_half_month(outer.days, number)), 1.0)
        if outer.end.year == outer.start.year + 1 and (outer.end - outer.start).days < _YEAR_DAYS:
            months = 12 // _PARTS_OF_YEAR[unit]
            first = shifted(outer.start, months * (number - 1), "month")
            return counted_from(outer, ranging(Days(first, shifted(first, months, "month") - timedelta(days=1))), 1.0)
        if unit == "half" and outer.end.year > outer.start.year + 1:
            return counted_from(outer, ranging(_half_of_years(outer.days, number)), 0.95)
        fields = Fields(half=number) if unit == "half" else Fields(quarter=number)
        found = days_within(outer.days, fields)
        return counted_from(outer, found, 1.0) if found else None

    return find


def _half_month(days: Days, number: int) -> Days:
    middle = days.start.replace(day=15)
    return Days(days.start, middle) if number == 1 else Days(middle + timedelta(days=1), days.end)


def _half_of_years(days: Days, number: int) -> Days:
    middle = (days.start.year + days.end.year) // 2
    return Days(days.start, date(middle, 12, 31)) if number == 1 else Days(date(middle + 1, 1, 1), days.end)
