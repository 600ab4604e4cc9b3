"""A match as a reader takes it who has not read on: what its words are read against, and what they mean there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from timeline.dates.around import Around
from timeline.dates.beside import (
    apposed,
    counted_behind,
    counted_there,
    has_day,
    in_year_said,
    may_be_meant,
    said_again,
    same_day,
)
from timeline.dates.calendar import Reading
from timeline.dates.clock import NEIGHBOURS, Settled, is_of_now
from timeline.dates.coming import is_day_due, next_year, of_history
from timeline.dates.context import Context
from timeline.dates.matching import Match
from timeline.dates.meaning import THAT_DAY, THAT_WEEK, Call, Fields, When, counts_from, operations_of, says_quarter
from timeline.dates.named import DatedSentences, named_event
from timeline.dates.operations import resolve
from timeline.dates.resolution import names_year
from timeline.dates.telling import Telling
from timeline.dates.weekdays import Weekdays
from timeline.model import Span

_YEARS = ("year", "decade")
_PARTED = frozenset(";؛；")
_WEEK = timedelta(days=7)
_HALF_YEAR = 6  # months
_LAST_TOLD = 4  # dates said last among which one is no year of a thing
_THAT_MONTH, _THAT_DECADE = (Call("that", (unit,)) for unit in ("month", "decade"))
#: "Two years later", "that May": what a speaker says next counts from what was said before.
_COUNTS_ON = frozenset(("clock", "that"))


class Text(NamedTuple):
    """A text's dates and what is around each, its shape, what holds for all, and its sentences that date events."""

    matches: Sequence[Match]
    around: Sequence[Around]
    telling: Telling
    base: Context
    sentences: DatedSentences | None = None


def context_at(text: Text, at: int, recent: Sequence[Settled], clock: Reading | None) -> Context:
    """What the match at a place is read against, behind the dates said last and with the telling's time."""
    match, words, telling, base = text.matches[at], text.around[at], text.telling, text.base
    return Context(
        published=base.published,
        clock=_reached(text, at, recent, clock),
        beside=None if words.years else _beside(text, recent, at, clock),
        quoted=words.quoted,
        future=words.future or _follows_what_comes(text, at, recent) or is_day_due(match, words),
        ahead=words.ahead and not of_history(match, recent, telling, base),
        tenseless=base.tenseless and not words.past and not (words.says and is_of_now(clock, base.published)),
        untold=words.untold,
        earlier=words.earlier,
        recounted=telling.leans(match.start) is False and not telling.of_its_month(match),
        order=base.order,
        era_offset=base.era_offset,
        speaks_of=telling.speaks_of,
        named=named_event(telling.text, match, text.sentences, clock),
    )


def _follows_what_comes(text: Text, at: int, recent: Sequence[Settled]) -> bool:
    """True for a weekday or quarter behind a day or half to come in its sentence: "he speaks tomorrow, she Friday";
    for the nearest day of a month there: "flights start on 30 March, those to Oslo on 6 June".
    """
    words, last, published = text.around[at], recent[-1].reading if recent else None, text.base.published
    if words.apart != "beside" or words.quoted or words.past or last is None or published is None:
        return False
    if last.precision == "half" and last.start > published and says_quarter(text.matches[at].value):
        return True
    if not text.base.tenseless and text.telling.turns_back(recent[-1].match.end, text.matches[at].start):
        return False
    near = last.precision in ("day", "month") and last.start > published
    if (near or (last.precision in ("quarter", "half") and last.end > published)) and not words.weekday:
        return 0 < _months_ahead(text.matches[at].value, published) <= _HALF_YEAR
    days = last.precision in ("day", "range") and published < last.end
    return words.weekday and days and last.start <= published + _WEEK


def _months_ahead(value: When | None, published: date) -> int:
    """How many months a month without its year lies ahead; 0 for what says no month alone."""
    month = value.month if isinstance(value, Fields) and not names_year(value) else None
    return (month - published.month) % 12 if month else 0


