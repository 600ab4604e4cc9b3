"""Where a time axis is marked, and with which words: as many ticks as fit, written as CLDR writes dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile
from typing import Final, NamedTuple

from timeline.drawing.fonts import width
from timeline.drawing.scale import Scale, range_days
from timeline.drawing.view import View
from timeline.drawing.words import day_words, month_words, words, year_words

#: Steps from fine to coarse: the unit and how many of it.
_STEPS: Final = (
    ("day", 1), ("day", 2), ("day", 7), ("day", 14), ("month", 1), ("month", 3), ("month", 6), ("year", 1),
    ("year", 2), ("year", 5), ("year", 10), ("year", 20), ("year", 50), ("year", 100), ("year", 500),
)  # fmt: skip
_DAYS: Final = {"day": 1, "month": 30, "year": 365}
_APART: Final = {"day": 3.6, "month": 3.6, "year": 3.2}  # type sizes between the words of two ticks
_MOST = 400  # ticks of a step that is looked at; more would never fit


class Tick(NamedTuple):
    """One mark of the axis: its day, its words, and the year under them where it begins."""

    day: date
    text: str
    below: str


def ticks(scale: Scale, language: str, size_px: float) -> list[Tick]:
    """The ticks of the finest step whose words stand well apart: few ticks read better than many."""
    scale = replace(scale, mirrored=False)  # they stand as far apart in either direction
    if scale.stops:
        return _at_stops(scale, language, size_px)
    first, last = range_days(scale)
    for unit, count in _STEPS:
        if (last - first).days / (_DAYS[unit] * count) > _MOST:
            continue
        found = _apart(
            _worded(_steps(first, last, unit, count), unit, language), scale, language, size_px, _APART[unit]
        )
        if found:
            return found
    return []


def fits(tick: Tick, scale: Scale, view: View, sides: tuple[float, float]) -> bool:
    """Whether a tick's words stay within the figure, ``sides`` being the room left and right of its axis in px."""
    half = max(width(part, view.font_px, view.language) for part in (tick.text, tick.below or " ")) / 2
    at = scale.px(tick.day.toordinal())
    return half - sides[0] <= at <= scale.length_px + sides[1] - half


def _steps(first: date, last: date, unit: str, count: int) -> Iterator[date]:
    if unit == "day":
        monday = first - timedelta(days=first.weekday()) if count >= 7 else first
        offsets = range(0, (last - monday).days + 1, count)
        yield from (day for day in (monday + timedelta(days=offset) for offset in offsets) if day >= first)
        return
    months = count if unit == "month" else 12 * count
    number = -(-(first.year * 12 + first.month - 1 + (first.day > 1)) // months) * months
    while number // 12 <= min(last.year, 9999) and number >= 12:
        day = date(number // 12, number % 12 + 1, 1)
        if day > last:
            return
        yield day
        number += months


def _worded(days: Iterable[date], unit: str, language: str) -> Iterator[Tick]:
    year = 0
    for day in days:
        if unit == "year":
            yield Tick(day, year_words(day, language), "")
            continue
        text = month_words(day, language) if unit == "month" else _short(day, language)
        yield Tick(day, text, year_words(day, language) if day.year != year else "")
        year = day.year


def _short(day: date, language: str) -> str:
    """A day without its year: the words of the day, less those of the year where they can be taken off."""
    text = day_words(day, language)
    year = year_words(day, language)
    return text.replace(year, "").strip(" ,/-")


def _apart(wanted: Iterable[Tick], scale: Scale, language: str, size_px: float, apart: float) -> list[Tick]:
    """The ticks when their words stand so many type sizes apart; none as soon as two of them do not."""
    found, edge = [], -1e9
    for tick in wanted:
        half = max(width(part, size_px, language) for part in (tick.text, tick.below or " ")) / 2
        at = scale.px(tick.day.toordinal())
        if at - half < edge:
            return []
        edge = at + half + apart * size_px
        found.append(tick)
    return found


def _at_stops(scale: Scale, language: str, size_px: float) -> list[Tick]:
    """With equal steps every stop could be a tick: those that fit, from the left."""
    found: list[Tick] = []
    edge = -1e9
    shown = takewhile(lambda stop: scale.position(stop) <= scale.high, scale.stops)
    for stop in (stop for stop in shown if scale.position(stop) >= scale.low):
        day = date.fromordinal(stop)
        text = words(day, day, "day", language=language)
        half = width(text, size_px, language) / 2
        if scale.px(stop) - half >= edge:
            found.append(Tick(day, text, ""))
            edge = scale.px(stop) + half + 2 * size_px
    return found
