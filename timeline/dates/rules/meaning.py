"""What a date's words mean before any calendar day is known: fields, and operations on them.

Values are resolved to days by timeline.dates.resolution.chain: first underspecified, then settled, as HeidelTime does.
What makes them out of a language file is timeline.dates.rules.expressions.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Few(NamedTuple):
    """ "A few": between ``low`` and ``high``."""

    low: int
    high: int

    def __neg__(self) -> Few:
        return Few(-self.high, -self.low)


class Fields(NamedTuple):
    """A date as far as its words say it. Years are Gregorian; ``weekday`` is ISO (1 = Monday)."""

    year: int | None = None
    yy: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    ambiguous: bool = False


class Call(NamedTuple):
    """An operation on values, not yet worked out."""

    operation: str
    arguments: tuple[Any, ...] = ()


When = Fields | Call
#: The telling's time, what was said last, the day of publication, the next day.
CLOCK, SAID, TODAY = Call("clock"), Call("said"), Call("today")
THAT_DAY, THAT_WEEK = Call("that", ("day",)), Call("that", ("week",))


#: Operations whose days depend on where the telling is.
_COUNTS_ON = frozenset(
    ("clock", "said", "that", "then", "preceding", "following", "holiday", "lunar", "lunar_month", "lunar_day",
     "told_weekday")
)  # fmt: skip
#: Those of them that point to a date said before: "two years later", "that day".
POINTS = frozenset(("clock", "said", "that", "then", "preceding", "following"))
#: Operations that count from an event: "a week after he left".
FROM_EVENTS = frozenset(("event_before", "event_after", "event_named"))
#: Operations that make a part of what stands in them.
_PARTS = frozenset(("early", "mid", "late"))
#: Operations that count from the day of publication, whatever stands in them.
NOWS = frozenset(("last", "this", "next", "today", "past", "coming"))


def operations_of(value: When) -> frozenset[str]:
    """The operations that make a value, wherever in it they stand."""
    if isinstance(value, Fields):
        return frozenset()
    inner = [operations_of(argument) for argument in value.arguments if isinstance(argument, Call)]
    return frozenset((value.operation,)).union(*inner)


def counts_from(value: When, *anchors: str) -> bool:
    """True when a value counts from one of the anchors: "two years later" from "clock", "that May" from "that"."""
    return isinstance(value, Call) and (
        value.operation in anchors or any(counts_from(argument, *anchors) for argument in value.arguments)
    )


def hangs(value: When) -> bool:
    """True when a value's days depend on where the telling is: "May", "the 7th", "two years later", "that day"."""
    if isinstance(value, Fields):
        return value.year is None and value.yy is None
    if value.operation in NOWS:
        return False
    if value.operation == "within":  # "next Tuesday": its week says which
        return hangs(value.arguments[0])
    return value.operation in _COUNTS_ON or any(hangs(one) for one in value.arguments if isinstance(one, Fields | Call))


def points(value: When) -> bool:
    """True when a value counts from a date said before: "two years later", "that day"."""
    return not POINTS.isdisjoint(operations_of(value))


def is_weekday(value: When) -> bool:
    """True for a weekday without its date, or a weekend."""
    if isinstance(value, Fields):
        return value.weekday is not None and value.day is None
    return value.operation == "told_weekday" or any(
        is_weekday(one) for one in value.arguments if isinstance(one, Fields | Call)
    )


def says_quarter(value: When | None) -> bool:
    """True for a quarter, and for the time from one on."""
    said = value.arguments[0] if isinstance(value, Call) and value.operation == "after" else value
    return isinstance(said, Fields) and said.quarter is not None


def needs(value: When) -> tuple[str, ...]:
    """The precisions of a time that a value can be counted from: a weekday, "that evening" or "the next day" from a
    day, "the 7th" from a month as well; none for a value that any will do for.
    """
    if is_weekday(value) or value == THAT_DAY:
        return ("day",)
    if value == THAT_WEEK:
        return ("day", "week")
    if isinstance(value, Call) and value.operation == "shift" and value.arguments[2:] == ("day",):
        return ("day",)
    if isinstance(value, Call) and value.operation in _PARTS:
        return needs(value.arguments[0])
    return ("day", "month", "week") if isinstance(value, Fields) and value.day and not value.month else ()


def looks_back(value: When) -> bool:
    """True for "two days earlier", "two months ago": what is told from there goes on at the later time."""
    if not isinstance(value, Call) or value.operation not in ("ago", "shift"):
        return False
    if value.operation == "ago":
        return True
    anchor, count, unit = value.arguments
    told = isinstance(anchor, Call) and anchor.operation in ("clock", "said", "that")
    counted = told or (anchor == TODAY and unit in ("month", "year"))
    return counted and (count.low if isinstance(count, Few) else count) < 0
