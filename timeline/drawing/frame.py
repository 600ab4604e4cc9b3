"""What all figures share: their settings in the browser, their ground and type, and the one without events."""

from __future__ import annotations

from typing import Any, Final, Literal

import plotly.graph_objects as go

from timeline.drawing.fonts import stack
from timeline.drawing.scale import Scale
from timeline.drawing.text import escape, even, isolate
from timeline.drawing.theme import PALETTES, Palette
from timeline.drawing.ticks import fits, ticks
from timeline.drawing.view import View
from timeline.locales import load
from timeline.tags import right_to_left

#: For every graph and page that shows a figure: nothing is sent anywhere, no logo.
GRAPH_CONFIG: Final[Any] = {
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "displaylogo": False,
    "displayModeBar": False,
    "doubleClick": False,
    "responsive": False,
}
EMPTY_HEIGHT_PX: Final = 320


def draw_empty(view: View, filtered: bool) -> go.Figure:
    """A figure without events that says why: nothing yet, or nothing that fits (``filtered``)."""
    return figure_of(empty_spec(view, filtered))


def empty_spec(view: View, filtered: bool) -> dict[str, Any]:
    """The specification of ``draw_empty``'s figure."""
    palette = PALETTES[view.theme]
    said = load(view.language, "drawing")
    kind = "empty_view" if filtered else "empty_table"
    big = {
        "text": _broken(said[kind], view, 1.5 * view.font_px), "yanchor": "bottom",
        "font": {"size": 1.5 * view.font_px},
    }  # fmt: skip
    small = {
        "text": _broken(said[f"{kind}_hint"], view, view.font_px), "yanchor": "top", "yshift": -0.4 * view.font_px,
        "font": {"size": view.font_px, "color": palette.secondary},
    }  # fmt: skip
    place = {"xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5, "showarrow": False}
    notes = [{**place, **note} for note in (big, small)]
    layout = base_layout(view, palette) | {
        "height": view.height_px or EMPTY_HEIGHT_PX, "annotations": notes,
        "xaxis": {"visible": False}, "yaxis": {"visible": False},
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
    }  # fmt: skip
    return {"data": [], "layout": layout}


def _broken(text: str, view: View, size_px: float) -> str:
    """A sentence in as many lines as the figure's width needs."""
    lines = even(text, 0.94 * view.width_px, size_px, view.language, 4)
    return "<br>".join(isolate(escape(line), view.language) for line in lines)


def figure_of(spec: dict[str, Any]) -> go.Figure:
    """The figure of a specification that we built: unchecked, as checking takes longer than drawing.

    A test has Plotly check every kind of figure.
    """
    return go.Figure(spec, _validate=False)


def base_layout(view: View, palette: Palette) -> dict[str, Any]:
    """What all figures share: size, ground, type, behaviour; no template, so that nothing else creeps in."""
    hover_align = "right" if right_to_left(view.language) else "left"
    return {
        "template": {"layout": {}}, "width": view.width_px, "autosize": False,
        "paper_bgcolor": palette.page, "plot_bgcolor": palette.page,
        "font": {"family": stack(view.language), "size": view.font_px, "color": palette.ink},
        "showlegend": False, "hovermode": "closest", "dragmode": "pan", "uirevision": "timeline",
        "hoverlabel": {
            "bgcolor": palette.page, "bordercolor": palette.secondary, "align": hover_align,
            "font": {"family": stack(view.language), "size": view.font_px, "color": palette.ink},
        },
    }  # fmt: skip


def time_axis(
    scale: Scale,
    view: View,
    palette: Palette,
    side: Literal["top", "bottom"] = "bottom",
    *,
    sides: tuple[float, float] | None = None,
) -> dict[str, Any]:
    """The x axis of a scale: its range, and its ticks in the reader's words (Plotly's own speak English).

    With ``sides``, the room left and right of the axis in px, words that would be cut are left out here. Else Plotly
    does it, for which it measures every word, and so lays the page out, in each step of a zoom.
    """
    found = ticks(scale, view.language, view.font_px)
    ends = [scale.axis_value(scale.ordinal(end)) for end in (scale.low, scale.high)]
    lines = ((tick.text, tick.below) if side == "bottom" else (tick.below, tick.text) for tick in found)
    texts = ("<br>".join(isolate(escape(line), view.language) for line in pair if line) for pair in lines)
    if sides:
        texts = (text if fits(tick, scale, view, sides) else "" for tick, text in zip(found, texts, strict=True))
    return {
        "side": side,
        "type": "linear" if scale.stops else "date", "range": ends[::-1] if scale.mirrored else ends,
        "tickmode": "array", "tickvals": [scale.axis_value(tick.day.toordinal()) for tick in found],
        "ticktext": list(texts), "tickfont": {"color": palette.secondary, "size": view.font_px},
        **({"ticklabeloverflow": "allow"} if sides else {}),
        "tickangle": 0, "ticks": "outside", "ticklen": 5, "tickcolor": palette.secondary,
        "showgrid": True, "gridcolor": palette.rule, "gridwidth": 1, "griddash": "solid",
        "showline": True, "linecolor": palette.ink, "linewidth": 1, "zeroline": False, "automargin": False,
    }  # fmt: skip
