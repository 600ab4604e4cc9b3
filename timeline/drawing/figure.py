"""A scene as a Plotly figure, built as plain dictionaries: about a dozen traces for any number of events."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from timeline.drawing.bars import Bars
from timeline.drawing.fonts import stack
from timeline.drawing.frame import base_layout, empty_spec, figure_of, time_axis
from timeline.drawing.lanes import Lane
from timeline.drawing.points import at_px, badge_shapes, badges, is_dim, labels, marks
from timeline.drawing.scale import iso, range_days
from timeline.drawing.scene import BOLD, Scene, arrange
from timeline.drawing.text import embed, escape, fit, isolate
from timeline.drawing.theme import DIMMED, PALETTES, Palette, lane_colour
from timeline.drawing.vertical import vertical_spec
from timeline.drawing.view import View


def draw(table: pd.DataFrame, view: View) -> go.Figure:
    """The timeline of the table as the view asks for it; without an event, a figure that says so.

    ``layout.meta`` holds lanes, stops, the range and how many events are shown; each mark's ``customdata``
    is [event id, story id, lane key].
    """
    return figure_of(figure_spec(table, view))


def figure_spec(table: pd.DataFrame, view: View) -> dict[str, Any]:
    """The specification of ``draw``'s figure: plain dictionaries, as a browser takes them."""
    if view.layout == "vertical":
        return vertical_spec(table, view)
    scene = arrange(table, view)
    return empty_spec(view, bool(len(table))) if scene is None else _spec(scene)


def _spec(scene: Scene) -> dict[str, Any]:
    palette = PALETTES[scene.view.theme]
    traces = [*_bars(scene, palette), *_joiner(scene, palette), marks(scene, palette)]
    if scene.placement.labels:
        traces.append(labels(scene, palette))
    if scene.placement.badges:
        traces.append(badges(scene, palette))
    return {"data": traces, "layout": _layout(scene, palette)}


def _layout(scene: Scene, palette: Palette) -> dict[str, Any]:
    view, margins, placement = scene.view, scene.margins, scene.placement
    height = placement.height_px + margins.top + margins.bottom
    return base_layout(view, palette) | {
        "height": round(height),
        "margin": {
            "l": margins.left, "r": margins.right, "t": margins.top, "b": round(margins.bottom), "pad": 0,
        },
        "xaxis": time_axis(
            scene.scale, view, palette, "bottom" if view.height_px else "top", sides=(margins.left, margins.right)
        ),
        "yaxis": {
            "range": [placement.height_px, 0], "fixedrange": True, "visible": False, "zeroline": False,
        },
        "shapes": [*_bands(scene, palette), *badge_shapes(scene, palette)],
        "annotations": [note for number in range(len(scene.lanes)) for note in _head(scene, palette, number)],
        "meta": _meta(scene),
    }  # fmt: skip


def _bands(scene: Scene, palette: Palette) -> list[dict[str, Any]]:
    """Every other lane shaded, across its head too."""
    margins, plot = scene.margins, scene.scale.length_px
    low = -margins.left / plot if scene.heads_beside else 0
    high = 1 + (margins.right / plot if scene.heads_beside else 0)
    return [
        {
            "type": "rect", "xref": "paper", "yref": "y", "layer": "below", "line": {"width": 0},
            "x0": low, "x1": high, "y0": round(box.y0, 2), "y1": round(box.y1, 2), "fillcolor": palette.band,
        }
        for number, box in enumerate(scene.placement.lanes)
        if number % 2 == 0
    ]  # fmt: skip


