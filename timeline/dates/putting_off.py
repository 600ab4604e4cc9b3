"""The day that something is put off from, and the one it is put off to: no time from … to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.dates.matching import Match
from timeline.dates.meaning import Call, Fields
from timeline.dates.telling import Telling


def with_put_off(matches: Iterable[Match], telling: Telling) -> Iterator[Match]:
    """The matches in their order; "postponed from 3 June to 9 September" says two dates."""
    for match in matches:
        ends = _ends(match)
        joint = telling.put_off(match) if ends else None
        if ends is None or joint is None:
            yield match
        else:
            yield match._replace(end=joint.start() - 1, stop=joint.start() - 1, value=ends[0])
            yield match._replace(start=joint.end() + 1, value=ends[1])


def _ends(match: Match) -> tuple[Fields | Call, Fields | Call] | None:
    """The first and the last of a time from … to; None for any other value."""
    value = match.value
    if not isinstance(value, Call) or value.operation != "span":
        return None
    first, last = value.arguments
    return (first, last) if isinstance(first, Fields | Call) and isinstance(last, Fields | Call) else None
