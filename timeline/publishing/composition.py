"""A picture composed: title, subtitle, chart, note, sources, credit and logo in one figure of the right size."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

import pandas as pd

from timeline.drawing.fonts import LINE, width
from timeline.drawing.selecting import order, select
from timeline.drawing.text import clean
from timeline.drawing.view import View
from timeline.locales import load, nearest
from timeline.model import Story
from timeline.publishing.captions import finding, note, source_line, subtitle, title_of
from timeline.publishing.choosing import leading, story_ids
from timeline.publishing.fonts import require_glyphs
from timeline.publishing.layout import Block, Types, block
from timeline.publishing.logo import Logo, read_logo
from timeline.publishing.picture import Picture, check
from timeline.publishing.presets import Preset, preset_named, sized
from timeline.publishing.sheet import Sheet, logo_size
from timeline.publishing.summary import Summary, recount, summarise

#: The most of a picture's height that notes and sources may take.
_FOOT_SHARE, _CARD_FOOT_SHARE, _LIST_FOOT_SHARE = 0.2, 0.17, 0.12
_FOOT_LINES = 6
#: Pictures without bars and dashes, which then need no explanation.
_NO_BARS = ("coverage", "lag")
#: Events looked at for each that may be named, and how often those without a label are left out.
_CANDIDATES, _TRIES = 5, 6
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
    kept = table[table["story_id"] == picture.story] if picture.subject == "story" else table
    drawn = _drawn(view, picture, preset)
    facts = _facts(select(kept, drawn), drawn)
    said = _title(picture, facts, view), _subtitle(picture, facts, view, preset)
    page = _Page(picture, facts, preset, logo, _head(said, preset, drawn))
    found = page.settle(kept, drawn, picture.top or view.top)
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

    def settle(self, table: pd.DataFrame, view: View, top: int | None) -> _Draft:
        """The draft that is drawn; when the reader did not say which events, of those that find room for a label."""
        if self.picture.subject == "timeline" and not self.picture.events:
            view = self._chosen(table, view, top)
        draft = self._draft(table, view, 0)
        return self._draft(table, view, draft.hidden) if draft.hidden else draft

    def _chosen(self, table: pd.DataFrame, view: View, top: int | None) -> View:
        """The view with the ``top`` events, or with the most telling of those that can be named."""
        rows = select(table, view)
        found = leading(rows, view, top or self.preset.labels)[: top or _CANDIDATES * self.preset.labels]
        events = [event for story in found for event in story]
        if top and view.grouping != "merged":
            events = events[:top]
        if view.grouping == "merged" and view.layout == "vertical":  # where each says how many sources tell it
            events = _with_accounts(rows, events)
        view = replace(view, events=tuple(events))
        return view if self.picture.top else self._named(table, view)

    def _named(self, table: pd.DataFrame, view: View) -> View:
        """The view without those of its events that found no room for a label."""
        rows = select(table, view)
        for _ in range(_TRIES):
            marks = recount(self.facts, _once(select(rows, view), view))
            foot = _foot(self, marks, min(marks.events, self.preset.labels), view)
            named, all_named = Sheet(self.preset, view, self.logo, self.head, foot).named(table)
            if all_named or not named:
                break
            kept = set(_with_accounts(rows, named) if view.grouping == "merged" else named)
            view = replace(view, events=tuple(event for event in view.events if event in kept))
        return view

    def _draft(self, table: pd.DataFrame, view: View, hidden: int) -> _Draft:
        rows = select(table, view)
        marks = _facts(rows, view, self.facts.disputed)
        foot = _foot(self, marks, marks.events - hidden, view)
        figure, chart_view = Sheet(self.preset, view, self.logo, self.head, foot).compose(table, self.picture.subject)
        return _Draft(
            figure=figure, rows=rows, facts=marks, kept=table, view=view, chart_view=chart_view, hidden=_hidden(figure),
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


def _drawn(view: View, picture: Picture, preset: Preset) -> View:
    """The reader's view as the picture wants it: its size, type and events."""
    layout = picture.layout or preset.layout
    # a card or a list has no room to tell everything once a source: there each story stands once
    once = (preset.message_px or layout == "vertical") and view.grouping == "source" and picture.subject == "timeline"
    grouping = "merged" if once else view.grouping
    return replace(
        view, grouping=grouping, width_px=preset.width_px, height_px=preset.height_px,
        font_px=math.ceil(preset.type_px),
        labels=preset.labels, top=None, layout=layout, selected="", events=picture.events or view.events,
    )  # fmt: skip


