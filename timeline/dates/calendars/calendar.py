"""Days of years, months, weeks …; their TIMEX3 and EDTF values. Pure arithmetic, no words."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

import msgspec

from timeline.model import Basis, Precision

#: First month of each season; winter runs into the next year.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_UNIT_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


class Days(NamedTuple):
    """An interval of days, both inclusive."""

    start: date
    end: date


class Reading(msgspec.Struct, frozen=True):
    """Days that words mean, and how sure that is. Attributes as in timeline.model.DateMention.

    ``month`` is the first day of the month that "a year later" was counted to, where more was known than the year.
    """

    start: date
    end: date
    precision: Precision
    timex: str
    mod: str = ""
    basis: Basis = "explicit"
    anchor: str = ""
    confidence: float = 1.0
    month: date | None = None

    @property
    def days(self) -> Days:
        """The interval alone."""
        return Days(self.start, self.end)


@lru_cache(maxsize=4096)
def month_days(year: int, month: int) -> Days:
    """The days of a month. Raises ValueError outside years 1–9999 and months 1–12."""
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def months_days(year: int, month: int, count: int) -> Days:
    """The days of ``count`` months from a month on; ``month`` may lie outside 1–12."""
    first, last = year * 12 + month - 1, year * 12 + month - 1 + count - 1
    return Days(month_days(first // 12, first % 12 + 1).start, month_days(last // 12, last % 12 + 1).end)


def year_days(year: int) -> Days:
    """The days of a year."""
    return Days(date(year, 1, 1), date(year, 12, 31))


def season_days(year: int, season: str) -> Days:
    """The days of a meteorological season, northern hemisphere, by its TIMEX3 name (SP, SU, FA, WI)."""
    return months_days(year, SEASONS[season], 3)


def week_days(day: date) -> Days:
    """The ISO week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


