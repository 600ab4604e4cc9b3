"""What a match can mean to a telling that has come so far: the way a reader takes it first, and the others."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Literal, NamedTuple

from msgspec.structs import replace

from timeline.dates.calendar import Reading
from timeline.dates.clock import Hand, Settled, foreseen, moves
from timeline.dates.context import Context
from timeline.dates.firsthand import NEIGHBOURS, Text, context_at, first_reading
from timeline.dates.grammar import Match
from timeline.dates.meaning import Call, Fields, When, counts_from
from timeline.dates.operations import resolve
from timeline.dates.resolution import names_year
from timeline.dates.telling import Telling
from timeline.dates.weekdays import Weekdays

_NOW_DAYS, _OLD_YEARS = 31, 15
#: Operations whose days depend on where the telling is.
_COUNTS_ON = frozenset(("clock", "said", "that", "then", "preceding", "following", "holiday", "lunar", "lunar_month"))
#: Those of them that point to a date said before.
_POINTS = ("clock", "said", "that", "then")
#: Operations that count from the day of publication, whatever stands in them.
_COUNTS_FROM_NOW = frozenset(("last", "this", "next", "today", "past", "coming"))

_Other = tuple[Reading, "By", Reading | None]
By = Literal["first", "clock", "said", "resumes", "now", "next", "inside", "aside", "turn"]


class Trail(NamedTuple):
    """The dates of a path, the last one first; paths that part share what lies behind them."""

    said: Settled
    before: Trail | None


class Path(NamedTuple):
    """A way to read a telling up to a place: its dates, those said last, where its clock points, how unlikely it is."""

    recent: tuple[Settled, ...]
    trail: Trail | None
    hand: Hand
    days: Weekdays
    cost: float

    def then(self, said: Settled, cost: float) -> Path:
        """The path a date further."""
        hand, days = copy(self.hand), copy(self.days)
        if said.narrative and said.reading is not None:
            days.note(said.match)
            hand.move(said.match.start, said.reading)
        return Path((*self.recent[1 - NEIGHBOURS :], said), Trail(said, self.trail), hand, days, self.cost + cost)


class Way(NamedTuple):
    """What a match may mean, and how it was come to.

    As a reader takes it ``first``; seen from the telling's ``clock``, from the date ``said`` last, from the time that
    the telling ``resumes`` after one of now, from ``now``; in the year after (``next``); with a now of the telling's
    own (``inside``); as an ``aside`` or a ``turn`` of the telling where it would be taken for the other. ``since`` is
    the time that is resumed.
    """

    reading: Reading | None
    narrative: bool
    by: By
    since: Reading | None = None


def ways(text: Text, at: int, path: Path) -> Iterator[Way]:
    """The ways to take the match at a place of a path, the first one first."""
    match, telling = text.matches[at], text.telling
    clock = path.hand.at(match.start)
    context = context_at(text, at, path.recent, clock)
    reading = first_reading(text, at, path.recent, path.days, context)
    narrative = _goes_there(reading, match, context, telling, path)
    yield Way(reading, narrative, "first")
    value = match.value
    if value is None or reading is None or text.base.published is None:
        return
    if names_year(value):
        if _may_turn(reading, narrative, context, telling, match):
            yield Way(reading, not narrative, "aside" if narrative else "turn")
        return
    seen = {(reading.start, reading.end)}
    others = _others(value, context, clock, path) if hangs(value) else _inside(value, context, clock)
    for other, by, since in others:
        if (other.start, other.end) not in seen:
            seen.add((other.start, other.end))
            there = replace(context, clock=since) if since else context
            yield Way(other, _goes_there(other, match, there, telling, path), by, since)


def _goes_there(reading: Reading | None, match: Match, context: Context, telling: Telling, path: Path) -> bool:
    """True when the telling goes to a date."""
    if reading is None:
        return False
    planned = context.future and foreseen(reading, match, path.recent, telling)
    narrative = not planned and moves(reading, match, context, telling)
    return narrative or path.hand.resumes(reading, match, telling)


def _may_turn(reading: Reading, narrative: bool, context: Context, telling: Telling, match: Match) -> bool:
    """True for a date said in full that might as well be an aside, or the telling's next step."""
    if context.quoted or context.clock is None or context.published is None or reading.start > context.published:
        return False
    if narrative:
        return reading.end < context.clock.start and not telling.leads(match.start)
    return reading.mod not in ("BEFORE", "AFTER") and reading.precision in ("day", "month") and not context.future


def hangs(value: When) -> bool:
    """True when a value's days depend on where the telling is: "May", "the 7th", "two years later", "that day"."""
    if isinstance(value, Fields):
        return value.year is None and value.yy is None
    if value.operation in _COUNTS_FROM_NOW:
        return False
    return value.operation in _COUNTS_ON or any(hangs(one) for one in value.arguments if isinstance(one, Fields | Call))


def points(value: When) -> bool:
    """True when a value counts from a date said before: "two years later", "that day"."""
    return any(counts_from(value, anchor) for anchor in _POINTS)


def _others(value: When, context: Context, clock: Reading | None, path: Path) -> Iterator[_Other]:
    """What a value means from the telling's time, from the date said last, and from publication."""
    said = path.recent[-1].reading if path.recent else None
    told = (one.reading for one in reversed(path.recent) if one.narrative and _is_past(one.reading, context))
    anchors: tuple[tuple[Reading | None, By], ...] = (
        (clock, "clock"), (said, "said"), (next(told, None) or clock, "resumes"), (None, "now"),
    )  # fmt: skip
    by_weekday = is_weekday(value)
    tried: list[Reading | None] = []
    for now, by in anchors[:-1] if points(value) else anchors:
        if any(now is other for other in tried):
            continue
        tried.append(now)
        there = replace(context, clock=now, beside=None)
        if now is not None and by_weekday:
            if now.precision != "day" or not _is_past(now, context) or _is_of_old(now, context):
                continue
            there = replace(there, quoted=True, future=True)  # the first from that day on
        found = resolve(value, there)
        if found is None:
            continue
        yield found, by, now if by == "resumes" else None
        if now is not None and isinstance(value, Fields) and value.month and found.end < now.start:
            following = resolve(value._replace(year=found.start.year + 1), context)
            if following is not None:
                yield following, "next", None


def is_weekday(value: When) -> bool:
    """True for a weekday without its date, or a weekend."""
    if isinstance(value, Fields):
        return value.weekday is not None and value.day is None
    return any(is_weekday(one) for one in value.arguments if isinstance(one, Fields | Call))


def _is_past(reading: Reading | None, context: Context) -> bool:
    """True for a time that is not these weeks of publication."""
    published = context.published
    return reading is not None and published is not None and (published - reading.end).days > _NOW_DAYS


def _is_of_old(reading: Reading, context: Context) -> bool:
    """True for a time so long ago that its days are not told by weekday."""
    return context.published is not None and context.published.year - reading.end.year > _OLD_YEARS


def _inside(value: When, context: Context, clock: Reading | None) -> Iterator[_Other]:
    """What "this week", "a month ago" mean where the telling speaks from its own time, not from publication."""
    if _is_past(clock, context) and not context.quoted:
        found = resolve(value, replace(context, clock=clock, beside=None, quoted=True))
        if found is not None:
            yield found, "inside", None
