"""From a value without a day to days: the chain that decides what the words do not say.

A missing year comes from 1. a date beside it in the sentence, 2. the year the telling is in, 3. the day of
publication, and then the past is likelier than the future. Relative words count from the day of publication,
inside a quotation from the time the telling has reached.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import lru_cache, partial

from msgspec.structs import replace

from timeline.dates.calendars import almanac
from timeline.dates.calendars.calendar import Days, Reading, month_days, months_days, season_days, whole, year_days
from timeline.dates.discourse.context import Context, is_long_past, tells_of_now
from timeline.dates.resolution.readings import published_anchor
from timeline.dates.resolution.weekdays import weekday
from timeline.dates.rules.meaning import Call, Fields, When
from timeline.model import Basis, Precision

#: Days. "In May" that looks ahead: May that has just passed is meant rather than one far ahead.
_JUST_PASSED, _FAR_AHEAD = 40, 300
#: Days. A day without its year that comes within a month is meant rather than one nearly a year ago. Where verbs
#: have no tense: 12月 in February is last December, 1月 at the end of December the next one.
_SOON, _HALF_MONTH, _HALF_YEAR, _FAR_THIS_YEAR = 31, 15, 180, 210
_SOON_FEAST, _SEASON = 92, 122  # a feast is spoken of for longer; a month that no verb dates ("vote in May")
_WEEK, _EDGE, _MOST_OF_MONTH = 7, 1, 20  # days: "that summer …, late in May" is of the same year
_OLDEST, _NEWEST, _PIVOT_YEARS, _MIDSUMMER, _SIX, _ANY_MONTH = 1000, 2999, 10, 7, 6, 18

_Dated = tuple[Days, Precision]
_Build = Callable[[int], _Dated | None]


def within(outer: Days, fields: Fields) -> Reading | None:
    """The days of fields that lie in an interval, such as the Tuesday of a week or the May of a year."""
    if fields.weekday is not None and fields == Fields(weekday=fields.weekday):
        if (outer.end - outer.start).days > _WEEK:
            return None
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
    name = almanac.meant(name, context.speaks_of, context.published)
    country = almanac.country(name)
    if country and context.beside is None:
        return _office(name, context) if context.speaks_of(country) else None
    return _dated_by_year(lambda year: _with_precision(almanac.holiday(name, year)), context, _SOON_FEAST)


def _office(name: str, context: Context) -> Reading | None:
    """A day of office: the one nearest to the time that the telling has reached, else to publication."""
    clock = context.clock
    near = clock.end if clock and clock.basis != "document-relative" else context.published
    days = almanac.nearest_office(name, near) if near else None
    return _based(whole(days, "day"), "event-relative", name, 0.8) if days else None


def lunar(day: int, month: int, context: Context) -> Reading | None:
    """The day of a lunisolar date without a year."""
    return _dated_by_year(lambda year: _with_precision(almanac.lunar_within(day, month, year)), context, _SOON_FEAST)


def lunar_month(month: int, context: Context) -> Reading | None:
    """The days of a lunisolar month without a year."""
    return _dated_by_year(lambda year: _with_precision(almanac.lunar_month(month, year)), context, _SOON_FEAST)


def _with_precision(days: Days | None) -> _Dated | None:
    return None if days is None else (days, "day" if days.start == days.end else "range")


def resolve_fields(fields: Fields, context: Context) -> Reading | None:
    """The days of a date as far as its words say it. Raises ValueError for days that no calendar has."""
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
        return _day_of_month(fields, context)
    if fields.month is None and fields.weekday is not None:
        return weekday(fields.weekday, context)
    reading = _dated_by_year(partial(_in_year, fields), context)
    if fields.weekday is not None and fields.day is not None:
        return _agreeing(fields, reading, context)
    return replace(reading, confidence=reading.confidence * 0.6) if reading and fields.ambiguous else reading


def _agreeing(fields: Fields, reading: Reading | None, context: Context) -> Reading | None:
    """A day and month whose weekday decides the year: the chain's, publication's, the telling's or one beside them."""
    if reading is None or reading.start.isoweekday() == fields.weekday:
        return reading
    year, told = (context.published or reading.start).year, reading.start.year
    late = context.published.month if context.published and not context.future else _ANY_MONTH
    for at in (year, year - 1, year + 1, told - 1, told + 1):  # the wrong weekday puts nothing off by a year
        found = _in_year(fields, at) if at <= year or (fields.month or 1) + _SIX <= late else None
        if found and found[0].start.isoweekday() == fields.weekday:
            if at in (year, year - 1, year + 1):
                return _based(whole(*found), "document-relative", published_anchor(context), 0.9)
            return _based(whole(*found), "context-relative", reading.anchor, 0.85)
    return replace(reading, confidence=reading.confidence * 0.7)


