"""The list of events, the table and the comparison: other ways to read the rows that the chart shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import dash
from dash import Input, Output, State, dcc, html, no_update
from dash.exceptions import PreventUpdate
from flask import Response, after_this_request

from timeline.drawing import GRAPH_CONFIG, draw_lag
from timeline.drawing.view import View
from timeline.web import comparison, ids, state
from timeline.web.book import KEPT_BOOKS, Book
from timeline.web.details import details
from timeline.web.grid import rows
from timeline.web.host import Host, kept_rows
from timeline.web.listing import found_words, in_time_order, options
from timeline.web.parts import extra
from timeline.web.passages import NameFinder


def register_tables(app: dash.Dash, host: Host) -> None:
    """Give the app its list of events, its table and its comparison."""

    @app.callback(
        Output(ids.LISTING, "data"),
        Output(ids.HEADING, "children"),
        Input(ids.FILTER, "data"),
        Input(ids.CURSOR, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def show_list(asked: Any, cursor: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        if not asked:
            raise PreventUpdate
        chosen = state.sound(asked)
        book, tag = host.book(session, chosen), chosen["language"]
        kept = kept_rows(book, chosen)
        ordered, words = in_time_order(kept), found_words(book, kept, tag)
        listing = options(book, ordered, cursor or 0, tag)
        _afterwards(lambda: prepare(book, host.find_names))
        stamp = f"{host.shelf.revision(session)} {sorted(asked.items())}"
        return {**listing, "count": words, "stamp": stamp}, host.heading(book, chosen)

    @app.callback(
        Output(ids.GRID, "getRowsResponse"),
        Input(ids.GRID, "getRowsRequest"),
        State(ids.STATE, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def show_rows(asked: Any, now: Any, session: str | None) -> Any:  # noqa: ANN401
        if not asked:
            raise PreventUpdate
        chosen = state.sound(now)
        book = host.book(session, chosen)
        return rows(book, kept_rows(book, chosen), asked, chosen["language"])

    @app.callback(
        Output(ids.COVERAGE, "children"),
        Output(ids.DISPUTES, "children"),
        Output(ids.LAG_FRAME, "children"),
        Input(ids.COMPARED, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SIZE, "data"),
        State(ids.OPENING, "data"),
        State(ids.STATE, "data"),
        State(ids.SESSION, "data"),
    )
    def show_comparison(asked: Any, _: Any, size: Any, begun: Any, now: Any, session: Any) -> Any:  # noqa: ANN401
        if not asked:
            raise PreventUpdate
        chosen = state.sound(now)
        book, tag, tab = host.book(session, chosen), chosen["language"], chosen["tab"]
        shown = set(kept_rows(book, chosen)["event_id"])
        if tab == "coverage":
            return comparison.coverage(book, shown, tag), no_update, no_update
        if tab == "disputes":
            return no_update, comparison.disputes(book, shown, tag), no_update
        view = state.view(chosen, (size or begun)["whole"])
        return no_update, no_update, [*comparison.lags(book, shown, tag), _lag_chart(book, view)]


@lru_cache(maxsize=KEPT_BOOKS)
def prepare(book: Book, find_names: NameFinder | None) -> None:
    """Look up once what the details of any event look up: else the first event that a reader chooses waits for it."""
    for event_id in list(book.events)[:1]:
        details(book, {**state.default_state(), "selected": event_id}, find_names)


def _afterwards(work: Callable[[], None]) -> None:
    """Have something done when the present answer has been sent."""

    @after_this_request
    def wait(answer: Response) -> Response:
        answer.call_on_close(work)
        return answer


def _lag_chart(book: Book, view: View) -> html.Div:
    """The chart of delays; what it shows is said in words beside it."""
    graph = dcc.Graph(id=ids.LAG, figure=draw_lag(book.table, view), config=GRAPH_CONFIG, responsive=False)
    return html.Div(graph, dir="ltr", **extra(aria_hidden="true"))
