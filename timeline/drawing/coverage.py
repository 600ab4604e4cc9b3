"""Who tells what: a matrix of stories and sources, with those that differ marked by a sign and a colour."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any, Final, NamedTuple

import pandas as pd
import plotly.graph_objects as go
from msgspec.structs import asdict

from timeline.drawing.fonts import LINE, stack, width
from timeline.drawing.frame import base_layout, draw_empty, figure_of
from timeline.drawing.hover import hover
from timeline.drawing.selecting import select
from timeline.drawing.text import clean, embed, escape, fit, isolate, wrap
from timeline.drawing.theme import PALETTES, Palette
from timeline.drawing.view import View
from timeline.drawing.words import story_words
from timeline.locales import load
from timeline.model import Event, Story
from timeline.stories import gather, titling
from timeline.table import to_events

#: More stories than this are no matrix any more; those that most sources tell come first.
MOST_STORIES: Final = 60
_PITCH, _HEAD, _FOOT = 2.9, 3.2, 2.6  # type sizes: a row, the sources over and the legend under the matrix
_HEAD_LINES, _UPRIGHT = 3, 10  # lines of a source's name, and the type sizes that it gets when it must stand upright
_SIGNS: Final = {"told": "●", "not_told": "–", "differs": "⚠"}


class Cell(NamedTuple):
    """What one source says of one story: told, not_told or differs; its event, when it tells it."""

    state: str
    event: Event | None


class Heads(NamedTuple):
    """The sources' names as Plotly's ticks: their markup, angle, and the height that they need."""

    texts: tuple[str, ...]
    angle: int
    height_px: float


def coverage(table: pd.DataFrame, view: View) -> go.Figure:
    """The matrix of the stories that at least two sources tell; ``customdata`` is [event id, story id, source].

    In a height that is given, the most told of them that it holds.
    """
    rows = select(table, view)
    heads = _heads(_publishers(rows), view)
    room = ((view.height_px - heads.height_px) / view.font_px - _FOOT) // _PITCH
    stories = shared_stories(rows, max(int(room), 1) if view.height_px else MOST_STORIES, view.language)
    if not stories:
        return draw_empty(view, bool(len(table)))
    return _figure(rows, stories, heads, view)


def shared_stories(rows: pd.DataFrame, most: int = MOST_STORIES, language: str = "") -> list[Story]:
    """Stories of at least two sources in the order of time, at most so many (and MOST_STORIES): the most told.

    What has no title in the reader's ``language`` counts half.
    """
    rows = rows[rows["story_id"] != ""]
    told = rows.groupby("story_id")["source_id"].nunique()
    said = rows["headline_language"].isin(("", language)).groupby(rows["story_id"]).any()
    weight = -told / (2 - said)
    kept = sorted(told[told > 1].index, key=lambda story: (weight[story], story))[: min(most, MOST_STORIES)]
    return gather(to_events(rows[rows["story_id"].isin(kept)])) if kept else []


def cells(story: Story, sources: Sequence[str]) -> list[Cell]:
    """One cell a source, in the order of ``sources``.

    In a disputed story those differ that leave out the day most accounts share; all do when there is none.
    """
    first: dict[str, Event] = {}
    for account in story.accounts:
        first.setdefault(account.source_id, account)
    differing = _differing(list(first.values())) if story.disputed else frozenset()
    found = []
    for source in sources:
        event = first.get(source)
        state = "not_told" if event is None else "differs" if source in differing else "told"
        found.append(Cell(state, event))
    return found


def _differing(accounts: Sequence[Event]) -> frozenset[str]:
    days = {event.start for event in accounts}
    sets = {frozenset(other.source_id for other in accounts if other.start <= day <= other.end) for day in days}
    largest = max(len(group) for group in sets)
    agreeing = [group for group in sets if len(group) == largest]
    everyone = frozenset(event.source_id for event in accounts)
    return everyone - agreeing[0] if len(agreeing) == 1 and largest > 1 else everyone


def _figure(rows: pd.DataFrame, stories: Sequence[Story], heads: Heads, view: View) -> go.Figure:
    palette = PALETTES[view.theme]
    size = view.font_px
    publishers = _publishers(rows)
    head = _titles_px(view)
    titles = [_title(story, head - size, view) for story in stories]
    pitch, foot, top = _PITCH * size, _FOOT * size, heads.height_px
    layout = base_layout(view, palette) | {
        "height": round(top + foot + pitch * len(stories)), "dragmode": False,
        "margin": {
            "l": size if view.rtl else round(head), "r": round(head) if view.rtl else size, "t": round(top),
            "b": round(foot), "pad": 0,
        },
        "xaxis": _columns(heads, view, palette),
        "yaxis": {
            "range": [len(stories) - 0.5, -0.5], "tickmode": "array", "fixedrange": True, "zeroline": False,
            "tickvals": list(range(len(stories))), "ticktext": titles, "showgrid": False,
            "tickfont": {"size": size, "color": palette.ink}, "ticklen": 6,
            "tickcolor": "rgba(0,0,0,0)", "ticks": "outside", "side": "right" if view.rtl else "left",
        },
        "annotations": [_legend(stories, view, palette)],
        "shapes": [_rule(row, palette) for row in range(len(stories))],
    }  # fmt: skip
    return figure_of({"data": [_signs(stories, publishers, view, palette)], "layout": layout})


def _rule(row: int, palette: Palette) -> dict[str, Any]:
    """A thin line over a row, across titles and signs."""
    return {
        "type": "line", "xref": "paper", "yref": "y", "x0": -2, "x1": 3, "y0": row - 0.5, "y1": row - 0.5,
        "layer": "below", "line": {"color": palette.rule, "width": 1},
    }  # fmt: skip


def _publishers(rows: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """source id -> its name and language, in the table's order."""
    first = rows.drop_duplicates("source_id")
    return {
        str(source): (clean(str(name) or str(source), 60), str(language))
        for source, name, language in zip(first["source_id"], first["publisher"], first["language"], strict=True)
    }