def first_reading(
    text: Text, at: int, recent: Sequence[Settled], days: Weekdays, context: Context
) -> Reading | None:  # fmt: skip
    """What a reader takes the match at a place for."""
    match, telling, base = text.matches[at], text.telling, text.base
    value, last = match.value, recent[-1] if recent else None
    if value is None:
        return (apposed(match, last, telling) if last else None) or days.told(match, context)
    reading = resolve(value, context)
    if last and not base.tenseless:
        reading = counted_there(match, last, telling) or reading
    if text.around[at].event:
        again = said_again(match, last, telling) if last else None
        reading = again or counted_behind(text.matches, at, telling, context) or reading
    if last:
        reading = apposed(match, last, telling) or same_day(match, last, telling) or reading
    return days.told(match, context) or next_year(match, reading, context, recent) or reading


def _reached(text: Text, at: int, settled: Sequence[Settled], clock: Reading | None) -> Reading | None:
    """The telling's time; for "that day", "that year" what was said just before it, for "the next day" one that is
    still to come, and in somebody's speech the date said there before. None of them moves the telling by itself.
    """
    match, words, telling, published = text.matches[at], text.around[at], text.telling, text.base.published
    if match.value is None or published is None:
        return clock
    last = _last_said(text, at, settled)
    if last is None or last.reading is None:
        return clock
    before = telling.lately(match.start)
    if last.match.start < before:
        return clock
    if "said" in words.operations and may_be_meant(last, match, telling, published):
        return last.reading
    apart = telling.quoted(match.start) and telling.quoted(last.match.start)
    apart = apart or (telling.embedded(match) and telling.embedded(last.match))  # "who joined in 2011 and left later"
    if apart and not _COUNTS_ON.isdisjoint(words.operations):
        return last.reading
    if last.reading.precision == "decade" and _counts_decades(match.value):
        return last.reading
    if _is_in_that_month(match.value) and _tells_month(settled, telling):
        return last.reading
    if not last.narrative and last.reading.start <= published and _points_back(match, last, telling):
        return last.reading
    if last.reading.precision != "day":
        return clock
    planned = last.reading.start > published or (words.back and telling.future(Span(last.match.start, last.match.end)))
    beside = (
        words.apart == "beside" and not last.reading.mod and "that" in words.operations
    )  # "at the end of that month"
    ahead = planned and ("clock" in words.operations or beside)
    recounted = text.around[at - 1].back and words.apart != "beside"  # "it had begun two days earlier. That day …"
    that = match.value == THAT_DAY and not (recounted or telling.embedded(last.match))
    return last.reading if ahead or that else clock


def _last_said(text: Text, at: int, settled: Sequence[Settled]) -> Settled | None:
    """The date said last that has days and is no year of a thing; None where the last ones all are."""
    for far in range(1, 1 + min(_LAST_TOLD, len(settled))):
        if settled[-far].reading is not None and not text.around[at - far].period:
            return settled[-far]
    return None


def is_by_the_way(said: Settled, telling: Telling) -> bool:
    """True for a year or decade that only says what somebody is: "the firm, which Lang founded in 2003, …"."""
    return said.reading is not None and said.reading.precision in _YEARS and telling.embedded(said.match)


def _points_back(match: Match, last: Settled, telling: Telling) -> bool:
    """True for "that July" behind a flashback that says its year: nothing else it could point to is nearer."""
    if match.value is None or last.match.value is None:
        return False
    beside = isinstance(match.value, Call) and match.value.operation in ("following", "preceding")
    if not beside and not counts_from(match.value, "that"):
        return False
    if last.reading is not None and last.reading.precision == "year" and _is_of_week(match.value):
        return False
    said = last.match.value
    since = ("after" in operations_of(said), isinstance(match.value, Call) and match.value.operation == "after")
    if all(since):  # "the first since 2013, up 8% since the start of the year"
        return False
    bound = isinstance(said, Call) and said.operation in ("before", "after") and said.arguments[0]
    told = names_year(bound or said) and not telling.aside(last.match.start)
    return told and not telling.future(Span(match.start, match.end))


