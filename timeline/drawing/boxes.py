"""The values of placement: what is to be placed, in what room, and where it came to stand.

All lengths are px from the upper left corner of the plot; y grows downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from timeline.drawing.fonts import LINE

Side = Literal["right", "left", "over"]
#: A mark's radius in type sizes, where it is no larger for its sources.
RADIUS = 0.38


class Box(NamedTuple):
    """A rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float


class Item(NamedTuple):
    """Something to place in a lane: an extent and a mark on it.

    ``wide`` extents are drawn as a bar under their label, others as a mark beside it.
    """

    key: str
    lane: int
    x0: float
    x1: float
    mark: float
    radius: float
    wide: bool = False


class Wording(NamedTuple):
    """What a label says: a lead (its date in words), the headline, and the language both are set in."""

    lead: str
    headline: str
    language: str
    short_lead: str = ""


class Label(NamedTuple):
    """A placed label. The first line begins with ``lead``, which is "" when there was no room for it."""

    item: int
    lines: tuple[str, ...]
    lead: str
    side: Side
    box: Box


class Mark(NamedTuple):
    """A placed mark; ``bar_y`` is where its extent is drawn."""

    item: int
    y: float
    bar_y: float


class Badge(NamedTuple):
    """ "+n" for items that found no room; ``items`` in the order of time."""

    lane: int
    items: tuple[int, ...]
    box: Box


class LaneBox(NamedTuple):
    """The height a lane got."""

    y0: float
    y1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The room there is: a width, a number of lanes, and the type size everything is measured in.

    ``height_px`` 0 takes what is needed, with at most ``rows`` rows a lane. ``head_px`` is kept free at the
    top of each lane, which is at least ``least_px`` high. ``labels`` caps the number of labels. Without
    ``bare``, what finds no room for a label is left out: no mark, no badge. ``broad`` is the widest that a
    line of a label of two lines gets, in type sizes, and ``first`` the side tried first. ``strip`` is the height,
    in type sizes, of what a row keeps free under its words for a bar.
    """

    width_px: int
    lanes: int
    font_px: float = 13
    height_px: float = 0
    rows: int = 6
    head_px: float = 0
    least_px: float = 0
    labels: int | None = None
    bare: bool = True
    broad: float = 19
    first: Literal["right", "left"] = "right"
    strip: float = 0.7

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return LINE * self.font_px

    @property
    def pitch(self) -> float:
        """The height of a row: a line and the strip under it in which a bar is drawn."""
        return self.line + self.strip * self.font_px

    @property
    def bar(self) -> float:
        """From the foot of a label to the middle of its bar."""
        return 0.4 * self.strip * self.font_px

    @property
    def thick(self) -> float:
        """The largest radius of a mark on a bar: a larger one would cover the words above."""
        return RADIUS * (self.strip + 0.3) * self.font_px

    @property
    def pad(self) -> float:
        """What a lane keeps free above and below its rows."""
        return 0.4 * self.font_px

    @property
    def gap(self) -> float:
        """The least distance between two labels in a row."""
        return 0.7 * self.font_px

    def lane(self, rows: int) -> float:
        """The height of a lane of so many rows, badges being one."""
        return max(self.head_px + 2 * self.pad + rows * self.pitch, self.least_px)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Every item as a label with its mark, a mark alone, or a part of a badge."""

    labels: tuple[Label, ...]
    marks: tuple[Mark, ...]
    badges: tuple[Badge, ...]
    lanes: tuple[LaneBox, ...]
    width_px: float
    height_px: float
