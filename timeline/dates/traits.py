"""What a way to read a date says about the telling: leaps in time, days to come, weekdays that disagree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from timeline.dates.anchors import anchored
from timeline.dates.calendar import Reading
from timeline.dates.coming import of_history
from timeline.dates.firsthand import Text
from timeline.dates.leaps import Trait, days_between, leap
from timeline.dates.matching import Match
from timeline.dates.meaning import Call, Fields, points
from timeline.dates.paths import Path
from timeline.dates.resolution import names_year
from timeline.dates.stepping import Way
from timeline.dates.straying import is_plainly_back, leaps_years, leaves_month, points_over, strays, turns_back
from timeline.dates.weights import WEIGHTS
from timeline.model import Span

_SOON_DAYS, _NOW_DAYS, _FEW_DAYS = 62, 31, 20
_BESIDE = 6  # characters of a comma and a preposition between a date and the one it is said again by
_STEPS = frozenset(("shift", "following"))


def cost(way: Way, at: int, path: Path, text: Text) -> float:
    """How unlikely it is that the telling takes this way, in nats."""
    total = 0.0
    for name, value in traits(way, at, path, text):
        total += WEIGHTS.get(name, 0.0) * value
    return total


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
        yield from _to_come(way, reading, path, published, apart)
        shifted = isinstance(match.value, Call) and match.value.operation == "shift"
        if way.by == "first" and shifted and not (apart == "beside" and _goes_on(reading, path)):
            yield "points ahead", 1.0
    passed = text.around[at].ahead and way.by != "first" and reading.end < published
    if passed and not of_history(match, path.recent, text.telling, text.base):
        yield "ahead past", 1.0
    if strays(match, reading, path):
        yield "strays", 1.0
    if leaves_month(reading, at, path, text):
        yield "leaves month", 1.0
    if apart == "beside" and turns_back(reading, at, path, text):
        yield "turns back", 1.0
    if _disagrees(match, reading, path, text):
        yield "disagrees", 1.0
    if path.hand.told is not None or way.since is not None:
        yield from _told(way, reading, at, path, text)


def _told(way: Way, reading: Reading, at: int, path: Path, text: Text) -> Iterator[Trait]:
    """What it takes to come to a date from the telling's time, or to name it in passing."""
    match, words, clock, published = text.matches[at], text.around[at], way.since or path.hand.told, text.base.published
    if clock is None or published is None:
        return
    if words.future and words.hangs and not (words.points or words.earlier) and reading.end < clock.start:
        yield "foreseen back", 1.0
        yield "due back", float(words.due)
    yield from _unmarked(way, clock, at, path, text)
    if words.points:  # "two years later" says itself how far it leaps
        yield "points over", float(way.by == "first" and points_over(reading, at, path, text))
        if words.precise and (reading.end - reading.start).days > _FEW_DAYS:
            yield "coarse", 1.0
        if not (way.narrative or _is_still_aside(reading, path)):
            yield "aside", 1.0
        yield from _pointed(way, reading, clock, path, words.apart)
        return
    if way.narrative:
        yield from leap("hanging" if words.hangs else "said", clock, reading, published, words.apart)
        if reading.end < clock.start and _is_headed(match, path, text):
            yield "back headed", 1.0
        return
    yield "aside", 1.0
    if reading.mod == "BEFORE" and words.hangs and reading.end < clock.start:
        yield "until back", 1.0
    if words.hangs:
        said = path.recent[-1].reading
        nearest = min((now for now in (clock, said) if now is not None), key=lambda now: days_between(now, reading))
        yield from leap("aside", nearest, reading, published)
        bound = reading.mod in ("BEFORE", "AFTER")
        if reading.end < clock.start and way.by == "first" and not bound and _is_plain(match, at, text):
            yield "aside back plain", 1.0
    elif _is_passing(match, reading, at, text) and not _says_closer(reading, match, path, text):
        yield "passing", 1.0
        if words.apart == "beside":
            yield "passing beside", 1.0


