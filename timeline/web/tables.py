"""The list of events, the table and the comparison: other ways to read the rows that the chart shows."""

from __future__ import annotations

from typing import Any

import dash
from dash import Input, Output, State, no_update
from dash.exceptions import PreventUpdate

from timeline import drawing
from timeline.web import comparison, ids, state
from timeline.web.grid import rows
from timeline.web.host import Host, asked_view, kept_rows
from timeline.web.listing import in_time_order, options
from timeline.web.words import count


def register_tables(app: dash.Dash, host: Host) -> None:
    """Give the app its list of events, its table and its comparison."""

    @app.callback(
        Output(ids.EVENT_LIST, "children"),
        Output(ids.COUNT, "children"),
        Input(ids.FILTER, "data"),
        Input(ids.CURSOR, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
    )
    def show_list(asked: Any, cursor: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        if not asked:
            raise PreventUpdate
        tag = state.sound(asked)["language"]
        book = host.shelf.book(session, tag)
        ordered = in_time_order(kept_rows(book, asked))
        words = count(tag, "count", len(ordered), n=len(ordered), total=len(book.table))
        return options(book, ordered, cursor if isinstance(cursor, int) else 0, tag), words

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
        tag = state.sound(now)["language"]
        book = host.shelf.book(session, tag)
        return rows(book, kept_rows(book, now), asked, tag)

    @app.callback(
        Output(ids.COVERAGE, "children"),
        Output(ids.DISPUTES, "children"),
        Output(ids.LAG, "figure"),
        Output(ids.LAG_WORDS, "children"),
        Input(ids.FILTER, "data"),
        Input(ids.TAB, "data"),
        Input(ids.REVISION, "data"),
        State(ids.VIEW, "data"),
        State(ids.SESSION, "data"),
    )
    def show_comparison(asked: Any, tab: Any, _: Any, view: Any, session: str | None) -> Any:  # noqa: ANN401
        if not asked or not view or tab not in ("coverage", "disputes", "lag"):
            raise PreventUpdate
        tag = state.sound(asked)["language"]
        book = host.shelf.book(session, tag)
        kept = kept_rows(book, asked)
        shown = set(kept["event_id"])
        if tab == "coverage":
            return comparison.coverage(book, shown, tag), no_update, no_update, no_update
        if tab == "disputes":
            return no_update, comparison.disputes(book, shown, tag), no_update, no_update
        return no_update, no_update, drawing.draw_lag(book.table, asked_view(view)), comparison.lags(book, shown, tag)
