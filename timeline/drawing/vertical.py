"""The timeline for a phone or a portrait picture: time runs down, dates in a gutter, headlines in full width."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd

from timeline.drawing.bars import Bars
from timeline.drawing.disputes import Disputes
from timeline.drawing.fonts import stack, width
from timeline.drawing.frame import base_layout, empty_spec
from timeline.drawing.hover import hover
from timeline.drawing.lanes import Lane, lanes_of
from timeline.drawing.records import Records
from timeline.drawing.scale import ordinals
from timeline.drawing.scene import chosen_story, dispute_words, headline, spoken, story, told_by
from timeline.drawing.selecting import order, select
from timeline.drawing.stacking import DATE_SHARE, MOST, Column, Entry, Row, Stack, stack_up
from timeline.drawing.text import clean, embed, escape, isolate
from timeline.drawing.theme import DIMMED, PALETTES, Palette, lane_colour, lane_symbols, mix
from timeline.drawing.view import View
from timeline.drawing.words import row_words
from timeline.locales import load, plural

#: How far in type sizes a bar goes beyond the words beside it, so that one beside a single line shows.
_PAST_THE_MARK: Final = 0.17


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """A vertical view before it is drawn: its records in the order of time, their lanes, and their places."""

    view: View
    column: Column
    records: Records
    lanes: tuple[Lane, ...]
    stories: tuple[str, ...]
    chosen: str
    disputed: Container[str]
    stack: Stack

    def x(self, px: float) -> float:
        """Px from the left edge of the plot for px from the reader's starting edge."""
        return round(self.column.width_px - px if self.view.rtl else px, 2)


def arrange_list(table: pd.DataFrame, view: View, *, named_only: bool = False) -> List | None:
    """Everything that a vertical view shows of the table, placed; None when it shows no event.

    ``named_only`` leaves out what finds no room for its words.
    """
    rows = select(table, view)
    told = pd.Series(told_by(rows), index=rows.index)  # before each story is left with one row
    lanes = lanes_of(table, rows, view)
    seats: dict[int, Lane] = {}
    for lane in lanes:
        for label in lane.rows:
            seats.setdefault(label, lane)
    rows = rows[rows.index.isin(list(seats))].sort_values(["start", "end", "event_id"], kind="stable")
    if rows.empty:
        return None
    disputed = Disputes(table)
    records = Records(rows)
    bylines = _bylines(rows, told[rows.index], view)
    entries = [
        _entry(record, int(day), byline, view, disputed)
        for record, day, byline in zip(records, ordinals(rows["start"]), bylines, strict=True)
    ]
    rank = {label: place for place, label in enumerate(order(rows, view))}
    column = replace(_column(view, entries), badges=not named_only)
    stacked = stack_up(entries, [rank[label] for label in rows.index], column)
    stories = tuple(map(story, records))
    return List(
        view=view,
        column=column,
        records=records,
        lanes=tuple(seats[label] for label in rows.index),
        stories=stories,
        chosen=chosen_story(records, stories, view),
        disputed=disputed,
        stack=stacked,
    )


def vertical_spec(table: pd.DataFrame, view: View) -> dict[str, Any]:
    """The vertical timeline's specification; ``customdata`` and ``layout.meta`` as ``draw`` has them."""
    found = arrange_list(table, view)
    return empty_spec(view, bool(len(table))) if found is None else _spec(found)


def _spec(found: List) -> dict[str, Any]:
    view, palette = found.view, PALETTES[found.view.theme]
    traces = [*_extents(found, palette), _texts(found, palette), _marks(found, palette)]
    if found.stack.placement.badges:
        traces.append(_badges(found, palette))
    height = round(found.stack.placement.height_px)
    edge = view.font_px
    layout = base_layout(view, palette) | {
        "height": height, "dragmode": False,
        "margin": {"l": edge, "r": edge, "t": 0, "b": 0, "pad": 0},
        "xaxis": {"visible": False, "range": [0, found.column.width_px], "fixedrange": True},
        "yaxis": {"visible": False, "range": [height, 0], "fixedrange": True},
        "shapes": _spine(found, palette, height),
        "meta": _meta(found),
    }  # fmt: skip
    return {"data": traces, "layout": layout}


