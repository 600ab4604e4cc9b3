"""The figures of the page, out of a book and a view."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from timeline.drawing import draw_overview, figure_spec
from timeline.drawing.view import View
from timeline.web.book import Book

#: Charts kept: what a reader goes back to, and what the page asks for twice when it opens.
KEPT = 32


@lru_cache(maxsize=KEPT)
def chart(book: Book, view: View) -> dict[str, Any]:
    """The timeline. Plotly keeps the range that a reader dragged to until the state names another one."""
    figure = figure_spec(book.table, replace(view, names=tuple(book.people.items())))
    figure["layout"]["uirevision"] = f"{view.start} {view.end} {view.spacing} {view.layout} {view.time}"
    return figure


def overview(book: Book, view: View) -> go.Figure:
    """The strip under the timeline, in line with it."""
    if view.layout == "vertical":
        return draw_overview(book.table, view)
    margin = chart(book, view)["layout"]["margin"]
    return draw_overview(book.table, view, (margin["l"], margin["r"]))
