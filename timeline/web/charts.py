"""The chart, its overview and lanes, and the details beside it. The page brings the first of each with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, State
from dash.exceptions import PreventUpdate

from timeline.drawing import View
from timeline.web import figures, ids, state
from timeline.web.book import Book
from timeline.web.details import details
from timeline.web.host import Host, asked_view
from timeline.web.lanes import lanes
from timeline.web.words import heading, say, when


def register_chart(app: dash.Dash, host: Host) -> None:
    """Give the app the chart, its overview, the menu of lanes and the details."""

    _show(app, host, ids.CHART, ids.VIEW, figures.chart)
    _show(app, host, ids.OVERVIEW, ids.CHARTED, figures.overview)

    @app.callback(
        Output(ids.LANES_BODY, "children"),
        Input(ids.LANES, "n_clicks"),
        Input(ids.ARRANGED, "data"),
        State(ids.STATE, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def show_lanes(clicks: Any, _: Any, now: Any, session: str | None) -> Any:  # noqa: ANN401
        if not clicks:
            raise PreventUpdate
        view = state.view(state.sound(now))
        book = host.shelf.book(session, view.language)
        return lanes(book.table, replace(view, names=tuple(book.people.items())))

    @app.callback(
        Output(ids.DETAILS_BODY, "children"),
        Output(ids.LIVE, "children"),
        Input(ids.SELECTED, "data"),
        Input(ids.REVISION, "data"),
        State(ids.STATE, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def show_details(asked: Any, _: Any, now: Any, session: str | None) -> Any:  # noqa: ANN401
        chosen = state.sound(asked if dash.ctx.triggered_id == ids.SELECTED else now)
        book, tag = host.book(session, chosen), chosen["language"]
        event = book.events.get(chosen["selected"]) if chosen["selected"] else None
        live = say(tag, "selected", headline=heading(event), date=when(event, tag)) if event else ""
        return details(book, chosen, host.find_names), live


def _show(app: dash.Dash, host: Host, part: str, asked_by: str, draw: Callable[[Book, View], Any]) -> None:
    """Have a figure drawn when its view is asked for, and anew when the table changes."""

    @app.callback(
        Output(part, "figure"),
        Input(asked_by, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def show(asked: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        view = asked_view(asked)
        return draw(host.shelf.book(session, view.language), view)
