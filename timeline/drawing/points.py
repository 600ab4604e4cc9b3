"""The marks, labels and badges of a scene as Plotly's traces: one trace each, ids in ``customdata``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.drawing.boxes import Badge, Box, Label, Mark
from timeline.drawing.fonts import stack
from timeline.drawing.hover import badge_hover, hover
from timeline.drawing.placement import offset
from timeline.drawing.scene import Scene, spoken, story
from timeline.drawing.text import embed, escape, isolate
from timeline.drawing.theme import DIMMED, Palette, lane_colour, lane_symbols, mix
from timeline.drawing.words import number_words

_SPACE = "\u00a0"  # Plotly sets text close to its mark; SVG keeps this space


@dataclass(slots=True)
class _Points:
    """Columns of a trace of marks and texts."""

    x: list[Any] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    side: list[str] = field(default_factory=list)
    symbol: list[str] = field(default_factory=list)
    size: list[float] = field(default_factory=list)
    fill: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    family: list[str] = field(default_factory=list)
    ink: list[str] = field(default_factory=list)
    ids: list[list[str]] = field(default_factory=list)
    hover: list[str] = field(default_factory=list)
    rim: list[float] = field(default_factory=list)

    def trace(self, size_px: float) -> dict[str, Any]:
        return {
            "type": "scatter", "mode": "markers+text", "name": "events", "showlegend": False,
            "x": self.x, "y": self.y, "text": self.text, "textposition": self.side,
            "textfont": {"family": self.family, "color": self.ink, "size": size_px},
            "marker": {
                "symbol": self.symbol, "size": self.size, "color": self.fill, "opacity": 1,
                "line": {"color": self.line, "width": self.rim},
            },
            "customdata": self.ids, "hovertext": self.hover, "hoverinfo": "text", "cliponaxis": False,
        }  # fmt: skip


def lane_ink(scene: Scene, palette: Palette, item: int) -> str:
    """The colour of an item's lane, dimmed when another story is selected."""
    lane = scene.lanes[scene.items[item].lane]
    return _shade(scene, palette, item, lane_colour(palette, lane.number))


def is_dim(scene: Scene, item: int) -> bool:
    """True when a story is selected and the item is no part of it."""
    return bool(scene.chosen) and scene.stories[item] != scene.chosen


def marks_and_labels(scene: Scene, palette: Palette) -> dict[str, Any]:
    """One trace of all marks with their labels; ``customdata`` is [event id, story id, lane key]."""
    points = _Points()
    labels = {label.item: label for label in scene.placement.labels}
    for mark in scene.placement.marks:
        label = labels.get(mark.item)
        beside = label if label and _is_beside(label, scene) else None
        _add_mark(points, scene, palette, mark, beside)
        if label and not beside:
            _add_text(points, scene, palette, label)
    return points.trace(scene.view.font_px)


def badges(scene: Scene, palette: Palette) -> dict[str, Any]:
    """One trace of "+n"; ``customdata`` is [";"-joined event ids, first day, last day, lane key]."""
    view, points = scene.view, scene.placement.badges
    return {
        "type": "scatter", "mode": "text", "name": "badges", "showlegend": False,
        "x": [at_px(scene, (badge.box.x0 + badge.box.x1) / 2) for badge in points],
        "y": [round((badge.box.y0 + badge.box.y1) / 2, 2) for badge in points],
        "text": ["+" + number_words(len(badge.items), view.language, digits=view.digits) for badge in points],
        "textposition": "middle center",
        "textfont": {"family": stack(view.language), "color": palette.secondary, "size": view.font_px},
        "customdata": [_badge_data(scene, badge) for badge in points],
        "hovertext": [badge_hover(scene, badge) for badge in points], "hoverinfo": "text",
        "cliponaxis": False,
    }  # fmt: skip


def badge_shapes(scene: Scene, palette: Palette) -> list[dict[str, Any]]:
    """The pills under the badges as one layout shape, however many they are: each shape is drawn by itself."""
    if not scene.placement.badges:
        return []
    pills = (_rectangle(scene, badge.box) for badge in scene.placement.badges)
    return [
        {
            "type": "path", "xref": "x", "yref": "y", "layer": "below", "line": {"width": 0},
            "path": "".join(pills), "fillcolor": palette.badge,
        }
    ]  # fmt: skip


def _rectangle(scene: Scene, box: Box) -> str:
    """A box as a path in the axes' own values; in it, an underscore parts a day from its hour."""
    left, right = (str(at_px(scene, px)).replace(" ", "_") for px in (box.x0, box.x1))
    return f"M{left},{box.y0:.2f}H{right}V{box.y1:.2f}H{left}Z"


