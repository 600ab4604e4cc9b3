"""Rows while they fill up: which px are taken, and by what; and labels drawn out into what stayed free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from typing import NamedTuple

from timeline.drawing.boxes import Frame, Item, Side, Wording
from timeline.drawing.fonts import width
from timeline.drawing.text import even, fit

_WIDEST = 0.5  # of the plot: no label is drawn out further


class Spot(NamedTuple):
    """Where a label stands: its first row, its px from the left, and the side of its mark it is on."""

    row: int
    lines: tuple[str, ...]
    lead: str
    side: Side
    x0: float
    x1: float


@dataclass(slots=True)
class Lane:
    """A lane while it fills up: which px of each row are taken (as bits), and what stands where."""

    rows: list[int]
    spots: dict[int, Spot] = field(default_factory=dict)
    alone: dict[int, int] = field(default_factory=dict)
    crowd: list[int] = field(default_factory=list)
    failures: int = 0

    def used(self) -> int:
        """How many rows hold something; at least one."""
        return max((place + 1 for place, taken in enumerate(self.rows) if taken), default=1)


def span(item: Item, x0: float, x1: float, frame: Frame) -> tuple[float, float]:
    """The px that a label from x0 to x1 takes with its mark, its bar and the gap after it."""
    low = min(x0, item.x0, item.mark - item.radius)
    return low, max(x1, item.x1, item.mark + item.radius) + frame.gap


def bits(x0: float, x1: float, frame: Frame) -> int:
    """The px from x0 to x1, as far as they lie in the plot, as a number with those bits set."""
    low = max(floor(x0), 0)
    high = min(ceil(x1), frame.width_px + ceil(frame.gap))
    return ((1 << (high - low)) - 1) << low if high > low else 0


def draw_out(lane: Lane, items: Sequence[Item], frame: Frame, wording: Callable[[int], Wording]) -> None:
    """Give labels that were cut the room that stayed free beside them, the most important first."""
    for number in sorted(lane.spots):
        spot = lane.spots[number]
        if not spot.lines[-1].endswith("…"):
            continue
        longer = _longer(items[number], spot, lane, frame, wording(number))
        if longer is not None:
            lane.spots[number] = longer
            taken = bits(*span(items[number], longer.x0, longer.x1, frame), frame)
            for row in range(spot.row, spot.row + len(spot.lines)):
                lane.rows[row] |= taken


def _longer(item: Item, spot: Spot, lane: Lane, frame: Frame, words: Wording) -> Spot | None:
    """The same label with more of its words in as many lines; None when there is no room for more."""
    size, language = frame.font_px, words.language
    own = bits(*span(item, spot.x0, spot.x1, frame), frame)
    taken = 0
    for row in range(spot.row, spot.row + len(spot.lines)):
        taken |= lane.rows[row] & ~own
    leftward = spot.side == "left" or (spot.side == "over" and spot.x0 > max(item.x0, 0.0))
    if leftward:
        room = spot.x1 - (taken & ((1 << max(floor(spot.x0), 0)) - 1)).bit_length() - frame.gap
    else:
        ahead = taken >> ceil(spot.x1)
        free = (ahead & -ahead).bit_length() - 1 if ahead else frame.width_px - ceil(spot.x1)
        room = ceil(spot.x1) + free - spot.x0 - (frame.gap if ahead else 0)
    whole = f"{spot.lead} {words.headline}".strip()
    room = min(room, _WIDEST * frame.width_px)
    half = min(room, 0.75 * width(whole, size, language))
    lines = even(whole, half, size, language, 2) if len(spot.lines) == 2 else (fit(whole, room, size, language),)
    broad = max(width(line, size, language) for line in lines)
    same = len(lines) == len(spot.lines) and lines[0].startswith(spot.lead)
    if not same or sum(map(len, lines)) <= sum(map(len, spot.lines)) or broad > room:
        return None
    x0 = spot.x1 - broad if leftward else spot.x0
    return spot._replace(lines=tuple(lines), x0=x0, x1=x0 + broad)
