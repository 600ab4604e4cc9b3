"""Operations on dates: "three days later", "last month", "the end of", "from … to …". See timeline.dates.meaning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

from timeline.dates import almanac, resolution
from timeline.dates.calendar import Days, Reading, part, shifted, timex, unit_days, week_days, whole, year_days
from timeline.dates.context import Context
from timeline.dates.meaning import Call, Few, Fields, When
from timeline.model import Basis, Landmark, Precision

Resolve = Callable[[When, Context], Reading | None]

_PRECISION: dict[str, Precision] = {"hour": "day", "day": "day", "century": "range"}
_HALF_WEEK = 3
#: Operations that read their last value themselves, where it is to be sought.
_LATER = frozenset({"within", "last", "next", "this", "span", "preceding", "following"})
_COARSENESS = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "range")


def work_out(call: Call, context: Context, resolve: Resolve) -> Reading | None:
    """The reading of an operation; its dates are resolved first. None when one of them cannot be."""
    if call.operation == "shift" and _later_than_nothing(call, context):
        return None
    arguments: list[Any] = []
    for place, argument in enumerate(call.arguments, start=1):
        later = call.operation in _LATER and place == len(call.arguments)
        settled = resolve(argument, context) if isinstance(argument, Fields | Call) and not later else argument
        if settled is None:
            return None
        arguments.append(settled)
    return _OPERATIONS[call.operation](context, *arguments)


def _later_than_nothing(call: Call, context: Context) -> bool:
    """True for "within days" and "two years later" where no time has been told yet that they could count from."""
    anchor, count, _ = call.arguments
    untold = anchor == Call("clock") and context.clock is None and not context.future
    return untold and (isinstance(count, Few) or count == 0 or count > 1)


def weekday(day: int, context: Context) -> Reading | None:
    """A bare weekday: the last one up to the day of publication, the next one when the clause looks ahead.

    Where verbs have no tense, the nearer of both.
    """
    now = _now(context)
    if now is None:
        return None
    if now.precision != "day":
        return replace(now, mod="APPROX", confidence=now.confidence * 0.5)
    back = (now.start.isoweekday() - day) % 7
    ahead = context.future or (context.tenseless and back > _HALF_WEEK)
    found = now.start + timedelta(days=(-back) % 7) if ahead else now.start - timedelta(days=back)
    return _from(now, _day(found), 0.9)


def _now(context: Context) -> Reading | None:
    """Today: the day of publication, or in a quotation the time the telling has reached."""
    if context.quoted and context.clock is not None:
        return replace(context.clock, basis="context-relative", anchor=context.clock.timex, mod="")
    if context.published is None:
        return None
    today = _day(context.published)
    return replace(today, basis="document-relative", anchor=resolution.published(context))


def _clock(context: Context) -> Reading | None:
    """The time the telling has reached; at its start, the day of publication."""
    clock = context.clock
    return replace(clock, basis="context-relative", anchor=clock.timex, mod="") if clock else _now(context)


def _today(context: Context) -> Reading | None:
    now = _now(context)
    if now is None or now.precision == "day":
        return now
    return replace(now, mod="APPROX", confidence=now.confidence * 0.6)


def _that(context: Context, unit: str) -> Reading | None:
    clock = _clock(context)
    return _unit_of(clock, unit) if clock else None


def _unit_of(anchor: Reading, unit: str) -> Reading:
    """The unit an anchor lies in; the anchor itself, roughly, when it is coarser than the unit."""
    days = unit_days(anchor.start, unit)
    longer = anchor.end - anchor.start > days.end - days.start
    if days.end < anchor.end and longer and _coarser(anchor, unit):
        return replace(anchor, mod="APPROX", confidence=anchor.confidence * 0.6)
    return _from(anchor, whole(days, _precision(unit)), 0.9)


def _relative_unit(step: int) -> Callable[[Context, Any], Reading | None]:
    def find(context: Context, what: Any) -> Reading | None:  # noqa: ANN401
        now = _now(context)
        if now is None:
            return None
        if isinstance(what, str):
            return _coarse(now, step, what) if _coarser(now, what) else _unit_of(_moved(now, step, what), what)
        if isinstance(what, int):
            what = Fields(weekday=what)
        if isinstance(what, Fields) and what.weekday is not None and what.month is None and what.day is None:
            return _step_weekday(now, what.weekday, step)
        return _step_fields(now, what, step, context)

    return find


def _coarser(anchor: Reading, unit: str) -> bool:
    return _COARSENESS.index(anchor.precision) > _COARSENESS.index(_precision(unit))


def _coarse(now: Reading, step: int, unit: str) -> Reading:
    moved = Days(shifted(now.start, step, unit), shifted(now.end, step, unit))
    return replace(_from(now, _range(moved), 0.6), mod="APPROX")


def _step_weekday(now: Reading, day: int, step: int) -> Reading:
    if step == 0:
        found = week_days(now.start).start + timedelta(days=day - 1)
    else:
        ahead = (day - now.start.isoweekday()) % 7
        found = now.start + timedelta(days=(ahead or 7) if step > 0 else (ahead - 7))
    return _from(now, _day(found), 0.9)


def _nearest_weekday(context: Context, day: int) -> Reading | None:
    """The weekday at most three days from now; the next one when the clause looks ahead."""
    now = _now(context)
    if now is None:
        return None
    ahead = (day - now.start.isoweekday()) % 7
    if ahead > _HALF_WEEK and not context.future:
        ahead -= 7
    return _from(now, _day(now.start + timedelta(days=ahead)), 0.9)


def _step_fields(now: Reading, what: When, step: int, context: Context) -> Reading | None:
    """The last, this year's or the next May, summer, Christmas … seen from now; a winter that still lasts is this."""
    years = {-1: (0, -1, -2), 0: (-1, 0), 1: (0, 1, 2)}[step]
    for offset in years:
        outer = year_days(now.start.year + offset)
        if isinstance(what, Fields):
            found = resolution.within(outer, what)
        else:
            found = resolution.resolve(what, Context(beside=whole(outer, "year"), published=context.published))
        if found and _lies(found, now, step, this_year=offset == 0):
            return _from(now, found, 0.9)
    return None


