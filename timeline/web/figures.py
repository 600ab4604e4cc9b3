"""The figures of the page, out of a book and a view."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from timeline.drawing import GRAPH_CONFIG, draw, draw_overview
from timeline.drawing.view import View
from timeline.web.book import Book

#: For the chart, and for figures that the wheel must not zoom.
MOVING: Any = GRAPH_CONFIG
STILL: Any = {**GRAPH_CONFIG, "scrollZoom": False}


def chart(book: Book, view: View) -> go.Figure:
    """The timeline. Plotly keeps the range that a reader dragged to until the state names another one."""
    figure = draw(book.table, view)
    figure.layout.uirevision = f"{view.start} {view.end} {view.spacing} {view.layout}"
    return figure


def overview(book: Book, view: View) -> go.Figure:
    """The strip under the timeline."""
    return draw_overview(book.table, view)
