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
from timeline.drawing.lanes import MOST_LANES, Lane, lanes_of
from timeline.drawing.records import exact_days
from timeline.drawing.scale import Scale, iso, ordinals, scale_for
from timeline.drawing.scene import story
from timeline.drawing.selecting import select
from timeline.drawing.text import embed, escape, fit, isolate
from timeline.drawing.theme import PALETTES, Palette, faded, lane_colour
from timeline.drawing.view import View
from timeline.locales import load, plural

_LANE, _LEAST_LANE, _AXIS = 6.8, 4.6, 3.4  # type sizes: the height of a lane, and of the words under the axis
_TOP_PX: Final = 8


def draw_lag(table: pd.DataFrame, view: View) -> go.Figure:
    """A lane a source: its events above, its publication days below, a line from each to its own.

    Rows without a publication day are left out. ``customdata`` of a mark is [event id, story id, source].
    """
    plain = replace(view, grouping="source", spacing="proportional")
    rows = select(table, plain)
    rows = rows[rows["published"].notna()]
    lanes = lanes_of(table, rows, plain, _most_lanes(view))
    if not lanes:
        return draw_empty(view, bool(len(table)))
    tall = _lane_px(view, len(lanes))
    palette = PALETTES[view.theme]
    both = pd.DataFrame(
        {
            "start": rows[["start", "published"]].min(axis=1),
            "end": rows[["end", "published"]].max(axis=1),
        }
    )
    edge = view.font_px
    scale = scale_for(both, replace(plain, start=None, end=None), max(view.width_px - 2 * edge, 80))
    ends = [_rows_px(place, tall, view) for place in range(len(lanes))]
    traces = [trace for lane, pair in zip(lanes, ends, strict=True) for trace in _lines(lane, pair, rows, palette)]
    traces.append(_marks(lanes, rows, plain, palette))
    return figure_of({"data": traces, "layout": _layout(lanes, scale, plain, palette)})


def _room_px(view: View) -> float:
    """The height that lanes may share; 0 for what they need."""
    return max(view.height_px - _AXIS * view.font_px - _TOP_PX, 1) if view.height_px else 0


def _most_lanes(view: View) -> int:
    room = _room_px(view)
    return max(min(int(room // (_LEAST_LANE * view.font_px)), MOST_LANES), 1) if room else MOST_LANES


def _lane_px(view: View, lanes: int) -> float:
    """The height of each of so many lanes."""
    most = _LANE * view.font_px
    return max(min(_room_px(view) / lanes, 1.6 * most), _LEAST_LANE * view.font_px) if view.height_px else most


def _rows_px(place: int, tall: float, view: View) -> tuple[float, float]:
    """Where a lane's events and its publication days stand, in px from the top."""
    return place * tall + max(2.6 * view.font_px, 0.46 * tall), (place + 1) * tall - view.font_px


def _middles(rows: pd.DataFrame) -> list[float]:
    return [float(middle) for middle in (ordinals(rows["start"]) + ordinals(rows["end"]) + 1) / 2]


def _lines(lane: Lane, ends: tuple[float, float], rows: pd.DataFrame, palette: Palette) -> list[dict[str, Any]]:
    """The lane's lines as one trace."""
    told = rows.loc[list(lane.rows)]
    above, below = ends
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
    disputed, tall = Disputes(rows), _lane_px(view, len(lanes))
    x: list[str] = []
    y: list[float] = []
    colours: list[str] = []
    symbols: list[str] = []
    ids: list[list[str]] = []
    texts: list[str] = []
    for place, lane in enumerate(lanes):
        told = rows.loc[list(lane.rows)]
        records = cast("list[Mapping[str, Any]]", told.to_dict("records"))
        days = zip(records, exact_days(told), _middles(told), ordinals(told["published"]), strict=True)
        for record, exact, middle, published in days:
            x += [iso(middle), iso(float(published) + 0.5)]
            y += _rows_px(place, tall, view)
            colours += [lane_colour(palette, lane.number)] * 2
            symbols += ["circle" if exact else "diamond-open", "line-ns-open"]
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
    said = load(view.language, "drawing")
    if record["published"] < record["start"]:
        text = said["before_event"]
    else:
        days = (record["published"] - min(record["end"], record["published"])).days
        text = plural(said["days_later"], days, view.language) if days else said["same_day"]
    return isolate(escape(text), view.language)


def _layout(lanes: Sequence[Lane], scale: Scale, view: View, palette: Palette) -> dict[str, Any]:
    size = view.font_px
    lane = _lane_px(view, len(lanes))
    tall = lane * len(lanes)
    return base_layout(view, palette) | {
        "height": round(tall + _AXIS * size + _TOP_PX),
        "margin": {"l": size, "r": size, "t": _TOP_PX, "b": round(_AXIS * size), "pad": 0},
        "xaxis": time_axis(scale, view, palette),
        "yaxis": {"visible": False, "range": [tall, 0], "fixedrange": True},
        "annotations": [_head(title, place * lane, view, palette) for place, title in enumerate(lanes)],
        "shapes": [
            {
                "type": "rect", "xref": "paper", "yref": "y", "layer": "below", "line": {"width": 0},
                "x0": 0, "x1": 1, "y0": place * lane, "y1": (place + 1) * lane,
                "fillcolor": palette.band,
            }
            for place in range(0, len(lanes), 2)
        ],
    }  # fmt: skip


def _head(lane: Lane, top: float, view: View, palette: Palette) -> dict[str, Any]:
    name = fit(lane.title, 0.8 * view.width_px, view.font_px, lane.language)
    return {
        "xref": "paper", "yref": "y", "x": 1 if view.rtl else 0, "xanchor": "right" if view.rtl else "left",
        "xshift": -4 if view.rtl else 4, "y": top + 0.4 * view.font_px, "yanchor": "top",
        "showarrow": False, "text": f"<b>{embed(escape(name), lane.language)}</b>",
        "font": {
            "family": stack(lane.language), "size": view.font_px, "color": lane_colour(palette, lane.number),
        },
    }  # fmt: skip