def _beside_clock(step: int) -> Callable[[Context, When], Reading | None]:
    def find(context: Context, what: When) -> Reading | None:
        clock = _clock(context)
        return _step_fields(clock, what, step, context) if clock else None

    return find


def _lies(found: Reading, now: Reading, step: int, *, this_year: bool) -> bool:
    if step == 0:
        return this_year or found.end >= now.start
    return found.end < now.start if step < 0 else found.start > now.end


def _shift(context: Context, anchor: Reading, count: int | Few, unit: str) -> Reading:
    if isinstance(count, Few):
        first, last = sorted((_moved(anchor, count.low, unit), _moved(anchor, count.high, unit)), key=lambda r: r.start)
        few = Days(unit_days(first.start, unit).start, unit_days(last.end, unit).end) if unit in (
            "month", "year", "decade", "century",
        ) else Days(first.start, last.end)  # fmt: skip
        return replace(_from(anchor, _range(few), 0.7), mod="APPROX")
    moved = _moved(anchor, count, unit)
    if unit == "hour":
        return moved
    if unit == "week" and anchor.precision == "day" and anchor.basis != "document-relative":
        return moved
    if _coarser(anchor, unit) and unit in ("day", "week"):
        return replace(moved, mod="APPROX", confidence=moved.confidence * 0.6)
    return _unit_of(moved, unit)


def _moved(anchor: Reading, count: int, unit: str) -> Reading:
    """An anchor moved as a whole: its precision stays, an end of month stays an end of month."""
    start = shifted(anchor.start, count, unit)
    if unit in ("hour", "day", "week"):
        days = Days(start, shifted(anchor.end, count, unit))
    else:
        following = shifted(anchor.end + timedelta(days=1), count, unit)
        days = Days(start, max(start, following - timedelta(days=1)))
    return replace(anchor, start=days.start, end=days.end, timex=timex(days, _fitting(anchor, days)), mod="")


def _fitting(anchor: Reading, days: Days) -> Precision:
    try:
        timex(days, anchor.precision)
    except StopIteration:
        return "range"
    return anchor.precision


def _shift_whole(context: Context, anchor: Reading, count: int | Few, unit: str) -> Reading | None:
    """As long as the anchor and as fine: the same day or quarter of another year."""
    return None if isinstance(count, Few) else _from(anchor, _moved(anchor, count, unit), 0.8)


def _ago(context: Context, count: int | Few, unit: str) -> Reading | None:
    """Back from the day that the telling has reached when the unit is a day or a week, else from now."""
    near = unit in ("day", "week") and context.clock is not None and context.clock.precision == "day"
    anchor = _clock(context) if near else _now(context)
    return _shift(context, anchor, -count, unit) if anchor else None


def _within(context: Context, outer: Reading, inner: When) -> Reading | None:
    if isinstance(inner, Fields):
        found = resolution.within(outer.days, inner)
    else:
        found = resolution.resolve(inner, replace(context, beside=outer, clock=outer))
    return _from(outer, found, 1.0) if found else None


