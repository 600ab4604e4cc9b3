"""The menu of lanes: show, hide and reorder them by mouse or keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import dash_mantine_components as dmc
import pandas as pd
from dash import html

from timeline.drawing import select
from timeline.drawing.lanes import lanes_of
from timeline.drawing.view import View
from timeline.web.parts import extra, icon
from timeline.web.words import say

MAX_LANES = 200


def lanes(table: pd.DataFrame, view: View) -> list[Any]:
    """An entry per lane of the view, hidden ones too, in the order drawn; the page's script acts on its data."""
    everything = replace(view, hidden=())
    found = lanes_of(table, select(table, everything), everything, MAX_LANES)
    keys = [lane.key for lane in found]
    return [_entry(lane.key, lane.title, lane.language, place, keys, view) for place, lane in enumerate(found)]


def _entry(key: str, title: str, language: str, place: int, keys: list[str], view: View) -> html.Li:
    tag = view.language
    shown = key not in view.hidden
    eye = dmc.Checkbox(
        checked=shown,
        label=html.Span(title, lang=language or None, dir="auto"),
        size="sm",
        **extra(aria_label=say(tag, "lane_show", lane=title)),
    )
    moves = [
        _move("lane-up", say(tag, "lane_up", lane=title), key, disabled=place == 0),
        _move("lane-down", say(tag, "lane_down", lane=title), key, disabled=place == len(keys) - 1),
    ]
    toggle = html.Span(eye, className="lane-name", **extra(data_act="lane-toggle", data_lane=key))
    return html.Li([toggle, *moves], draggable="true", **extra(data_key=key))


def _move(action: str, label: str, key: str, *, disabled: bool) -> html.Span:
    picture = icon("up" if action == "lane-up" else "down")
    button = dmc.ActionIcon(picture, variant="subtle", size="sm", disabled=disabled, **extra(aria_label=label))
    return html.Span(button, **extra(data_act=action, data_lane=key))
