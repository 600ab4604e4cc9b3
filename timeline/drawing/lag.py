"""How long after an event its source wrote of it: each event joined to the day of publication."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, cast

import pandas as pd
import plotly.graph_objects as go

from timeline.drawing.disputes import Disputes
from timeline.drawing.fonts import stack
from timeline.drawing.frame import base_layout, draw_empty, figure_of, time_axis
from timeline.drawing.hover import hover
from timeline.drawing.lanes import Lane, lanes_of
from timeline.drawing.scale import Scale, iso, ordinals, scale_for
from timeline.drawing.scene import story
from timeline.drawing.selecting import select
from timeline.drawing.text import escape, fit, isolate
from timeline.drawing.theme import PALETTES, Palette, faded, lane_colour
from timeline.drawing.view import View
from timeline.locales import load, nearest, plural

_LANE: Final = 6.4  # type sizes: the height of a lane


def draw_lag(table: pd.DataFrame, view: View) -> go.Figure:
    """A lane a source: its events above, its publication days below, a line from each to its own.

    Rows without a publication day are left out. ``customdata`` of a mark is [event id, story id, source].
    """
    plain = replace(view, grouping="source", spacing="proportional")
    rows = select(table, plain)
    rows = rows[rows["published"].notna()]
    lanes = lanes_of(table, rows, plain)
    if not lanes:
        return draw_empty(view, bool(len(table)))
    palette = PALETTES[view.theme]
    both = pd.DataFrame(
        {
            "start": rows[["start", "published"]].min(axis=1),
            "end": rows[["end", "published"]].max(axis=1),
        }
    )
    edge = view.font_px
    scale = scale_for(both, replace(plain, start=None, end=None), max(view.width_px - 2 * edge, 80))
    traces = [trace for place, lane in enumerate(lanes) for trace in _lines(lane, place, rows, view, palette)]
    traces.append(_marks(lanes, rows, plain, palette))
    return figure_of({"data": traces, "layout": _layout(lanes, scale, plain, palette)})


def _top(place: int, view: View) -> tuple[float, float]:
    """Where a lane's events and its publication days stand, in px from the top."""
    first = place * _LANE * view.font_px
    return first + 2.6 * view.font_px, first + 5.4 * view.font_px


def _middles(rows: pd.DataFrame) -> list[float]:
    return [float(middle) for middle in (ordinals(rows["start"]) + ordinals(rows["end"]) + 1) / 2]


def _lines(lane: Lane, place: int, rows: pd.DataFrame, view: View, palette: Palette) -> list[dict[str, Any]]:
    """The lane's lines as one trace."""
    told = rows.loc[list(lane.rows)]
    above, below = _top(place, view)
    x: list[str | None] = []
    y: list[float | None] = []
    for middle, published in zip(_middles(told), ordinals(told["published"]), strict=True):
        x += [iso(middle), iso(float(published) + 0.5), None]
        y += [above, below, None]
    line = {"color": faded(lane_colour(palette, lane.number), 0.45), "width": 1}
    return [
        {
            "type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, "hoverinfo": "skip",
            "showlegend": False,
        }
    ]  # fmt: skip


def _marks(lanes: Sequence[Lane], rows: pd.DataFrame, view: View, palette: Palette) -> dict[str, Any]:
    disputed = Disputes(rows)
    x: list[str] = []
    y: list[float] = []
    colours: list[str] = []
    symbols: list[str] = []
    ids: list[list[str]] = []
    texts: list[str] = []
    for place, lane in enumerate(lanes):
        told = rows.loc[list(lane.rows)]
        records = cast("list[Mapping[str, Any]]", told.to_dict("records"))
        days = zip(records, _middles(told), ordinals(told["published"]), strict=True)
        for record, middle, published in days:
            x += [iso(middle), iso(float(published) + 0.5)]
            y += _top(place, view)
            colours += [lane_colour(palette, lane.number)] * 2
            symbols += ["circle" if record["precision"] == "day" else "diamond-open", "line-ns-open"]
            ids += [[str(record["event_id"]), story(record), lane.key]] * 2
            text = f"{hover(record, view, disputed)}<br>{_lag(record, view)}"
            texts += [text, text]
    return {
        "type": "scatter", "mode": "markers", "name": "events", "x": x, "y": y, "showlegend": False,
        "marker": {
            "color": colours, "symbol": symbols, "size": 0.7 * view.font_px, "opacity": 1,
            "line": {"width": 2, "color": colours},
        },
        "customdata": ids, "hovertext": texts, "hoverinfo": "text",
    }  # fmt: skip


def _lag(record: Mapping[str, Any], view: View) -> str:
    tag = nearest(view.language)
    said = load(tag, "drawing")
    if record["published"] < record["start"]:
        text = said["before_event"]
    else:
        days = (record["published"] - min(record["end"], record["published"])).days
        text = plural(said["days_later"], days, tag) if days else said["same_day"]
    return isolate(escape(text), view.language)


def _layout(lanes: Sequence[Lane], scale: Scale, view: View, palette: Palette) -> dict[str, Any]:
    size = view.font_px
    tall = _LANE * size * len(lanes)
    return base_layout(view, palette) | {
        "height": round(tall + 3.4 * size + 8),
        "margin": {"l": size, "r": size, "t": 8, "b": round(3.4 * size), "pad": 0},
        "xaxis": time_axis(scale, view, palette),
        "yaxis": {"visible": False, "range": [tall, 0], "fixedrange": True},
        "annotations": [_head(lane, place, view, palette) for place, lane in enumerate(lanes)],
        "shapes": [
            {
                "type": "rect", "xref": "paper", "yref": "y", "layer": "below", "line": {"width": 0},
                "x0": 0, "x1": 1, "y0": place * _LANE * size, "y1": (place + 1) * _LANE * size,
                "fillcolor": palette.band,
            }
            for place in range(0, len(lanes), 2)
        ],
    }  # fmt: skip


def _head(lane: Lane, place: int, view: View, palette: Palette) -> dict[str, Any]:
    name = fit(lane.title, 0.8 * view.width_px, view.font_px, lane.language)
    right = nearest(view.language) == "ar"
    return {
        "xref": "paper", "yref": "y", "x": 1 if right else 0, "xanchor": "right" if right else "left",
        "xshift": -4 if right else 4, "y": (place * _LANE + 0.4) * view.font_px, "yanchor": "top",
        "showarrow": False, "text": f"<b>{isolate(escape(name), lane.language)}</b>",
        "font": {
            "family": stack(lane.language), "size": view.font_px, "color": lane_colour(palette, lane.number),
        },
    }  # fmt: skip
