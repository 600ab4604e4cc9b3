"""The table as an equal of the chart: AG Grid's columns, and the rows it asks for, block by block."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_ag_grid as dag
import pandas as pd

from timeline.drawing.text import clean
from timeline.drawing.words import language_words
from timeline.web import ids
from timeline.web.book import Book
from timeline.web.passages import direction
from timeline.web.words import dollars, heading, kind, publisher, say, value, when

#: Column of the grid -> the table's column it is sorted by, and its width in px (None: what is left).
_COLUMNS: dict[str, tuple[str, int | None]] = {
    "date": ("start", 170), "headline": ("headline", None), "source": ("publisher", 150),
    "kind": ("type", 130), "people": ("actors", 220), "as_written": ("date_text", 200),
    "precision": ("precision", 150), "modality": ("modality", 190), "amount": ("amount_usd", 130),
    "language": ("language", 120), "confidence": ("confidence", 105), "status": ("status", 105),
    "sentence": ("quote", 420),
}  # fmt: skip
#: Widths on a phone, and the height of its rows.
_NARROW = {"date": 112, "headline": 224}
_TWO_LINES_PX = 56


def grid(tag: str, *, narrow: bool = False) -> dag.AgGrid:
    """The grid, empty: its rows come as it asks for them. No cell is HTML.

    In a ``narrow`` one, day and headline are seen whole beside each other, on two lines.
    """
    widths = {name: width for name, (_, width) in _COLUMNS.items()} | (_NARROW if narrow else {})
    return dag.AgGrid(
        id=ids.GRID,
        rowModelType="infinite",
        columnDefs=[_column(name, width, tag) for name, width in widths.items()],
        defaultColDef={"sortable": True, "resizable": True, "suppressHeaderMenuButton": True, "minWidth": 80},
        getRowId="params.data.id",
        dashGridOptions={
            "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": True},
            "cacheBlockSize": 100,
            **({"rowHeight": _TWO_LINES_PX} if narrow else {}),
            "maxBlocksInCache": 20,
            "enableRtl": direction(tag) == "rtl",
            "suppressFieldDotNotation": True,
            "enableCellTextSelection": True,
            "localeText": {"noRowsToShow": say(tag, "grid_empty"), "loadingOoo": say(tag, "loading")},
            "overlayNoRowsTemplate": None,
            "alwaysMultiSort": False,
            "theme": {"function": "themeQuartz"},
        },
        className="grid narrow" if narrow else "grid",
        style={"height": "420px", "width": "100%"},
    )


def rows(book: Book, kept: pd.DataFrame, request: Mapping[str, Any], tag: str) -> dict[str, Any]:
    """The rows that the grid asks for, out of those a view keeps: ``rowData`` and ``rowCount``.

    ``request`` has startRow, endRow and sortModel; without a sort, rows are in time order.
    """
    ordered = _sorted(kept, request.get("sortModel") or [])
    start = max(0, int(request.get("startRow") or 0))
    end = min(start + 500, int(request.get("endRow") or start + 100))
    ids_wanted = ordered["event_id"].iloc[start:end]
    return {"rowData": [_row(book, event_id, tag) for event_id in ids_wanted], "rowCount": len(ordered)}


def _sorted(kept: pd.DataFrame, model: list[Mapping[str, Any]]) -> pd.DataFrame:
    """The rows by the columns asked for, then by time and id, so that the same request gets the same rows."""
    rising = {_COLUMNS[part["colId"]][0]: part.get("sort") != "desc" for part in model if part.get("colId") in _COLUMNS}
    rising = {**rising, **{name: True for name in ("start", "end", "event_id") if name not in rising}}
    return kept.sort_values(list(rising), ascending=list(rising.values()), kind="stable")


def _row(book: Book, event_id: str, tag: str) -> dict[str, Any]:
    event = book.events[event_id]
    return {
        "id": event_id,
        "date": when(event, tag),
        "headline": heading(event),
        "source": publisher(event),
        "kind": kind(event, tag),
        "people": book.called(event.actors, tag),
        "as_written": clean(event.date_text),
        "precision": value(tag, "precision", event.precision),
        "modality": value(tag, "modality", event.modality),
        "amount": dollars(event, tag),
        "language": language_words(event.language, tag),
        "confidence": f"{event.confidence:.0%}",
        "status": say(tag, f"status_{event.status}"),
        "sentence": clean(event.quote, 500),
    }


def _column(name: str, width: int | None, tag: str) -> dict[str, Any]:
    sized: dict[str, Any] = {"width": width} if width else {"flex": 1, "minWidth": 360}
    return {"field": name, "headerName": say(tag, name), "tooltipField": name, "cellClass": f"cell-{name}", **sized}
