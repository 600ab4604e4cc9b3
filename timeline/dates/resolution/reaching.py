"""The time that a date's words point to: what the telling has reached, else what was said just before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Reading
from timeline.dates.discourse.telling import Telling
from timeline.dates.resolution.around import Around
from timeline.dates.resolution.beside import may_be_meant
from timeline.dates.resolution.chain import names_year
from timeline.dates.resolution.clock import NEIGHBOURS, Settled
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import THAT_DAY, THAT_WEEK, Call, Fields, When, counts_from, operations_of
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.dates.resolution.firsthand import Text

_LAST_TOLD = 4  # dates said last among which one is no year of a thing
_THAT_MONTH, _THAT_YEAR, _THAT_DECADE = (Call("that", (unit,)) for unit in ("month", "year", "decade"))
_PARTS = ("early", "mid", "late")
_PAUSES = re.compile(r"[,，、:：;；。!！?？]")
#: "Two years later", "that May": what a speaker says next counts from what was said before.
_COUNTS_ON = frozenset(("clock", "that"))


def reached(text: Text, at: int, settled: Sequence[Settled], clock: Reading | None) -> Reading | None:
    """The telling's time; for "that day", "that year" what was said just before it, for "the next day" one that is
    still to come, and in somebody's speech the date said there before. None of them moves the telling by itself.
    """
    match, words, telling, published = text.matches[at], text.around[at], text.telling, text.base.published
    if match.value is None or published is None:
        return clock
    last = _last_said(text, at, settled)
    if last is None or last.reading is None:
        return clock
    before = telling.lately(match.start)
    if last.match.start < before:
        return clock
    if "said" in words.operations and may_be_meant(last, match, telling, published):
        return last.reading
    apart = telling.quoted(match.start) and telling.quoted(last.match.start)
    apart = apart or (telling.embedded(match) and telling.embedded(last.match))  # "who joined in 2011 and left later"
    if apart and not _COUNTS_ON.isdisjoint(words.operations):
        return last.reading
    if last.reading.precision == "decade" and _counts_decades(match.value):
        return last.reading
    if _is_in_that_month(match.value) and _tells_month(settled, telling):
        return last.reading
    if not last.narrative and last.reading.start <= published and _points_back(match, last, telling):
        return last.reading
    if _counts_in_clause(match, words, last, telling, published):
        return replace(last.reading, basis="context-relative")
    coming = last.reading.start > published
    if coming and "that" in words.operations and telling.turns_back(last.match.end, match.start):
        return clock
    since = clock is None and (last.reading.precision, last.reading.mod) == ("day", "AFTER")
    if since and words.apart == "beside" and words.points:
        return last.reading  # "fish have died since 6 April, and elsewhere the week after that"
    if _goes_on(match, words, last, published) or _is_of_month_said(match, last, clock, telling, published):
        return replace(last.reading, basis="context-relative")
    return _day_said(text, at, last, clock, published)


def _day_said(text: Text, at: int, last: Settled, clock: Reading | None, published: date) -> Reading | None:
    """The day said last, where "that day" or "the next day" points to it; else the telling's time."""
    match, words, telling = text.matches[at], text.around[at], text.telling
    if last.reading is None or last.reading.precision != "day":
        return clock
    coming = last.reading.start > published
    planned = coming or (words.back and telling.future(Span(last.match.start, last.match.end)))
    beside = (
        words.apart == "beside" and not last.reading.mod and "that" in words.operations
    )  # "at the end of that month"
    ahead = planned and ("clock" in words.operations or beside) and not (coming and words.earlier)
    recounted = text.around[at - 1].back and words.apart != "beside"  # "it had begun two days earlier. That day …"
    that = match.value == THAT_DAY and not (recounted or telling.embedded(last.match))
    return last.reading if ahead or that else clock


def in_month_told(match: Match, clock: Reading | None) -> Reading | None:
    """The telling's time, which holds for a day of the very month that it reached: "last December …. On 1 December"."""
    value = match.value
    if clock is None or clock.precision != "month" or clock.mod or not isinstance(value, Fields):
        return clock
    told = value.day is not None and value == Fields(day=value.day, month=clock.start.month)
    return replace(clock, basis="context-relative") if told else clock


def _last_said(text: Text, at: int, settled: Sequence[Settled]) -> Settled | None:
    """The date said last that has days and is no year of a thing; None where the last ones all are."""
    again = "said" in text.around[at].operations  # "down from July, and from the same month of last year"
    for far in range(1, 1 + min(_LAST_TOLD, len(settled))):
        one = settled[-far]
        if one.reading is None or text.around[at - far].period:
            continue
        if not (again and (one.reading.mod == "AFTER" or text.telling.compared(one.match))):
            return one
    return None


