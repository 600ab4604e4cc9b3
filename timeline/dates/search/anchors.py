"""What it takes to count a date from another time than a reader does at first: now, a date in passing, an event."""

from __future__ import annotations

from collections.abc import Iterator
from math import log1p

from timeline.dates.calendars.calendar import Reading
from timeline.dates.resolution.firsthand import Text
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Call, Few, counts_from, is_weekday, looks_back
from timeline.dates.search.leaps import Trait, days_before, days_between
from timeline.dates.search.paths import Path
from timeline.dates.search.stepping import Way
from timeline.dates.search.straying import leaps_over
from timeline.model import Span


def anchored(way: Way, at: int, path: Path, text: Text, apart: str) -> Iterator[Trait]:
    """What it takes to count from something else than a reader does at first."""
    match, by, words = text.matches[at], way.by, text.around[at]
    if by in ("first", "clock") and apart == "beside" and leaps_over(way, at, path, text):
        yield "over said", 1.0
    if by == "first":
        return
    if by == "clock" and (anchor := _follows_day(match, path, text)):
        yield f"by {anchor}", 1.0
    elif by != "held":
        yield f"by {by}", 1.0
    elif apart != "beside":
        yield "held apart", 1.0
    if by == "clock" and apart == "beside" and not words.weekday:
        yield "clock beside", 1.0
    if by == "event" and way.reading is not None:
        yield from _counted_from_event(way.reading, match, path)
    if by == "resumes" and way.since and path.hand.told and words.points:
        yield "resumes far", log1p(days_between(path.hand.told, way.since))
    if by == "said" and text.around[at - 1].due and text.around[at - 1].points:
        yield "said due", float(days_before(path.recent[-1].reading, way.reading) > 0)
    if by == "inside" and apart == "beside" and "next" in words.operations and not words.future:
        said = path.recent[-1]  # none goes on from "her diaries, found in 2019, come out next autumn"
        yield "inside on", float(said.narrative and not text.telling.inserted(said.match))
    if by == "inside" and apart != "apart" and _counts_from_said(match, path, text):
        yield "then ago", 1.0


def _counted_from_event(reading: Reading, match: Match, path: Path) -> Iterator[Trait]:
    """What it takes to count from a day said before, that tells the event in other words."""
    clock = path.hand.told
    if match.value is not None and counts_from(match.value, "clock"):
        yield "event else", 1.0
    if clock is not None:
        yield "event now", float(reading.anchor == clock.timex)
        yield "event back", float(reading.end < clock.start)


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


def _follows_day(match: Match, path: Path, text: Text) -> str:
    """What a weekday stands behind that counts from the telling's time itself: other weekdays, or a day."""
    last = path.recent[-1] if path.recent else None
    if last is None or last.reading is None or match.value is None or not is_weekday(match.value):
        return ""
    if last.match.value is None or last.reading.basis != "context-relative":
        return ""
    if is_weekday(last.match.value):
        return "weekdays"
    beside = last.match.start >= text.telling.lately(match.start) and last.narrative
    return "day beside" if beside and last.reading.precision == "day" else ""