def _titles_px(view: View) -> float:
    return min(0.42 * view.width_px, 26 * view.font_px)


def _heads(publishers: Mapping[str, tuple[str, str]], view: View) -> Heads:
    """Names over their columns: in lines when all fit, else upright."""
    size = view.font_px
    room = 0.92 * (view.width_px - _titles_px(view) - size) / max(len(publishers), 1)
    broken = [wrap(name, room, size, language, _HEAD_LINES) for name, language in publishers.values()]
    if all("".join(lines).replace(" ", "") == name.replace(" ", "") for lines, (name, _) in zip(
        broken, publishers.values(), strict=True
    )):  # fmt: skip
        most = max(map(len, broken), default=1)
        return Heads(tuple(_marked(lines, view) for lines in broken), 0, (_HEAD + LINE * (most - 1)) * size)
    cut = [fit(name, _UPRIGHT * size, size, language) for name, language in publishers.values()]
    longest = max(width(name, size, tag) for name, (_, tag) in zip(cut, publishers.values(), strict=True))
    return Heads(tuple(_marked((name,), view) for name in cut), -90, 1.1 * longest + size)


def _marked(lines: Sequence[str], view: View) -> str:
    return "<br>".join(embed(escape(line), view.language) for line in lines)


def _columns(heads: Heads, view: View, palette: Palette) -> dict[str, Any]:
    ends = [-0.5, len(heads.texts) - 0.5]
    return {
        "range": ends[::-1] if view.rtl else ends, "side": "top", "tickmode": "array",
        "fixedrange": True,
        "tickvals": list(range(len(heads.texts))), "ticktext": list(heads.texts), "tickangle": heads.angle,
        "zeroline": False,
        "showgrid": False, "tickfont": {"family": stack("en"), "size": view.font_px, "color": palette.ink},
    }  # fmt: skip


def _title(story: Story, room: float, view: View) -> str:
    """Two lines: the story's title and its days in words."""
    account = titling(story.accounts, view.language)
    language = account.headline_language or account.language
    title = clean(account.headline or account.quote)
    name = isolate(escape(fit(title, room, view.font_px, language)), language)
    color = PALETTES[view.theme].conflict if story.disputed else PALETTES[view.theme].secondary
    line = isolate(escape(story_words(story, view.language)), view.language)
    return f'{name}<br><span style="color:{color};font-family:{stack(view.language)}">{line}</span>'


def _signs(
    stories: Sequence[Story], publishers: Mapping[str, tuple[str, str]], view: View, palette: Palette
) -> dict[str, Any]:
    colours = {"told": palette.ink, "not_told": palette.secondary, "differs": palette.conflict}
    disputed = frozenset(story.story_id for story in stories if story.disputed)
    found = [
        (column, row, cell, stories[row])
        for row in range(len(stories))
        for column, cell in enumerate(cells(stories[row], list(publishers)))
    ]
    return {
        "type": "scatter", "mode": "text", "name": "coverage", "showlegend": False,
        "x": [column for column, *_ in found], "y": [row for _, row, *_ in found],
        "text": [_SIGNS[cell.state] for *_, cell, _ in found],
        "textfont": {
            "color": [colours[cell.state] for *_, cell, _ in found], "size": round(1.35 * view.font_px),
            "family": stack("zh-Hans"),
        },
        "customdata": [
            [cell.event.event_id if cell.event else "", story.story_id, list(publishers)[column]]
            for column, _, cell, story in found
        ],
        "hovertext": [_hover(cell, view, disputed) for *_, cell, _ in found], "hoverinfo": "text",
    }  # fmt: skip


def _hover(cell: Cell, view: View, disputed: Container[str]) -> str:
    said = load(view.language, "drawing")
    if cell.event is None:
        return isolate(escape(said["not_told"]), view.language)
    return hover(asdict(cell.event), view, disputed)


def _legend(stories: Sequence[Story], view: View, palette: Palette) -> dict[str, Any]:
    said = load(view.language, "drawing")
    unseen = () if any(story.disputed for story in stories) else ("differs",)
    text = "   ".join(f"{sign} {said[state]}" for state, sign in _SIGNS.items() if state not in unseen)
    return {
        "xref": "paper", "yref": "paper", "x": 0 if view.rtl else 1, "y": 0, "yshift": -0.5 * view.font_px,
        "yanchor": "top", "xanchor": "left" if view.rtl else "right", "showarrow": False,
        "text": isolate(escape(text), view.language), "align": "right" if view.rtl else "left",
        "font": {"size": view.font_px, "color": palette.secondary},
        "width": width(text, view.font_px, view.language) * 1.1,
    }  # fmt: skip
