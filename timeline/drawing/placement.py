"""Where labels go so that none overlaps another: greedy first fit, row by row, the important ones first.

Plotly has no answer to overlapping labels, so screen and picture both use this. It is pure and deterministic:
the same items give the same boxes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from math import ceil, floor
from typing import Final, Literal

from timeline.drawing.boxes import Badge, Box, Frame, Item, Label, LaneBox, Mark, Placement, Side, Wording
from timeline.drawing.fonts import width
from timeline.drawing.labelling import texts
from timeline.drawing.rows import Lane, Spot, bits, draw_out, span

#: Width of the no-break space between a mark and its text, in type sizes.
SPACE = 0.27
_LEAST = 6  # type sizes: with less room beside its mark an item gets no label
_PATIENCE = 80  # a lane in which so many in a row found no place for their words is full
_TRIES, _MANY = 60, 2_000  # rows handed out one by one, and the number of items for which that is too slow
_CUT = 0.7  # what a label that is cut is worth beside one that is whole
_WAYS: Final[tuple[tuple[float, Literal["right", "left"]], ...]] = (
    (30, "right"), (19, "left"), (13, "right"), (13, "left"),
)  # fmt: skip


def place(items: Sequence[Item], frame: Frame, wording: Callable[[int], Wording]) -> Placement:
    """Items, the most important first, as labels, marks and badges that do not overlap.

    ``wording`` is asked for the words of an item (by its index) only when there is room for a label at all.
    """
    wording = cache(wording)
    lanes = _fill(items, frame, wording, [frame.rows] * frame.lanes)
    if frame.height_px and sum(_height(lane, frame) for lane in lanes) > frame.height_px:
        lanes = _fit_height(items, frame, wording)
    if frame.height_px and len(items) <= _MANY:
        lanes = _best(items, frame, wording, lanes)
    for lane in lanes:
        draw_out(lane, items, frame, wording)
    return _settle(items, frame, lanes)


def _best(items: Sequence[Item], frame: Frame, wording: Callable[[int], Wording], lanes: list[Lane]) -> list[Lane]:
    """The lanes that name the most: as they are, or filled with broader or narrower labels, or from the left."""
    most = min(len(items), len(items) if frame.labels is None else frame.labels)
    best = _worth(lanes)
    for broad, side in _WAYS:
        if best >= most:
            break
        trial = _fit_height(items, replace(frame, broad=broad, first=side), wording)
        if _worth(trial) > best and sum(_height(lane, frame) for lane in trial) <= frame.height_px:
            best, lanes = _worth(trial), trial
    return lanes


def _worth(lanes: Sequence[Lane]) -> float:
    """The number of labels, one that is cut counting for less."""
    spots = [spot for lane in lanes for spot in lane.spots.values()]
    return sum(_CUT if spot.lines[-1].endswith("…") else 1 for spot in spots)


def _fit_height(items: Sequence[Item], frame: Frame, wording: Callable[[int], Wording]) -> list[Lane]:
    """Lanes that fit the height: a row each, then one more at a time where the most important has no label."""
    rows = [1] * frame.lanes
    lanes = _fill(items, frame, wording, rows)
    seats: dict[int, list[int]] = {}
    for number, item in enumerate(items):
        seats.setdefault(item.lane, []).append(number)
    full: set[int] = set()
    for _ in range(_TRIES if len(items) <= _MANY else 1):
        wanting = [
            (min((*lane.crowd, *lane.alone)), number)
            for number, lane in enumerate(lanes)
            if number not in full and (lane.crowd or lane.alone) and rows[number] < frame.rows
        ]
        if not wanting:
            break
        chosen = min(wanting)[1]
        more = [count + (number == chosen) for number, count in enumerate(rows)]
        refilled = _fill(items, frame, wording, more, seats[chosen])[chosen]
        trial = [refilled if number == chosen else lane for number, lane in enumerate(lanes)]
        if frame.labels is not None and sum(len(lane.spots) for lane in trial) >= frame.labels:
            trial = _fill(items, frame, wording, more)  # the cap makes lanes depend on each other
        if sum(_height(lane, frame) for lane in trial) <= frame.height_px:
            rows, lanes = more, trial
        else:
            full.add(chosen)
    return lanes


def _fill(
    items: Sequence[Item], frame: Frame, wording: Callable[[int], Wording], rows: Sequence[int],
    numbers: Iterable[int] | None = None,
) -> list[Lane]:  # fmt: skip
    """Lanes of so many rows with the items (only those of the ``numbers`` when they are given)."""
    lanes = [Lane([0] * count) for count in rows]
    left, later = frame.labels, []
    for number in range(len(items)) if numbers is None else numbers:
        item = items[number]
        lane = lanes[item.lane]
        room = (left is None or left > 0) and lane.failures < _PATIENCE
        spot = _find(number, item, lane, frame, wording) if room else None
        if spot is None:
            later.append(number)
            continue
        _take(lane, item, spot, frame)
        lane.spots[number] = spot
        lane.failures = 0
        left = None if left is None else left - 1
    for number in later:
        lane = lanes[items[number].lane]
        if frame.bare:
            _mark_alone(number, items[number], lane, frame)
        else:
            lane.crowd.append(number)
    return lanes


def _find(number: int, item: Item, lane: Lane, frame: Frame, wording: Callable[[int], Wording]) -> Spot | None:
    """The first free spot: the full text, then two lines of it, then a short one; right, then left."""
    own = bits(item.x0, item.x1, frame) | bits(item.mark - item.radius, item.mark + item.radius, frame)
    open_rows = [row for row, taken in enumerate(lane.rows) if not taken & own]
    room = max((_room(item, lane.rows[row], frame) for row in open_rows), default=0)
    if room < _LEAST * frame.font_px:
        return None
    words = wording(number)
    for lines, lead in texts(words, frame, room):
        broad = max(width(line, frame.font_px, words.language) for line in lines)
        for row in open_rows:
            for side, x0, x1 in _sides(item, broad, frame):
                if _is_free(lane, row, len(lines), bits(*span(item, x0, x1, frame), frame)):
                    return Spot(row, lines, lead, side, x0, x1)
    lane.failures += 1
    return None


def _room(item: Item, taken: int, frame: Frame) -> int:
    """The free px in a row to the right or to the left of an item, whichever is more; over a bar, about it."""
    low, high = (item.x0, item.x1) if item.wide else (item.mark, item.mark)
    first, last = max(floor(low), 0), min(max(ceil(high), 0), frame.width_px)
    ahead = taken >> first
    right = (ahead & -ahead).bit_length() - 1 if ahead else frame.width_px - first
    left = last - (taken & ((1 << last) - 1)).bit_length()
    return max(right, left)


def _sides(item: Item, broad: float, frame: Frame) -> Iterable[tuple[Side, float, float]]:
    """The places beside a mark (right, left) or over a bar that lie in the plot."""
    if item.wide:
        first = min(max(item.x0, 0.0), frame.width_px - broad)
        last = min(item.x1, frame.width_px) - broad
        found: tuple[tuple[Side, float], ...] = (("over", first), ("over", last))
    else:
        off = offset(item.radius, frame.font_px)
        found = (
            ("right", max(item.mark + off, item.x1 + 0.4 * frame.font_px)),
            ("left", min(item.mark - off, item.x0 - 0.4 * frame.font_px) - broad),
        )
    for side, x0 in found if frame.first == "right" else reversed(found):
        if x0 >= 0 and x0 + broad <= frame.width_px:
            yield side, x0, x0 + broad


def offset(radius: float, font_px: float) -> float:
    """How far from a marker's middle its text begins: where Plotly puts it, and a space."""
    return radius / 0.8 + 1 + SPACE * font_px


