"""A picture composed: title, subtitle, chart, note, sources, credit and logo in one figure of the right size."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

import pandas as pd

from timeline.drawing.selecting import order, select, story_ids
from timeline.drawing.view import View
from timeline.model import Story
from timeline.publishing.choosing import as_written, best_told, leading, said_alike
from timeline.publishing.fonts import require_glyphs
from timeline.publishing.headings import Page, foot, head, subtitle_line, title
from timeline.publishing.logo import Logo, read_logo
from timeline.publishing.picture import Picture, check
from timeline.publishing.presets import Preset, preset_named, sized
from timeline.publishing.sheet import Sheet
from timeline.publishing.summary import Summary, recount, summarise

#: What choosing and placing look at: a table of fewer columns is taken apart faster.
_PLACED_BY = (
    "source_id", "event_id", "story_id", "start", "end", "precision", "timex", "mod", "modality", "quote", "type",
    "actors", "headline", "headline_language", "headline_from", "language", "confidence", "status", "publisher",
    "date_text", "patients", "object", "amount_text", "date_start", "date_end", "sentence_start", "sentence_end",
    "passage_start",
)  # fmt: skip
#: Events looked at for each that may be named, and how often those without a label are left out.
_CANDIDATES, _TRIES = 5, 6
#: Events of a source without a lane that are tried in turn.
_LANE_TRIES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A finished figure (as a dict) with its size in CSS px, and what it says about itself.

    ``rows`` are the events shown, ``facts`` are about them, ``among`` about all that might have been.
    ``kept`` and ``chart_view`` are what the chart alone was drawn from.
    """

    figure: dict[str, Any]
    width_px: int
    height_px: int
    title: str
    subtitle: str
    rows: pd.DataFrame
    facts: Summary
    among: Summary
    view: View
    preset: Preset
    kept: pd.DataFrame
    chart_view: View


def compose(table: pd.DataFrame, view: View, picture: Picture) -> Composition:
    """The picture as one figure. Raises ExportError as ``check`` and ``read_logo`` do, and for missing glyphs."""
    check(picture, view, table)
    preset = sized(preset_named(picture.preset), picture.size)
    logo = read_logo(picture.logo) if picture.logo is not None else None
    told = said_alike(table[table["story_id"] == picture.story] if picture.subject == "story" else table, view)
    kept = as_written(told) if picture.subject == "story" else told
    drawn = _drawn(view, picture, preset)
    page = _page(picture, _facts(select(told, drawn), drawn, picture), preset, logo, drawn)
    found = settle(page, kept, drawn, picture.top or view.top)
    if page.facts.disputed and not found.facts.disputed:  # its title is of what it shows
        page = _page(picture, replace(page.facts, disputed=()), preset, logo, drawn)
        found = settle(page, kept, drawn, picture.top or view.top)
    figure, facts, said = found.figure, page.facts, page.said
    require_glyphs("".join(texts_of(figure)), picture.preset)
    layout = figure["layout"]
    return Composition(
        figure=figure, width_px=layout["width"], height_px=layout["height"], title=said[0], subtitle=said[1],
        rows=told.loc[found.rows.index], facts=found.facts, among=facts, view=found.view, preset=preset,
        kept=found.kept, chart_view=found.chart_view,
    )  # fmt: skip


def _page(picture: Picture, facts: Summary, preset: Preset, logo: Logo | None, view: View) -> Page:
    said = title(picture, facts, view, preset), subtitle_line(picture, facts, view, preset)
    return Page(picture, facts, preset, logo, said, head(said, preset, view))


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


def settle(page: Page, table: pd.DataFrame, view: View, top: int | None) -> _Draft:
    """The draft that is drawn; when the reader did not say which events, of those that find room for a label."""
    if page.picture.subject == "timeline" and not page.picture.events:
        view = _chosen(page, table[list(_PLACED_BY)], view, top)
    draft = _draft(page, table, view, 0)
    return _draft(page, table, view, draft.hidden) if draft.hidden else draft


def _chosen(page: Page, table: pd.DataFrame, view: View, top: int | None) -> View:
    """The view with the ``top`` events, or with the most telling of those that can be named."""
    rows = select(table, view)
    found = leading(rows, view, top or math.ceil(page.preset.labels / 2))[: top or _CANDIDATES * page.preset.labels]
    events = [event for story in found for event in story]
    if top and view.grouping != "merged":
        events = events[:top]
    if view.grouping == "merged" and view.layout == "vertical":  # where each says how many sources tell it
        events = _with_accounts(rows, events, view)
    view = replace(view, events=tuple(events))
    return view if page.picture.top else _every_source(page, table, _named(page, table, view))


def _named(page: Page, table: pd.DataFrame, view: View) -> View:
    """The view without those of its events that found no room for a label.

    Without them the axis is another, so those that it covers get a second chance, in any lane that tells them.
    """
    rows = select(table, view if view.grouping == "merged" else replace(view, events=()))
    refused: set[str] = set()
    kept = _settled(page, table, rows, view, refused)
    if len(kept) >= page.preset.labels:
        return replace(view, events=kept)
    told = best_told(rows, view)
    shown = told[told["event_id"].isin(kept)]
    within = (told["start"] >= shown["start"].min()) & (told["end"] <= shown["end"].max())
    ranks = {story: rank for rank, story in enumerate(_stories_of(told, view.events))}
    others = told[within & ~told["story"].isin(shown["story"]) & ~told["event_id"].isin(refused) & ~told["leans"]]
    others = others.assign(place=others["story"].map(ranks)).dropna(subset="place").sort_values("place", kind="stable")
    if others.empty:
        return replace(view, events=kept)
    more = _settled(page, table, rows, replace(view, events=(*kept, *others["event_id"])), refused)
    if view.grouping != "merged":
        once = _once_each(others, more)
        more = once if once == more else _settled(page, table, rows, replace(view, events=once), refused)
    return replace(view, events=more if len(more) > len(kept) else kept)


