"""Readings that count from another: now, the telling's clock, the unit a day lies in, a day moved."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Days, Reading, shifted, timex, unit_days, whole
from timeline.dates.discourse.context import Context
from timeline.model import Basis, Precision

_PRECISION: dict[str, Precision] = {
    "hour": "day", "day": "day", "week": "week", "month": "month", "quarter": "quarter", "season": "season",
    "half": "half", "year": "year", "decade": "decade", "century": "range",
}  # fmt: skip
_COARSENESS = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "range")


def published_anchor(context: Context) -> str:
    """The anchor's words for the day of publication."""
    return f"published {context.published.isoformat()}" if context.published else ""


def now_of(context: Context) -> Reading | None:
    """Today: the day of publication, or in a quotation the time the telling has reached."""
    if context.quoted and context.clock is not None and not _of_now(context.clock):
        return replace(context.clock, basis="context-relative", anchor=context.clock.timex, mod="")
    if context.published is None:
        return None
    today = one_day(context.published)
    return replace(today, basis="document-relative", anchor=published_anchor(context))


def _of_now(clock: Reading) -> bool:
    """True for a year told from publication ("last year"), in which nobody is heard to speak."""
    return clock.precision == "year" and clock.basis == "document-relative"


def clock_of(context: Context) -> Reading | None:
    """The time the telling has reached; at its start, the day of publication."""
    clock = context.clock
    return replace(clock, basis="context-relative", anchor=clock.timex, mod="") if clock else now_of(context)


def unit_of(anchor: Reading, unit: str) -> Reading:
    """The unit an anchor lies in; the anchor itself, roughly, when it is coarser than the unit."""
    anchor = finer(anchor, unit)
    days = unit_days(anchor.start, unit)
    longer = anchor.end - anchor.start > days.end - days.start
    if days.end < anchor.end and longer and is_coarser(anchor, unit):
        return replace(anchor, mod="APPROX", confidence=anchor.confidence * 0.6)
    return counted_from(anchor, whole(days, precision_of(unit)), 0.9)


def finer(anchor: Reading, unit: str) -> Reading:
    """The month that a year was counted to, where a month is counted from there: "a year later …, the month after"."""
    if anchor.month is None or precision_of(unit) != "month":
        return anchor
    return counted_from(anchor, whole(unit_days(anchor.month, "month"), "month"), 0.9)


def is_coarser(anchor: Reading, unit: str) -> bool:
    """True when an anchor is said less precisely than a unit."""
    return _COARSENESS.index(anchor.precision) > _COARSENESS.index(precision_of(unit))


def moved(anchor: Reading, count: int, unit: str) -> Reading:
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


def precision_of(unit: str) -> Precision:
    """The precision that a unit gives."""
    return _PRECISION[unit]


def one_day(day: date) -> Reading:
    """A single day."""
    return whole(Days(day, day), "day")


def ranging(days: Days) -> Reading:
    """An interval of days."""
    return whole(days, "range")


def counted_from(anchor: Reading, found: Reading, sure: float) -> Reading:
    """A reading that counts from an anchor: the anchor's basis, and no surer than it."""
    basis: Basis = anchor.basis
    return replace(found, basis=basis, anchor=anchor.anchor or anchor.timex, confidence=anchor.confidence * sure)