def _counts_decades(value: When) -> bool:
    """True for "the previous decade", which behind "in the 2010s" is the one before those."""
    return isinstance(value, Call) and _THAT_DECADE in (value, *value.arguments)


def _is_in_that_month(value: When) -> bool:
    """True for "the 26th of the same month"."""
    return isinstance(value, Call) and value.operation == "within" and value.arguments[0] == _THAT_MONTH


def _tells_month(settled: Sequence[Settled], telling: Telling) -> bool:
    """True for a day or month said last that is no aside, and not beside the date to which its sentence takes us."""
    last, start = settled[-1], telling.sentence(settled[-1].match.start).start
    beside = any(one.narrative and one.match.start >= start for one in settled[-NEIGHBOURS:-1])
    exact = last.reading is not None and last.reading.precision in ("day", "month")
    return exact and (last.narrative or not (beside or telling.aside(last.match.start)))


def _is_of_week(value: When) -> bool:
    """True for "that Sunday", "that month": no year alone has such a week or month."""
    return isinstance(value, Call) and (value in (THAT_WEEK, _THAT_MONTH) or any(map(_is_of_week, value.arguments)))


def _beside(text: Text, settled: Sequence[Settled], at: int, clock: Reading | None) -> Reading | None:
    """The nearest date with a year in the same sentence: before this one, else a month with its year behind it; never
    the year of a thing ("entries for 2022 open in May").
    """
    matches, telling, base = text.matches, text.telling, text.base
    value = matches[at].value
    if value is None:
        return None
    sentence = telling.sentence(matches[at].start)
    for far, before in enumerate(settled[: -NEIGHBOURS - 1 : -1], start=1):
        if before.match.start < sentence.start:
            break
        if text.around[at - far].period or telling.of_thing(before.match):
            continue
        if not (_dates_neighbours(before) or (far == 1 and in_year_said(matches[at], before, telling))):
            continue
        if not before.narrative and telling.undergone(before.match.start):
            continue
        if telling.inserted(before.match) or is_by_the_way(before, telling):
            continue
        if before.reading and before.reading.end.year - before.reading.start.year <= 1:
            return before.reading
    own = telling.spaced and telling.leads(matches[at].start) and telling.text[matches[at].end :][:1] == ","
    for after in matches[at + 1 : at + 1 + NEIGHBOURS * (not own)]:
        parted = not _PARTED.isdisjoint(telling.text[matches[at].end : after.start])
        if parted or after.start >= sentence.end or telling.inserted(matches[at]) or telling.aside(after.start):
            break
        if after.value is not None and names_year(after.value) and not _hangs_on_telling(after.value):
            reading = resolve(after.value, base)
            if reading is None or reading.mod in ("BEFORE", "AFTER") or reading.precision not in ("day", "month"):
                apposed = telling.text[matches[at].end : after.start] == ", "  # "on Christmas night, 2004"
                return reading if apposed and reading and reading.precision == "year" else None
            month = _last_month(value)
            later = month is not None and month > reading.start.month  # "September … January 2023"
            return None if later else reading
    return None


def _last_month(value: When) -> int | None:
    """The month of a date that says it, of a range that of its end."""
    last = value.arguments[-1] if isinstance(value, Call) and value.operation == "span" else value
    return last.month if isinstance(last, Fields) else None


def _dates_neighbours(before: Settled) -> bool:
    """True for a date that says its year and is no bound, or whose weekday agrees with one."""
    value, reading = before.match.value, before.reading
    if isinstance(value, Call) and value.operation in ("before", "after"):  # "the first since 1848"
        return False
    if value is None or reading is None or names_year(value):
        return value is not None and reading is not None
    return has_day(value) and isinstance(value, Fields) and value.weekday == reading.start.isoweekday()


def _hangs_on_telling(value: When) -> bool:
    """True for "in May of the year after": its year is the telling's, which is not known before it is reached."""
    return isinstance(value, Call) and (
        value.operation in ("clock", "that", "ago", "within")
        or any(_hangs_on_telling(argument) for argument in value.arguments)
    )