def at_px(scene: Scene, px: float) -> str | float:
    """What stands for px of the plot on the x axis."""
    return scene.scale.axis_value(scene.scale.ordinal_at(px))


def _add_mark(points: _Points, scene: Scene, palette: Palette, mark: Mark, label: Label | None) -> None:
    item, record = scene.items[mark.item], scene.records[mark.item]
    exact, stretch = lane_symbols(palette, scene.lanes[item.lane].number)
    known = record["precision"] == "day" and not record["mod"]
    colour = lane_ink(scene, palette, mark.item)
    points.x.append(at_px(scene, item.mark))
    points.y.append(round(mark.y, 2))
    points.symbol.append(exact if known else stretch)
    points.size.append(round(item.radius * (1.7 if item.wide else 2), 1))
    points.fill.append(colour if known and record["modality"] == "asserted" else palette.page)
    points.line.append(colour)
    points.rim.append(4 if record["event_id"] == scene.view.selected else 2)
    _add_common(points, scene, palette, mark.item, label)


def _is_beside(label: Label, scene: Scene) -> bool:
    """True when the label stands where Plotly puts the text of its mark; a bar may have pushed it further."""
    item = scene.items[label.item]
    reach = offset(item.radius, scene.view.font_px)
    if label.side == "right":
        return abs(label.box.x0 - item.mark - reach) < 1
    return label.side == "left" and abs(item.mark - reach - label.box.x1) < 1


def _add_text(points: _Points, scene: Scene, palette: Palette, label: Label) -> None:
    """A label away from its mark: a point of its own, without a mark, where the text begins or ends."""
    points.x.append(at_px(scene, label.box.x1 if label.side == "left" else label.box.x0))
    points.y.append(round((label.box.y0 + label.box.y1) / 2, 2))
    points.symbol.append("circle")
    points.size.append(0)
    points.fill.append("rgba(0,0,0,0)")
    points.line.append("rgba(0,0,0,0)")
    points.rim.append(0)
    _add_common(points, scene, palette, label.item, label)


def _add_common(points: _Points, scene: Scene, palette: Palette, number: int, label: Label | None) -> None:
    record, item = scene.records[number], scene.items[number]
    points.text.append(_markup(scene, palette, label) if label else "")
    points.side.append("middle left" if label and label.side == "left" else "middle right")
    points.family.append(stack(spoken(record, scene.view)))
    points.ink.append(_shade(scene, palette, number, palette.ink))
    points.ids.append([str(record["event_id"]), story(record), scene.lanes[item.lane].key])
    points.hover.append(hover(record, scene.view, scene.disputed))


def _markup(scene: Scene, palette: Palette, label: Label) -> str:
    """A label in Plotly's pseudo-HTML: escaped, its lead in the lane's colour, each line isolated."""
    record: Mapping[str, Any] = scene.records[label.item]
    first, *rest = label.lines
    lead = escape(label.lead)
    text = escape(first[len(label.lead) :])
    ink = palette.conflict if label.lead and story(record) in scene.disputed else ""
    colour = _shade(scene, palette, label.item, ink) if ink else lane_ink(scene, palette, label.item)
    said = f'<span style="color:{colour}">{embed_lead(lead, record, scene)}</span>'
    head = f"{said}{text}" if lead else text
    language = spoken(record, scene.view)
    lines = (isolate(line, language) for line in (head, *map(escape, rest)))
    before, after = {"right": (_SPACE, ""), "left": ("", _SPACE), "over": ("", "")}[label.side]
    return "<br>".join(f"{before}{line}{after}" for line in lines)


def embed_lead(lead: str, record: Mapping[str, Any], scene: Scene) -> str:
    """A date in the reader's language, for a line in the headline's: isolated where directions mix."""
    return embed(lead, spoken(record, scene.view))


def _shade(scene: Scene, palette: Palette, item: int, colour: str) -> str:
    return mix(colour, palette.page, DIMMED) if is_dim(scene, item) else colour


def _badge_data(scene: Scene, badge: Badge) -> list[str]:
    first = min(scene.records.value(item, "start") for item in badge.items)
    last = max(scene.records.value(item, "end") for item in badge.items)
    ids = ";".join(scene.items[item].key for item in badge.items)
    return [ids, first.isoformat(), last.isoformat(), scene.lanes[badge.lane].key]
