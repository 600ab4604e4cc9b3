"""The strip under the timeline: how much happened when, and the range that is seen, to be dragged."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from timeline.drawing.frame import base_layout, figure_of, time_axis
from timeline.drawing.scale import Scale, iso, ordinals, scale_for
from timeline.drawing.selecting import select
from timeline.drawing.theme import PALETTES, Palette, faded
from timeline.drawing.view import View

HEIGHT_PX: Final = 84
_BIN_PX = 6


def draw_overview(table: pd.DataFrame, view: View, edges: tuple[int, int] | None = None) -> go.Figure:
    """The density of the view's events over the whole of their time, with the view's range as a selection.

    ``edges`` are the px left and right of the plot, so that it can stand under a timeline's.
    When the view shows nothing, the whole table's density stands there, fainter.
    An event that may have been on any of many days is spread over them. Dragging reports Plotly's
    ``selectedData.range.x``: two ISO times.
    """
    whole = replace(view, start=None, end=None, spacing="proportional", top=None)
    rows = select(table, whole)
    found = not rows.empty
    if not found:  # where there would be something is seen, fainter
        rows = select(table, View(language=view.language, time=view.time))
    if rows.empty:
        layout = {"height": HEIGHT_PX, "xaxis": {"visible": False}, "yaxis": {"visible": False}}
        return figure_of({"data": [], "layout": base_layout(view, PALETTES[view.theme]) | layout})
    palette = PALETTES[view.theme]
    left, right = edges or (2 * round(view.font_px),) * 2
    scale = scale_for(rows, whole, max(view.width_px - left - right, 80))
    bars = _bars(rows, scale, faded(palette.secondary, 0.75 if found else 0.25), palette.ink)
    tallest = 1.05 * max(bars["y"])
    layout = base_layout(view, palette) | {
        "height": HEIGHT_PX, "margin": {"l": left, "r": right, "t": 4, "b": round(3 * view.font_px)},
        "dragmode": "select", "selectdirection": "h", "bargap": 0.15, "hovermode": False,
        "xaxis": time_axis(scale, whole, palette) | {"showgrid": False, "fixedrange": True},
        "yaxis": {"visible": False, "fixedrange": True, "range": [0, tallest]},
        "newselection": {"line": {"color": palette.ink, "width": 1, "dash": "solid"}},
        "activeselection": {"fillcolor": palette.ink, "opacity": 0.08},
        "selections": _brush(view, scale, tallest, palette),
    }  # fmt: skip
    return figure_of({"data": [bars], "layout": layout})


def density(starts: np.ndarray, ends: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """How many events fall into each bin between ``edges`` (day numbers); [starts, ends) share theirs out."""
    bins = len(edges) - 1
    first = np.clip(np.searchsorted(edges, starts, side="right") - 1, 0, bins - 1)
    last = np.clip(np.searchsorted(edges, ends, side="left") - 1, first, bins - 1)
    share = 1 / (last - first + 1)
    steps = np.zeros(bins + 1)
    np.add.at(steps, first, share)
    np.add.at(steps, last + 1, -share)
    return np.asarray(np.cumsum(steps)[:-1])


def _bars(rows: pd.DataFrame, scale: Scale, colour: str, chosen: str) -> dict[str, Any]:
    edges = np.linspace(scale.low, scale.high, max(int(scale.length_px // _BIN_PX), 1) + 1)
    counts = density(ordinals(rows["start"]), ordinals(rows["end"]) + 1, edges)
    middles = (edges[:-1] + edges[1:]) / 2
    plain = {"marker": {"color": colour}}
    return {
        "type": "bar", "name": "density", "hoverinfo": "skip", "showlegend": False,
        "x": [iso(float(middle)) for middle in middles],
        "y": [round(float(np.sqrt(max(count, 0))), 3) for count in counts],
        "marker": {**plain["marker"], "line": {"width": 0}},
        "selected": {"marker": {"color": chosen}}, "unselected": plain,
    }  # fmt: skip


def _brush(view: View, scale: Scale, tallest: float, palette: Palette) -> list[dict[str, Any]]:
    if view.start is None and view.end is None:
        return []
    low = view.start.toordinal() if view.start else scale.low
    high = view.end.toordinal() + 1 if view.end else scale.high
    return [
        {
            "type": "rect", "xref": "x", "yref": "y", "x0": iso(low), "x1": iso(high), "y0": 0, "y1": tallest,
            "line": {"color": palette.ink, "width": 1, "dash": "solid"},
        }
    ]  # fmt: skip
