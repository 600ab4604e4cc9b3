"""A picture composed: title, subtitle, chart, note, sources, credit and logo in one figure of the right size."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

import pandas as pd

from timeline.drawing import draw
from timeline.drawing.selecting import order, select
from timeline.drawing.text import clean
from timeline.drawing.theme import PALETTES
from timeline.drawing.view import View
from timeline.locales import load, nearest
from timeline.publishing.captions import finding, note, source_line, subtitle
from timeline.publishing.fonts import require_glyphs
from timeline.publishing.layout import Block, Types, block, placed, reading_edge
from timeline.publishing.logo import Logo, read_logo
from timeline.publishing.picture import Picture, check
from timeline.publishing.presets import Preset, preset_named, sized
from timeline.publishing.summary import Summary, summarise

#: The most of a picture's height that notes and sources may take, and the title with its subtitle.
_FOOT_SHARE, _HEAD_SHARE = 0.2, 0.3
#: How much is said at the foot, from all to the least: (in brief, sources named).
_DEGREES = ((False, 8), (True, 8), (True, 5), (True, 3), (True, 2), (True, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A finished figure (as a dict) with its size in CSS px, and what it says about itself."""

    figure: dict[str, Any]
    width_px: int
    height_px: int
    title: str
    subtitle: str
    rows: pd.DataFrame
    view: View
    preset: Preset


def compose(table: pd.DataFrame, view: View, picture: Picture) -> Composition:
    """The picture as one figure. Raises ExportError as ``check`` and ``read_logo`` do, and for missing glyphs."""
    check(picture, view, table)
    preset = sized(preset_named(picture.preset), picture.size)
    logo = read_logo(picture.logo) if picture.logo is not None else None
    kept = _kept(table, view, picture)
    facts = summarise(select(kept, replace(view, top=None)))
    said = _title(picture, facts, view), _subtitle(picture, facts, view)
    drawn = _drawn(view, picture, preset)
    kept, drawn = _leading(kept, drawn)
    rows = select(kept, drawn)
    sheet = _Sheet(preset, drawn, logo, _head(said, preset, drawn), _foot(picture, facts, rows, preset, drawn, logo))
    figure = sheet.compose(kept, picture)
    require_glyphs("".join(texts_of(figure)), picture.preset)
    return Composition(
        figure=figure, width_px=figure["layout"]["width"], height_px=figure["layout"]["height"], title=said[0],
        subtitle=said[1], rows=rows, view=drawn, preset=preset,
    )  # fmt: skip


def texts_of(figure: dict[str, Any]) -> Iterator[str]:
    """Every text that the figure shows, as its letters."""
    layout = figure["layout"]
    for note_ in layout.get("annotations", ()):
        yield unescape(note_.get("text") or "")
    for axis in ("xaxis", "yaxis"):
        yield from (unescape(str(text)) for text in layout.get(axis, {}).get("ticktext") or ())
    for trace in figure["data"]:
        text = trace.get("text")
        yield from (
            unescape(str(part)) for part in ([text] if isinstance(text, str) else text if text is not None else ())
        )


def _kept(table: pd.DataFrame, view: View, picture: Picture) -> pd.DataFrame:
    """The rows that the picture is about; the whole table when it does not say."""
    if picture.subject == "story":
        return table[table["story_id"] == picture.story]
    return table[table["event_id"].isin(picture.events)] if picture.events else table


def _drawn(view: View, picture: Picture, preset: Preset) -> View:
    """The reader's view as the picture wants it: its size, type and number of events."""
    most = len(picture.events) or picture.top or (view.top if view.top is not None else preset.labels)
    # a card has no room for a lane a source: there it is told what happened, not by whom
    grouping = "merged" if preset.message_px and view.grouping == "source" else view.grouping
    return replace(
        view, grouping=grouping, width_px=preset.width_px, height_px=preset.height_px,
        font_px=math.ceil(preset.type_px),
        labels=preset.labels, top=most, layout=picture.layout or preset.layout, selected="",
    )  # fmt: skip