def _part(mod: str) -> Callable[[Context, Reading], Reading]:
    def find(context: Context, outer: Reading) -> Reading:
        days = part(outer.days, mod)
        return replace(outer, start=days.start, end=days.end, mod=mod)

    return find


def _modified(mod: str) -> Callable[[Context, Reading], Reading]:
    def find(context: Context, outer: Reading) -> Reading:
        return replace(outer, mod=mod, confidence=outer.confidence * 0.9)

    return find


def _span(context: Context, first: Reading, until: When) -> Reading | None:
    last = _end_of_span(context, first, until)
    if last is None:
        return None
    days = Days(first.start, last.end)
    if days.end < days.start:
        return None
    precision: Precision = "range"
    value = f"{first.timex}/{last.timex}"
    basis = last.basis if first.basis == "explicit" else first.basis
    sure = min(first.confidence, last.confidence)
    return Reading(
        start=days.start, end=days.end, precision=precision, timex=value, basis=basis,
        anchor=first.anchor or last.anchor, confidence=sure,
    )  # fmt: skip


def _end_of_span(context: Context, first: Reading, until: When) -> Reading | None:
    """The end of a range: what it does not say comes from the range's begin ("12 December to 5 January")."""
    if not isinstance(until, Fields) or until.year is not None or until.yy is not None or until.weekday is not None:
        return resolution.resolve(until, context)
    if until.month is None and until.day is not None:
        following = _moved(whole(unit_days(first.start, "month"), "month"), 1, "month")
        found = resolution.within(first.days, until)
        return found if found and found.start >= first.start else resolution.within(following.days, until)
    found = resolution.resolve(until, replace(context, beside=first))
    if found is None or found.end >= first.start:
        return found
    return resolution.resolve(until, replace(context, beside=_moved(first, 1, "year")))


def _stretch(sign: int) -> Callable[[Context, int | Few, str], Reading | None]:
    def find(context: Context, count: int | Few, unit: str) -> Reading | None:
        now = _now(context)
        if now is None:
            return None
        most = count.high if isinstance(count, Few) else count
        other = shifted(now.start if sign < 0 else now.end, sign * most, unit)
        days = Days(other, now.end) if sign < 0 else Days(now.start, other)
        reading = _from(now, _range(days), 0.8)
        return replace(reading, mod="APPROX") if isinstance(count, Few) else reading

    return find


def _nth(context: Context, count: int, unit: str, outer: Reading) -> Reading | None:
    if count == 0 or abs(count) > 400:
        return None
    if unit == "week" and outer.precision == "month":
        first = outer.start + timedelta(days=7 * (count - 1)) if count > 0 else outer.end - timedelta(days=6)
        days = Days(first, min(first + timedelta(days=6), outer.end))
        return _from(outer, _range(days), 0.8) if first <= outer.end else None
    edge = shifted(outer.start, count - 1, unit) if count > 0 else shifted(outer.end, count + 1, unit)
    inside = outer.precision == "day" or outer.start <= edge <= outer.end
    return _from(outer, whole(unit_days(edge, unit), _precision(unit)), 0.95) if inside else None


def _nth_weekday(context: Context, count: int, day: int, outer: Reading) -> Reading | None:
    if count < 0:
        found = outer.end - timedelta(days=(outer.end.isoweekday() - day) % 7) + timedelta(days=7 * (count + 1))
    else:
        found = outer.start + timedelta(days=(day - outer.start.isoweekday()) % 7 + 7 * (count - 1))
    return _from(outer, _day(found), 1.0) if outer.start <= found <= outer.end else None


def _beside_weekday(sign: int) -> Callable[[Context, Reading, int], Reading]:
    def find(context: Context, anchor: Reading, day: int) -> Reading:
        if sign > 0:
            found = anchor.end + timedelta(days=(day - anchor.end.isoweekday() - 1) % 7 + 1)
        else:
            found = anchor.start - timedelta(days=(anchor.start.isoweekday() - day - 1) % 7 + 1)
        return _from(anchor, _day(found), 0.95)

    return find


def _numeric(context: Context, first: int, second: int, third: int) -> Reading | None:
    """Digits as day, month and year in the language's order; in the other when only that one is a date."""
    dmy = context.order != "mdy"
    clear = first > 12 or second > 12 or first == second
    if (dmy and second > 12) or (not dmy and first > 12):
        dmy = not dmy
    day, month = (first, second) if dmy else (second, first)
    fields = Fields(day=day, month=month, ambiguous=not clear)
    fields = replace(fields, yy=third) if third < 100 else replace(fields, year=third)
    return resolution.resolve(fields, context)


