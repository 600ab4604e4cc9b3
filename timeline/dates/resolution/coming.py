"""Years that a telling has not reached yet: what is to come at its time, at publication, and in the year after."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from timeline.dates.calendars.calendar import Reading
from timeline.dates.discourse.context import Context
from timeline.dates.discourse.telling import Telling
from timeline.dates.resolution.around import Around
from timeline.dates.resolution.clock import NEIGHBOURS, Settled
from timeline.dates.resolution.operations import resolve
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import CLOCK, Call, Fields, When

_YEAR_DAYS = 365
_NEXT_YEAR = Call("shift", (Call("that", ("year",)), 1, "year"))


def next_year(match: Match, reading: Reading | None, context: Context, settled: Sequence[Settled]) -> Reading | None:
    """ "The next January" behind "in November 2022 … two months later": of the year after the one that was said."""
    if match.value is None or reading is None or not _is_next_year(match.value):
        return None
    told = [one for one in settled[-NEIGHBOURS:] if one.narrative][-2:]
    if len(told) < 2:
        return None
    said, counted = told[0].reading, told[1]
    if (
        said is None
        or counted.reading is None
        or counted.match.value is None
        or not _counts_months(counted.match.value)
    ):
        return None
    near = resolve(match.value, replace(context, clock=said))
    return near if near and counted.reading.start.year > said.start.year and near.end >= counted.reading.start else None


def _is_next_year(value: When) -> bool:
    """True for a date of the year behind the telling's: 隔年1月."""
    return isinstance(value, Call) and value.operation == "within" and value.arguments[0] == _NEXT_YEAR


def _counts_months(value: When) -> bool:
    """True for "two months later", "three weeks later"."""
    shifted = isinstance(value, Call) and value.operation == "shift" and value.arguments[0] == CLOCK
    return shifted and isinstance(value, Call) and value.arguments[2] != "year"


def of_history(match: Match, settled: Sequence[Settled], telling: Telling, base: Context) -> bool:
    """True for "he will be fired at Christmas" in a paragraph that tells an earlier year in the present tense, and
    behind the day of its own sentence where verbs have no tense: 25日,他宣布将于年底离任.
    """
    last = next((one for one in reversed(settled[-NEIGHBOURS:]) if one.narrative), None)
    if last is None or last.reading is None or base.published is None:
        return False
    if base.tenseless:
        return bool(last.match.start >= telling.sentence(match.start).start)
    if (base.published - last.reading.end).days < _YEAR_DAYS:
        return False
    said = last.match.start
    beside = said >= telling.sentence(match.start).start
    if beside and not telling.opening(said) and not telling.parts(last.match.end, match.start):
        return False  # "the trial of those of May 2016 will last until June"
    if beside and telling.put_in(last.match):
        return False
    return telling.paragraph(said) == telling.paragraph(match.start) and not telling.tells_past(said)


def is_day_due(match: Match, words: Around) -> bool:
    """True for a day without its month that something is put off to: "the hearing was postponed to the 23rd"."""
    value = match.value
    day = value.arguments[0] if isinstance(value, Call) and value.operation == "before" else value
    return words.due and isinstance(day, Fields) and day == Fields(day=day.day)
