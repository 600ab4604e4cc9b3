"""Weekdays: bare, last, next, the n-th of a month, the one after a feast."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Reading, week_days
from timeline.dates.discourse.context import NOW_DAYS, Context
from timeline.dates.resolution.readings import counted_from, now_of, one_day
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Call, Fields, counts_from

_PARAGRAPHS = re.compile(r"\n+")
_HALF_WEEK = 3
_NAMES_WEEKDAY = frozenset(("weekday_after", "weekday_before"))  # "the following Sunday"
_APPOSED = re.compile(r"[ ,，、(（]{0,3}[^.,，!?。！？；;\n]{0,6}")
_PASSED_DAYS = 7  # a telling so long before publication does not name days of the last week


def weekday(day: int, context: Context) -> Reading | None:
    """A bare weekday: the last one up to the day of publication, the next one when the clause looks ahead.

    Where verbs have no tense, the nearer of both.
    """
    now = now_of(context)
    if now is None:
        return None
    if now.precision != "day":
        return replace(now, mod="APPROX", confidence=now.confidence * 0.5)
    back = (now.start.isoweekday() - day) % 7
    ahead = context.future or ((context.tenseless or context.untold) and back > _HALF_WEEK)
    found = now.start + timedelta(days=(-back) % 7) if ahead else now.start - timedelta(days=back)
    return counted_from(now, one_day(found), 0.9)


def step_weekday(now: Reading, day: int, step: int) -> Reading:
    """The weekday of this week (step 0), the last one before now (−1) or the next one after it (1)."""
    if step == 0:
        found = week_days(now.start).start + timedelta(days=day - 1)
    else:
        ahead = (day - now.start.isoweekday()) % 7
        found = now.start + timedelta(days=(ahead or 7) if step > 0 else (ahead - 7))
    return counted_from(now, one_day(found), 0.9)


def nearest_weekday(context: Context, day: int) -> Reading | None:
    """The weekday at most three days from now; the next one when the clause looks ahead."""
    now = now_of(context)
    if now is None:
        return None
    ahead = (day - now.start.isoweekday()) % 7
    if ahead > _HALF_WEEK and not context.future:
        ahead -= 7
    return counted_from(now, one_day(now.start + timedelta(days=ahead)), 0.9)


def near_weekday(context: Context, day: int) -> Reading | None:
    """The same, but the last one where a verb looks back: "the shop was looted this weekend"."""
    found, now = nearest_weekday(context, day), now_of(context)
    if found is None or now is None or found.start <= now.start or context.future or not context.recounted:
        return found
    return counted_from(now, one_day(found.start - timedelta(days=7)), 0.9)


def told_weekday(context: Context, day: int) -> Reading | None:
    """The first such weekday from the day or night that the telling has reached; None when that is not long past."""
    clock, published = context.clock, context.published
    if clock is None or published is None or (clock.end - clock.start).days > 1:
        return None
    long = _PASSED_DAYS if not context.ahead else NOW_DAYS
    if (published - clock.start).days <= long:
        return None
    ahead = (day - clock.end.isoweekday()) % 7
    anchor = replace(clock, basis="context-relative", anchor=clock.timex, mod="")
    return counted_from(anchor, one_day(clock.end + timedelta(days=ahead)), 0.8)


def nth_weekday(context: Context, count: int, day: int, outer: Reading) -> Reading | None:
    """The n-th such weekday of an interval, from its end when n is negative."""
    if count < 0:
        found = outer.end - timedelta(days=(outer.end.isoweekday() - day) % 7) + timedelta(days=7 * (count + 1))
    else:
        found = outer.start + timedelta(days=(day - outer.start.isoweekday()) % 7 + 7 * (count - 1))
    return counted_from(outer, one_day(found), 1.0) if outer.start <= found <= outer.end else None


def beside_weekday(sign: int) -> Callable[[Context, Reading, int], Reading]:
    """The first such weekday after (1) or the last one before (−1) a date."""

    def find(context: Context, anchor: Reading, day: int) -> Reading:
        if sign > 0:  # "from the 17th to the 21st … the following Tuesday" may be one of those days
            last = anchor.start if anchor.precision == "range" else anchor.end
            found = last + timedelta(days=(day - last.isoweekday() - 1) % 7 + 1)
        else:
            found = anchor.start - timedelta(days=(anchor.start.isoweekday() - day - 1) % 7 + 1)
        return counted_from(anchor, one_day(found), 0.95)

    return find


class Weekdays:
    """A telling that names its days by weekday: "On Friday, 6 May, … On Sunday …" goes on from that Friday.

    It ends with the next date that is said without its weekday, and a paragraph later.
    """

    __slots__ = ("_end", "_moved", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._end: int | None = None
        self._moved = 0

    def copy(self) -> Weekdays:
        """The same weekdays, to go on another way."""
        other = Weekdays(self._text)
        other._end, other._moved = self._end, self._moved
        return other

    def told(self, match: Match, context: Context) -> Reading | None:
        """The first such weekday from the time the telling has reached; None when it is not told by weekdays."""
        day = _bare(match.value)
        if day is None or context.quoted:
            return None
        if self._says_again(match, day, context):
            self._end = match.end
            return context.clock
        if self._end is None or len(_PARAGRAPHS.findall(self._text, self._end, match.start)) > 1:
            return None
        return told_weekday(context, day)

    def _says_again(self, match: Match, day: int, context: Context) -> bool:
        """True for "on 6 May 2022, a Friday": the weekday of the day that was said right before it."""
        clock = context.clock
        whole = clock is not None and clock.precision == "day" and clock.start.isoweekday() == day
        return whole and _APPOSED.fullmatch(self._text, self._moved, match.start) is not None

    def note(self, match: Match) -> None:
        """Take note that the telling has moved to a date."""
        value = match.value
        self._moved = match.end
        if isinstance(value, Fields) and value.weekday is not None:
            if value.day is not None or self._end is not None:
                self._end = match.end
        elif isinstance(value, Call) and value.operation in _NAMES_WEEKDAY:
            self._end = match.end
        elif value is None or self._end is None or not counts_from(value, "clock", "that"):
            self._end = None
        else:
            self._end = match.end


def _bare(value: object) -> int | None:
    """The weekday of a value that says nothing else."""
    return value.weekday if isinstance(value, Fields) and value == Fields(weekday=value.weekday) else None
