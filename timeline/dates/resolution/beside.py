"""What a date in a sentence says of an event that the same sentence dates: "on 4 May, a week after he left"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Reading
from timeline.dates.discourse.context import Context
from timeline.dates.discourse.telling import Telling
from timeline.dates.resolution.chain import names_year
from timeline.dates.resolution.clock import Settled
from timeline.dates.resolution.operations import resolve
from timeline.dates.resolution.readings import is_coarser
from timeline.dates.resolution.weekdays import step_weekday
from timeline.dates.rules.clues import last_of
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import CLOCK, Call, Fields, When, is_weekday, looks_back, points

_WEEKS = tuple(Call(step, ("week",)) for step in ("last", "this", "next"))
_BOUNDS = ("BEFORE", "AFTER")
_WEEKDAYS_IN = ("span", "after")
_COMMAS = (",", "،")
_COMMA = re.compile(r"[,，،](?!\d)")
_APPOSED = re.compile(r"[,，][^,，、。；;!?！？\n]{4,24}")
_AND = "وف"  # written onto a word it begins another clause
_PARTED = re.compile(rf"[;؛]|[,،] [{_AND}]\w")
_DONE = re.compile(r"[,،] [^\W\d_]{4,20}(?: [^\W\d_]{2,3})? ?")  # "after the vote, held on 3 May"
_NEXT_DAYS = (Call("shift", (CLOCK, 1, "day")), Call("shift", (CLOCK, -1, "day")))
_EVENT_BEHIND = Call("event_after", ())
_BESIDE_WEEKDAY = ("weekday_after", "weekday_before")  # "the previous Sunday"
_BESIDE, _WEEK = 6, 7  # characters of a comma and a preposition between two dates; days
_TOLD_BEFORE = 10  # dates said last, from which may be counted what the text tells in other words
_SHORT = 3  # characters of "or"
_LEADS = 8  # characters before a date that leads its sentence


def said_again(match: Match, last: Settled, telling: Telling) -> Reading | None:
    """The day of its sentence that "…, a week after the vote, …" says again; a week before it where the words behind
    tell a deed of their own: "on 14 May, a week after she had left".
    """
    if last.reading is None or telling.quoted(match.start) or not (last.narrative or last.reading.mod in _BOUNDS):
        return None
    between = telling.text[last.match.end : match.start]
    if last.match.start < telling.sentence(match.start).start or between.endswith(tuple(_AND)):
        return None
    deed = between.rstrip().endswith(_COMMAS) and telling.tells_deed(match.end)
    told = _counted_to(match.value, last.reading) if deed else None
    if told is None and last.reading.precision == "day" and _says_again(between, telling):
        told = last.reading
    return replace(told, basis="event-relative", anchor=last.reading.timex) if told else None


def _says_again(between: str, telling: Telling) -> bool:
    """True for a comma before it; where the event stands before its number ("10月1日,火灾三天后,…"), for that one comma
    right behind the day, and not behind another clause: "10月1日,他当选主席,上任三天后…".
    """
    commas = _COMMA.findall(between)
    return bool(commas) and (telling.spaced or (len(commas) == 1 and between.startswith(commas[0])))


def _counted_to(value: When | None, reading: Reading) -> Reading | None:
    """The time from which a value counts to a reading; None when it says no number."""
    if not isinstance(value, Call) or value.operation not in ("shift", "moved"):
        return None
    anchor, count, unit = value.arguments
    if anchor != _EVENT_BEHIND or not isinstance(count, int) or unit == "hour":
        return None
    finer = is_coarser(reading, unit) and reading.precision != "day"
    return None if finer else resolve(Call(value.operation, (CLOCK, -count, unit)), Context(clock=reading))


def counted_there(match: Match, last: Settled, telling: Telling) -> Reading | None:
    """The day right before "…, 53 days later": so long after something else, so it is that day that is counted to."""
    between = telling.text[last.match.end : match.start]
    return last.reading if _counts_on(match, last) and between.strip(" ") in _COMMAS else None


def is_lasting(match: Match, last: Settled, telling: Telling) -> bool:
    """True right behind a day, with no comma between: "on Sunday after three weeks at sea"."""
    return _counts_on(match, last) and telling.text[last.match.end : match.start] == " "


def _counts_on(match: Match, last: Settled) -> bool:
    """True for so long after the time told, where a day has just been told."""
    value, reading = match.value, last.reading
    if reading is None or reading.precision != "day" or not last.narrative or not isinstance(value, Call):
        return False
    counted = value.operation == "shift" and value.arguments[0] == CLOCK and value.arguments[1:2] != (0,)
    return counted and not looks_back(value)


def said_closer(counted: Settled, behind: Settled, telling: Telling) -> Reading | None:
    """The day that "two weeks later, on the 22nd" says right behind what it has counted roughly."""
    value, rough, day = counted.match.value, counted.reading, behind.reading
    said = behind.match.value
    if value is None or rough is None or day is None or not (isinstance(said, Fields) or _is_holiday(said)):
        return None
    between = telling.text[counted.match.end : behind.match.start]
    if len(between) > _BESIDE or not between.startswith(_COMMAS):
        return None
    weekday = is_weekday(value) or (isinstance(value, Call) and value.operation in _BESIDE_WEEKDAY)
    if not (points(value) or weekday):
        return None
    days = abs((day.start - rough.start).days)
    if weekday and days % _WEEK:
        return None
    near = days <= _WEEK or (weekday and said is not None and names_year(said))
    coarse = rough.precision == "month" and rough.mod == "APPROX" and rough.start <= day.start <= rough.end
    closer = day.precision == "day" and (coarse or (rough.precision == "day" and days and near))
    return replace(day, basis=rough.basis, anchor=rough.anchor) if closer else None


def in_week_said(match: Match, last: Settled, telling: Telling) -> When | None:
    """The weekdays that go on in the week that their sentence has named: "next Tuesday …, Thursday and Friday …"."""
    week, first = _week_of(last.match.value), match.value
    if week is None or first is None or last.reading is None:
        return None
    if last.match.start < telling.sentence(match.start).start:
        return None
    while isinstance(first, Call) and first.operation in _WEEKDAYS_IN:
        first = first.arguments[0]
    said = last.reading.end.isoweekday()
    goes_on = isinstance(first, Fields) and said < (first.weekday or 0) < _WEEK  # Sunday may be that of this week
    return _in_week(week, match.value) if match.value is not None and goes_on else None


def _week_of(value: When | None) -> Call | None:
    """The week of "Tuesday next week", also where it begins or ends some days."""
    if not isinstance(value, Call):
        return None
    if value.operation == "within":
        return value.arguments[0] if value.arguments[0] in _WEEKS else None
    return _week_of(value.arguments[-1]) if value.operation in _WEEKDAYS_IN else None


def _in_week(week: Call, value: When) -> Call | None:
    """Weekdays that say nothing else, as those of a week; None for any other value."""
    if isinstance(value, Fields):
        return Call("within", (week, value)) if value == Fields(weekday=value.weekday) else None
    if value.operation not in _WEEKDAYS_IN:
        return None
    days = tuple(_in_week(week, day) for day in value.arguments)
    return Call(value.operation, days) if all(days) else None


def _is_holiday(value: When | None) -> bool:
    return isinstance(value, Call) and value.operation == "holiday"


def may_be_meant(last: Settled, match: Match, telling: Telling, published: date) -> bool:
    """True for a date said just before that "two days after that" may count from: no aside, no other's speech."""
    reading = last.reading
    beside = last.match.start >= telling.sentence(match.start).start
    told = reading is not None and (beside or reading.start <= published) and reading.mod != "AFTER"
    return told and not ((telling.aside(last.match.start) and not beside) or telling.quoted(last.match.start))


