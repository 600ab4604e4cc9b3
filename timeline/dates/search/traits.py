"""What a way to read a date says about the telling: leaps in time, days to come, dates in passing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from timeline.dates.calendars.calendar import Reading
from timeline.dates.discourse.context import NOW_DAYS
from timeline.dates.resolution.chain import names_year
from timeline.dates.resolution.firsthand import Text
from timeline.dates.rules.matching import Match
from timeline.dates.rules.meaning import Fields
from timeline.dates.search.anchors import anchored
from timeline.dates.search.leaps import Trait, days_between, leap
from timeline.dates.search.paths import Path
from timeline.dates.search.stepping import Way
from timeline.dates.search.straying import is_plainly_back, leaps_years, leaves_month, points_over
from timeline.dates.search.weights import WEIGHTS
from timeline.model import Span

_SOON_DAYS, _MONTH_DAYS, _FEW_DAYS, _NEWS_DAYS = 62, 31, 20, 3


def cost(way: Way, at: int, path: Path, text: Text) -> float:
    """How unlikely it is that the telling takes this way, in nats."""
    return sum([WEIGHTS[name] * value for name, value in traits(way, at, path, text)])


def traits(way: Way, at: int, path: Path, text: Text) -> Iterator[Trait]:
    """The traits of a way to take the match at a place of a path, each with its value."""
    match, reading, published = text.matches[at], way.reading, text.base.published
    apart = text.around[at].apart
    yield from anchored(way, at, path, text, apart)
    if reading is None and match.value is not None:
        yield "unread", 1.0
    if reading is None or published is None:
        return
    words = text.around[at]
    onward = reading.start > published and text.telling.onward(Span(match.start, match.end))
    planned = onward or words.future or words.due
    if reading.start > published and not (planned or _is_said_to_come(reading, at, path, text)):
        soon = _is_foreseen(reading, path, published)
        yield ("soon" if soon else "this year" if reading.end.year == published.year else "ahead"), 1.0
    said = match.value
    if isinstance(said, Fields) and said.weekday and said.day and reading.start.isoweekday() != said.weekday:
        yield "disagrees", 1.0
    if _is_of_these_days(reading, at, path, text):
        yield "these days", 1.0
    if leaves_month(reading, at, path, text):
        yield "leaves month", 1.0
    if path.hand.told is not None or way.since is not None:
        yield from _told(way, reading, at, path, text)


def _is_of_these_days(reading: Reading, at: int, path: Path, text: Text) -> bool:
    """True for a bare "the 16th" that is one of the last days, behind a later day of a month long past: the telling
    comes back to the news.
    """
    said, published = path.recent[-1].reading if path.recent else None, text.base.published
    if (
        said is None
        or published is None
        or said.precision != "day"
        or text.matches[at].value != Fields(day=reading.start.day)
    ):
        return False
    old = (published - said.end).days > _MONTH_DAYS and said.start.day > reading.start.day
    return old and text.around[at].apart != "beside" and 0 <= (published - reading.start).days <= _NEWS_DAYS


def _told(way: Way, reading: Reading, at: int, path: Path, text: Text) -> Iterator[Trait]:
    """What it takes to come to a date from the telling's time, or to name it in passing."""
    match, words, clock, published = text.matches[at], text.around[at], way.since or path.hand.told, text.base.published
    if clock is None or published is None:
        return
    foreseen = words.future and words.hangs and not (words.points or words.earlier)
    yield "foreseen back", float(foreseen and reading.end < clock.start)
    yield "back plain", float(_goes_back_plainly(way, clock, at, path, text))
    yield "plan leaps", float(way.by == "first" and leaps_years(reading, clock, at, text))
    if words.points:  # "two years later" says itself how far it leaps
        yield "points over", float(way.by == "first" and points_over(reading, at, path, text))
        if words.precise and (reading.end - reading.start).days > _FEW_DAYS:
            yield "coarse", 1.0
        if not way.narrative:
            yield "aside", 1.0
        return
    if way.narrative:
        yield from leap("hanging" if words.hangs else "said", clock, reading, published, words.apart)
        if reading.end < clock.start and _is_headed(match, path, text):
            yield "back headed", 1.0
        return
    yield "aside", 1.0
    if words.hangs:
        said = path.recent[-1].reading
        nearest = min((now for now in (clock, said) if now is not None), key=lambda now: days_between(now, reading))
        yield from leap("aside", nearest, reading, published)
    elif _is_passing(match, reading, at, text) and not _says_closer(reading, match, path, text):
        yield "passing", 1.0
        if words.apart == "beside":
            yield "passing beside", 1.0


def _goes_back_plainly(way: Way, clock: Reading, at: int, path: Path, text: Text) -> bool:
    """True for what goes back, as verbs would say, in a clause whose verbs do not."""
    match, words, reading, said = text.matches[at], text.around[at], way.reading, path.recent[-1].reading
    if (
        reading is None
        or words.points
        or not (text.telling.marks_back and is_plainly_back(reading, clock, match, words))
    ):
        return False
    near = way.by == "said" and said is not None and days_between(said, reading) <= NOW_DAYS
    return not (near or text.telling.aside(match.start))


def _is_said_to_come(reading: Reading, at: int, path: Path, text: Text) -> bool:
    """True for a day within one just said that is not over yet: "this year … on 3 May", and for the same one again;
    for what goes on in its sentence from a day to come.
    """
    said, words = path.recent[-1].reading if path.recent else None, text.around[at]
    if said is None or text.base.published is None or said.end <= text.base.published:
        return False
    beside, behind = words.apart == "beside", (reading.start - said.end).days
    if beside and said.precision in ("day", "range") and 0 <= behind <= NOW_DAYS:
        return True
    day_within = reading.precision == "day" and said.start <= reading.start and reading.end <= said.end
    return day_within and (words.points or beside)


def _is_headed(match: Match, path: Path, text: Text) -> bool:
    """True for the first date behind a heading."""
    return bool(path.recent) and text.telling.headed(path.recent[-1].match.end, match.start)


def _is_passing(match: Match, reading: Reading, at: int, text: Text) -> bool:
    """True for a day or month said in full in a main clause that the telling does not go to."""
    around = text.around[at]
    told = match.value is not None and names_year(match.value) and reading.precision in ("day", "month")
    return told and not (around.quoted or around.future or around.due or text.telling.aside(match.start))


def _says_closer(reading: Reading, match: Match, path: Path, text: Text) -> bool:
    """True for a date within one of the sentence before that the telling did not go to: "last year … in July 2024"."""
    last = path.recent[-1] if path.recent else None
    if last is None or last.reading is None or last.narrative:
        return False
    before = text.telling.lately(match.start)
    return last.match.start >= before and last.reading.start <= reading.start and reading.end <= last.reading.end


def _is_foreseen(reading: Reading, path: Path, published: date) -> bool:
    """True for the coming weeks, and for more of what is to come behind a date that is."""
    last = path.recent[-1].reading if path.recent else None
    return (reading.start - published).days <= _SOON_DAYS or (last is not None and last.start > published)