@lru_cache(maxsize=4096)
def _in_year(fields: Fields, year: int) -> _Dated | None:
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


def _day_of_month(fields: Fields, context: Context) -> Reading | None:
    """A day without its month: the telling's month when it has one, else the last such day, or the next.

    A weekday beside it, as in "Tuesday 8", finds the month nearby in which it falls on that day.
    """
    clock, day = context.clock, fields.day or 0
    if clock and (clock.end - clock.start).days <= _SOON and _is_told(clock, context):
        turned = clock.precision == "day" and clock.start.day - day > _MOST_OF_MONTH
        found = _of_months(fields, clock.start, (0, 1, -1) if fields.weekday else (1, 0) if turned else (0,))
        reached = found and clock.precision == "day" and found[0][0].start <= clock.end
        if not (found and reached and _is_over(found[0][0], context)):  # "it is due on the 9th", told on the 25th
            return _based(whole(*found[0]), "context-relative", clock.timex, 0.8) if found else None
    if context.published is None:
        return None
    ahead = context.future or (context.tenseless and 0 < day - context.published.day <= _HALF_MONTH)
    near = replace(context, future=ahead, tenseless=False)
    chosen = _nearest_of([*_of_months(fields, context.published, range(-3, 4))], near)
    return _based(chosen, "document-relative", published_anchor(context), 0.8) if chosen else None