def _is_free(lane: Lane, row: int, lines: int, bits: int) -> bool:
    if row + lines > len(lane.rows):
        return False
    return not any(taken & bits for taken in lane.rows[row : row + lines])


def _take(lane: Lane, item: Item, spot: Spot, frame: Frame) -> None:
    taken = bits(*span(item, spot.x0, spot.x1, frame), frame)
    for row in range(spot.row, spot.row + len(spot.lines)):
        lane.rows[row] |= taken


def _mark_alone(number: int, item: Item, lane: Lane, frame: Frame) -> None:
    """A mark without a label where it covers nothing; else it joins the crowd that badges stand for."""
    low, high = min(item.x0, item.mark - item.radius), max(item.x1, item.mark + item.radius)
    own = bits(low, high + 2, frame)
    for row, taken in enumerate(lane.rows):
        if not taken & own:
            lane.rows[row] |= own
            lane.alone[number] = row
            return
    lane.crowd.append(number)


def _settle(items: Sequence[Item], frame: Frame, lanes: Sequence[Lane]) -> Placement:
    """Rows become px: lanes one under the other, and what is left over of a given height shared out."""
    heights = [_height(lane, frame) for lane in lanes]
    spare = max(frame.height_px - sum(heights), 0) / max(len(lanes), 1) if frame.height_px else 0
    labels: list[tuple[int, Label]] = []
    marks: list[Mark] = []
    badges: list[Badge] = []
    boxes: list[LaneBox] = []
    top = 0.0
    for number, lane in enumerate(lanes):
        boxes.append(LaneBox(top, top + heights[number] + spare))
        first = top + frame.head_px + frame.pad + spare / 2
        for key, spot in lane.spots.items():
            label, mark = _labelled(key, items[key], spot, first, frame)
            labels.append((key, label))
            marks.append(mark)
        marks += (_bare(key, items[key], row, first, frame) for key, row in lane.alone.items())
        under = first + lane.used() * frame.pitch
        crowd = [(items[key].mark, key) for key in lane.crowd] if frame.bare else []
        badges += _badges(number, crowd, under, frame)
        top = boxes[-1].y1
    return Placement(
        labels=tuple(label for _, label in sorted(labels, key=lambda pair: pair[0])),
        marks=tuple(sorted(marks)),
        badges=tuple(badges),
        lanes=tuple(boxes),
        width_px=frame.width_px,
        height_px=max(top, frame.height_px),
    )