def apposed(match: Match, last: Settled, telling: Telling) -> Reading | None:
    """The day that "1月21日,总统就职翌日,…" says again, in a language without spaces."""
    if telling.spaced or last.reading is None or last.reading.precision != "day" or not last.narrative:
        return None
    counts = match.value in _NEXT_DAYS
    between = _APPOSED.fullmatch(telling.text, last.match.end, match.start)
    closed = _COMMA.match(telling.text, match.end)
    return (
        replace(last.reading, basis="event-relative", anchor=last.reading.timex)
        if counts and between and closed
        else None
    )


def lies_in(match: Match, last: Settled, telling: Telling) -> Reading | None:
    """The day that lies in the week or month said right before it: "next week, on Wednesday"."""
    value, outer = match.value, last.reading
    if not isinstance(value, Fields) or outer is None or outer.mod or outer.precision not in ("week", "month"):
        return None
    between = telling.text[last.match.end : match.start]
    if value not in (Fields(weekday=value.weekday), Fields(day=value.day)):
        return None
    if len(between) > _BESIDE or not between.startswith((*_COMMAS, "，")):
        return None
    return resolve(Call("within", (CLOCK, value)), Context(clock=outer))


def in_year_said(match: Match, last: Settled, telling: Telling) -> bool:
    """True right behind a year: "two years ago, in May"."""
    between = telling.text[last.match.end : match.start]
    year = last.reading is not None and last.reading.precision == "year" and not last.reading.mod
    return year and len(between) <= _BESIDE and between.startswith((*_COMMAS, "，"))


