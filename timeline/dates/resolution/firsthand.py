"""A match as a reader takes it who has not read on: what its words are read against, and what they mean there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from timeline.dates.calendars.calendar import Reading
from timeline.dates.discourse.context import Context
from timeline.dates.discourse.telling import Telling
from timeline.dates.resolution.around import Around
from timeline.dates.resolution.beside import (
    apposed,
    counted_behind,
    counted_there,
    goes_onto,
    has_day,
    in_week_said,
    in_year_said,
    is_lasting,
    lies_in,
    said_again,
    same_day,
)
from timeline.dates.resolution.chain import names_year
from timeline.dates.resolution.clock import NEIGHBOURS, Settled, is_of_now
from timeline.dates.resolution.coming import is_day_due, next_year, of_history
from timeline.dates.resolution.named import DatedSentences, named_event
from timeline.dates.resolution.operations import resolve
from timeline.dates.resolution.reaching import in_month_told, reached
from timeline.dates.resolution.weekdays import Weekdays
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Call, Fields, When, says_quarter
from timeline.model import Span

_YEARS, _COMMAS = ("year", "decade"), (",", "،", ", soit")
_LISTING = (",", "،")
_PARTED, _PARTING = frozenset(";؛；"), frozenset(";；,，")
_WEEK = timedelta(days=7)
_HALF_YEAR, _YEAR, _FEW_DAYS, _LATELY = 6, 12, 3, timedelta(days=10)  # months, months, days
_BOUNDS = frozenset(("early", "mid", "late", "after", "before"))


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
    late, last = _is_of_late(match, clock, base), recent[-1].reading if recent else None
    goes_on = last is not None and _is_later_part(text, at, last)
    return Context(
        published=base.published,
        clock=None if late else in_month_told(match, reached(text, at, recent, clock)),
        beside=last if goes_on else None if words.years or late else _beside(text, recent, at),
        quoted=words.quoted,
        future=words.future or _follows_what_comes(text, at, recent) or is_day_due(match, words),
        ahead=words.ahead and not of_history(match, recent, telling, base),
        tenseless=base.tenseless
        and not (words.past or telling.of_figure(match))
        and not (words.says and is_of_now(clock, base.published)),
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
    if text.telling.fell_through(text.matches[at]):
        return False
    if last.precision == "half" and last.start > published and says_quarter(text.matches[at].value):
        return True
    if not text.base.tenseless and text.telling.turns_back(recent[-1].match.end, text.matches[at].start):
        return False
    near = last.precision in ("day", "month") and last.start > published
    if (near or (last.precision in ("quarter", "half") and last.end > published)) and not words.weekday:
        joined = near and text.telling.joins(recent[-1].match.end, text.matches[at].start)
        until = (
            (last.start.month - published.month) % 12 if near else 0
        )  # "the vote is on 7 December, entries in October"
        ahead = _months_ahead(text.matches[at].value, published)
        return 0 < ahead <= (_YEAR if joined else max(_HALF_YEAR, until))
    days = last.precision in ("day", "range") and published < last.end
    return words.weekday and days and last.start <= published + _WEEK and not _is_just_over(text, at, last, published)


def _is_later_part(text: Text, at: int, last: Reading) -> bool:
    """True for a quarter or half, still to come this year, that goes on from an earlier one of its sentence: "in the
    first quarter …, in the third …"; not for one that figures are compared with.
    """
    match, words, published = text.matches[at], text.around[at], text.base.published
    if published is None or last.precision not in ("quarter", "half") or words.apart != "beside":
        return False
    begins = _first_month(match.value)
    later = last.start.month < begins and published.month < begins and last.start.year == published.year
    return later and not (words.past or text.telling.compared(match))


def _first_month(value: When | None) -> int:
    """The month that a quarter or half begins with, also that of its beginning or end; 0 for anything else."""
    said = value.arguments[0] if isinstance(value, Call) and value.operation in _BOUNDS else value
    if not isinstance(said, Fields) or said.year is not None:
        return 0
    return 3 * said.quarter - 2 if said.quarter else 6 * said.half - 5 if said.half else 0


def _is_just_over(text: Text, at: int, last: Reading, published: date) -> bool:
    """True for yesterday's weekday, or that of the day before, not within days of the one said, where verbs have no
    tense.
    """
    value = text.matches[at].value
    weekday = value.weekday if isinstance(value, Fields) else None
    if weekday is None or not text.base.tenseless:
        return False
    behind = (weekday - last.end.isoweekday()) % 7
    return (published.isoweekday() - weekday) % 7 in (1, 2) and behind > _FEW_DAYS


def _months_ahead(value: When | None, published: date) -> int:
    """How many months a month without its year lies ahead; 0 for what says no month alone."""
    first = value.arguments[0] if isinstance(value, Call) and value.operation == "span" else value
    month = first.month if isinstance(first, Fields) and value and not names_year(value) else None
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
        if is_lasting(match, last, telling):
            return None
        reading = counted_there(match, last, telling) or reading
    if text.around[at].event:
        again = said_again(match, last, telling) if last else None
        if last and is_set_beside(match, last, base, telling):
            return None
        reading = again or counted_behind(text.matches, at, telling, context) or reading
    if last and (there := in_week_said(match, last, telling)):
        return resolve(there, context)
    if last and text.around[at].apart == "beside":
        reading = goes_onto(match, last, telling, base.published) or reading
    if last:
        if (inside := lies_in(match, last, telling)) is not None:
            return inside
        reading = apposed(match, last, telling) or same_day(match, last, telling) or reading
    return days.told(match, context) or next_year(match, reading, context, recent) or reading


def outruns(reading: Reading | None, words: Around, context: Context) -> bool:
    """True for what is counted from an event and would be still to come, of which nothing looks ahead: the event is
    another than the one told just before ("he announced on Monday … three months after his departure").
    """
    if reading is None or context.published is None or not words.event:
        return False
    return reading.start > context.published and not (context.future or context.tenseless or context.quoted)


def is_set_beside(match: Match, last: Settled, base: Context, telling: Telling) -> bool:
    """True behind a day to come of its sentence, which it says again: "on May 7, ten days after his death"."""
    coming = last.reading is not None and base.published is not None and last.reading.start > base.published
    beside = last.match.start >= telling.sentence(match.start).start
    return coming and beside and telling.text[last.match.end : match.start].rstrip().endswith(_COMMAS)


def is_by_the_way(said: Settled, telling: Telling) -> bool:
    """True for a year or decade that only says what somebody is: "the firm, which Lang founded in 2003, …"."""
    return said.reading is not None and said.reading.precision in _YEARS and telling.embedded(said.match)


def _beside(text: Text, settled: Sequence[Settled], at: int) -> Reading | None:
    """The nearest date with a year in the same sentence: before this one, else a month with its year behind it; never
    the year of a thing ("entries for 2022 open in May").
    """
    matches, telling = text.matches, text.telling
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
    return _year_behind(text, at, value)


def _year_behind(text: Text, at: int, value: When) -> Reading | None:
    """The month behind a date in its sentence that says its year."""
    matches, telling, base = text.matches, text.telling, text.base
    sentence = telling.sentence(matches[at].start)
    own = telling.spaced and telling.leads(matches[at].start) and telling.text[matches[at].end :][:1] == ","
    for after in matches[at + 1 : at + 1 + NEIGHBOURS * (not own)]:
        parted = not (_PARTED if telling.spaced else _PARTING).isdisjoint(telling.text[matches[at].end : after.start])
        # "upheld on 14 February the sentence passed in March 2021"
        parted = parted or telling.aside(after.start) or telling.undergoes(Span(after.start, after.end))
        parted = (
            parted or telling.compared(after) or telling.of_thing(after)
        )  # "ruled in April that the May 2024 vote was void"
        if parted or after.start >= sentence.end or telling.inserted(matches[at]):
            break
        if after.value is not None and names_year(after.value) and not _hangs_on_telling(after.value):
            reading = resolve(after.value, base)
            if reading is None or reading.mod in ("BEFORE", "AFTER") or reading.precision not in ("day", "month"):
                apposed = telling.text[matches[at].end : after.start] == ", "  # "on Christmas night, 2004"
                return reading if apposed and reading and reading.precision == "year" else None
            month = _last_month(value)
            if month is None and isinstance(after.value, Call) and after.value.operation == "within":
                return None  # "the election will be on 11 January next year"
            later = month is not None and month > reading.start.month  # "September … January 2023"
            between = telling.text[matches[at].end : after.start]
            parted = _says_day(value) and ("," in between or "،" in between) and between.strip() not in _LISTING
            return None if later or parted else reading  # "it rose on 20 March, the last time on 1 December 2017"
    return None


def _is_of_late(match: Match, clock: Reading | None, base: Context) -> bool:
    """True for a day of the last few before publication where a year alone, long over, is told: "retired in 1991 and
    died on 20 March".
    """
    if clock is None or clock.precision != "year" or base.published is None or match.value is None:
        return False
    if clock.end.year >= base.published.year - 1 or not _says_day(match.value) or names_year(match.value):
        return False
    day = resolve(match.value, base)
    return day is not None and base.published - _LATELY <= day.start <= base.published


def _says_day(value: When) -> bool:
    """True for a day and month."""
    return isinstance(value, Fields) and value.day is not None and value.month is not None


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
        value.operation in ("clock", "that", "ago") or any(_hangs_on_telling(argument) for argument in value.arguments)
    )