def _head(scene: Scene, palette: Palette, number: int) -> list[dict[str, Any]]:
    """The title of a lane in its own script and colour, and under (or after) it what the lane holds."""
    lane, view, size = scene.lanes[number], scene.view, scene.view.font_px
    top = scene.placement.lanes[number].y0 + 0.5 * size
    title = _title(lane, palette, _head_room(scene), view)
    style = f"color:{palette.secondary};font-family:{stack(view.language)};font-weight:400"
    small = f'<span style="{style}">{isolate(escape(lane.subtitle), view.language)}</span>'
    beside = scene.heads_beside
    edge = (scene.margins.right if view.rtl else scene.margins.left) - 0.6 * size if beside else 0
    return [
        {
            "xref": "paper", "yref": "y", "x": 1 if view.rtl else 0, "xanchor": "right" if view.rtl else "left",
            "xshift": edge if view.rtl else -edge, "y": round(top, 2), "yanchor": "top", "showarrow": False,
            "align": "right" if view.rtl else "left", "borderpad": 0,
            "text": f"{title}<br>{small}" if beside else f"{title}  {small}",
            "font": {"family": stack(lane.language), "size": size},
        }
    ]  # fmt: skip


def _head_room(scene: Scene) -> float:
    if not scene.heads_beside:
        return 0.5 * scene.view.width_px
    return max(scene.margins.left, scene.margins.right) - 1.4 * scene.view.font_px


def _title(lane: Lane, palette: Palette, room: float, view: View) -> str:
    text = embed(escape(fit(lane.title, room, view.font_px * BOLD, lane.language)), view.language)
    return f'<b><span style="color:{lane_colour(palette, lane.number)}">{text}</span></b>'


def _bars(scene: Scene, palette: Palette) -> list[dict[str, Any]]:
    """The extents of everything that is no known day, by colour; of a selected story, apart."""
    found: dict[tuple[str, bool], Bars] = {}
    half = 0.16 * scene.view.font_px
    for mark in scene.placement.marks:
        item, record = scene.items[mark.item], scene.records[mark.item]
        dim = is_dim(scene, mark.item)
        colour = lane_colour(palette, scene.lanes[item.lane].number)
        bars = found.setdefault((colour, dim), Bars(colour, DIMMED if dim else 1.0))
        left, right = max(item.x0, -40.0), min(item.x1, scene.scale.length_px + 40.0)
        ends = (right, left) if scene.scale.mirrored else (left, right)
        if record["modality"] != "asserted":
            tall = half + 1 if item.wide else item.radius + 3
            bars.dashed.add((at_px(scene, ends[0]), at_px(scene, ends[1])), (mark.bar_y - tall, mark.bar_y + tall))
        elif not record["exact"]:
            across = mark.bar_y - half, mark.bar_y + half
            bars.add(ends, across, record["mod"], lambda px: at_px(scene, px))
            if record["precision"] == "range" and not record["mod"]:
                bars.cap(ends, across, lambda px: at_px(scene, px))
    return [trace for bars in found.values() for trace in bars.traces()]


def _joiner(scene: Scene, palette: Palette) -> list[dict[str, Any]]:
    """A thin line through the marks of the selected story, dotted when its sources disagree."""
    chosen = scene.chosen
    marks = [mark for mark in scene.placement.marks if scene.stories[mark.item] == chosen]
    if not chosen or len(marks) < 2:
        return []
    marks.sort(key=lambda mark: mark.y)
    colour = palette.conflict if chosen in scene.disputed else palette.ink
    return [
        {
            "type": "scatter", "mode": "lines", "name": "joiner", "hoverinfo": "skip", "showlegend": False,
            "x": [at_px(scene, scene.items[mark.item].mark) for mark in marks],
            "y": [round(mark.y, 2) for mark in marks],
            "line": {"color": colour, "width": 1.5, "dash": "dot" if chosen in scene.disputed else "solid"},
        }
    ]  # fmt: skip


def _meta(scene: Scene) -> dict[str, Any]:
    """What the page and the picture need to know about the figure."""
    scale = scene.scale
    return {
        "lanes": [
            {"key": lane.key, "title": lane.title, "y0": round(box.y0, 2), "y1": round(box.y1, 2)}
            for lane, box in zip(scene.lanes, scene.placement.lanes, strict=True)
        ],
        "stops": [iso(stop) for stop in scale.stops],
        "range": [day.isoformat() for day in range_days(scale)],
        "shown": len(scene.rows), "labelled": len(scene.placement.labels),
    }  # fmt: skip
