"""The day that something is put off from, and the one it is put off to: no time from … to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.dates.discourse.telling import Telling
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import TODAY, Call, Fields

_WEEK, _HALF_WEEK = 7, 3  # days


def with_put_off(matches: Iterable[Match], telling: Telling) -> Iterator[Match]:
    """The matches in their order; "postponed from 3 June to 9 September" says two dates."""
    for match in matches:
        ends = _ends(match)
        joint = telling.put_off(match) if ends else None
        if ends is None or joint is None:
            yield match
        else:
            first, last = _weekdays(*ends) or ends
            yield match._replace(end=joint.start() - 1, stop=joint.start() - 1, value=first)
            yield match._replace(start=joint.end() + 1, value=last)


def _weekdays(first: Fields | Call, last: Fields | Call) -> tuple[Call, Call] | None:
    """A weekday to come and the one nearest to it: "brought forward from Sunday to Saturday"."""
    if not isinstance(first, Fields) or not isinstance(last, Fields) or not (first.weekday and last.weekday):
        return None
    if (first, last) != (Fields(weekday=first.weekday), Fields(weekday=last.weekday)):
        return None
    behind = (first.weekday - last.weekday) % _WEEK
    coming = Call("weekday_after", (Call("shift", (TODAY, -1, "day")), last.weekday))
    return Call("shift", (coming, behind if behind <= _HALF_WEEK else behind - _WEEK, "day")), coming


def _ends(match: Match) -> tuple[Fields | Call, Fields | Call] | None:
    """The first and the last of a time from … to; None for any other value."""
    value = match.value
    if not isinstance(value, Call) or value.operation != "span":
        return None
    first, last = value.arguments
    return (first, last) if isinstance(first, Fields | Call) and isinstance(last, Fields | Call) else None