def _with_accounts(rows: pd.DataFrame, events: Sequence[str]) -> list[str]:
    """The ids of all accounts of the events' stories, in the order of these."""
    stories = story_ids(rows)
    place = dict(zip(rows["event_id"], stories, strict=True))
    ranks = {story: rank for rank, story in enumerate(dict.fromkeys(place[event] for event in events))}
    told = stories[stories.isin(list(ranks))].map(ranks).sort_values(kind="stable")
    return list(rows.loc[told.index, "event_id"])


def _facts(rows: pd.DataFrame, view: View, among: tuple[Story, ...] | None = None) -> Summary:
    """The facts about rows as the picture counts them: where a mark is a story, stories are its events."""
    facts = summarise(rows, among)
    if view.grouping != "merged" or rows.empty:
        return facts
    return replace(summarise(_once(rows, view), ()), outlets=facts.outlets, disputed=facts.disputed)


def _once(rows: pd.DataFrame, view: View) -> pd.DataFrame:
    """The rows that have marks of their own: where accounts are merged, the leading one of each story."""
    if view.grouping != "merged" or rows.empty:
        return rows
    ranked = rows.loc[order(rows, view)]
    return ranked[~story_ids(ranked).duplicated()]


def _title(picture: Picture, facts: Summary, view: View) -> str:
    if picture.title is not None:
        return clean(picture.title)
    said = load(nearest(view.language), "publishing")
    if picture.subject == "story" and facts.disputed:
        return str(said["story"]).format(title=clean(title_of(facts.disputed[0], view.language)))
    if picture.subject in ("coverage", "lag"):
        return str(said[picture.subject])
    return finding(facts, view.language)


def _subtitle(picture: Picture, facts: Summary, view: View, preset: Preset) -> str:
    if picture.subtitle is not None:
        return clean(picture.subtitle)
    if preset.message_px:  # a card's lines at the foot say as much, and its room is for events
        return ""
    named = picture.title is None and not facts.disputed and not facts.busiest
    said = subtitle(facts, view.language, about=not named)
    types = Types.of(preset)
    short = preset.height_px and width(said, types.subtitle, view.language) > preset.width_px - 2 * types.edge
    return subtitle(facts, view.language, about=False) if short else said


def _head(said: tuple[str, str], preset: Preset, view: View) -> tuple[Block, ...]:
    types, tag = Types.of(preset), view.language
    room = (preset.message_px or preset.width_px) - 2 * types.edge
    most = 2 if preset.height_px and preset.height_px < 700 else 3
    gap = 0.3 * types.small
    title = block("", types.title, room_px=room, language=tag, most=most)
    for size in (types.title, 0.88 * types.title, 0.77 * types.title):  # smaller before it is cut
        title = block(
            said[0], max(round(size), types.small), room_px=room, language=tag, most=most, space_px=gap, bold=True
        )
        if not title.lines or not title.lines[-1].endswith("…"):
            break
    size = types.small if preset.message_px else types.subtitle
    under = block(said[1], size, room_px=room, language=tag, most=2, space_px=2 * gap, quiet=True)
    return title, under


def _foot(page: _Page, marks: Summary, shown: int, view: View) -> tuple[Block, ...]:
    """Note, sources and credit, as much of them as a fifth of the height can hold."""
    picture, facts, preset, logo = page.picture, page.facts, page.preset, page.logo
    types, tag = Types.of(preset), view.language
    room = preset.width_px - 2 * types.edge - (logo_size(logo, types)[0] + types.edge if logo else 0)
    listed = view.layout == "vertical" and preset.height_px
    share = _CARD_FOOT_SHARE if preset.message_px else _LIST_FOOT_SHARE if listed else _FOOT_SHARE
    budget = share * (preset.height_px or 2 * preset.width_px)
    blocks: tuple[Block, ...] = ()
    fewest = max(1, int(budget / (types.small * LINE)) // 2)
    for brief, named, most in (*((*degree, _FOOT_LINES) for degree in _DEGREES), (*_DEGREES[-1], fewest)):
        signs = note(marks, tag, shown=shown, total=facts.events, brief=brief or picture.subject in _NO_BARS)
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
