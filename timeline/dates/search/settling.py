"""A text's matches settled together: of all ways to read the telling, the one whose time runs most smoothly.

A date without its year, a weekday, "the next day" mean what the telling makes of them, and one taken wrongly takes
the next ones with it. So several readings are kept (a beam search), each with what it costs: steps that leap
through time, days still to come, weekdays that disagree, and taking words otherwise than a reader would at first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from timeline.dates.calendars.calendar import Reading
from timeline.dates.resolution.beside import said_closer
from timeline.dates.resolution.clock import Hand, Settled
from timeline.dates.resolution.firsthand import Text
from timeline.dates.resolution.named import DatedSentences, is_dated
from timeline.dates.resolution.weekdays import Weekdays
from timeline.dates.search.paths import Path
from timeline.dates.search.stepping import Way, ways
from timeline.dates.search.traits import cost

Step = tuple[float, int, Path, Way]
Fee = Callable[[int, Reading | None], float]

_BEAM = 4
_LEAST_LIKELY = 6.5


def settle(text: Text) -> list[Settled]:
    """What each match means. Events that other sentences date are looked up in a second reading, which begins where
    the first of them is named.
    """
    come_to: dict[int, list[Path]] = {}
    paths, done = [start(text)], 0
    for at in _named(text):
        come_to[at] = paths = _go_on(paths, text, range(done, at))
        done = at
    settled = _told(_go_on(paths, text, range(done, len(text.matches))), text)
    looked_up = with_events(text, settled)
    first = next((at for at in come_to if _is_dated(looked_up, at)), None)
    if first is None:
        return settled
    return _told(_go_on(come_to[first], looked_up, range(first, len(text.matches))), text)


def with_events(text: Text, settled: Sequence[Settled]) -> Text:
    """The text with the sentences that date its events, where a match counts from one."""
    if next(_named(text), None) is None:
        return text
    dated = [(text.telling.sentence(s.match.start), s.reading) for s in settled if s.reading is not None]
    return text._replace(sentences=DatedSentences(text.telling.text, dated))


def _named(text: Text) -> Iterator[int]:
    """The places of the matches that count from an event."""
    return (at for at, words in enumerate(text.around) if words.event)


def _is_dated(text: Text, at: int) -> bool:
    return text.sentences is not None and is_dated(text.matches[at], text.telling.text, text.sentences)


def read(text: Text) -> list[Settled]:
    """The least costly reading of all matches."""
    return _told(_go_on([start(text)], text, range(len(text.matches))), text)


def follow(text: Text, fee: Fee) -> list[Settled]:
    """The least costly ways to all matches, where taking the match at a place so costs a ``fee`` besides."""
    return _trail(_go_on([start(text)], text, range(len(text.matches)), fee))


def _go_on(paths: list[Path], text: Text, places: range, fee: Fee | None = None) -> list[Path]:
    """The least costly paths that go on over matches, the least costly one first."""
    for at in places:
        match = text.matches[at]
        steps: list[Step] = []
        for path in paths:
            for way in ways(text, at, path):
                step_cost = cost(way, at, path, text) + (fee(at, way.reading) if fee else 0.0)
                steps.append((path.cost + step_cost, len(steps), path, way))
        steps.sort()  # no two have one number
        paths = [
            path.then(Settled(match, way.reading, way.narrative), total, way.by) for total, _, path, way in _best(steps)
        ]
    return paths


def _told(paths: list[Path], text: Text) -> list[Settled]:
    """The dates of the first of some paths, in order, each as close as what is said right behind it says."""
    trail = _trail(paths)
    closer = (said_closer(one, behind, text.telling) for one, behind in pairwise(trail))
    told = [one._replace(reading=day) if day else one for one, day in zip(trail, closer, strict=False)]
    return told + trail[len(told) :]


def _trail(paths: list[Path]) -> list[Settled]:
    settled: list[Settled] = []
    trail = paths[0].trail
    while trail is not None:
        settled.append(trail.said)
        trail = trail.before
    return settled[::-1]


def start(text: Text) -> Path:
    """The path that has come to no date yet."""
    return Path((), None, Hand(text.telling), Weekdays(text.telling.text), 0.0)


def _best(steps: list[Step]) -> Iterable[Step]:
    """The least costly steps of those in order of cost, one for each time that they come to."""
    if len(steps) == 1:
        return steps
    kept: dict[object, Step] = {}
    for step in steps:
        total, _, path, way = step
        if total > _LEAST_LIKELY + steps[0][0]:
            break
        kept.setdefault((way.reading if way.narrative else path.hand.told, way.reading), step)
        if len(kept) == _BEAM:
            break
    return kept.values()