def _unmarked(way: Way, clock: Reading, at: int, path: Path, text: Text) -> Iterator[Trait]:
    """What it takes to go back where verbs would say so, and to foresee from now what is told of then."""
    match, words, reading, said = text.matches[at], text.around[at], way.reading, path.recent[-1].reading
    if reading is None or words.points or not words.hangs:
        return
    back = text.telling.marks_back and is_plainly_back(reading, clock, match, words)
    if back and (way.narrative or not _is_plain(match, at, text)):
        near = way.by == "said" and said is not None and days_between(said, reading) <= _NOW_DAYS
        yield "back plain", float(not (near or text.telling.aside(match.start)))
    if way.by == "first" and leaps_years(reading, clock, at, text):
        yield "plan leaps", 1.0


def _is_plain(match: Match, at: int, text: Text) -> bool:
    """True in a main clause that tells, where verbs say what had been before: no flashback."""
    around, telling = text.around[at], text.telling
    flashback = around.earlier or around.quoted or around.future or around.due or telling.aside(match.start)
    beside = around.apart == "beside" and not telling.parts(match.start)
    return telling.tells_before and not (flashback or beside or telling.inserted(match))


def _is_said_to_come(reading: Reading, at: int, path: Path, text: Text) -> bool:
    """True for a day within one just said that is not over yet: "this year … on 3 May", and for the same one again."""
    said = path.recent[-1].reading if path.recent else None
    if said is None or text.base.published is None or said.end <= text.base.published:
        return False
    day_within = reading.precision == "day" and said.start <= reading.start and reading.end <= said.end
    return day_within and (text.around[at].points or text.around[at].apart == "beside")


def _goes_on(reading: Reading, path: Path) -> bool:
    """True for what is counted from the date said last: "it expires on 3 May, the day after …"."""
    said = path.recent[-1].reading
    return said is not None and reading.anchor == said.timex


def _to_come(way: Way, reading: Reading, path: Path, published: date, apart: str) -> Iterator[Trait]:
    """What it takes for a date to be still to come where no words look ahead."""
    soon = _is_foreseen(reading, path, published)
    yield ("soon" if soon else "this year" if reading.end.year == published.year else "ahead"), 1.0
    if soon and way.by == "next" and apart == "beside":
        yield "next soon", 1.0


def _is_headed(match: Match, path: Path, text: Text) -> bool:
    """True for the first date behind a heading."""
    return bool(path.recent) and text.telling.headed(path.recent[-1].match.end, match.start)


def _is_still_aside(reading: Reading, path: Path) -> bool:
    """True for the same days as those said last, in passing: "profits fell in 2024; he was paid more that year"."""
    last = path.recent[-1]
    same = last.reading is not None and (last.reading.start, last.reading.end) == (reading.start, reading.end)
    return same and not last.narrative


def _pointed(way: Way, reading: Reading, clock: Reading, path: Path, apart: str) -> Iterator[Trait]:
    """What it takes for "that summer" to lie before the time just told ("the autumn before … That summer …"), and to be
    that of the day which a flashback went back from.
    """
    season = way.narrative and way.by == "first" and reading.precision == "season" and apart != "beside"
    if season and reading.end < clock.start:
        yield "pointed back", 1.0
    told = [one.reading for one in path.recent[-2:]]
    if way.by == "recalls" and len(told) > 1 and told[0] == way.since and told[1] and told[0]:
        yield "recalls before flashback", float(told[1].end < told[0].start)


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


def _disagrees(match: Match, reading: Reading, path: Path, text: Text) -> bool:
    """True for a day whose weekday, said with it or beside it, is another, or far from what is counted beside it."""
    value = match.value
    if not isinstance(value, Fields) or reading.precision != "day":
        return False
    if value.weekday is not None and value.day is not None:
        return reading.start.isoweekday() != value.weekday
    last = path.recent[-1] if path.recent else None
    if last is None or last.reading is None or last.match.value is None:
        return False
    between = text.telling.text[last.match.end : match.start]
    if not isinstance(last.match.value, Fields):  # "six weeks later, on 16 September"
        beside = last.match.start >= text.telling.sentence(match.start).start and len(between) <= _BESIDE
        counted = last.narrative and points(last.match.value) and beside
        return counted and days_between(last.reading, reading) > _NOW_DAYS
    if between.strip() not in (",", "،", "，", ""):
        return False
    if value.day is None:
        return last.match.value.day is not None and last.reading.start != reading.start
    return last.match.value.weekday not in (None, reading.start.isoweekday())
