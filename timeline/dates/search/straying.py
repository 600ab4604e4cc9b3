"""Readings that stray from the date said last: out of its season, its month or its year, or over it."""

from __future__ import annotations

from timeline.dates.calendars.calendar import Reading
from timeline.dates.resolution.around import Around
from timeline.dates.resolution.firsthand import Text
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Call, Fields, counts_from, points
from timeline.dates.search.paths import Path
from timeline.dates.search.stepping import Way

_MONTH_DAYS, _YEAR_DAYS = 31, 365


def leaves_month(reading: Reading, at: int, path: Path, text: Text) -> bool:
    """True for a day without its month far from one said in passing: "since 4 April he has not driven. On the 10th"."""
    last, value = path.recent[-1] if path.recent else None, text.matches[at].value
    if last is None or last.reading is None or last.narrative or not isinstance(value, Fields):
        return False
    if value.month or not value.day or last.reading.precision not in ("day", "month"):
        return False
    if last.match.value is not None and points(last.match.value):
        return False
    far = not -_MONTH_DAYS < (reading.start - last.reading.end).days < _MONTH_DAYS
    goes_on = text.around[at].apart == "beside" and value.day > last.reading.start.day  # 原定8月20日,延长至25日
    planned = (text.around[at - 1].due or text.around[at - 1].future) and not goes_on
    return far and not planned and not text.telling.captioned(last.match.start)


def leaps_over(way: Way, at: int, path: Path, text: Text) -> bool:
    """True for "the next day" counted from the telling's time where its own sentence has said a day in passing, which
    is not only planned there: "on the 4th, … on the 16th; two days later …".
    """
    last, value = path.recent[-1], text.matches[at].value
    if not isinstance(value, Call) or last.reading is None or last.narrative or not counts_from(value, "clock"):
        return False
    if at > 1 and last.match.start < text.matches[at - 2].stop:  # "four months after his arrest in May 2016, …"
        return False
    if text.around[at - 1].future or text.telling.undergone(last.match.start):
        return False
    rough = last.reading.precision == "month" and value.arguments[2:] in (("month",), ("year",))
    exact = (rough or last.reading.precision == "day") and last.reading.mod not in ("BEFORE", "AFTER")
    return exact and way.reading is not None and way.reading.anchor != last.reading.timex


def leaps_years(reading: Reading, clock: Reading, at: int, text: Text) -> bool:
    """True for what "was set for June", told of last year, if it were still to come: there is a June between both."""
    words, published = text.around[at], text.base.published
    if not (words.hangs and words.future and not (words.ahead or words.points)) or text.telling.tenseless:
        return False
    far = (reading.start - clock.end).days > _YEAR_DAYS
    coming = published is not None and reading.start > published
    return far and coming and text.telling.tells_past(text.matches[at].start)


def points_over(reading: Reading, at: int, path: Path, text: Text) -> bool:
    """True for "that September" of a year before the day or month said last."""
    last, before = path.recent[-1].reading, text.around[at - 1]
    if last is None or last.precision not in ("day", "month"):
        return False
    if before.quoted or before.future or before.due or before.earlier:
        return False
    words = text.around[at]
    compared = "said" in words.operations  # "less than the month before"
    passing = compared or words.event or words.apart == "apart" or text.telling.aside(text.matches[at].start)
    return not passing and reading.end < last.start


def is_plainly_back(reading: Reading, clock: Reading, match: Match, words: Around) -> bool:
    """True for a day or month more than a month before the telling's time that no "had" leads back to."""
    plain = isinstance(match.value, Fields) and not (words.earlier or words.quoted or words.weekday)
    return plain and words.hangs and (clock.start - reading.end).days > _MONTH_DAYS
