"""The vertical layout's placement: events one under the other in time, each with the height its words need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, NamedTuple

from timeline.drawing.boxes import Badge, Box, Label, LaneBox, Mark, Placement
from timeline.drawing.fonts import LINE, width
from timeline.drawing.text import even, wrap
from timeline.tags import right_to_left

#: More events than this in one list help nobody; the others are counted in badges.
MOST: Final = 200
#: The share of the width that a date gets before it is broken into lines.
DATE_SHARE: Final = 0.31
_HEADLINE_LINES = 3
_DATE_LINES = 3


class Entry(NamedTuple):
    """An event to stack: its id, its first day as a number, and what is said of it in which languages.

    ``dispute`` is a sign and a word when its sources give different days.
    """

    key: str
    day: int
    date: str
    headline: str
    language: str
    byline: str
    dispute: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The room there is. ``height_px`` 0 takes what is needed; ``labels`` caps the events named.

    Without ``badges``, what is not named is left out. ``dense`` sets bylines behind headlines where they fit.
    """

    width_px: int
    font_px: float
    reader: str
    height_px: float = 0
    labels: int | None = None
    proportional: bool = True
    badges: bool = True
    dense: bool = False
    date_px: float = 90

    @property
    def gutter(self) -> float:
        """Width of the dates' column: what they need, within reason."""
        return min(max(self.date_px, 5 * self.font_px), DATE_SHARE * self.width_px)

    @property
    def spine(self) -> float:
        """Where the line with the marks stands."""
        return self.gutter + 1.1 * self.font_px

    @property
    def text_x(self) -> float:
        """Where headlines begin."""
        return self.spine + 1.1 * self.font_px

    @property
    def text_px(self) -> float:
        """The width of headlines."""
        return self.width_px - self.text_x

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return LINE * self.font_px


class Row(NamedTuple):
    """An entry's lines: its date in the gutter, its headline, and who says so.

    The byline stands under the headline, or so many px ``beside`` the beginning of its last line.
    """

    entry: int
    dates: tuple[str, ...]
    lines: tuple[str, ...]
    byline: str
    height: float
    beside: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """A vertical placement: the boxes, and the lines of each labelled entry in the labels' order."""

    placement: Placement
    rows: tuple[Row, ...]


def stack_up(entries: Sequence[Entry], ranks: Sequence[int], column: Column) -> Stack:
    """Entries (in the order of time) one under the other; ``ranks`` orders them by importance, 0 first.

    As many of the most important as fit are named; each run of the others between two of these is one badge.
    """
    if column.height_px and not column.dense:
        loose = _stacked(entries, ranks, column)
        dense = _stacked(entries, ranks, replace(column, dense=True))
        return dense if len(dense.rows) > len(loose.rows) else loose
    return _stacked(entries, ranks, column)


def _stacked(entries: Sequence[Entry], ranks: Sequence[int], column: Column) -> Stack:
    important = sorted(range(len(entries)), key=lambda number: ranks[number])
    most = min(len(entries), MOST, len(entries) if column.labels is None else max(column.labels, 0))
    rows: dict[int, Row] = {}

    def height(count: int) -> float:
        named = set(important[:count])
        for number in named - rows.keys():
            rows[number] = _row(number, entries[number], column)
        runs = len(_runs(len(entries), named)) if column.badges else 0
        return sum(rows[number].height for number in named) + runs * _badge_height(column) + _between(column) / 2

    count = _largest(most, height, column.height_px) if column.height_px else most
    total = height(count)
    named = [rows[number] for number in sorted(important[:count])]
    return _settle(entries, named, column, max(column.height_px - total, 0))


def _row(number: int, entry: Entry, column: Column) -> Row:
    dates = _dates(entry, column)
    lines = even(entry.headline, column.text_px, column.font_px, entry.language, _HEADLINE_LINES)
    byline = wrap(entry.byline, column.text_px, column.font_px, column.reader, 1)[0]
    beside = _beside(lines[-1], byline, entry, column) if column.dense and byline else 0
    tall = max(len(dates), len(lines) + bool(byline and not beside))
    return Row(number, dates, lines, byline, tall * column.line + _between(column), beside)