def _leading(table: pd.DataFrame, view: View) -> tuple[pd.DataFrame, View]:
    """Where a mark is a story, the most important stories with all who tell them, instead of as many rows."""
    if view.grouping != "merged" or view.top is None:
        return table, view
    free = replace(view, top=None)
    rows = select(table, free)
    ranked = rows.loc[order(rows, free)]
    stories = ranked["story_id"].where(ranked["story_id"] != "", ranked["event_id"])
    leading = set(stories.drop_duplicates()[: view.top])
    return ranked[stories.isin(leading)].sort_index(), free


def _title(picture: Picture, facts: Summary, view: View) -> str:
    if picture.title is not None:
        return clean(picture.title)
    said = load(nearest(view.language), "publishing")
    if picture.subject == "story" and facts.disputed:
        return str(said["story"]).format(title=clean(facts.disputed[0].title))
    if picture.subject in ("coverage", "lag"):
        return str(said[picture.subject])
    return finding(facts, view.language)


def _subtitle(picture: Picture, facts: Summary, view: View) -> str:
    if picture.subtitle is not None:
        return clean(picture.subtitle)
    about = picture.title is not None or bool(facts.disputed or facts.busiest)
    return subtitle(facts, view.language, about=about)


def _head(said: tuple[str, str], preset: Preset, view: View) -> tuple[Block, ...]:
    types, tag = Types.of(preset), view.language
    room = (preset.message_px or preset.width_px) - 2 * types.edge
    most = 2 if preset.height_px and preset.height_px < 700 else 3
    gap = 0.3 * types.small
    title = block(said[0], types.title, room_px=room, language=tag, most=most, space_px=gap, bold=True)
    under = block(said[1], types.subtitle, room_px=room, language=tag, most=2, space_px=gap, quiet=True)
    return title, under


def _foot(
    picture: Picture, facts: Summary, rows: pd.DataFrame, preset: Preset, view: View, logo: Logo | None
) -> tuple[Block, ...]:
    """Note, sources and credit, as much of them as a fifth of the height can hold."""
    types, tag = Types.of(preset), view.language
    room = preset.width_px - 2 * types.edge - (_logo_size(logo, types)[0] + types.edge if logo else 0)
    budget = _FOOT_SHARE * (preset.height_px or 2 * preset.width_px)
    marks = summarise(rows)
    blocks: tuple[Block, ...] = ()
    for brief, named in _DEGREES:
        signs = note(marks, tag, shown=len(rows), total=facts.events, brief=brief)
        texts = (
            _joined(signs, clean(picture.note, 600), tag),
            _joined(source_line(facts, tag, most=named), clean(picture.credit), tag),
        )
        blocks = tuple(
            block(text, types.small, room_px=room, language=tag, most=6, space_px=0.2 * types.small, quiet=True)
            for text in texts
        )
        if sum(part.height_px for part in blocks) <= budget:
            break
    return blocks


def _joined(first: str, second: str, language: str) -> str:
    space = "" if nearest(language).startswith("zh") else " "
    return space.join(part for part in (first, second) if part)


def _logo_size(logo: Logo, types: Types) -> tuple[float, float]:
    height = 2.6 * types.small
    return min(height * logo.ratio, 8 * types.small), min(height, 8 * types.small / logo.ratio)


class _Sheet:
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
            foot_px = max(foot_px, _logo_size(logo, self._types)[1])
        self._top = edge + sum(part.height_px for part in head)
        self._bottom = (foot_px + edge if foot_px else 0) + 0.4 * edge

    def compose(self, table: pd.DataFrame, picture: Picture) -> dict[str, Any]:
        """The chart in the room between head and foot, then both around it."""
        figure = self._chart(table, picture, self._room(self._preset.height_px))
        most = self._preset.most_height_px
        if most and figure["layout"]["height"] + self._top + self._bottom > most:
            figure = self._chart(table, picture, self._room(most))
        return self._framed(figure)

    def _room(self, height_px: int) -> int:
        return max(int(height_px - self._top - self._bottom), 100) if height_px else 0

    def _chart(self, table: pd.DataFrame, picture: Picture, height_px: int) -> dict[str, Any]:
        width = self._preset.width_px - 2 * self._types.edge
        view = replace(self._view, width_px=int(width), height_px=height_px)
        kinds: dict[str, Any] = {}
        found: dict[str, Any] = kinds.get(picture.subject, draw)(table, view).to_dict()
        return found

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
        wide, tall = _logo_size(logo, self._types)
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