def _goes_on(match: Match, words: Around, last: Settled, published: date) -> bool:
    """True for a day of the month to come that its sentence has said a day of: "on 1 July it opens, on the 15th …"; for
    "the end of that month" and "that year" there.
    """
    value, said = match.value, last.reading
    if words.apart != "beside" or words.past or said is None or said.mod == "BEFORE":
        return False
    due = words.due and isinstance(value, Fields)  # "they met on the 2nd and put off the rest to the 9th"
    if said.start <= published and not due:
        return False
    bound = isinstance(value, Call) and value.operation in ("after", "before", "span")
    if last.match.value is None or (not bound and "holiday" in operations_of(last.match.value)):
        return False  # "the Easter sales on the 30th", but "at Easter it is cold, from the 3rd on warmer"
    if isinstance(value, Call) and bound:
        value = value.arguments[0]
    if isinstance(value, Fields):
        return _is_bare_day(value) and said.precision in ("day", "range") and (value.day or 0) > said.start.day
    if isinstance(value, Call) and _counts_in(value, _THAT_YEAR):
        return said.end.year == said.start.year and said.precision != "year"
    months = isinstance(value, Call) and _counts_in(value, _THAT_MONTH)
    return months and not said.mod and said.precision in ("day", "month", "range")


def _counts_in_clause(match: Match, words: Around, last: Settled, telling: Telling, published: date) -> bool:
    """True for what is counted from the date of its own clause, where verbs stand before it: 她2019年3月离职两年后."""
    said, value = last.reading, match.value
    if telling.spaced or words.apart != "beside" or said is None or said.start > published:
        return False
    between = telling.text[last.match.end : match.start]
    counts = isinstance(value, Call) and value.operation == "shift" and "clock" in words.operations
    return counts and bool(between) and not _PAUSES.search(between)


def _is_bare_day(value: When | None) -> bool:
    """True for a day without its month."""
    return isinstance(value, Fields) and value.day is not None and value == Fields(day=value.day)


def _is_of_month_said(
    match: Match, last: Settled, clock: Reading | None, telling: Telling, published: date
) -> bool:  # fmt: skip
    """True for a day alone behind one that said its month in passing, where the telling has but reached a month: "she
    sued in May; the hearing was set for 12 July, but on the 11th …".
    """
    said, value = last.reading, last.match.value
    day = isinstance(value, Fields) and value.day is not None and value.month is not None
    if clock is None or said is None or clock.precision != "month" or not day or telling.quoted(match.start):
        return False
    return _is_bare_day(match.value) and clock.end < said.start <= published


def _counts_in(value: Call, unit: Call) -> bool:
    """True for "the end of that month"."""
    inner = value.arguments[0] if value.operation in _PARTS else None
    return value == unit or (isinstance(inner, Call) and _counts_in(inner, unit))


def _points_back(match: Match, last: Settled, telling: Telling) -> bool:
    """True for "that July" behind a flashback that says its year: nothing else it could point to is nearer."""
    if match.value is None or last.match.value is None:
        return False
    beside = isinstance(match.value, Call) and match.value.operation in ("following", "preceding")
    if not beside and not counts_from(match.value, "that"):
        return False
    if last.reading is not None and last.reading.precision == "year" and _is_of_week(match.value):
        return False
    said = last.match.value
    since = ("after" in operations_of(said), isinstance(match.value, Call) and match.value.operation == "after")
    if all(since):  # "the first since 2013, up 8% since the start of the year"
        return False
    bound = isinstance(said, Call) and said.operation in ("before", "after") and said.arguments[0]
    told = names_year(bound or said) and not telling.aside(last.match.start)
    return told and not telling.future(Span(match.start, match.end))


def _counts_decades(value: When) -> bool:
    """True for "the previous decade", which behind "in the 2010s" is the one before those."""
    return isinstance(value, Call) and _THAT_DECADE in (value, *value.arguments)


def _is_in_that_month(value: When) -> bool:
    """True for "the 26th of the same month"."""
    return isinstance(value, Call) and value.operation == "within" and value.arguments[0] == _THAT_MONTH


def _tells_month(settled: Sequence[Settled], telling: Telling) -> bool:
    """True for a day or month said last that is no aside, and not beside the date to which its sentence takes us."""
    last, start = settled[-1], telling.sentence(settled[-1].match.start).start
    beside = any(one.narrative and one.match.start >= start for one in settled[-NEIGHBOURS:-1])
    exact = last.reading is not None and last.reading.precision in ("day", "month")
    return exact and (last.narrative or not (beside or telling.aside(last.match.start)))


def _is_of_week(value: When) -> bool:
    """True for "that Sunday", "that month": no year alone has such a week or month."""
    return isinstance(value, Call) and (value in (THAT_WEEK, _THAT_MONTH) or any(map(_is_of_week, value.arguments)))
