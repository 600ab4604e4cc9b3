"""A picture composed: title, subtitle, chart, note, sources, credit and logo in one figure of the right size."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

import pandas as pd

from timeline.drawing.fonts import LINE
from timeline.drawing.selecting import order, select
from timeline.drawing.text import clean
from timeline.drawing.view import View
from timeline.locales import load, nearest
from timeline.publishing.captions import finding, note, source_line, subtitle
from timeline.publishing.fonts import require_glyphs
from timeline.publishing.layout import Block, Types, block
from timeline.publishing.logo import Logo, read_logo
from timeline.publishing.picture import Picture, check
from timeline.publishing.presets import Preset, preset_named, sized
from timeline.publishing.sheet import Sheet, logo_size
from timeline.publishing.summary import Summary, summarise

#: The most of a picture's height that notes and sources may take.
_FOOT_SHARE, _CARD_FOOT_SHARE = 0.2, 0.13
_FOOT_LINES = 6
#: Drafts of a picture before it is taken as it is, and the fewest events it is thinned out to.
_TRIES, _LEAST_EVENTS = 4, 3
#: How much is said at the foot, from all to the least: (in brief, sources named).
_DEGREES = ((False, 8), (True, 8), (True, 5), (True, 3), (True, 2), (True, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A finished figure (as a dict) with its size in CSS px, and what it says about itself.

    ``rows`` are the events shown, ``facts`` are about them.
    ``kept`` and ``chart_view`` are what the chart alone was drawn from.
    """

    figure: dict[str, Any]
    width_px: int
    height_px: int
    title: str
    subtitle: str
    rows: pd.DataFrame
    facts: Summary
    view: View
    preset: Preset
    kept: pd.DataFrame
    chart_view: View


def compose(table: pd.DataFrame, view: View, picture: Picture) -> Composition:
    """The picture as one figure. Raises ExportError as ``check`` and ``read_logo`` do, and for missing glyphs."""
    check(picture, view, table)
    preset = sized(preset_named(picture.preset), picture.size)
    logo = read_logo(picture.logo) if picture.logo is not None else None
    kept = _kept(table, view, picture)
    facts = summarise(select(kept, replace(view, top=None)))
    said = _title(picture, facts, view), _subtitle(picture, facts, view, preset)
    drawn = _drawn(view, picture, preset)
    page = _Page(picture, facts, preset, logo, _head(said, preset, drawn))
    found = page.settle(kept, drawn)
    figure = found.figure
    require_glyphs("".join(texts_of(figure)), picture.preset)
    layout = figure["layout"]
    return Composition(
        figure=figure, width_px=layout["width"], height_px=layout["height"], title=said[0], subtitle=said[1],
        rows=found.rows, facts=found.facts, view=found.view, preset=preset, kept=found.kept,
        chart_view=found.chart_view,
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """One attempt at a picture, with the number of events that found no room in it."""

    figure: dict[str, Any]
    rows: pd.DataFrame
    facts: Summary
    kept: pd.DataFrame
    view: View
    chart_view: View
    hidden: int


@dataclass(frozen=True, slots=True)
class _Page:
    """What stays the same from draft to draft."""

    picture: Picture
    facts: Summary
    preset: Preset
    logo: Logo | None
    head: tuple[Block, ...]

    def settle(self, table: pd.DataFrame, view: View) -> _Draft:
        """The draft that is drawn: when the reader did not say which events, so few that each has its label."""
        if not self.picture.events and not self.picture.top:
            view = self._thinned(table, view)
        draft = self._draft(table, view, 0)
        return self._draft(table, view, draft.hidden) if draft.hidden else draft

    def _thinned(self, table: pd.DataFrame, view: View) -> View:
        """The view with the largest top that leaves no event without a label, as far as a few tries find it."""
        kept, asked = _leading(table, view)
        rows = select(kept, asked)
        # the words below the chart change by a digit from try to try, not by a line
        foot = _foot(self, summarise(rows, self.facts.disputed), len(rows), asked)
        for _ in range(_TRIES):
            kept, asked = _leading(table, view)
            shown, named = Sheet(self.preset, asked, self.logo, self.head, foot).crowd(kept, self.picture.subject)
            most = view.top or 0
            if most <= _LEAST_EVENTS or shown <= named:
                break
            view = replace(view, top=max(_LEAST_EVENTS, min(most, shown) - -(-3 * (shown - named) // 4)))
        return view

    def _draft(self, table: pd.DataFrame, view: View, hidden: int) -> _Draft:
        kept, view = _leading(table, view)
        rows = select(kept, view)
        marks = summarise(rows, self.facts.disputed)
        foot = _foot(self, marks, len(rows) - hidden, view)
        figure, chart_view = Sheet(self.preset, view, self.logo, self.head, foot).compose(kept, self.picture.subject)
        return _Draft(
            figure=figure, rows=rows, facts=marks, kept=kept, view=view, chart_view=chart_view, hidden=_hidden(figure),
        )  # fmt: skip


def _hidden(figure: dict[str, Any]) -> int:
    """How many events stand in "+n" badges only."""
    badges = [trace for trace in figure["data"] if trace.get("name") == "badges"]
    return sum(len(data[0].split(";")) for trace in badges for data in trace["customdata"])


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


def _subtitle(picture: Picture, facts: Summary, view: View, preset: Preset) -> str:
    if picture.subtitle is not None:
        return clean(picture.subtitle)
    named = picture.title is None and not facts.disputed and not facts.busiest
    return subtitle(facts, view.language, about=not named and not preset.message_px)


def _head(said: tuple[str, str], preset: Preset, view: View) -> tuple[Block, ...]:
    types, tag = Types.of(preset), view.language
    room = (preset.message_px or preset.width_px) - 2 * types.edge
    most = 2 if preset.height_px and preset.height_px < 700 else 3
    gap = 0.3 * types.small
    title = block(said[0], types.title, room_px=room, language=tag, most=most, space_px=gap, bold=True)
    under = block(said[1], types.subtitle, room_px=room, language=tag, most=2, space_px=2 * gap, quiet=True)
    return title, under


def _foot(page: _Page, marks: Summary, shown: int, view: View) -> tuple[Block, ...]:
    """Note, sources and credit, as much of them as a fifth of the height can hold."""
    picture, facts, preset, logo = page.picture, page.facts, page.preset, page.logo
    types, tag = Types.of(preset), view.language
    room = preset.width_px - 2 * types.edge - (logo_size(logo, types)[0] + types.edge if logo else 0)
    budget = (_CARD_FOOT_SHARE if preset.message_px else _FOOT_SHARE) * (preset.height_px or 2 * preset.width_px)
    blocks: tuple[Block, ...] = ()
    fewest = max(1, int(budget / (types.small * LINE)) // 2)
    for brief, named, most in (*((*degree, _FOOT_LINES) for degree in _DEGREES), (*_DEGREES[-1], fewest)):
        signs = note(marks, tag, shown=shown, total=facts.events, brief=brief)
        texts = (
            _joined(signs, clean(picture.note, 600), tag),
            _joined(source_line(facts, tag, most=named), clean(picture.credit), tag),
        )
        blocks = tuple(
            block(text, types.small, room_px=room, language=tag, most=most, space_px=0.2 * types.small, quiet=True)
            for text in texts
        )
        if sum(part.height_px for part in blocks) <= budget:
            break
    return blocks


def _joined(first: str, second: str, language: str) -> str:
    space = "" if nearest(language).startswith("zh") else " "
    return space.join(part for part in (first, second) if part)
