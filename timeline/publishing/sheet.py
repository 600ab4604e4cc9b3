"""A page of a picture: words above and below, a logo at the foot, the chart in what is left."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from timeline.drawing import arrange, arrange_list, coverage, draw, draw_lag
from timeline.drawing.boxes import Placement
from timeline.drawing.theme import PALETTES
from timeline.drawing.view import View
from timeline.publishing.layout import Block, Types, placed, reading_edge
from timeline.publishing.logo import Logo
from timeline.publishing.picture import Subject
from timeline.publishing.presets import Preset

_LEAST_CHART_PX = 100
#: How much larger a list of few events is set than its preset's smallest type, and in how many lines a headline then.
_SCALES, _LINES = (1.8, 1.6, 1.4, 1.2), 2
#: The height of a head over its lane, in type sizes, as drawing has it.
_HEAD_LINE = 2.1
_CHARTS: dict[str, Any] = {"coverage": coverage, "lag": draw_lag}


def logo_size(logo: Logo, types: Types) -> tuple[float, float]:
    """Width and height in px that a logo is drawn in: two lines of notes tall, unless that makes it too wide."""
    height = 2.6 * types.small
    return min(height * logo.ratio, 8 * types.small), min(height, 8 * types.small / logo.ratio)


def _head_px(figure: dict[str, Any]) -> int:
    """How much wider than the other margin the one is in which the lanes' heads stand."""
    margin = figure["layout"]["margin"]
    return int(abs(margin["l"] - margin["r"]))


def _with_room(view: View, head_px: int) -> View:
    """The view in so much more room as the head of its one lane takes: at a side, or else above the lane."""
    if head_px:
        return replace(view, width_px=view.width_px + head_px)
    return replace(view, height_px=view.height_px + _over_px(view)) if view.height_px else view


def _over_px(view: View) -> int:
    """What a head that stands over its lane keeps free there."""
    return round(_HEAD_LINE * view.font_px)


def _headless(figure: dict[str, Any], view: View) -> dict[str, Any]:
    """A chart with one lane without the head of it: the subtitle says the same, and the room is for labels."""
    layout = figure["layout"]
    margin, head = layout["margin"], _head_px(figure)
    layout["annotations"] = [note for note in layout.get("annotations", ()) if note.get("yref") != "y"]
    over = 0 if head else _over_px(view)
    margin["l" if margin["l"] > margin["r"] else "r"] -= head
    layout["width"] -= head
    layout["height"] -= over
    layout["yaxis"]["range"] = [layout["yaxis"]["range"][0], over]
    plot = layout["width"] - margin["l"] - margin["r"]
    for shape in layout.get("shapes", ()):
        if shape.get("xref") == "paper":
            shape["y0"] = max(shape["y0"], over)
            shape["x0"], shape["x1"] = -margin["l"] / plot, 1 + margin["r"] / plot
    return figure


@dataclass(frozen=True, slots=True)
class Named:
    """The events with a label, those in whose label date or headline are cut, and how many there are in all."""

    whole: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    events: int = 0


def _named(placement: Placement, ids: Sequence[str], *, dated: bool) -> Named:
    whole = {ids[label.item]: bool(label.lead or dated) and label.lines[-1][-1] != "…" for label in placement.labels}
    return Named(
        tuple(key for key, said in whole.items() if said), tuple(key for key in whole if not whole[key]), len(ids)
    )


