"""How the words around a date tell it, and what its value hangs on: what holds whichever way the text is read."""

from __future__ import annotations

from typing import Literal, NamedTuple

from timeline.dates.discourse.telling import Telling
from timeline.dates.resolution.chain import names_year
from timeline.dates.rules.edges import leads_entry
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import (
    FROM_EVENTS,
    POINTS,
    Call,
    Fields,
    When,
    hangs,
    is_weekday,
    looks_back,
    needs,
    operations_of,
)
from timeline.model import Span

_PARTS_OF_MONTH = frozenset(("early", "mid", "late", "nth", "half_of"))
_EVENT = 40  # characters: "before the vote on Friday"
Apart = Literal["", "beside", "apart"]


class Around(NamedTuple):
    """How the words around a date tell it, as timeline.dates.discourse.telling says, and what its value hangs on.

    ``earlier`` only where verbs have a tense. ``period``: see is_period. ``apart``: where the date before this one
    stands, in its sentence ("beside"), in another paragraph, or between both (""). ``points``: its value counts from a
    date said before, ``event``: from an event. ``years`` and ``back`` are its names_year and looks_back; ``precise``
    the precisions of a time that it can be counted from, when not all are.
    """

    quoted: bool
    future: bool
    ahead: bool
    past: bool
    earlier: bool
    says: bool
    period: bool
    due: bool
    apart: Apart
    hangs: bool = False
    points: bool = False
    weekday: bool = False
    precise: tuple[str, ...] = ()
    years: bool = False
    back: bool = False
    event: bool = False
    operations: frozenset[str] = frozenset()
    untold: bool = False


def around(match: Match, before: Match | None, telling: Telling) -> Around:
    """How the words around a match tell it, behind the one before."""
    span = Span(match.start, match.end)
    value = match.value
    future = _is_to_come(match, telling)
    told = (
        telling.quoted(match.start),
        future,
        future and telling.ahead(span) and not leads_entry(telling.text, *span),
        telling.tenseless and telling.past(span),
        not telling.tenseless and telling.earlier(span),
        telling.says(span),
        is_period(match, telling),
        telling.due(match),
        _apart(match, before, telling),
    )
    if value is None:
        return Around(*told)
    operations = operations_of(value)
    return Around(
        *told, hangs(value), not POINTS.isdisjoint(operations), is_weekday(value), needs(value), names_year(value),
        looks_back(value), not FROM_EVENTS.isdisjoint(operations), operations,
        not future
        and _is_dated(_month_of(_bound(value)))
        and (telling.untold(span) or telling.fell_through(match, ever=True) or telling.was_planned(match)),
    )  # fmt: skip


def _is_to_come(match: Match, telling: Telling) -> bool:
    """True for a date that the words around it look ahead to."""
    span, said = Span(match.start, match.end), _month_of(_begin(_bound(match.value)))
    if isinstance(said, Call) and said.operation == "nearest":
        return telling.future(span) or telling.until(span, _EVENT)
    if not isinstance(said, Fields) or names_year(said):
        return telling.future(span) or telling.put_off_to(match)
    short = said in (Fields(weekday=said.weekday), Fields(day=said.day))
    if telling.fell_through(match, ever=said.month is not None) or telling.was_planned(match):
        return False
    day = short or (said.day is not None and said == Fields(month=said.month, day=said.day))
    if (short and _undergone(match, telling)) or telling.undergoes(span):
        return False
    if telling.future(span) or telling.onward(span, next_to=not day):
        return True
    set_for = bool(said.month and said.day) and telling.meant(match.start)
    return (
        set_for
        or (day and telling.led_ahead(match))
        or telling.put_off_to(match)
        or (_is_dated(said) and telling.until(span))
    )


def _bound(value: When | None) -> When | None:
    """What "until Friday" says of Friday, and any other value as it is."""
    said = value.arguments[0] if isinstance(value, Call) and value.operation == "before" else value
    return said if isinstance(said, Fields | Call) else None


def _month_of(value: When | None) -> When | None:
    """What "mid-May", "the second week of May" say of May, and any other value as it is."""
    parts = isinstance(value, Call) and value.operation in _PARTS_OF_MONTH
    inner = value.arguments[-1] if parts and isinstance(value, Call) else None
    return inner if isinstance(inner, Fields) and inner == Fields(month=inner.month) else value


def _begin(value: When | None) -> When | None:
    """What "from Monday to Friday" says of Monday, and any other value as it is."""
    first = value.arguments[0] if isinstance(value, Call) and value.operation == "span" else None
    return first if isinstance(first, Fields) and first == Fields(weekday=first.weekday) else value


def _is_dated(said: When | None) -> bool:
    """True for a weekday or season alone, and for a month, with its day or without, that does not say its year."""
    if not isinstance(said, Fields) or names_year(said):
        return False
    return said.month is not None or said.season is not None or said == Fields(weekday=said.weekday)


def _undergone(match: Match, telling: Telling) -> bool:
    """True for a day on which a thing had undergone what its epithet says: "the trial, put off on the 13th, will"."""
    epithet = telling.undergone(match.start) or telling.inserted(match)
    return epithet and not (telling.leans(match.start) or telling.due(match))


def is_period(match: Match, telling: Telling) -> bool:
    """True for the year, half or quarter of a thing that is told of at another time: "its 2023 accounts"."""
    value = match.value
    plain = isinstance(value, Fields) and value == Fields(year=value.year, quarter=value.quarter, half=value.half)
    return plain and telling.of_period(match)


def _apart(match: Match, before: Match | None, telling: Telling) -> Apart:
    if before is None:
        return ""
    if before.start >= telling.sentence(match.start).start:
        return "beside"
    return "" if telling.paragraph(before.start) == telling.paragraph(match.start) else "apart"
