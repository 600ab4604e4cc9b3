"""The chart, its overview and lanes, and the details beside it. The page brings the first of each with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, State
from dash.exceptions import PreventUpdate

from timeline.web import figures, ids, state
from timeline.web.details import details
from timeline.web.host import Host, asked_view
from timeline.web.lanes import lanes
from timeline.web.words import heading, say, when


def register_chart(app: dash.Dash, host: Host) -> None:
    """Give the app the chart, its overview, the menu of lanes and the details."""

    @app.callback(
        Output(ids.CHART, "figure"),
        Input(ids.VIEW, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def show_chart(asked: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        view = asked_view(asked)
        return figures.chart(host.shelf.book(session, view.language), view)

    @app.callback(
        Output(ids.OVERVIEW, "figure"),
        Input(ids.CHARTED, "data"),
        Input(ids.REVISION, "data"),
        State(ids.SESSION, "data"),
        prevent_initial_call=True,
    )
    def show_overview(asked: Any, _: Any, session: str | None) -> Any:  # noqa: ANN401
        view = asked_view(asked)
        return figures.overview(host.shelf.book(session, view.language), view)

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
    def show_details(selected: Any, _: Any, now: Any, session: str | None) -> Any:  # noqa: ANN401
        chosen = state.sound(now)
        book, tag = host.book(session, chosen), chosen["language"]
        event = book.events.get(chosen["selected"]) if chosen["selected"] else None
        live = say(tag, "selected", headline=heading(event), date=when(event, tag)) if event else ""
        return details(book, chosen, host.find_names), live