def _decade(context: Context, year: int, century: int | None = None) -> Reading | None:
    if century is not None:
        year += century * 100 - 100
    if year < 100:
        reference = context.published.year if context.published else 2020
        year += reference // 100 * 100 if reference // 100 * 100 + year <= reference else reference // 100 * 100 - 100
    return whole(unit_days(date(year, 1, 1), "decade"), "decade")


def _century(context: Context, number: int) -> Reading:
    return whole(Days(date(number * 100 - 99, 1, 1), date(number * 100, 12, 31)), "range")


def _landmark(context: Context, landmark: Landmark) -> Reading:
    days = Days(landmark.start, landmark.end)
    precision: Precision = "day" if days.start == days.end else "range"
    return replace(whole(days, precision), basis="event-relative", anchor=landmark.landmark_id)


def _holiday(context: Context, name: str) -> Reading | None:
    return resolution.holiday(name, context)


def _hijri(context: Context, *said: int) -> Reading | None:
    day = said[-3] if len(said) > 2 else None
    month = said[-2] if len(said) > 1 else None
    days = almanac.hijri(day, month, said[-1])
    if days is None:
        return None
    return whole(days, "day") if day else _range(days)


def _lunar(context: Context, day: int, month: int, year: int | None = None) -> Reading | None:
    if year is None:
        return resolution.lunar(day, month, context)
    days = almanac.lunar(day, month, year)
    return whole(days, "day") if days else None


def _lunar_month(context: Context, month: int, year: int | None = None) -> Reading | None:
    if year is None:
        return resolution.lunar_month(month, context)
    days = almanac.lunar_month(month, year)
    return _range(days) if days else None


def _minguo(context: Context, year: int) -> Reading:
    return whole(year_days(almanac.minguo(year)), "year")


def _event(behind: bool) -> Callable[[Context], Reading | None]:
    return lambda context: context.named(behind) if context.named else None


def _in_year(unit: str) -> Callable[[Context, int, Reading], Reading | None]:
    def find(context: Context, number: int, outer: Reading) -> Reading | None:
        if unit == "half" and outer.precision == "month":
            return _from(outer, _range(_half_month(outer.days, number)), 1.0)
        if unit == "half" and outer.end.year > outer.start.year + 1:
            return _from(outer, _range(_half_of_years(outer.days, number)), 0.95)
        fields = Fields(half=number) if unit == "half" else Fields(quarter=number)
        found = resolution.within(outer.days, fields)
        return _from(outer, found, 1.0) if found else None

    return find


def _half_month(days: Days, number: int) -> Days:
    middle = days.start.replace(day=15)
    return Days(days.start, middle) if number == 1 else Days(middle + timedelta(days=1), days.end)


def _half_of_years(days: Days, number: int) -> Days:
    middle = (days.start.year + days.end.year) // 2
    return Days(days.start, date(middle, 12, 31)) if number == 1 else Days(date(middle + 1, 1, 1), days.end)


def _precision(unit: str) -> Precision:
    return _PRECISION.get(unit, cast(Precision, unit))


def _day(day: date) -> Reading:
    return whole(Days(day, day), "day")


def _range(days: Days) -> Reading:
    return whole(days, "range")


def _from(anchor: Reading, found: Reading, sure: float) -> Reading:
    """A reading that counts from an anchor: the anchor's basis, and no surer than it."""
    basis: Basis = anchor.basis
    return replace(found, basis=basis, anchor=anchor.anchor or anchor.timex, confidence=anchor.confidence * sure)


_OPERATIONS: dict[str, Callable[..., Reading | None]] = {
    "today": _today, "clock": _clock, "that": _that,
    "last": _relative_unit(-1), "this": _relative_unit(0), "next": _relative_unit(1),
    "shift": _shift, "within": _within, "early": _part("START"), "mid": _part("MID"), "late": _part("END"),
    "before": _modified("BEFORE"), "after": _modified("AFTER"), "about": _modified("APPROX"),
    "span": _span, "past": _stretch(-1), "coming": _stretch(1), "nth": _nth, "nth_weekday": _nth_weekday,
    "weekday_after": _beside_weekday(1), "weekday_before": _beside_weekday(-1), "nearest": _nearest_weekday,
    "numeric": _numeric, "decade": _decade,
    "century": _century, "landmark": _landmark, "holiday": _holiday, "hijri": _hijri,
    "event_before": _event(False), "event_after": _event(True), "lunar": _lunar, "lunar_month": _lunar_month,
    "moved": _shift_whole, "ago": _ago, "preceding": _beside_clock(-1), "following": _beside_clock(1),
    "minguo": _minguo, "half_of": _in_year("half"), "quarter_of": _in_year("quarter"),
}  # fmt: skip