def _of_months(fields: Fields, near: date, offsets: Iterable[int]) -> list[_Dated]:
    """The day in each of the months so far from that of a day, where there is one and its weekday agrees."""
    first = near.year * 12 + near.month - 1
    found = [_in_year(fields._replace(month=at % 12 + 1), at // 12) for at in (first + offset for offset in offsets)]
    wanted = fields.weekday
    return [days for days in found if days and wanted in (None, days[0].start.isoweekday())]


def _is_told(clock: Reading, context: Context) -> bool:
    """True for a time that the telling has been taken to, not one of these weeks that it is published in."""
    past = context.published is not None and (context.published - clock.end).days > _SOON
    return past or clock.basis != "document-relative"


def _dated_by_year(build: _Build, context: Context, soon: int = _SOON) -> Reading | None:
    """What ``build`` makes in the year that the chain decides on."""
    if context.beside is not None:
        found = _gone_on(_in_years(build, context.beside), build, context.beside, context)
        if found and _is_over(found[0], context):
            return _nearest(build, context, soon)
        found = _before_coming(found, build, context.beside, context.published)
        return _based(whole(*found), "context-relative", context.beside.timex, 0.95) if found else None
    clock = context.clock
    if clock is not None and (clock.basis != "document-relative" or is_long_past(clock, context)):
        return _in_told_year(build, clock, context)
    return _nearest(build, context, soon)


def _before_coming(found: _Dated | None, build: _Build, beside: Reading, day: date | None) -> _Dated | None:
    """What comes before a day of next year, or is just over: "opens on 3 January next year, the list on 1 December"."""
    if not found or not day or not day < beside.start < found[0].start or beside.precision not in ("day", "month"):
        return found
    before = build(found[0].start.year - 1)
    over = _JUST_PASSED * ((found[0].start - beside.end).days > _HALF_YEAR)
    return before if before and before[0].start <= beside.start and (day - before[0].end).days <= over else found


def _is_over(days: Days, context: Context) -> bool:
    """True for days that had passed by publication in a clause that looks ahead from there."""
    return context.published is not None and days.end < context.published and context.ahead and not context.quoted


def _in_years(build: _Build, beside: Reading) -> _Dated | None:
    """In the year beside; the first months of a season over two years (2023/24) lie in the second."""
    found = build(beside.start.year)
    over_two = beside.end.year == beside.start.year + 1
    return build(beside.end.year) if over_two and found and found[0].start.month <= _MIDSUMMER else found


def _in_told_year(build: _Build, clock: Reading, context: Context) -> Reading | None:
    """In the year the telling is in; in the next one when the telling has passed the date and time allows it."""
    found = _in_years(build, clock)
    soon = found is not None and clock.precision == "day" and 0 <= (found[0].start - clock.end).days <= _SOON
    long_ago = is_long_past(clock, context)
    if context.future and context.tenseless and long_ago and not soon:
        return _nearest(build, context)
    found = _gone_on(found, build, clock, context)
    ahead = found and context.published and found[0].start > context.published and not context.future
    if found and (ahead or _is_over(found[0], context)):
        return _nearest(build, context)
    return _based(whole(*found), "context-relative", clock.timex, 0.85) if found else None


def _gone_on(found: _Dated | None, build: _Build, told: Reading, context: Context) -> _Dated | None:
    """What was found in a year told, or in the next one when the telling has passed it and time allows."""
    if found is None or (context.earlier and not context.future):
        return found
    behind = (told.start - found[0].end).days
    seen = (
        told.basis == "document-relative" and context.beside is not None
    )  # "last September …, and reopened on 30 July"
    passed = told.precision in ("day", "month", "week") and behind > (0 if seen else _HALF_YEAR)
    season = told.precision == "season" and behind > (_EDGE if found[1] == "month" else 0)
    later = build(told.start.year + 1) if passed or season else None
    allowed = later and (context.published is None or context.future or later[0].start <= context.published)
    return later if allowed else found


def _nearest(build: _Build, context: Context, soon: int = _SOON) -> Reading | None:
    """The last one that had begun by the day of publication, or the next one when the clause looks ahead."""
    day = context.published
    chosen = _nearest_of([build(year) for year in range(day.year - 2, day.year + 2)], context, soon) if day else None
    return _based(chosen, "document-relative", published_anchor(context), 0.9) if chosen else None


def _nearest_of(found: list[_Dated | None], context: Context, soon: int = _SOON) -> Reading | None:
    """Of days in their order the last ones that had begun by the day of publication, or the next ones."""
    day = context.published
    if day is None:
        return None
    past = next((days for days in reversed(found) if days and days[0].start <= day), None)
    coming = next((days for days in found if days and days[0].end >= day), None)
    return whole(*chosen) if (chosen := _choose(past, coming, day, context, soon)) else None


def _choose(past: _Dated | None, coming: _Dated | None, day: date, context: Context, within: int) -> _Dated | None:
    """The one that the words mean of the last before (or around) a day and the first after (or around) it: the latter
    ``within`` so many days.
    """
    if past is None or coming is None:
        return coming or past  # 29 February
    back, ahead = (day - past[0].end).days, (coming[0].start - day).days
    if context.future:
        far = ahead > _FAR_AHEAD or past[1] in ("quarter", "half")  # whose figures are still to come
        return past if 0 < back < _JUST_PASSED and far else coming
    untold = _SEASON if coming[1] == "month" else _SOON_FEAST
    most = within if context.tenseless else untold if context.untold else _SOON
    soon = 0 < ahead <= most and back > _HALF_YEAR and coming[1] in ("day", "month", "range")
    if not context.tenseless or ahead <= 0:
        return coming if soon and (coming[1] != "month" or tells_of_now(context)) else past
    near = coming[0].start.year == day.year and ahead < _FAR_THIS_YEAR and coming[1] != "quarter"
    return coming if soon or near else past


def _based(reading: Reading, basis: Basis, anchor: str, confidence: float) -> Reading:
    return replace(reading, basis=basis, anchor=anchor, confidence=reading.confidence * confidence)


def names_year(value: When) -> bool:
    """True when a value says its year (a month, day, season … with its year, or a year alone)."""
    if isinstance(value, Fields):
        return value.year is not None or value.yy is not None
    operation, arguments = value
    if operation in ("numeric", "minguo", "era_year", "cycle_year", "hijri"):
        return True
    if operation == "within":
        return isinstance(arguments[0], Call) or names_year(arguments[0])
    if operation in ("nth", "nth_weekday"):
        return isinstance(arguments[2], Fields) and names_year(arguments[2])
    if operation == "span":
        return all(names_year(end) for end in arguments)
    parts = operation in ("early", "mid", "late", "about", "after", "before", "begun")
    return parts and any(isinstance(part, Fields | Call) and names_year(part) for part in arguments)
