"""The marks, labels and badges of a scene as Plotly's traces: one trace each, ids in ``customdata``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.drawing.boxes import Badge, Box, Label
from timeline.drawing.fonts import stack
from timeline.drawing.hover import badge_hover, hover
from timeline.drawing.scene import Scene, spoken, story
from timeline.drawing.text import embed, escape, isolate
from timeline.drawing.theme import DIMMED, Palette, lane_colour, lane_symbols, mix
from timeline.drawing.words import number_words

_RIM = 2  # px of a mark's rim


def _ink(scene: Scene, palette: Palette, item: int) -> str:
    """The colour of an item's lane, dimmed when another story is selected."""
    lane = scene.lanes[scene.items[item].lane]
    return _shade(scene, palette, item, lane_colour(palette, lane.number))


def is_dim(scene: Scene, item: int) -> bool:
    """True when a story is selected and the item is no part of it."""
    return bool(scene.chosen) and scene.stories[item] != scene.chosen


def marks(scene: Scene, palette: Palette) -> dict[str, Any]:
    """One trace of all marks; ``customdata`` is [event id, story id, lane key]."""
    placed = scene.placement.marks
    items, records = [scene.items[mark.item] for mark in placed], [scene.records[mark.item] for mark in placed]
    symbols = [lane_symbols(palette, scene.lanes[item.lane].number) for item in items]
    known = [record["exact"] for record in records]
    facts = [sure and record["modality"] == "asserted" for sure, record in zip(known, records, strict=True)]
    colours = [_ink(scene, palette, mark.item) for mark in placed]
    sizes = [
        1.7 * min(item.radius, scene.frame.thick) - _RIM if item.wide else 2 * item.radius for item in items
    ]  # a bar's strip holds the rim
    rims = [2 * _RIM if record["event_id"] == scene.view.selected else _RIM for record in records]
    return {
        "type": "scatter", "mode": "markers", "name": "events", "showlegend": False,
        "x": [at_px(scene, item.mark) for item in items], "y": [round(mark.y, 2) for mark in placed],
        "marker": {
            "symbol": [exact if sure else stretch for (exact, stretch), sure in zip(symbols, known, strict=True)],
            "size": [round(size, 1) for size in sizes], "opacity": 1,
            "color": [colour if fact else palette.page for colour, fact in zip(colours, facts, strict=True)],
            "line": {"color": colours, "width": rims},
        },
        "customdata": _ids(scene, [mark.item for mark in placed]),
        "hovertext": [hover(record, scene.view, scene.disputed) for record in records],
        "hoverinfo": "text", "cliponaxis": False,
    }  # fmt: skip


def labels(scene: Scene, palette: Palette) -> dict[str, Any]:
    """One trace of all labels. They are no texts of the marks: Plotly never draws a text that once was empty."""
    placed = scene.placement.labels
    size = scene.view.font_px
    return {
        "type": "scatter", "mode": "text", "name": "labels", "showlegend": False,
        "x": [at_px(scene, label.box.x1 if label.side == "left" else label.box.x0) for label in placed],
        "y": [round((label.box.y0 + label.box.y1) / 2, 2) for label in placed],
        "text": [_markup(scene, palette, label) for label in placed],
        "textposition": ["middle left" if label.side == "left" else "middle right" for label in placed],
        "textfont": {
            "family": [stack(spoken(scene.records[label.item], scene.view)) for label in placed],
            "color": [_shade(scene, palette, label.item, palette.ink) for label in placed], "size": size,
        },
        "customdata": _ids(scene, [label.item for label in placed]), "hoverinfo": "none", "cliponaxis": False,
    }  # fmt: skip


def _ids(scene: Scene, numbers: Sequence[int]) -> list[list[str]]:
    """[event id, story id, lane key] of each item."""
    found = []
    for number in numbers:
        record, lane = scene.records[number], scene.lanes[scene.items[number].lane]
        found.append([str(record["event_id"]), story(record), lane.key])
    return found


def badges(scene: Scene, palette: Palette) -> dict[str, Any]:
    """One trace of "+n"; ``customdata`` is [";"-joined event ids, first day, last day, lane key]."""
    view, points = scene.view, scene.placement.badges
    return {
        "type": "scatter", "mode": "text", "name": "badges", "showlegend": False,
        "x": [at_px(scene, (badge.box.x0 + badge.box.x1) / 2) for badge in points],
        "y": [round((badge.box.y0 + badge.box.y1) / 2, 2) for badge in points],
        "text": ["+" + number_words(len(badge.items), view.language) for badge in points],
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


def _markup(scene: Scene, palette: Palette, label: Label) -> str:
    """A label in Plotly's pseudo-HTML: escaped, its lead in the lane's colour, each line isolated."""
    record: Mapping[str, Any] = scene.records[label.item]
    first, *rest = label.lines
    lead = escape(label.lead)
    text = escape(first[len(label.lead) :])
    ink = palette.conflict if label.lead and story(record) in scene.disputed else ""
    colour = _shade(scene, palette, label.item, ink) if ink else _ink(scene, palette, label.item)
    language = spoken(record, scene.view)
    said = f'<span style="color:{colour}">{embed(lead, language)}</span>'
    head = f"{said}{text}" if lead else text
    return "<br>".join(isolate(line, language) for line in (head, *map(escape, rest)))


def _shade(scene: Scene, palette: Palette, item: int, colour: str) -> str:
    return mix(colour, palette.page, DIMMED) if is_dim(scene, item) else colour


def _badge_data(scene: Scene, badge: Badge) -> list[str]:
    first = min(scene.records.value(item, "start") for item in badge.items)
    last = max(scene.records.value(item, "end") for item in badge.items)
    ids = ";".join(scene.items[item].key for item in badge.items)
    return [ids, first.isoformat(), last.isoformat(), scene.lanes[badge.lane].key]
