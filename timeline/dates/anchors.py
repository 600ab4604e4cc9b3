"""What it takes to count a date from another time than a reader does at first: now, a date in passing, an event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import log1p

from timeline.dates.calendar import Days, Reading
from timeline.dates.coming import is_foretold, is_near
from timeline.dates.firsthand import Text
from timeline.dates.leaps import Trait, days_before, days_between
from timeline.dates.matching import Match
from timeline.dates.meaning import Call, Few, Fields, counts_from, is_weekday, looks_back
from timeline.dates.paths import Path
from timeline.dates.resolution import names_year, within
from timeline.dates.stepping import Way
from timeline.dates.straying import leaps_over, leaves_year
from timeline.model import Span

_SOON_DAYS, _LONG_AGO_DAYS, _YEAR_DAYS, _THESE_WEEKS = 62, 60, 365, timedelta(days=14)
_BY_YEARS = ("year", "range", "decade")
_NEXT_YEAR = Call("next", ("year",))
_STEPS = frozenset(("shift", "following"))


def anchored(way: Way, at: int, path: Path, text: Text, apart: str) -> Iterator[Trait]:
    """What it takes to count from something else than a reader does at first."""
    match, by = text.matches[at], way.by
    if by == "first":
        if not text.telling.spaced and _anchor_of(way, match, path, text) == "day beside":
            yield "now day beside", float(way.reading is not None and way.reading.basis == "document-relative")
        if apart == "beside" and leaps_over(way, at, path, text):
            yield "over said", 1.0
        return
    anchor = _anchor_of(way, match, path, text) if by == "clock" else by
    yield (f"by {anchor}" if by != "held" or apart == "beside" else "held apart"), 1.0
    if anchor == "clock" and text.around[at].weekday and isinstance(match.value, Fields) and not text.base.tenseless:
        yield "bare weekday", 1.0
    if by == "event" and way.reading is not None:
        yield from _counted_from_event(way.reading, match, path, text)
    if way.since and path.hand.told and by == "resumes" and text.around[at].points:
        yield "resumes far", log1p(days_between(path.hand.told, way.since))
    if by == "said":
        yield from _counted_from_said(way, at, path, text)
    if by == "now":
        yield from _counted_from_now(way.reading, at, path, text)
        yield "now closing", float(_closes(way.reading, at, path, text))
    if by == "next" and text.around[at].future and is_near(way.reading, path.hand.told):
        yield "next foreseen", 1.0
    if by == "inside" and _goes_on_there(at, path, text, apart):
        yield "inside on", 1.0
    if apart == "beside":
        yield from _anchored_beside(way, at, path, text)
    if apart != "apart" and by == "inside" and _counts_from_said(match, path, text):
        yield "then ago", 1.0


def _goes_on_there(at: int, path: Path, text: Text, apart: str) -> bool:
    """True for "next week" that goes on from what the telling has just come to, in its sentence or as the next one."""
    words, value = text.around[at], text.matches[at].value
    if words.future or "next" not in words.operations or not (path.recent and path.recent[-1].narrative):
        return False
    said = path.recent[-1].reading
    if text.telling.inserted(path.recent[-1].match):  # "her diaries, found in 2019, come out next autumn"
        return False
    sunday = words.weekday or (isinstance(value, Call) and isinstance(value.arguments[0], int))
    if sunday and said is not None and said.precision not in ("day", "week"):  # none goes on from a year
        return False
    if isinstance(value, Call) and _NEXT_YEAR in (value, *value.arguments):  # in the past it is "the year after"
        return False
    return apart == "beside" or (apart == "" and text.telling.opening(text.matches[at].start))


def _anchored_beside(way: Way, at: int, path: Path, text: Text) -> Iterator[Trait]:
    """What it takes to count from something else than the date that its own sentence has said before."""
    by, words = way.by, text.around[at]
    if by in ("resumes", "recalls") and leaves_year(way.reading, at, path, text):
        yield "leaves year", 1.0
    if by == "next" and words.due and text.around[at - 1].due:
        yield "next due", 1.0
    if by == "clock" and not words.weekday:
        yield "clock beside", 1.0
    if by == "clock" and leaps_over(way, at, path, text):
        yield "over said", 1.0


def _counted_from_now(reading: Reading | None, at: int, path: Path, text: Text) -> Iterator[Trait]:
    """What it takes to count from publication."""
    match = text.matches[at]
    if text.telling.in_heading(match.start):
        yield "now headed", 1.0
    if is_foretold(reading, text.around[at], path.hand.told, text.base):
        yield "now foreseen", 1.0
    elif text.around[at].apart == "apart" and _is_of_these_weeks(at, path.hand.told, text):
        yield "now near", 1.0


def _closes(reading: Reading | None, at: int, path: Path, text: Text) -> bool:
    """True for what is to come in the next weeks, told by the last sentence of a text that has looked back: news ends
    with what comes next, which verbs without tense do not say.
    """
    clock, published = path.hand.told, text.base.published
    if not text.base.tenseless or reading is None or clock is None or published is None:
        return False
    match, words = text.matches[at], text.around[at]
    if words.past or words.says or words.apart == "beside" or text.telling.aside(match.start):
        return False
    apart = (reading.start - clock.start).days % _YEAR_DAYS  # a day that comes right behind the telling's goes on there
    if min(apart, _YEAR_DAYS - apart) <= _SOON_DAYS:
        return False
    soon = 0 < (reading.start - published).days <= _SOON_DAYS and reading.end - reading.start < _THESE_WEEKS
    return soon and (published - clock.end).days > _LONG_AGO_DAYS and text.telling.closes(match.end)


def _counted_from_said(way: Way, at: int, path: Path, text: Text) -> Iterator[Trait]:
    """What it takes to count from a date that the telling did not go to."""
    match, published = text.matches[at], text.base.published
    if _goes_on_ahead(match, way.reading, path, published):
        yield "said ahead", 1.0
    if _follows_bound(way.reading, path):
        yield "said until", 1.0
    if text.around[at - 1].due and text.around[at].points:
        yield "said due", float(days_before(path.recent[-1].reading, way.reading) > 0)
    if _counts_from_plan(at, path, text):
        yield "said planned", 1.0


def _counts_from_plan(at: int, path: Path, text: Text) -> bool:
    """True for "the following year" that is to come behind a date to come: "the patent expires in 2027; … then"."""
    said, published, words = path.recent[-1].reading, text.base.published, text.around[at]
    steps = words.points and not words.operations.isdisjoint(_STEPS)
    planned = steps and words.future and text.around[at - 1].future
    return planned and published is not None and said is not None and said.start > published


def _counted_from_event(reading: Reading, match: Match, path: Path, text: Text) -> Iterator[Trait]:
    """What it takes to count from a day said before, that tells the event in other words."""
    clock, published = path.hand.told, text.base.published
    said = [one.reading.timex for one in reversed(path.recent) if one.reading is not None]
    yield "event far", log1p(said.index(reading.anchor))
    if match.value is not None and counts_from(match.value, "clock"):
        yield "event else", 1.0
    if clock is not None:
        yield "event now", float(reading.anchor == clock.timex)
        yield "event back", float(reading.end < clock.start)
    if published is not None and reading.start > published:
        yield "event ahead", 1.0


def _follows_bound(reading: Reading | None, path: Path) -> bool:
    """True for what comes right behind the end of something: "she stayed until May 1991. In June …"."""
    last = path.recent[-1] if path.recent else None
    if reading is None or last is None or last.reading is None or last.match.value is None:
        return False
    whole = last.reading.precision in ("day", "month") and names_year(last.match.value)
    bound = whole and last.reading.mod == "BEFORE"
    return bound and 0 < (reading.start - last.reading.end).days <= _SOON_DAYS


def _goes_on_ahead(match: Match, reading: Reading | None, path: Path, published: date | None) -> bool:
    """True for what comes after a date of the weeks to come, in a list of such behind a telling of long ago."""
    last = path.recent[-1].reading if path.recent else None
    if reading is None or last is None or published is None or last.basis != "document-relative":
        return False
    if _day_and_month(match) is None or not _is_of_years_ago(path.hand.told, published):
        return False
    return 0 < (last.start - published).days <= _SOON_DAYS and 0 <= (reading.start - last.end).days <= _SOON_DAYS


def _is_of_these_weeks(at: int, clock: Reading | None, text: Text) -> bool:
    """True for a day and month right before or behind publication (in two months, where it is foretold), and a telling
    by years of long ago: few days of a year are so by chance.
    """
    day, published = _day_and_month(text.matches[at]), text.base.published
    if day is None or published is None or not _is_of_years_ago(clock, published):
        return False
    coming = timedelta(days=_SOON_DAYS) if text.around[at].future else _THESE_WEEKS
    return within(Days(published - _THESE_WEEKS, published + coming), day) is not None


def _is_of_years_ago(clock: Reading | None, published: date) -> bool:
    """True for a telling that has come to a year, not to days, of before these months."""
    return clock is not None and (published - clock.end).days > _LONG_AGO_DAYS and clock.precision in _BY_YEARS


def _day_and_month(match: Match) -> Fields | None:
    """A day and month without their year, or the first of a range of such."""
    value = match.value
    if isinstance(value, Call) and value.operation == "span":  # "from the 3rd to 9 May"
        value = next((end for end in value.arguments if isinstance(end, Fields) and end.month), None)
    exact = isinstance(value, Fields) and value.day is not None and value.month is not None and value.year is None
    return value._replace(weekday=None) if isinstance(value, Fields) and exact else None


def _counts_from_said(match: Match, path: Path, text: Text) -> bool:
    """True for "had left two months ago", not "a few", behind a date that is not told from today itself.

    Where words are not set apart (两个月前), "two months ago" and "two months earlier" are the same.
    """
    last, value = path.recent[-1].reading if path.recent else None, match.value
    if last is None or last.basis == "document-relative" or not isinstance(value, Call) or not looks_back(value):
        return False
    if any(isinstance(argument, Few) for argument in value.arguments):
        return False
    return not text.telling.spaced or text.telling.earlier(Span(match.start, match.end))


def _anchor_of(way: Way, match: Match, path: Path, text: Text) -> str:
    """What of the telling's time a match counts from: a weekday behind another one, or a day, that does so itself."""
    last = path.recent[-1] if path.recent else None
    if last is None or last.reading is None or match.value is None or not is_weekday(match.value):
        return way.by
    if last.match.value is None or last.reading.basis != "context-relative":
        return way.by
    if is_weekday(last.match.value):
        return "weekdays"
    before = text.telling.lately(match.start)
    beside = last.match.start >= before and last.narrative and last.reading.precision == "day"
    return "day beside" if beside else way.by