def _column(view: View, entries: Sequence[Entry]) -> Column:
    broad = max(view.width_px - 2 * view.font_px, 120)
    return Column(
        width_px=broad,
        font_px=view.font_px,
        reader=view.language,
        height_px=view.height_px,
        labels=view.labels,
        date_px=_widest_date(entries[:MOST], view, DATE_SHARE * broad),
        proportional=view.spacing == "proportional",
    )


def _widest_date(entries: Sequence[Entry], view: View, most_px: float) -> float:
    """The width of the longest dates that are no longer than ``most_px``: longer ones break into lines."""
    size, tag = view.font_px, view.language
    signs = {entry.dispute for entry in entries if entry.dispute}
    words = [width(sign, size, tag) for sign in signs]
    dates = (width(f"{entry.date} {entry.dispute[:1]}".strip(), size, tag) for entry in entries)
    return max([*words, *(date for date in dates if date <= most_px)], default=0)


def _bylines(rows: pd.DataFrame, told: Iterable[int], view: View) -> list[str]:
    """Who says so: the publisher, or how many sources where a story that several tell stands once."""
    names = rows["publisher"].where(rows["publisher"] != "", rows["source_id"])
    said = load(view.language, "drawing")["sources"]
    return [
        clean(str(name), 60) if view.grouping != "merged" or count == 1 else plural(said, count, view.language)
        for name, count in zip(names, told, strict=True)
    ]


def _entry(record: Mapping[str, Any], day: int, byline: str, view: View, disputed: Container[str]) -> Entry:
    date = row_words(record, view.language)
    sign = dispute_words(view) if story(record) in disputed else ""
    return Entry(str(record["event_id"]), day, date, headline(record, view), spoken(record, view), byline, sign)


def _texts(found: List, palette: Palette) -> dict[str, Any]:
    """Dates, headlines and bylines as one trace of texts."""
    start, end = ("middle left", "middle right") if found.view.rtl else ("middle right", "middle left")
    size, column = found.view.font_px, found.column
    texts: list[tuple[float, float, str, str, str, str, float]] = []
    for row, label in zip(found.stack.rows, found.stack.placement.labels, strict=True):
        record = found.records[row.entry]
        ink, colour, quiet = _inks(found, palette, row.entry)
        top, line, tongue = label.box.y0, column.line, spoken(record, found.view)
        reader = found.view.language
        dates, lines = _lines(row.dates, reader), _lines(row.lines, tongue)
        under = top + (len(row.lines) - bool(row.beside)) * line
        texts += [
            (column.gutter, top + len(row.dates) * line / 2, dates, end, stack(reader), colour, size),
            (column.text_x, top + len(row.lines) * line / 2, lines, start, stack(tongue), ink, size),
            (column.text_x + row.beside, under + line / 2, _byline(row, reader), start, stack(reader), quiet, size),
        ]
    texts = [text for text in texts if text[2]]  # an empty one would keep its place empty when the figure changes
    x, y, text, side, family, inks, sizes = map(list, zip(*texts, strict=True)) if texts else ([],) * 7
    return {
        "type": "scatter", "mode": "text", "name": "texts", "hoverinfo": "skip", "showlegend": False,
        "x": [found.x(float(px)) for px in x], "y": [round(float(px), 2) for px in y], "text": text,
        "textposition": side, "textfont": {"family": family, "color": inks, "size": sizes},
        "cliponaxis": False,
    }  # fmt: skip


def _lines(lines: tuple[str, ...], language: str) -> str:
    return "<br>".join(isolate(escape(line), language) for line in lines)


def _byline(row: Row, reader: str) -> str:
    return isolate(embed(escape(row.byline), reader), reader)


def _inks(found: List, palette: Palette, entry: int) -> tuple[str, str, str]:
    """The colours of a headline, a date and a byline, dimmed when another story is selected."""
    record = found.records[entry]
    date = palette.conflict if story(record) in found.disputed else palette.ink
    inks = palette.ink, date, lane_colour(palette, found.lanes[entry].number)
    if not _is_dim(found, entry):
        return inks
    ink, colour, quiet = (mix(colour, palette.page, DIMMED) for colour in inks)
    return ink, colour, quiet


def _is_dim(found: List, entry: int) -> bool:
    return bool(found.chosen) and found.stories[entry] != found.chosen


