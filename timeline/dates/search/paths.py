"""Ways to read a telling up to a place, each a date further than another."""

from __future__ import annotations

from typing import Literal, NamedTuple

from timeline.dates.calendars.calendar import Reading
from timeline.dates.resolution.chain import names_year
from timeline.dates.resolution.clock import NEIGHBOURS, Hand, Settled
from timeline.dates.resolution.weekdays import Weekdays

#: How many of the days said in full are kept from the beginning of a text, and from before a date.
_FIRST_WHOLE, _LAST_WHOLE = 4, 4
_EXACT = ("day", "month", "season")
#: Ways that take a telling back for good.
_GOES_BACK = ("recalls", "again")
By = Literal[
    "first", "clock", "said", "resumes", "recalls", "again", "now", "next", "before", "inside", "aside", "turn", "step",
    "held", "ahead", "event",
]  # fmt: skip


class Trail(NamedTuple):
    """The dates of a path, the last one first; paths that part share what lies behind them."""

    said: Settled
    before: Trail | None


class Path(NamedTuple):
    """A way to read a telling up to a place: its dates, those said last, where its clock points, how unlikely it is.

    ``whole`` are the first and last days and months that were said in full: a flashback goes back to one of them.
    """

    recent: tuple[Settled, ...]
    trail: Trail | None
    hand: Hand
    days: Weekdays
    cost: float
    whole: tuple[Reading, ...] = ()

    def then(self, said: Settled, cost: float, by: By) -> Path:
        """The path a date further, come to that way and with that cost in all."""
        hand, days = self.hand.copy(), self.days.copy()
        if said.narrative and said.reading is not None:
            days.note(said.match)
            hand.move(said.match.start, said.reading, stays=by in _GOES_BACK)
        recent = (*self.recent[1 - NEIGHBOURS :], said)
        return Path(recent, Trail(said, self.trail), hand, days, cost, _noted(self.whole, said))


def _noted(whole: tuple[Reading, ...], said: Settled) -> tuple[Reading, ...]:
    """The days and months said in full, with another one."""
    value, reading = said.match.value, said.reading
    if value is None or reading is None or not names_year(value) or reading.precision not in _EXACT:
        return whole
    if reading in whole:
        return whole
    return (*whole[:_FIRST_WHOLE], *whole[_FIRST_WHOLE:][1 - _LAST_WHOLE :], reading)