def goes_onto(match: Match, last: Settled, telling: Telling, published: date | None) -> Reading | None:
    """The first such weekday behind a day of its sentence: "met on Monday before flying home on Friday", behind a day
    to come "on Wednesday or Thursday"; the last one before it: "play on Thursday after losing on Sunday"; the later
    month of "next July and August".
    """
    value, day = match.value, last.reading
    if isinstance(value, Fields) and day is not None and value == Fields(month=value.month) and value.month:
        on = day.precision == "month" and day.start.month < value.month
        listed = on and telling.joins(last.match.end, match.start)
        if published and published < day.start and telling.goes_onto(last.match.end, match.start):
            year = day.start.year + (value.month < day.start.month)
            return resolve(value._replace(year=year), Context())  # "rises on 1 January, then in September"
        return resolve(value, Context(beside=replace(day, mod=""))) if listed else None
    if not isinstance(value, Fields) or value.weekday is None or value != Fields(weekday=value.weekday):
        return None
    if day is None or day.precision != "day" or day.start.isoweekday() == value.weekday:
        return None
    between = telling.text[last.match.end : match.start].strip()
    ahead = (day.start - published).days if published else 0
    listed = ahead > 0 and between.isalpha() and len(between) <= _SHORT
    if 0 < ahead <= _WEEK and telling.goes_back(last.match.end, match.start):
        return step_weekday(day, value.weekday, -1)
    return step_weekday(day, value.weekday, 1) if listed or telling.goes_onto(last.match.end, match.start) else None


def same_day(match: Match, last: Settled, telling: Telling) -> Reading | None:
    """The day right before "next Saturday, the 21st": what is said again of it, without its year, agrees with it."""
    value, day = match.value, last.reading
    if not isinstance(value, Fields) or day is None or day.precision != "day" or is_weekday(value):
        return None
    between = telling.text[last.match.end : match.start]
    beside = len(between) <= _BESIDE and between.strip()[:1] in (*_COMMAS, "(", "（") and between.strip()
    said = Fields(day=day.start.day, month=value.month and day.start.month)
    return replace(day, mod="") if beside and value._replace(weekday=None) == said else None


def counted_behind(matches: Sequence[Match], at: int, telling: Telling, context: Context) -> Reading | None:
    """Counted from the date that its own sentence has behind it: "it comes a week after he was freed on 30 April"."""
    match, after = matches[at], matches[at + 1] if at + 1 < len(matches) else None
    if after is None or after.value is None or match.value is None:
        return None
    sentence = telling.sentence(match.start)
    comma = last_of(_COMMA, telling.text, match.end, after.start)
    done = comma is not None and _DONE.fullmatch(telling.text, comma.start(), after.start) is not None
    leads = comma is not None and match.start - sentence.start <= _LEADS and not done
    parted = _PARTED.search(telling.text, match.end, after.start) is not None
    if leads or parted or after.start >= sentence.end or not has_day(after.value):
        return None
    anchor = resolve(after.value, context)
    if anchor is None or (not context.future and anchor.start > (context.published or date.max)):
        return None
    said = replace(anchor, basis="event-relative", anchor=anchor.timex)
    return resolve(match.value, replace(context, named=lambda behind: said if behind else None))


def counted_from_said(value: When, recent: Sequence[Settled], context: Context) -> Iterator[Reading]:
    """What "two days after his fall" means from each day said before: one of them tells the fall in other words."""
    tried: set[date] = set()
    for said in reversed(recent[-_TOLD_BEFORE:]):
        day = said.reading
        if day is None or day.precision not in ("day", "month") or day.start > (context.published or date.max):
            continue
        if day.start in tried:
            continue
        tried.add(day.start)
        anchor = replace(day, basis="event-relative", anchor=day.timex, mod="")
        found = resolve(value, replace(context, named=lambda _, anchor=anchor: anchor))
        if found is not None and (day.precision == "day" or found.mod != "APPROX"):
            yield found


def has_day(value: When) -> bool:
    """True for a day with its month."""
    return isinstance(value, Fields) and value.day is not None and value.month is not None
