"""A text's matches settled together: of all ways to read the telling, the one whose time runs most smoothly.

A date without its year, a weekday, "the next day" mean what the telling makes of them, and one taken wrongly takes
the next ones with it. So several readings are kept (a beam search), each with what it costs: steps that leap
through time, days still to come, weekdays that disagree, and taking words otherwise than a reader would at first.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import log1p

from timeline.dates.beside import names_event
from timeline.dates.calendar import Reading
from timeline.dates.clock import Hand, Settled
from timeline.dates.context import Context
from timeline.dates.firsthand import Text, around
from timeline.dates.grammar import Match
from timeline.dates.meaning import Fields
from timeline.dates.named import DatedSentences, is_dated
from timeline.dates.stepping import By, Path, Way, hangs, is_weekday, points, ways
from timeline.dates.telling import Telling
from timeline.dates.weekdays import Weekdays

_BEAM = 6
_LEAST_LIKELY = 6.5
#: Costs, in nats as it were: about minus the logarithm of how often tellings do so. They were set on blind articles.
_BY: dict[By, float] = {
    "first": 0.0, "clock": 1.5, "next": 1.5, "now": 2.5, "resumes": 2.5, "said": 3.0, "aside": 3.0, "turn": 3.0,
    "inside": 6.0,
}  # fmt: skip
_AHEAD, _SOON, _SOON_DAYS, _DISAGREES, _ASIDE = 4.0, 1.5, 62, 5.0, 0.5
_FORWARD, _BACK, _BACK_AT_ALL = 0.35, 0.6, 0.5
_NOW_DAYS, _NOW_COST, _SAID_COST, _GOES_ON = 31, 2.0, 2.0, 0.3


def settle(matches: Sequence[Match], telling: Telling, base: Context) -> list[Settled]:
    """What each match means. Events that other sentences date are looked up in a second reading."""
    words = [around(match, telling) for match in matches]
    settled = _read(Text(matches, words, telling, base))
    named = [match for match in matches if match.value is not None and names_event(match.value)]
    if not named:
        return settled
    dated = [(telling.sentence(s.match.start), s.reading) for s in settled if s.reading is not None]
    sentences = DatedSentences(telling.text, dated)
    if not any(is_dated(match, telling.text, sentences) for match in named):
        return settled
    return _read(Text(matches, words, telling, base, sentences))


def _read(text: Text) -> list[Settled]:
    paths = [Path((), None, Hand(text.telling), Weekdays(text.telling.text), 0.0)]
    for at, match in enumerate(text.matches):
        grown = [
            path.then(Settled(match, way.reading, way.narrative), _cost(way, at, path, text))
            for path in paths
            for way in ways(text, at, path)
        ]
        paths = _best(grown)
    settled: list[Settled] = []
    trail = paths[0].trail
    while trail is not None:
        settled.append(trail.said)
        trail = trail.before
    return settled[::-1]


def _best(paths: list[Path]) -> list[Path]:
    """The least costly paths, one for each time that they have come to."""
    kept: dict[object, Path] = {}
    paths = sorted(paths, key=lambda path: path.cost)
    for path in paths:
        if path.cost > _LEAST_LIKELY + paths[0].cost:
            break
        kept.setdefault((path.hand.told, path.recent[-1].reading), path)
        if len(kept) == _BEAM:
            break
    return list(kept.values())


def _cost(way: Way, at: int, path: Path, text: Text) -> float:
    """How unlikely it is that the telling takes this way."""
    match, reading, published = text.matches[at], way.reading, text.base.published
    cost = _GOES_ON if way.by == "clock" and _goes_by_weekdays(match, path) else _BY[way.by]
    if reading is None or published is None:
        return cost
    if reading.start > published and not text.around[at].future:
        cost += _SOON if _is_foreseen(reading, path, published) else _AHEAD
    if _disagrees(match, reading, path, text):
        cost += _DISAGREES
    clock = way.since or path.hand.told
    if clock is None:
        return cost
    if match.value is not None and points(match.value):  # "two years later" says itself how far it leaps
        return cost if way.narrative else cost + _ASIDE
    if way.narrative:
        return cost + _leap(clock, reading, match, text)
    if match.value is None or not hangs(match.value):
        return cost + _ASIDE
    said = path.recent[-1].reading
    return cost + _ASIDE + min(_leap(now, reading, match, text) for now in (clock, said) if now is not None)


def _goes_by_weekdays(match: Match, path: Path) -> bool:
    """True for a weekday behind another that was one of the telling's."""
    last = path.recent[-1] if path.recent else None
    if last is None or last.reading is None or last.reading.basis != "context-relative":
        return False
    return all(value is not None and is_weekday(value) for value in (match.value, last.match.value))


def _is_foreseen(reading: Reading, path: Path, published: date) -> bool:
    """True for the coming weeks, and for more of what is to come behind a date that is."""
    last = path.recent[-1].reading if path.recent else None
    return (reading.start - published).days <= _SOON_DAYS or (last is not None and last.start > published)


def _leap(clock: Reading, reading: Reading, match: Match, text: Text) -> float:
    """What it costs to go from the telling's time to a date."""
    published = text.base.published
    ahead, behind = (reading.start - clock.end).days, (clock.start - reading.end).days
    cost = _FORWARD * log1p(ahead) if ahead > 0 else _BACK_AT_ALL + _BACK * log1p(behind) if behind > 0 else 0.0
    if published is not None and abs((published - reading.end).days) <= _NOW_DAYS:
        cost = min(cost, _NOW_COST)
    if match.value is not None and not hangs(match.value):
        cost = min(cost, _SAID_COST)
    return cost


def _disagrees(match: Match, reading: Reading, path: Path, text: Text) -> bool:
    """True for a day whose weekday, said with it or right before it, is another."""
    value = match.value
    if not isinstance(value, Fields) or reading.precision != "day":
        return False
    if value.weekday is not None:
        return value.day is not None and reading.start.isoweekday() != value.weekday
    last = path.recent[-1] if path.recent else None
    if last is None or not isinstance(last.match.value, Fields) or last.reading is None or value.day is None:
        return False
    beside = text.telling.text[last.match.end : match.start].strip() in (",", "،", "，", "")
    return beside and last.match.value.weekday not in (None, reading.start.isoweekday())