class Sheet:
    """A page of a fixed width: head above, foot below, the chart in what is left."""

    def __init__(
        self, preset: Preset, view: View, logo: Logo | None, head: tuple[Block, ...], foot: tuple[Block, ...]
    ) -> None:
        self._preset, self._view, self._logo = preset, view, logo
        self._head, self._foot = head, foot
        self._types = Types.of(preset)
        edge = self._types.edge
        foot_px = sum(part.height_px for part in foot)
        if logo:
            foot_px = max(foot_px, logo_size(logo, self._types)[1])
        self._top = edge + sum(part.height_px for part in head)
        self._bottom = (foot_px + edge if foot_px else 0) + 0.25 * edge

    def compose(self, table: pd.DataFrame, subject: Subject) -> tuple[dict[str, Any], View]:
        """The chart in the room between head and foot with both around it; and the view it was drawn with."""
        asked = self._preset.height_px
        figure, view = self._fitted(table, subject, asked)
        most = self._preset.most_height_px
        if not asked and most and figure["layout"]["height"] + self._top + self._bottom > most:
            figure, view = self._fitted(table, subject, most)
        return self._framed(figure), view

    def named(self, table: pd.DataFrame) -> Named:
        """The events that the timeline would label; much cheaper than drawing it."""
        room = self._room(self._preset.height_px or self._preset.most_height_px)
        view = replace(self._view, width_px=self._width(), height_px=room)
        if view.layout == "vertical":
            listed = arrange_list(table, view, named_only=True)
            return _named(listed.stack.placement, listed.records.column("event_id"), dated=True) if listed else Named()
        scene = arrange(table, view, named_only=True)
        if scene and view.grouping == "merged":
            view = _with_room(view, abs(scene.margins.left - scene.margins.right))
            scene = arrange(table, view, named_only=True)
        return _named(scene.placement, [item.key for item in scene.items], dated=False) if scene else Named()

    def _room(self, height_px: float) -> int:
        return max(int(height_px - self._top - self._bottom), _LEAST_CHART_PX) if height_px else 0

    def _width(self) -> int:
        return int(self._preset.width_px - 2 * self._types.edge)

    def _fitted(self, table: pd.DataFrame, subject: Subject, height_px: int) -> tuple[dict[str, Any], View]:
        """The chart; one that came out taller than its room is drawn once more in so much less."""
        room = self._room(height_px)
        if room and subject == "timeline":
            self._view = self._enlarged(table, room)
        figure, view = self._chart(table, subject, room)
        excess = math.ceil(figure["layout"]["height"] - room)
        if room and excess > 0:
            figure, view = self._chart(table, subject, max(room - excess, _LEAST_CHART_PX))
        return figure, view

    def _enlarged(self, table: pd.DataFrame, height_px: int) -> View:
        """The view, a list of few events in the largest type in which all of them stand whole."""
        view = replace(self._view, width_px=self._width(), height_px=height_px)
        for scale in _SCALES if view.layout == "vertical" else ():
            larger = replace(view, font_px=math.floor(scale * view.font_px))
            listed = arrange_list(table, larger, named_only=True)
            labels = listed.stack.placement.labels if listed else ()
            whole = all(label.lines[-1][-1] != "…" and len(label.lines) <= _LINES for label in labels)
            if listed and len(labels) == len(listed.records) and whole:
                return replace(self._view, font_px=larger.font_px)
        return self._view

    def _chart(self, table: pd.DataFrame, subject: Subject, height_px: int) -> tuple[dict[str, Any], View]:
        width = self._width()
        view = replace(self._view, width_px=width, height_px=height_px)
        drawn: dict[str, Any] = _CHARTS.get(subject, draw)(table, view).to_dict()
        if view.grouping == "merged" and view.layout == "horizontal" and subject not in _CHARTS and drawn["data"]:
            view = _with_room(view, _head_px(drawn))
            drawn = _headless(draw(table, view).to_dict(), view)
        if not drawn["data"]:  # under "no events" the app says what to press
            drawn["layout"]["annotations"] = drawn["layout"]["annotations"][:1]
        for number, trace in enumerate(drawn["data"]):
            trace["uid"] = f"t{number}"  # Plotly would draw lots, and the same picture be another file
        return drawn, view

    def _framed(self, figure: dict[str, Any]) -> dict[str, Any]:
        layout, preset, types = figure["layout"], self._preset, self._types
        margins = {side: layout["margin"].get(side, 0) for side in "lrtb"}
        height = preset.height_px or math.ceil(layout["height"] + self._top + self._bottom)
        # what the chart did not need of its room goes under it, not between title and chart
        spare = height - self._top - self._bottom - layout["height"]
        margins["l"] += types.edge
        margins["r"] = preset.width_px - (layout["width"] - layout["margin"]["r"]) - types.edge
        margins["t"] += self._top
        margins["b"] += self._bottom + spare
        layout |= {"width": preset.width_px, "height": height, "margin": margins}
        layout["annotations"] = [*layout.get("annotations", ()), *self._words(margins, height)]
        if self._logo:
            layout["images"] = [*layout.get("images", ()), self._placed_logo(margins, height)]
        return figure

    def _words(self, margins: dict[str, float], height: float) -> list[dict[str, Any]]:
        palette = PALETTES[self._view.theme]
        colours, tag, edge = (palette.ink, palette.secondary), self._view.language, self._types.edge
        place = reading_edge(tag, edge, self._preset.width_px - edge)
        middle = ("center", self._preset.width_px / 2) if self._preset.message_px else place
        foot_px = sum(part.height_px for part in self._foot)
        around = {"margins": margins, "language": tag, "colours": colours}
        return [
            *placed(self._head, top_px=edge, place=middle, **around),  # type: ignore[arg-type]
            *placed(self._foot, top_px=height - edge - foot_px, place=place, **around),  # type: ignore[arg-type]
        ]

    def _placed_logo(self, margins: dict[str, float], height: float) -> dict[str, Any]:
        """At the foot, at the side where lines end."""
        logo = self._logo
        assert logo is not None  # noqa: S101 - only asked for when there is one
        wide, tall = logo_size(logo, self._types)
        plot_w = self._preset.width_px - margins["l"] - margins["r"]
        plot_h = height - margins["t"] - margins["b"]
        edge = self._types.edge
        ends_left = reading_edge(self._view.language, 0, 1)[0] == "right"
        x = edge if ends_left else self._preset.width_px - edge - wide
        return {
            "source": logo.address, "xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom",
            "x": (x - margins["l"]) / plot_w, "y": -(margins["b"] - edge) / plot_h,
            "sizex": wide / plot_w, "sizey": tall / plot_h, "sizing": "contain", "layer": "above",
        }  # fmt: skip
