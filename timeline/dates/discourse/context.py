"""Where in a telling a date stands: what "now" is there, which year the telling is in, what stands beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from timeline.dates.calendars.calendar import Reading
from timeline.model import Span

#: Days around publication that are told of as now.
NOW_DAYS = 31
_YEAR_DAYS = 365


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What a date's words are read against.

    ``published`` is the day of publication, ``clock`` the last date that the telling moved to, ``beside`` a
    date with a year in the same sentence. ``quoted``: the words are somebody's speech, which has its own now.
    ``speaks_of`` says whether the text is about a country (whose "inauguration" is meant then; without a text it is
    America). ``named`` looks up the event that the words behind (True) or before (False), or those of a span, name.
    ``future``: the clause is about what is to come; ``ahead``: from the day of publication on; ``tenseless``: verbs do
    not say so; ``earlier``: about what had been before; ``recounted``: a verb before it looks back. ``order`` is that
    of numeric dates, ``era_offset`` is taken off years above 2400.
    """

    published: date | None = None
    clock: Reading | None = None
    beside: Reading | None = None
    quoted: bool = False
    future: bool = False
    ahead: bool = False
    tenseless: bool = False
    untold: bool = False
    earlier: bool = False
    recounted: bool = False
    order: str = "dmy"
    era_offset: int = 0
    speaks_of: Callable[[str], bool] = lambda country: country == "US"
    named: Callable[[bool | Span], Reading | None] | None = None


def is_long_past(clock: Reading, context: Context) -> bool:
    """True for a day or month more than a year before publication: "twenty years ago today" is told in its year."""
    exact = clock.precision in ("day", "week", "month")
    return exact and context.published is not None and (context.published - clock.end).days > _YEAR_DAYS


def tells_of_now(context: Context) -> bool:
    """True where the telling is of these weeks and no verb right before looks back: "the June pay comes early"."""
    clock, day = context.clock, context.published
    return not context.recounted and (clock is None or day is None or (day - clock.end).days <= NOW_DAYS)