def _dates(entry: Entry, column: Column) -> tuple[str, ...]:
    """What stands in the gutter; of a dispute only the sign, behind the date, where it has to be dense."""
    lines = wrap(entry.date, column.gutter, column.font_px, column.reader, _DATE_LINES)
    if not entry.dispute:
        return lines
    signed = f"{lines[-1]} {entry.dispute[0]}"
    if column.dense and width(signed, column.font_px, column.reader) <= column.gutter:
        return *lines[:-1], signed
    return *lines, entry.dispute


def _beside(line: str, byline: str, entry: Entry, column: Column) -> float:
    """Where a byline begins behind the last line of a headline; 0 when there is no room for it."""
    begins = width(line, column.font_px, entry.language) + 0.8 * column.font_px
    ends = begins + width(byline, column.font_px, column.reader)
    aligned = right_to_left(entry.language) == right_to_left(column.reader)
    return begins if aligned and ends <= column.text_px else 0


def _between(column: Column) -> float:
    return (0.5 if column.dense else 0.9) * column.font_px


def _badge_height(column: Column) -> float:
    return column.line + _between(column)


def _runs(count: int, named: set[int]) -> list[list[int]]:
    """What is not named, in runs of neighbours."""
    runs: list[list[int]] = []
    for number in range(count):
        if number in named:
            continue
        if number - 1 in named or not runs:
            runs.append([])
        runs[-1].append(number)
    return runs


def _largest(most: int, height: Callable[[int], float], room: float) -> int:
    """The largest count whose height fits. More entries can need fewer badges, so the last ones are tried."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if height(middle) <= room else (low, middle - 1)
    return next((count for count in range(min(most, low + 4), low, -1) if height(count) <= room), low)


def _settle(entries: Sequence[Entry], named: Sequence[Row], column: Column, spare: float) -> Stack:
    by_entry = {row.entry: row for row in named}
    runs = {run[0]: run for run in _runs(len(entries), set(by_entry))} if column.badges else {}
    steps = sorted([*by_entry, *runs])
    gaps = _gaps([entries[step].day for step in steps], column, spare)
    labels: list[Label] = []
    marks: list[Mark] = []
    badges: list[Badge] = []
    top = _between(column) / 2
    for step, gap in zip(steps, gaps, strict=True):
        top += gap
        row = by_entry.get(step)
        tall = row.height if row else _badge_height(column)
        bottom = top + tall - _between(column)
        box = Box(column.text_x if row else 0, top, column.width_px, bottom)
        if row:
            labels.append(Label(step, row.lines, "", "right", box))
            marks.append(Mark(step, top + column.line / 2, top + column.line / 2))
        else:
            badges.append(Badge(0, tuple(runs[step]), Box(column.text_x, *box[1:])))
        top += tall
    height = max(top, column.height_px)
    placement = Placement(
        labels=tuple(labels),
        marks=tuple(marks),
        badges=tuple(badges),
        lanes=(LaneBox(0, height),),
        width_px=column.width_px,
        height_px=height,
    )
    return Stack(placement=placement, rows=tuple(named))


def _gaps(days: Sequence[int], column: Column, spare: float) -> list[float]:
    """Px before each step: none, or a share of what is spare, by the time that passed where that is asked.

    In a fixed height what is then still spare goes evenly before, between and behind them.
    """
    passed = [max(later - day, 0) for day, later in pairwise(days)]
    if not column.height_px:
        spare = 1.2 * column.font_px * len(passed) if column.proportional else 0
    whole = sum(passed)
    by_time = column.proportional and whole > 0
    most = 5 * column.font_px
    shares = [part / whole if by_time else 1 / len(passed) for part in passed]
    gaps = [0.0, *(min(share * spare, most) for share in shares)]
    rest = (spare - sum(gaps)) / (len(gaps) + 1) if column.height_px and days else 0.0
    return [gap + rest for gap in gaps[: len(days)]]