def _every_source(page: Page, table: pd.DataFrame, view: View) -> View:
    """The view with an event of each source that has a lane to be seen in: the one it tells best, in place of another's
    account of the same when there is one, if not more than one other event has to go for it.
    """
    rows = select(table, replace(view, events=()))
    if view.grouping != "source" or rows["source_id"].nunique() > page.preset.labels / 2:
        return view
    told = best_told(rows, view)
    for source in sorted(set(told["source_id"]) - set(told.loc[told["event_id"].isin(view.events), "source_id"])):
        shown = told[told["event_id"].isin(view.events)]
        own = told[(told["source_id"] == source) & ~told["unsaid"] & told["others"]]
        own = own.assign(again=own["story"].isin(shown["story"])).sort_values("again", ascending=False, kind="stable")
        for event, story in zip(own["event_id"][:_LANE_TRIES], own["story"], strict=False):
            there = shown[shown["story"] == story]  # two of them: they disagree
            several = there["source_id"].map(shown["source_id"].value_counts()) > 1
            gone = set(there.loc[several, "event_id"]) - set(view.pinned) if len(there) == 1 else set()
            tried = (event, *(other for other in view.events if other not in gone))
            kept = _settled(page, table, rows, replace(view, events=tried), set())
            lanes = set(told.loc[told["event_id"].isin(kept), "source_id"])
            if lanes >= {source, *shown["source_id"]} and len(kept) >= len(view.events) - 1:
                view = replace(view, events=kept)
                break
    return view


def _settled(page: Page, table: pd.DataFrame, rows: pd.DataFrame, view: View, refused: set[str]) -> tuple[str, ...]:
    """Those of the view's events that can all be named beside each other, as far as can be in whole words.

    Those that were left out since their words would be cut are added to ``refused``.
    """
    for _ in range(_TRIES):
        marks = recount(page.facts, _once(select(rows, view), view))
        under = foot(page, marks, min(marks.events, page.preset.labels), view)
        found = Sheet(page.preset, view, page.logo, page.head, under).named(table)
        wanting = [key for key in found.cut if key not in view.pinned] if len(found.whole) > len(found.cut) else []
        named = [key for key in (*found.whole, *found.cut) if key not in wanting]
        if len(named) == found.events or not named:
            break
        with_accounts = _with_accounts(rows, named, view) if view.grouping == "merged" else named
        if view.grouping == "merged":
            wanting = _with_accounts(rows, wanting, view)
        refused.update(wanting)
        view = replace(view, events=tuple(event for event in view.events if event in set(with_accounts)))
    return view.events


def _draft(page: Page, table: pd.DataFrame, view: View, hidden: int) -> _Draft:
    rows = select(table, view)
    marks = _facts(rows, view, page.picture, page.facts.disputed)
    under = foot(page, marks, marks.events - hidden, view)
    figure, chart_view = Sheet(page.preset, view, page.logo, page.head, under).compose(table, page.picture.subject)
    return _Draft(
        figure=figure, rows=rows, facts=marks, kept=table, view=view, chart_view=chart_view,
        hidden=_hidden(figure, rows),
    )  # fmt: skip


def _hidden(figure: dict[str, Any], rows: pd.DataFrame) -> int:
    """How many events stand in "+n" badges only, or not in the matrix."""
    badges = [trace for trace in figure["data"] if trace.get("name") == "badges"]
    unnamed = [key for trace in badges for data in trace["customdata"] for key in data[0].split(";")]
    if any(trace.get("name") == "coverage" for trace in figure["data"]):
        return story_ids(rows).nunique() - len(figure["layout"]["yaxis"]["tickvals"])
    stories, crowded = story_ids(rows), rows["event_id"].isin(unnamed)
    return len(set(stories[crowded]) - set(stories[~crowded]))


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


def _stories_of(told: pd.DataFrame, events: Sequence[str]) -> list[str]:
    """The stories of events in their order; ``told`` is as ``best_told`` gives it."""
    place = dict(zip(told["event_id"], told["story"], strict=True))
    return list(dict.fromkeys(place[event] for event in events if event in place))


def _once_each(others: pd.DataFrame, events: Sequence[str]) -> tuple[str, ...]:
    """The events without further accounts of the stories of ``others``."""
    again = set(others.loc[others["event_id"].isin(events)].loc[lambda found: found["story"].duplicated(), "event_id"])
    return tuple(event for event in events if event not in again)


def _with_accounts(rows: pd.DataFrame, events: Sequence[str], view: View) -> list[str]:
    """The ids of all accounts of the events' stories, in the order of these, each story's best account first."""
    told = best_told(rows, view)
    ranks = {story: rank for rank, story in enumerate(_stories_of(told, events))}
    told = told.assign(place=told["story"].map(ranks)).dropna(subset="place")
    return list(told.sort_values("place", kind="stable")["event_id"])


def _facts(rows: pd.DataFrame, view: View, picture: Picture, among: tuple[Story, ...] | None = None) -> Summary:
    """The facts about rows, marks counted once where accounts are merged, people as the reader spells them."""
    facts = summarise(rows, among)
    actors = tuple(picture.names.get(name, name) for name in facts.actors)
    return recount(replace(facts, actors=actors), _once(rows, view))


def _once(rows: pd.DataFrame, view: View) -> pd.DataFrame:
    """The rows that have marks of their own: where accounts are merged, the leading one of each story."""
    if view.grouping != "merged" or rows.empty:
        return rows
    ranked = rows.loc[order(rows, view)]
    return ranked[~story_ids(ranked).duplicated()]