def _height(lane: Lane, frame: Frame) -> float:
    return frame.lane(lane.used() + (bool(lane.crowd) and frame.bare))


def _labelled(key: int, item: Item, spot: Spot, first: float, frame: Frame) -> tuple[Label, Mark]:
    top = first + spot.row * frame.pitch
    bottom = top + len(spot.lines) * frame.line
    middle = (top + bottom) / 2
    bar = bottom + frame.bar if item.wide else middle
    box = Box(spot.x0, top, spot.x1, bottom)
    return Label(key, spot.lines, spot.lead, spot.side, box), Mark(key, bar if item.wide else middle, bar)


def _bare(key: int, item: Item, row: int, first: float, frame: Frame) -> Mark:
    y = first + row * frame.pitch + (frame.line + frame.bar if item.wide else frame.line / 2)
    return Mark(key, y, y)


def _badges(lane: int, crowd: list[tuple[float, int]], top: float, frame: Frame) -> Iterable[Badge]:
    """The crowd by where it stands: cells of one badge's width, in each a badge over its middle."""
    if not crowd:
        return
    broad = width(f"+{len(crowd)}", frame.font_px, "en") + frame.font_px
    cells = max(int(frame.width_px // (broad + frame.gap)), 1)
    cell_px = frame.width_px / cells
    found: dict[int, list[tuple[float, int]]] = {}
    for x, key in sorted(crowd):
        found.setdefault(min(max(int(x // cell_px), 0), cells - 1), []).append((x, key))
    for cell, members in sorted(found.items()):
        mean = sum(x for x, _ in members) / len(members)
        keep = (broad + frame.gap) / 2
        low, high = cell * cell_px + keep, (cell + 1) * cell_px - keep
        middle = min(max(mean, low), max(high, low))
        box = Box(middle - broad / 2, top, middle + broad / 2, top + frame.line)
        yield Badge(lane, tuple(key for _, key in members), box)