def _marks(found: List, palette: Palette) -> dict[str, Any]:
    """The marks on the spine; they carry the ids and the hover text."""
    marks = found.stack.placement.marks
    colours = [_inks(found, palette, mark.item)[2] for mark in marks]
    records = [found.records[mark.item] for mark in marks]
    exact = [record["exact"] for record in records]
    filled = [known and record["modality"] == "asserted" for known, record in zip(exact, records, strict=True)]
    symbols = [lane_symbols(palette, found.lanes[mark.item].number) for mark in marks]
    return {
        "type": "scatter", "mode": "markers", "name": "events", "showlegend": False,
        "x": [found.x(found.column.spine)] * len(marks), "y": [round(mark.y, 2) for mark in marks],
        "marker": {
            "symbol": [pair[0 if known else 1] for pair, known in zip(symbols, exact, strict=True)],
            "size": 0.85 * found.view.font_px, "opacity": 1,
            "color": [colour if full else palette.page for colour, full in zip(colours, filled, strict=True)],
            "line": {"color": colours, "width": 2},
        },
        "customdata": [
            [str(record["event_id"]), story(record), found.lanes[mark.item].key]
            for record, mark in zip(records, marks, strict=True)
        ],
        "hovertext": [hover(record, found.view, found.disputed) for record in records],
        "hoverinfo": "text", "cliponaxis": False,
    }  # fmt: skip


def _extents(found: List, palette: Palette) -> list[dict[str, Any]]:
    """What is no known day as a bar beside its words, as long as they are, fading as it would on an axis."""
    groups: dict[str, Bars] = {}
    half = 0.16 * found.view.font_px
    across = found.x(found.column.spine)
    for mark, label in zip(found.stack.placement.marks, found.stack.placement.labels, strict=True):
        record = found.records[mark.item]
        colour = _inks(found, palette, mark.item)[2]
        bars = groups.setdefault(colour, Bars(colour, upright=True))
        past = _PAST_THE_MARK * found.view.font_px
        ends = label.box.y0 - past, label.box.y1 + past
        if record["modality"] != "asserted":
            wide = 0.6 * found.view.font_px
            bars.dashed.add((across - wide, across + wide), ends)
        elif not record["exact"]:
            thick = across - half, across + half
            bars.add(ends, thick, record["mod"], lambda px: round(px, 2))
            if record["precision"] == "range" and not record["mod"]:
                bars.cap(ends, thick, lambda px: round(px, 2))
    return [trace for bars in groups.values() for trace in bars.traces()]


def _spine(found: List, palette: Palette, height: int) -> list[dict[str, Any]]:
    x = found.x(found.column.spine)
    line = {"color": palette.rule, "width": 2}
    return [{"type": "line", "layer": "below", "x0": x, "x1": x, "y0": 0, "y1": height, "line": line}]


def _badges(found: List, palette: Palette) -> dict[str, Any]:
    """ "3 more events" for each run of events that are not named; ids and days as on the time axis."""
    view, tag = found.view, found.view.language
    said = load(tag, "drawing")["more"]
    badges = found.stack.placement.badges
    inside = [[found.records[item] for item in badge.items] for badge in badges]
    return {
        "type": "scatter", "mode": "text", "name": "badges", "hoverinfo": "skip", "showlegend": False,
        "x": [found.x(found.column.text_x)] * len(badges),
        "y": [round((badge.box.y0 + badge.box.y1) / 2, 2) for badge in badges],
        "text": [isolate(plural(said, len(badge.items), tag), tag) for badge in badges],
        "textposition": "middle left" if found.view.rtl else "middle right",
        "textfont": {"family": stack(view.language), "color": palette.secondary, "size": view.font_px},
        "customdata": [
            [
                ";".join(str(record["event_id"]) for record in records),
                f"{min(record['start'] for record in records):%Y-%m-%d}",
                f"{max(record['end'] for record in records):%Y-%m-%d}",
                "",
            ]
            for records in inside
        ],
        "cliponaxis": False,
    }  # fmt: skip


def _meta(found: List) -> dict[str, Any]:
    first = min(record["start"] for record in found.records)
    last = max(record["end"] for record in found.records)
    return {
        "lanes": [], "stops": [], "range": [f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}"],
        "shown": len(found.records), "labelled": len(found.stack.placement.labels),
    }  # fmt: skip