@lru_cache(maxsize=4096)
def unit_days(day: date, unit: str) -> Days:
    """The whole unit (day, week, month, quarter, half, year, decade, century) that a day lies in."""
    if unit in ("day", "hour"):
        return Days(day, day)
    if unit == "week":
        return week_days(day)
    if unit in ("decade", "century"):
        years = 10 if unit == "decade" else 100
        first = day.year // years * years
        return Days(date(max(first, 1), 1, 1), date(first + years - 1, 12, 31))
    months = _UNIT_MONTHS[unit]
    return months_days(day.year, (day.month - 1) // months * months + 1, months)


@lru_cache(maxsize=4096)
def shifted(day: date, count: int, unit: str) -> date:
    """The day ``count`` units later (earlier when negative); the 31st becomes a shorter month's last day."""
    if unit == "hour":
        return day + timedelta(days=int(count / 24))
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    first = day.year * 12 + day.month - 1 + count * _UNIT_MONTHS[unit]
    days = month_days(first // 12, first % 12 + 1)
    return days.start.replace(day=min(day.day, days.end.day))


def part(days: Days, mod: str) -> Days:
    """The START, MID or END of an interval.

    Of a year its first, its two middle or its last quarter; of a month its days 1–10, 11–20, 21–end; of
    a quarter, season or half whole months; of anything else about a third (a decade's years 0–3, 4–6, 7–9; a
    week's Mon–Tue, Wed–Thu, Fri–Sun).
    """
    first, last = days
    if first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
        return months_days(first.year, {"START": 1, "MID": 4, "END": 10}[mod], 6 if mod == "MID" else 3)
    if days == month_days(first.year, first.month):
        tenths = {"START": (1, 10), "MID": (11, 20), "END": (21, last.day)}[mod]
        return Days(first.replace(day=tenths[0]), first.replace(day=tenths[1]))
    years = last.year - first.year + 1
    if years >= 10 and first.month == 1 and last.month == 12:
        low, high = {"START": (0.0, 0.4), "MID": (0.4, 0.7), "END": (0.7, 1.0)}[mod]
        return Days(date(first.year + round(years * low), 1, 1), date(first.year + round(years * high) - 1, 12, 31))
    if days == week_days(first):
        offsets = {"START": (0, 1), "MID": (2, 3), "END": (3, 6)}[mod]
        return Days(first + timedelta(days=offsets[0]), first + timedelta(days=offsets[1]))
    for months in (3, 6):
        if days == months_days(first.year, first.month, months):
            third = months // 3
            after = {"START": 0, "MID": third, "END": 2 * third}[mod]
            return months_days(first.year, first.month + after, third)
    length = (last - first).days + 1
    third = max(1, length // 3)
    if mod == "START":
        return Days(first, first + timedelta(days=third - 1))
    if mod == "END":
        return Days(last - timedelta(days=third - 1), last)
    middle = max(1, length - 2 * third)
    begin = first + timedelta(days=min(third, length - 1))
    return Days(begin, min(last, begin + timedelta(days=middle - 1)))


@lru_cache(maxsize=4096)
def whole(days: Days, precision: Precision) -> Reading:
    """A reading of a calendar unit, with its TIMEX3 value, by the precision it was said with."""
    return Reading(start=days.start, end=days.end, precision=precision, timex=timex(days, precision))


def timex(days: Days, precision: Precision) -> str:
    """The TIMEX3 value of days said with a precision: 2022-11-30, 2022-W48, 2022-11, 2022-Q4, 2022-FA, 202."""
    first = days.start
    year = f"{first.year:04d}"
    if precision == "day":
        return first.isoformat()
    if precision == "week":
        iso = first.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}"
    if precision == "month":
        return f"{year}-{first.month:02d}"
    if precision == "quarter":
        return f"{year}-Q{(first.month + 2) // 3}"
    if precision == "half":
        return f"{year}-H{1 if first.month < 7 else 2}"
    if precision == "season":
        return f"{year}-{next(name for name, month in SEASONS.items() if month == first.month)}"
    if precision == "year":
        return year
    if precision == "decade":
        return year[:3]
    if days in (unit_days(first, "century"), Days(date(first.year, 1, 1), date(first.year + 99, 12, 31))):
        return year[:2]
    return f"{_point(days.start, days)}/{_point(days.end, days)}"


def _point(day: date, days: Days) -> str:
    """An end of a range, as coarse as the range's own ends are: whole years, whole months or days."""
    if (days.start.month, days.start.day) == (1, 1) and (days.end.month, days.end.day) == (12, 31):
        return f"{day.year:04d}"
    if days.start.day == 1 and days.end == month_days(days.end.year, days.end.month).end:
        return f"{day.year:04d}-{day.month:02d}"
    return day.isoformat()


def edtf(reading: Reading) -> str:
    """The reading in EDTF, levels 0 and 1 (Library of Congress, 2019): parts and weeks become intervals."""
    value = reading.timex
    plain = reading.precision in ("day", "month", "year") and reading.mod not in ("START", "MID", "END")
    if not plain:
        value = _edtf_special(reading)
    if reading.mod == "APPROX":
        return "/".join(f"{end}~" for end in value.split("/"))
    if reading.mod == "BEFORE":
        return f"../{value.split('/')[0]}"
    if reading.mod == "AFTER":
        return f"{value.split('/')[-1]}/.."
    return value


def _edtf_special(reading: Reading) -> str:
    if reading.mod not in ("START", "MID", "END"):
        if reading.precision == "season" and reading.timex[-2:] in _EDTF_SEASONS:
            return f"{reading.start.year:04d}-{_EDTF_SEASONS[reading.timex[-2:]]}"
        if reading.precision == "decade" and reading.start.year % 10 == 0:
            return f"{reading.start.year // 10:03d}X"
    first, last = (_point(day, reading.days) for day in reading.days)
    return first if first == last else f"{first}/{last}"
