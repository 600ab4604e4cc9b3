"""The clock of a telling: which dates move it, where it points, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from timeline.dates.calendars.calendar import Reading
from timeline.dates.discourse.context import NOW_DAYS, Context
from timeline.dates.discourse.telling import Telling
from timeline.dates.resolution.around import Around
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import counts_from

_FLASHBACK_DAYS, _YEAR_DAYS = NOW_DAYS, 365
#: How many dates before and behind one are looked at, so that a sentence of a thousand dates costs no more each.
NEIGHBOURS = 16


class Settled(NamedTuple):
    """A match and what it means; ``narrative`` when the telling goes to that date."""

    match: Match
    reading: Reading | None
    narrative: bool


class Hand:
    """The hand of the telling's clock: ``told``, the date it points to, and how long it stays there.

    A date of long before that the first sentence of a paragraph names in passing sets the time of that paragraph
    alone, unless the paragraph goes on from there.
    """

    __slots__ = ("_before", "_place", "_telling", "told")

    def __init__(
        self,
        telling: Telling,
        told: Reading | None = None,
        place: int = 0,
        before: tuple[Reading, int] | None = None,
    ) -> None:
        self._telling, self.told, self._place = telling, told, place
        self._before = before

    def copy(self) -> Hand:
        """Another hand at the same place."""
        return Hand(self._telling, self.told, self._place, self._before)

    def at(self, place: int) -> Reading | None:
        """The date that the telling has reached where a date stands."""
        if self._before is not None and self._telling.paragraph(self._place) != self._telling.paragraph(place):
            (self.told, self._place), self._before = self._before, None
        return self.told

    def move(self, place: int, reading: Reading, *, stays: bool = False) -> None:
        """Point to a date that the telling goes to, and ``stays`` at when it goes back."""
        told = self.told
        back = told is not None and (told.start - reading.end).days > _FLASHBACK_DAYS
        passing = back and not stays and not self._telling.opening(place)
        self._before = (told, self._place) if told is not None and passing else None
        self.told, self._place = reading, place


def moves(reading: Reading, match: Match, words: Around, context: Context, telling: Telling) -> bool:
    """True when the telling goes to this date: no quotation, no bounds, no plan, no flashback."""
    begins = telling.tenseless and reading.mod == "AFTER" and telling.starts_then(match.end)
    bounds = reading.mod in ("BEFORE", "AFTER") and not (begins or telling.taken_up(match.end))
    if context.quoted or bounds or telling.captioned(match.start):
        return False
    long = (reading.end - reading.start).days > _FLASHBACK_DAYS
    if reading.precision in ("range", "decade") and reading.mod != "APPROX" and long:
        return False
    if context.published is not None and (reading.end if context.future else reading.start) > context.published:
        return False
    if context.clock is not None and (words.due or (words.back and reading.start <= context.clock.end)):
        return False
    counted_back = reading.basis == "event-relative" and not telling.opening(match.start)
    if context.clock is not None and counted_back and reading.end < context.clock.start:
        return False
    figure = reading.precision == "month" and context.clock is None and telling.of_figure(match)
    if words.period or figure or (words.years and _is_background(reading, match, context, telling)):
        return False
    if telling.tenseless and context.clock is not None and telling.planned(match.start):
        return False
    if telling.relative(match.start):
        return False
    if telling.opening(match.start):
        return True
    if reading.mod == "END" and reading.precision == "year" and match.value and counts_from(match.value, "that"):
        return False  # "said he would leave at the end of the year"
    back = context.clock is not None and (context.clock.start - reading.end).days > _FLASHBACK_DAYS
    exact = words.years and reading.precision in ("day", "month")
    leads = exact and telling.begins(match.start)
    return (leads or not back) and not telling.aside(match.start)


def _is_background(reading: Reading, match: Match, context: Context, telling: Telling) -> bool:
    """True for a year long ago that says what a subject is, in a telling of the present: "founded in 1998, Acme …"."""
    clock, published = context.clock, context.published
    if published is None or (not telling.undergone(match.start) and not telling.inserted(match)):
        return False
    of_now = clock is None or (published - clock.end).days < _YEAR_DAYS
    return of_now and published.year - reading.end.year > 1


def is_of_now(clock: Reading | None, published: date | None) -> bool:
    """True for a telling that has gone to no time but these weeks of publication."""
    return clock is None or published is None or (published - clock.end).days <= _FLASHBACK_DAYS


def foreseen(reading: Reading, match: Match, settled: Sequence[Settled], telling: Telling) -> bool:
    """True for what was still to come at the time its own sentence tells: "said in March that it would in May"."""
    last = settled[-1] if settled else None
    if last is None or last.reading is None or not last.narrative:
        return False
    return last.match.start >= telling.sentence(match.start).start and last.reading.end < reading.start
