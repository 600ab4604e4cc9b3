"""Time to px and back: proportional to the calendar, or an equal step from each day that tells something."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
import pandas as pd

from timeline.drawing.view import View

#: Share of the range left free before the first and after the last event when the view names no range.
MARGIN = 0.03
#: A scale opens on what nearly all of so many rows take, where all would take so many times as much.
_MANY, _FEW, _DWARFED = 12, 0.1, 3
_YEAR = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A line of ``length_px`` from position ``low`` to ``high``.

    A position is a day's number (``date.toordinal``, fractions are hours); with ``stops``, its place among
    them, so that each stop is as far from the next whatever time lies between. A ``mirrored`` line begins at
    the right: px are counted from the left all the same.
    """

    low: float
    high: float
    length_px: float
    stops: tuple[int, ...] = field(default=())
    mirrored: bool = False

    def position(self, ordinal: float) -> float:
        """The position of a day number."""
        if not self.stops:
            return ordinal
        place = bisect_right(self.stops, ordinal) - 1
        if place < 0:
            return ordinal - self.stops[0]
        if place >= len(self.stops) - 1:
            return len(self.stops) - 1 + (ordinal - self.stops[-1]) / 365
        here, following = self.stops[place], self.stops[place + 1]
        return place + (ordinal - here) / (following - here)

    def ordinal(self, position: float) -> float:
        """The day number at a position: the inverse of ``position``."""
        if not self.stops:
            return position
        place = int(np.floor(position))
        if place < 0:
            return self.stops[0] + position
        if place >= len(self.stops) - 1:
            return self.stops[-1] + (position - len(self.stops) + 1) * 365
        here, following = self.stops[place], self.stops[place + 1]
        return here + (position - place) * (following - here)

    def px(self, ordinal: float) -> float:
        """Px from the left to a day number; outside 0…length_px when it is out of the range."""
        px = (self.position(ordinal) - self.low) / (self.high - self.low) * self.length_px
        return self.length_px - px if self.mirrored else px

    def ordinal_at(self, px: float) -> float:
        """The day number at px from the left: the inverse of ``px``."""
        along = self.length_px - px if self.mirrored else px
        return self.ordinal(self.low + along / self.length_px * (self.high - self.low))

    def day(self, px: float) -> date:
        """The day at px from the left."""
        ordinal = self.ordinal_at(px)
        return date.fromordinal(min(max(int(ordinal), 1), date.max.toordinal()))

    def axis_value(self, ordinal: float) -> str | float:
        """What stands for a day number on Plotly's axis: an ISO time, or the position among the stops."""
        return iso(ordinal) if not self.stops else round(self.position(ordinal), 4)


def iso(ordinal: float) -> str:
    """A day number, fractions being hours, as an ISO time to the minute that Plotly reads without a zone."""
    whole = int(ordinal)
    if whole < 1:
        return "0001-01-01"
    day = date.fromordinal(min(whole, date.max.toordinal())).isoformat()
    minutes = round((ordinal - whole) * 1440)
    return day if minutes in (0, 1440) else f"{day} {minutes // 60:02d}:{minutes % 60:02d}"


def ordinals(days: pd.Series) -> np.ndarray:
    """The day numbers of a column of days."""
    numbers = days.to_numpy().astype("datetime64[D]").astype("int64") + date(1970, 1, 1).toordinal()
    return np.asarray(numbers)


def scale_for(rows: pd.DataFrame, view: View, length_px: float) -> Scale:
    """The scale of the rows: the view's range where it names one, else all of them with a margin."""
    starts, ends = ordinals(rows["start"]), ordinals(rows["end"]) + 1
    first = view.start.toordinal() if view.start else int(starts.min())
    last = view.end.toordinal() + 1 if view.end else int(ends.max())
    last = max(last, first + 1)
    stops = _stops(starts, first, last) if view.spacing == "equal" else ()
    mirrored = view.time == "rtl"
    whole = Scale(low=first, high=last, length_px=length_px, stops=stops, mirrored=mirrored)
    low, high = whole.position(first), whole.position(last)
    if stops:
        return replace(whole, low=low - 0.5, high=max(high, low + 1) + 0.5)
    free = max((high - low) * MARGIN, 1.0)
    return replace(whole, low=low if view.start else low - free, high=high if view.end else high + free)


def bulk(rows: pd.DataFrame) -> tuple[date, date] | None:
    """The days with nearly all rows where a few far ones, or spans of years, would take most of the axis; else None."""
    rows = rows[rows["status"] != "rejected"]
    if len(rows) < _MANY:
        return None
    starts, ends = ordinals(rows["start"]), ordinals(rows["end"])
    middles = np.sort((starts + ends) / 2)
    most = int(np.ceil(len(rows) * (1 - _FEW)))
    widths = middles[most - 1 :] - middles[: len(middles) - most + 1]
    first, width = middles[np.argmin(widths)], widths.min()
    away = np.maximum(first - (starts + ends) / 2, (starts + ends) / 2 - first - width)
    inside = (away <= width / 2) & (ends - starts <= _YEAR)
    if not inside.any():
        return None
    low, high = int(starts[inside].min()), int(ends[inside].max())
    if (high - low + 1) * _DWARFED > int(ends.max()) - int(starts.min()):
        return None
    free = round((high - low) * MARGIN) + 1
    return date.fromordinal(max(1, low - free)), date.fromordinal(min(date.max.toordinal(), high + free))


def range_days(scale: Scale) -> tuple[date, date]:
    """The first and the last day that the scale shows."""
    plain = replace(scale, mirrored=False)
    return plain.day(0), plain.day(scale.length_px * (1 - 1e-9))


def _stops(starts: np.ndarray, first: int, last: int) -> tuple[int, ...]:
    inside = starts[(starts >= first) & (starts < last)]
    days = np.unique(np.append(inside, first))
    return tuple(int(day) for day in days) if len(days) > 1 else ()
